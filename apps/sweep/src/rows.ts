/** Runs of a part → the bytes of a Parquet file: the same bytes whoever lives it, wherever, whenever. */
import type { Part, Sweep, SweptRun } from 'glasshouse/sweep';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';

export interface Column {
  readonly name: string;
  readonly type: 'INT32' | 'INT64' | 'DOUBLE' | 'STRING';
  /** Whether a run may be without. */
  readonly nullable: boolean;
  readonly of: (run: SweptRun) => number | bigint | string | null;
}

/** Names of the columns that are no parameter and no measure. */
export const KEYS = ['run_id', 'point', 'world', 'replicate', 'seed', 'digest', 'refused', 'plan', 'glasshouse'] as const;

/**
 * The columns of a sweep's files, in order: what run it is, its parameters, its measures, where it came from.
 * @param version of Glasshouse
 */
export function columnsOf({ plan, parameters, points, measures, hash }: Sweep, version: string): readonly Column[] {
  const numbers = (name: string, nullable: boolean, of: Column['of']): Column => ({ name, type: 'DOUBLE', nullable, of });
  return [
    { name: 'run_id', type: 'INT32', nullable: false, of: ({ run }) => run },
    { name: 'point', type: 'INT32', nullable: false, of: ({ point }) => point },
    { name: 'world', type: 'STRING', nullable: false, of: ({ world }) => world },
    { name: 'replicate', type: 'INT32', nullable: false, of: ({ replicate }) => replicate },
    { name: 'seed', type: 'INT64', nullable: false, of: () => BigInt(plan.seed) },
    ...parameters.map(({ name }, p) => numbers(name, false, ({ point }) => points[point]?.[p] ?? null)),
    ...measures.map(({ id }, m) => numbers(id, true, ({ values }) => values[m] ?? null)),
    { name: 'digest', type: 'STRING', nullable: true, of: ({ digest }) => digest },
    { name: 'refused', type: 'STRING', nullable: true, of: ({ refused }) => refused },
    { name: 'plan', type: 'STRING', nullable: false, of: () => hash },
    { name: 'glasshouse', type: 'STRING', nullable: false, of: () => version },
  ];
}

/** The Parquet file of a part. Only what follows from the plan is in it: no clock, no machine. */
export function encodePart(sweep: Sweep, part: Part, runs: readonly SweptRun[], version: string): Uint8Array {
  const columnData = columnsOf(sweep, version).map(
    ({ name, type, nullable, of }): ColumnSource => ({ name, type, nullable, data: runs.map(of), statistics: type !== 'STRING' }),
  );
  const kvMetadata = [
    { key: 'glasshouse', value: version },
    { key: 'plan', value: sweep.hash },
    { key: 'plan_id', value: sweep.plan.id },
    { key: 'part', value: String(part.number) },
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: `glasshouse ${version}`, rowGroupSize: 100_000 }));
}
