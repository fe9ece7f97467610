/** One number for all files of a sweep: two sweeps that have it in common have every byte of their runs in common. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partName, partsIn, runsFolder } from './folder.ts';

/** SHA-256 over the files of all parts, in order, in hex. */
export function parquetDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const number of [...partsIn(folder)].sort((a, b) => a - b)) hash.update(readFileSync(join(runsFolder(folder), partName(number))));
  return hash.digest('hex');
}
