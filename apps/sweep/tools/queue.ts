/**
 * A job queue and workers on this machine, all from npm: `npm run queue`, `npm run queue -- --workers 4 --port 5433`.
 * Stops with Ctrl-C; what is in the queue stays in the folder `.queue`, and is there the next time.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from './postgres.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({ options: { workers: { type: 'string', default: '2' }, port: { type: 'string', default: '5433' } } });
const [workers, port] = [Number(values.workers), Number(values.port)];
if (!Number.isInteger(workers) || workers < 0 || workers > 64 || !Number.isInteger(port) || port < 1 || port > 65535) {
  process.stderr.write('npm run queue -- --workers 2 --port 5433: 0 to 64 workers, a port from 1 to 65535.\n');
  process.exit(2);
}

const postgres = await startPostgres(`${root}.queue`, port).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
});
process.stdout.write(`Queue: ${postgres.url}\n`);
let stopping = false;
const children = new Set<ChildProcess>();
for (let n = 1; n <= workers; n++) startWorker(n);
process.stdout.write(`In another terminal:\n  npx glasshouse sweep PLAN.yaml --on ${postgres.url} -o DIR\nCtrl-C ends queue and workers.\n`);

/** A worker that ends is started again. */
function startWorker(n: number): void {
  const child = spawn(process.execPath, [`${root}apps/cli/src/main.ts`, 'worker', '--on', postgres.url, '--jobs', '1'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.add(child);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    process.stdout.write(text.replaceAll(/^(?=.)/gm, `worker ${n}  `));
  });
  child.on('exit', () => {
    children.delete(child);
    if (!stopping) setTimeout(startWorker, 1000, n);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    for (const child of children) child.kill('SIGTERM');
    void Promise.all([...children].map((child) => new Promise((resolve) => child.on('exit', resolve))))
      .then(() => postgres.stop())
      .then(() => process.exit(0));
  });
