/** A run that is written down, ended in the middle, and gone on with. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type Called, folder, glasshouse, ownProcess } from './call.ts';

const RUN = ['run', 'my-city.yaml', '--persons', '25000', '--months', '24', '--runs', '2', '--jobs', '2', '--engine', 'plain', '--json'];
const KEPT = [...RUN, '--checkpoint', 'ck', '--checkpoint-every', '0'];

const digestOf = ({ out }: Called): string => JSON.parse(out).digest;

/** Waits for something to be so, then ends the process. */
function killOnce(kill: (signal: NodeJS.Signals) => void, signal: NodeJS.Signals, ready: () => boolean, after = 0): void {
  const timer = setInterval(async () => {
    if (!ready()) return;
    clearInterval(timer);
    await wait(after);
    kill(signal);
  }, 5);
  timer.unref();
}

/** A folder in which a run was killed with a checkpoint of some month. */
async function killed(args: readonly string[] = KEPT): Promise<string> {
  const cwd = folder();
  const { code } = await ownProcess(args, { cwd, onStart: (kill) => killOnce(kill, 'SIGKILL', () => existsSync(join(cwd, 'ck', 'manifest.json')), 30) });
  assert.equal(code, null);
  return cwd;
}

/** A file that counts: others may be left of what was being written. */
function oneOf(cwd: string, ending: string): string {
  const named = readFileSync(join(cwd, 'ck', 'manifest.json'), 'utf8').match(/"name":"[^"]+"/g) ?? [];
  return join(cwd, 'ck', (named.find((name) => name.endsWith(`${ending}"`)) as string).slice(8, -1));
}

test('a run killed again and again goes on to the digest of the run that was never interrupted', async () => {
  const cwd = folder();
  const whole = digestOf(await glasshouse(RUN, { cwd }));
  const months: number[] = [];
  // Moments from the reading of the files to the writing of the last month.
  for (const after of [0, 60, 17, 110]) {
    const { code, err } = await ownProcess(KEPT, {
      cwd,
      onStart: (kill) => {
        const before = existsSync(join(cwd, 'ck', 'manifest.json')) ? readFileSync(join(cwd, 'ck', 'manifest.json'), 'utf8') : '';
        // Counted from the first month that this process has written, so that each goes on a bit further.
        killOnce(
          kill,
          'SIGKILL',
          () => existsSync(join(cwd, 'ck', 'manifest.json')) && readFileSync(join(cwd, 'ck', 'manifest.json'), 'utf8') !== before,
          after,
        );
      },
    });
    if (code === 0) break;
    assert.equal(code, null, err);
    months.push((err.match(/from month \d+/g) ?? []).map((text) => Number(text.slice(11))).reduce((a, b) => a + b, 0));
  }
  assert.ok(months.length >= 3 && (months.at(-1) as number) > 0);
  const last = await glasshouse(KEPT, { cwd });
  assert.equal(last.code, 0, last.err);
  assert.match(last.err, /^Going on from the checkpoint ck: /);
  assert.equal(digestOf(last), whole);
  assert.deepEqual(
    readdirSync(join(cwd, 'ck')).filter((name) => !/^(manifest\.json|runs-\d+\.traces)$/.test(name)),
    [],
  );
});

test('another number of workers goes on with the shards as they were cut; a finished run is not lived again, and more runs can be added', async () => {
  // Shards have 16,384 persons at least.
  const one = [...KEPT, '--persons', '50000', '--runs', '1'];
  const cwd = await killed([...one, '--jobs', '3']);
  // Killed while the next was being written, the folder may hold shards of that one too.
  assert.ok(readdirSync(join(cwd, 'ck')).filter((name) => name.endsWith('.shard')).length >= 3);
  const onTwo = await glasshouse([...one, '--jobs', '2'], { cwd });
  const plain = await glasshouse([...RUN, '--persons', '50000'], { cwd });
  const again = await glasshouse([...one, '--jobs', '1'], { cwd });
  assert.equal(digestOf(again), digestOf(onTwo));
  assert.match(again.err, /1 of 1 runs are finished/);
  assert.equal(JSON.parse(again.out).timing.person_months_per_s, 0);
  assert.equal(digestOf(await glasshouse([...one, '--runs', '2'], { cwd })), digestOf(plain));
});

test('the compiled engine goes on from its own checkpoint to the digest of the plain one, which cannot take that checkpoint over', async () => {
  const large = ['--persons', '100000', '--engine', 'compiled'];
  const cwd = await killed([...KEPT, ...large]);
  const other = await glasshouse([...KEPT, '--persons', '100000'], { cwd });
  assert.equal(other.code, 1);
  assert.match(other.err, /--engine was compiled there and is plain here/);
  const rest = await glasshouse([...KEPT, ...large], { cwd });
  assert.equal(JSON.parse(rest.out).run.engine, 'compiled');
  assert.equal(digestOf(rest), digestOf(await glasshouse([...RUN, '--persons', '100000'], { cwd })));
});

test('a checkpoint of another run is refused, and it is said what differs: exit 1', async () => {
  const cwd = await killed();
  const before = readFileSync(join(cwd, 'ck', 'manifest.json'), 'utf8');
  for (const [flags, words] of [
    [['--seed', '43'], /--seed was 42 there and is 43 here/],
    [['--months', '25'], /--months was 24/],
    [['--safeguard', 'expiry'], /safeguards are others/],
    [['--no-scheme'], /the scheme was my-city there and is none here/],
  ] as const) {
    const { code, err } = await glasshouse([...KEPT, ...flags], { cwd });
    assert.deepEqual([code, words.test(err), /Give another folder/.test(err)], [1, true, true], err);
  }
  assert.equal(readFileSync(join(cwd, 'ck', 'manifest.json'), 'utf8'), before);
  assert.equal(existsSync(join(cwd, 'ck', 'lock')), false);
});

test('a file that was cut off, changed or lost is refused by name, with the way out: exit 1', async () => {
  const cwd = await killed();
  const good = join(cwd, 'good');
  renameSync(join(cwd, 'ck'), good);
  const damage = async (change: () => void): Promise<string> => {
    rmSync(join(cwd, 'ck'), { recursive: true, force: true });
    mkdirSync(join(cwd, 'ck'));
    for (const name of readdirSync(good)) writeFileSync(join(cwd, 'ck', name), readFileSync(join(good, name)));
    change();
    const { code, err, out } = await glasshouse(KEPT, { cwd });
    assert.deepEqual([code, out.length], [1, 0], err);
    assert.match(err, /Delete the folder ck to begin anew, or give another one with --checkpoint/);
    return err;
  };
  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    writeFileSync(path, bytes);
  };
  assert.match(await damage(() => truncateSync(oneOf(cwd, '.shard'), 1000)), /\.shard is damaged: it has 1000 bytes, and \d+ were written/);
  assert.match(await damage(() => flip(oneOf(cwd, '.shard'))), /\.shard is damaged: .*checksum differs/);
  assert.match(await damage(() => flip(oneOf(cwd, '.state'))), /\.state is damaged: .*checksum differs/);
  assert.match(await damage(() => rmSync(oneOf(cwd, '.shard'))), /\.shard is damaged: it is missing/);
  assert.match(await damage(() => truncateSync(join(cwd, 'ck', 'manifest.json'), 100)), /manifest\.json is damaged: it is no JSON/);
  assert.match(
    await damage(() => writeFileSync(join(cwd, 'ck', 'manifest.json'), readFileSync(join(good, 'manifest.json'), 'utf8').replace(/"month":\d+/, '"month":23'))),
    /manifest\.json is damaged: .*checksum differs/,
  );
});

test('two at once: the second is refused, the first is not disturbed', async () => {
  const cwd = folder();
  let second: Promise<Called> | undefined;
  const first = await ownProcess(KEPT, {
    cwd,
    // The first rests while the second is tried, however long that takes.
    onStart: (kill) =>
      killOnce(
        (rest) => {
          kill(rest);
          second = ownProcess(KEPT, { cwd }).finally(() => kill('SIGCONT'));
        },
        'SIGSTOP',
        () => existsSync(join(cwd, 'ck', 'manifest.json')),
      ),
  });
  const { code, err } = (await second) as Called;
  assert.deepEqual([first.code, code], [0, 1], first.err);
  // Whether the first has the folder already or is just taking it, the second is told.
  assert.match(err, /is in use by process \d+\. Wait for it to end, or give another folder|another process is just taking the checkpoint/);
});

test('the lock of a dead process is taken over, that of another machine is not', async () => {
  const cwd = folder();
  const lock = join(cwd, 'ck', 'lock');
  const small = [...KEPT, '--persons', '500'];
  mkdirSync(join(cwd, 'ck'));
  // A number that was given to another process meanwhile: this one began at another time.
  writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), began: '1' }));
  const { code, err } = await glasshouse(small, { cwd });
  assert.equal(code, process.platform === 'linux' ? 0 : 1, err);
  rmSync(join(cwd, 'ck'), { recursive: true });
  mkdirSync(join(cwd, 'ck'));
  writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', began: null }));
  const other = await glasshouse(small, { cwd });
  assert.equal(other.code, 1);
  assert.match(other.err, /in use by process 1 on the machine elsewhere/);
});

test('Ctrl-C writes the month down: exit 130, and the same command goes on from it', async () => {
  const cwd = folder();
  const large = [...RUN, '--persons', '80000'];
  const late = [...large, '--checkpoint', 'ck'];
  const stopped = await ownProcess(late, {
    cwd,
    onStart: (kill) => killOnce(kill, 'SIGINT', () => existsSync(join(cwd, 'ck', 'lock')), 150),
  });
  assert.equal(stopped.code, 130, stopped.err);
  assert.match(stopped.err, /the checkpoint is written, and the same command goes on/);
  assert.equal(existsSync(join(cwd, 'ck', 'lock')), false);
  const rest = await glasshouse(late, { cwd });
  assert.match(rest.err, /run \d from month \d+/);
  assert.equal(digestOf(rest), digestOf(await glasshouse(large, { cwd })));
});

test('a folder with other things in it, or a file, is no place for a checkpoint', async () => {
  const cwd = folder();
  assert.match((await glasshouse([...RUN, '--checkpoint', '.'], { cwd })).err, /holds something else/);
  assert.match((await glasshouse([...RUN, '--checkpoint', 'my-city.yaml'], { cwd })).err, /is a file\. Give the name of a folder/);
});
