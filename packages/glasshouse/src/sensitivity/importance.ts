/**
 * How much a measure goes with each parameter, for any design whose parameters vary independently: grids, Latin hypercubes, Sobol points, and, to be
 * read with care, lists.
 */
import { correlationRatio, levelsOf } from './correlation-ratio.ts';
import { rankRegression } from './rank-regression.ts';
import { centredPercentiles, type Interval, NOTHING, percentiles, type Resamples } from './resamples.ts';

export interface Importance {
  /**
   * Share of the variance of points that lies between the levels of the parameter, or between bins of equal count: what it does alone, curved or
   * straight. About 0 (also below, by chance) where it does nothing, 1 where it does all.
   */
  readonly share: Interval;
  /** Levels or bins; 0 where the points are too few to be parted. */
  readonly bins: number;
  /** Standardised rank regression coefficient, −1 … 1: its sign says which way, the other parameters held. */
  readonly rank: Interval;
}

export interface Importances {
  /** One a parameter, in the order of the points' coordinates. */
  readonly importances: readonly Importance[];
  /** Points that were used, and those left out since their value is null. */
  readonly points: number;
  readonly left_out: number;
  /** Share of the variance of ranks that the regression takes up: low where effects are not monotonic, or luck is large. */
  readonly rank_r2: number | null;
}

/**
 * @param points coordinates in any units. Shape [points][dimensions] @param values means over the replicates of each point; null where the measure
 *   does not apply. Shape [points]
 * @returns intervals by drawing points again; of null where there are too few points or the measure never varies
 * @source Kelley 1935, "An unbiased correlation ratio measure", Proceedings of the National Academy of Sciences 21(9); Iman, Conover 1979, "The use
 *   of the rank transform in regression", Technometrics 21(4)
 */
export function importanceOf(points: readonly (readonly number[])[], values: readonly (number | null)[], resamples: Resamples): Importances {
  const kept = values.flatMap((value, n) => (value === null ? [] : [{ point: points[n] as readonly number[], value }]));
  const own = Float64Array.from(kept, ({ value }) => value);
  const dimensions = points[0]?.length ?? 0;
  const columns = Array.from({ length: dimensions }, (_, j) => Float64Array.from(kept, ({ point }) => point[j] as number));
  const counts = { points: own.length, left_out: values.length - own.length };
  const drawn = own.length < 2 ? [] : resamples.of(own.length);
  const regress = rankRegression(columns, own);
  const whole = regress(null);
  const again = whole === null ? [] : drawn.map((times) => regress(times));
  const importances = columns.map((column, j): Importance => {
    const { bin, bins } = levelsOf(column);
    const share = bins < 2 ? null : correlationRatio(own, bin, bins, null);
    return {
      share:
        share === null
          ? NOTHING
          : centredPercentiles(
              share,
              drawn.map((times) => correlationRatio(own, bin, bins, times) ?? Number.NaN),
            ),
      bins: bins < 2 ? 0 : bins,
      rank: percentiles(
        whole?.coefficients[j] ?? null,
        again.map((one) => one?.coefficients[j] ?? Number.NaN),
      ),
    };
  });
  return { importances, ...counts, rank_r2: whole?.r2 ?? null };
}
