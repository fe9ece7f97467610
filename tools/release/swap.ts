/**
 * For the moments in which npm packs a folder, the published package.json stands in place of the package's own, whose bytes are kept aside.
 * A run that was cut off leaves them there, and the next one puts them back first. Two at once are refused.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Holder, livesHere } from '../../packages/glasshouse/src/host/node/lock.ts';

/** What is kept aside, in the package's `dist/`, which git ignores. */
const asideOf = (folder: string): string => join(folder, 'dist', 'aside');

/**
 * Says that a process packs a folder, and mends what a run before left there.
 * @param who the process that packs: npm, which ends after it has put everything back
 * @returns whether something had to be mended
 * @throws Error if another living process packs it
 */
export function begin(folder: string, who: Holder): boolean {
  const lock = join(asideOf(folder), 'lock');
  mkdirSync(asideOf(folder), { recursive: true });
  if (!create(lock, who)) {
    const holder = readHolder(lock);
    if (holder !== null && livesHere(holder))
      throw new Error(`${folder} is being packed by process ${holder.pid}. Wait for it to end; what both would write is one package.json.`);
    rmSync(lock, { force: true });
    if (!create(lock, who)) throw new Error(`another process is just beginning to pack ${folder}. Wait for it to end.`);
  }
  return restore(folder);
}

/**
 * Puts the published package.json and copies of other files into a folder.
 * @param copies files that only the package has, and not its folder, by name: their text
 */
export function putIn(folder: string, published: string, copies: Readonly<Record<string, string>>): void {
  const own = join(folder, 'package.json');
  replace(join(asideOf(folder), 'copies.json'), JSON.stringify(Object.keys(copies)));
  for (const [name, text] of Object.entries(copies)) writeFileSync(join(folder, name), text);
  replace(join(asideOf(folder), 'package.json'), readFileSync(own));
  replace(own, published);
}

/** Puts everything back and lets others pack. @returns whether there was something to put back */
export function end(folder: string): boolean {
  const was = restore(folder);
  rmSync(join(asideOf(folder), 'lock'), { force: true });
  return was;
}

function restore(folder: string): boolean {
  const kept = join(asideOf(folder), 'package.json');
  const copies = join(asideOf(folder), 'copies.json');
  const was = existsSync(kept) || existsSync(copies);
  if (existsSync(kept)) renameSync(kept, join(folder, 'package.json'));
  if (existsSync(copies)) {
    for (const name of JSON.parse(readFileSync(copies, 'utf8')) as string[]) rmSync(join(folder, name), { force: true });
    rmSync(copies);
  }
  return was;
}

/** Whoever reads the file meets either text whole. */
function replace(path: string, text: string | Uint8Array): void {
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}

/** @returns false if the file is there already */
function create(path: string, who: Holder): boolean {
  try {
    const file = openSync(path, 'wx');
    writeFileSync(file, JSON.stringify(who));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}
