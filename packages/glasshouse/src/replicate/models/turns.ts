/**
 * The eligibility ladder in which few people have their turn in a step: what is expected after so many steps, and how many acceptances.
 * @source D'Amour, Srinivasan, Atwood, Baljekar, Sculley & Halpern 2020, "Fairness Is Not Static", FAT*, section 3 and appendix A
 */

import { exp, log } from '../../base/exact.ts';
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

/** One thing that may come of a month: where it leads, how likely it is, and what is counted then: mean and mean square, times the likelihood. */
interface Way {
  readonly to: number;
  readonly chance: number;
  readonly first: number;
  readonly second: number;
}

/** Variance of the number of acceptances until so many steps, from each score. Shape [scores] */
export function varianceOfAcceptances(rules: EligibilitySteps, steps: number): number[] {
  const { repay, rise, fall, pace } = rules;
  const top = repay.length - 1;
  const counted = (to: number, chance: number): Way => ({ to, chance, first: chance, second: chance });
  return variance(
    rules,
    steps,
    repay.map((probability, score) => [
      { to: score, chance: 1 - pace, first: 0, second: 0 },
      counted(Math.min(top, score + rise), pace * probability),
      counted(Math.max(0, score - fall), pace * (1 - probability)),
    ]),
  );
}

/** Variance of the number of entries until so many steps, from each score. Shape [scores] */
export function varianceOfEntries(rules: EligibilitySteps, steps: number): number[] {
  const { repay, rise, fall, pace } = rules;
  const top = repay.length - 1;
  // Defaults and repayments of a month are Poisson numbers; any default leads down, else any repayment up.
  return variance(
    rules,
    steps,
    repay.map((probability, score) => {
      const { defaulted: d, repaid: r } = entryRates(probability, pace);
      const none = exp(-d);
      return [
        { to: score, chance: none * exp(-r), first: 0, second: 0 },
        { to: Math.min(top, score + rise), chance: none * (1 - exp(-r)), first: none * r, second: none * (r + r * r) },
        { to: Math.max(0, score - fall), chance: 1 - none, first: d + r - none * r, second: d + r + (d + r) ** 2 - none * (r + r * r) },
      ];
    }),
  );
}

function variance(rules: EligibilitySteps, steps: number, ways: readonly (readonly Way[])[]): number[] {
  const refused = refusedScores(rules);
  let mean: number[] = ways.map(() => 0);
  let square: number[] = ways.map(() => 0);
  for (let left = 0; left < steps; left++) {
    const open = left >= steps - rules.burnIn;
    const [m, s] = [mean, square];
    const over = (before: readonly number[], of: (way: Way) => number): number[] =>
      ways.map((own, score) => (!open && refused[score] ? (before[score] as number) : own.reduce((sum, way) => sum + of(way), 0)));
    mean = over(m, ({ to, chance, first }) => first + chance * (m[to] as number));
    square = over(s, ({ to, chance, first, second }) => second + 2 * first * (m[to] as number) + chance * (s[to] as number));
  }
  return mean.map((value, score) => Math.max(0, (square[score] as number) - value * value));
}

/** Probabilities of 0, 1, 2, … of so many steps being about a person, up to where what is left is below a part in 10¹². */
export function turnsWithin(steps: number, pace: number): number[] {
  const result: number[] = [];
  // ln of the first, and from each to the next.
  let chance = steps * log(1 - pace);
  let sum = 0;
  for (let n = 0; ; n++) {
    const own = exp(chance);
    result.push(own);
    sum += own;
    if (n === steps || (n > steps * pace && own < 1e-13)) break;
    chance += log(((steps - n) / (n + 1)) * (pace / (1 - pace)));
  }
  return result.map((own) => own / sum);
}
