/**
 * An urn that decides where to look, and is filled with what is found there.
 * @source Ensign, Friedler, Neville, Scheidegger & Venkatasubramanian 2018, "Runaway Feedback Loops in Predictive Policing", PMLR 81, sections 3 and 4
 */
import { Chance } from '../chance.ts';

export interface Urn {
  readonly startA: number;
  readonly startB: number;
  /** What is put in for the place that was inspected. */
  readonly foundA: number;
  readonly foundB: number;
  /** What is put in for a place whether it was inspected or not, because others report it. */
  readonly reportedA: number;
  readonly reportedB: number;
  readonly steps: number;
  /** Whether finds are kept with the probability (1 − share)/max(1 − share) only, else discarded with all that came in that step. */
  readonly corrected: boolean;
}

export interface Wear {
  /** Whether additions are Poisson with these means. */
  readonly poisson: boolean;
  /** Probability that a ball is lost after a step; each colour keeps one. */
  readonly decay: number;
}

/** The share of A after all steps of one run. */
export function liveUrn(urn: Urn, { poisson, decay }: Wear, seed: number, run: number): number {
  const chance = new Chance(seed, run, urn.corrected ? 'corrected urn' : 'urn');
  let [a, b] = [urn.startA, urn.startB];
  const add = (mean: number): number => (mean === 0 ? 0 : poisson ? chance.poisson(mean) : mean);
  const lose = decay > 0 ? binomial(decay, chance) : null;
  for (let step = 0; step < urn.steps; step++) {
    const share = a / (a + b);
    const inspectsA = chance.is(share);
    if (!urn.corrected || chance.is(keptWith(share, inspectsA))) {
      a += add(urn.reportedA + (inspectsA ? urn.foundA : 0));
      b += add(urn.reportedB + (inspectsA ? 0 : urn.foundB));
    }
    if (lose !== null) {
      a = Math.max(1, a - lose(a));
      b = Math.max(1, b - lose(b));
    }
  }
  return a / (a + b);
}

function keptWith(share: number, inspectsA: boolean): number {
  return (inspectsA ? 1 - share : share) / Math.max(share, 1 - share);
}

/** Draws from Binomial(n, p) by inversion; for n beyond a few thousand the first term vanishes, so it goes in parts. */
function binomial(p: number, chance: Chance): (n: number) => number {
  const none: number[] = [1];
  const part = Math.max(1, Math.floor(500 / Math.max(1e-9, p * 10)));
  const one = (n: number): number => {
    for (let k = none.length; k <= n; k++) none.push((none[k - 1] as number) * (1 - p));
    const x = chance.unit();
    let term = none[n] as number;
    let sum = term;
    let k = 0;
    while (x > sum && k < n) {
      term *= ((n - k) / (k + 1)) * (p / (1 - p));
      k++;
      sum += term;
    }
    return k;
  };
  return (count) => {
    let left = Math.floor(count);
    if (p >= 1) return left;
    let lost = 0;
    for (; left > part; left -= part) lost += one(part);
    return lost + one(left);
  };
}

/** A distribution of shares. */
export interface Shares {
  readonly mean: number;
  readonly sd: number;
  /** The fourth moment about the mean. */
  readonly fourth: number;
  readonly above: (share: number) => number;
}

export function sharesOf(values: readonly number[], weights: readonly number[]): Shares {
  const moment = (of: (x: number) => number): number => values.reduce((sum, x, n) => sum + (weights[n] as number) * of(x), 0);
  const mean = moment((x) => x);
  return { mean, sd: Math.sqrt(moment((x) => (x - mean) ** 2)), fourth: moment((x) => (x - mean) ** 4), above: (share) => moment((x) => (x > share ? 1 : 0)) };
}

/** Steps up to which the distribution is worked out. */
export const MOST_EXACT_STEPS = { plain: 20000, corrected: 2500 } as const;

/** The distribution of the share of A after all steps, where additions are fixed and nothing is lost: exact, by the number of times A was inspected. */
export function exactUrn(urn: Urn): Shares | null {
  if (urn.corrected) return urn.steps > MOST_EXACT_STEPS.corrected ? null : exactCorrected(urn);
  const { steps, startA, startB, foundA, foundB, reportedA, reportedB } = urn;
  if (steps > MOST_EXACT_STEPS.plain) return null;
  const p = new Float64Array(steps + 2);
  p[0] = 1;
  for (let t = 0; t < steps; t++) {
    for (let k = t; k >= 0; k--) {
      const weight = p[k] as number;
      if (weight === 0) continue;
      const a = startA + k * foundA + t * reportedA;
      const b = startB + (t - k) * foundB + t * reportedB;
      const toA = weight * (a / (a + b));
      p[k + 1] = (p[k + 1] as number) + toA;
      p[k] = weight - toA;
    }
  }
  const ks = Array.from({ length: steps + 1 }, (_, k) => k);
  const share = (k: number): number => {
    const a = startA + k * foundA + steps * reportedA;
    return a / (a + startB + (steps - k) * foundB + steps * reportedB);
  };
  return sharesOf(ks.map(share), Array.from(p.subarray(0, steps + 1)));
}

/** The same for the corrected urn, by the numbers of kept finds in A and B; what weighs less than 1e-16 is let go. */
function exactCorrected({ steps, startA, startB, foundA, foundB, reportedA, reportedB }: Urn): Shares {
  const size = steps + 2;
  const p = new Float64Array(size * size);
  p[0] = 1;
  // Of each row i: from which j to which j there is weight.
  const low = new Int32Array(size).fill(size);
  const high = new Int32Array(size).fill(-1);
  low[0] = 0;
  high[0] = 0;
  let rows = 0;
  const share = (i: number, j: number): number => {
    const a = startA + i * (foundA + reportedA) + j * reportedA;
    return a / (a + startB + j * (foundB + reportedB) + i * reportedB);
  };
  for (let t = 0; t < steps; t++) {
    for (let i = rows; i >= 0; i--) {
      const from = low[i] as number;
      for (let j = high[i] as number; j >= from; j--) {
        const weight = p[i * size + j] as number;
        if (weight === 0) continue;
        if (weight < 1e-16) {
          p[i * size + j] = 0;
          continue;
        }
        const x = share(i, j);
        // Inspected and kept: as likely for either place.
        const kept = (weight * x * (1 - x)) / Math.max(x, 1 - x);
        p[(i + 1) * size + j] = (p[(i + 1) * size + j] as number) + kept;
        p[i * size + j + 1] = (p[i * size + j + 1] as number) + kept;
        p[i * size + j] = weight - 2 * kept;
        if (j + 1 > (high[i] as number)) high[i] = j + 1;
        if (j < (low[i + 1] as number)) low[i + 1] = j;
        if (j > (high[i + 1] as number)) high[i + 1] = j;
      }
      while ((low[i] as number) < (high[i] as number) && (p[i * size + (low[i] as number)] as number) < 1e-16) low[i] = (low[i] as number) + 1;
    }
    if ((high[rows + 1] as number) >= 0 && rows + 1 < size - 1) rows++;
  }
  const values: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i <= rows; i++) {
    for (let j = low[i] as number; j <= (high[i] as number); j++) {
      const weight = p[i * size + j] as number;
      if (weight === 0) continue;
      values.push(share(i, j));
      weights.push(weight);
    }
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return sharesOf(
    values,
    weights.map((weight) => weight / all),
  );
}

/** Where the share of A stands still on average, where reports hold it: the root of x = A's part of what comes in. */
export function restingShare({ foundA, foundB, reportedA, reportedB }: Urn): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 100; step++) {
    const x = (low + high) / 2;
    const a = reportedA + x * foundA;
    if (a / (a + reportedB + (1 - x) * foundB) > x) low = x;
    else high = x;
  }
  return (low + high) / 2;
}
