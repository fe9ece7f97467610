/**
 * People who join when enough others have.
 * @source Granovetter 1978, "Threshold Models of Collective Behavior", American Journal of Sociology 83(6)
 */
import { normalCdf } from '../../base/exact.ts';
import { Chance } from '../chance.ts';

/** Share of people whose threshold is at most so many others. */
export type Thresholds = (others: number) => number;

export const normalThresholds =
  (mean: number, sd: number): Thresholds =>
  (others) =>
    sd === 0 ? (others >= mean ? 1 : 0) : normalCdf((others - mean) / sd);
export const uniformThresholds =
  (low: number, high: number): Thresholds =>
  (others) =>
    high === low ? (others >= low ? 1 : 0) : Math.min(1, Math.max(0, (others - low) / (high - low)));

/** How many join at last. @param thresholds of each person */
export function cascade(thresholds: readonly number[]): number {
  const sorted = [...thresholds].sort((one, other) => one - other);
  let joined = 0;
  while (joined < sorted.length && (sorted[joined] as number) <= joined) joined++;
  return joined;
}

/** The same, wave after wave: all join at once whom those who have joined suffice. */
export function cascadeInWaves(thresholds: readonly number[]): number {
  let joined = 0;
  for (;;) {
    const next = thresholds.filter((threshold) => threshold <= joined).length;
    if (next === joined) return joined;
    joined = next;
  }
}

/** Draws thresholds and lets them cascade. */
export function liveCascade(people: number, draw: (chance: Chance) => number, seed: number, run: number): number {
  const chance = new Chance(seed, run, 'contagion');
  return cascadeInWaves(Array.from({ length: people }, () => draw(chance)));
}

/** The first number at which as many would join as have, for very many people in proportion: going up from nobody until it stays. */
export function climbToEquilibrium(people: number, share: Thresholds): number {
  let joined = 0;
  for (let step = 0; step < 1000000; step++) {
    const next = people * share(joined);
    if (Math.abs(next - joined) < 1e-12) return next;
    joined = next;
  }
  return joined;
}

/** The same as the first crossing of the two lines, found on a fine grid and then by halving. */
export function firstCrossing(people: number, share: Thresholds): number {
  const gap = (joined: number): number => people * share(joined) - joined;
  if (gap(0) <= 0) return 0;
  const step = people / 20000;
  let low = 0;
  while (low < people && gap(low + step) > 0) low += step;
  let high = Math.min(people, low + step);
  for (let n = 0; n < 100; n++) {
    const middle = (low + high) / 2;
    if (gap(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Most people for whom the distribution is worked out. */
export const MOST_PEOPLE = 250;

/** Probability of each final number of a crowd whose thresholds are drawn independently, by waves: who has not joined has a threshold above what there was. */
export function exactCascade(people: number, share: Thresholds): Float64Array | null {
  if (people > MOST_PEOPLE) return null;
  const size = people + 1;
  // Row of the last wave's number, column of the present one.
  const weight = new Float64Array(size * size);
  const ends = new Float64Array(size);
  binomial(people, share(0)).forEach((p, n) => {
    weight[n] = p;
  });
  for (let before = 0; before < size; before++) {
    for (let now = before; now < size; now++) {
      const own = weight[before * size + now] as number;
      if (own === 0) continue;
      if (now === before) {
        ends[now] = (ends[now] as number) + own;
        continue;
      }
      const left = 1 - share(before);
      const joins = left <= 0 ? 1 : Math.min(1, Math.max(0, (share(now) - share(before)) / left));
      const rest = people - now;
      binomial(rest, joins).forEach((p, more) => {
        const at = now * size + now + more;
        weight[at] = (weight[at] as number) + own * p;
      });
    }
  }
  return ends;
}

/** Probabilities of 0 … n of Binomial(n, p). */
function binomial(n: number, p: number): number[] {
  const result = new Array<number>(n + 1).fill(0);
  if (p <= 0 || p >= 1) {
    result[p <= 0 ? 0 : n] = 1;
    return result;
  }
  // From the most likely number outwards, so that nothing vanishes; then made to sum to 1.
  const mode = Math.min(n, Math.floor((n + 1) * p));
  result[mode] = 1;
  for (let k = mode; k < n; k++) result[k + 1] = (result[k] as number) * (((n - k) / (k + 1)) * (p / (1 - p)));
  for (let k = mode; k > 0; k--) result[k - 1] = (result[k] as number) * ((k / (n - k + 1)) * ((1 - p) / p));
  const sum = result.reduce((all, own) => all + own, 0);
  return result.map((own) => own / sum);
}
