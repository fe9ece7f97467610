/**
 * Who lives in a replicate, and how they are cut into shards.
 *
 * A *population* is a Program of its own, lived month by month beside the others: first the persons, then the
 * enterprises where there are any. A *cut* is a run of indexes of one population, which one shard lives.
 */
import type { Program } from '../compile/program.ts';
import type { Engine } from '../engine/back-end.ts';
import { readsFirms } from '../engine/workplace.ts';

/** Where the persons and the enterprises stand among the populations. */
export const PERSONS = 0;
export const FIRMS = 1;

/** The programs of a replicate, persons first. */
export function populationsOf(program: Program): readonly Program[] {
  return program.firms === null ? [program] : [program, program.firms.program];
}

/** Subjects low … high − 1 of a population: one shard. */
export interface Cut {
  readonly population: number;
  readonly low: number;
  readonly high: number;
}

/** Whoever is tied to somebody stands in the same block of so many indexes. */
const BLOCK = 2 ** 20;
/** Elsewhere cuts keep whole groups of neighbours who share a draw, and whole lines of memory. */
const GRAIN = 64;
/** What one shard may hold: memory that 32 bits can address, with room for tables. */
export const MAX_SHARD_BYTES: number = 3.5 * 2 ** 30;

/** Cuts fall on multiples of so many indexes. */
export function grainOf(program: Program): number {
  return program.readsTies || readsFirms(program) ? BLOCK : GRAIN;
}

/** Bytes a person of each population, as the engine expects to store them. */
export function bytesPerSubject(engine: Engine, program: Program): readonly number[] {
  if (program.members.length > 0) return [Math.max(...program.members.map((member) => engine.bytesPerPerson(member.program)))];
  return populationsOf(program).map((population) => (population.persons === 0 ? 0 : engine.bytesPerPerson(population)));
}

/** Bytes of a whole replicate's state. */
export function replicateBytes(program: Program, bytes: readonly number[]): number {
  return populationsOf(program).reduce((sum, population, p) => sum + population.persons * (bytes[p] as number), 0);
}

/**
 * Cuts every population into shards, one or a few for each worker, none larger than the limit.
 * @param workers at least 1 @param bytes a subject, by population @param most bytes a shard
 * @returns in order of population and index
 */
export function cutUp(program: Program, workers: number, bytes: readonly number[], most: number = MAX_SHARD_BYTES): readonly Cut[] {
  return populationsOf(program).flatMap((population, p) => {
    const { persons } = population;
    const grain = grainOf(population);
    const grains = Math.ceil(persons / grain);
    const fits = Math.max(1, Math.floor(most / Math.max(1, (bytes[p] as number) * grain)));
    const shards = Math.min(grains, Math.max(workers, workers * Math.ceil(grains / fits / workers)));
    return Array.from({ length: shards }, (_, n) => ({
      population: p,
      low: Math.floor((grains * n) / shards) * grain,
      high: Math.min(persons, Math.floor((grains * (n + 1)) / shards) * grain),
    }));
  });
}

/**
 * Hands cuts out to workers: the largest first, each to whoever has the fewest bytes so far.
 * @returns cuts of each worker; fewer workers than asked for where there are fewer cuts
 */
export function handOut(cuts: readonly Cut[], workers: number, bytes: readonly number[]): readonly (readonly Cut[])[] {
  const weight = (cut: Cut): number => (cut.high - cut.low) * (bytes[cut.population] as number);
  const hands: { load: number; readonly cuts: Cut[] }[] = Array.from({ length: Math.max(1, Math.min(workers, cuts.length)) }, () => ({ load: 0, cuts: [] }));
  for (const cut of [...cuts].sort((a, b) => weight(b) - weight(a))) {
    const least = hands.reduce((a, b) => (b.load < a.load ? b : a));
    least.cuts.push(cut);
    least.load += weight(cut);
  }
  return hands.map((hand) => hand.cuts);
}

/** How many workers one replicate can keep busy at once. */
export function widestCut(program: Program): number {
  if (program.members.length > 0) return 1;
  return Math.max(1, ...populationsOf(program).map((population) => Math.ceil(population.persons / grainOf(population))));
}
