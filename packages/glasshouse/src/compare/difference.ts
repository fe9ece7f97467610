/** What one world has more than another, run by run: both were lived with the same luck, so that runs are pairs. */
import { estimateOf } from '../measures/interval.ts';
import type { Estimate, Measure } from '../measures/measure.ts';

export interface Difference {
  readonly difference: Estimate;
  /** True where the interval holds 0, or there is none: the runs do not tell which world has more. */
  readonly cannot_tell: boolean;
  /** True where the two worlds are equal in every run: then there is nothing to tell. */
  readonly same?: true | undefined;
}

/**
 * Paired differences of a measure: the mean of (one world − the other) over runs, with its 95 % Student interval. A run in which
 * either is null is left out and counted; where either lies beyond what a run could follow, so does the difference.
 * @param of the values of one world, in order of replicates @param minus those of the other, in the same order
 */
export function differenceOf(of: readonly (number | null)[], minus: readonly (number | null)[], measure: Pick<Measure, 'unit' | 'whyNull'>): Difference {
  const runs = of.map((value, r) => {
    const other = minus[r] ?? null;
    if (value === null || other === null) return null;
    return Number.isFinite(value) && Number.isFinite(other) ? value - other : Number.POSITIVE_INFINITY;
  });
  const difference = estimateOf(runs, { unit: measure.unit, whyNull: `in one of the two worlds, or both: ${measure.whyNull}` });
  const { value, low, high } = difference;
  const told = low !== null && high !== null && (low > 0 || high < 0);
  const same = value !== null && difference.runs.every((run) => run === null || run === 0);
  return { difference, cannot_tell: !told, ...(same ? { same } : {}) };
}
