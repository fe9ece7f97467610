/**
 * Finds lives that meet a condition, without a history of anyone: the portraits at the end of the run and the fixed
 * traits exclude most; the lives of those left are lived again, some at a time, until enough are found.
 */
import { BLOCK, type Member, type Program, programAt } from '../../compile/program.ts';
import { type Followed, follow } from '../follow.ts';
import { LifeTally } from '../life-tally.ts';
import { EVER_LISTED } from '../portrait.ts';
import { mix } from '../ties.ts';
import type { Trace } from '../trace.ts';
import { type LifeSums, sumsOf } from '../watch.ts';
import { evaluate } from './evaluate.ts';
import { factOf, glimpsed, impossible, type Span, type Traits, traitsOf } from './facts.ts';
import type { Condition } from './parse.ts';

/** Somebody of whom the condition holds. */
export interface FoundLife {
  readonly index: number;
  readonly region: string;
  readonly group: string;
  readonly age: string;
  readonly sums: LifeSums;
}

export interface SearchResult {
  /** In order of their indexes; at most as many as were asked for. */
  readonly found: readonly FoundLife[];
  readonly persons: number;
  /** Persons whom portrait and traits did not exclude: those of whom the condition surely holds, and those of whom it may. */
  readonly candidates: number;
  readonly sure: number;
  /** Lives that were lived again. */
  readonly looked: number;
  /** How many there are, where every open candidate was looked at; else null. */
  readonly count: number | null;
  /** Else how many there may be: from the share among `of` candidates drawn by lot, with its 95 % interval (Wilson). */
  readonly estimate: { readonly value: number; readonly low: number; readonly high: number; readonly of: number; readonly met: number } | null;
}

export interface SearchOptions {
  readonly limit: number;
  /** Candidates that are looked at in any case, and from which the number is estimated. */
  readonly sample?: number | undefined;
  /** Indexes among which to search, from … to − 1; everyone by default. */
  readonly ranges?: Member['ranges'] | undefined;
  /** Called as lives are looked at: so many, and found among them; returning false ends the search. */
  readonly progress?: ((looked: number, met: number) => boolean | undefined) | undefined;
}

/** Candidates looked at in any case. */
export const SAMPLE = 2000;
/** The most lives that are followed at once: a life lived alone holds tables of its own meanwhile. */
const MOST_ALONE = 4000;
const MOST_TOGETHER = 50_000;

/**
 * Searches one replicate.
 * @param trace of the replicate, with portraits
 * @throws RangeError if the trace has no portraits
 */
export function findLives(program: Program, seed: number, trace: Trace, condition: Condition, options: SearchOptions): SearchResult {
  const { limit, progress, ranges = [[0, program.persons]] } = options;
  const { sure, open } = candidatesOf(program, trace, condition, ranges);
  const sorted = byLot(open, seed);
  // Where ties are read each look costs a run of everybody: many are looked at in one.
  const first = options.sample ?? (program.readsTies ? Math.max(SAMPLE, Math.ceil(Math.min(program.persons, BLOCK) / 10)) : SAMPLE);
  const met: FoundLife[] = [];
  let looked = 0;
  let estimate: SearchResult['estimate'] = null;
  let size = first;
  let going = true;
  while (looked < open.length && going && (looked === 0 || met.length + sure.length < limit)) {
    met.push(...lookAt(program, seed, trace, condition, sorted.subarray(looked, looked + size)));
    looked = Math.min(open.length, looked + size);
    if (looked === Math.min(first, open.length)) estimate = estimated(met.length, looked, open.length, sure.length);
    size = Math.min(2 * size, program.readsTies ? MOST_TOGETHER : MOST_ALONE);
    going = progress?.(looked, met.length) !== false;
  }
  const missing = Math.max(0, limit - met.length);
  const told = missing > 0 && going ? lookAt(program, seed, trace, condition, byLot(sure, seed).subarray(0, missing)) : [];
  const exhausted = looked === open.length;
  return {
    found: [...met.slice(0, limit), ...told].sort((a, b) => a.index - b.index),
    persons: ranges.reduce((sum, [from, to]) => sum + to - from, 0),
    candidates: sure.length + open.length,
    sure: sure.length,
    looked: looked + told.length,
    count: exhausted ? sure.length + met.length : null,
    estimate: exhausted ? null : estimate,
  };
}

/**
 * Searches one replicate of a federation, in each region by its own rules.
 * @param conditions of each member, in order @param trace of the replicate, with portraits and with what members wrote down
 */
export function findLivesInFederation(
  program: Program,
  seed: number,
  trace: Trace,
  conditions: readonly Condition[],
  options: Omit<SearchOptions, 'ranges'>,
): SearchResult {
  const parts = program.members.map((member, m) => {
    const own = { ...(trace.members?.[m] as Trace), portrait: trace.portrait };
    return findLives(member.program, seed, own, conditions[m], { ...options, ranges: member.ranges });
  });
  const sum = (of: (part: SearchResult) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const exact = parts.every((part) => part.count !== null);
  const guess = (of: 'value' | 'low' | 'high'): number => sum((part) => part.estimate?.[of] ?? part.count ?? part.sure);
  return {
    found: parts
      .flatMap((part) => part.found)
      .sort((a, b) => a.index - b.index)
      .slice(0, options.limit),
    persons: program.persons,
    candidates: sum((part) => part.candidates),
    sure: sum((part) => part.sure),
    looked: sum((part) => part.looked),
    count: exact ? sum((part) => part.count ?? 0) : null,
    estimate: exact
      ? null
      : {
          value: guess('value'),
          low: guess('low'),
          high: guess('high'),
          of: sum((part) => part.estimate?.of ?? 0),
          met: sum((part) => part.estimate?.met ?? 0),
        },
  };
}

/** Everybody whom portrait and traits do not exclude. */
function candidatesOf(
  program: Program,
  { portrait, scores: counted }: Trace,
  condition: Condition,
  ranges: Member['ranges'],
): { readonly sure: Float64Array; readonly open: Float64Array } {
  if (portrait === null) throw new RangeError('the trace has no portraits: ask for them when the replicate is lived');
  const { hiddenStays, othersRefused } = impossible(program);
  const lowest = counted.findIndex((persons) => persons > 0);
  const highest = counted.findLastIndex((persons) => persons > 0);
  const min = programAt(program, program.months - 1).ledger.min16 / 16;
  const scores: Span = [min + lowest, min + highest + 15 / 16];
  const sure: number[] = [];
  const open: number[] = [];
  for (const [from, to] of ranges)
    for (let index = from; index < to; index++) {
      const bits = portrait[index];
      const neverListed = !hiddenStays && (bits & EVER_LISTED) === 0;
      const glimpse = { bits, traits: traitsOf(program, index), neverListed, onlyTheListedAreRefused: !othersRefused, scores, program };
      const holds = evaluate(condition, (fact, word) => glimpsed(glimpse, fact, word));
      if (holds === true) sure.push(index);
      else if (holds === null) open.push(index);
    }
  return { sure: Float64Array.from(sure), open: Float64Array.from(open) };
}

/** The same in an order that has nothing to do with who they are, always the same for a seed. */
function byLot(indexes: Float64Array, seed: number): Float64Array {
  const lots = indexes.map((index) => (mix(mix(index, seed), 0x6c6f7473) >>> 11) * 2 ** 31 + index);
  return lots.sort().map((lot) => lot % 2 ** 31);
}

/** Lives some again, and keeps those of whom the condition holds. */
function lookAt(program: Program, seed: number, trace: Trace, condition: Condition, indexes: Float64Array): FoundLife[] {
  const lives = Array.from(indexes, (index): Followed & { readonly tally: LifeTally; readonly traits: Traits } => {
    const tally = new LifeTally(program);
    return { index, tally, traits: traitsOf(program, index), watch: (kind, rule, value) => tally.take(kind, rule, value) };
  });
  follow(program, seed, trace.replicate, lives, trace.rows, (t, n, look) => lives[n].tally.month(t, look));
  const { regions, groups, ages } = program.names;
  return lives
    .filter(({ tally, traits }) => evaluate(condition, (fact, word) => factOf(program, tally, traits, fact, word)) === true)
    .map(({ index, tally, traits }) => ({
      index,
      region: regions[traits.region],
      group: groups[traits.group],
      age: ages[traits.age] ?? '',
      sums: sumsOf(program, tally),
    }));
}

/** @source Wilson 1927, "Probable inference, the law of succession, and statistical inference" */
function estimated(met: number, of: number, open: number, sure: number): NonNullable<SearchResult['estimate']> {
  const z = 1.959963984540054;
  const share = met / of;
  const centre = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return {
    value: sure + share * open,
    low: sure + Math.max(met, ((centre - half) / scale) * open),
    high: sure + Math.min(open - (of - met), ((centre + half) / scale) * open),
    of,
    met,
  };
}
