/**
 * Some persons of a run lived again, followed month by month. Where no tie is read a life depends on others only
 * through the run's monthly rows (attention, mix-ups, the appeals queue), so each is lived alone against them; where
 * ties are read, everybody of the same region and block of indexes, whom ties never leave, is lived again beside. Enterprises, where a rule
 * reads them, are lived again too: they depend on no person. Every way gives the same lives.
 */
import { ATTENTION_FIXED, BLOCK, type Program, phasesOf } from '../compile/program.ts';
import { classOf } from './class-of.ts';
import { monthTables, newMemory, remember } from './month-tables.ts';
import type { Watch } from './plain/life.ts';
import { PlainShard, plain } from './plain/plain.ts';
import { enterprisesBeside } from './run.ts';
import { regionStart } from './ties.ts';

/** A person, and who is told what happens to that person. */
export interface Followed {
  /** 0 … persons − 1; nobody is followed twice. */
  readonly index: number;
  readonly watch: Watch;
}

/** A person's state at the end of a month. */
export type Look = ReturnType<PlainShard['look']>;

/** Whether a life depends on what others did. */
export function readsOthers(program: Program): boolean {
  return program.readsTies || program.attention.kind !== ATTENTION_FIXED || program.mixups || phasesOf(program).some((phase) => phase.remedies.appeal);
}

/**
 * Lives some persons again.
 * @param rows the run's monthly rows, shape [months × width]; null to live the whole society again where it is needed
 * @param monthEnd called for each person after each month, with the person's position in `followed`; persons of one block of indexes come month by month together
 */
export function follow(
  program: Program,
  seed: number,
  replicate: number,
  followed: readonly Followed[],
  rows: Float64Array | null,
  monthEnd: (t: number, n: number, look: Look) => void,
): void {
  for (const { ranges, members } of companies(program, followed, rows)) {
    const memory = newMemory(program);
    const enterprises = enterprisesBeside(plain, program, seed, replicate);
    const { width } = program.layout;
    const shards = ranges.map(([low, high]) => new PlainShard(program, seed, replicate, low, high));
    const places = members.map(({ n, range }) => ({ n, index: followed[n].index, shard: shards[range] }));
    for (const { n, index, shard } of places) shard.watch(index, followed[n].watch);
    let before: Float64Array | null = null;
    for (let t = 0; t < program.months; t++) {
      const row = new Float64Array(width);
      const tables = monthTables(program, memory, t, before, enterprises());
      for (const shard of shards) shard.step(tables, row);
      before = rows === null ? row : rows.subarray(t * width, (t + 1) * width);
      remember(program, memory, before);
      for (const { n, index, shard } of places) monthEnd(t, n, shard.look(index));
    }
  }
}

/** Who is lived together: the ranges of indexes that are lived, and by position in `followed` who is looked for in which of them. */
interface Company {
  readonly ranges: readonly (readonly [number, number])[];
  readonly members: readonly { readonly n: number; readonly range: number }[];
}

function companies(program: Program, followed: readonly Followed[], rows: Float64Array | null): readonly Company[] {
  if (followed.length === 0) return [];
  if (!program.readsTies && (rows !== null || !readsOthers(program)))
    return [{ ranges: followed.map(({ index }) => [index, index + 1]), members: followed.map((_, n) => ({ n, range: n })) }];
  if (rows === null) return [{ ranges: [[0, program.persons]], members: followed.map((_, n) => ({ n, range: 0 })) }];
  // Ties never leave a segment, the persons of a region within a block; one block at a time, so that memory is bounded.
  const starts = regionStart(program);
  const { classes } = program;
  const byBlock = Map.groupBy(
    followed.map(({ index }, n) => ({ n, block: Math.floor(index / BLOCK), region: classes.region[classOf(classes, index)] })),
    ({ block }) => block,
  );
  return [...byBlock].map(([block, members]) => {
    const regions = [...new Set(members.map(({ region }) => region))];
    return {
      ranges: regions.map((region) => [Math.max(starts[region], block * BLOCK), Math.min(starts[region + 1], (block + 1) * BLOCK)]),
      members: members.map(({ n, region }) => ({ n, range: regions.indexOf(region) })),
    };
  });
}
