/** The share of the variance of values that lies between the levels of a parameter. */

/** Points a bin holds at least, and bins at most, where a parameter has no levels. */
const FEWEST_A_BIN = 10;
const MOST_BINS = 10;

/**
 * Parts points by a parameter: by its levels where each of them holds two points or more on average, else into bins of equal count.
 * @param column values of the parameter. Shape [n]
 * @returns the bin of each point, in the order of the values; fewer than two bins where points cannot be parted
 */
export function levelsOf(column: Float64Array): { readonly bin: Uint32Array; readonly bins: number } {
  const levels = [...new Set(column)].sort((a, b) => a - b);
  const n = column.length;
  if (levels.length <= n / 2) {
    const place = new Map(levels.map((level, k) => [level, k]));
    return { bin: Uint32Array.from(column, (value) => place.get(value) as number), bins: levels.length };
  }
  const bins = Math.min(MOST_BINS, Math.floor(n / FEWEST_A_BIN));
  const bin = new Uint32Array(n);
  const order = Array.from(column.keys()).sort((a, b) => (column[a] as number) - (column[b] as number) || a - b);
  for (const [rank, k] of order.entries()) bin[k] = Math.floor((rank * bins) / n);
  return { bin, bins };
}

/**
 * Kelley's ε²: 1 − (mean square within) / (mean square in all), so that chance alone gives 0 whatever the number of bins.
 * @param times how often each point is taken; null: once @returns null where the values never vary or each point is a bin of its own
 */
export function correlationRatio(values: Float64Array, bin: Uint32Array, bins: number, times: Uint16Array | null): number | null {
  const count = new Float64Array(bins);
  const sum = new Float64Array(bins);
  let n = 0;
  let all = 0;
  for (const [k, value] of values.entries()) {
    const weight = times === null ? 1 : (times[k] as number);
    const b = bin[k] as number;
    count[b] = (count[b] as number) + weight;
    sum[b] = (sum[b] as number) + weight * value;
    n += weight;
    all += weight * value;
  }
  const mean = all / n;
  const means = sum.map((total, b) => (count[b] === 0 ? 0 : total / (count[b] as number)));
  let within = 0;
  let whole = 0;
  let scale = 0;
  for (const [k, value] of values.entries()) {
    const weight = times === null ? 1 : (times[k] as number);
    if (weight === 0) continue;
    within += weight * (value - (means[bin[k] as number] as number)) ** 2;
    whole += weight * (value - mean) ** 2;
    scale += weight * value * value;
  }
  const filled = count.reduce((sum, held) => sum + (held > 0 ? 1 : 0), 0);
  // What is left by rounding alone is no variance.
  if (n <= filled || filled < 2 || !(whole > 1e-20 * scale)) return null;
  return 1 - within / (n - filled) / (whole / (n - 1));
}
