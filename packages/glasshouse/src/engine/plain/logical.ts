/**
 * The logical state of a person: the same fields in the same order whatever the layout of an engine, so that digests
 * of all engines can be compared.
 */
import { philox, words } from '../../base/philox.ts';
import type { Program } from '../../compile/program.ts';
import { type Columns, STIRRED } from './columns.ts';

/** The fields of person i as 32-bit words, in the order of the digest. */
export function logicalState(program: Program, columns: Columns, i: number): number[] {
  const state: number[] = [];
  state.push(columns.means[i] | ((columns.flags[i] & ~STIRRED) << 8) | ((columns.remedy[i] ?? 0) << 16) | ((columns.waited[i] ?? 0) << 24));
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
  if (columns.liberty.length > 0) state.push(columns.liberty[i]);
  if (columns.cut.length > 0) state.push(columns.cut[i]);
  if (columns.standing.length > 0) state.push(columns.standing[i]);
  for (const column of [columns.latePoints, columns.lateSet, columns.lateTrigger]) {
    const width = columns.count === 0 ? 0 : column.length / columns.count;
    for (let slot = i * width; slot < (i + 1) * width; slot++) state.push(column[slot]);
  }
  return state;
}

/**
 * Adds the mix of every person to a sum modulo 2¹²⁸. Four fields at a time enter the Philox permutation: two as key,
 * two into the counter.
 */
export function mixColumns(program: Program, columns: Columns, into: Uint32Array): void {
  for (let i = 0; i < columns.count; i++) {
    const state = logicalState(program, columns, i);
    words[0] = columns.low + i;
    words[1] = state.length;
    words[2] = 0x676c6173;
    words[3] = 0x73686f75;
    for (let n = 0; n < state.length; n += 4) {
      philox(state[n], state[n + 1] ?? 0, words[0], words[1], words[2] ^ (state[n + 2] ?? 0), words[3] ^ (state[n + 3] ?? 0));
    }
    let carry = 0;
    for (let w = 0; w < 4; w++) {
      const sum = into[w] + words[w] + carry;
      into[w] = sum >>> 0;
      carry = sum > 0xffffffff ? 1 : 0;
    }
  }
}
