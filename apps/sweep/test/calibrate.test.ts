import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DISK } from 'glasshouse/node';
import { type OpenCalibration, openCalibration } from 'glasshouse/sweep';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { type Calibrated, calibrateHere } from '../src/calibrate.ts';
import { encodePosterior, readPosterior } from '../src/posterior.ts';
import { folder, VERSION } from './kit.ts';

const ONE_RULE = fileURLToPath(new URL('../../../packages/glasshouse/test/fixtures/one-rule.scheme.yaml', import.meta.url));
const PLAN = `glasshouse: calibration/1
id: test
scheme: ${JSON.stringify(ONE_RULE)}
society: flat
persons: 200
enterprises: 0
months: 3
replicates: 2
fit:
  - { path: indicators.late-bill.recorded, range: [0.05, 0.95] }
  - { path: society.conducts.late_payment.rate, range: [0.01, 0.1] }
targets:
  - { measure: listed_share, value: 0.08, low: 0.06, high: 0.1 }
draws: 60
keep: 12
rounds: 2
`;
const open = (): OpenCalibration => openCalibration(DISK, { file: 'test.plan.yaml', text: PLAN });
const calibration = open();
const bytesOf = (done: Calibrated): Uint8Array => encodePosterior(calibration, done.kept, VERSION);
const here = async (jobs: number, keep?: string): Promise<Calibrated> =>
  (await calibrateHere(calibration, { jobs, version: VERSION, engine: 'plain', folder: keep })) as Calibrated;
const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

describe('a calibration on one machine', async () => {
  const kept = join(folder(), 'runs');
  const done = await here(2, kept);
  const bytes = bytesOf(done);

  test('goes on from the runs that are kept, lives only those that are missing, and has the same bytes for any number of threads', async () => {
    const [first] = readdirSync(join(kept, 'round-2', 'runs'));
    rmSync(join(kept, 'round-2', 'runs', first as string));
    let lived = 0;
    const again = await calibrateHere(calibration, {
      jobs: 1,
      version: VERSION,
      engine: 'plain',
      folder: kept,
      progress: (runs) => {
        lived = runs;
      },
    });
    assert.deepEqual(bytesOf(again as Calibrated), bytes);
    assert.ok(lived > 120 && existsSync(join(kept, 'round-2', 'runs', first as string)));
  });

  test('keeps nothing that was stopped', async () => {
    const stop = AbortSignal.abort();
    assert.equal(await calibrateHere(calibration, { jobs: 1, version: VERSION, engine: 'plain', stop }), null);
  });

  test('keeps the nearest draws of all rounds, each with its numbers, weight, distance and figures', async () => {
    const rows = await parquetReadObjects({ file: bufferOf(bytes) });
    assert.deepEqual(Object.keys(rows[0] as object), [
      ...['round', 'draw', 'indicators.late-bill.recorded', 'society.conducts.late_payment.rate', 'weight', 'distance'],
      ...['simulated.listed_share', 'seed', 'plan', 'glasshouse'],
    ]);
    assert.equal(rows.length, 12);
    assert.ok(Math.abs(rows.reduce((sum, row) => sum + (row['weight'] as number), 0) - 1) < 1e-12);
    for (const [n, row] of rows.entries()) {
      const simulated = row['simulated.listed_share'] as number;
      assert.ok(Math.abs((row['distance'] as number) - Math.abs(simulated - 0.08) / 0.02) < 1e-9);
      // The mean of two runs of 200 persons.
      assert.ok(Math.abs(simulated * 400 - Math.round(simulated * 400)) < 1e-9);
      assert.deepEqual([row['plan'], row['glasshouse'], row['seed']], [calibration.hash, VERSION, BigInt(42 + (row['round'] as number))]);
      if (n > 0) assert.ok((row['distance'] as number) >= (rows[n - 1]?.['distance'] as number));
    }
    const notes = Object.fromEntries((parquetMetadata(bufferOf(bytes)).key_value_metadata ?? []).map(({ key, value }) => [key, value]));
    assert.match(String(notes['distance']), /^sqrt\(/);
    assert.deepEqual(JSON.parse(String(notes['targets'])), [{ id: 'listed_share', value: 0.08, low: 0.06, high: 0.1, weight: 1, scale: (0.1 - 0.06) / 2 }]);
    assert.match(String(notes['fitted']), /no evidence/);
  });

  test('is read again with the numbers that were kept, to the last bit', async () => {
    const file = join(folder(), 'p.parquet');
    writeFileSync(file, bytes);
    const { names, rows, weights } = await readPosterior(file);
    assert.deepEqual(names, ['indicators.late-bill.recorded', 'society.conducts.late_payment.rate']);
    assert.deepEqual(
      rows,
      done.kept.map(({ units }) => calibration.valuesOf(units)),
    );
    assert.equal(weights.length, 12);
  });

  test('is refused where it is damaged, gone, or holds records about people, with the reason', async () => {
    const own = folder();
    const write = (name: string, content: Uint8Array | string): string => {
      writeFileSync(join(own, name), content);
      return join(own, name);
    };
    const table = (columns: Readonly<Record<string, readonly unknown[]>>): Uint8Array =>
      new Uint8Array(parquetWriteBuffer({ columnData: Object.entries(columns).map(([name, data]) => ({ name, data: [...data] })) }));
    const rejects = (file: string, message: RegExp): Promise<void> => assert.rejects(readPosterior(file), message);
    await rejects(join(own, 'none.parquet'), /there is no file ".*none\.parquet"/);
    await rejects(own, /is a folder/);
    await rejects(write('text.parquet', 'round,draw\n1,2\n'), /is no Parquet file that can be read/);
    await rejects(write('cut.parquet', bytes.slice(0, bytes.length - 200)), /is no Parquet file that can be read/);
    const flipped = bytes.slice();
    flipped.fill(255, 4, 60);
    await rejects(write('flipped.parquet', flipped), /is no Parquet file that can be read|NaN|row 1/);
    await rejects(
      write('people.parquet', table({ name: ['A', 'B'], score: [1, 2] })),
      /the column "name": this looks like a table of records\. Glasshouse takes no records/,
    );
    await rejects(write('id.parquet', table({ 身份证号: ['1', '2'], score: [1, 2] })), /takes no records about people/);
    await rejects(
      write('words.parquet', table({ 'indicators.a.recorded': ['x', 'y'] })),
      /row 1 has "x" in the column "indicators\.a\.recorded"\. Glasshouse takes no records/,
    );
    await rejects(write('weights.parquet', table({ 'indicators.a.recorded': [0.5], weight: [-1] })), /weights are below 0, or all 0/);
    await rejects(write('empty.parquet', table({ round: [1] })), /no column of a parameter/);
  });
});

test('the file of a posterior of another tool needs no more than a column a number', async () => {
  const file = join(folder(), 'other.parquet');
  writeFileSync(file, new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'indicators.late-bill.recorded', data: [0.25, 0.5] }] })));
  const { rows, weights, hash } = await readPosterior(file);
  assert.deepEqual(
    [rows, weights],
    [
      [[0.25], [0.5]],
      [1, 1],
    ],
  );
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.ok(readFileSync(file).length > 0);
});
