/** Philox4x32-10 in AssemblyScript: one counter at a time, and four at a time in the lanes of a vector. */
import { P } from './program';

/** The four words of the last scalar draw. */
export const WORD: usize = memory.data(16, 16);

/** Draws four words of one counter into {@link WORD}. */
export function philox(c0: u32, c1: u32, c2: u32, c3: u32): void {
  mix(P.seed, P.replicate, c0, c1, c2, c3);
}

/** The permutation with a key of its own. */
export function mix(k0: u32, k1: u32, c0: u32, c1: u32, c2: u32, c3: u32): void {
  let x0: u32 = c0,
    x1: u32 = c1,
    x2: u32 = c2,
    x3: u32 = c3;
  for (let round = 0; round < 10; round++) {
    const a: u64 = (x0 as u64) * 0xd2511f53;
    const b: u64 = (x2 as u64) * 0xcd9e8d57;
    x0 = ((b >> 32) as u32) ^ x1 ^ k0;
    x1 = b as u32;
    x2 = ((a >> 32) as u32) ^ x3 ^ k1;
    x3 = a as u32;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  store<u32>(WORD, x0);
  store<u32>(WORD, x1, 4);
  store<u32>(WORD, x2, 8);
  store<u32>(WORD, x3, 12);
}

/** Keys of the ten rounds, each in all four lanes: k0, k1, k0', k1', … */
export const KEYS: usize = memory.data(320, 16);

export function setKeys(): void {
  let k0: u32 = P.seed;
  let k1: u32 = P.replicate;
  for (let round: usize = 0; round < 10; round++) {
    v128.store(KEYS + round * 32, i32x4.splat(k0));
    v128.store(KEYS + round * 32, i32x4.splat(k1), 16);
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
}

/**
 * Draws the words of four counters: `out[0 … 3]` the first words, `out[4 … 7]` the second, and so on.
 * Two products of 64 bits a round and lane pair; their halves are sorted by shuffles.
 */
// @ts-ignore: decorator
@inline
export function philox4(x0: v128, x1: v128, x2: v128, x3: v128, out: usize, stride: usize): void {
  const M0 = i32x4.splat(0xd2511f53);
  const M1 = i32x4.splat(0xcd9e8d57);
  for (let round: usize = 0; round < 10; round++) {
    const at = KEYS + round * 32;
    const al = i64x2.extmul_low_i32x4_u(x0, M0);
    const ah = i64x2.extmul_high_i32x4_u(x0, M0);
    const bl = i64x2.extmul_low_i32x4_u(x2, M1);
    const bh = i64x2.extmul_high_i32x4_u(x2, M1);
    const lowA = i32x4.shuffle(al, ah, 0, 2, 4, 6);
    const highA = i32x4.shuffle(al, ah, 1, 3, 5, 7);
    const lowB = i32x4.shuffle(bl, bh, 0, 2, 4, 6);
    const highB = i32x4.shuffle(bl, bh, 1, 3, 5, 7);
    x0 = v128.xor(v128.xor(highB, x1), v128.load(at));
    x1 = lowB;
    x2 = v128.xor(v128.xor(highA, x3), v128.load(at, 16));
    x3 = lowA;
  }
  v128.store(out, x0);
  v128.store(out + stride, x1);
  v128.store(out + 2 * stride, x2);
  v128.store(out + 3 * stride, x3);
}
