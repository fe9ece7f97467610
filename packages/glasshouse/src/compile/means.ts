import { exp, log, normalCdf, normalQuantile } from '../base/exact.ts';
import { ALWAYS, bar } from '../base/poisson.ts';
import type { Society } from '../society/society.ts';
import { type Jobs, MEANS_CENTRE, MEANS_LEVELS, type Means, type Shift } from './program.ts';

/** Levels of means a factor e apart. */
const LEVELS_PER_E = 9;

/** Value of each level of means. Shape [64]. */
export function meansValues(society: Society): Float64Array {
  return Float64Array.from({ length: MEANS_LEVELS }, (_, m) => society.means.mean * exp((m - MEANS_CENTRE) / LEVELS_PER_E));
}

/**
 * Bars of the initial level of means, for each factor that groups and regions put on means.
 * @source log-normal: σ = √2·Φ⁻¹((1 + Gini)/2), Aitchison and Brown 1957, "The Lognormal Distribution", ch. 11
 */
export function meansTables(society: Society, factors: readonly number[]): Means {
  const value = meansValues(society);
  const { mean, gini, quantiles } = society.means;
  const initial = new Float64Array(factors.length * MEANS_LEVELS);
  factors.forEach((factor, table) => {
    const below = quantiles ? fromQuantiles(quantiles, mean * factor) : lognormal(mean * factor, gini ?? 0);
    for (let m = 0; m < MEANS_LEVELS; m++) {
      const upper = (value[m] as number) * exp(0.5 / LEVELS_PER_E);
      initial[table * MEANS_LEVELS + m] = m === MEANS_LEVELS - 1 ? ALWAYS : bar(below(upper));
    }
  });
  return { value, initial, tables: factors.length };
}

function lognormal(mean: number, gini: number): (x: number) => number {
  if (gini === 0) return (x) => (x >= mean ? 1 : 0);
  const sigma = Math.SQRT2 * normalQuantile((1 + gini) / 2);
  const mu = log(mean) - (sigma * sigma) / 2;
  return (x) => normalCdf((log(x) - mu) / sigma);
}

function fromQuantiles(quantiles: readonly number[], unit: number): (x: number) => number {
  const last = quantiles.length - 1;
  return (x) => {
    const y = x / unit;
    if (y >= (quantiles[last] as number)) return 1;
    for (let n = last; n > 0; n--) {
      const low = quantiles[n - 1] as number;
      const high = quantiles[n] as number;
      if (y >= low) return (n - 1 + (high > low ? (y - low) / (high - low) : 1)) / last;
    }
    return 0;
  };
}

/** The change of level that a factor on means makes. */
export function shiftByFactor(factor: number): Shift {
  const levels = log(factor) * LEVELS_PER_E;
  return shifts(() => levels);
}

/** The change of level that taking an amount from means makes, at each level; never below the lowest level. */
export function shiftByFine(amount: number, value: Float64Array): Shift {
  return shifts((m) => {
    const before = value[m] as number;
    const after = Math.max(before - amount, value[0] as number);
    return log(after / before) * LEVELS_PER_E;
  });
}

function shifts(levelsAt: (m: number) => number): Shift {
  const whole = new Int16Array(MEANS_LEVELS);
  const fraction = new Float64Array(MEANS_LEVELS);
  for (let m = 0; m < MEANS_LEVELS; m++) {
    const levels = levelsAt(m);
    whole[m] = Math.floor(levels);
    fraction[m] = bar(levels - Math.floor(levels));
  }
  return { whole, bar: fraction };
}

/** Employment at the start and what changes with it. */
export function jobTables(society: Society): Jobs {
  const { rate, find, means_lost = 1, means_found = 1 } = society.employment;
  return { employedBar: bar(rate), find, lost: shiftByFactor(means_lost), found: shiftByFactor(means_found) };
}
