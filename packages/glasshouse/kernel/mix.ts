/** The sum of states for the digest (see plain/logical.ts), and passes that only look. */
import { CLOCKS, clock, EXPIRE, f64At, held, i32At, L, MEANS_LEVELS, MEMBER, RECORD, score, STIRRED, u16At, u32At, u8At } from './life';
import { mix, WORD } from './philox';
import { List, find, pageEnd, pageStart, PAGE_SHIFT } from './pool';
import { P } from './program';
import { lateList, LATE_HAD, LATE_VOID, restBefore, windowCell, windowValue } from './score';

let k0: u32 = 0;
let k1: u32 = 0;
let field: u32 = 0;

/** One field of the state; zeros are passed over, and the number of the field tells where they stood. */
// @ts-ignore: decorator
@inline
function absorb(value: u32): void {
  field++;
  if (value == 0) return;
  let x: u32 = (value ^ (field * 0x9e3779b9)) * 0x85ebca6b;
  x = (x ^ (x >>> 13)) * 0xc2b2ae35;
  x ^= x >>> 16;
  k0 += x;
  k1 += (x ^ (x >>> 11)) * 0x27d4eb2f;
}

/** Adds the mix of every person's index and state to the sum at `into`, 128 bits, lowest word first. */
export function mixInto(into: usize, usesLiberty: bool): void {
  let sum0: u64 = 0;
  let sum1: u64 = 0;
  let sum2: u64 = 0;
  let sum3: u64 = 0;
  const lists = P.listCount as i32;
  const lag = P.lag as i32;
  const windows = P.forget == EXPIRE ? (P.windowCount as i32) : 0;
  for (let i: i32 = P.from; i < (P.to as i32); i++) {
    k0 = 0;
    k1 = 0;
    field = 0;
    const flags = u8At(P.flags, i);
    const record = flags & RECORD ? find(restBefore(), i) : 0;
    let first = u8At(P.means, i) | ((flags & ~STIRRED & ~RECORD) << 8);
    if (record != 0) first |= ((load<u8>(record, 4) as i32) << 16) | ((load<u8>(record, 5) as i32) << 24);
    absorb(first);
    for (let ledger = 0; ledger < 2; ledger++) {
      if (P.hasScheme) absorb(score(ledger, i));
      if (windows) absorb(held(ledger, i));
      if (record != 0) for (let l = 0; l < lists; l++) absorb(load<i16>(record + 8 + (((ledger * lists + l) as usize) << 1)));
      else field += lists;
      for (let d: i32 = 0; d < (P.diminishCount as i32); d++)
        absorb(load<u16>((u32At(P.repeatAt, ledger * (P.diminishCount as i32) + d) as usize) + ((i as usize) << 1)));
      for (let v = 0; v < windows; v++) {
        const months = u8At(P.windows, v);
        for (let slot = 0; slot < months; slot++) absorb(windowValue(windowCell(ledger, v, slot, i)));
      }
    }
    if (usesLiberty) absorb(record != 0 ? load<u8>(record, 6) : 0);
    if (P.cutsTies) absorb(record != 0 ? load<u32>(record + 8 + ((lists as usize) << 2)) : 0);
    if (lag > 0) absorbLate(i, lag);
    mix(k0, k1, P.low + (i as u32), field, 0x676c6173, 0x73686f75);
    sum0 += load<u32>(WORD);
    sum1 += load<u32>(WORD, 4);
    sum2 += load<u32>(WORD, 8);
    sum3 += load<u32>(WORD, 12);
  }
  // Each sum stands for itself × 2^(32·word), modulo 2¹²⁸.
  let carry: u64 = 0;
  const add = sum0 + load<u32>(into);
  store<u32>(into, add as u32);
  carry = add >>> 32;
  const add1 = sum1 + load<u32>(into, 4) + carry;
  store<u32>(into, add1 as u32, 4);
  carry = add1 >>> 32;
  const add2 = sum2 + load<u32>(into, 8) + carry;
  store<u32>(into, add2 as u32, 8);
  carry = add2 >>> 32;
  store<u32>(into, (sum3 + load<u32>(into, 12) + carry) as u32, 12);
}

/** What is on its way: points by slot and window, then scores to be set, then triggers. */
function absorbLate(i: i32, lag: i32): void {
  const windows = P.windowCount as i32;
  const base = field;
  // Slot s holds the sheet of the last month m with m mod lag = s. The month in the header is the last one lived.
  for (let back = 0; back < lag; back++) {
    const month = (P.t as i32) - back;
    if (month < 0) break;
    const at = find(lateList(month), i);
    if (at == 0) continue;
    const head = load<u32>(at);
    if ((head & LATE_VOID) != 0) continue;
    const slot = month % lag;
    let cell = at + 4;
    field = base + slot * windows;
    for (let v = 0; v < windows; v++, cell += 4) absorb(load<u32>(cell));
    let trigger: u32 = 0;
    if (P.usesTriggers) {
      trigger = load<u32>(cell);
      cell += 4;
    }
    field = base + lag * windows + slot;
    absorb(P.usesSet ? load<u32>(cell) : 0);
    field = base + lag * windows + lag + slot;
    absorb(trigger + (head & LATE_HAD));
  }
  field = base + lag * windows + 2 * lag;
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

/** Writes the lists that the positions first … last − 1 are on: official bits, true ones from 8. Two bytes each. */
export function standings(first: i32, last: i32): void {
  const lists = P.listCount as i32;
  for (let i = first; i < last; i++) {
    let bits = 0;
    if (u8At(P.flags, i) & RECORD) {
      const record = find(restBefore(), i);
      for (let l = 0; l < lists; l++) {
        if (load<i16>(record + 8 + ((l as usize) << 1)) > 0) bits |= 1 << l;
        if (load<i16>(record + 8 + (((lists + l) as usize) << 1)) > 0) bits |= 256 << l;
      }
    }
    store<u16>((P.standing as usize) + (((i - first) as usize) << 1), bits as u16);
  }
}
