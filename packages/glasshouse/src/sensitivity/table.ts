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
  readonly of: (world: number, measure: number) => ValueTable;
}

/**
 * Lays runs out. All points share the luck of a replicate, so a point that has not all of them would be held against other luck: the replicates are
 * taken that leave most runs, and points without one of them left out.
 */
export function tablesOf({ points, worlds, runs }: Ensemble): Tables {
  const places = new Map<string, readonly (number | null)[]>();
  const worldsLived = new Map<string, number>();
  const byReplicate = new Map<number, Set<number>>();
  for (const { point, world, replicate, values } of runs) {
    places.set(`${point} ${replicate} ${world}`, values);
    const key = `${point} ${replicate}`;
    const lived = (worldsLived.get(key) ?? 0) + 1;
    worldsLived.set(key, lived);
    if (lived < worlds.length) continue;
    const own = byReplicate.get(replicate) ?? new Set<number>();
    byReplicate.set(replicate, own.add(point));
  }
  // From the replicate that most points have on: with each further one fewer points have all.
  const order = [...byReplicate].sort(([a, of], [b, and]) => and.size - of.size || a - b);
  let used: number[] = [];
  let kept: ReadonlySet<number> = new Set();
  let common: ReadonlySet<number> = new Set(points.keys());
  for (const [n, [, own]] of order.entries()) {
    common = new Set([...common].filter((point) => own.has(point)));
    if (common.size * (n + 1) >= kept.size * used.length) {
      kept = common;
      used = order.slice(0, n + 1).map(([replicate]) => replicate);
    }
  }
  used.sort((a, b) => a - b);
  return {
    replicates: used,
    points: kept.size,
    left_out: points.length - kept.size,
    runs_left_out: runs.length - kept.size * used.length * worlds.length,
    of: (world, measure) =>
      points.map((_, point) =>
        kept.has(point)
          ? used.map((replicate) => {
              const value = places.get(`${point} ${replicate} ${world}`)?.[measure] ?? null;
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
