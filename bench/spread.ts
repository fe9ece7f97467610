/**
 * What a month costs that several workers live together through a job queue: so few persons that nearly all of it is
 * the exchange, in PostgreSQL from npm and in Redis where it is installed, with 2 and 4 workers, each a process.
 *
 *   node bin/n24.mjs bench/spread.ts [MONTHS]
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { liveReplicates, prepare } from 'glasshouse/node';
import { programOfRun, type SpreadRun } from 'glasshouse/spread';
import { runOn } from '../apps/sweep/src/index.ts';
import { freePort, startPostgres } from '../apps/sweep/tools/postgres.ts';

const main = fileURLToPath(new URL('../apps/cli/src/main.ts', import.meta.url));
const months = Number(process.argv[2] ?? 60);
const TIMES = 3;
const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] as number;

const folder = mkdtempSync(join(tmpdir(), 'glasshouse-spread-'));
chmodSync(folder, 0o755);
const { files } = prepare({ scheme: 'national-plan' });
const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(2))
    .join(' ');
process.stdout.write(`${cpus()[0]?.model}, ${cpus().length} cores, load ${load()}, Node ${process.version}, national-plan, ${months} months\n`);

const runOf = (hands: number): SpreadRun => ({ files, persons: 1000, enterprises: 0, months, seed: 42, engine: 'compiled', hands });
const program = programOfRun(runOf(2));
process.stdout.write(`counters a month: ${program.layout.width}\n`);
const alone: number[] = [];
for (let n = 0; n < TIMES; n++) {
  const start = performance.now();
  await liveReplicates(program, { seed: 42, runs: 1, jobs: 1, engine: 'compiled' });
  alone.push((performance.now() - start) / months);
}
process.stdout.write(`in one thread of one machine: ${quantile(alone, 0.5).toFixed(2)} ms a month\n`);

const postgres = await startPostgres(join(folder, 'postgres'));
await measure('PostgreSQL', postgres.url);
await postgres.stop();
if (spawnSync('redis-server', ['--version']).status === 0) {
  const port = await freePort();
  const redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'], {
    stdio: 'ignore',
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await measure('Redis', `redis://127.0.0.1:${port}`);
  redis.kill();
}
rmSync(folder, { recursive: true, force: true });

async function measure(name: string, url: string): Promise<void> {
  const workers: ChildProcess[] = [];
  for (const hands of [2, 4]) {
    while (workers.length < hands) workers.push(await startWorker(url));
    const each: number[] = [];
    for (let n = 0; n < TIMES; n++) {
      let [before, last] = [0, performance.now()];
      await runOn(
        url,
        { ...runOf(hands), seed: n },
        {
          version: '0.1.0',
          id: 'national-plan',
          runs: 1,
          progress: (lived) => {
            if (lived === before) return;
            const now = performance.now();
            // The first waits for threads to start, month 12 has questions of its own behind it.
            if (before !== 0 && before !== 13) each.push(now - last);
            [before, last] = [lived, now];
          },
        },
      );
    }
    const [median, most] = [quantile(each, 0.5), quantile(each, 0.95)].map((ms) => ms.toFixed(1));
    process.stdout.write(`${name}, ${hands} workers: median ${median} ms a month, 95 % below ${most} ms; load ${load()}\n`);
  }
  for (const worker of workers) worker.kill('SIGTERM');
  await Promise.all(workers.map((worker) => new Promise((resolve) => (worker.exitCode === null ? worker.on('exit', resolve) : resolve(null)))));
}

/** @returns when it waits for work */
async function startWorker(url: string): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [main, 'worker', '--on', url, '--jobs', '1'], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise((resolve) => worker.stderr?.once('data', resolve));
  worker.stderr?.resume();
  return worker;
}
