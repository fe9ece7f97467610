/**
 * The folder of a sweep: its plan, its texts, and one Parquet file a part.
 *
 *   DIR/plan.yaml            the plan as it was given
 *   DIR/sweep.json           what it was read with, version, hash: who comes again goes on only with the same
 *   DIR/runs/part-00000.parquet …
 *   DIR/lock                 of the process that writes
 *
 * A file is written under another name, flushed and renamed: a part that is there is whole.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from 'glasshouse';
import { takeLock } from 'glasshouse/node';
import { type Bundle, type Part, partsOf, runsOf, type Sweep } from 'glasshouse/sweep';
import { SweepFault } from './fault.ts';

/** What `sweep.json` holds. */
export interface Manifest {
  readonly sweep: 1;
  readonly glasshouse: string;
  readonly id: string;
  readonly hash: string;
  readonly parts: number;
  readonly runs: number;
  readonly bundle: Bundle;
}

const MANIFEST = 'sweep.json';
const RUNS = 'runs';
const PART = /^part-(\d{5,})\.parquet$/;

export const partName = (number: number): string => `part-${String(number).padStart(5, '0')}.parquet`;

/** Where the parts of a finished or unfinished sweep lie. */
export const runsFolder = (folder: string): string => join(folder, RUNS);

/** Where the parts of a sweep are kept, by one process at a time. */
export interface Keep {
  /** As messages name it. */
  readonly where: string;
  /** Numbers of the parts that are there, whole ones only. */
  readonly done: () => Promise<ReadonlySet<number>>;
  /** Keeps the file of a part, whole or not at all. @throws if that cannot be done */
  readonly put: (part: Part, bytes: Uint8Array) => Promise<void>;
  /** SHA-256 over the files of all parts, in order, in hex: sweeps that have it in common have every byte of their runs in common. */
  readonly digest: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A folder that this process writes into. */
export class SweepFolder implements Keep {
  readonly where: string;
  readonly #release: () => void;

  private constructor(folder: string, release: () => void) {
    this.where = folder;
    this.#release = release;
  }

  /**
   * Makes the folder, or opens it to go on.
   * @throws CannotRun if another process writes there, or it holds another sweep or something else
   */
  static open(folder: string, sweep: Sweep, version: string): SweepFolder {
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new SweepFault(`"${folder}" is a file: give a folder, which may be new, with -o.`);
    const known = existsSync(join(folder, MANIFEST));
    if (
      !known &&
      existsSync(folder) &&
      readdirSync(folder).some((name) => name !== 'lock' && !name.startsWith('.') && !(name === RUNS && readdirSync(join(folder, RUNS)).length === 0))
    )
      throw new CannotRun(`the folder ${folder} holds something that is no sweep. Give an empty or a new one with -o; nothing was changed.`);
    mkdirSync(join(folder, RUNS), { recursive: true });
    const release = takeLock(folder, { what: 'the sweep', flag: '-o' });
    try {
      if (known) refuseOther(readManifest(folder), sweep, version, folder);
      else {
        writeWhole(join(folder, 'plan.yaml'), sweep.bundle.plan.text);
        writeWhole(join(folder, MANIFEST), `${JSON.stringify(manifestOf(sweep, version), null, 1)}\n`);
      }
      // Left behind by a process that was ended in the middle of a file.
      for (const name of readdirSync(join(folder, RUNS))) if (name.endsWith('.tmp')) rmSync(join(folder, RUNS, name), { force: true });
      return new SweepFolder(folder, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  async done(): Promise<ReadonlySet<number>> {
    return partsIn(this.where);
  }

  /** @throws if the disk is full or gone; then no half file is left */
  async put({ number }: Part, bytes: Uint8Array): Promise<void> {
    writeWhole(join(this.where, RUNS, partName(number)), bytes);
  }

  async digest(): Promise<string> {
    const hash = createHash('sha256');
    for (const number of [...partsIn(this.where)].sort((a, b) => a - b)) hash.update(readFileSync(join(this.where, RUNS, partName(number))));
    return hash.digest('hex');
  }

  async close(): Promise<void> {
    this.#release();
  }
}

export function manifestOf(sweep: Sweep, version: string): Manifest {
  return { sweep: 1, glasshouse: version, id: sweep.plan.id, hash: sweep.hash, parts: partsOf(sweep).length, runs: runsOf(sweep), bundle: sweep.bundle };
}

/** @throws SweepFault if the folder is no sweep's */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(folder)) throw new SweepFault(`there is no folder "${folder}". "glasshouse sweep PLAN -o ${folder}" makes one.`);
  if (!existsSync(path)) throw new SweepFault(`the folder "${folder}" is no sweep's: it has no ${MANIFEST}. "glasshouse sweep PLAN -o DIR" makes one.`);
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    if (manifest.sweep === 1 && typeof manifest.hash === 'string' && typeof manifest.bundle?.plan?.text === 'string') return manifest;
  } catch {}
  throw new CannotRun(`${path} is damaged. The parts in ${join(folder, RUNS)} are as they were; begin the sweep again in a new folder.`);
}

/** Numbers of the parts of a folder, whole ones only. */
export function partsIn(folder: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  const runs = join(folder, RUNS);
  if (!existsSync(runs)) return numbers;
  for (const name of readdirSync(runs)) {
    const number = PART.exec(name)?.[1];
    if (number !== undefined && isWhole(join(runs, name))) numbers.add(Number(number));
  }
  return numbers;
}

/** A Parquet file begins and ends with the same four letters. */
function isWhole(path: string): boolean {
  const { size } = statSync(path);
  if (size < 12) return false;
  const file = openSync(path, 'r');
  try {
    const ends = Buffer.alloc(8);
    readSync(file, ends, 0, 4, 0);
    readSync(file, ends, 4, 4, size - 4);
    return ends.toString('latin1') === 'PAR1PAR1';
  } finally {
    closeSync(file);
  }
}

/** @throws CannotRun if what is there is another sweep's */
export function refuseOther(manifest: Manifest, sweep: Sweep, version: string, folder: string): void {
  const again = `Give another folder with -o; nothing was changed in this one.`;
  if (manifest.id !== sweep.plan.id) throw new CannotRun(`the folder ${folder} holds the sweep "${manifest.id}", not "${sweep.plan.id}". ${again}`);
  if (manifest.hash !== sweep.hash)
    throw new CannotRun(
      `the folder ${folder} was begun with another plan, or other files of rules (${manifest.hash.slice(0, 8)}… there, ${sweep.hash.slice(0, 8)}… now). ${again}`,
    );
  if (manifest.glasshouse !== version) throw new CannotRun(`the folder ${folder} was begun by Glasshouse ${manifest.glasshouse}, this is ${version}. ${again}`);
}

/** Writes under another name, flushes, renames, and flushes the folder. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = openSync(temporary, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw Object.assign(error as Error, { path });
  }
}
