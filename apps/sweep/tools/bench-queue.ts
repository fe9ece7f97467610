/**
 * What a queue can pass on: parts that take no time to live, with files of a given size, through the calls that a sweep makes.
 *
 *   node bin/n24.mjs apps/sweep/tools/bench-queue.ts --on redis://… --parts 1000 --bytes 20000 --workers 4
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type LivedJob, storeOf } from '../src/queue/store.ts';

const { values } = parseArgs({
  options: {
    on: { type: 'string', default: '' },
    parts: { type: 'string', default: '1000' },
    bytes: { type: 'string', default: '20000' },
    workers: { type: 'string', default: '4' },
  },
});
const [parts, bytes, count] = [Number(values.parts), Number(values.bytes), Number(values.workers)];
const make = `bench-${process.pid}`;
const store = storeOf(values.on);
const queue = await store.parts(make);
const lived: LivedJob = { file: randomBytes(bytes).toString('base64'), refused: 0, why: null };
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};

const added = await seconds(async () => {
  for (let from = 0; from < parts; from += 1000)
    await queue.addBulk(
      Array.from({ length: Math.min(1000, parts - from) }, (_, n) => ({
        name: 'part',
        data: { sweep: make, make, part: { number: from + n, from: 0, to: 1 } },
        opts: { jobId: `${make}-${from + n}`, removeOnComplete: false },
      })),
    );
});
const taken = await seconds(async () => {
  const workers = Array.from({ length: count }, () => store.worker(make, async () => lived, { concurrency: 1, lockDuration: 20_000 }));
  for (const worker of workers) worker.on('error', () => {});
  for (let left = parts; left > 0; ) {
    const jobs = await queue.getJobs(['completed'], 0, 49, true);
    for (const job of jobs) {
      await job.remove();
      left--;
    }
    if (jobs.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await Promise.all(workers.map((worker) => worker.close()));
});
await queue.obliterate({ force: true });
await queue.close();
process.stdout.write(
  `${store.shown}: ${parts} parts of ${bytes} bytes, ${count} workers in this process: handed out at ${Math.round(parts / added)} a second, lived and taken in at ${Math.round(parts / taken)} a second\n`,
);
process.exit(0);
