/** One process at a time may write into a folder, or into its share of it. The lock of a process that is gone is taken over. */
import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from '../../base/faults.ts';

const NAME = 'lock';
/** Taking a lock is a matter of moments; a half-written one, or a sign of taking over, that is older was left behind. */
const MOMENT_MS = 10_000;

/** Who holds a lock, as the lock itself says. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts; null where it does not say. A number is given again, a beginning is not. */
  readonly began: string | null;
}

/** What a folder is to whoever meets its lock: "the checkpoint", and the flag that names another one. */
export interface Locked {
  readonly what: string;
  readonly flag: string;
  /** The lock's file, "lock" where the whole folder is meant. */
  readonly name?: string;
  /** Files of other locks that must not be held at the same time. */
  readonly against?: (name: string) => boolean;
}

/**
 * Takes the lock of a folder.
 * @returns a function that gives it back
 * @throws CannotRun if a living process holds it, or one that it may not be held beside
 */
export function takeLock(folder: string, locked: Locked): () => void {
  const { name = NAME, against } = locked;
  const path = join(folder, name);
  if (!create(path)) takeOver(folder, path, locked);
  const release = (): void => {
    if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
  };
  try {
    // Looked for after one's own is there: of two that take theirs at once, at least one sees the other.
    for (const other of against === undefined ? [] : readdirSync(folder).filter((one) => one !== name && against(one)))
      refuseHeld(folder, join(folder, other), locked);
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

const busy = (what: string, folder: string): string => `another process is just taking ${what} ${folder}. Try again in some seconds, or give another folder.`;

/** Removes the lock of a dead process and takes it. Only one may do so at a time, or one would remove the other's new lock. */
function takeOver(folder: string, path: string, locked: Locked): void {
  const turn = `${path}.takeover`;
  if (!create(turn)) {
    if (isFresh(turn)) throw new CannotRun(busy(locked.what, folder));
    rmSync(turn, { force: true });
    if (!create(turn)) throw new CannotRun(busy(locked.what, folder));
  }
  try {
    refuseHeld(folder, path, locked);
    rmSync(path, { force: true });
    if (!create(path)) throw new CannotRun(busy(locked.what, folder));
  } finally {
    rmSync(turn, { force: true });
  }
}

/** @throws CannotRun if a living process holds the lock, or one of another machine, of which nobody here can tell */
function refuseHeld(folder: string, path: string, { what, flag }: Locked): void {
  const holder = readHolder(path);
  if (holder === null) {
    if (isFresh(path)) throw new CannotRun(busy(what, folder));
    return;
  }
  if (holder.host !== hostname())
    throw new CannotRun(
      `${what} ${folder} is in use by process ${holder.pid} on the machine ${holder.host}. Wait for it, or give another folder; if it no longer runs, delete ${path}.`,
    );
  if (livesHere(holder)) throw new CannotRun(`${what} ${folder} is in use by process ${holder.pid}. Wait for it to end, or give another folder with ${flag}.`);
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
  writeSync(file, JSON.stringify(thisProcess()));
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

/** This process, or another of this machine, as its locks name it. */
export function thisProcess(pid: number = process.pid): Holder {
  return { pid, host: hostname(), began: beganOf(pid) };
}

/** Whether a process of this machine still runs. */
export function livesHere({ pid, began }: Holder): boolean {
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
