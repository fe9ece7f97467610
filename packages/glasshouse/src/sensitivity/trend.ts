/** A measure along one parameter: level by level, or bin by bin. */
import { levelsOf } from './correlation-ratio.ts';
import { quantileOf } from './resamples.ts';

/** The points of one level or bin. */
export interface Step {
  /** The level, or the mean of the parameter in the bin. */
  readonly x: number;
  /** Mean over the points, and where the middle nine in ten of them lie. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly points: number;
}

export interface Trend {
  readonly steps: readonly Step[];
  /** Whether the steps are levels of the parameter, not bins. */
  readonly levels: boolean;
  /** Which points lie in each step: indexes into the points that were given. */
  readonly members: readonly (readonly number[])[];
}

/**
 * @param column value of the parameter at each point. Shape [n] @param means null where the measure does not apply. Shape [n]
 * @param how `levels`: every value of the parameter is a step; `as-it-comes`: only where they hold two points or more on average, else bins
 */
export function trendOf(column: readonly number[], means: readonly (number | null)[], how: 'levels' | 'as-it-comes' = 'as-it-comes'): Trend {
  const kept = means.flatMap((mean, n) => (mean === null ? [] : [n]));
  const own = Float64Array.from(kept, (n) => column[n] as number);
  const { bin, bins } = levelsOf(own, how === 'levels' ? 1 : 2);
  if (bins < 2) return { steps: [], levels: false, members: [] };
  const members = Array.from({ length: bins }, (): number[] => []);
  for (const [k, n] of kept.entries()) (members[bin[k] as number] as number[]).push(n);
  const steps = members.map((inside): Step => {
    const values = inside.map((n) => means[n] as number).sort((a, b) => a - b);
    const xs = inside.map((n) => column[n] as number);
    const first = xs[0] as number;
    return {
      x: first + xs.reduce((sum, x) => sum + (x - first), 0) / xs.length,
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
      low: quantileOf(values, 0.05),
      high: quantileOf(values, 0.95),
      points: values.length,
    };
  });
  return { steps, levels: bins === new Set(own).size, members };
}
