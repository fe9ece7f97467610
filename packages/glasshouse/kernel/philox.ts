/** Philox4x32-10 in AssemblyScript: one counter at a time, and four at a time in the lanes of a vector. */
import { P } from './program';

/** The four words of the last scalar draw. */
export const WORD: usize = memory.data(16, 16);

/** Draws four words of one counter into {@link WORD}. */
export function philox(c0: u32, c1: u32, c2: u32, c3: u32): void {
  let k0: u32 = P.seed;
  let k1: u32 = P.replicate;
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

/** The words of eight counters, two vectors at a time: neither waits for the other's products. */
export function philox8(index: usize, month: u32, purpose: usize, number: usize, out: usize, stride: usize): void {
  const M0 = i32x4.splat(0xd2511f53);
  const M1 = i32x4.splat(0xcd9e8d57);
  let x0 = v128.load(index);
  let x1 = i32x4.splat(month);
  let x2 = v128.load(purpose);
  let x3 = v128.load(number);
  let y0 = v128.load(index, 16);
  let y1 = x1;
  let y2 = v128.load(purpose, 16);
  let y3 = v128.load(number, 16);
  for (let round: usize = 0; round < 10; round++) {
    const k0 = v128.load(KEYS + round * 32);
    const k1 = v128.load(KEYS + round * 32, 16);
    const al = i64x2.extmul_low_i32x4_u(x0, M0);
    const ah = i64x2.extmul_high_i32x4_u(x0, M0);
    const bl = i64x2.extmul_low_i32x4_u(x2, M1);
    const bh = i64x2.extmul_high_i32x4_u(x2, M1);
    const cl = i64x2.extmul_low_i32x4_u(y0, M0);
    const ch = i64x2.extmul_high_i32x4_u(y0, M0);
    const dl = i64x2.extmul_low_i32x4_u(y2, M1);
    const dh = i64x2.extmul_high_i32x4_u(y2, M1);
    x0 = v128.xor(v128.xor(i32x4.shuffle(bl, bh, 1, 3, 5, 7), x1), k0);
    x1 = i32x4.shuffle(bl, bh, 0, 2, 4, 6);
    x2 = v128.xor(v128.xor(i32x4.shuffle(al, ah, 1, 3, 5, 7), x3), k1);
    x3 = i32x4.shuffle(al, ah, 0, 2, 4, 6);
    y0 = v128.xor(v128.xor(i32x4.shuffle(dl, dh, 1, 3, 5, 7), y1), k0);
    y1 = i32x4.shuffle(dl, dh, 0, 2, 4, 6);
    y2 = v128.xor(v128.xor(i32x4.shuffle(cl, ch, 1, 3, 5, 7), y3), k1);
    y3 = i32x4.shuffle(cl, ch, 0, 2, 4, 6);
  }
  v128.store(out, x0);
  v128.store(out, y0, 16);
  v128.store(out + stride, x1);
  v128.store(out + stride, y1, 16);
  v128.store(out + 2 * stride, x2);
  v128.store(out + 2 * stride, y2, 16);
  v128.store(out + 3 * stride, x3);
  v128.store(out + 3 * stride, y3, 16);
}

/** Four counters (index, fields, and the two words of the digest) under keys of their own. */
export function philoxKeyed(k0: v128, k1: v128, index: v128, fields: u32, out: usize): void {
  const M0 = i32x4.splat(0xd2511f53);
  const M1 = i32x4.splat(0xcd9e8d57);
  const W0 = i32x4.splat(0x9e3779b9);
  const W1 = i32x4.splat(0xbb67ae85);
  let x0 = index;
  let x1 = i32x4.splat(fields);
  let x2 = i32x4.splat(0x676c6173);
  let x3 = i32x4.splat(0x73686f75);
  for (let round = 0; round < 10; round++) {
    const al = i64x2.extmul_low_i32x4_u(x0, M0);
    const ah = i64x2.extmul_high_i32x4_u(x0, M0);
    const bl = i64x2.extmul_low_i32x4_u(x2, M1);
    const bh = i64x2.extmul_high_i32x4_u(x2, M1);
    x0 = v128.xor(v128.xor(i32x4.shuffle(bl, bh, 1, 3, 5, 7), x1), k0);
    x1 = i32x4.shuffle(bl, bh, 0, 2, 4, 6);
    x2 = v128.xor(v128.xor(i32x4.shuffle(al, ah, 1, 3, 5, 7), x3), k1);
    x3 = i32x4.shuffle(al, ah, 0, 2, 4, 6);
    k0 = i32x4.add(k0, W0);
    k1 = i32x4.add(k1, W1);
  }
  v128.store(out, x0);
  v128.store(out, x1, 16);
  v128.store(out, x2, 32);
  v128.store(out, x3, 48);
}
