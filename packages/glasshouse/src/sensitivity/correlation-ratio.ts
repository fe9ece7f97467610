/** The share of the variance of values that lies between the levels of a parameter. */

/** Points a bin holds at least, and bins at most, where a parameter has no levels. */
const FEWEST_A_BIN = 10;
const MOST_BINS = 10;

/** Points parted by a parameter. */
export interface Bins {
  /** Of each point, in the order of the parameter's values. Shape [n] */
  readonly bin: Uint32Array;
  /** Fewer than two where points cannot be parted. */
  readonly bins: number;
}

/**
 * Parts points by a parameter: by its levels where each of them holds so many points or more on average, else into bins of equal count.
 * @param column values of the parameter. Shape [n] @param fewest points a level @param most bins
 */
export function levelsOf(column: Float64Array, fewest = 2, most: number = MOST_BINS): Bins {
  const levels = [...new Set(column)].sort((a, b) => a - b);
  const n = column.length;
  if (levels.length <= n / fewest) {
    const place = new Map(levels.map((level, k) => [level, k]));
    return { bin: Uint32Array.from(column, (value) => place.get(value) as number), bins: levels.length };
  }
  const bins = Math.min(most, Math.floor(n / FEWEST_A_BIN));
  const bin = new Uint32Array(n);
  const order = Array.from(column.keys()).sort((a, b) => (column[a] as number) - (column[b] as number) || a - b);
  for (const [rank, k] of order.entries()) bin[k] = Math.floor((rank * bins) / n);
  return { bin, bins };
}

/**
 * Kelley's ε²: 1 − (mean square within) / (mean square in all), so that chance alone gives 0 whatever the number of bins.
 * @param values around their mean, so that squares lose no digits. Shape [n] @param times how often each point is taken; null: once
 * @returns null where the values never vary or each point is a bin of its own
 */
export function correlationRatio(values: Float64Array, { bin, bins }: Bins, times: Uint16Array | null): number | null {
  const count = new Float64Array(bins);
  const sum = new Float64Array(bins);
  let n = 0;
  let all = 0;
  let squares = 0;
  for (let k = 0; k < values.length; k++) {
    const weight = times === null ? 1 : (times[k] as number);
    if (weight === 0) continue;
    const value = values[k] as number;
    const b = bin[k] as number;
    count[b] = (count[b] as number) + weight;
    sum[b] = (sum[b] as number) + weight * value;
    n += weight;
    all += weight * value;
    squares += weight * value * value;
  }
  let filled = 0;
  let between = 0;
  for (let b = 0; b < bins; b++) {
    if (count[b] === 0) continue;
    filled++;
    between += (sum[b] as number) ** 2 / (count[b] as number);
  }
  const whole = squares - (all * all) / n;
  // What is left by rounding alone is no variance.
  if (n <= filled || filled < 2 || !(whole > 1e-14 * squares)) return null;
  return 1 - Math.max(0, squares - between) / (n - filled) / (whole / (n - 1));
}

/** Values less their mean; all 0 where they are equal but for rounding. */
export function centred(values: Float64Array): Float64Array {
  const first = values[0] ?? 0;
  const mean = first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.map((value) => (Math.abs(value - mean) < 1e-13 * scale ? 0 : value - mean));
}
