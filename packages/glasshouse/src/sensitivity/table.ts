/** Runs as tables of points and replicates, and which of them are used where a sweep was stopped. */
import type { Ensemble } from './ensemble.ts';

/** Values of one measure in one world, or of a difference of worlds. Shape [points][replicates]; a point that is not used has no values. */
export type ValueTable = readonly (readonly (number | null)[])[];

export interface Tables {
  /** Replicates that are used. */
  readonly replicates: readonly number[];
  /** Points lived in all of these replicates and all worlds, and those that are left out. */
  readonly points: number;
  readonly left_out: number;
  /** Runs that lie outside: of other replicates, or of points that are left out. */
  readonly runs_left_out: number;
  /** Indexes of the points that are used. */
  readonly used: ReadonlySet<number>;
  readonly of: (world: number, measure: number) => ValueTable;
}

/**
 * Lays runs out. All points share the luck of a replicate, so a point that has not all of them would be held against other luck: the replicates are
 * taken that leave most runs, and points without one of them left out.
 */
export function tablesOf({ points, worlds, runs }: Ensemble): Tables {
  const replicates = [...new Set(runs.map(({ replicate }) => replicate))].sort((a, b) => a - b);
  const numberOf = new Map(replicates.map((replicate, r) => [replicate, r]));
  // One place a run: point by point, within it replicate by replicate, within these world by world.
  const place = (point: number, r: number, world: number): number => (point * replicates.length + r) * worlds.length + world;
  const lived = new Array<readonly (number | null)[] | undefined>(points.length * replicates.length * worlds.length);
  for (const { point, world, replicate, values } of runs) lived[place(point, numberOf.get(replicate) as number, world)] = values;
  const pointsWith = replicates.map(
    (_, r) => new Set([...points.keys()].filter((point) => worlds.every((__, world) => lived[place(point, r, world)] !== undefined))),
  );
  // From the replicate that most points have on: with each further one fewer points have all.
  const order = [...replicates.keys()].sort((a, b) => (pointsWith[b] as Set<number>).size - (pointsWith[a] as Set<number>).size || a - b);
  let taken: number[] = [];
  let used: ReadonlySet<number> = new Set();
  let common: ReadonlySet<number> = new Set(points.keys());
  for (const [n, r] of order.entries()) {
    common = new Set([...common].filter((point) => pointsWith[r]?.has(point)));
    if (common.size > 0 && common.size * (n + 1) >= used.size * taken.length) {
      used = common;
      taken = order.slice(0, n + 1);
    }
  }
  taken.sort((a, b) => a - b);
  return {
    replicates: taken.map((r) => replicates[r] as number),
    points: used.size,
    left_out: points.length - used.size,
    runs_left_out: runs.length - used.size * taken.length * worlds.length,
    used,
    of: (world, measure) =>
      points.map((_, point) =>
        used.has(point)
          ? taken.map((r) => {
              const value = lived[place(point, r, world)]?.[measure] ?? null;
              return value === null || !Number.isFinite(value) ? null : value;
            })
          : [],
      ),
  };
}

/** One table less another, run by run; null where either is. What rounding alone leaves is 0, so that equal differences stay equal. */
export function lessTable(table: ValueTable, minus: ValueTable): ValueTable {
  const round = rounding([table, minus]);
  return table.map((row, n) =>
    row.map((value, r) => {
      const other = minus[n]?.[r] ?? null;
      return value === null || other === null ? null : round(value - other);
    }),
  );
}

/** The mean of each point over its replicates; null where it has no value. Rounded like differences. Shape [points] */
export function meansOf(table: ValueTable): readonly (number | null)[] {
  const round = rounding([table]);
  return table.map((row) => {
    const kept = row.filter((value) => value !== null);
    const first = kept[0];
    return first === undefined ? null : round(first + kept.reduce((sum, value) => sum + (value - first), 0) / kept.length);
  });
}

/** Rounds to a power of two that is 10⁻¹² of the largest value: ranks would else make an order of what the last bits leave. */
function rounding(tables: readonly ValueTable[]): (value: number) => number {
  let largest = 0;
  for (const table of tables) for (const row of table) for (const value of row) largest = Math.max(largest, Math.abs(value ?? 0));
  if (largest === 0) return (value) => value;
  let unit = 1;
  while (unit > largest * 1e-12) unit /= 2;
  while (unit < largest * 5e-13) unit *= 2;
  return (value) => Math.round(value / unit) * unit;
}
