/** What is done for many at once, in the lanes of vectors. */
import { P } from './program';
import { windowCell } from './score';

// @ts-ignore: decorator
@inline
export function fade4(a: v128, factor: v128): v128 {
  const magic = f64x2.splat(4503599627370496);
  const x = f64x2.add(f64x2.floor(f64x2.mul(f64x2.convert_low_i32x4_u(a), factor)), magic);
  const y = f64x2.add(f64x2.floor(f64x2.mul(f64x2.convert_low_i32x4_u(i32x4.shuffle(a, a, 2, 3, 2, 3)), factor)), magic);
  return i32x4.shuffle(x, y, 0, 2, 4, 6);
}

/** Eight scores, their distance to the start multiplied and cut: the table's own operations, so its own bits. */
// @ts-ignore: decorator
@inline
export function fade8(v: v128, start: v128, factor: v128): v128 {
  const d = i16x8.sub(v, start);
  const sign = i16x8.shr_s(d, 15);
  const a = i16x8.abs(d);
  const r = i16x8.narrow_i32x4_s(fade4(i32x4.extend_low_i16x8_u(a), factor), fade4(i32x4.extend_high_i16x8_u(a), factor));
  return i16x8.add(start, i16x8.sub(v128.xor(r, sign), sign));
}

/** Sixteen bits as sixteen bytes, all ones or none. */
// @ts-ignore: decorator
@inline
export function spread(bits: u32): v128 {
  const one = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  const both = i16x8.splat(bits as i16);
  return i8x16.eq(v128.and(i8x16.shuffle(both, both, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1), one), one);
}

// @ts-ignore: decorator
@inline
export function sum32(v: v128): i64 {
  return (i32x4.extract_lane(v, 0) as i64) + (i32x4.extract_lane(v, 1) as i64) + (i32x4.extract_lane(v, 2) as i64) + (i32x4.extract_lane(v, 3) as i64);
}

/** Whether entries of a month expire, for sixteen positions as bytes. */
export function goneOf(ledger: i32, v: i32, slot: i32, g: i32): v128 {
  const cell = windowCell(ledger, v, slot, g);
  const none = i64x2.splat(0);
  if (!P.broadWindow) return i8x16.narrow_i16x8_s(i16x8.ne(v128.load(cell), none), i16x8.ne(v128.load(cell, 16), none));
  return i8x16.narrow_i16x8_s(
    i16x8.narrow_i32x4_s(i32x4.ne(v128.load(cell), none), i32x4.ne(v128.load(cell, 16), none)),
    i16x8.narrow_i32x4_s(i32x4.ne(v128.load(cell, 32), none), i32x4.ne(v128.load(cell, 48), none)),
  );
}
