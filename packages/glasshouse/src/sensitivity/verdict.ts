/** Whether a parameter matters for a measure, as far as the runs tell. */

import { log } from '../base/exact.ts';
import type { Importance } from './importance.ts';
import type { MorrisEffect } from './morris.ts';
import type { SobolIndex } from './sobol-indices.ts';

/**
 * `matters`: its interval lies above what luck would give it. `little`: its interval lies below one hundredth of the variance (of a screening: below a
 * twentieth of the largest effect). `cannot-tell`: neither.
 */
export type Verdict = 'matters' | 'little' | 'cannot-tell';

/** A share of variance, and of the largest elementary effect, that is too small to speak of. */
const LITTLE = 0.01;
const LITTLE_EFFECT = 0.05;
/** Chance with which one of all parameters is said to matter by its rank coefficient though none does, at most. */
const CHANCE = 0.05;

/** @param luck share of the variance of the points' means that is luck: what the total index of an idle parameter comes to; null where it is not known */
export function verdictOfSobol({ total: { value, low, high } }: SobolIndex, luck: number | null): Verdict {
  if (value === null || low === null || high === null) return 'cannot-tell';
  return verdict(low > Math.max(LITTLE, luck ?? 0), high < LITTLE);
}

/** @param largest of all parameters' μ* @param floor what luck alone would give as μ* */
export function verdictOfMorris({ mu_star: { value, low, high } }: MorrisEffect, largest: number, floor: number): Verdict {
  if (value === null || low === null || high === null) return largest === 0 && value === 0 ? 'little' : 'cannot-tell';
  return verdict(low > Math.max(floor, LITTLE_EFFECT * largest), high <= LITTLE_EFFECT * largest);
}

/** @param points that were used @param parameters how many were varied @param r2 of the regression of ranks; null where there is none */
export function verdictOfShare({ share, rank }: Importance, points: number, parameters: number, r2: number | null): Verdict {
  // Where nothing is connected β² · (n − p − 1) / (1 − R²) is about z², and P(|Z| > z) is below exp(−z²/2).
  const least = (2 * log(parameters / CHANCE) * (1 - (r2 ?? 0))) / Math.max(1, points - parameters - 1);
  const straight = rank.value !== null && rank.low !== null && rank.high !== null && rank.low * rank.high > 0 && rank.value * rank.value > least;
  return verdict((share.low ?? 0) > 0 || straight, share.high !== null && share.high < LITTLE && !straight);
}

function verdict(matters: boolean, little: boolean): Verdict {
  return matters ? 'matters' : little ? 'little' : 'cannot-tell';
}
