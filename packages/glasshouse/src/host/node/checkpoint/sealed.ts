/**
 * Files of a checkpoint: written in pieces, flushed to the disk, and read back only if length and checksum are those
 * that the manifest has. CRC-32 is several times faster than a disk writes; it finds damage, not forgery.
 */
import { closeSync, fstatSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { CannotRun } from '../../../base/faults.ts';

/** What a manifest says of a file. */
export interface Sealed {
  readonly name: string;
  readonly bytes: number;
  readonly crc32: number;
}

/** The system writes at most 2 GiB at once; pieces also let the checksum read what is still near. */
const PIECE = 2 ** 24;

/** Writes parts one after the other and flushes them. @throws the system's error; nothing is left then */
export function writeSealed(folder: string, name: string, parts: readonly Uint8Array[]): Sealed {
  const file = openSync(join(folder, name), 'w');
  let sum = 0;
  let bytes = 0;
  try {
    for (const part of parts) {
      for (let from = 0; from < part.length; from += PIECE) {
        const piece = part.subarray(from, from + PIECE);
        sum = crc32(piece, sum);
        for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done, piece.length - done);
      }
      bytes += part.length;
    }
    fsyncSync(file);
  } catch (error) {
    rmSync(join(folder, name), { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return { name, bytes, crc32: sum };
}

/**
 * Opens a file for reading in order.
 * @returns `fill`, which reads the next bytes, and `close`, which checks that all were read and that they are the ones written
 * @throws CannotRun saying which file is damaged and how to mend it
 */
export function readSealed(folder: string, sealed: Sealed): { readonly fill: (into: Uint8Array) => void; readonly close: () => void } {
  const path = join(folder, sealed.name);
  const refuse = (what: string): never => {
    throw new CannotRun(damaged(path, what, folder));
  };
  let file = -1;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') refuse('it is missing');
    throw error;
  }
  const { size } = fstatSync(file);
  if (size !== sealed.bytes) {
    closeSync(file);
    refuse(`it has ${size} bytes, and ${sealed.bytes} were written`);
  }
  let sum = 0;
  let read = 0;
  return {
    fill: (into) => {
      for (let from = 0; from < into.length; ) {
        const piece = into.subarray(from, from + PIECE);
        const got = readSync(file, piece, 0, piece.length, null);
        if (got === 0) refuse('it ends too soon');
        sum = crc32(piece.subarray(0, got), sum);
        from += got;
        read += got;
      }
    },
    close: () => {
      closeSync(file);
      if (read !== sealed.bytes) refuse(`${read} of its ${sealed.bytes} bytes were asked for: it is of another shard`);
      if (sum !== sealed.crc32) refuse('its bytes are not those that were written (the checksum differs)');
    },
  };
}

/** Reads a small file whole. @throws CannotRun */
export function readWhole(folder: string, sealed: Sealed): Uint8Array {
  const { fill, close } = readSealed(folder, sealed);
  const bytes = new Uint8Array(sealed.bytes);
  fill(bytes);
  close();
  return bytes;
}

/** Says that a file of a checkpoint cannot be used, and what to do. */
export function damaged(path: string, what: string, folder: string): string {
  return `${path} is damaged: ${what}. The run cannot go on from this checkpoint. Delete the folder ${folder} to begin anew, or give another one with --checkpoint.`;
}
