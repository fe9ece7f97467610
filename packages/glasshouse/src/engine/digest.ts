import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Trace } from './trace.ts';

/**
 * The digest of a run: SHA-256 over, for each replicate in order, the 16 bytes of the sum of states (lowest word
 * first, little endian) of the persons, then of the enterprises if there are any, and the monthly counters as 64-bit
 * integers (little endian) in the order of the layout, of the persons, then of the enterprises.
 * @returns 64 hexadecimal digits
 */
export function digestOf(traces: readonly Trace[]): string {
  const hash = sha256.create();
  for (const trace of [...traces].sort((a, b) => a.replicate - b.replicate)) {
    const kinds = trace.firms === null ? [trace] : [trace, trace.firms];
    for (const { state } of kinds) hash.update(stateBytes(state));
    for (const { rows } of kinds) hash.update(rowBytes(rows));
  }
  return bytesToHex(hash.digest());
}

function stateBytes(state: Uint32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4 * state.length));
  state.forEach((word, n) => {
    bytes.setUint32(4 * n, word, true);
  });
  return new Uint8Array(bytes.buffer);
}

function rowBytes(rows: Float64Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(8 * rows.length));
  rows.forEach((value, n) => {
    const low = value >>> 0;
    bytes.setUint32(8 * n, low, true);
    bytes.setInt32(4 + 8 * n, (value - low) / 4294967296, true);
  });
  return new Uint8Array(bytes.buffer);
}
