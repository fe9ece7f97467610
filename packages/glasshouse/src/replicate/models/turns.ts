/**
 * The eligibility ladder in which few people have their turn in a step: what is expected after so many steps, and how many acceptances.
 * @source D'Amour, Srinivasan, Atwood, Baljekar, Sculley & Halpern 2020, "Fairness Is Not Static", FAT*, section 3 and appendix A
 */

import { exp } from '../../base/exact.ts';
import { refusedScores } from '../files/eligibility.ts';
import { type EligibilitySteps, entryRates } from '../files/eligibility-steps.ts';
import { type Matrix, step } from './chain.ts';

export interface Expected {
  /** Share at each score after so many steps. Shape [scores] */
  readonly shares: readonly number[];
  /** Acceptances a person until then. */
  readonly acceptances: number;
}

/**
 * From each score to each when somebody's turn comes.
 * @param ruled whether the threshold holds
 */
export function turn({ repay, rise, fall, threshold }: Omit<EligibilitySteps, 'pace' | 'burnIn'>, ruled: boolean): Matrix {
  return repay.map((probability, score) => {
    const row = new Array<number>(repay.length).fill(0);
    if (ruled && probability < threshold) row[score] = 1;
    else {
      const [up, down] = [Math.min(repay.length - 1, score + rise), Math.max(0, score - fall)];
      row[up] = probability;
      row[down] = (row[down] as number) + 1 - probability;
    }
    return row;
  });
}

/** p ← p + pace·(p·M − p), and pace times the share of those who are accepted, step by step. @param start shares at each score */
export function expectTurns(rules: EligibilitySteps, start: readonly number[], steps: number): Expected {
  const refused = refusedScores(rules);
  const [free, ruled] = [turn(rules, false), turn(rules, true)];
  let p = [...start];
  let acceptances = 0;
  for (let t = 0; t < steps; t++) {
    const open = t < rules.burnIn;
    acceptances += rules.pace * p.reduce((sum, share, score) => (open || !refused[score] ? sum + share : sum), 0);
    const moved = step(p, open ? free : ruled);
    p = p.map((share, score) => share + rules.pace * ((moved[score] as number) - share));
  }
  return { shares: p, acceptances };
}

/** Entries that one acceptance brings on average, in a scheme that lets more than one be made in a month. */
export function entriesAnAcceptance(pace: number): number {
  const { defaulted, repaid } = entryRates(0.5, pace);
  return (defaulted + repaid) / pace;
}

/** Variance of the number of entries until so many steps, from each score. Shape [scores] */
export function varianceOfEntries(rules: EligibilitySteps, steps: number): number[] {
  const { repay, rise, fall, burnIn, pace } = rules;
  const refused = refusedScores(rules);
  const top = repay.length - 1;
  // Defaults D and repayments R of a month are Poisson numbers; any default leads down, else any repayment up.
  const ways = repay.map((probability, score) => {
    const { defaulted: d, repaid: r } = entryRates(probability, pace);
    const none = exp(-d);
    return [
      { to: score, chance: none * exp(-r), first: 0, second: 0 },
      { to: Math.min(top, score + rise), chance: none * (1 - exp(-r)), first: none * r, second: none * (r + r * r) },
      { to: Math.max(0, score - fall), chance: 1 - none, first: d + r - none * r, second: d + r + (d + r) ** 2 - none * (r + r * r) },
    ];
  });
  let mean: number[] = repay.map(() => 0);
  let square: number[] = repay.map(() => 0);
  for (let left = 0; left < steps; left++) {
    const open = left >= steps - burnIn;
    const [m, s] = [mean, square];
    const over = (score: number, of: (way: { to: number; chance: number; first: number; second: number }) => number): number =>
      (ways[score] ?? []).reduce((sum, way) => sum + of(way), 0);
    const stays = (score: number): boolean => !open && (refused[score] as boolean);
    mean = repay.map((_, score) => (stays(score) ? (m[score] as number) : over(score, ({ to, chance, first }) => first + chance * (m[to] as number))));
    square = repay.map((_, score) =>
      stays(score) ? (s[score] as number) : over(score, ({ to, chance, first, second }) => second + 2 * first * (m[to] as number) + chance * (s[to] as number)),
    );
  }
  return mean.map((value, score) => Math.max(0, (square[score] as number) - value * value));
}
