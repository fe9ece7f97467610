/** Stores of jobs that tests start and stop. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { setTimeout as rest } from 'node:timers/promises';
import { freePort, startPostgres } from '../tools/postgres.ts';

/** A store that can be stopped in the middle. */
export interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
}

/** Redis that writes down what it is told before it answers, as one for sweeps should. */
async function startRedis(dir: string): Promise<Running> {
  const port = await freePort();
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always', '--requirepass', 'secret'],
      { stdio: 'ignore' },
    );
    await rest(500);
  };
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.on('exit', () => resolve());
      child.kill('SIGKILL');
    });
  await start();
  return {
    url: `redis://:secret@127.0.0.1:${port}`,
    stop,
    restart: async () => {
      await stop();
      await start();
    },
  };
}

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
export const STORES = [
  {
    name: 'PostgreSQL',
    start: startPostgres,
    skip: process.platform === 'linux' && process.arch === 'x64' ? false : 'PostgreSQL from npm is locked for Linux on x64 only',
  },
  { name: 'Redis', start: startRedis, skip: hasRedis ? false : 'redis-server is not installed' },
] as const;
