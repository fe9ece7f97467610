/** Regression of the ranks of a measure on the ranks of parameters. */

export interface RankRegression {
  /** Standardised coefficients: ranks a measure goes up by, per rank of the parameter, in standard deviations. Shape [dimensions] */
  readonly coefficients: Float64Array;
  readonly r2: number;
}

/**
 * Prepares a regression, and gives it for any weights of the points.
 * @param columns values of each parameter. Shape [dimensions][n] @param values of the measure. Shape [n]
 * @returns takes how often each point is taken (null: once); gives null where there are not more points than parameters and one, where a parameter or
 *   the measure never varies, or where parameters go up and down together
 */
export function rankRegression(columns: readonly Float64Array[], values: Float64Array): (times: Uint16Array | null) => RankRegression | null {
  const all = [...columns, values];
  const orders = all.map((column) => Uint32Array.from(column.keys()).sort((a, b) => (column[a] as number) - (column[b] as number) || a - b));
  return (times) => {
    if (values.length < columns.length + 2) return null;
    const weights = times ?? new Uint16Array(values.length).fill(1);
    const ranks = all.map((column, j) => standardised(column, orders[j] as Uint32Array, weights));
    if (ranks.some((column) => column === null)) return null;
    const scaled = ranks as Float64Array[];
    const y = scaled.pop() as Float64Array;
    const own = scaled.map((a, j) => Float64Array.from(scaled, (b, k) => (k < j ? 0 : dot(a, b, weights))));
    for (const [j, row] of own.entries()) for (let k = 0; k < j; k++) row[k] = (own[k] as Float64Array)[j] as number;
    const withMeasure = Float64Array.from(scaled, (a) => dot(a, y, weights));
    const coefficients = solve(own, withMeasure);
    return coefficients === null ? null : { coefficients, r2: coefficients.reduce((sum, b, j) => sum + b * (withMeasure[j] as number), 0) };
  };
}

/** Mid-ranks, shifted and scaled so that their weighted sum is 0 and that of their squares 1; null where all values are equal. */
function standardised(column: Float64Array, order: Uint32Array, weights: Uint16Array): Float64Array | null {
  const rank = new Float64Array(column.length);
  let below = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    let held = 0;
    while (to < order.length && column[order[to] as number] === column[order[from] as number]) {
      held += weights[order[to] as number] as number;
      to++;
    }
    for (let n = from; n < to; n++) rank[order[n] as number] = below + held / 2;
    below += held;
    from = to;
  }
  let squares = 0;
  for (let n = 0; n < rank.length; n++) squares += (weights[n] as number) * ((rank[n] as number) - below / 2) ** 2;
  return squares === 0 ? null : rank.map((value) => (value - below / 2) / Math.sqrt(squares));
}

function dot(a: Float64Array, b: Float64Array, weights: Uint16Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (weights[n] as number) * (a[n] as number) * (b[n] as number);
  return sum;
}

/** The solution of a symmetric positive system by Cholesky; null where it is close to singular. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array | null {
  const n = right.length;
  const lower = matrix.map(() => new Float64Array(n));
  const at = (row: number, column: number): number => (lower[row] as Float64Array)[column] as number;
  for (let j = 0; j < n; j++)
    for (let k = 0; k <= j; k++) {
      let sum = (matrix[j] as Float64Array)[k] as number;
      for (let m = 0; m < k; m++) sum -= at(j, m) * at(k, m);
      if (j === k && sum < 1e-9) return null;
      (lower[j] as Float64Array)[k] = j === k ? Math.sqrt(sum) : sum / at(k, k);
    }
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
