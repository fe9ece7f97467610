/**
 * Targets on the main engine: texts of a scheme and a society like any other, read, checked, compiled and lived by whichever engine is given.
 *
 *   setting ─► texts ─► readScheme, readSociety, checkPair ─► compile ─► a shard a class ─► how many of each class have each score
 */

import { compile } from '../compile/compile.ts';
import { checkPair } from '../compile/pair.ts';
import type { Program } from '../compile/program.ts';
import type { Engine } from '../engine/back-end.ts';
import { monthTables, newMemory, remember } from '../engine/month-tables.ts';
import { readScheme } from '../scheme/read.ts';
import { readSociety } from '../society/read.ts';

export interface World {
  readonly scheme: string;
  readonly society: string;
  readonly persons: number;
  readonly months: number;
}

/** How a world ends: whole points above the lowest score. */
export interface Ended {
  readonly program: Program;
  /** Level of disposition of each class, and how many persons it has. */
  readonly level: readonly number[];
  readonly size: readonly number[];
  /** Persons by class and score. Shape [classes][scores] */
  readonly scores: readonly (readonly number[])[];
  /** Persons by month and band, at the month's end. Shape [months][bands] */
  readonly bands: readonly (readonly number[])[];
  /** Entries on the right person, of all indicators, by month. Shape [months] */
  readonly entries: readonly number[];
}

/** The Program of a world. @throws InvalidFile if a text is not valid: a fault of whoever made it */
export function programOf({ scheme: rules, society: people, persons, months }: World): Program {
  const scheme = readScheme(rules, 'scheme.yaml');
  const society = readSociety(people, 'society.yaml');
  checkPair(scheme.value, society.value, scheme.reading);
  return compile(scheme.value, society.value, { persons, months });
}

/** Lives a world in one replicate. */
export function liveWorld(world: World, seed: number, replicate: number, engine: Engine): Ended {
  const program = programOf(world);
  const { classes, layout, ledger } = program;
  const shards = Array.from({ length: classes.count }, (_, c) => engine.open(program, seed, replicate, classes.start[c], classes.start[c + 1]));
  const memory = newMemory(program);
  const bands: number[][] = [];
  const entries: number[] = [];
  // A row is read by the month after it, and by none later.
  let [row, before]: [Float64Array, Float64Array | null] = [new Float64Array(layout.width), null];
  for (let t = 0; t < world.months; t++) {
    const tables = monthTables(program, memory, t, before, null);
    for (const shard of shards) shard.step(tables, row);
    remember(program, memory, row);
    bands.push(Array.from(row.subarray(layout.band.at, layout.band.at + layout.band.count)));
    entries.push(row.subarray(layout.entered.at, layout.entered.at + layout.entered.count).reduce((sum, n) => sum + n, 0));
    const spare: Float64Array = before ?? new Float64Array(layout.width);
    [row, before] = [spare.fill(0), row];
  }
  return {
    program,
    level: Array.from(classes.disposition),
    size: shards.map((_, c) => (classes.start[c + 1] as number) - (classes.start[c] as number)),
    scores: shards.map((shard) => {
      const { scores } = shard.tally();
      return Array.from({ length: (ledger.max16 - ledger.min16) / 16 + 1 }, (_, point) => scores[16 * point] as number);
    }),
    bands,
    entries,
  };
}
