/** What many draws of the parameters come to: a range by what is not known, and which parameters it hangs on. */
import { log } from '../base/exact.ts';
import type { Grade } from '../base/text.ts';

/** Enough of a parameter to speak of it. */
export interface Named {
  readonly file: string;
  readonly path: string;
  readonly grade: Grade;
}

/** A parameter that a measure goes up or down with. */
export interface Driver extends Named {
  /** Squared rank correlation (Spearman) of parameter and measure over the draws, 0 … 1. */
  readonly rank_r2: number;
}

/** The middle 95 % of the draws. */
export interface IgnoranceRange {
  /** The 2.5 % and 97.5 % quantiles of the draws and their median; null where there is none, and `why`. */
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  /** Draws with a value. */
  readonly draws: number;
  /** Draws in which the measure does not apply. */
  readonly null_draws: number;
  /** At most five, the strongest first; absent with fewer than 30 draws. */
  readonly drivers?: readonly Driver[] | undefined;
  readonly why?: string | undefined;
}

/** What is told of the draws of a run as a whole. */
export interface IgnoranceSummary {
  /** Draws asked for, and those that were lived. */
  readonly asked: number;
  readonly draws: number;
  /** How many numbers were drawn. */
  readonly parameters: number;
  /** Sets of numbers that were drawn again, since they made no valid world; and what the first refusal said. */
  readonly refused: number;
  readonly refused_first?: string | undefined;
  /** Draws for which no valid set was found: they are left out. */
  readonly given_up: number;
  /** All draws are lived with the luck of this replicate. */
  readonly replicate: 0;
  /** Where the draws are rows of a posterior: the SHA-256 of its file, in hex. Only its numbers were drawn. */
  readonly posterior?: { readonly sha256: string; readonly names: readonly string[]; readonly points?: readonly (readonly number[])[] } | undefined;
  /** In run files: every number that was drawn. */
  readonly parameter_list?: readonly (Named & { readonly value: number; readonly low: number; readonly high: number; readonly source: string })[] | undefined;
}

/** Fewest draws over which a correlation is told, and how many parameters are named. */
const FEWEST = 30;
const NAMED = 5;
/** Chance with which one of all parameters is named though none has to do with the measure, at most. */
const CHANCE = 0.05;

/**
 * The quantile of sorted values, linear between the two nearest: position p·(n − 1), from 0.
 * @param sorted rising; may end with Infinity @source Hyndman and Fan 1996, "Sample quantiles in statistical packages", The American Statistician 50, definition 7
 */
export function quantile(sorted: readonly number[], p: number): number {
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const a = sorted[below] as number;
  const b = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return position === below || a === b ? a : a + (position - below) * (b - a);
}

/**
 * The range of one measure.
 * @param values one a draw; null where the measure does not apply, Infinity where it lies beyond the run. Shape [N]
 * @param drivers what the measure hangs on
 */
export function ignoranceRange(values: readonly (number | null)[], drivers: readonly Driver[] | undefined): IgnoranceRange {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const counts = { draws: sorted.length, null_draws: values.length - sorted.length };
  if (sorted.length === 0) return { low: null, high: null, median: null, ...counts, why: 'it applies in no draw' };
  const within = (p: number): number | null => {
    const x = quantile(sorted, p);
    return x === Number.POSITIVE_INFINITY ? null : x;
  };
  const median = within(0.5);
  if (sorted.length === 1) return { low: null, high: null, median, ...counts, why: 'one draw has no range; ask for more' };
  const low = within(0.025);
  const high = within(0.975);
  const beyond = high === null ? { why: 'null: beyond the months that could be followed' } : {};
  return { low, high, median, ...counts, ...(drivers === undefined ? {} : { drivers }), ...beyond };
}

/**
 * Finds what measures hang on.
 * @param drawn values of each parameter. Shape [parameters][N]
 * @returns for the values of a measure (shape [N]) the parameters that go with it more than chance would make one of them
 *   go; undefined for fewer than 30 draws with a value
 */
export function driversOf(parameters: readonly Named[], drawn: readonly (readonly number[])[]): (values: readonly (number | null)[]) => Driver[] | undefined {
  const orders = drawn.map(orderOf);
  const wholes = drawn.map((values, p) => scaled(ranks(values, orders[p] as readonly number[], () => true)));
  return (values) => {
    const kept = values.filter((value) => value !== null).length;
    if (kept < FEWEST) return undefined;
    const has = (n: number): boolean => values[n] !== null;
    const known = values.map((value) => value ?? 0);
    const own = scaled(ranks(known, orderOf(known), has));
    if (own === null) return [];
    // P(|Z| > z) is below exp(−z²/2); r²·(n − 1) is about z² where nothing is connected.
    const least = (2 * log(Math.max(1, parameters.length) / CHANCE)) / (kept - 1);
    return parameters
      .flatMap(({ file, path, grade }, p): Driver[] => {
        const theirs = kept === values.length ? (wholes[p] ?? null) : scaled(ranks(drawn[p] as readonly number[], orders[p] as readonly number[], has));
        const r = theirs === null ? 0 : theirs.reduce((sum, x, n) => sum + x * (own[n] as number), 0);
        return r * r < least ? [] : [{ file, path, grade, rank_r2: r * r }];
      })
      .sort((a, b) => b.rank_r2 - a.rank_r2)
      .slice(0, NAMED);
  };
}

/** Indexes in the order of their values. */
function orderOf(values: readonly number[]): readonly number[] {
  return values.map((_, n) => n).sort((a, b) => (values[a] === values[b] ? a - b : (values[a] as number) < (values[b] as number) ? -1 : 1));
}

/** Mid-ranks of the values that are kept, in the order of the draws. */
function ranks(values: readonly number[], order: readonly number[], has: (n: number) => boolean): Float64Array {
  const kept = order.filter(has);
  const rank = new Float64Array(values.length);
  for (let from = 0; from < kept.length; ) {
    let to = from;
    while (to < kept.length && values[kept[to] as number] === values[kept[from] as number]) to++;
    for (let n = from; n < to; n++) rank[kept[n] as number] = (from + to - 1) / 2;
    from = to;
  }
  return rank.filter((_, n) => has(n));
}

/** Shifted and scaled to sum 0 and length 1; null where all are equal. */
function scaled(values: Float64Array): Float64Array | null {
  const mean = (values.length - 1) / 2;
  const length = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0));
  return length === 0 ? null : values.map((x) => (x - mean) / length);
}
