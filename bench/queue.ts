/**
 * What does a queue cost? The same sweep by one thread of this process, and through a queue by one worker and by two, in turn;
 * and what one job costs, by parts that hold next to nothing.
 *
 *   node bin/n24.mjs bench/queue.ts [ROUNDS] [postgres|redis]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SweepFolder, sweepHere, sweepOn } from '@glasshouse/sweep';
import { DISK } from 'glasshouse/node';
import { openSweep, partsOf, type Sweep } from 'glasshouse/sweep';
import { freePort, startPostgres } from '../apps/sweep/tools/postgres.ts';

const rounds = Number(process.argv[2] ?? 5);
const kind = process.argv[3] ?? 'postgres';
const VERSION = '0.1.0';
const CLI = fileURLToPath(new URL('../apps/cli/src/main.ts', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'glasshouse-bench-'));
chmodSync(place, 0o755);

const planOf = (id: string, persons: number, months: number, replicates: number, seed: number): Sweep =>
  openSweep(DISK, {
    file: `${id}.plan.yaml`,
    text: `glasshouse: sweep/1\nid: ${id}\nscheme: judgment-defaulters\npersons: ${persons}\nmonths: ${months}\nreplicates: ${replicates}\nseed: ${seed}\nvary: [{path: indicators.refusal.recorded, values: 0.3..0.74 step 0.04}]\nmeasures: [listed_share, wrongly_listed_share]\n`,
  });
/** Parts of about a second: 12 points of 8 runs. */
const large = (seed: number): Sweep => planOf('seconds', 20_000, 60, 8, seed);

async function startRedis(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', place, '--save', '', '--appendonly', 'yes'], {
    stdio: 'ignore',
  });
  await rest(500);
  return { url: `redis://127.0.0.1:${port}`, stop: async () => void child.kill() };
}

const store = kind === 'redis' ? await startRedis() : await startPostgres(place);
const workers: ChildProcess[] = [];
async function addWorker(): Promise<void> {
  const child = spawn(process.execPath, [CLI, 'worker', '--on', store.url, '--jobs', '1'], { stdio: ['ignore', 'ignore', 'pipe'] });
  workers.push(child);
  await new Promise((ready) => child.stderr?.once('data', ready));
}
async function endWorkers(): Promise<void> {
  await Promise.all(workers.splice(0).map((child) => new Promise((ended) => child.on('exit', ended) && child.kill('SIGTERM'))));
}

let number = 0;
async function timed(sweep: Sweep, how: (keep: SweepFolder) => Promise<unknown>): Promise<number> {
  const keep = SweepFolder.open(join(place, `sweep-${number++}`), sweep, VERSION);
  const from = performance.now();
  await how(keep);
  const seconds = (performance.now() - from) / 1000;
  await keep.close();
  return seconds;
}
const here = (sweep: Sweep): Promise<number> => timed(sweep, (keep) => sweepHere(sweep, keep, { jobs: 1, version: VERSION }));
const there = (sweep: Sweep): Promise<number> => timed(sweep, (keep) => sweepOn(store.url, sweep, keep, { version: VERSION }));
/** Of an odd number of rounds. */
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

console.log(
  `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, Node ${process.version}; ${kind}`,
);
const parts = partsOf(large(0)).length;
const [alone, one, two]: [number[], number[], number[]] = [[], [], []];
for (let round = 0; round < rounds; round++) {
  // Another seed each time: a queue that knows a job does not run it again. Threads and workers are warm or cold alike: each is new.
  alone.push(await here(large(round)));
  await addWorker();
  one.push(await there(large(round)));
  await addWorker();
  two.push(await there(large(1000 + round)));
  await endWorkers();
}
console.log(`${parts} parts, median of ${rounds}: one thread here ${median(alone).toFixed(2)} s (${(median(alone) / parts).toFixed(2)} s a part)`);
console.log(
  `one worker ${median(one).toFixed(2)} s, ratio ${median(one.map((x, n) => x / (alone[n] as number))).toFixed(3)}; two workers ${median(two).toFixed(2)} s, one to two ${median(one.map((x, n) => x / (two[n] as number))).toFixed(2)}`,
);
console.log(
  `load now ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
rmSync(place, { recursive: true, force: true, maxRetries: 5 });
await store.stop();
process.exit(0);
