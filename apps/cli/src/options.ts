/** Flags that several commands share. */
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { MOST_MONTHS } from 'glasshouse';
import { MOST_DRAWS, MOST_PERSONS, oneOf, U32, whole } from './numbers.ts';

/** What a simulation is asked for, by `run`, `life` and those that simulate. */
export interface RunOptions {
  readonly society?: string | undefined;
  readonly persons: number;
  readonly enterprises?: number | undefined;
  readonly months: number;
  readonly seed: number;
  readonly runs: number;
  readonly safeguard: readonly string[];
  /** Where left out, as many as there are cores; none for a run too small for them. */
  readonly jobs?: number | undefined;
  readonly engine: 'plain' | 'compiled';
  /** Whether to live the same society without the scheme beside; undefined: if the run is not large. */
  readonly baseline?: boolean | undefined;
  /** False with `--no-scheme`. */
  readonly scheme: boolean;
}

const ENGINES = ['plain', 'compiled'] as const;

/** The defaults of the contract. */
export const DEFAULTS = { persons: 10000, months: 60, seed: 42, runs: 20 } as const;

/** A flag that may be given more than once. */
export function repeatable(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

/** A flag that takes several values at once, and may be given more than once. */
export function several(text: string, before: readonly string[]): readonly string[] {
  return repeatable(text, before);
}

/** Where and how often a run is written down. */
export type CheckpointFlags = {
  readonly checkpoint?: string | undefined;
  readonly checkpointEvery?: number | undefined;
};

/** Adds the flags of a run that can be interrupted. */
export function withCheckpoint<A extends unknown[], O extends Record<string, unknown>, G extends Record<string, unknown>>(
  command: Command<A, O, G>,
): Command<A, O & CheckpointFlags, G> {
  const full = command
    .option('--checkpoint <folder>', 'write the run down there from time to time; the same command goes on from it')
    .addOption(
      new Option('--checkpoint-every <seconds>', 'at most so often, at the end of a month; 0: every month (default: 30)').argParser(whole(0, 1_000_000)),
    );
  return full as unknown as Command<A, O & CheckpointFlags, G>;
}

/** The flag of how Shapley shares are found. */
export function shapleyOption() {
  const orders = (text: string): number => {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
    if (value < 64 || value > 1_000_000) throw new InvalidArgumentError('Give exact, none, or a whole number from 64 to 1000000.');
    return value;
  };
  return new Option('--shapley <how>', 'exact, none, or how many orders to draw, 64 or more (default: exact up to 8 players, else 64 orders)').argParser(
    (text): 'exact' | 'none' | number => (text === 'exact' || text === 'none' ? text : orders(text)),
  );
}

/** The flag of draws of what is not known, where several worlds are lived. */
export function ignoranceOption() {
  return new Option('--ignorance <draws>', 'draw every number that has a range so often, in all worlds alike').argParser(whole(1, MOST_DRAWS));
}

/** The flag of which measures have a table. */
export function measureOption() {
  return new Option('--measure <id>', 'a measure that has a table; may be given several times').argParser(repeatable).default([] as readonly string[], 'a few');
}

/** The flag that says how many threads live a sweep: all cores, unless told otherwise. */
export function jobsOption() {
  return new Option('--jobs <number>', 'worker threads').argParser(whole(1, 1024)).default(availableParallelism(), 'all cores');
}

/** The flag that chooses an engine, with its default. */
export function engineOption() {
  return new Option('--engine <name>', 'engine')
    .choices(ENGINES)
    .argParser(oneOf(ENGINES))
    .default('compiled' as const);
}

/** Adds the flags of a simulation to a command, and the one that takes the scheme away. */
export function withRunOptions<A extends unknown[], O extends Record<string, unknown>, G extends Record<string, unknown>>(
  command: Command<A, O, G>,
): Command<A, O & RunOptions, G> {
  return withSimulation(command).option('--no-scheme', 'the same society without the scheme') as unknown as Command<A, O & RunOptions, G>;
}

/** The flags of whether to live the world without the scheme beside. */
export const BASELINE = [
  '--baseline',
  'live the same society without the scheme beside, for measures of what the scheme changes (default: up to 100 million person-months)',
] as const;
export const NO_BASELINE = ['--no-baseline', 'do not'] as const;

/** Adds the flags of a simulation to a command. */
export function withSimulation<A extends unknown[], O extends Record<string, unknown>, G extends Record<string, unknown>>(
  command: Command<A, O, G>,
): Command<A, O & Omit<RunOptions, 'scheme' | 'baseline'>, G> {
  const full = command
    .option('--society <file or id>', "the society that lives under it (default: the scheme's own, else china-aggregates)")
    .addOption(new Option('--persons <number>', 'simulated persons').argParser(whole(1, MOST_PERSONS)).default(DEFAULTS.persons as number))
    .addOption(new Option('--enterprises <number>', "simulated enterprises (default: persons × the society's ratio)").argParser(whole(0, MOST_PERSONS)))
    .addOption(new Option('--months <number>', 'months lived').argParser(whole(1, MOST_MONTHS)).default(DEFAULTS.months as number))
    .addOption(new Option('--seed <number>', 'seed of chance, 0 to 4294967295').argParser(whole(0, U32)).default(DEFAULTS.seed as number))
    .addOption(new Option('--runs <number>', 'runs, each with its own luck').argParser(whole(1, 100000)).default(DEFAULTS.runs as number))
    .addOption(
      new Option('--safeguard <file or id>', 'add a safeguard; may be given several times').argParser(repeatable).default([] as readonly string[], 'none'),
    )
    .addOption(new Option('--jobs <number>', 'worker threads (default: all cores; none where a run is too small for them)').argParser(whole(1, 1024)))
    .addOption(engineOption());
  // The flags above are those of RunOptions; written out, their type is longer than the compiler will print.
  return full as unknown as Command<A, O & Omit<RunOptions, 'scheme' | 'baseline'>, G>;
}
