/** Regression of the ranks of a measure on the ranks of parameters. */

export interface RankRegression {
  /** Standardised coefficients: standard deviations that the measure's rank goes up by for one of the parameter's. Shape [dimensions] */
  readonly coefficients: Float64Array;
  readonly r2: number;
}

/** What the parameters alone bring to a regression, with some weights of the points. */
interface Design {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** Of the correlations of the parameters, by Cholesky; null where a parameter never varies or parameters go up and down together. */
  readonly lower: readonly Float64Array[] | null;
}

/**
 * Prepares regressions on some parameters. Ranks are those among all points, also in resamples.
 * @param columns values of each parameter. Shape [dimensions][n]
 * @returns for the values of a measure (shape [n]), and how often each point is taken (null: once): the regression; null where there are not more
 *   points than parameters and one, where a parameter or the measure never varies, or where parameters go up and down together
 */
export function rankRegression(columns: readonly Float64Array[]): (values: Float64Array) => (times: Uint16Array | null) => RankRegression | null {
  const xs = columns.map(midRanks);
  const known = new Map<Uint16Array | null, Design>();
  const designOf = (times: Uint16Array | null, n: number): Design => {
    const before = known.get(times);
    if (before !== undefined) return before;
    const made = design(xs, times, n);
    known.set(times, made);
    return made;
  };
  return (values) => {
    const n = values.length;
    const y = midRanks(values);
    return (times) => {
      if (n < columns.length + 2) return null;
      const { means, deviations, lower } = designOf(times, n);
      const mean = weighted(y, null, times) / n;
      const variance = weighted(y, y, times) / n - mean * mean;
      if (lower === null || !(variance > 0)) return null;
      const withMeasure = Float64Array.from(
        xs,
        (x, j) => (weighted(x, y, times) / n - (means[j] as number) * mean) / ((deviations[j] as number) * Math.sqrt(variance)),
      );
      const coefficients = solve(lower, withMeasure);
      return { coefficients, r2: coefficients.reduce((sum, b, j) => sum + b * (withMeasure[j] as number), 0) };
    };
  };
}

function design(xs: readonly Float64Array[], times: Uint16Array | null, n: number): Design {
  const means = Float64Array.from(xs, (x) => weighted(x, null, times) / n);
  const deviations = Float64Array.from(xs, (x, j) => Math.sqrt(Math.max(0, weighted(x, x, times) / n - (means[j] as number) ** 2)));
  if (deviations.some((deviation) => deviation === 0)) return { means, deviations, lower: null };
  const correlation = xs.map((x, j) =>
    Float64Array.from(xs.slice(0, j + 1), (other, k) =>
      k === j ? 1 : (weighted(x, other, times) / n - (means[j] as number) * (means[k] as number)) / ((deviations[j] as number) * (deviations[k] as number)),
    ),
  );
  return { means, deviations, lower: cholesky(correlation) };
}

/** Ranks less their mean, from −(n − 1)/2; equal values share the middle of theirs. */
function midRanks(column: Float64Array): Float64Array {
  const n = column.length;
  const order = Uint32Array.from(column.keys()).sort((a, b) => (column[a] as number) - (column[b] as number) || a - b);
  const rank = new Float64Array(n);
  for (let from = 0; from < n; ) {
    let to = from;
    while (to < n && column[order[to] as number] === column[order[from] as number]) to++;
    for (let k = from; k < to; k++) rank[order[k] as number] = (from + to - n) / 2;
    from = to;
  }
  return rank;
}

/** The sum of a, or of a · b, each point taken as often as `times` says. */
function weighted(a: Float64Array, b: Float64Array | null, times: Uint16Array | null): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (times === null ? 1 : (times[k] as number)) * (a[k] as number) * (b === null ? 1 : (b[k] as number));
  return sum;
}

/** The lower factor of a symmetric positive matrix, given by its lower half; null where it is close to singular. */
function cholesky(half: readonly Float64Array[]): readonly Float64Array[] | null {
  const lower = half.map((row) => new Float64Array(row.length));
  for (const [j, row] of lower.entries())
    for (let k = 0; k <= j; k++) {
      const other = lower[k] as Float64Array;
      let sum = (half[j] as Float64Array)[k] as number;
      for (let m = 0; m < k; m++) sum -= (row[m] as number) * (other[m] as number);
      if (j === k && sum < 1e-9) return null;
      row[k] = j === k ? Math.sqrt(sum) : sum / (other[k] as number);
    }
  return lower;
}

function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const at = (row: number, column: number): number => (lower[row] as Float64Array)[column] as number;
  const x = Float64Array.from(right);
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) x[j] = (x[j] as number) - at(j, k) * (x[k] as number);
    x[j] = (x[j] as number) / at(j, j);
  }
  for (let j = n - 1; j >= 0; j--) {
    for (let k = j + 1; k < n; k++) x[j] = (x[j] as number) - at(k, j) * (x[k] as number);
    x[j] = (x[j] as number) / at(j, j);
  }
  return x;
}
