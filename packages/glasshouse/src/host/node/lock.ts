/** One process at a time may write into a folder. The lock of a process that is gone is taken over. */
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from '../../base/faults.ts';

const NAME = 'lock';
/** Taking a lock is a matter of moments; a half-written one, or a sign of taking over, that is older was left behind. */
const MOMENT_MS = 10_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts; null where it does not say. A number is given again, a beginning is not. */
  readonly began: string | null;
}

/** What a folder is to whoever meets its lock: "the checkpoint", and the flag that names another one. */
export interface Locked {
  readonly what: string;
  readonly flag: string;
}

/**
 * Takes the lock of a folder.
 * @returns a function that gives it back
 * @throws CannotRun if a living process holds it
 */
export function takeLock(folder: string, locked: Locked): () => void {
  const path = join(folder, NAME);
  if (!create(path)) takeOver(folder, path, locked);
  return () => {
    if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
  };
}

/** Removes the lock of a dead process and takes it. Only one may do so at a time, or one would remove the other's new lock. */
function takeOver(folder: string, path: string, { what, flag }: Locked): void {
  const busy = `another process is just taking ${what} ${folder}. Try again in some seconds, or give another folder.`;
  const turn = `${path}.takeover`;
  if (!create(turn)) {
    if (isFresh(turn)) throw new CannotRun(busy);
    rmSync(turn, { force: true });
    if (!create(turn)) throw new CannotRun(busy);
  }
  try {
    const holder = readHolder(path);
    if (holder === null && isFresh(path)) throw new CannotRun(busy);
    if (holder !== null && holder.host !== hostname())
      throw new CannotRun(
        `${what} ${folder} is in use by process ${holder.pid} on the machine ${holder.host}. Wait for it, or give another folder; if it no longer runs, delete ${path}.`,
      );
    if (holder !== null && lives(holder))
      throw new CannotRun(`${what} ${folder} is in use by process ${holder.pid}. Wait for it to end, or give another folder with ${flag}.`);
    rmSync(path, { force: true });
    if (!create(path)) throw new CannotRun(busy);
  } finally {
    rmSync(turn, { force: true });
  }
}

/** @returns false if the file is there already */
function create(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  writeSync(file, JSON.stringify({ pid: process.pid, host: hostname(), began: beganOf(process.pid) } satisfies Holder));
  closeSync(file);
  return true;
}

/** @returns null if there is no lock, or one that was never finished */
function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function lives({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return began === null || beganOf(pid) === began;
}

/** The start of a process in ticks since the machine began, where /proc tells. */
function beganOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold blanks.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // What has ended and was not yet fetched by its parent is a zombie.
    return state === 'Z' ? null : (fields[18] ?? null);
  } catch {
    return null;
  }
}

function isFresh(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < MOMENT_MS;
  } catch {
    return true;
  }
}
