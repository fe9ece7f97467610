/**
 * What an engine is. Every engine passes the same contract suite (test/contract), gives the same bits, and has no
 * clock, thread or file of its own: chance comes from (seed, replicate) alone.
 *
 *   const shard = engine.open(program, seed, replicate)
 *   for t = 0 … T − 1:
 *     tables = monthTables(program, memory, t, row of t − 1, standing of the enterprises after t − 1)
 *     shard.step(tables, row of t)            the row is added to, never read
 *   shard.mix(sum)
 *
 * Enterprises are opened and stepped in the same way, as the subjects of program.firms.program.
 */
import type { Program } from '../compile/program.ts';
import type { Ranked } from './goodhart.ts';
import type { MonthTables } from './month-tables.ts';

export interface Engine {
  readonly name: 'plain' | 'compiled';
  /** Bytes that a subject will take, near enough to plan with; {@link Shard.bytesPerPerson} says what it took. */
  readonly bytesPerPerson: (program: Program) => number;
  /**
   * Makes the persons low … high − 1 of one replicate, before month 0.
   * @param seed u32 @param replicate u32, from 0
   * @param low first index @param high one past the last; the whole society by default. Where ties or enterprises are read a shard holds whole blocks of 2²⁰ indexes
   */
  readonly open: (program: Program, seed: number, replicate: number, low?: number, high?: number) => Shard;
}

/** Some persons of one replicate, living. */
export interface Shard extends Ranked {
  /**
   * Lives one month and adds its counters to a row.
   * @param tables of the month; months must come in order from 0
   * @param row shape [layout.width]
   */
  step(tables: MonthTables, row: Float64Array): void;
  /**
   * Adds a mix of every person's (index, state) to a sum modulo 2¹²⁸, lowest word first. Shape [4].
   * @param low first index @param high one past the last; the whole shard by default
   */
  mix(into: Uint32Array, low?: number, high?: number): void;
  /**
   * All that the shard holds, to be written down before its next step. The engine's own layout: only the same engine,
   * version, program, seed and range can take it back.
   */
  save(): readonly Uint8Array[];
  /**
   * Takes back what {@link Shard.save} gave, in place of having lived the months before.
   * @param sizes bytes of each part @param fill reads the next part into an array
   * @throws RangeError if the sizes are not those of this shard
   */
  load(sizes: readonly number[], fill: (into: Uint8Array) => void): void;
  /** Lists that each subject is on: officially in the low eight bits, truly in the high. Shape [subjects of the shard]. */
  standing(): Uint16Array;
  /** What comparisons need to know of each subject now, in the bits of `portrait.ts`. Shape [subjects of the shard]. */
  portrait(): Uint32Array;
  /** Bytes stored a person. */
  readonly bytesPerPerson: number;
}
