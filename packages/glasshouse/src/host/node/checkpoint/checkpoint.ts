/**
 * A run on the disk, from which the same command goes on: traces of finished replicates, and of those in hand rows and
 * shards as they stood at some month's end. At every instant one complete checkpoint is valid: new files get new names,
 * the manifest that names them is replaced last, and only then are the files before them removed.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { CannotRun } from '../../../base/faults.ts';
import type { Program } from '../../../compile/program.ts';
import type { Trace } from '../../../engine/trace.ts';
import type { Progress } from '../../coordinate.ts';
import type { EngineName, ShardFile } from '../../protocol.ts';
import { takeLock } from '../lock.ts';
import { difference, identityOf } from './identity.ts';
import { filesOf, type InHand, MANIFEST, type Manifest, readManifest, writeManifest } from './manifest.ts';
import { damaged, readWhole, type Sealed, writeSealed } from './sealed.ts';

export interface CheckpointOptions {
  readonly folder: string;
  /** Seconds that pass at least between two; 0: every month. */
  readonly every: number;
  /** Of the program that runs; another one may lay shards out otherwise. */
  readonly version: string;
  /** Hears from where the run goes on. */
  readonly note: (message: string) => void;
  /** Hears that the disk is full. */
  readonly warn: (message: string) => void;
}

/** Where a replicate in hand goes on. */
export interface Resumed {
  readonly replicate: number;
  readonly progress: Progress;
  /** By population. */
  readonly rows: readonly Float64Array[];
  readonly shards: readonly ShardFile[];
}

/** Writes the shards of a replicate under names that begin with a prefix. */
type SaveShards = (folder: string, prefix: string) => Promise<readonly ShardFile[]>;

/** Names that may stand in the folder: anything else is not ours. */
const OWN = /^(lock(\.takeover)?|manifest\.json(\.tmp)?|runs?-\d+[-\d]*\.(shard|state|traces))$/;

export class Checkpoint {
  readonly finished: Map<number, Trace> = new Map();
  readonly #folder: string;
  readonly #warn: (message: string) => void;
  readonly #release: () => void;
  #manifest: Manifest;
  #unwritten: Trace[] = [];
  #failing = false;

  /**
   * Takes a folder, made if it is not there, and reads what it holds.
   * @throws CannotRun if it is in use, damaged, of another run, or full of other things
   */
  constructor(program: Program, seed: number, engine: EngineName, { folder, version, warn }: CheckpointOptions) {
    this.#folder = folder;
    this.#warn = warn;
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new CannotRun(`--checkpoint ${folder} is a file. Give the name of a folder.`);
    if (folder.trim() === '') throw new CannotRun('--checkpoint names no folder. Give the name of one.');
    makeFolder(resolve(folder));
    const other = readdirSync(folder).find((name) => !OWN.test(name));
    if (other !== undefined)
      throw new CannotRun(`--checkpoint ${folder} holds something else ("${other}"). Give an empty folder, or one that is not there yet.`);
    this.#release = takeLock(folder, { what: 'the checkpoint', flag: '--checkpoint' });
    try {
      const identity = identityOf(program, seed, engine, version);
      const kept = readManifest(folder);
      const differs = kept && difference(kept.identity, identity);
      if (differs) throw new CannotRun(`${folder} holds the checkpoint of another run: ${differs}. Give another folder with --checkpoint, or delete this one.`);
      this.#manifest = kept ?? { identity, serial: 0, finished: [], inHand: [] };
      for (const { file } of this.#manifest.finished) for (const trace of unpack<Trace[]>(folder, file)) this.finished.set(trace.replicate, trace);
      this.#sweep();
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  /** Replicates in hand: where each goes on. @throws CannotRun if a file is damaged */
  resumed(): Resumed[] {
    return this.#manifest.inHand.map(({ replicate, state, shards }) => ({
      replicate,
      ...unpack<Pick<Resumed, 'progress' | 'rows'>>(this.#folder, state),
      shards,
    }));
  }

  /** Writes a replicate in hand down, and what has been finished meanwhile. A full disk is told of and does not end the run. */
  async save(replicate: number, progress: Progress, rows: readonly Float64Array[], shards: SaveShards): Promise<void> {
    const prefix = `run-${replicate}-${this.#next()}`;
    await this.#try(prefix, async () => {
      const files = await shards(this.#folder, prefix);
      const state = writeSealed(this.#folder, `${prefix}.state`, [serialize({ progress, rows })]);
      const others = this.#manifest.inHand.filter((item) => item.replicate !== replicate);
      this.#commit([...others, { replicate, month: progress.month, state, shards: files }]);
    });
  }

  /** Keeps the trace of a finished replicate; written down with the next {@link Checkpoint.save} or {@link Checkpoint.flush}. */
  finish(trace: Trace): void {
    this.finished.set(trace.replicate, trace);
    this.#unwritten.push(trace);
  }

  /** Writes down what has been finished. */
  async flush(): Promise<void> {
    if (this.#unwritten.length > 0) await this.#try(null, async () => this.#commit(this.#manifest.inHand));
  }

  /** Gives the folder back. */
  end(): void {
    this.#release();
  }

  /** Writes finished traces and the manifest, then removes what no longer counts. */
  #commit(inHand: readonly InHand[]): void {
    const traces = this.#unwritten;
    const file = traces.length === 0 ? null : writeSealed(this.#folder, `runs-${this.#next()}.traces`, [serialize(traces)]);
    const added = file === null ? [] : [{ file, replicates: traces.map((trace) => trace.replicate) }];
    const manifest = {
      ...this.#manifest,
      finished: [...this.#manifest.finished, ...added],
      inHand: inHand.filter((item) => !this.finished.has(item.replicate)),
    };
    try {
      writeManifest(this.#folder, manifest);
    } catch (error) {
      if (file !== null) this.#remove(file.name);
      throw error;
    }
    const before = filesOf(this.#manifest);
    this.#manifest = manifest;
    this.#unwritten = [];
    this.#failing = false;
    const names = new Set(filesOf(manifest).map((file: Sealed) => file.name));
    for (const { name } of before) if (!names.has(name)) this.#remove(name);
  }

  async #try(prefix: string | null, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
      for (const name of readdirSync(this.#folder))
        if (prefix !== null && /^[-.]/.test(name.slice(prefix.length)) && name.startsWith(prefix)) this.#remove(name);
      if (!this.#failing)
        this.#warn(
          `The checkpoint could not be written: ${message}. The one before it in ${this.#folder} stays valid, the run goes on, and it will be tried again.`,
        );
      this.#failing = true;
    }
  }

  /** Removes what a process that was ended in the middle has left. */
  #sweep(): void {
    const names = new Set([...filesOf(this.#manifest).map((file) => file.name), MANIFEST, 'lock', 'lock.takeover']);
    for (const name of readdirSync(this.#folder)) if (!names.has(name)) this.#remove(name);
  }

  #remove(name: string): void {
    rmSync(join(this.#folder, name), { force: true });
  }

  /** A number that no file's name has yet. */
  #next(): number {
    this.#manifest = { ...this.#manifest, serial: this.#manifest.serial + 1 };
    return this.#manifest.serial;
  }
}

/** What `serialize` packed. @throws CannotRun if the file is damaged, or was packed by a Node that this one cannot read */
function unpack<T>(folder: string, sealed: Sealed): T {
  const bytes = readWhole(folder, sealed);
  try {
    return deserialize(bytes) as T;
  } catch {
    throw new CannotRun(damaged(join(folder, sealed.name), `Node ${process.version} cannot read it`, folder));
  }
}

/** Makes a folder and those above it, one by one: where one cannot be made, the reason is that one's. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
