/** Where the mean of a measure crosses a threshold along one parameter. */
import { type Interval, percentiles, type Resamples } from './resamples.ts';

/** A place where the mean crosses. */
export interface Crossing {
  /** Value of the parameter, by a straight line between the two levels next to it. */
  readonly at: Interval;
  /** Whether the mean goes over the threshold or falls below it as the parameter grows. */
  readonly direction: 'up' | 'down';
  /** Share of resamples that cross in that direction anywhere; null without resamples. */
  readonly found: number | null;
}

export interface Tipping {
  readonly threshold: number;
  /** In rising order of the parameter; none is a result: it never crosses between these levels. */
  readonly crossings: readonly Crossing[];
  /** Where the mean lies if it never crosses, and on which side it begins if it does; null where the measure applies at no level. */
  readonly begins: 'below' | 'at or above' | null;
  /** Share of resamples that cross nowhere; null without resamples. */
  readonly never: number | null;
  /** Levels at which the measure does not apply: no line is drawn over them. */
  readonly left_out: number;
}

/** How samples at different levels belong together. */
export interface TippingOptions {
  /** `replicates`: sample n of every level is the same replicate and drawn as one. `apart`: each level draws its own. */
  readonly samples: 'replicates' | 'apart';
}

/**
 * All crossings, with intervals by drawing samples again.
 * @param xs levels of the parameter, rising. Shape [levels] @param values samples at each level, null where the measure does not apply. Shape
 *   [levels][samples] @param threshold a mean that equals it counts as at or above
 */
export function tippingPoints(
  xs: readonly number[],
  values: readonly (readonly (number | null)[])[],
  threshold: number,
  resamples: Resamples,
  { samples }: TippingOptions = { samples: 'replicates' },
): Tipping {
  const means = values.map((level) => meanOf(level, null));
  const found = crossingsOf(xs, means, threshold);
  const most = Math.max(0, ...values.map((level) => level.length));
  const drawn = most < 2 ? [] : Array.from({ length: resamples.count }, (_, r) => crossingsOf(xs, resampled(values, most, resamples, r, samples), threshold));
  const first = means.find((mean) => mean !== null) ?? null;
  return {
    threshold,
    crossings: found.map(({ x, direction }) => {
      const nearest = drawn.map((ones) =>
        nearestTo(
          x,
          ones.filter((one) => one.direction === direction),
        ),
      );
      return { at: percentiles(x, nearest), direction, found: share(nearest, (one) => !Number.isNaN(one)) };
    }),
    begins: first === null ? null : first < threshold ? 'below' : 'at or above',
    never: share(drawn, (ones) => ones.length === 0),
    left_out: means.filter((mean) => mean === null).length,
  };
}

interface Found {
  readonly x: number;
  readonly direction: 'up' | 'down';
}

function crossingsOf(xs: readonly number[], means: readonly (number | null)[], threshold: number): readonly Found[] {
  return xs.slice(1).flatMap((right, k): Found[] => {
    const a = means[k] ?? null;
    const b = means[k + 1] ?? null;
    if (a === null || b === null || a < threshold === b < threshold) return [];
    const left = xs[k] as number;
    return [{ x: left + ((threshold - a) / (b - a)) * (right - left), direction: a < threshold ? 'up' : 'down' }];
  });
}

/** Means of all levels in one resample. Levels that draw apart take resamples of different numbers, so that they share no draws. */
function resampled(
  values: readonly (readonly (number | null)[])[],
  most: number,
  resamples: Resamples,
  r: number,
  samples: TippingOptions['samples'],
): (number | null)[] {
  return values.map((level, k) => {
    const units = samples === 'replicates' ? most : level.length;
    const number = samples === 'replicates' ? r : (r + k * 31) % resamples.count;
    return meanOf(level, resamples.of(units)[number] as Uint16Array);
  });
}

function meanOf(level: readonly (number | null)[], times: Uint16Array | null): number | null {
  let sum = 0;
  let count = 0;
  for (let n = 0; n < level.length; n++) {
    const value = level[n] as number | null;
    if (value === null) continue;
    const weight = times === null ? 1 : (times[n] as number);
    sum += weight * value;
    count += weight;
  }
  return count === 0 ? null : sum / count;
}

function nearestTo(x: number, ones: readonly Found[]): number {
  return ones.reduce((best, one) => (Number.isNaN(best) || Math.abs(one.x - x) < Math.abs(best - x) ? one.x : best), Number.NaN);
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(is).length / all.length;
}
