/** The sum of states for the digest (see plain/logical.ts), and passes that only look. */
import { bandOf, EVER, EVER_WRONGLY, EXPIRE, held, JOB, MEANS_LEVELS, MEMBER, RECORD, score, STIRRED, u32At, u8At } from './life';
import { philoxKeyed } from './philox';
import { find, PAGE_SHIFT, pageEnd, pageStart, POSITION } from './pool';
import { P } from './program';
import { lateList, LATE_HAD, LATE_VOID, restBefore, windowCell, windowValue } from './score';

/** Sums of hashes of a page's positions: the keys under which their indexes are mixed. */
const FIRST_KEYS: usize = memory.data(1024, 16);
const SECOND_KEYS: usize = memory.data(1024, 16);
const OUT: usize = memory.data(64, 16);
const IOTA: v128 = i32x4(0, 1, 2, 3);

/** One field of one position's state; zeros are passed over, and the number of the field tells where they stood. */
// @ts-ignore: decorator
@inline
function absorb(cell: usize, field: u32, value: u32): void {
  if (value == 0) return;
  let x: u32 = (value ^ (field * 0x9e3779b9)) * 0x85ebca6b;
  x = (x ^ (x >>> 13)) * 0xc2b2ae35;
  x ^= x >>> 16;
  store<u32>(FIRST_KEYS + cell, load<u32>(FIRST_KEYS + cell) + x);
  store<u32>(SECOND_KEYS + cell, load<u32>(SECOND_KEYS + cell) + (x ^ (x >>> 11)) * 0x27d4eb2f);
}

/** The same for four neighbours. */
// @ts-ignore: decorator
@inline
function absorb4(cell: usize, field: u32, value: v128): void {
  let x = i32x4.mul(v128.xor(value, i32x4.splat(field * 0x9e3779b9)), i32x4.splat(0x85ebca6b));
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 13)), i32x4.splat(0xc2b2ae35));
  x = v128.xor(x, i32x4.shr_u(x, 16));
  const there = i32x4.ne(value, i64x2.splat(0));
  v128.store(FIRST_KEYS + cell, i32x4.add(v128.load(FIRST_KEYS + cell), v128.and(x, there)));
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 11)), i32x4.splat(0x27d4eb2f));
  v128.store(SECOND_KEYS + cell, i32x4.add(v128.load(SECOND_KEYS + cell), v128.and(x, there)));
}

/** Adds the mix of every person's index and state to the sum at `into`, 128 bits, lowest word first. */
export function mixInto(into: usize): void {
  let sum0 = i64x2.splat(0);
  let sum1 = sum0;
  let sum2 = sum0;
  let sum3 = sum0;
  const end = P.to as i32;
  for (let page: i32 = (P.from as i32) >> PAGE_SHIFT; page << PAGE_SHIFT < end; page++) {
    const first = page << PAGE_SHIFT;
    const fields = absorbPage(page, first);
    for (let i = first; i < first + (1 << PAGE_SHIFT) && i < end; i += 4) {
      const cell = ((i - first) as usize) << 2;
      philoxKeyed(v128.load(FIRST_KEYS + cell), v128.load(SECOND_KEYS + cell), i32x4.add(i32x4.splat(P.low + (i as u32)), IOTA), fields, OUT);
      // Positions before the first and after the last are nobody.
      let valid = i32x4.splat(-1);
      if ((P.from as i32) > i || end < i + 4) {
        const at = i32x4.add(i32x4.splat(i), IOTA);
        valid = v128.and(i32x4.ge_s(at, i32x4.splat(P.from)), i32x4.lt_s(at, i32x4.splat(end)));
      }
      sum0 = add(sum0, v128.and(v128.load(OUT), valid));
      sum1 = add(sum1, v128.and(v128.load(OUT, 16), valid));
      sum2 = add(sum2, v128.and(v128.load(OUT, 32), valid));
      sum3 = add(sum3, v128.and(v128.load(OUT, 48), valid));
    }
  }
  // Each sum stands for itself × 2^(32·word), modulo 2¹²⁸.
  let carry: u64 = 0;
  carry = put(into, total(sum0), carry);
  carry = put(into + 4, total(sum1), carry);
  carry = put(into + 8, total(sum2), carry);
  put(into + 12, total(sum3), carry);
}

// @ts-ignore: decorator
@inline
function add(sum: v128, words: v128): v128 {
  return i64x2.add(sum, i64x2.add(i64x2.extend_low_i32x4_u(words), i64x2.extend_high_i32x4_u(words)));
}
// @ts-ignore: decorator
@inline
function total(sum: v128): u64 {
  return (i64x2.extract_lane(sum, 0) + i64x2.extract_lane(sum, 1)) as u64;
}
function put(at: usize, sum: u64, carry: u64): u64 {
  const value = sum + carry + load<u32>(at);
  store<u32>(at, value as u32);
  return value >>> 32;
}

/** Hashes the fields of a page's positions, in the order of plain/logical.ts. @returns how many fields there are */
function absorbPage(page: i32, first: i32): u32 {
  memory.fill(FIRST_KEYS, 0, 1024);
  memory.fill(SECOND_KEYS, 0, 1024);
  const lists = P.listCount;
  const lag = P.lag as i32;
  const windows = P.forget == EXPIRE ? P.windowCount : 0;
  let months: u32 = 0;
  for (let v: u32 = 0; v < windows; v++) months += u8At(P.windows, v);
  // Fields of a ledger: score, what is held, clocks, repeats, windows.
  const scores: u32 = P.hasScheme ? 1 : 0;
  const held_: u32 = windows ? 1 : 0;
  const width: u32 = scores + held_ + lists + P.diminishCount + months;
  const last = min(first + (1 << PAGE_SHIFT), P.padded as i32);
  const unseen = i32x4.splat(~(STIRRED | RECORD) & 0xff);
  for (let i = first; i < last; i += 4) {
    const cell = ((i - first) as usize) << 2;
    const wealth = extend(load<u32>((P.means as usize) + (i as usize)));
    const flags = v128.and(extend(load<u32>((P.flags as usize) + (i as usize))), unseen);
    absorb4(cell, 1, v128.or(wealth, i32x4.shl(flags, 8)));
    if (scores) {
      const at = (i as usize) << (P.wide ? 2 : 1);
      absorb4(cell, 3, P.wide ? v128.load((P.score0 as usize) + at) : i32x4.extend_low_i16x8_s(v128.load64_zero((P.score0 as usize) + at)));
      absorb4(cell, 3 + width, P.wide ? v128.load((P.score1 as usize) + at) : i32x4.extend_low_i16x8_s(v128.load64_zero((P.score1 as usize) + at)));
    }
  }
  if (windows || P.diminishCount) {
    for (let i = first; i < last; i++) {
      const cell = ((i - first) as usize) << 2;
      for (let ledger = 0; ledger < 2; ledger++) {
        let field: u32 = 3 + (ledger as u32) * width + scores;
        if (windows) absorb(cell, field, held(ledger, i));
        field += held_ + lists;
        for (let d: u32 = 0; d < P.diminishCount; d++)
          absorb(cell, field++, load<u16>((u32At(P.repeatAt, (ledger as u32) * P.diminishCount + d) as usize) + ((i as usize) << 1)));
        for (let v: u32 = 0; v < windows; v++) {
          const slots = u8At(P.windows, v);
          for (let slot = 0; slot < slots; slot++) absorb(cell, field++, windowValue(windowCell(ledger, v, slot, i)));
        }
      }
    }
  }
  const list = restBefore();
  const end = pageEnd(list, page);
  for (let record = pageStart(list, page); record < end; record += P.restSize as usize) {
    const cell = ((load<u32>(record) as i32) - first) << 2;
    absorb(cell, 2, load<u32>(record, 4));
    for (let ledger: u32 = 0; ledger < 2; ledger++)
      for (let l: u32 = 0; l < lists; l++)
        absorb(cell, 3 + ledger * width + scores + held_ + l, load<i16>(record + 8 + (((ledger * lists + l) as usize) << 1)) as u32);
    if (P.cutsTies) absorb(cell, 3 + 2 * width, load<u32>(record + 8 + ((lists as usize) << 2)));
  }
  const late = 3 + 2 * width + (P.cutsTies ? 1 : 0);
  if (lag > 0) absorbLate(page, first, late);
  return late - 1 + P.lag * (P.windowCount + 2);
}

// @ts-ignore: decorator
@inline
function extend(bytes: u32): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(i32x4.splat(bytes)));
}

/** What is on its way: points by slot and window, then scores to be set, then triggers. */
function absorbLate(page: i32, first: i32, base: u32): void {
  const lag = P.lag;
  const windows = P.windowCount;
  // Slot s holds the sheet of the last month m with m mod lag = s. The month in the header is the last one lived.
  for (let back: u32 = 0; back < lag && back <= P.t; back++) {
    const list = lateList(P.t - back);
    const slot = (P.t - back) % lag;
    const end = pageEnd(list, page);
    for (let record = pageStart(list, page); record < end; record += P.lateSize as usize) {
      const head = load<u32>(record);
      if ((head & LATE_VOID) != 0) continue;
      const cell = (((head & POSITION) as i32) - first) << 2;
      let at = record + 4;
      for (let v: u32 = 0; v < windows; v++, at += 4) absorb(cell, base + slot * windows + v, load<u32>(at));
      let trigger: u32 = 0;
      if (P.usesTriggers) {
        trigger = load<u32>(at);
        at += 4;
      }
      if (P.usesSet) absorb(cell, base + lag * windows + slot, load<u32>(at));
      absorb(cell, base + lag * windows + lag + slot, trigger + (head & LATE_HAD));
    }
  }
}

/** Counts those with a ledger by score and by expectation. */
export function tally(): void {
  const min16 = P.min16 as i32;
  for (let c: i32 = 0; c < (P.classCount as i32); c++) {
    const from = max<i32>((u32At(P.classStart, c) - P.low) as i32, P.from);
    const to = min<i32>((u32At(P.classStart, c + 1) - P.low) as i32, P.to);
    const row = u32At(P.classRow, c) * MEANS_LEVELS;
    for (let i = from; i < to; i++) {
      if ((u8At(P.flags, i) & MEMBER) == 0) continue;
      const scores = (P.tallyScores as usize) + (((score(0, i) - min16) as usize) << 2);
      store<u32>(scores, load<u32>(scores) + 1);
      const expectations = (P.tallyExpectations as usize) + (((row + u8At(P.means, i)) as usize) << 2);
      store<u32>(expectations, load<u32>(expectations) + 1);
    }
  }
}

/** Sums twice the mid-ranks of scores by expectation. */
export function sumRanks(): void {
  const min16 = P.min16 as i32;
  for (let c: i32 = 0; c < (P.classCount as i32); c++) {
    const from = max<i32>((u32At(P.classStart, c) - P.low) as i32, P.from);
    const to = min<i32>((u32At(P.classStart, c + 1) - P.low) as i32, P.to);
    const row = u32At(P.classRow, c) * MEANS_LEVELS;
    for (let i = from; i < to; i++) {
      if ((u8At(P.flags, i) & MEMBER) == 0) continue;
      const cell = (P.rankSums as usize) + (((row + u8At(P.means, i)) as usize) << 3);
      store<u64>(cell, load<u64>(cell) + (u32At(P.rankTable, score(0, i) - min16) as u64));
    }
  }
}

/** The lists that a position is on: official bits, true ones from 8. */
function listsOf(i: i32): i32 {
  if ((u8At(P.flags, i) & RECORD) == 0) return 0;
  const lists = P.listCount as i32;
  const record = find(restBefore(), i);
  let bits = 0;
  for (let l = 0; l < lists; l++) {
    if (load<i16>(record + 8 + ((l as usize) << 1)) > 0) bits |= 1 << l;
    if (load<i16>(record + 8 + (((lists + l) as usize) << 1)) > 0) bits |= 256 << l;
  }
  return bits;
}

/** Writes the lists that the positions first … last − 1 are on. Two bytes each. */
export function standings(first: i32, last: i32): void {
  for (let i = first; i < last; i++) store<u16>((P.standing as usize) + (((i - first) as usize) << 1), listsOf(i) as u16);
}

/** Writes the portraits (see engine/portrait.ts) of the positions first … last − 1. Four bytes each. */
export function portraits(first: i32, last: i32): void {
  let black = 0;
  for (let l: i32 = 0; l < (P.listCount as i32); l++) black |= (u8At(P.black, l) as i32) << l;
  for (let i = first; i < last; i++) {
    const flags = u8At(P.flags, i);
    const standing = listsOf(i);
    const official = standing & 255;
    const truth = standing >> 8;
    const scored = P.hasScheme != 0 && (flags & MEMBER) != 0;
    let bits = u8At(P.means, i) as i32;
    if ((official & black) != 0) bits |= 1 << 6;
    if ((truth & black) != 0) bits |= 1 << 7;
    if ((flags & EVER) != 0) bits |= 1 << 8;
    if ((flags & EVER_WRONGLY) != 0) bits |= 1 << 9;
    if ((flags & JOB) != 0) bits |= 1 << 10;
    if (official != 0 || (scored && score(0, i) != (P.start16 as i32))) bits |= 1 << 11;
    if (truth != 0 || (scored && score(1, i) != (P.start16 as i32))) bits |= 1 << 12;
    if (scored) bits |= 1 << 13;
    if ((official & ~truth & black) != 0) bits |= 1 << 14;
    const band = scored ? 1 << bandOf(score(0, i)) : 0;
    for (let n: i32 = 0; n < (P.activeCount as i32); n++) {
      const c = u8At(P.active, n);
      if (u8At(P.family, c) == 1) continue;
      const list = load<i8>((P.consequenceList as usize) + (c as usize)) as i32;
      if (list >= 0 ? (official & (1 << list)) == 0 : ((u32At(P.consequenceBands, c) as i32) & band) == 0) continue;
      bits |= u8At(P.penalty, c) == 1 ? 1 << 15 : 1 << 16;
    }
    store<u32>((P.standing as usize) + (((i - first) as usize) << 2), bits as u32);
  }
}
