/**
 * The Parquet file of a posterior: one row a draw that was kept.
 *
 *   round, draw            where it comes from
 *   one column a parameter by its path, as in the plan
 *   weight, distance       weights add up to 1
 *   simulated.ID           of each target: the mean over the draw's runs
 *   seed, plan, glasshouse provenance; distance formula, targets and priors stand in the file's key-value metadata
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { InvalidFile, isPersonalColumn, NO_RECORDS } from 'glasshouse';
import { FORMULAS, type OpenCalibration, type Particle, type Posterior, scaleOf } from 'glasshouse/sweep';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { SweepFault } from './fault.ts';
import { describeParquet, type Row, rowsOf } from './read-parquet.ts';

/** Columns that are no parameter; beside them those that begin with `simulated.`. */
const OWN: readonly string[] = ['round', 'draw', 'weight', 'distance', 'seed', 'plan', 'glasshouse'];
const SIMULATED = 'simulated.';

/** The largest file that is read, and the most rows. */
const MOST_BYTES = 256 * 2 ** 20;
const MOST_ROWS = 1_000_000;

/** @param kept the nearest first */
export function encodePosterior({ plan, hash, parameters, targets, valuesOf }: OpenCalibration, kept: readonly Particle[], version: string): Uint8Array {
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const values = kept.map(({ units }) => valuesOf(units));
  const doubles = (name: string, data: number[]): ColumnSource => ({ name, type: 'DOUBLE', nullable: false, data });
  const columnData: ColumnSource[] = [
    { name: 'round', type: 'INT32', nullable: false, data: kept.map(({ round }) => round) },
    { name: 'draw', type: 'INT32', nullable: false, data: kept.map(({ draw }) => draw) },
    ...parameters.map(({ name }, p) =>
      doubles(
        name,
        values.map((row) => row[p] as number),
      ),
    ),
    doubles(
      'weight',
      kept.map(({ weight }) => weight / total),
    ),
    doubles(
      'distance',
      kept.map(({ distance }) => distance),
    ),
    ...targets.map(({ id }, t) =>
      doubles(
        `${SIMULATED}${id}`,
        kept.map(({ simulated }) => simulated[t] as number),
      ),
    ),
    { name: 'seed', type: 'INT64', nullable: false, data: kept.map(({ round }) => BigInt((plan.seed + round) % 2 ** 32)) },
    { name: 'plan', type: 'STRING', nullable: false, data: kept.map(() => hash) },
    { name: 'glasshouse', type: 'STRING', nullable: false, data: kept.map(() => version) },
  ];
  const notes = {
    glasshouse: version,
    kind: 'posterior',
    plan: hash,
    plan_id: plan.id,
    scheme: plan.scheme,
    seed: String(plan.seed),
    persons: String(plan.persons),
    months: String(plan.months),
    replicates: String(plan.replicates),
    draws: String(plan.draws),
    rounds: String(plan.rounds),
    kept: String(kept.length),
    distance: FORMULAS[plan.distance],
    targets: JSON.stringify(targets.map((target) => ({ ...target, scale: scaleOf(target) }))),
    parameters: JSON.stringify(
      parameters.map(({ name, stated, low, high, grade, range }) => ({ path: name, stated, low, high, prior: range === null ? 'halves' : 'uniform', grade })),
    ),
    fitted: 'The targets were fitted: that runs from these rows come near them is no evidence for the model.',
  };
  const kvMetadata = Object.entries(notes).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: `glasshouse ${version}` }));
}

/**
 * Reads a posterior: of this program, or of any that writes one column a parameter (and `weight`, else all weigh the same).
 * @throws SweepFault if there is no such file; InvalidFile if it is damaged, holds records about people, or no numbers
 */
export async function readPosterior(file: string): Promise<Posterior> {
  const bytes = bytesOf(file);
  const refuse = (message: string, allowed?: string): never => {
    throw new InvalidFile(file, [{ line: 1, column: 1, path: '', message, level: 'error', ...(allowed === undefined ? {} : { allowed }) }]);
  };
  const damaged = (error: unknown): never =>
    refuse(
      `is no Parquet file that can be read (${error instanceof Error ? error.message : String(error)})`,
      'a file that "glasshouse calibrate PLAN -o FILE" wrote',
    );
  const { columns, rows: count } = attempt(() => describeParquet(bytes), damaged);
  const personal = columns.find((name) => !OWN.includes(name) && isPersonalColumn(name));
  if (personal !== undefined) refuse(`the column "${personal}": this looks like a table of records. ${NO_RECORDS}`);
  const names = columns.filter((name) => !OWN.includes(name) && !name.startsWith(SIMULATED));
  if (names.length === 0) refuse('has no column of a parameter', 'one column a number that was fitted, named by its path');
  if (count === 0 || count > MOST_ROWS) refuse(`has ${count} rows`, `1 to ${MOST_ROWS}`);
  const rows = await rowsOf(bytes).catch(damaged);
  const numberAt = (row: Row, name: string, n: number): number => {
    const value = row[name];
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    return refuse(
      `row ${n + 1} has ${JSON.stringify(String(value)).slice(0, 80)} in the column "${name}". ${NO_RECORDS}`,
      'numbers in every column of a parameter',
    );
  };
  const weights = rows.map((row, n) => (columns.includes('weight') ? numberAt(row, 'weight', n) : 1));
  if (weights.some((weight) => weight < 0) || !weights.some((weight) => weight > 0))
    refuse('the weights are below 0, or all 0', 'weights of at least 0, some above it');
  return {
    file,
    hash: createHash('sha256').update(bytes).digest('hex'),
    names,
    rows: rows.map((row, n) => names.map((name) => numberAt(row, name, n))),
    weights,
  };
}

function attempt<T>(read: () => T, failed: (error: unknown) => never): T {
  try {
    return read();
  } catch (error) {
    return failed(error);
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new SweepFault(`"${file}" has ${size} bytes: a posterior has at most ${MOST_BYTES}.`);
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new SweepFault(`there is no file "${file}". "glasshouse calibrate PLAN -o ${file}" makes one.`);
    if (code === 'EISDIR') throw new SweepFault(`"${file}" is a folder: give the posterior's file.`);
    throw error;
  }
}
