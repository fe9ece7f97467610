import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { partsOf, runsOf } from 'glasshouse/sweep';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readSweep } from '../src/ensemble.ts';
import { runsFolder, SweepFolder } from '../src/folder.ts';
import { sweepHere } from '../src/here.ts';
import type { Keep } from '../src/keep.ts';
import { columnsOf, encodePart } from '../src/rows.ts';
import { ask } from '../src/sql.ts';
import { folder, HEAD, open, SMALL, VERSION } from './kit.ts';

const small = open(SMALL);
const done = folder();

async function sweepInto(path: string, jobs: number): Promise<string> {
  const keep = SweepFolder.open(path, small, VERSION);
  try {
    const { kept, parts, failed } = await sweepHere(small, keep, { jobs, version: VERSION });
    assert.deepEqual([kept, failed], [parts, []]);
    return await keep.digest();
  } finally {
    await keep.close();
  }
}

describe('a sweep on one machine', async () => {
  const digest = await sweepInto(done, 2);

  test('has the same bytes for any number of threads', async () => {
    assert.equal(await sweepInto(folder(), 1), digest);
  });

  test('has one row a run, each with its parameters, seed, version, plan and digest', async () => {
    const [file] = readdirSync(runsFolder(done));
    const bytes = readFileSync(join(runsFolder(done), file as string));
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file: buffer });
    assert.deepEqual(
      Object.keys(rows[0] as object),
      columnsOf(small, VERSION).map(({ name }) => name),
    );
    const first = rows[0] as Record<string, unknown>;
    assert.deepEqual(
      [
        first['run_id'],
        first['point'],
        first['world'],
        first['replicate'],
        first['seed'],
        first['indicators.late-bill.recorded'],
        first['plan'],
        first['glasshouse'],
        first['refused'],
      ],
      [0, 0, 'scheme', 0, 42n, 0.02, small.hash, VERSION, null],
    );
    assert.match(String(first['digest']), /^[0-9a-f]{64}$/);
    assert.equal(parquetMetadata(buffer).key_value_metadata?.find(({ key }) => key === 'plan')?.value, small.hash);
    const { rows: counted } = await ask(done, 'select count(*) as rows, count(distinct run_id) as runs, count(distinct digest) as digests from runs');
    assert.deepEqual(counted, [{ rows: runsOf(small), runs: runsOf(small), digests: counted[0]?.['digests'] }]);
    assert.ok((counted[0]?.['digests'] as number) > 4);
  });

  test('goes on where it stopped: parts that are whole stay, what was cut off is lived again', async () => {
    const path = folder();
    await sweepInto(path, 1);
    const [first, second] = readdirSync(runsFolder(path)).sort() as [string, string];
    const { mtimeMs } = statSync(join(runsFolder(path), first));
    truncateSync(join(runsFolder(path), second), 100);
    writeFileSync(join(runsFolder(path), `${second}.1234.tmp`), 'half');
    assert.equal(await sweepInto(path, 1), digest);
    assert.equal(statSync(join(runsFolder(path), first)).mtimeMs, mtimeMs);
    assert.ok(!existsSync(join(runsFolder(path), `${second}.1234.tmp`)));
  });

  test('takes no file of another sweep for a part, nor one that is damaged or misnamed, and names it to whoever reads', async () => {
    const path = folder();
    cpSync(done, path, { recursive: true });
    const [first, second] = readdirSync(runsFolder(path)).sort() as [string, string];
    const [at, whole] = [join(runsFolder(path), second), readFileSync(join(runsFolder(path), second))];
    const damagedIn = (from: number, to: number): Buffer => Buffer.from(whole.map((byte, n) => (n >= from && n < to ? byte ^ 90 : byte)));
    const another = encodePart({ ...small, hash: '0'.repeat(64) }, { number: 1, from: 0, to: 0 }, [], VERSION);
    const there = partsOf(small).length;
    for (const strange of [another, readFileSync(join(runsFolder(path), first)), damagedIn(whole.length - 300, whole.length - 8)]) {
      writeFileSync(at, strange);
      assert.deepEqual((await ask(path, 'select 1')).parts, { there: there - 1, of: there, others: [second] });
    }
    // Inside, what a file says of itself does not tell; whoever reads it finds out, and says which it is.
    writeFileSync(at, damagedIn(20, 400));
    for (const read of [ask(path, 'select 1').catch((error: Error) => error), readSweep(path).catch((error: Error) => error)])
      assert.match(String(await read), new RegExp(`${second} is damaged\\. Take it away`));
  });

  test('refuses a folder of another plan, another version, something else, or one in use', () => {
    const other = open(SMALL.replace('0.02..0.8', '0.04..0.8'));
    assert.throws(() => SweepFolder.open(done, other, VERSION), /was begun with another plan/);
    assert.throws(() => SweepFolder.open(done, small, '9.9.9'), /was begun by Glasshouse 0\.1\.0, this is 9\.9\.9/);
    const mine = folder();
    writeFileSync(join(mine, 'thesis.txt'), 'mine');
    assert.throws(() => SweepFolder.open(mine, small, VERSION), /holds something that is no sweep/);
    assert.deepEqual(readdirSync(mine), ['thesis.txt']);
    assert.throws(() => SweepFolder.open(join(mine, 'thesis.txt'), small, VERSION), /is a file/);
    const held = folder();
    const keep = SweepFolder.open(held, small, VERSION);
    assert.throws(() => SweepFolder.open(held, small, VERSION), /is in use by process/);
    return keep.close();
  });

  test('ends with what the disk said where a file cannot be kept, and begins no other part', async () => {
    let puts = 0;
    const full: Keep = {
      where: 'full',
      done: async () => new Set(),
      put: async () => {
        puts++;
        throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      },
      digest: async () => '',
      close: async () => {},
    };
    await assert.rejects(sweepHere(small, full, { jobs: 1, version: VERSION }), { code: 'ENOSPC' });
    assert.equal(puts, 1);
    assert.ok(partsOf(small).length > 1);
  });

  test('names a part that cannot be lived, after three tries, and lives the others', async () => {
    const one = open(`${HEAD}replicates: 1\nvary: [{path: indicators.late-bill.recorded, values: [0.1]}]\n`);
    const broken = { ...one, bundle: { ...one.bundle, texts: {} } };
    const keep = SweepFolder.open(folder(), broken, VERSION);
    const { failed, kept } = await sweepHere(broken, keep, { jobs: 1, version: VERSION });
    await keep.close();
    assert.equal(kept, 0);
    assert.deepEqual(
      failed.map(({ part }) => part.number),
      [0],
    );
    assert.match(failed[0]?.why ?? '', /came without the text of ".*one-rule/);
  });
});

describe('a question to a sweep', () => {
  test('is answered with numbers as numbers, in the order of the columns asked for', async () => {
    const { columns, rows } = await ask(
      done,
      'select count(*) as n, sum(run_id) as s, max(seed) as seed, avg(listed_share) as listed, list(distinct world) as worlds, null as nothing from runs',
    );
    assert.deepEqual(columns, ['n', 's', 'seed', 'listed', 'worlds', 'nothing']);
    const [row] = rows;
    assert.deepEqual([row?.['n'], row?.['s'], row?.['seed'], row?.['worlds'], row?.['nothing']], [160, (160 * 159) / 2, 42, ['scheme'], null]);
    assert.equal(typeof row?.['listed'], 'number');
  });

  test('of several statements is that of the last, with blocks, times and whole numbers of any size as they are', async () => {
    const { rows } = await ask(
      done,
      "select 1 as no; select {'a': [1]} as block, map {'k': 2} as map, timestamp '2020-01-02 03:04:05.000006' as time, 9223372036854775807 as big, 'infinity'::double as inf",
    );
    assert.deepEqual(rows, [{ block: { a: [1] }, map: [{ key: 'k', value: 2 }], time: '2020-01-02 03:04:05.000006', big: 9223372036854775807n, inf: null }]);
    await assert.rejects(ask(done, ';'), /cannot be answered: there is none in it/);
  });

  test('reaches nothing outside the folder, and cannot open the way there', async () => {
    for (const statement of [
      "select * from read_csv('/etc/passwd')",
      "select * from '/etc/passwd'",
      "copy runs to '/tmp/glasshouse-must-not-be.csv'",
      "attach '/tmp/glasshouse-must-not-be.db' as other",
      'set enable_external_access = true; select 1',
      'install httpfs',
      "load 'httpfs'",
      "select * from glob('/*')",
    ])
      await assert.rejects(ask(done, statement), /cannot be answered/, statement);
    assert.ok(!existsSync('/tmp/glasshouse-must-not-be.csv') && !existsSync('/tmp/glasshouse-must-not-be.db'));
  });

  test('that is wrong, or to a folder that is none, is refused with what would be right', async () => {
    await assert.rejects(ask(done, 'select listed_shar from runs'), /listed_share/);
    await assert.rejects(ask(folder(), 'select 1'), /no sweep's/);
    await assert.rejects(ask('/no/such/folder', 'select 1'), /there is no folder/);
  });
});
