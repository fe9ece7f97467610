/** What every store of jobs must do, on PostgreSQL from npm and on Redis where it is installed. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { partsOf, runsOf } from 'glasshouse/sweep';
import { SweepFolder } from '../src/folder.ts';
import { sweepHere } from '../src/here.ts';
import { sweepOn } from '../src/queue/dispatch.ts';
import { makeOf } from '../src/queue/make.ts';
import { storeOf } from '../src/queue/store.ts';
import { type WorkNews, workOn } from '../src/queue/work.ts';
import { ask } from '../src/sql.ts';
import { folder, HEAD, open, SMALL, VERSION } from './kit.ts';
import { type Running, STORES } from './stores.ts';

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));

/** A worker process, as a user starts one. */
class WorkerProcess {
  readonly child: ChildProcess;
  said = '';

  constructor(url: string) {
    this.child = spawn(process.execPath, [main, 'worker', '--on', url, '--jobs', '1', '--lock', '2'], { stdio: ['ignore', 'ignore', 'pipe'] });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
    });
  }

  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) resolve(this.child.exitCode);
      this.child.on('exit', resolve);
      this.child.kill(signal);
    });
  }
}

for (const { name, start, skip } of STORES)
  describe(`a sweep on a queue in ${name}`, { skip }, () => {
    let store: Running;
    // Made here: what a hook makes is gone when the hook ends.
    const place = folder();
    const workers: WorkerProcess[] = [];
    let gone: Promise<void> | undefined;
    before(async () => {
      store = await start(place);
    });
    after(async () => {
      await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
      await (gone ?? store?.stop());
    });

    test('has every run once, and the bytes of a sweep of one process, though workers are killed and the store is started again', async () => {
      // 2,000 runs in PostgreSQL; in Redis fewer, to be quick.
      const many = open(
        `${HEAD}replicates: 5\nvary: [{path: indicators.late-bill.recorded, values: ${name === 'Redis' ? '0.01..0.8 step 0.01' : '0.002..0.8 step 0.002'}}]\nmeasures: [listed_share, wrongly_listed_share]\n`,
      );
      const alone = SweepFolder.open(folder(), many, VERSION);
      await sweepHere(many, alone, { jobs: 1, version: VERSION });
      const path = folder();
      const keep = SweepFolder.open(path, many, VERSION);
      for (let n = 0; n < 3; n++) workers.push(new WorkerProcess(store.url));
      let [killed, restarted, lost] = [0, 0, 0];
      let next: Promise<unknown> = Promise.resolve();
      let [kept, keptThen] = [0, 0];
      // One that has begun, every few seconds; on a machine so slow that nothing was kept meanwhile, not yet.
      const trouble = setInterval(() => {
        const n = workers.findIndex(({ said }) => said.includes('Waiting'));
        if (n < 0 || (killed > 0 && kept === keptThen)) return;
        keptThen = kept;
        next = Promise.all([next, ...workers.splice(n, 1).map((worker) => worker.end('SIGKILL'))]);
        killed++;
        workers.push(new WorkerProcess(store.url));
      }, 2000);
      let done: Awaited<ReturnType<typeof sweepOn>>;
      try {
        done = await sweepOn(store.url, many, keep, {
          version: VERSION,
          progress: (parts) => {
            kept = parts;
            if (restarted === 0 && parts * 4 >= partsOf(many).length) {
              restarted++;
              next = Promise.all([next, store.restart()]);
            }
          },
          lost: (why) => {
            if (why !== null) lost++;
          },
        });
      } finally {
        clearInterval(trouble);
      }
      await next;
      assert.deepEqual([done.kept, done.failed], [partsOf(many).length, []]);
      assert.deepEqual([killed > 0, restarted], [true, 1]);
      // Redis may be back before anybody asks it something.
      if (name === 'PostgreSQL') assert.ok(lost > 0);
      assert.equal(await keep.digest(), await alone.digest());
      const { rows } = await ask(path, 'select count(*) as rows, count(distinct run_id) as runs from runs');
      assert.deepEqual(rows, [{ rows: runsOf(many), runs: runsOf(many) }]);
      await Promise.all([keep.close(), alone.close()]);
      const plans = await storeOf(store.url).plans('hurries');
      assert.equal(await plans.getJobState(many.hash), 'unknown', 'its texts are left in the store');
      await plans.close();
    });

    test('goes on from what is kept, and hands out nothing where all is', async () => {
      const small = open(SMALL);
      const keep = SweepFolder.open(folder(), small, VERSION);
      const first = await sweepOn(store.url, small, keep, { version: VERSION });
      const again = await sweepOn(store.url, small, keep, { version: VERSION });
      assert.deepEqual([first.kept, again.kept, again.stopped], [partsOf(small).length, partsOf(small).length, false]);
      await keep.close();
    });

    test('names a part that fails every time, and does not try for ever', async () => {
      const one = open(`${HEAD}replicates: 1\nvary: [{path: indicators.late-bill.recorded, values: [0.33]}]\n`);
      const broken = { ...one, hash: `${'0'.repeat(56)}${name === 'Redis' ? '00000001' : '00000002'}`, bundle: { ...one.bundle, texts: {} } };
      const keep = SweepFolder.open(folder(), broken, VERSION);
      const { failed, kept } = await sweepOn(store.url, broken, keep, { version: VERSION });
      await keep.close();
      assert.equal(kept, 0);
      assert.match(failed[0]?.why ?? '', /came without the text/);
    });

    test('is refused by a worker of another version, which says so', async () => {
      const news: WorkNews[] = [];
      await workOn(store.url, {
        jobs: 1,
        engine: 'compiled',
        version: '9.9.9',
        lock: 5,
        idle: 2,
        stop: new AbortController().signal,
        say: (one) => news.push(one),
      });
      const refused = news.find(({ kind }) => kind === 'refuses');
      assert.ok(refused?.kind === 'refuses');
      assert.deepEqual([refused.make, refused.own], [makeOf(VERSION), makeOf('9.9.9')]);
      assert.ok(!news.some(({ kind }) => kind === 'lived'));
    });

    test('leaves no worker behind: asked to end it finishes, and its parent gone it ends', async () => {
      const worker = new WorkerProcess(store.url);
      for (let wait = 0; wait < 80 && !worker.said.includes('Waiting'); wait++) await rest(250);
      assert.equal(await worker.end('SIGTERM'), 0, worker.said);
      const parent = spawn(
        process.execPath,
        [
          '-e',
          `const { spawn } = require('node:child_process'); const c = spawn(process.execPath, [${JSON.stringify(main)}, 'worker', '--on', ${JSON.stringify(store.url)}], { stdio: ['ignore', 'ignore', 'pipe'] }); c.stderr.once('data', () => console.log(c.pid)); setInterval(() => {}, 1000);`,
        ],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      );
      const pid = Number(await new Promise((resolve) => parent.stdout?.once('data', (text: Buffer) => resolve(String(text)))));
      // It has spoken, and so knows by now who its parent is.
      parent.kill('SIGKILL');
      for (let wait = 0; wait < 40 && isThere(pid); wait++) await rest(250);
      assert.ok(!isThere(pid));
    });

    test('that goes away is missed, and Ctrl-C is heard meanwhile', async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.end('SIGKILL')));
      const small = open(SMALL.replace('replicates: 4', 'replicates: 3'));
      const keep = SweepFolder.open(folder(), small, VERSION);
      const stop = new AbortController();
      const sweeping = sweepOn(store.url, small, keep, {
        version: VERSION,
        stop: stop.signal,
        progress: () => {
          gone ??= store.stop();
        },
        lost: () => stop.abort(),
      });
      assert.equal((await sweeping).stopped, true);
      await keep.close();
    });
  });

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('an address of a queue', () => {
  const small = open(SMALL);

  test('that is none is refused with what is one, and its password is not repeated', async () => {
    for (const url of ['nonsense', 'http://x.example', 'mysql://me:secret@host/db']) {
      const keep = SweepFolder.open(folder(), small, VERSION);
      await assert.rejects(sweepOn(url, small, keep, { version: VERSION }), (error: Error) => {
        assert.match(error.message, /is no address of a queue\. Give one such as redis:/);
        assert.doesNotMatch(error.message, /secret/);
        return true;
      });
      await keep.close();
    }
  });

  test('where nobody answers is named, soon, with what was said', async () => {
    for (const url of ['redis://:secret@127.0.0.1:1', 'postgres://me:secret@127.0.0.1:1/db']) {
      const keep = SweepFolder.open(folder(), small, VERSION);
      const from = performance.now();
      await assert.rejects(sweepOn(url, small, keep, { version: VERSION }), (error: Error) => {
        assert.match(error.message, /127\.0\.0\.1:1.* cannot be reached: .*ECONNREFUSED/);
        assert.doesNotMatch(error.message, /secret/);
        return true;
      });
      assert.ok(performance.now() - from < 20_000);
      await keep.close();
    }
  });
});
