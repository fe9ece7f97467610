import assert from 'node:assert/strict';
import { subscribe } from 'node:diagnostics_channel';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import { EVER_LISTED, LISTED, MEANS } from '../../src/engine/portrait.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { liveReplicates, planReplicates } from '../../src/host/node/replicates.ts';
import { liveTasks, liveWorlds } from '../../src/host/node/tasks.ts';
import { compiled } from '../engines.ts';
import { scheme, society } from '../kit.ts';

const SIZE = { persons: 3000, months: 18 };
const listing = compile(scheme(), society(), SIZE);
const none = compile(null, society(), SIZE);
const options = { seed: 7, engine: 'compiled', portraits: true } as const;

test('worlds lived by any number of workers give the traces of each world lived alone', async () => {
  const expected = [listing, none].map((program) => [0, 1, 2].map((r) => runReplicate(compiled, program, 7, r, { portrait: true })));
  for (const jobs of [1, 2, 3, undefined]) assert.deepEqual(await liveWorlds([listing, none], { ...options, runs: 3, jobs }), expected);
});

test('where their number is left open, no worker is made for what is lived sooner than one begins; where it is given, that is obeyed', async () => {
  let made = 0;
  subscribe('worker_threads', () => {
    made++;
  });
  const during = async (live: () => Promise<unknown>): Promise<number> => {
    made = 0;
    await live();
    return made;
  };
  // 54,000 person-months a task.
  assert.equal(await during(() => liveWorlds([listing, none], { ...options, runs: 2 })), 0);
  assert.ok((await during(() => liveWorlds([listing, none], { ...options, runs: 3 }))) > 0);
  assert.equal(await during(() => liveWorlds([listing, none], { ...options, runs: 2, jobs: 2 })), 2);
  assert.equal(await during(() => liveReplicates(listing, { ...options, runs: 4 })), 0);
  assert.equal(await during(() => liveReplicates(listing, { ...options, runs: 4, jobs: 2 })), 2);
  assert.equal((await planReplicates(compile(null, society(), { persons: 200_000, months: 60 }), { runs: 1, checkpoint: undefined })).teams, 1);
});

test('a program that one worker cannot hold is lived by all together, and shows everyone at the end alike', async () => {
  const whole = runReplicate(compiled, listing, 7, 2, { portrait: true }) as Trace;
  const plan = { teams: 1, workers: 2, bytes: [8], maxShardBytes: 9000 };
  const [cut] = await liveReplicates(listing, { ...options, runs: 1, first: 2, jobs: 2, plan });
  assert.deepEqual(cut?.portrait, whole.portrait);
  assert.equal(cut?.replicate, 2);
});

test('the portrait says what the counters of the last month say', () => {
  const { portrait, rows } = runReplicate(compiled, listing, 7, 0, { portrait: true }) as Trace;
  const { layout, months } = listing;
  const at = (cell: number): number => rows[(months - 1) * layout.width + cell] as number;
  const bits = Array.from(portrait as Uint32Array);
  assert.equal(bits.filter((one) => (one & LISTED) !== 0).length, at(layout.scalar.listed));
  assert.equal(
    bits.reduce((sum, one) => sum + (one & MEANS), 0),
    at(layout.scalar.means),
  );
  let ever = 0;
  for (let t = 0; t < months; t++) ever += rows[t * layout.width + layout.scalar.firstListed] as number;
  assert.ok(ever > 0);
  assert.equal(bits.filter((one) => (one & EVER_LISTED) !== 0).length, ever);
});

test('after a stop no task begins, and of each world only replicates are left that all worlds have', async () => {
  const stop = new AbortController();
  const lived: number[] = [];
  await liveTasks(
    [0, 1, 2, 3].map((replicate) => ({ program: listing, replicate })),
    { ...options, jobs: 1, stop: stop.signal },
    ({ replicate }) => {
      lived.push(replicate);
      if (replicate === 1) stop.abort();
    },
  );
  assert.deepEqual(lived, [0, 1]);
  const worlds = await liveWorlds([listing, none], { ...options, runs: 3, jobs: 1, stop: stop.signal });
  assert.deepEqual(worlds, [[], []]);
});

test('a task that cannot be lived fails with its reason, and no thread stays behind', async () => {
  const broken = { ...listing, persons: 5_000_000, classes: { ...listing.classes, start: null as unknown as Float64Array } };
  await assert.rejects(
    liveTasks([{ program: broken, replicate: 0 }], { ...options, jobs: 2 }, () => assert.fail()),
    { message: /object null is not iterable/ },
  );
});
