/**
 * The life of one simulated person, event by event, recomputed and not stored. Where no tie is read a life depends on
 * others only through the run's monthly rows (attention, mix-ups, the appeals queue), so it is lived alone against
 * them; otherwise the run is repeated with that person watched. Both ways give the same events. Enterprises, where a
 * rule reads them, are lived again beside: they depend on no person.
 */

import { COUNTED } from '../compile/layout.ts';
import { ATTENTION_FIXED, type Program, phasesOf } from '../compile/program.ts';
import { monthTables, newMemory, remember } from './month-tables.ts';
import { PlainShard, plain } from './plain/plain.ts';
import { enterprisesBeside } from './run.ts';

/** Where a ledger stands at the end of a month. */
export interface Standing {
  readonly score: number;
  readonly band: string | null;
  readonly lists: readonly string[];
}

export interface LifeEvent {
  readonly month: number;
  readonly kind: string;
  /** Id of the rule, conduct or kind of attempt; null where the kind says all. */
  readonly rule: string | null;
  /** A number that belongs to the kind: months listed, months waited, 1 for wrongly. */
  readonly value: number;
  readonly official: Standing;
  readonly true: Standing;
}

export interface WatchedLife {
  readonly person: {
    readonly index: number;
    readonly region: string;
    readonly group: string;
    readonly age: string;
    readonly disposition: number;
    readonly means: number;
    readonly scored: boolean;
  };
  readonly events: readonly LifeEvent[];
}

/** Whether a life depends on what others did. */
export function readsOthers(program: Program): boolean {
  return program.readsTies || program.attention.kind !== ATTENTION_FIXED || program.mixups || phasesOf(program).some((phase) => phase.remedies.appeal);
}

/**
 * Tells one life.
 * @param index 0 … persons − 1
 * @param rows the run's monthly rows, shape [months × width]; null to live the whole society again where it is needed
 */
export function watchLife(program: Program, seed: number, replicate: number, index: number, rows: Float64Array | null): WatchedLife {
  const alone = !program.readsTies && (rows !== null || !readsOthers(program));
  const shard = new PlainShard(program, seed, replicate, alone ? index : 0, alone ? index + 1 : program.persons);
  const { width } = program.layout;
  const events: LifeEvent[] = [];
  let month: { kind: string; rule: string | null; value: number }[] = [];
  shard.watch(index, (kind, rule, value) => {
    month.push({ kind, rule: nameOf(program, kind, rule), value });
  });
  const memory = newMemory(program);
  const enterprises = enterprisesBeside(plain, program, seed, replicate);
  let before: Float64Array | null = null;
  let meansAtStart = 0;
  for (let t = 0; t < program.months; t++) {
    const row = new Float64Array(width);
    shard.step(monthTables(program, memory, t, before, enterprises()), row);
    const known: Float64Array = alone && rows !== null ? rows.subarray(t * width, (t + 1) * width) : row;
    remember(program, memory, known);
    before = known;
    const look = shard.look(index);
    if (t === 0) meansAtStart = look.means;
    const standing = (score: number, band: number, lists: number): Standing => ({
      score,
      band: look.scored ? (program.names.bands[band] ?? null) : null,
      lists: program.names.lists.filter((_, l) => (lists & (1 << l)) !== 0),
    });
    for (const event of month)
      events.push({ month: t, ...event, official: standing(look.score, look.band, look.lists), true: standing(look.trueScore, look.trueBand, look.trueLists) });
    month = [];
  }
  const { classes, names } = program;
  let c = 0;
  while (classes.start[c + 1] <= index) c++;
  return {
    person: {
      index,
      region: names.regions[classes.region[c]] ?? '',
      group: names.groups[classes.group[c]] ?? '',
      age: names.ages[classes.age[c]] ?? '',
      disposition: classes.disposition[c],
      means: program.means.value[meansAtStart],
      scored: shard.look(index).scored,
    },
    events,
  };
}

const RULES: Readonly<Record<string, 'conducts' | 'indicators' | 'lists' | 'consequences' | 'domains' | 'ties'>> = {
  did: 'conducts',
  'did-hollow': 'conducts',
  recorded: 'indicators',
  'falsely-recorded': 'indicators',
  'mixed-up': 'indicators',
  'tie-recorded': 'indicators',
  listed: 'lists',
  'truly-listed': 'lists',
  left: 'lists',
  repaired: 'lists',
  imposed: 'consequences',
  fined: 'consequences',
  detained: 'consequences',
  denied: 'domains',
  granted: 'domains',
  'tie-cut': 'ties',
};

function nameOf(program: Program, kind: string, rule: number): string | null {
  const of = RULES[kind];
  if (of === undefined) return null;
  if (of === 'domains') return COUNTED[rule] ?? null;
  if (of === 'ties') return rule === 1 ? 'household' : rule === 2 ? 'local' : 'far';
  return program.names[of][rule] ?? null;
}
