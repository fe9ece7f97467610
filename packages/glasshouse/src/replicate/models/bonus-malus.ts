/** What a bonus-malus ladder is expected to do, by linear algebra over each kind of people. */
import { exp, power } from '../../base/exact.ts';
import type { LadderRules } from '../files/bonus-malus.ts';
import type { Matrix } from './chain.ts';

/** Poisson probabilities that are told apart; the last stands for all beyond. */
const MOST_VIOLATIONS = 400;

/** From each level to each, for someone with so many violations a month. */
export function transitions({ levels, down, up, afterClean, afterViolation }: LadderRules, mean: number): Matrix {
  const worst = levels - 1;
  const none = exp(-mean);
  return Array.from({ length: levels }, (_, level) => {
    const row = new Array<number>(levels).fill(0);
    const add = (to: number, p: number): void => {
      row[to] = (row[to] as number) + p;
    };
    add(afterClean === null ? Math.max(0, level - down) : (afterClean[level] as number), none);
    if (afterViolation !== null) add(afterViolation[level] as number, 1 - none);
    else if (up === 'top') add(worst, 1 - none);
    else {
      // Each violation leads further up, as far as the ladder goes.
      let [p, left] = [none, 1 - none];
      for (let n = 1; n < MOST_VIOLATIONS && left > 0 && level + n * up < worst; n++) {
        p *= mean / n;
        add(level + n * up, p);
        left -= p;
      }
      add(worst, Math.max(0, left));
    }
    return row;
  });
}

/** What the levels say of those who stand there. */
export interface Levels {
  /** Share of persons at each level. */
  readonly share: readonly number[];
  /** Mean factor of those at each level; NaN where nobody is. */
  readonly relativity: readonly number[];
}

/** Mixes kinds of people. @param at probability of each level, by kind @param weights shares of the kinds */
export function mix(at: readonly (readonly number[])[], factors: readonly number[], weights: readonly number[]): Levels {
  const levels = at[0]?.length ?? 0;
  const each = Array.from({ length: levels }, (_, level) => level);
  const share = each.map((level) => weights.reduce((sum, weight, n) => sum + weight * ((at[n] as readonly number[])[level] as number), 0));
  const sum = each.map((level) =>
    weights.reduce((all, weight, n) => all + weight * (factors[n] as number) * ((at[n] as readonly number[])[level] as number), 0),
  );
  return { share, relativity: sum.map((value, level) => ((share[level] as number) > 0 ? value / (share[level] as number) : Number.NaN)) };
}

/**
 * The long run of a ladder on which one violation leads to the top and a clean period one level down, for a gamma distribution of factors.
 * @source Denuit, Maréchal, Pitrebois & Walhin 2007, Actuarial Modelling of Claim Counts, section 4.4: M(k) = (1 + k·λ/a)^(−a)
 */
export function topClosedForm(levels: number, shape: number, rate: number): Levels {
  const survive = (k: number): number => power(1 + (k * rate) / shape, -shape);
  const weighted = (k: number): number => power(1 + (k * rate) / shape, -shape - 1);
  const share = new Array<number>(levels).fill(0);
  const relativity = new Array<number>(levels).fill(0);
  const worst = levels - 1;
  for (let j = 0; j < worst; j++) {
    share[worst - j] = survive(j) - survive(j + 1);
    relativity[worst - j] = (weighted(j) - weighted(j + 1)) / (survive(j) - survive(j + 1));
  }
  share[0] = survive(worst);
  relativity[0] = weighted(worst) / survive(worst);
  return { share, relativity };
}
