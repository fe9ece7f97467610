/** Questions to the files of a sweep, in SQL. DuckDB reads them once; after that it reaches nothing outside its own memory. */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { CannotRun } from 'glasshouse';
import { SweepFault } from './fault.ts';
import { partsIn, readManifest, runsFolder } from './folder.ts';
import { partName } from './keep.ts';
import { withFolder } from './places.ts';

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
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
  readManifest(folder);
  const parts = [...partsIn(folder)].sort((a, b) => a - b);
  if (parts.length === 0) throw new CannotRun(`the sweep in ${place} has no finished part yet: let "glasshouse sweep" go on, then ask again.`);
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    const files = parts.map((number) => `'${join(runsFolder(folder), partName(number)).replaceAll("'", "''")}'`);
    await connection.run(`create table runs as select * from read_parquet([${files.join(', ')}])`);
    // Neither files nor network from here on, and nobody can open them again.
    await connection.run('set enable_external_access = false; set allow_community_extensions = false; set lock_configuration = true;');
    const reader = await connection.runAndReadAll(statement).catch((error: unknown) => {
      throw new SweepFault(`the statement cannot be answered: ${(error as Error).message.trim()}`);
    });
    const columns = reader.deduplicatedColumnNames();
    const rows = reader.getRowObjectsJS().map((row) => Object.fromEntries(columns.map((name) => [name, plain(row[name])])));
    return { columns, rows };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A value as JSON can say it: numbers of 64 bits as numbers, as text only where they would not be exact. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value <= MOST && value >= -MOST ? Number(value) : String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if ('items' in value && Array.isArray(value.items)) return value.items.map(plain);
  if ('entries' in value && typeof value.entries === 'object' && value.entries !== null && !Array.isArray(value.entries))
    return Object.fromEntries(Object.entries(value.entries).map(([key, item]) => [key, plain(item)]));
  return 'toDouble' in value && typeof value.toDouble === 'function' ? (value.toDouble() as number) : String(value);
}
