/** Means of a measure over the levels of two parameters of a grid. */
import type { ParameterFinding, Surface } from './analysis.ts';
import type { EnsembleParameter } from './ensemble.ts';
import { tippingLine } from './tipping-line.ts';

/**
 * The two parameters with the largest weights, the first of them along x; over all others it is the mean.
 * @param points Shape [n][parameters] @param means of the points. Shape [n]
 */
export function surfaceOf(
  parameters: readonly EnsembleParameter[],
  points: readonly (readonly number[])[],
  means: readonly (number | null)[],
  findings: readonly Pick<ParameterFinding, 'weight'>[],
  thresholds: readonly number[],
): Surface {
  const order = parameters.map((_, j) => j).sort((a, b) => (findings[b]?.weight ?? 0) - (findings[a]?.weight ?? 0) || a - b);
  const [x = 0, y = 1] = order;
  const levels = (j: number): number[] => [...new Set(points.map((point) => point[j] as number))].sort((a, b) => a - b);
  const [xs, ys] = [levels(x), levels(y)];
  const cells = new Map<string, number[]>();
  for (const [n, point] of points.entries()) {
    const mean = means[n] ?? null;
    if (mean === null) continue;
    const key = `${point[x]} ${point[y]}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [mean]);
    else cell.push(mean);
  }
  const surface = xs.map((a) =>
    ys.map((b) => {
      const cell = cells.get(`${a} ${b}`);
      return cell === undefined ? null : cell.reduce((sum, mean) => sum + mean, 0) / cell.length;
    }),
  );
  return {
    x: parameters[x]?.name ?? '',
    y: parameters[y]?.name ?? '',
    xs,
    ys,
    means: surface,
    lines: thresholds.map((threshold) => ({ threshold, segments: tippingLine(xs, ys, surface, threshold) })),
  };
}
