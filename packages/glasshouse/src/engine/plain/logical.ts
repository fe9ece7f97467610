/**
 * The logical state of a person: the same fields in the same order whatever the layout of an engine, so that digests
 * of all engines can be compared.
 */
import { philox, words } from '../../base/philox.ts';
import type { Program } from '../../compile/program.ts';
import { type Columns, STIRRED } from './columns.ts';

/** The fields of person i as 32-bit words, in the order of the digest. What ties read follows from them and is not among them. */
export function logicalState(program: Program, columns: Columns, i: number): number[] {
  const state: number[] = [];
  state.push(columns.means[i] | ((columns.flags[i] & ~STIRRED) << 8));
  state.push((columns.remedy[i] ?? 0) | ((columns.waited[i] ?? 0) << 8) | ((columns.liberty[i] ?? 0) << 16));
  for (const ledger of [0, 1] as const) {
    if (columns.score[ledger].length > 0) state.push(columns.score[ledger][i]);
    if (columns.held[ledger].length > 0) state.push(columns.held[ledger][i]);
    for (const clocks of columns.clock[ledger]) state.push(clocks[i]);
    for (const counts of columns.repeats[ledger]) state.push(counts[i]);
    columns.windows[ledger].forEach((window, v) => {
      const months = program.ledger.windows[v];
      for (let slot = i * months; slot < (i + 1) * months; slot++) state.push(window[slot]);
    });
  }
  if (columns.cut.length > 0) state.push(columns.cut[i]);
  for (const column of [columns.latePoints, columns.lateSet, columns.lateTrigger]) {
    const width = columns.count === 0 ? 0 : column.length / columns.count;
    for (let slot = i * width; slot < (i + 1) * width; slot++) state.push(column[slot]);
  }
  return state;
}

/**
 * Adds the mix of the persons from … to − 1 to a sum modulo 2¹²⁸. Each field that is not 0 is hashed together with its number; the
 * hashes are summed into two words (so that an engine may take the fields in any order and pass over the zeros), and
 * these are the key under which the index and the number of fields enter the Philox permutation.
 */
export function mixColumns(program: Program, columns: Columns, into: Uint32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const state = logicalState(program, columns, i);
    let k0 = 0;
    let k1 = 0;
    for (let n = 0; n < state.length; n++) {
      if (state[n] === 0) continue;
      let x = Math.imul(state[n] ^ Math.imul(n + 1, 0x9e3779b9), 0x85ebca6b);
      x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
      x ^= x >>> 16;
      k0 = (k0 + x) | 0;
      k1 = (k1 + Math.imul(x ^ (x >>> 11), 0x27d4eb2f)) | 0;
    }
    philox(k0, k1, columns.low + i, state.length, 0x676c6173, 0x73686f75);
    let carry = 0;
    for (let w = 0; w < 4; w++) {
      const sum = into[w] + words[w] + carry;
      into[w] = sum >>> 0;
      carry = sum > 0xffffffff ? 1 : 0;
    }
  }
}
