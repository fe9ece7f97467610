/** The manifest of a checkpoint: the one file that says which others count. It is replaced whole or not at all. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { CannotRun } from '../../../base/faults.ts';
import type { ShardFile } from '../../protocol.ts';
import type { Identity } from './identity.ts';
import { damaged, type Sealed, writeSealed } from './sealed.ts';

export const MANIFEST = 'manifest.json';
const FORMAT = 'checkpoint/1';

/** A replicate between two months. */
export interface InHand {
  readonly replicate: number;
  readonly month: number;
  /** Rows and correlations so far. */
  readonly state: Sealed;
  readonly shards: readonly ShardFile[];
}

export interface Manifest {
  readonly identity: Identity;
  /** Higher than the number in the name of any file that counts. */
  readonly serial: number;
  /** Traces of finished replicates, some to a file. */
  readonly finished: readonly { readonly file: Sealed; readonly replicates: readonly number[] }[];
  readonly inHand: readonly InHand[];
}

/** Files that a manifest names. */
export function filesOf(manifest: Pick<Manifest, 'finished' | 'inHand'>): Sealed[] {
  return [...manifest.finished.map(({ file }) => file), ...manifest.inHand.flatMap(({ state, shards }) => [state, ...shards])];
}

/**
 * Reads the manifest of a folder, and looks whether the files that it names are there.
 * @returns null if there is none
 * @throws CannotRun if it is damaged or of another format
 */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return null;
  let kept: { readonly glasshouse?: unknown; readonly crc32?: unknown; readonly manifest?: Manifest };
  try {
    kept = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new CannotRun(damaged(path, 'it is no JSON', folder));
  }
  if (kept?.glasshouse !== FORMAT)
    throw new CannotRun(`${path} is no checkpoint of the kind that this version reads (${FORMAT}). Give another folder with --checkpoint, or delete this one.`);
  if (kept.manifest === undefined || crc32(JSON.stringify(kept.manifest)) !== kept.crc32)
    throw new CannotRun(damaged(path, 'it is not what was written (the checksum differs)', folder));
  for (const { name, bytes } of filesOf(kept.manifest)) {
    const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new CannotRun(damaged(join(folder, name), 'it is missing', folder));
    if (size !== bytes) throw new CannotRun(damaged(join(folder, name), `it has ${size} bytes, and ${bytes} were written`, folder));
  }
  return kept.manifest;
}

/** Puts a manifest in the place of the one before, at one instant. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const text = JSON.stringify({ glasshouse: FORMAT, crc32: crc32(JSON.stringify(manifest)), manifest });
  // The files that it names must be in the folder before it says so.
  flushFolder(folder);
  writeSealed(folder, `${MANIFEST}.tmp`, [new TextEncoder().encode(text)]);
  renameSync(join(folder, `${MANIFEST}.tmp`), join(folder, MANIFEST));
  try {
    flushFolder(folder);
  } catch {
    // It stands in the folder: that it may not outlive a power cut is no reason to take its files away.
  }
}

/** Has the system write a folder's names down. Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
