/**
 * What being accepted does to a group's scores: those who repay rise, those who do not fall.
 * @source Liu, Dean, Rolf, Simchowitz & Hardt 2018, "Delayed Impact of Fair Machine Learning", ICML, sections 2 and 6
 */
import { Chance } from '../chance.ts';
import { accepted, type Scored } from './credit.ts';

/** Percentages of the national population in each fifty points of the score, from 300 up. @source Liu et al. 2018, section 6 */
export const PERCENT_OF_POINTS: readonly number[] = [2.1, 4.2, 5.4, 6.5, 7.9, 9.6, 12, 13.8, 17, 15.8, 5.7];

/** The score, from 300 up, at a percentile: straight between the ends of bins of fifty points. @param bins percentages in each */
function pointsAt(percentile: number, bins: readonly number[]): number {
  let below = 0;
  for (let n = 0; n < bins.length; n++) {
    const mass = bins[n] as number;
    const last = n === bins.length - 1;
    if (percentile <= below + mass || last) return 300 + 50 * n + 50 * (mass === 0 ? 1 : Math.min(1, (percentile - below) / mass));
    below += mass;
  }
  return 300;
}

export interface Moves {
  /** Points that repaying raises and not repaying lowers a score by. */
  readonly up: number;
  readonly down: number;
  readonly lowest: number;
  readonly highest: number;
  /** Percentages of the population in each fifty points of the score, from 300 up. */
  readonly bins: readonly number[];
}

/** Expected change of a score if its bearer is accepted. Shape [n] */
export function changes({ percentiles, repay }: Scored, { up, down, lowest, highest, bins }: Moves): number[] {
  return percentiles.map((percentile, x) => {
    const points = pointsAt(percentile, bins);
    const rho = repay[x] as number;
    return Math.min(highest, Math.max(lowest, points + up * rho - down * (1 - rho))) - points;
  });
}

/** Change of a group's mean score when a share of it is accepted from the top down. */
export function meanChange(group: Scored, rate: number, moves: Moves): number {
  const change = changes(group, moves);
  return accepted(group, rate, (x) => change[x] as number);
}

/** The score from which a share is accepted: the first with anybody accepted, plus the part of the gap to the next that its refused take. */
export function pointsFrom(group: Scored, rate: number, { bins }: Moves): number {
  let left = rate;
  for (let x = group.shares.length - 1; x >= 0; x--) {
    const share = group.shares[x] as number;
    if (left <= share || x === 0) {
      const own = pointsAt(group.percentiles[x] as number, bins);
      const next = pointsAt(group.percentiles[x + 1] ?? 100, bins);
      return share === 0 ? own : own + (1 - Math.max(0, Math.min(1, left / share))) * (next - own);
    }
    left -= share;
  }
  return 300;
}

/** Persons drawn from a group, each accepted or not: their changes of score. @returns Σ and Σ² over persons */
export function liveImpact(
  group: Scored,
  rate: number,
  moves: Moves,
  { persons, seed }: { readonly persons: number; readonly seed: number },
): { readonly sum: number; readonly squares: number; readonly accepted: number } {
  const chance = new Chance(seed, 0, `impact on ${group.id}`);
  const change = changes(group, moves);
  const shares = group.shares;
  const upTo: number[] = [];
  let total = 0;
  for (const share of shares) {
    total += share;
    upTo.push(total);
  }
  // Probability to be accepted at each score.
  const take: number[] = new Array(shares.length).fill(0);
  let left = rate;
  for (let x = shares.length - 1; x >= 0 && left > 0; x--) {
    const share = shares[x] as number;
    take[x] = share === 0 ? 0 : Math.min(1, left / share);
    left -= share;
  }
  const result = { sum: 0, squares: 0, accepted: 0 };
  for (let i = 0; i < persons; i++) {
    const at = chance.unit() * total;
    let [low, high] = [0, shares.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at < (upTo[middle] as number)) high = middle;
      else low = middle + 1;
    }
    const p = take[low] as number;
    if (p <= 0 || (p < 1 && !chance.is(p))) continue;
    const own = change[low] as number;
    result.sum += own;
    result.squares += own * own;
    result.accepted++;
  }
  return result;
}

/** What a group's mean does as more of it are accepted: where it is highest, where it comes back to 0, and what it is when all are accepted. */
export interface Outcome {
  readonly peak: number;
  readonly peakRate: number;
  /** Null where it never falls below 0. */
  readonly zeroRate: number | null;
  readonly all: number;
}

/** From the kinks of the curve, exactly. */
export function outcomeOf(group: Scored, moves: Moves): Outcome {
  const change = changes(group, moves);
  let [rate, sum, peak, peakRate] = [0, 0, 0, 0];
  let zeroRate: number | null = null;
  for (let x = group.shares.length - 1; x >= 0; x--) {
    const share = group.shares[x] as number;
    const after = sum + share * (change[x] as number);
    if (sum > 0 && after <= 0 && zeroRate === null) zeroRate = rate + (share * sum) / (sum - after);
    rate += share;
    sum = after;
    if (sum > peak) [peak, peakRate] = [sum, rate];
  }
  return { peak, peakRate, zeroRate, all: sum };
}
