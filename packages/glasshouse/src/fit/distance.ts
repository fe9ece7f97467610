/** How far simulated figures are from published ones. */

/** A published figure, and what counts as one step away from it. */
export interface Target {
  /** The measure that it is about. */
  readonly id: string;
  readonly value: number;
  /** What sources give; null where they give none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly weight: number;
}

/** Half of the published range; a tenth of the value where there is no range. */
export function scaleOf({ value, low, high }: Target): number {
  return low !== null && high !== null && high > low ? (high - low) / 2 : Math.abs(value) / 10;
}

export type Distance = 'rms' | 'largest';

/** The formula, as results carry it. */
export const FORMULAS: Readonly<Record<Distance, string>> = {
  rms: 'sqrt( sum_i weight_i * ((simulated_i - published_i) / scale_i)^2 / sum_i weight_i ), scale_i = (high_i - low_i) / 2, or |published_i| / 10 where no range is published',
  largest: 'max_i weight_i * |simulated_i - published_i| / scale_i, scale_i = (high_i - low_i) / 2, or |published_i| / 10 where no range is published',
};

/**
 * The distance of a draw. 1 is about as far as the ends of the published ranges.
 * @param simulated of each target; null where it does not apply. Shape [targets]
 * @returns Infinity where a target does not apply
 */
export function distanceOf(kind: Distance, targets: readonly Target[], simulated: readonly (number | null)[]): number {
  let sum = 0;
  let weights = 0;
  let largest = 0;
  for (const [t, target] of targets.entries()) {
    const value = simulated[t];
    if (typeof value !== 'number') return Number.POSITIVE_INFINITY;
    const off = Math.abs(value - target.value) / scaleOf(target);
    sum += target.weight * off * off;
    weights += target.weight;
    largest = Math.max(largest, target.weight * off);
  }
  return kind === 'rms' ? Math.sqrt(sum / weights) : largest;
}
