/** Where a sweep is kept, whatever that is: what it is called there, and what it must have in common with the sweep that goes on there. */
import { CannotRun } from 'glasshouse';
import { type Bundle, type Part, partsOf, runsOf, type Sweep } from 'glasshouse/sweep';

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

/** Names of what a sweep consists of, in a folder and elsewhere. */
export const MANIFEST = 'sweep.json';
export const PLAN = 'plan.yaml';
export const RUNS = 'runs';
const PART = /^part-(\d{5,})\.parquet$/;

export const partName = (number: number): string => `part-${String(number).padStart(5, '0')}.parquet`;

/** @returns the number of a part; null where the name is none of a part's */
export function numberOf(name: string): number | null {
  const number = PART.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}

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

export function manifestOf(sweep: Sweep, version: string): Manifest {
  return { sweep: 1, glasshouse: version, id: sweep.plan.id, hash: sweep.hash, parts: partsOf(sweep).length, runs: runsOf(sweep), bundle: sweep.bundle };
}

/** @returns null where the text is no manifest of a sweep */
export function manifestIn(text: string): Manifest | null {
  try {
    const manifest = JSON.parse(text) as Manifest;
    return manifest.sweep === 1 && typeof manifest.hash === 'string' && typeof manifest.bundle?.plan?.text === 'string' ? manifest : null;
  } catch {
    return null;
  }
}

/** The text of `sweep.json`. */
export const manifestText = (sweep: Sweep, version: string): string => `${JSON.stringify(manifestOf(sweep, version), null, 1)}\n`;

/** @throws CannotRun if what is there is another sweep's */
export function refuseOther(manifest: Manifest, sweep: Sweep, version: string, place: string): void {
  const again = `Give another one with -o; nothing was changed there.`;
  if (manifest.id !== sweep.plan.id) throw new CannotRun(`${place} holds the sweep "${manifest.id}", not "${sweep.plan.id}". ${again}`);
  if (manifest.hash !== sweep.hash)
    throw new CannotRun(
      `${place} was begun with another plan, or other files of rules (${manifest.hash.slice(0, 8)}… there, ${sweep.hash.slice(0, 8)}… now). ${again}`,
    );
  if (manifest.glasshouse !== version) throw new CannotRun(`${place} was begun by Glasshouse ${manifest.glasshouse}, this is ${version}. ${again}`);
}
