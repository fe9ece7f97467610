/**
 * What a scheme makes of a few months of conduct of an invented subject, by the plain engine's own steps. Only tests
 * do this: the library and the command line have no way to score anybody's conduct.
 */
import { compile } from '../../src/compile/compile.ts';
import { monthTables, newMemory } from '../../src/engine/month-tables.ts';
import { MEMBER, makeColumns } from '../../src/engine/plain/columns.ts';
import { enterLists } from '../../src/engine/plain/enlist.ts';
import { leaveLists } from '../../src/engine/plain/exits.ts';
import { forget } from '../../src/engine/plain/forget.ts';
import { Life } from '../../src/engine/plain/life.ts';
import { record, restartRepeats } from '../../src/engine/plain/record.ts';
import { remedy, restate } from '../../src/engine/plain/remedy.ts';
import { score } from '../../src/engine/plain/score.ts';
import { markWorkplaces } from '../../src/engine/workplace.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';

export interface Case {
  readonly title: { readonly en: string; readonly 'zh-Hans'?: string };
  readonly months: number;
  /** The phase whose rules hold all the time; those of the first month where none is named. */
  readonly phase?: string;
  readonly start?: { readonly score?: number };
  /** Month → conduct → how often. */
  readonly conduct: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Month → lists on which the enterprise that the subject represents is at its end. */
  readonly represents?: Readonly<Record<string, readonly string[]>>;
  readonly expect: { readonly score?: number; readonly band?: string; readonly lists?: readonly string[] };
}

/** The longest case: a case is a worked example, not a file about anyone. */
export const LONGEST = 24;

function rulesOf({ phases = [], amnesties: _, ...first }: Scheme, { phase }: Case): Scheme {
  if (phase === undefined) return first;
  const found = phases.find((item) => item.id === phase)?.scheme;
  if (found === undefined) throw new Error(`the scheme has no phase "${phase}"`);
  return found;
}

export function actOut(
  original: Scheme,
  society: Society,
  example: Case,
  companion: Scheme | null = null,
): { score: number; band: string | null; lists: string[] } {
  const scheme = rulesOf(original, example);
  // Every occurrence is recorded, nothing falsely, and every repair granted: no chance is left.
  const certain: Scheme = {
    ...scheme,
    population: { scope: 'general', consent: 'automatic' },
    indicators: scheme.indicators.map((item) => (item.conduct === undefined ? item : { ...item, recorded: 1, false_records: 0 })),
    remedies: {
      ...scheme.remedies,
      notice: { when: 'never' },
      appeal: null,
      review: null,
      repair: scheme.remedies.repair && { ...scheme.remedies.repair, granted: 1 },
    },
    sharing: { joint: scheme.sharing.joint, lag: scheme.sharing.lag },
  };
  // One person and one enterprise: whoever there is represents it.
  const enterprises = scheme.subjects === 'enterprises' || companion !== null ? 1 : 0;
  const all = compile(certain, society, { persons: 1, months: LONGEST, enterprises, enterpriseScheme: companion });
  const program = scheme.subjects === 'enterprises' ? (all.firms?.program ?? all) : all;
  const columns = makeColumns(program, 0, 1);
  const standing = (t: number) =>
    (example.represents?.[t] ?? []).reduce((bits, list) => bits | (0x101 << (companion?.lists.findIndex((item) => item.id === list) ?? 0)), 0);
  const tables = (t: number) => monthTables(program, newMemory(program), t, null, t === 0 || companion === null ? null : Uint16Array.of(standing(t - 1)));
  const life = new Life(program, columns, 0, 0, tables(0), new Float64Array(program.layout.width));
  columns.flags[0] = MEMBER;
  for (const ledger of [0, 1] as const) {
    columns.score[ledger][0] = example.start?.score === undefined ? program.ledger.start16 : Math.round(example.start.score * 16);
  }
  for (let t = 0; t < example.months; t++) {
    life.t = t;
    life.tables = tables(t);
    if (life.tables.firms !== null) markWorkplaces(program, life.tables.firms, columns.near.fill(0), 0);
    life.clear();
    life.scored = true;
    life.stirred = true;
    leaveLists(life);
    forget(life);
    restartRepeats(life);
    for (const [id, times] of Object.entries(example.conduct[t] ?? {})) {
      const k = program.names.conducts.indexOf(id);
      if (k < 0) throw new Error(`the society has no conduct "${id}"`);
      for (let n = 0; n < times; n++) {
        if (program.conducts.repairs[k] === 1) life.repairAct = true;
        for (let at = program.conducts.readerStart[k] as number; at < (program.conducts.readerStart[k + 1] as number); at++) {
          record(life, 1, program.conducts.reader[at] as number);
          record(life, 0, program.conducts.reader[at] as number);
        }
      }
    }
    score(life);
    restate(life);
    enterLists(life);
    restate(life);
    remedy(life);
  }
  const clocks = columns.clock[0];
  return {
    score: (columns.score[0][0] as number) / 16,
    band: program.names.bands[life.band] ?? null,
    lists: program.names.lists.filter((_, l) => ((clocks[l] as Int16Array)[0] as number) > 0),
  };
}
