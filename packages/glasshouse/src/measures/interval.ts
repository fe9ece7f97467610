import type { Estimate, Measure } from './measure.ts';
import { student975 } from './student.ts';

/**
 * The mean of runs with its 95 % Student interval: mean ± t(0.975, n − 1) · s / √n. Runs in which the measure does not
 * apply are left out and counted in `why`.
 * @param runs the values one by one, in the order of replicates. Shape [R]
 * @param measure gives the unit and the reason for nulls
 * @source Student 1908, "The probable error of a mean", Biometrika 6
 */
export function estimateOf(runs: readonly (number | null)[], measure: Pick<Measure, 'unit' | 'whyNull'>): Estimate {
  const { unit } = measure;
  const beyond = runs.filter((value) => value === Number.POSITIVE_INFINITY).length;
  if (beyond > 0) {
    // A mean over the runs in which it was reached would be too low: there is none.
    const reached = runs.map((value) => (value === Number.POSITIVE_INFINITY ? null : value));
    return {
      value: null,
      low: null,
      high: null,
      unit,
      runs: reached,
      why: `in ${beyond} of ${runs.length} runs it lies beyond the months that could be followed`,
    };
  }
  const values = runs.filter((value) => value !== null);
  if (values.length === 0) return { value: null, low: null, high: null, unit, runs, why: measure.whyNull };
  const why: string[] = [];
  const leftOut = runs.length - values.length;
  if (leftOut > 0) why.push(`${leftOut} of ${runs.length} runs left out: ${measure.whyNull}`);
  const mean = meanOf(values);
  if (values.length === 1) {
    why.push('one run has no interval; ask for at least two');
    return { value: mean, low: null, high: null, unit, runs, why: why.join('; ') };
  }
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  const half = student975(values.length - 1) * Math.sqrt(squares / (values.length - 1) / values.length);
  return { value: mean, low: mean - half, high: mean + half, unit, runs, ...(why.length > 0 ? { why: why.join('; ') } : {}) };
}

/** The mean of one value or more, taken around the first, so that equal values have exactly their own mean. */
export function meanOf(values: readonly number[]): number {
  const first = values[0] as number;
  let sum = 0;
  for (const value of values) sum += value - first;
  return first + sum / values.length;
}
