/** Runs that are spread over workers of a queue, on PostgreSQL from npm and on Redis where it is installed. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { digestOf, type Trace } from 'glasshouse';
import { liveReplicates, prepare } from 'glasshouse/node';
import { hashOfRun, programOfRun, type SpreadRun } from 'glasshouse/spread';
import { makeOf } from '../src/queue/make.ts';
import { nameOf, type RunOnOptions, runOn } from '../src/queue/spread/run-on.ts';
import { storeOf } from '../src/queue/store.ts';
import { type WorkNews, workOn } from '../src/queue/work.ts';
import { folder, VERSION } from './kit.ts';
import { type Running, STORES } from './stores.ts';

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));
const { files } = prepare({ scheme: 'national-plan' });

/** Small, with enterprises, and long enough for everything that is asked in and after month 12. */
function runOf(more: Partial<SpreadRun> = {}): SpreadRun {
  return { files, persons: 2000, enterprises: 300, months: 15, seed: 7, engine: 'compiled', hands: 2, ...more };
}

async function digestHere(run: SpreadRun, runs = 1): Promise<string> {
  return digestOf(await liveReplicates(programOfRun(run), { seed: run.seed, runs, jobs: 1, engine: run.engine }));
}

for (const { name, start, skip } of STORES)
  describe(`a run spread over workers of a queue in ${name}`, { skip }, () => {
    const place = folder();
    const once = name === 'Redis' ? 'once is enough' : false;
    let store: Running;
    const children = new Set<ChildProcess>();
    const working = new Set<{ readonly stop: AbortController; readonly ended: Promise<unknown>; readonly news: WorkNews[] }>();

    /** A worker in this process, with one thread at a time. */
    function work(version = VERSION): { readonly end: () => Promise<void>; readonly news: WorkNews[] } {
      const stop = new AbortController();
      const news: WorkNews[] = [];
      const ended = workOn(store.url, { jobs: 1, engine: 'compiled', version, lock: 2, idle: null, stop: stop.signal, say: (one) => news.push(one) });
      const one = { stop, ended, news };
      working.add(one);
      return {
        news,
        end: async () => {
          working.delete(one);
          stop.abort();
          await ended;
        },
      };
    }

    /** A process of the command line. */
    function command(...args: string[]): ChildProcess {
      const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
      children.add(child);
      return child;
    }

    const on = (run: SpreadRun, more: Partial<RunOnOptions> = {}): Promise<Trace[]> =>
      runOn(store.url, run, { version: VERSION, id: 'national-plan', runs: 1, ...more });

    async function left(run: SpreadRun): Promise<number> {
      const queues = [await storeOf(store.url).journal(hashOfRun(run), 0), await storeOf(store.url).cuts(makeOf(VERSION)), await storeOf(store.url).plans()];
      const counts = await Promise.all(queues.map((queue) => queue.getJobCounts()));
      await Promise.all(queues.map((queue) => queue.close()));
      return counts.flatMap((count) => Object.values(count)).reduce((sum, count) => sum + count, 0);
    }

    before(async () => {
      store = await start(place);
    });
    after(async () => {
      for (const { stop } of working) stop.abort();
      for (const child of children) child.kill('SIGKILL');
      await Promise.all([...working].map(({ ended }) => ended));
      await store?.stop();
    });

    test('is the run of one machine, and leaves nothing in the store; where workers are too few it says so, and waits for more', async () => {
      for (let n = 0; n < 2; n++) work();
      const [hands, runs] = once ? [2, 1] : [3, 2];
      const run = runOf({ hands });
      const said: string[] = [];
      const missing = (found: number, of: number): void => {
        said.push(`${found} of ${of}`);
        if (found === 2 && of === 3) work();
      };
      assert.equal(digestOf(await on(run, { runs, hands: missing })), await digestHere(run, runs));
      assert.equal(said[0], once ? undefined : '2 of 3');
      assert.equal(await left(run), 0);
    });

    test('is that also where ties are read, and a cut is a block of 2²⁰ persons', { skip: once }, async () => {
      for (const [scheme, hands] of [
        ['judgment-defaulters', 2],
        ['national-score', 3],
      ] as const) {
        const run = runOf({ files: prepare({ scheme }).files, persons: (hands - 1) * 2 ** 20 + 5000, enterprises: 0, months: 2, hands });
        assert.equal(digestOf(await on(run)), await digestHere(run));
      }
    });

    test('is that though a worker is killed in the middle, another gives its cut back, and the store is started again', { skip: once }, async () => {
      for (const one of [...working].slice(1)) {
        working.delete(one);
        one.stop.abort();
        await one.ended;
      }
      const killed = command('worker', '--on', store.url, '--jobs', '1', '--lock', '2');
      const run = runOf({ seed: 8, months: 30 });
      let [months, lost] = [0, 0];
      let next: Promise<unknown> = Promise.resolve();
      const then = (when: number, what: () => Promise<unknown>): void => {
        if (months === when) next = Promise.all([next, what()]);
      };
      const [first] = [...working];
      const traces = await on(run, {
        progress: (lived) => {
          if (lived <= months) return;
          months = lived;
          then(5, async () => {
            killed.kill('SIGKILL');
            work();
          });
          then(12, async () => {
            work();
            first?.stop.abort();
          });
          then(20, () => store.restart());
        },
        lost: (why) => {
          if (why !== null) lost++;
        },
      });
      await next;
      assert.equal(digestOf(traces), await digestHere(run));
      assert.ok(first?.news.some((one) => one.kind === 'left-cut' && one.why === 'stopped'));
      assert.ok(lost > 0);
    });

    test('goes on where it was, when whoever asked for it was killed and asks again', { skip: once }, async () => {
      const run = runOf({ seed: 9, months: 60, persons: 3000, enterprises: 0 });
      const command60 = ['--persons', '3000', '--enterprises', '0', '--months', '60', '--seed', '9', '--runs', '1'];
      const asking = command('run', 'national-plan', ...command60, '--on', store.url, '--progress', 'json');
      const journal = await storeOf(store.url).journal(hashOfRun(run), 0);
      for (let wait = 0; wait < 400 && (await journal.getJob('q-10')) === undefined; wait++) await rest(20);
      asking.kill('SIGKILL');
      assert.ok((await journal.getJob('q-10')) !== undefined);
      await journal.close();
      assert.equal(digestOf(await on(run)), await digestHere(run));
    });

    test('stopped it ends at once, its workers are free again, and nothing is left', { skip: once }, async () => {
      const stop = new AbortController();
      const run = runOf({ seed: 11, months: 80 });
      assert.deepEqual(await on(run, { stop: stop.signal, progress: () => stop.abort() }), []);
      const asking = command('run', 'national-plan', '--persons', '2000', '--runs', '1', '--on', store.url, '--spread', '20');
      let said = '';
      asking.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('have found') && !said.includes('Stopping')) asking.kill('SIGINT');
      });
      const code = await new Promise((resolve) => asking.on('exit', resolve));
      assert.deepEqual([code, /\n[1-9] of 20 cuts have found a worker.* or begin again with --spread [1-9]\. Waiting\.\n/.test(said)], [130, true], said);
      for (let wait = 0; wait < 40 && (await left(run)) > 0; wait++) await rest(250);
      assert.equal(await left(run), 0);
    });

    test('names a cut that fails every time, and does not try for ever', { skip: once }, async () => {
      const run = runOf({ seed: 13 });
      const plans = await storeOf(store.url).plans();
      await plans.add(
        'run',
        { id: 'broken', make: makeOf(VERSION), run: { ...run, files: { ...files, society: 'nothing' } } },
        { jobId: nameOf(hashOfRun(run)) },
      );
      await plans.close();
      await assert.rejects(on(run), (error: Error) => {
        assert.equal(error.name, 'CannotRun');
        assert.match(error.message, /^cut [12] of 2 of "national-plan" failed 3 times: the society of the run/);
        return true;
      });
    });
  });
