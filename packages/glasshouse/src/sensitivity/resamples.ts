/** Bootstrap: how often each of n units is drawn in each resample, and the interval of what the resamples give. */
import { chance } from './chance.ts';

/** An estimate with the middle 95 % of what resamples give; null where nothing can be said. */
export interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const NOTHING: Interval = { value: null, low: null, high: null };

/** Draws with replacement. The same number of units has the same draws in every analysis that shares the object. */
export interface Resamples {
  readonly count: number;
  /** How often each unit is drawn, one array a resample. Shape [count][units] */
  readonly of: (units: number) => readonly Uint16Array[];
}

/**
 * @param count resamples; 200 give limits that move by a tenth of the interval's width from seed to seed @param seed u32
 * @source Efron 1979, "Bootstrap methods: another look at the jackknife", The Annals of Statistics 7(1)
 */
export function resamplesOf(count: number, seed: number): Resamples {
  const known = new Map<number, readonly Uint16Array[]>();
  return {
    count,
    of: (units) => {
      const before = known.get(units);
      if (before !== undefined) return before;
      const drawn = Array.from({ length: count }, (_, r) => {
        const draw = chance('sensitivity: resample', seed, r);
        const times = new Uint16Array(units);
        for (let n = 0; n < units; n++) {
          const unit = Math.floor(draw(n) * units);
          times[unit] = (times[unit] as number) + 1;
        }
        return times;
      });
      known.set(units, drawn);
      return drawn;
    },
  };
}

/**
 * The quantile of sorted values, linear between the two nearest.
 * @source Hyndman, Fan 1996, "Sample quantiles in statistical packages", The American Statistician 50(4), definition 7
 */
export function quantileOf(sorted: readonly number[], p: number): number {
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const a = sorted[below] as number;
  return a + (position - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] as number) - a);
}

/**
 * The percentile interval of 95 %: without limits where fewer than nine in ten resamples give a value.
 * @param drawn what each resample gives, NaN where it gives nothing
 */
export function percentiles(value: number | null, drawn: readonly number[]): Interval {
  if (value === null) return NOTHING;
  const sorted = drawn.filter((x) => !Number.isNaN(x)).sort((a, b) => a - b);
  if (sorted.length === 0 || sorted.length < 0.9 * drawn.length) return { value, low: null, high: null };
  return { value, low: quantileOf(sorted, 0.025), high: quantileOf(sorted, 0.975) };
}

/**
 * The percentile interval, moved by as much as the mean of the resamples lies beside the estimate. For estimates that grow when points
 * are drawn twice, such as shares of variance between levels.
 */
export function centredPercentiles(value: number | null, drawn: readonly number[]): Interval {
  const { low, high } = percentiles(value, drawn);
  if (value === null || low === null || high === null) return { value, low, high };
  const known = drawn.filter((x) => !Number.isNaN(x));
  const shift = value - known.reduce((sum, x) => sum + x, 0) / known.length;
  return { value, low: low + shift, high: high + shift };
}
