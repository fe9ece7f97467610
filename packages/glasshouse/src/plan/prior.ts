/** Chance of priors and posteriors, with purposes of its own, so that no draw of a run is touched. */
import { philox, words } from '../base/philox.ts';
import { purposes } from '../base/purpose.ts';

const PURPOSES = purposes(['plan: prior', 'plan: posterior, order', 'plan: posterior, start']);

function unit(seed: number, index: number, purpose: number, number: number): number {
  philox(seed, 0, index, 0, purpose, number >>> 2);
  return ((words[number & 3] as number) + 0.5) / 2 ** 32;
}

/**
 * Draws from the unit cube, each by itself: more of them leave the first as they are.
 * @returns within (0, 1). Shape [count][dimensions]
 */
export function priorUnits(count: number, dimensions: number, seed: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, n) => Array.from({ length: dimensions }, (_, d) => unit(seed, d, PURPOSES['plan: prior'], n)));
}

/**
 * Draws rows by their weight: systematic resampling of the rows in an order that the seed shuffles. Rows of equal weight
 * come equally often, or once more than others; as many draws as rows take each once.
 * @param weights at least one above 0. Shape [rows] @param count at least 1 @param seed u32
 * @returns numbers of rows. Shape [count]
 * @source Kitagawa 1996, "Monte Carlo filter and smoother for non-Gaussian nonlinear state space models", Journal of Computational and Graphical Statistics 5(1), appendix
 */
export function rowsByWeight(weights: readonly number[], count: number, seed: number): readonly number[] {
  const keys = weights.map((_, row) => unit(seed, 0, PURPOSES['plan: posterior, order'], row));
  const order = weights.map((_, row) => row).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  const total = order.reduce((sum, row) => sum + (weights[row] as number), 0);
  const start = unit(seed, 0, PURPOSES['plan: posterior, start'], 0);
  const rows: number[] = [];
  let below = 0;
  for (const row of order) {
    below += ((weights[row] as number) / total) * count;
    while (rows.length < count && rows.length + start < below) rows.push(row);
  }
  // What rounding has left over.
  while (rows.length < count) rows.push(order.findLast((row) => (weights[row] as number) > 0) as number);
  return rows;
}
