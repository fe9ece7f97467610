/** What is written down between two months is all that a run needs to go on. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Program } from '../../src/compile/program.ts';
import { liveReplicates } from '../../src/host/node/replicates.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { scheme, society } from '../kit.ts';
import { CASES } from '../naive/schemes.ts';

const place = mkdtempSync(join(tmpdir(), 'glasshouse-checkpoint-'));
after(() => rmSync(place, { recursive: true, force: true }));

const found = CASES.find((item) => item.name === 'everything-expiring') as (typeof CASES)[number];
const MONTHS = 60;
const persons = compile(readScheme(found.scheme, '').value, readSociety(found.society, '').value, { persons: 700, months: MONTHS });
const firms = compile(scheme(), society(), { persons: 200, months: MONTHS });
const both = { ...persons, firms: { program: firms } } as unknown as Program;

/** A signal that comes some milliseconds after a file is another. */
function onChange(path: string, after: number): AbortSignal {
  const read = (): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  const before = read();
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (read() === before) return;
    clearInterval(timer);
    setTimeout(() => controller.abort(), after);
  }, 2);
  return controller.signal;
}

for (const { name, teams, workers } of [
  { name: 'by two workers together', teams: 1, workers: 2 },
  { name: 'side by side', teams: 2, workers: 1 },
])
  test(`persons and enterprises lived ${name}, stopped now and then, give the traces of a run that was not`, async () => {
    const plan = { teams, workers, bytes: [60, 12], maxShardBytes: 60 * 256 };
    const options = { seed: 3, runs: 2, jobs: 2, plan };
    const whole = await liveReplicates(both, options);
    const folder = join(place, name);
    const notes: string[] = [];
    const checkpoint = { folder, every: 0, version: 'test', note: (text: string) => notes.push(text), warn: (text: string) => assert.fail(text) };
    for (let n = 0; n < 3; n++) {
      const stop = onChange(join(folder, 'manifest.json'), 20 * n);
      const { length } = await liveReplicates(both, { ...options, checkpoint, stop });
      assert.ok(length < 2);
    }
    assert.deepEqual(await liveReplicates(both, { ...options, checkpoint }), whole);
    assert.ok(notes.some((text) => /run \d from month \d+/.test(text)));
    assert.ok(readdirSync(folder).every((entry) => /^manifest\.json$|\.traces$/.test(entry)));
    // All is there already.
    assert.deepEqual(await liveReplicates(both, { ...options, checkpoint }), whole);
  });
