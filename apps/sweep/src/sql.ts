/** Questions to the files of a sweep, in SQL. DuckDB reads them once; after that it reaches nothing outside its own memory. */
import { join } from 'node:path';
import {
  DuckDBArrayValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBUnionValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import { SweepFault } from './fault.ts';
import { damaged, nothingYet, type PartsThere, partsIn, readManifest, runsFolder } from './folder.ts';
import { partName, RUNS } from './keep.ts';
import { withFolder } from './places.ts';

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly parts: PartsThere;
}

/** Whole numbers beyond this are not exact as numbers of JavaScript. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Asks the runs of a sweep, as the table `runs`.
 * @param place its folder, or s3://BUCKET/PREFIX, which is fetched first
 * @param statement one or several in SQL; the answer is that of the last
 * @throws SweepFault if the statement is wrong, with what DuckDB says; CannotRun if there are no runs yet
 */
export async function ask(place: string, statement: string): Promise<Answer> {
  return await withFolder(place, (folder) => askFolder(folder, place, statement));
}

async function askFolder(folder: string, place: string, statement: string): Promise<Answer> {
  const manifest = readManifest(folder);
  const { whole, others } = partsIn(folder, manifest);
  if (whole.size === 0) throw nothingYet(place, others);
  const names = [...whole].sort((a, b) => a - b).map(partName);
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    const table = (some: readonly string[]): Promise<unknown> =>
      connection.run(
        `create or replace table runs as select * from read_parquet([${some.map((name) => `'${join(runsFolder(folder), name).replaceAll("'", "''")}'`).join(', ')}], hive_partitioning = false)`,
      );
    await table(names).catch(async (error: unknown) => {
      // Which one it was, DuckDB does not always say.
      for (const name of names)
        await table([name]).catch(() => {
          throw damaged(`${place}/${RUNS}/${name}`);
        });
      throw error;
    });
    // Neither files nor network from here on, and nobody can open them again.
    await connection.run("set temp_directory = ''; set enable_external_access = false; set allow_community_extensions = false; set lock_configuration = true;");
    const reader = await connection.startThenReadAll(statement).catch((error: unknown) => {
      const said = (error as Error).message.replace('Failed to extract statements: ', '').replace('Error in native callback', 'there is none in it').trim();
      throw new SweepFault(`the statement cannot be answered: ${said}`);
    });
    const columns = reader.deduplicatedColumnNames();
    const rows = reader.getRows().map((row) => Object.fromEntries(columns.map((name, c) => [name, plain(row[c] as DuckDBValue)])));
    return { columns, rows, parts: { there: names.length, of: manifest.parts, others } };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A value as JSON can say it: whole numbers as numbers, a bigint only where a number would not be exact; dates, times and the like as DuckDB writes them. */
function plain(value: DuckDBValue): unknown {
  if (typeof value === 'bigint') return value <= MOST && value >= -MOST ? Number(value) : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue) return Object.fromEntries(Object.entries(value.entries).map(([key, item]) => [key, plain(item)]));
  if (value instanceof DuckDBMapValue) return value.entries.map(({ key, value: item }) => ({ key: plain(key), value: plain(item) }));
  if (value instanceof DuckDBUnionValue) return plain(value.value);
  return value instanceof DuckDBDecimalValue ? value.toDouble() : String(value);
}
