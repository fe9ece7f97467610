/**
 * Scores that rise when an accepted person repays and fall when not, two groups, one lender that knows how many stand where.
 * @source D'Amour, Srinivasan, Atwood, Baljekar, Sculley & Halpern 2020, "Fairness Is Not Static", FAT*, section 3 and appendix A
 */
import { Chance } from '../chance.ts';

export type LadderPolicy = 'equal-opportunity' | 'max-utility' | 'permissive';

export interface Ladder {
  /** Probability to repay at each score. Shape [levels] */
  readonly repay: readonly number[];
  /** Shares of each group at each score at the start. Shape [groups][levels] */
  readonly start: readonly (readonly number[])[];
  /** Persons of each group. */
  readonly sizes: readonly number[];
  /** Probability that a step is about a group. */
  readonly picked: readonly number[];
  /** Scores that repaying raises and not repaying lowers by. */
  readonly rise: number;
  readonly fall: number;
  readonly policy: LadderPolicy;
  /** Probability to repay from which lending pays: what is lost on a default over all that is at stake. */
  readonly threshold: number;
  /** Steps at the start in which whoever comes is accepted. */
  readonly openSteps: number;
  readonly steps: number;
}

export interface LadderResult {
  /** Acceptances by group. */
  readonly loans: readonly number[];
  /** Mean probability to repay of each group at the end. */
  readonly repay: readonly number[];
  /** Of those of each group who came and would repay, the share that was accepted, over all steps; in expectation of who would. */
  readonly recall: readonly number[];
}

/** Whole numbers of persons at each score that add up to the size; what is left over goes to the largest remainders. */
function countsOf(shares: readonly number[], size: number): number[] {
  const whole = shares.map((share) => Math.floor(share * size + 1e-9));
  const order = shares.map((share, i) => ({ i, rest: share * size - (whole[i] as number) })).sort((one, other) => other.rest - one.rest);
  let left = size - whole.reduce((sum, n) => sum + n, 0);
  for (const { i } of order) if (left-- > 0) whole[i] = (whole[i] as number) + 1;
  return whole;
}

/** One run. */
export function liveLadder(ladder: Ladder, seed: number, run: number): LadderResult {
  const { repay, sizes, steps, policy } = ladder;
  const top = repay.length - 1;
  const chance = new Chance(seed, run, `ladder ${policy}`);
  const counts = ladder.start.map((shares, g) => countsOf(shares, sizes[g] as number));
  const loans = sizes.map(() => 0);
  const good = sizes.map(() => 0);
  const taken = sizes.map(() => 0);
  let accepts: readonly (readonly number[])[] = acceptance(ladder, counts);
  for (let step = 0; step < steps; step++) {
    let g = 0;
    for (let left = chance.unit(); g < sizes.length - 1 && left >= (ladder.picked[g] as number); g++) left -= ladder.picked[g] as number;
    const own = counts[g] as number[];
    let score = 0;
    for (let left = chance.below(sizes[g] as number); left >= (own[score] as number); score++) left -= own[score] as number;
    const p = step < ladder.openSteps ? 1 : ((accepts[g] as readonly number[])[score] as number);
    const repays = repay[score] as number;
    good[g] = (good[g] as number) + repays;
    if (!(p >= 1 || (p > 0 && chance.is(p)))) continue;
    taken[g] = (taken[g] as number) + repays;
    loans[g] = (loans[g] as number) + 1;
    const next = chance.is(repays) ? Math.min(top, score + ladder.rise) : Math.max(0, score - ladder.fall);
    if (next === score) continue;
    own[score] = (own[score] as number) - 1;
    own[next] = (own[next] as number) + 1;
    if (policy === 'equal-opportunity') accepts = acceptance(ladder, counts);
  }
  return {
    loans,
    repay: counts.map((own, g) => own.reduce((sum, n, i) => sum + n * (repay[i] as number), 0) / (sizes[g] as number)),
    recall: taken.map((n, g) => n / (good[g] as number)),
  };
}

/** Probability to be accepted, by group and score. */
function acceptance({ repay, sizes, picked, policy, threshold }: Ladder, counts: readonly (readonly number[])[]): number[][] {
  if (policy === 'permissive') return counts.map((own) => own.map(() => 1));
  if (policy === 'max-utility') return counts.map((own) => own.map((_, i) => ((repay[i] as number) >= threshold ? 1 : 0)));
  // Utility is piecewise linear in the common true positive rate: the best kink is the best of all.
  const good = counts.map((own) => own.reduce((sum, n, i) => sum + n * (repay[i] as number), 0));
  const candidates = [0];
  for (let g = 0; g < counts.length; g++) {
    let sum = 0;
    for (let i = repay.length - 1; i >= 0; i--) {
      const own = (counts[g] as readonly number[])[i] as number;
      if (own === 0) continue;
      sum += own * (repay[i] as number);
      candidates.push(Math.min(1, sum / (good[g] as number)));
    }
  }
  let [best, most] = [0, 0];
  for (const t of candidates) {
    let utility = 0;
    for (let g = 0; g < counts.length; g++) {
      let left = t * (good[g] as number);
      const weight = (picked[g] as number) / (sizes[g] as number);
      for (let i = repay.length - 1; i >= 0 && left > 1e-12; i--) {
        const rho = repay[i] as number;
        const all = ((counts[g] as readonly number[])[i] as number) * rho;
        if (all === 0) continue;
        const taken = Math.min(left, all);
        utility += weight * (taken / rho) * (2 * rho - 2 * threshold);
        left -= taken;
      }
    }
    if (utility > most + 1e-12) [best, most] = [t, utility];
  }
  return counts.map((own, g) => {
    const result = own.map(() => 0);
    let left = best * (good[g] as number);
    for (let i = repay.length - 1; i >= 0 && left > 1e-12; i--) {
      const all = (own[i] as number) * (repay[i] as number);
      // Nobody stands here: whoever comes to stand here is judged anew.
      if (all === 0) continue;
      result[i] = Math.min(1, left / all);
      left -= all;
    }
    return result;
  });
}

/** What is expected after all steps where acceptance does not hang on where others stand; null for equal opportunity. */
export function expectLadder({ repay, start, sizes, picked, rise, fall, policy, threshold, openSteps, steps }: Ladder): Omit<LadderResult, 'recall'> | null {
  if (policy === 'equal-opportunity') return null;
  const top = repay.length - 1;
  const loans: number[] = [];
  const ends = start.map((shares, g) => {
    let p = [...shares];
    let sum = 0;
    const pace = (picked[g] as number) / (sizes[g] as number);
    for (let step = 0; step < steps; step++) {
      const next = [...p];
      for (let i = 0; i <= top; i++) {
        const rho = repay[i] as number;
        if (policy === 'max-utility' && rho < threshold && step >= openSteps) continue;
        const weight = p[i] as number;
        sum += weight * (picked[g] as number);
        const up = Math.min(top, i + rise);
        const down = Math.max(0, i - fall);
        next[i] = (next[i] as number) - pace * weight;
        next[up] = (next[up] as number) + pace * weight * rho;
        next[down] = (next[down] as number) + pace * weight * (1 - rho);
      }
      p = next;
    }
    loans.push(sum);
    return p.reduce((mean, share, i) => mean + share * (repay[i] as number), 0);
  });
  return { loans, repay: ends };
}
