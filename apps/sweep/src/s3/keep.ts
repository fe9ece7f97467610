/**
 * A sweep in a bucket, laid out as in a folder:
 *
 *   PREFIX/plan.yaml, PREFIX/sweep.json, PREFIX/runs/part-00000.parquet …, PREFIX/lock
 *
 * An object is there whole or not at all, so a part is one PUT. The lock is put only where none is: of two that do so, the
 * storage refuses one.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from 'glasshouse';
import { type Holder, livesHere, thisProcess } from 'glasshouse/node';
import type { Part, Sweep } from 'glasshouse/sweep';
import { SweepFault } from '../fault.ts';
import { type Keep, MANIFEST, manifestIn, manifestText, numberOf, PLAN, partName, RUNS, refuseOther } from '../keep.ts';
import { collides, lockOf, type Share, WHOLE } from '../share.ts';
import { Bucket } from './bucket.ts';

/** Objects that are fetched at a time. */
const AT_ONCE = 8;

interface Lock extends Holder {
  /** When it was taken, for whoever meets it. */
  readonly time: string;
}

/** A place in a bucket that this process writes into. */
export class SweepBucket implements Keep {
  readonly where: string;
  readonly #bucket: Bucket;
  readonly #lock: string;

  private constructor(bucket: Bucket, lock: string) {
    this.where = bucket.where;
    this.#bucket = bucket;
    this.#lock = lock;
  }

  /**
   * Begins a sweep there, or opens it to go on.
   * @throws CannotRun if another process writes there, it holds another sweep or something else, or the storage refuses
   */
  static async open(place: string, sweep: Sweep, version: string, share: Share = WHOLE, environment?: NodeJS.ProcessEnv): Promise<SweepBucket> {
    const bucket = new Bucket(place, environment);
    const lock = lockOf(share);
    await refuseSomethingElse(bucket);
    await takeLock(bucket, lock);
    try {
      for (const name of await bucket.list('lock')) if (name !== lock && collides(share, name)) await refuseHeld(bucket, name);
      // Of two that begin at once with different plans, one reads the other's.
      if ((await bucket.get(MANIFEST)) === null) {
        await bucket.put(PLAN, sweep.bundle.plan.text, { absent: true });
        await bucket.put(MANIFEST, manifestText(sweep, version), { absent: true });
      }
      const manifest = manifestIn(await textOf(bucket, MANIFEST));
      if (manifest === null) throw new CannotRun(`${bucket.where}/${MANIFEST} is damaged. Begin the sweep again with another -o s3://BUCKET/PREFIX.`);
      refuseOther(manifest, sweep, version, bucket.where);
      return new SweepBucket(bucket, lock);
    } catch (error) {
      await release(bucket, lock).catch(() => {});
      throw error;
    }
  }

  done(): Promise<ReadonlySet<number>> {
    return partsOf(this.#bucket);
  }

  async put({ number }: Part, bytes: Uint8Array): Promise<void> {
    await this.#bucket.put(`${RUNS}/${partName(number)}`, bytes);
  }

  async digest(): Promise<string> {
    const hash = createHash('sha256');
    await fetchParts(this.#bucket, (_, bytes) => hash.update(bytes));
    return hash.digest('hex');
  }

  close(): Promise<void> {
    return release(this.#bucket, this.#lock);
  }
}

/**
 * Fetches a sweep into a folder of its own, for whoever reads folders.
 * @returns the folder, and a function that removes it
 * @throws SweepFault if there is no sweep
 */
export async function fetchSweep(place: string, environment?: NodeJS.ProcessEnv): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const bucket = new Bucket(place, environment);
  const manifest = await bucket.get(MANIFEST);
  if (manifest === null) throw new SweepFault(`${bucket.where} is no sweep's: it has no ${MANIFEST}. "glasshouse sweep PLAN -o ${bucket.where}" makes one.`);
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-s3-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    mkdirSync(join(folder, RUNS));
    writeFileSync(join(folder, MANIFEST), manifest.body);
    writeFileSync(join(folder, PLAN), await textOf(bucket, PLAN));
    await fetchParts(bucket, (number, bytes) => writeFileSync(join(folder, RUNS, partName(number)), bytes));
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function textOf(bucket: Bucket, name: string): Promise<string> {
  return Buffer.from((await bucket.get(name))?.body ?? []).toString('utf8');
}

async function partsOf(bucket: Bucket): Promise<ReadonlySet<number>> {
  const names = await bucket.list(`${RUNS}/`);
  return new Set(names.map((name) => numberOf(name.slice(RUNS.length + 1))).filter((number) => number !== null));
}

/** All parts, in order. */
async function fetchParts(bucket: Bucket, take: (number: number, bytes: Uint8Array) => void): Promise<void> {
  const numbers = [...(await partsOf(bucket))].sort((a, b) => a - b);
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const some = numbers.slice(from, from + AT_ONCE);
    const got = await Promise.all(some.map((number) => bucket.get(`${RUNS}/${partName(number)}`)));
    for (const [n, part] of got.entries()) {
      if (part === null)
        throw new CannotRun(`${bucket.where}/${RUNS}/${partName(some[n] as number)} was there a moment ago, and is gone. Does somebody else delete there?`);
      take(some[n] as number, part.body);
    }
  }
}

async function refuseSomethingElse(bucket: Bucket): Promise<void> {
  const names = await bucket.list('');
  const known = (name: string): boolean => name === PLAN || name.startsWith('lock');
  if (!names.includes(MANIFEST) && names.some((name) => !known(name)))
    throw new CannotRun(`${bucket.where} holds something that is no sweep. Give a prefix under which nothing lies with -o; nothing was changed.`);
}

/** Puts the lock where none is, or in place of that of a process of this machine that is gone. */
async function takeLock(bucket: Bucket, name: string): Promise<void> {
  const before = await refuseHeld(bucket, name);
  const mine = JSON.stringify({ ...thisProcess(), time: new Date().toISOString() } satisfies Lock);
  await bucket.put(name, mine, before === null ? { absent: true } : { tag: before });
  // What lies there in the end tells whose it is: storage may know no conditions, and a PUT that it answered badly may have been done.
  if ((await textOf(bucket, name)) === mine) return;
  await refuseHeld(bucket, name);
  throw new CannotRun(`another process is just taking the sweep ${bucket.where}. Try again in some seconds, or give another place with -o.`);
}

/** @returns the tag of a lock whose process is gone; null where there is none. @throws CannotRun if one is held, or nobody here can tell */
async function refuseHeld(bucket: Bucket, name: string): Promise<string | null> {
  const found = await bucket.get(name);
  if (found === null) return null;
  const lock = lockIn(Buffer.from(found.body).toString('utf8'));
  if (lock !== null && lock.host === hostname() && !livesHere(lock)) return found.tag;
  const who = lock === null ? 'somebody who left no name' : `process ${lock.pid} on the machine ${lock.host}, since ${lock.time}`;
  throw new CannotRun(
    `the sweep ${bucket.where} is in use by ${who}. Wait for it to end, or give another place with -o; if it no longer runs, delete the object ${bucket.where}/${name} (for instance: aws s3 rm ${bucket.where}/${name}).`,
  );
}

function lockIn(text: string): Lock | null {
  try {
    const lock = JSON.parse(text) as Lock;
    return Number.isInteger(lock.pid) && typeof lock.host === 'string' ? lock : null;
  } catch {
    return null;
  }
}

async function release(bucket: Bucket, name: string): Promise<void> {
  const lock = lockIn(await textOf(bucket, name));
  if (lock?.pid === process.pid && lock.host === hostname()) await bucket.remove(name);
}
