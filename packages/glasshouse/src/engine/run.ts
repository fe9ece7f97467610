import type { Program } from '../compile/program.ts';
import type { Engine } from './back-end.ts';
import { goodhart, tallyAll, wholePoints } from './goodhart.ts';
import { monthTables, newMemory, remember } from './month-tables.ts';
import type { Trace } from './trace.ts';

export interface ReplicateHooks {
  /** Called after each month; returning false stops the replicate. */
  readonly month?: (t: number) => boolean | undefined;
}

/** Month whose correlation of score and conduct counts as the start. */
export const GOODHART_START = 12;

/**
 * Lives one replicate from month 0 to the end.
 * @param seed u32 @param replicate u32, from 0
 * @returns its trace, or null if a hook stopped it
 */
export function runReplicate(engine: Engine, program: Program, seed: number, replicate: number, hooks: ReplicateHooks = {}): Trace | null {
  const { width } = program.layout;
  const rows = new Float64Array(program.months * width);
  const shard = engine.open(program, seed, replicate);
  const memory = newMemory(program);
  let goodhartStart: number | null = null;
  let before: Float64Array | null = null;
  for (let t = 0; t < program.months; t++) {
    const row = rows.subarray(t * width, (t + 1) * width);
    shard.step(monthTables(program, memory, t, before), row);
    remember(program, memory, row);
    before = row;
    if (t === GOODHART_START && program.hasScheme) goodhartStart = goodhart(program, [shard]);
    if (hooks.month?.(t) === false) return null;
  }
  const state = new Uint32Array(4);
  shard.mix(state);
  return {
    replicate,
    rows,
    scores: wholePoints(program, tallyAll([shard])),
    state,
    goodhartStart,
    goodhartEnd: program.hasScheme ? goodhart(program, [shard]) : null,
    bytesPerPerson: shard.bytesPerPerson,
  };
}
