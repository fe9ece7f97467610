import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Trace } from './trace.ts';

/**
 * The digest of a run: SHA-256 over, for each replicate in order, the 16 bytes of the sum of states (lowest word
 * first, little endian) and the monthly counters as 64-bit integers (little endian) in the order of the layout.
 * @returns 64 hexadecimal digits
 */
export function digestOf(traces: readonly Trace[]): string {
  const hash = sha256.create();
  for (const trace of [...traces].sort((a, b) => a.replicate - b.replicate)) {
    const bytes = new DataView(new ArrayBuffer(16 + trace.rows.length * 8));
    trace.state.forEach((word, n) => {
      bytes.setUint32(4 * n, word, true);
    });
    trace.rows.forEach((value, n) => {
      const low = value >>> 0;
      bytes.setUint32(16 + 8 * n, low, true);
      bytes.setInt32(20 + 8 * n, (value - low) / 4294967296, true);
    });
    hash.update(new Uint8Array(bytes.buffer));
  }
  return bytesToHex(hash.digest());
}
