import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { thisProcess } from 'glasshouse/node';
import { partsOf } from 'glasshouse/sweep';
import { runsFolder, SweepFolder } from '../../src/folder.ts';
import { sweepHere } from '../../src/here.ts';
import { withFolder } from '../../src/places.ts';
import { Bucket } from '../../src/s3/bucket.ts';
import { fetchSweep, SweepBucket } from '../../src/s3/keep.ts';
import { keysIn } from '../../src/s3/list.ts';
import { ask } from '../../src/sql.ts';
import { freePort } from '../../tools/postgres.ts';
import { folder, HEAD, open, VERSION } from '../kit.ts';
import { startStorage } from './server.ts';

// Five parts, and so three pages of a listing; a blank and a bracket in the prefix have to be signed as they are sent.
const plan = open(`${HEAD}replicates: 160\nvary: [{path: indicators.late-bill.recorded, values: [0.1, 0.2]}]\nmeasures: [listed_share]\n`);
const AT = 's3://results/a sweep (1)';
const KEY_OF = 'a sweep (1)';
const storage = await startStorage();
after(() => storage.stop());
const { environment } = storage;

beforeEach(() => {
  storage.objects.clear();
  storage.asked.length = 0;
  storage.troubles.length = 0;
});

const alone = folder();
const digest = await into(SweepFolder.open(alone, plan, VERSION));

async function into(keep: SweepFolder | SweepBucket): Promise<string> {
  try {
    const { kept, parts, failed } = await sweepHere(plan, keep, { jobs: 1, version: VERSION });
    assert.deepEqual([kept, failed], [parts, []]);
    return await keep.digest();
  } finally {
    await keep.close();
  }
}

/** Files of a sweep that was lived, as if it had been lived here. */
function copied(): void {
  for (const name of ['plan.yaml', 'sweep.json']) storage.objects.set(`${KEY_OF}/${name}`, readFileSync(join(alone, name)));
  for (const name of readdirSync(runsFolder(alone))) storage.objects.set(`${KEY_OF}/runs/${name}`, readFileSync(join(runsFolder(alone), name)));
}

describe('a sweep in a bucket', () => {
  test('has the digest of the same sweep in a folder, though parts are put through a storage that fails now and then; no lock stays', async () => {
    storage.troubles.push({ method: 'PUT', path: /part-00001/, times: 2, status: 503, code: 'SlowDown' });
    assert.ok(partsOf(plan).length > 4);
    assert.equal(await into(await SweepBucket.open(AT, plan, VERSION, undefined, environment)), digest);
    assert.deepEqual(
      storage.asked.filter((one) => one.includes('part-00001') && one.startsWith('PUT')),
      [503, 503, 200].map((status) => `PUT /results/${KEY_OF}/runs/part-00001.parquet ${status}`),
    );
    assert.deepEqual(
      [...storage.objects.keys()].sort(),
      ['plan.yaml', ...partsOf(plan).map(({ number }) => `runs/part-0000${number}.parquet`), 'sweep.json'].map((name) => `${KEY_OF}/${name}`),
    );
  });

  test('goes on where it stopped, and lists what is there page by page', async () => {
    copied();
    storage.objects.delete(`${KEY_OF}/runs/part-00003.parquet`);
    const keep = await SweepBucket.open(AT, plan, VERSION, undefined, environment);
    assert.deepEqual([...(await keep.done())], [0, 1, 2, 4]);
    assert.equal(await into(keep), digest);
    assert.equal(storage.asked.filter((one) => one.startsWith('PUT') && one.includes('part-')).length, 1);
  });

  test('is written by one process at a time, which the refusal names; the lock of a process of this machine that is gone is taken over', async () => {
    const keep = await SweepBucket.open(AT, plan, VERSION, undefined, environment);
    const again = SweepBucket.open(AT, plan, VERSION, undefined, environment);
    await assert.rejects(again, new RegExp(`in use by process ${process.pid} on the machine ${hostname()}, since 2.*delete the object s3://results/.*/lock`));
    await keep.close();
    assert.ok(!storage.objects.has(`${KEY_OF}/lock`));
    const lock = (holder: object): Map<string, Buffer> =>
      storage.objects.set(`${KEY_OF}/lock`, Buffer.from(JSON.stringify({ ...thisProcess(), time: 'long ago', ...holder })));
    lock({ host: 'another' });
    await assert.rejects(SweepBucket.open(AT, plan, VERSION, undefined, environment), /on the machine another, since long ago/);
    lock({ began: 'with another process of this number' });
    await (await SweepBucket.open(AT, plan, VERSION, undefined, environment)).close();
    // The storage put it, and then said that it had not.
    storage.troubles.push({ method: 'PUT', path: /\/lock$/, times: 1, status: 500, code: 'InternalError', done: true });
    await (await SweepBucket.open(AT, plan, VERSION, undefined, environment)).close();
    assert.deepEqual(storage.asked.filter((one) => one.includes('/lock') && one.startsWith('PUT')).slice(-2), [
      `PUT /results/${KEY_OF}/lock 500`,
      `PUT /results/${KEY_OF}/lock 412`,
    ]);
  });

  test('is shared out like a folder: shares without a part in common at the same time, others not', async () => {
    const first = await SweepBucket.open(AT, plan, VERSION, { share: 0, of: 2 }, environment);
    const second = await SweepBucket.open(AT, plan, VERSION, { share: 1, of: 2 }, environment);
    for (const share of [
      { share: 0, of: 1 },
      { share: 0, of: 2 },
      { share: 3, of: 4 },
    ])
      await assert.rejects(SweepBucket.open(AT, plan, VERSION, share, environment), /is in use/);
    await Promise.all([first.close(), second.close()]);
    assert.deepEqual([...storage.objects.keys()].sort(), [`${KEY_OF}/plan.yaml`, `${KEY_OF}/sweep.json`]);
  });

  test('refuses another plan, another version and what is no sweep, and changes nothing there', async () => {
    copied();
    const other = open(`${HEAD}replicates: 2\nvary: [{path: indicators.late-bill.recorded, values: [0.3]}]\n`);
    await assert.rejects(SweepBucket.open(AT, other, VERSION, undefined, environment), /s3:\/\/results\/a sweep \(1\) was begun with another plan/);
    await assert.rejects(SweepBucket.open(AT, plan, '9.9.9', undefined, environment), /was begun by Glasshouse 0\.1\.0, this is 9\.9\.9/);
    storage.objects.delete(`${KEY_OF}/sweep.json`);
    const before = [...storage.objects.keys()];
    await assert.rejects(SweepBucket.open(AT, plan, VERSION, undefined, environment), /holds something that is no sweep/);
    assert.deepEqual([...storage.objects.keys()], before);
  });

  test('is asked in SQL by way of a folder that is gone afterwards', async () => {
    copied();
    Object.assign(process.env, environment);
    const { rows } = await ask(AT, 'select count(*) as runs from runs');
    assert.deepEqual(rows, [{ runs: 320 }]);
    const path = await withFolder(AT, async (fetched) => {
      assert.deepEqual(readdirSync(runsFolder(fetched)), readdirSync(runsFolder(alone)));
      return fetched;
    });
    assert.ok(!existsSync(path));
    await assert.rejects(fetchSweep('s3://results/nothing', environment), /s3:\/\/results\/nothing is no sweep's/);
  });
});

describe('storage that refuses', () => {
  const opened = (place: string, env: NodeJS.ProcessEnv) => SweepBucket.open(place, plan, VERSION, undefined, env);

  test('is told by what it says: no credentials, a wrong secret, no such bucket, no address', async () => {
    await assert.rejects(opened(AT, {}), { name: 'WrongUsage', message: /Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/ });
    await assert.rejects(opened(AT, { ...environment, AWS_SECRET_ACCESS_KEY: 'wrong' }), /is refused \(403 SignatureDoesNotMatch\)/);
    await assert.rejects(opened('s3://elsewhere/x', environment), /there is no bucket "elsewhere" at http:\/\/127/);
    await assert.rejects(opened(AT, { ...environment, AWS_ENDPOINT_URL_S3: 'storage.example' }), { name: 'WrongUsage', message: /give an address such as/ });
    for (const place of ['s3://results', 's3://results/', 's3:///x', 's3://UPPER/x']) await assert.rejects(opened(place, environment), { name: 'WrongUsage' });
  });

  test('that nobody answers for is named with what the network said, after some tries', async () => {
    const nobody = new Bucket(AT, { ...environment, AWS_ENDPOINT_URL: `http://127.0.0.1:${await freePort()}` }, 1);
    await assert.rejects(nobody.list(''), /the storage at http:\/\/127\.0\.0\.1:\d+ does not answer as it should: ECONNREFUSED, 6 times/);
  });

  test('for good ends the sweep with what it said, and what was kept stays', async () => {
    const keep = await opened(AT, environment);
    storage.troubles.push({ method: 'PUT', path: /part-00002/, times: 99, status: 403, code: 'AccessDenied' });
    await assert.rejects(sweepHere(plan, keep, { jobs: 1, version: VERSION }), /is refused \(403 AccessDenied\).*rights to list the bucket/);
    assert.deepEqual([...(await keep.done())], [0, 1]);
    await keep.close();
  });
});

test('a page of a listing is read as XML has it: entities, and where the next page begins', () => {
  assert.deepEqual(
    keysIn(
      '<R><IsTruncated>true</IsTruncated><Contents><Size>1</Size><Key>a&amp;b&#x41;</Key></Contents><NextContinuationToken>1&lt;</NextContinuationToken></R>',
    ),
    {
      keys: ['a&bA'],
      next: '1<',
    },
  );
});
