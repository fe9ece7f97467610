/**
 * The folder of a sweep: its plan, its texts, and one Parquet file a part.
 *
 *   DIR/plan.yaml            the plan as it was given
 *   DIR/sweep.json           what it was read with, version, hash: who comes again goes on only with the same
 *   DIR/runs/part-00000.parquet …
 *   DIR/lock                 of the process that writes; DIR/lock-1-of-4 of one that writes its share only
 *
 * A file is written under another name, flushed and renamed: a part that is there is whole.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from 'glasshouse';
import { takeLock } from 'glasshouse/node';
import { type Part, partsOf, type Sweep } from 'glasshouse/sweep';
import { parquetMetadata } from 'hyparquet';
import { SweepFault } from './fault.ts';
import { type Keep, MANIFEST, type Manifest, manifestIn, manifestText, numberOf, PLAN, partName, RUNS, refuseOther } from './keep.ts';
import { collides, isIn, isLock, lockOf, type Share, WHOLE } from './share.ts';

/** Where the parts of a finished or unfinished sweep lie. */
export const runsFolder = (folder: string): string => join(folder, RUNS);

/** A folder that this process writes into. */
export class SweepFolder implements Keep {
  readonly where: string;
  readonly #sweep: { readonly hash: string; readonly parts: number };
  readonly #release: () => void;

  private constructor(folder: string, sweep: Sweep, release: () => void) {
    this.where = folder;
    this.#sweep = { hash: sweep.hash, parts: partsOf(sweep).length };
    this.#release = release;
  }

  /**
   * Makes the folder, or opens it to go on.
   * @param share what this process lives of it: others may write other shares at the same time
   * @throws CannotRun if another process writes there, or it holds another sweep or something else
   */
  static open(folder: string, sweep: Sweep, version: string, share: Share = WHOLE): SweepFolder {
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new SweepFault(`"${folder}" is a file: give a folder, which may be new, with -o.`);
    if (existsSync(folder) && holdsOther(folder, sweep))
      throw new CannotRun(`the folder ${folder} holds something that is no sweep. Give an empty or a new one with -o; nothing was changed.`);
    mkdirSync(join(folder, RUNS), { recursive: true });
    const release = takeLock(folder, { what: 'the sweep', flag: '-o', name: lockOf(share), against: (name) => collides(share, name) });
    try {
      if (!existsSync(join(folder, MANIFEST))) {
        writeWhole(join(folder, PLAN), sweep.bundle.plan.text);
        writeNew(join(folder, MANIFEST), manifestText(sweep, version));
      }
      refuseOther(readManifest(folder), sweep, version, `the folder ${folder}`);
      // Left behind by a process that was ended in the middle of a file.
      for (const name of readdirSync(join(folder, RUNS))) {
        const number = name.endsWith('.tmp') ? numberOf(name.replace(/(?<=\.parquet)\..*$/, '')) : null;
        if (number !== null && isIn(share, { number })) rmSync(join(folder, RUNS, name), { force: true });
      }
      return new SweepFolder(folder, sweep, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  async done(): Promise<ReadonlySet<number>> {
    return partsIn(this.where, this.#sweep).whole;
  }

  /** @throws if the disk is full or gone; then no half file is left */
  async put({ number }: Part, bytes: Uint8Array): Promise<void> {
    writeWhole(join(this.where, RUNS, partName(number)), bytes);
  }

  async digest(): Promise<string> {
    const hash = createHash('sha256');
    for (const number of [...(await this.done())].sort((a, b) => a - b)) hash.update(readFileSync(join(this.where, RUNS, partName(number))));
    return hash.digest('hex');
  }

  async close(): Promise<void> {
    this.#release();
  }
}

/** Whether a folder without a manifest holds anything that another share of the same sweep would not just be writing there. */
function holdsOther(folder: string, sweep: Sweep): boolean {
  const names = readdirSync(folder);
  const isOurs = (name: string): boolean =>
    isLock(name) ||
    name.startsWith('.') ||
    name.endsWith('.tmp') ||
    (name === RUNS && readdirSync(join(folder, RUNS)).length === 0) ||
    (name === PLAN && readFileSync(join(folder, PLAN), 'utf8') === sweep.bundle.plan.text);
  // Asked last: it may have come meanwhile.
  return names.some((name) => !isOurs(name)) && !existsSync(join(folder, MANIFEST));
}

/** @throws SweepFault if the folder is no sweep's */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(folder)) throw new SweepFault(`there is no folder "${folder}". "glasshouse sweep PLAN -o ${folder}" makes one.`);
  if (!existsSync(path)) throw new SweepFault(`the folder "${folder}" is no sweep's: it has no ${MANIFEST}. "glasshouse sweep PLAN -o DIR" makes one.`);
  const manifest = manifestIn(readFileSync(path, 'utf8'));
  if (manifest !== null) return manifest;
  throw new CannotRun(`${path} is damaged. The parts in ${join(folder, RUNS)} are as they were; begin the sweep again in a new folder.`);
}

/** The files of a folder that bear the name of a part. */
export interface PartFiles {
  /** Numbers of those that are whole and of this sweep. */
  readonly whole: ReadonlySet<number>;
  /** Names of the others: damaged, or of another sweep. */
  readonly others: readonly string[];
}

/** What a reader of a sweep was given: parts that are there, of as many; names of files that are none. */
export interface PartsThere {
  readonly there: number;
  readonly of: number;
  readonly others: readonly string[];
}

/** @param others files that were not read */
export function nothingYet(place: string, others: readonly string[]): CannotRun {
  const strange = others.length === 0 ? '' : ` (${others.slice(0, 3).join(', ')} in it is damaged, or of another sweep)`;
  return new CannotRun(`the sweep in ${place} has no finished part yet${strange}: let "glasshouse sweep" go on, then ask again.`);
}

export function damaged(file: string): CannotRun {
  return new CannotRun(`${file} is damaged. Take it away: "glasshouse sweep" then makes it again, and nothing else.`);
}

/** Looks at each file that bears the name of a part: at both its ends, and at what it says of itself. */
export function partsIn(folder: string, sweep: { readonly hash: string; readonly parts: number }): PartFiles {
  const runs = join(folder, RUNS);
  const whole = new Set<number>();
  const others: string[] = [];
  for (const name of existsSync(runs) ? readdirSync(runs).sort() : []) {
    const number = numberOf(name);
    if (number === null) continue;
    if (number < sweep.parts && isPartOf(join(runs, name), number, sweep.hash)) whole.add(number);
    else others.push(name);
  }
  return { whole, others };
}

/** A Parquet file begins and ends with the same four letters; before the last ones stands how long what it says of itself is. */
function isPartOf(path: string, number: number, hash: string): boolean {
  const { size } = statSync(path);
  const file = openSync(path, 'r');
  const read = (from: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, from);
    return bytes;
  };
  try {
    if (size < 12) return false;
    const end = read(size - 8, 8);
    const length = end.readUInt32LE(0) + 8;
    if (read(0, 4).toString('latin1') !== 'PAR1' || end.toString('latin1', 4) !== 'PAR1' || length > size) return false;
    return saysItIs(read(size - length, length), number, hash);
  } finally {
    closeSync(file);
  }
}

function saysItIs(footer: Buffer, number: number, hash: string): boolean {
  try {
    const said = parquetMetadata(new Uint8Array(footer).buffer).key_value_metadata ?? [];
    const of = (key: string): string | undefined => said.find((entry) => entry.key === key)?.value;
    return of('plan') === hash && of('part') === String(number);
  } catch {
    return false;
  }
}

/** Writes under another name, flushes, renames. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  written(path, content, renameSync);
}

/** The same, unless it is there already: then that stays. */
function writeNew(path: string, content: string): void {
  written(path, content, (from, to) => {
    try {
      linkSync(from, to);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // Where a disk has no second names for a file, the last of two that write at once stays.
      if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) renameSync(from, to);
      else if (code !== 'EEXIST') throw error;
    }
    rmSync(from, { force: true });
  });
}

/** @param name gives the whole file its name */
function written(path: string, content: string | Uint8Array, name: (from: string, to: string) => void): void {
  // Processes of several machines may write into one folder.
  const temporary = `${path}.${hostname()}.${process.pid}.tmp`;
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = openSync(temporary, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    name(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw Object.assign(error as Error, { path });
  }
}
