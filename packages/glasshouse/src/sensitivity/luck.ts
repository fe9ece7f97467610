/** How much of what differs between runs is only luck: the same point of a design lived again. */
import { type Interval, NOTHING, percentiles, type Resamples } from './resamples.ts';

export interface Luck {
  /** Share of the variance of single runs that is luck, 0 … 1. */
  readonly of_runs: Interval;
  /** Share of the variance of the points' means that luck has left in them: what no parameter can take up. Luck that all points share moves them alike and is not in it. */
  readonly of_means: Interval;
  /** Variance that luck has left in a point's mean, in the square of the measure's unit; null where it is not known. */
  readonly left: number | null;
  /** Points with a value in every replicate, on which this rests, and those left out. */
  readonly points: number;
  readonly left_out: number;
}

/**
 * Takes the variance of runs apart into that of points, of replicates (whose luck all points share) and of what is left, as a two-way table without
 * repetition does.
 * @param values null where the measure does not apply or the run was never lived. Shape [points][replicates]
 * @returns intervals by drawing points again; of null with fewer than two replicates or two whole points, or where nothing varies
 * @source Searle, Casella, McCulloch 1992, "Variance components", section 4.7 (known from the literature, formulas derived again)
 */
export function luckOf(values: readonly (readonly (number | null)[])[], resamples: Resamples): Luck {
  const replicates = values.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = values.filter((row): row is number[] => row.length === replicates && row.every((value) => value !== null));
  const counts = { points: rows.length, left_out: values.length - rows.length };
  if (replicates < 2 || rows.length < 2) return { of_runs: NOTHING, of_means: NOTHING, left: null, ...counts };
  const all = componentsOf(rows, null);
  const drawn = resamples.of(rows.length).map((times) => componentsOf(rows, times));
  const share = (which: 'of_runs' | 'of_means'): Interval =>
    percentiles(
      all[which],
      drawn.map((one) => one[which] ?? Number.NaN),
    );
  return { of_runs: share('of_runs'), of_means: share('of_means'), left: all.left, ...counts };
}

interface Components {
  readonly of_runs: number | null;
  readonly of_means: number | null;
  readonly left: number;
}

function componentsOf(rows: readonly (readonly number[])[], times: Uint16Array | null): Components {
  const replicates = (rows[0] as readonly number[]).length;
  const points = rows.length;
  const rowMeans = rows.map((row) => meanOf(row));
  const sums = new Float64Array(replicates);
  for (let n = 0; n < points; n++) {
    const row = rows[n] as readonly number[];
    const weight = times === null ? 1 : (times[n] as number);
    for (let r = 0; r < replicates; r++) sums[r] = (sums[r] as number) + weight * (row[r] as number);
  }
  const columnMeans = Array.from(sums, (sum) => sum / points);
  const mean = meanOf(columnMeans);
  let squares = 0;
  let scale = 0;
  let between = 0;
  for (let n = 0; n < points; n++) {
    const weight = times === null ? 1 : (times[n] as number);
    if (weight === 0) continue;
    const row = rows[n] as readonly number[];
    const own = rowMeans[n] as number;
    for (let r = 0; r < replicates; r++) {
      const value = row[r] as number;
      squares += weight * (value - own - (columnMeans[r] as number) + mean) ** 2;
      scale += weight * value * value;
    }
    between += replicates * weight * (own - mean) ** 2;
  }
  const shared = points * columnMeans.reduce((sum, own) => sum + (own - mean) ** 2, 0);
  const leftSquare = squares / ((points - 1) * (replicates - 1));
  const ofPoints = Math.max(0, between / (points - 1) - leftSquare) / replicates;
  const ofReplicates = Math.max(0, shared / (replicates - 1) - leftSquare) / points;
  const luck = ofReplicates + leftSquare;
  // What is left by rounding alone is no variance.
  const varies = ofPoints + luck > (1e-20 * scale) / (points * replicates);
  const left = leftSquare / replicates;
  const inMeans = ofPoints + left;
  return { of_runs: varies ? luck / (luck + ofPoints) : null, of_means: varies && inMeans > 0 ? left / inMeans : null, left };
}

function meanOf(values: readonly number[]): number {
  const first = values[0] as number;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
