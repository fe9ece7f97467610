/** Where the mean of a measure crosses a threshold on a grid of two parameters. */

/** A piece of the line, from one place to another: values of the first and of the second parameter. */
export type Segment = readonly [from: readonly [number, number], to: readonly [number, number]];

/**
 * The line between the places below the threshold and those at or above it, as straight pieces through the cells of the grid.
 * @param xs levels of the first parameter, rising @param ys of the second @param means null where the measure does not apply: cells beside it have no
 *   line. Shape [xs][ys]
 * @returns no piece where the mean never crosses
 * @source marching squares; a cell whose corners differ crosswise is parted by the mean of its corners
 */
export function tippingLine(
  xs: readonly number[],
  ys: readonly number[],
  means: readonly (readonly (number | null)[])[],
  threshold: number,
): readonly Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < xs.length; i++)
    for (let j = 0; j + 1 < ys.length; j++) {
      // Corners in the order of a walk around the cell; edge n lies between corners n and n + 1.
      const corners = [[i, j] as const, [i + 1, j] as const, [i + 1, j + 1] as const, [i, j + 1] as const].map(([a, b]) => ({
        at: [xs[a] as number, ys[b] as number] as const,
        mean: means[a]?.[b] ?? null,
      }));
      const known = corners.map(({ mean }) => mean).filter((mean) => mean !== null);
      if (known.length < 4) continue;
      const edges = corners.flatMap((from, n) => {
        const to = corners[(n + 1) % 4] as (typeof corners)[number];
        const a = from.mean as number;
        const b = to.mean as number;
        if (a < threshold === b < threshold) return [];
        const t = (threshold - a) / (b - a);
        return [[from.at[0] + t * (to.at[0] - from.at[0]), from.at[1] + t * (to.at[1] - from.at[1])] as const];
      });
      if (edges.length === 2) segments.push([edges[0] as readonly [number, number], edges[1] as readonly [number, number]]);
      if (edges.length === 4) {
        const [a, b, c, d] = edges as unknown as readonly [Segment[0], Segment[0], Segment[0], Segment[0]];
        const middle = known.reduce((sum, mean) => sum + mean, 0) / 4;
        // Where the middle is on the side of corner 0, corners 1 and 3 are cut off: edges 0 and 1, edges 2 and 3.
        const likeFirst = middle < threshold === (known[0] as number) < threshold;
        segments.push(
          ...(likeFirst
            ? ([
                [a, b],
                [c, d],
              ] as const)
            : ([
                [d, a],
                [b, c],
              ] as const)),
        );
      }
    }
  return segments;
}
