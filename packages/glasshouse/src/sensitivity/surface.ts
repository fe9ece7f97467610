/** Means of a measure over two parameters: over the levels of a grid, or over bins of other designs. */
import type { ParameterFinding, Surface } from './analysis.ts';
import { levelsOf } from './correlation-ratio.ts';
import type { EnsembleParameter } from './ensemble.ts';
import { tippingLine } from './tipping-line.ts';

/** Points a cell of bins holds on average, and bins along each side at least. */
const A_CELL = 10;
const FEWEST_BINS = 3;

/**
 * The two parameters with the largest weights, the first of them along x; over all others it is the mean.
 * @param points Shape [n][parameters] @param means of the points. Shape [n] @param how `levels`: every value is one; `bins`: only where they hold two
 *   points or more on average, else so many bins that a cell holds ten
 * @returns null where there are too few points or parameters. Lines are drawn between levels only: between bins they would follow luck
 */
export function surfaceOf(
  parameters: readonly EnsembleParameter[],
  points: readonly (readonly number[])[],
  means: readonly (number | null)[],
  findings: readonly Pick<ParameterFinding, 'weight'>[],
  thresholds: readonly number[],
  how: 'levels' | 'bins',
): Surface | null {
  const order = parameters.map((_, j) => j).sort((a, b) => (findings[b]?.weight ?? 0) - (findings[a]?.weight ?? 0) || a - b);
  const [x, y] = order;
  if (x === undefined || y === undefined) return null;
  const kept = means.flatMap((mean, n) => (mean === null ? [] : [n]));
  const most = Math.floor(Math.sqrt(kept.length / A_CELL));
  const sideOf = (j: number): Side => {
    const column = Float64Array.from(kept, (n) => points[n]?.[j] as number);
    const { bin, bins } = levelsOf(column, how === 'levels' ? 1 : 2, most);
    const sums = Array.from({ length: bins }, () => ({ count: 0, sum: 0, first: 0 }));
    for (const [k, value] of column.entries()) {
      const own = sums[bin[k] as number] as (typeof sums)[number];
      if (own.count === 0) own.first = value;
      own.count++;
      own.sum += value - own.first;
    }
    return { bin, at: sums.map(({ count, sum, first }) => first + sum / count), levels: bins === new Set(column).size };
  };
  const [across, up] = [sideOf(x), sideOf(y)];
  const binned = !(across.levels && up.levels);
  if (Math.min(across.at.length, up.at.length) < (binned ? FEWEST_BINS : 2)) return null;
  const cells = across.at.map(() => up.at.map(() => ({ count: 0, sum: 0 })));
  for (const [k, n] of kept.entries()) {
    const cell = cells[across.bin[k] as number]?.[up.bin[k] as number] as { count: number; sum: number };
    cell.count++;
    cell.sum += means[n] as number;
  }
  const surface = cells.map((row) => row.map(({ count, sum }) => (count === 0 ? null : sum / count)));
  return {
    x: parameters[x]?.name ?? '',
    y: parameters[y]?.name ?? '',
    xs: across.at,
    ys: up.at,
    means: surface,
    binned,
    lines: binned ? [] : thresholds.map((threshold) => ({ threshold, segments: tippingLine(across.at, up.at, surface, threshold) })),
  };
}

interface Side {
  readonly bin: Uint32Array;
  readonly at: readonly number[];
  readonly levels: boolean;
}
