/** What made a sweep, and must be the same in whoever lives a part of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Version and engine: `0.1.0-3f2a91c0`, the second part of the kernel's own bytes. */
export function makeOf(version: string): string {
  const kernel = readFileSync(fileURLToPath(import.meta.resolve('glasshouse/kernel.wasm')));
  return `${version}-${createHash('sha256').update(kernel).digest('hex').slice(0, 8)}`;
}
