/**
 * How much a measure goes with each parameter, for any design whose parameters vary independently: grids, Latin hypercubes, Sobol points, and, to be
 * read with care, lists.
 */
import { type Bins, centred, correlationRatio, levelsOf } from './correlation-ratio.ts';
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
 * Prepares the importance of parameters over some points, so that many measures share what does not hang on them.
 * @param points coordinates in any units. Shape [points][dimensions] @param dimensions to be given where there may be no point
 * @returns for the means over the replicates of each point, null where the measure does not apply (shape [points]): intervals by drawing points
 *   again; of null where there are too few points or the measure never varies
 * @source Kelley 1935, "An unbiased correlation ratio measure", Proceedings of the National Academy of Sciences 21(9); Iman, Conover 1979, "The use
 *   of the rank transform in regression", Technometrics 21(4)
 */
export function importancesOver(
  points: readonly (readonly number[])[],
  resamples: Resamples,
  dimensions: number = points[0]?.length ?? 0,
): (values: readonly (number | null)[]) => Importances {
  let whole: Parted | undefined;
  return (values) => {
    const kept = values.flatMap((value, n) => (value === null ? [] : [n]));
    const complete = kept.length === values.length;
    const parted =
      complete && whole !== undefined
        ? whole
        : partPoints(
            kept.map((n) => points[n] as readonly number[]),
            dimensions,
          );
    if (complete) whole = parted;
    return importances(
      parted,
      Float64Array.from(kept, (n) => values[n] as number),
      values.length,
      resamples,
    );
  };
}

/** {@link importancesOver} for a single measure. */
export function importanceOf(points: readonly (readonly number[])[], values: readonly (number | null)[], resamples: Resamples): Importances {
  return importancesOver(points, resamples)(values);
}

interface Parted {
  readonly bins: readonly Bins[];
  /** Parameters that vary: one that does not has no coefficient, and takes nothing from the others. */
  readonly varying: readonly number[];
  readonly regression: ReturnType<typeof rankRegression>;
}

function partPoints(points: readonly (readonly number[])[], dimensions: number): Parted {
  const columns = Array.from({ length: dimensions }, (_, j) => Float64Array.from(points, (point) => point[j] as number));
  const varying = columns.flatMap((column, j) => (column.some((x) => x !== column[0]) ? [j] : []));
  return { bins: columns.map((column) => levelsOf(column)), varying, regression: rankRegression(varying.map((j) => columns[j] as Float64Array)) };
}

function importances({ bins: parts, varying, regression }: Parted, values: Float64Array, all: number, resamples: Resamples): Importances {
  const drawn = values.length < 2 ? [] : resamples.of(values.length);
  const regress = regression(values);
  const whole = regress(null);
  const again = whole === null ? [] : drawn.map((times) => regress(times));
  const own = centred(values);
  return {
    importances: parts.map((part, j): Importance => {
      const share = part.bins < 2 ? null : correlationRatio(own, part, null);
      const at = varying.indexOf(j);
      return {
        share:
          share === null
            ? NOTHING
            : centredPercentiles(
                share,
                drawn.map((times) => correlationRatio(own, part, times) ?? Number.NaN),
              ),
        bins: part.bins < 2 ? 0 : part.bins,
        rank: percentiles(
          whole?.coefficients[at] ?? null,
          again.map((one) => one?.coefficients[at] ?? Number.NaN),
        ),
      };
    }),
    points: values.length,
    left_out: all - values.length,
    rank_r2: whole?.r2 ?? null,
  };
}
