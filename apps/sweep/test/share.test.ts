import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { thisProcess } from 'glasshouse/node';
import { partsOf } from 'glasshouse/sweep';
import { runsFolder, SweepFolder } from '../src/folder.ts';
import { sweepHere } from '../src/here.ts';
import { partName } from '../src/keep.ts';
import { collides, type Share, shareOf } from '../src/share.ts';
import { folder, HEAD, open, VERSION } from './kit.ts';

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));
// Five parts.
const TEXT = `${HEAD}replicates: 160\nvary: [{path: indicators.late-bill.recorded, values: [0.1, 0.2]}]\nmeasures: [listed_share]\n`;
const plan = open(TEXT);

async function live(path: string, share?: Share): Promise<{ readonly parts: number; readonly digest: string }> {
  const keep = SweepFolder.open(path, plan, VERSION, share);
  try {
    const { kept, parts } = await sweepHere(plan, keep, { jobs: 1, version: VERSION, share });
    assert.equal(kept, parts);
    return { parts, digest: await keep.digest() };
  } finally {
    await keep.close();
  }
}

function glasshouse(...args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

describe('shares of a sweep', async () => {
  const whole = folder();
  const { digest } = await live(whole);

  test('are lived at the same time into one folder, by the number of the part, and have together the bytes of the whole', async () => {
    const path = folder();
    const [first, second] = await Promise.all([live(path, { share: 0, of: 2 }), live(path, { share: 1, of: 2 })]);
    assert.deepEqual([first?.parts, second?.parts, partsOf(plan).length], [3, 2, 5]);
    assert.equal((await live(path)).digest, digest);
    assert.deepEqual(readdirSync(path).sort(), ['plan.yaml', 'runs', 'sweep.json']);
  });

  test('that are more than there are parts may be empty', async () => {
    assert.equal((await live(folder(), { share: 7, of: 9 })).parts, 0);
  });

  test('that have a part in common are not lived at once, nor is the whole beside one; one of another plan is refused', async () => {
    const path = folder();
    const held = SweepFolder.open(path, plan, VERSION, { share: 1, of: 2 });
    for (const share of [shareOf('1/2'), shareOf('3/4'), shareOf('0/3'), shareOf('0/1')])
      assert.throws(() => SweepFolder.open(path, plan, VERSION, share), /is in use by process/, JSON.stringify(share));
    await SweepFolder.open(path, plan, VERSION, shareOf('2/4')).close();
    const other = open(TEXT.replace('0.1', '0.3'));
    assert.throws(() => SweepFolder.open(path, other, VERSION, shareOf('0/2')), /was begun with another plan/);
    await held.close();
    assert.ok(!readdirSync(path).some((name) => name.startsWith('lock')));
  });

  test('leave what others are writing alone, and tidy up after their own dead', async () => {
    const path = folder();
    await live(path, { share: 0, of: 2 });
    const half = (number: number): string => join(runsFolder(path), `${partName(number)}.elsewhere.1234.tmp`);
    for (const number of [0, 1]) writeFileSync(half(number), 'half');
    writeFileSync(join(path, 'lock-0-of-2'), JSON.stringify({ ...thisProcess(), began: 'with another process of this number' }));
    await live(path, { share: 0, of: 2 });
    assert.deepEqual(
      [0, 1].map((number) => existsSync(half(number))),
      [false, true],
    );
    writeFileSync(join(path, 'lock-0-of-2'), JSON.stringify({ ...thisProcess(), host: 'another' }));
    assert.throws(() => SweepFolder.open(path, plan, VERSION, { share: 0, of: 2 }), /on the machine another\..*delete .*lock-0-of-2/);
  });

  test('are asked for with --share K/N; the last one says that all is there, and gives its digest', async () => {
    const path = folder();
    const file = join(folder(), 'test.plan.yaml');
    writeFileSync(file, TEXT);
    const [first, wrong, both] = await Promise.all([
      glasshouse('sweep', file, '-o', path, '--share', '1/2', '--jobs', '1'),
      glasshouse('sweep', file, '-o', path, '--share', '5/4'),
      glasshouse('sweep', file, '-o', path, '--share', '1/2', '--on', 'redis://127.0.0.1:1'),
    ]);
    assert.deepEqual([first?.code, first?.out, wrong?.code, both?.code], [0, '', 2, 2]);
    assert.match(first?.err ?? '', /Share 1\/2: 2 of its 2 parts are there; 2 of 5 of the whole sweep/);
    assert.match(wrong?.err ?? '', /"5\/4" is no share of a sweep\. Give K\/N/);
    assert.match(both?.err ?? '', /--share and --on do not go together/);
    const last = await glasshouse('sweep', file, '-o', path, '--share', '2/2', '--jobs', '1', '--json');
    const result = JSON.parse(last.out) as { readonly share: string; readonly parts: number; readonly digest: string };
    assert.deepEqual([result.share, result.parts, result.digest], ['0/2', 3, digest]);
    assert.equal(readFileSync(join(path, 'plan.yaml'), 'utf8'), TEXT);
  });
});

test('two shares have a part in common exactly where some number falls to both', () => {
  for (let n = 1; n <= 6; n++)
    for (let m = 1; m <= 6; m++)
      for (let k = 0; k < n; k++)
        for (let l = 0; l < m; l++) {
          const common = Array.from({ length: n * m }, (_, number) => number % n === k && number % m === l).some(Boolean);
          assert.equal(collides({ share: k, of: n }, m === 1 ? 'lock' : `lock-${l}-of-${m}`), common, `${k}/${n} ${l}/${m}`);
        }
  assert.ok(!collides({ share: 0, of: 1 }, 'lock.takeover') && !collides({ share: 0, of: 1 }, 'locksmith'));
});
