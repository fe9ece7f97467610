/**
 * Philox4x32-10: a counter in, four words of chance out. There is no state, so any draw of any person in any month
 * can be made alone, in any order, on any machine.
 *
 *   key (seed, replicate)      counter (index, month, purpose, j)
 *            └──────── ten rounds ────────┘
 *                 four words, 32 bits each
 *
 * @source Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC'11, section 4.3
 */

/** Where `philox` leaves its four words; reused, so read it before the next call. Shape [4], unsigned. */
export const words: Uint32Array = new Uint32Array(4);

const M0_LOW = 0x1f53;
const M0_HIGH = 0xd251;
const M1_LOW = 0x8d57;
const M1_HIGH = 0xcd9e;

/**
 * Fills {@link words} with the four words of one counter.
 * @param k0 seed, u32 @param k1 replicate, u32
 * @param c0 index @param c1 month @param c2 purpose @param c3 number of the draw, each u32
 * @example
 * philox(0, 0, 0, 0, 0, 0)
 * words[0].toString(16) // => '6627e8d5'
 */
export function philox(k0: number, k1: number, c0: number, c1: number, c2: number, c3: number): void {
  let x0 = c0 | 0;
  let x1 = c1 | 0;
  let x2 = c2 | 0;
  let x3 = c3 | 0;
  let key0 = k0 | 0;
  let key1 = k1 | 0;
  for (let round = 0; round < 10; round++) {
    // High halves of two 32 × 32 bit products, from 16-bit parts: no partial sum exceeds 32 bits.
    const a = x0 & 0xffff;
    const b = x0 >>> 16;
    const p = Math.imul(b, M0_LOW) + (Math.imul(a, M0_LOW) >>> 16);
    const q = Math.imul(a, M0_HIGH) + (p & 0xffff);
    const high0 = (Math.imul(b, M0_HIGH) + (p >>> 16) + (q >>> 16)) | 0;
    const c = x2 & 0xffff;
    const d = x2 >>> 16;
    const r = Math.imul(d, M1_LOW) + (Math.imul(c, M1_LOW) >>> 16);
    const s = Math.imul(c, M1_HIGH) + (r & 0xffff);
    const high1 = (Math.imul(d, M1_HIGH) + (r >>> 16) + (s >>> 16)) | 0;
    const low0 = Math.imul(x0, 0xd2511f53);
    const low1 = Math.imul(x2, 0xcd9e8d57);
    x0 = high1 ^ x1 ^ key0;
    x1 = low1;
    x2 = high0 ^ x3 ^ key1;
    x3 = low0;
    key0 = (key0 + 0x9e3779b9) | 0;
    key1 = (key1 + 0xbb67ae85) | 0;
  }
  words[0] = x0;
  words[1] = x1;
  words[2] = x2;
  words[3] = x3;
}
