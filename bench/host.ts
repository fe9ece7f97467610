/**
 * What it costs to share one run out: waiting for one another at a month's end, through shared memory and through
 * messages; one run by one worker and by all; a checkpoint file of 1 GiB with and without its checksum. Medians of five.
 *
 *   node bin/n24.mjs bench/host.ts
 */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { compileExperiment, liveReplicates, planReplicates, prepare } from 'glasshouse/node';
import { writeSealed } from '../packages/glasshouse/src/host/node/checkpoint/sealed.ts';

const TIMES = 5;
const ROUNDS = 20_000;
const MESSAGES = 3_000;
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const repeat = async (work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) times.push(await timed(work));
  return median(times);
};

if (isMainThread) await main();
else waitForOthers();

/** A worker of the first two timings: no months, only their ends. */
function waitForOthers(): void {
  const { control, threads } = workerData as { readonly control: Int32Array; readonly threads: number };
  parentPort?.on('message', (kind: string) => {
    for (let n = 0; kind === 'rounds' && n < ROUNDS; n++) {
      const round = Atomics.load(control, 1);
      if (Atomics.add(control, 0, 1) === threads - 1) {
        Atomics.store(control, 0, 0);
        Atomics.add(control, 1, 1);
        Atomics.notify(control, 1);
      } else while (Atomics.load(control, 1) === round) Atomics.wait(control, 1, round);
    }
    parentPort?.postMessage(kind);
  });
}

async function main(): Promise<void> {
  const cores = availableParallelism();
  process.stdout.write(
    `${cpus()[0]?.model.trim()}, ${cores} cores, load ${loadavg()
      .map((n) => n.toFixed(2))
      .join(' ')}, Node ${process.version}\n`,
  );
  const control = new Int32Array(new SharedArrayBuffer(8));
  const workers = Array.from({ length: cores }, () => new Worker(new URL(import.meta.url), { workerData: { control, threads: cores } }));
  const ask = (kind: string): Promise<unknown> =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve) => {
            worker.once('message', resolve);
            worker.postMessage(kind);
          }),
      ),
    );
  await ask('hello');
  const barrier = ((await repeat(() => ask('rounds'))) / ROUNDS) * 1000;
  const messages = await repeat(async () => {
    for (let n = 0; n < MESSAGES; n++) await ask('message');
  });
  process.stdout.write(
    `month's end, ${cores} threads: ${barrier.toFixed(1)} µs in shared memory, ${((messages / MESSAGES) * 1000).toFixed(1)} µs by messages\n`,
  );
  await Promise.all(workers.map((worker) => worker.terminate()));

  const program = compileExperiment(prepare({ scheme: 'yiwu-2017' }), 400_000, 24);
  for (const count of new Set([1, cores])) {
    const plan = { ...(await planReplicates(program, { runs: 1, jobs: count, checkpoint: undefined })), teams: 1, workers: count };
    let used = 0;
    const wall = await repeat(async () => {
      const before = process.cpuUsage();
      await liveReplicates(program, { seed: 42, runs: 1, jobs: count, plan });
      const { user, system } = process.cpuUsage(before);
      used = (user + system) / 1e6;
    });
    process.stdout.write(`one run of 400 000 persons × 24 months, ${count} worker(s): ${(wall / 1000).toFixed(2)} s, ${used.toFixed(2)} s of processor time\n`);
  }

  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-bench-'));
  const bytes = new Uint8Array(2 ** 30).map((_, n) => n * 7);
  const bare = await repeat(() => {
    const file = openSync(join(folder, 'bare'), 'w');
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, Math.min(2 ** 24, bytes.length - done));
    fsyncSync(file);
    closeSync(file);
  });
  const sealed = await repeat(() => writeSealed(folder, 'sealed', [bytes]));
  rmSync(folder, { recursive: true });
  process.stdout.write(`1 GiB written and flushed: ${(bare / 1000).toFixed(2)} s, with its checksum ${(sealed / 1000).toFixed(2)} s\n`);
}
