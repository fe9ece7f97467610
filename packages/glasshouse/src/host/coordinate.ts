/**
 * Lives one replicate with a team of threads, in any number and any cutting: the trace is the one that
 * `runReplicate` gives. Knows no threads and no files; the team does.
 */
import type { Program } from '../compile/program.ts';
import { exposedBy, noneExposed } from '../engine/breach.ts';
import { addTallies, correlate, scoreRanks, type Tally, wholePoints } from '../engine/goodhart.ts';
import { addStates, GOODHART_START } from '../engine/run.ts';
import type { Trace } from '../engine/trace.ts';
import { populationsOf } from './populations.ts';
import type { Portraits } from './protocol.ts';

/** Those who live a replicate together; each question goes to all of them, and the answers come one from each that has any. */
export interface Team {
  /** Lives months `from` … `to` − 1, or fewer if a rest was wanted. @returns the month that comes next */
  advance(from: number, to: number): Promise<number>;
  tallies(population: number): Promise<readonly Tally[]>;
  rankSums(population: number, twice: Float64Array): Promise<readonly BigUint64Array[]>;
  mixes(population: number): Promise<readonly Uint32Array[]>;
  /** Bytes that each worker's shards of a population hold. */
  bytes(population: number): Promise<readonly number[]>;
  /** Who is on record now, by group, among those whom each worker holds. */
  exposed(population: number): Promise<readonly Float64Array[]>;
  portraits(): Promise<readonly Portraits[]>;
  /** Summed counters of a population. Shape [months × width]. */
  rows(population: number): Float64Array;
}

/** Where a replicate stands between two months, beside its shards and rows. */
export interface Progress {
  /** The month that comes next. */
  readonly month: number;
  /** Rank correlations of month 12, by population; null before, and where there is none. */
  readonly goodhartStart: readonly (number | null)[];
  /** Who was on record in the breaches so far, by population. */
  readonly exposed: readonly Float64Array[];
}

/** The state of a replicate before month 0. */
export function beginning(program: Program): Progress {
  return { month: 0, goodhartStart: populationsOf(program).map(() => null), exposed: populationsOf(program).map(noneExposed) };
}

/**
 * Lives a replicate to its end.
 * @param from where it stands; the team's shards and rows stand there too
 * @param portrait whether the trace shall show each person at the end
 * @param rest called between months, wherever the team paused; returning false ends the replicate there
 * @returns the trace, or null if ended at a rest
 */
export async function liveTogether(
  program: Program,
  replicate: number,
  team: Team,
  from: Progress,
  rest: (progress: Progress) => Promise<boolean>,
  portrait = false,
): Promise<Trace | null> {
  const populations = populationsOf(program);
  let { month, goodhartStart } = from;
  const { exposed } = from;
  const start = GOODHART_START + 1;
  const breaches = populations.flatMap((population, p) => Array.from(population.breaches.month, (when, b) => ({ p, b, after: when + 1 })));
  while (month < program.months) {
    const before = month;
    month = await team.advance(month, Math.min(program.months, ...[start, ...breaches.map(({ after }) => after)].filter((stop) => stop > month)));
    for (const { p, b, after } of breaches) {
      if (after !== month || before === month) continue;
      const counts = exposedBy(populations[p] as Program, exposed[p] as Float64Array, b);
      for (const part of await team.exposed(p)) part.forEach((count, at) => (counts[at] = (counts[at] as number) + count));
    }
    if (before < start && month === start) goodhartStart = await Promise.all(populations.map((population, p) => goodhartOf(population, p, team)));
    if (month < program.months && !(await rest({ month, goodhartStart, exposed }))) return null;
  }
  const traces = await Promise.all(
    populations.map((population, p) => finish(population, p, replicate, team, goodhartStart[p] ?? null, exposed[p] as Float64Array)),
  );
  return together(traces, portrait ? await portraitOf(program, team) : null);
}

async function portraitOf(program: Program, team: Team): Promise<Uint32Array> {
  const result = new Uint32Array(program.persons);
  for (const { low, bits } of await team.portraits()) result.set(bits, low);
  return result;
}

/** One trace of all populations: that of the enterprises stands in that of the persons. */
function together([persons, firms]: readonly Trace[], portrait: Uint32Array | null): Trace {
  return { ...(persons as Trace), portrait, firms: firms ?? null };
}

async function finish(program: Program, p: number, replicate: number, team: Team, goodhartStart: number | null, exposed: Float64Array): Promise<Trace> {
  const tally = addTallies(await team.tallies(p));
  return {
    replicate,
    rows: Float64Array.from(team.rows(p)),
    scores: wholePoints(program, tally),
    state: addStates(await team.mixes(p)),
    goodhartStart,
    goodhartEnd: await goodhartOf(program, p, team, tally),
    exposed,
    bytesPerPerson: program.persons === 0 ? 0 : (await team.bytes(p)).reduce((sum, bytes) => sum + bytes, 0) / program.persons,
    portrait: null,
    firms: null,
  };
}

async function goodhartOf(program: Program, p: number, team: Team, known?: Tally): Promise<number | null> {
  if (!program.hasScheme) return null;
  const tally = known ?? addTallies(await team.tallies(p));
  const twice = scoreRanks(tally);
  const sums = new BigUint64Array(tally.expectations.length);
  for (const part of await team.rankSums(p, twice))
    part.forEach((sum, key) => {
      sums[key] = (sums[key] as bigint) + sum;
    });
  return correlate(program, tally, twice, sums);
}
