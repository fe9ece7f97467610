/** First-order and total indices from the values at the points of a Saltelli design. */
import { type Interval, NOTHING, percentiles, type Resamples } from './resamples.ts';

/** What one parameter has in the variance of a measure, within the ranges that the design covers. */
export interface SobolIndex {
  /** Share of the variance that would go, on average, if only this parameter were known. 0 … 1, but for chance. */
  readonly first: Interval;
  /** Share of the variance that would stay, on average, if all but this parameter were known: alone and together with others. */
  readonly total: Interval;
}

export interface SobolIndices {
  /** One a parameter, in the order of the design. */
  readonly indices: readonly SobolIndex[];
  /** Blocks that were used, and those left out since a value in them is null or was never lived. */
  readonly blocks: number;
  readonly left_out: number;
  /** Variance over the points A and B; null without two blocks. */
  readonly variance: number | null;
}

/**
 * First order by Saltelli 2010, total by Jansen 1999, intervals by drawing whole blocks.
 * @param base blocks of the design @param values in the order of `saltelliDesign`, may end early. Shape [base · (dimensions + 2)]
 * @returns intervals of null where there are fewer than two whole blocks or the measure never varies
 * @source Saltelli et al. 2010 (saltelli.ts), table 2, formulas (b) and (f); values are taken around their mean first, as Sobol', Tarantola, Gatelli,
 *   Kucherenko, Mauntz 2007, "Estimating the approximation error when fixing unessential factors in global sensitivity analysis", Reliability
 *   Engineering & System Safety 92(7), advise
 */
export function sobolIndices(base: number, dimensions: number, values: readonly (number | null)[], resamples: Resamples): SobolIndices {
  const size = dimensions + 2;
  const blocks = Array.from({ length: base }, (_, i) => values.slice(i * size, (i + 1) * size)).filter(
    (block): block is number[] => block.length === size && block.every((value) => value !== null),
  );
  const counts = { blocks: blocks.length, left_out: base - blocks.length };
  const none = { indices: Array.from({ length: dimensions }, () => ({ first: NOTHING, total: NOTHING })), ...counts };
  if (blocks.length < 2) return { ...none, variance: null };
  const centre = blocks.reduce((sum, block) => sum + block.reduce((inner, value) => inner + value, 0), 0) / (blocks.length * size);
  const parts = blocks.map((block) => partsOf(block, centre));
  const whole = indicesOf(parts, null);
  if (whole === null) return { ...none, variance: 0 };
  const drawn = resamples.of(blocks.length).map((times) => indicesOf(parts, times));
  const interval = (which: 'first' | 'total', j: number): Interval =>
    percentiles(
      whole[which][j] as number,
      drawn.map((one) => one?.[which][j] ?? Number.NaN),
    );
  return {
    indices: whole.first.map((_, j) => ({ first: interval('first', j), total: interval('total', j) })),
    ...counts,
    variance: whole.variance,
  };
}

/** What a block adds to the sums: of A and B and their squares, then for each parameter B·(AB − A) and (A − AB)²/2. Shape [2 + 2 · dimensions] */
function partsOf(block: readonly number[], centre: number): Float64Array {
  const dimensions = block.length - 2;
  const a = (block[0] as number) - centre;
  const b = (block[dimensions + 1] as number) - centre;
  const parts = new Float64Array(2 + 2 * dimensions);
  parts[0] = a + b;
  parts[1] = a * a + b * b;
  for (let j = 0; j < dimensions; j++) {
    const moved = (block[j + 1] as number) - centre - a;
    parts[2 + 2 * j] = b * moved;
    parts[3 + 2 * j] = (moved * moved) / 2;
  }
  return parts;
}

/** Indices from blocks, each taken as often as `times` says; null where the values never vary. */
function indicesOf(parts: readonly Float64Array[], times: Uint16Array | null): { first: number[]; total: number[]; variance: number } | null {
  const sums = new Float64Array((parts[0] as Float64Array).length);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Float64Array;
    const weight = times === null ? 1 : (times[i] as number);
    if (weight > 0) for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + weight * (part[k] as number);
  }
  const n = parts.length;
  const mean = (sums[0] as number) / (2 * n);
  const square = (sums[1] as number) / (2 * n);
  const variance = square - mean * mean;
  // What is left by rounding alone is no variance.
  if (!(variance > 1e-14 * square)) return null;
  const first: number[] = [];
  const total: number[] = [];
  for (let k = 2; k < sums.length; k += 2) {
    first.push((sums[k] as number) / n / variance);
    total.push((sums[k + 1] as number) / n / variance);
  }
  return { first, total, variance };
}
