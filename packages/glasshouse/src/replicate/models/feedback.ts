/**
 * Exact recursions of two kinds of feedback, month by month: an urn into which a month's finds are put at once, and appeals that wait for room.
 * What weighs less than 1e-14 is let go.
 */
import { exp } from '../../base/exact.ts';
import { type Shares, sharesOf } from './urn.ts';

const LEAST = 1e-14;

export interface MonthlyUrn {
  /** Credited before the first month. */
  readonly start: readonly [number, number];
  /** Mean finds a month in each place if all of the attention were there. */
  readonly finds: readonly [number, number];
  /** The share of attention on the first place that never changes; null: attention goes by what was found. */
  readonly fixed: number | null;
}

/** The most finds that are expected for the distribution to be worked out. */
export const MOST_FINDS = 300;

/** Probabilities of a Poisson number, up to where they vanish. @param most how many of them at most */
function poisson(mean: number, most: number): number[] {
  const result: number[] = [];
  let chance = exp(-mean);
  for (let k = 0; k < most && (chance > LEAST || k <= mean); k++) {
    result.push(chance);
    chance *= mean / (k + 1);
  }
  return result;
}

/** The first place's share of what was credited and found, after each of some months. Null where too much is found to say. */
export function exactMonthlyUrn({ start, finds, fixed }: MonthlyUrn, months: readonly number[]): readonly Shares[] | null {
  const longest = Math.max(...months);
  const most = longest * Math.max(...finds);
  if (most > MOST_FINDS) return null;
  const size = Math.ceil(most + 12 * Math.sqrt(most) + 20);
  const share = (a: number, b: number): number => (start[0] + a) / (start[0] + start[1] + a + b);
  let now: Float64Array = new Float64Array(size * size);
  now[0] = 1;
  const at = new Map<number, Shares>();
  for (let month = 1; month <= longest; month++) {
    const next = new Float64Array(size * size);
    for (let a = 0; a < size; a++) findInRow(now, next, size, a, finds, (b) => fixed ?? share(a, b));
    now = next;
    if (months.includes(month)) at.set(month, sharesIn(now, size, share));
  }
  return months.map((month) => at.get(month) as Shares);
}

/** A month for all who have found `a` in the first place. @param attention share on the first place, by what was found in the second */
function findInRow(now: Float64Array, next: Float64Array, size: number, a: number, finds: readonly [number, number], attention: (b: number) => number): void {
  for (let b = 0; b < size; b++) {
    const weight = now[a * size + b] as number;
    if (weight < LEAST) continue;
    const x = attention(b);
    const inB = poisson(finds[1] * (1 - x), size - b);
    poisson(finds[0] * x, size - a).forEach((chance, i) => {
      add(next, (a + i) * size + b, weight * chance, inB);
    });
  }
}

function add(next: Float64Array, from: number, weight: number, chances: readonly number[]): void {
  for (let j = 0; j < chances.length; j++) next[from + j] = (next[from + j] as number) + weight * (chances[j] as number);
}

function sharesIn(weights: Float64Array, size: number, share: (a: number, b: number) => number): Shares {
  const values: number[] = [];
  const kept: number[] = [];
  weights.forEach((weight, n) => {
    if (weight === 0) return;
    values.push(share(Math.floor(n / size), n % size));
    kept.push(weight);
  });
  return sharesOf(values, kept);
}

export interface Office {
  readonly persons: number;
  /** Probability to be listed falsely in a month, for who is not listed. */
  readonly listed: number;
  /** Probability to file in a month, for who is listed and has not. */
  readonly files: number;
  /** Decisions a month that there is room for. */
  readonly decisions: number;
  /** Probability that an appeal is won; whoever loses stays listed for good. */
  readonly corrects: number;
}

/** What is expected at a month's end: persons, and sums since the first month. */
export interface Waiting {
  readonly waiting: number;
  /** Variance of the number of those who wait, and its fourth moment about the mean. */
  readonly variance: number;
  readonly fourth: number;
  /** Probability that nobody waits. */
  readonly nobody: number;
  readonly listed: number;
  readonly filed: number;
  readonly decided: number;
  readonly won: number;
}

/**
 * Everybody is unlisted, listed and silent, waiting, or refused. In a month some of the unlisted are listed; each who waited at its start is decided
 * with the probability decisions / waiting, and is unlisted again or refused; and some of the silent file. By the number of persons in each place.
 */
export function exactOffice({ persons: n, listed, files, decisions, corrects }: Office, months: number): readonly Waiting[] {
  const wide = n + 1;
  // Nobody is refused where all are corrected.
  const deep = corrects < 1 ? wide : 1;
  const chances = binomials();
  const place = (silent: number, waiting: number, refused: number): number => (silent * wide + waiting) * deep + refused;
  const each = (from: Float64Array, visit: (weight: number, silent: number, waiting: number, refused: number) => void): void => {
    for (let s = 0; s <= n; s++)
      for (let w = 0; s + w <= n; w++)
        for (let r = 0; r < deep && s + w + r <= n; r++) {
          const weight = from[place(s, w, r)] as number;
          if (weight >= LEAST) visit(weight, s, w, r);
        }
  };
  /** All of a state moved on by independent chances of `count` persons. */
  const move = (to: Float64Array, weight: number, count: number, p: number, where: (k: number) => number): void =>
    chances(count, p).forEach((chance, k) => {
      if (chance > 0) to[where(k)] = (to[where(k)] as number) + weight * chance;
    });
  let now: Float64Array = new Float64Array(wide * wide * deep);
  now[0] = 1;
  let [filed, decided] = [0, 0];
  return Array.from({ length: months }, (): Waiting => {
    const [entered, heard, ended] = [0, 1, 2].map(() => new Float64Array(now.length)) as [Float64Array, Float64Array, Float64Array];
    each(now, (weight, s, w, r) => move(entered, weight, n - s - w - r, listed, (k) => place(s + k, w, r)));
    each(entered, (weight, s, w, r) => {
      const service = w === 0 ? 0 : Math.min(1, decisions / w);
      decided += weight * w * service;
      chances(w, service).forEach((chance, k) => {
        if (chance > 0) move(heard, weight * chance, k, 1 - corrects, (lost) => place(s, w - k, r + lost));
      });
    });
    each(heard, (weight, s, w, r) => {
      filed += weight * s * files;
      move(ended, weight, s, files, (k) => place(s - k, w + k, r));
    });
    now = ended;
    let [waiting, nobody, on] = [0, 0, 0];
    each(now, (weight, s, w, r) => {
      waiting += weight * w;
      on += weight * (s + w + r);
      if (w === 0) nobody += weight;
    });
    let [variance, fourth] = [0, 0];
    each(now, (weight, _, w) => {
      variance += weight * (w - waiting) ** 2;
      fourth += weight * (w - waiting) ** 4;
    });
    return { waiting, variance, fourth, nobody, listed: on, filed, decided, won: decided * corrects };
  });
}

/** Probabilities of 0 … n of n, for few n and p, asked often. */
function binomials(): (n: number, p: number) => readonly number[] {
  const known = new Map<number, (readonly number[])[]>();
  return (n, p) => {
    const own = known.get(p) ?? [];
    known.set(p, own);
    own[n] ??= p > 0.5 ? binomial(n, 1 - p).toReversed() : binomial(n, p);
    return own[n];
  };
}

function binomial(n: number, p: number): number[] {
  const result = [(1 - p) ** n];
  for (let k = 0; k < n; k++) result.push(((result[k] as number) * (n - k) * p) / ((k + 1) * (1 - p)));
  return result;
}
