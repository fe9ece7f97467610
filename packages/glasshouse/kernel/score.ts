/** Steps 2 and the end of 3: forgetting, late entries, guilt by association, and the sums. See plain/forget.ts and plain/score.ts. */
import {
  bandOf,
  count,
  EXPIRE,
  FADE,
  held,
  i32At,
  i8At,
  L,
  NEVER,
  NONE,
  POINTS,
  RESET,
  score,
  setHeld,
  setScore,
  u32At,
  u8At,
} from './life';
import { append, find, List, pageEnd, pageStart, PAGE_SHIFT, POSITION } from './pool';
import { P } from './program';
import { BACK, KIND, TIED, tiesOf } from './ties';

export function restBefore(): List {
  return changetype<List>(P.restBefore as usize);
}
export function restAfter(): List {
  return changetype<List>(P.restAfter as usize);
}

/** Step 2, for one person. */
export function forget(): void {
  if (P.forget == NEVER) return;
  if (P.forget == FADE) {
    fade(0);
    fade(1);
  } else if (P.forget == RESET) {
    if (P.t > 0 && P.t % P.every == 0) {
      setScore(0, L.i, P.start16);
      setScore(1, L.i, P.start16);
    }
  } else expire();
}

function fade(ledger: i32): void {
  const start = P.start16 as i32;
  const distance = score(ledger, L.i) - start;
  if (distance == 0) return;
  setScore(ledger, L.i, distance > 0 ? start + i32At(P.fade, distance) : start - i32At(P.fade, -distance));
}

/** Address of what a window holds of this person in a month. */
// @ts-ignore: decorator
@inline
export function windowCell(ledger: i32, v: i32, slot: i32, i: i32): usize {
  const base = u32At(P.windowAt, ledger * (P.windowCount as i32) + v) as usize;
  const at = ((slot as usize) * (P.padded as usize)) + (i as usize);
  return base + (P.broadWindow ? at << 2 : at << 1);
}
// @ts-ignore: decorator
@inline
export function windowValue(cell: usize): i32 {
  return P.broadWindow ? load<i32>(cell) : (load<i16>(cell) as i32);
}
// @ts-ignore: decorator
@inline
export function setWindow(cell: usize, value: i32): void {
  if (P.broadWindow) store<i32>(cell, value);
  else store<i16>(cell, value as i16);
}

export function expire(): void {
  for (let ledger = 0; ledger < 2; ledger++) {
    if (P.purge) {
      strikeOut(ledger);
      continue;
    }
    for (let v: i32 = 0; v < (P.windowCount as i32); v++) {
      const cell = windowCell(ledger, v, P.t % u8At(P.windows, v), L.i);
      const gone = windowValue(cell);
      if (gone != 0) {
        setHeld(ledger, L.i, held(ledger, L.i) - gone);
        setWindow(cell, 0);
      }
    }
  }
}

/** An amnesty: no entry is valid any more. */
function strikeOut(ledger: i32): void {
  setHeld(ledger, L.i, 0);
  for (let v: i32 = 0; v < (P.windowCount as i32); v++) {
    const months = u8At(P.windows, v);
    for (let slot: i32 = 0; slot < months; slot++) setWindow(windowCell(ledger, v, slot, L.i), 0);
  }
}

/** What a month without any entry brings; nothing where a consequence has stopped a conduct. */
function cleanPoints(ledger: i32): i32 {
  if (L.stopped) return 0;
  if (P.cleanBands == 0) return P.clean16 as i32;
  return i32At(P.cleanBands, bandOf(ledger == 0 ? L.scoreBefore : L.trueScoreBefore));
}

export function settle(ledger: i32): void {
  const base = POINTS + (((ledger * (P.windowCount as i32)) as usize) << 2);
  if ((ledger == 0 ? L.had0 : L.had1) == 0) {
    const clean = cleanPoints(ledger);
    if (clean == 0 && P.forget != EXPIRE) return;
    const cell = base + ((P.cleanWindow as usize) << 2);
    store<i32>(cell, load<i32>(cell) + clean);
  }
  const set = ledger == 0 ? L.set0 : L.set1;
  let result: i32;
  if (P.forget != EXPIRE) result = set != NONE ? set : score(ledger, L.i) + load<i32>(base);
  else {
    for (let v: i32 = 0; v < (P.windowCount as i32); v++) hold(ledger, v, load<i32>(base + ((v as usize) << 2)));
    if (set != NONE) hold(ledger, ledger == 0 ? L.setWindow0 : L.setWindow1, set - ((P.start16 as i32) + held(ledger, L.i)));
    result = (P.start16 as i32) + held(ledger, L.i);
  }
  const low = P.min16 as i32;
  const high = P.max16 as i32;
  setScore(ledger, L.i, result < low ? low : result > high ? high : result);
}

export function hold(ledger: i32, v: i32, points: i32): void {
  if (points == 0) return;
  const cell = windowCell(ledger, v, P.t % u8At(P.windows, v), L.i);
  const before = windowValue(cell);
  setWindow(cell, before + points);
  setHeld(ledger, L.i, held(ledger, L.i) + (windowValue(cell) - before));
}

/** The list of sheets that were put away in a month. */
// @ts-ignore: decorator
@inline
export function lateList(month: u32): List {
  return changetype<List>(u32At(P.lateAt, (month % (P.lag + 1)) as i32) as usize);
}

/** Where reading the sheets that arrive this month stands. */
let latePage: i32 = -1;
let lateNext: usize = 0;
let lateEnd: usize = 0;

export function startLate(): void {
  latePage = -1;
}

/** The sheet that arrives for a position this month, or 0; positions must be asked for in rising order. */
export function arriving(i: i32): usize {
  if (P.t < P.lag) return 0;
  const page = i >> PAGE_SHIFT;
  const size = P.lateSize as usize;
  if (page != latePage) {
    const list = lateList(P.t - P.lag);
    latePage = page;
    lateNext = pageStart(list, page);
    lateEnd = pageEnd(list, page);
  }
  while (lateNext < lateEnd && (load<u32>(lateNext) & POSITION) < (i as u32)) lateNext += size;
  if (lateNext >= lateEnd || (load<u32>(lateNext) & POSITION) != (i as u32)) return 0;
  return lateNext;
}

export const LATE_HAD: u32 = 0x80000000;
/** The sheet's subject has won an appeal since: nothing is left of it. */
export const LATE_VOID: u32 = 0x40000000;
const WINDOW: u32 = 1 << 24;

/**
 * This month's official sheet is put away; what was put away `lag` months ago takes its place.
 * @param taken whether that has been added to the score already
 */
export function delay(taken: bool): void {
  const windows = P.windowCount as i32;
  const old = taken ? 0 : arriving(L.i);
  const points = POINTS;
  let any = L.had0 != 0 || L.trigger0 != 0 || L.set0 != NONE;
  for (let v: i32 = 0; v < windows; v++) any = any || load<i32>(points + ((v as usize) << 2)) != 0;
  if (any) {
    let at = append(lateList(P.t), L.i);
    store<u32>(at, (L.i as u32) | (L.had0 ? LATE_HAD : 0));
    at += 4;
    for (let v: i32 = 0; v < windows; v++, at += 4) store<i32>(at, load<i32>(points + ((v as usize) << 2)));
    if (P.usesTriggers) {
      store<u32>(at, L.trigger0);
      at += 4;
    }
    if (P.usesSet) store<u32>(at, L.set0 == NONE ? 0 : ((L.set0 - (P.min16 as i32) + 1) as u32) + (L.setWindow0 as u32) * WINDOW);
  }
  L.had0 = 0;
  L.trigger0 = 0;
  L.set0 = NONE;
  L.setWindow0 = 0;
  for (let v: i32 = 0; v < windows; v++) store<i32>(points + ((v as usize) << 2), 0);
  if (old == 0) return;
  const head = load<u32>(old);
  if ((head & LATE_VOID) != 0) return;
  L.had0 = (head & LATE_HAD) != 0 ? 1 : 0;
  let at = old + 4;
  for (let v: i32 = 0; v < windows; v++, at += 4) store<i32>(points + ((v as usize) << 2), load<i32>(at));
  if (P.usesTriggers) {
    L.trigger0 = load<u32>(at);
    at += 4;
  }
  if (P.usesSet) {
    const set = load<u32>(at);
    L.set0 = set == 0 ? NONE : ((set % WINDOW) as i32) - 1 + (P.min16 as i32);
    L.setWindow0 = (set / WINDOW) as i32;
  }
}

/** Drops what is on its way to the person in hand. */
export function dropLate(): void {
  for (let month: u32 = 0; month < P.lag; month++) {
    if (P.t < month) break;
    const at = find(lateList(P.t - month), L.i);
    if (at != 0) store<u32>(at, load<u32>(at) | LATE_VOID);
  }
}

/** Standing of another position at the end of last month: list bits, true ones from 8, bands from 16 and 20. */
export function standingOf(i: i32): i32 {
  let bits = 0;
  const record = find(restBefore(), i);
  if (record != 0) {
    const lists = P.listCount as i32;
    for (let l = 0; l < lists; l++) {
      if (load<i16>(record + 8 + ((l as usize) << 1)) > 0) bits |= 1 << l;
      if (load<i16>(record + 8 + (((lists + l) as usize) << 1)) > 0) bits |= 256 << l;
    }
  }
  if (P.bandTies) bits |= u8At(P.bandsBefore, i) << 16;
  return bits;
}

/** Bits of the ties that others had ended with a position by the end of last month. */
export function cutBefore(i: i32): u32 {
  if (!P.cutsTies) return 0;
  const record = find(restBefore(), i);
  return record == 0 ? 0 : load<u32>(record + 8 + ((P.listCount as usize) << 2));
}

// @ts-ignore: decorator
@inline
export function stands(standing: i32, ledger: i32, list: i32, band: i32): bool {
  if (list >= 0) return ((standing >>> (ledger == 0 ? 0 : 8)) & (1 << list)) != 0;
  return ((standing >>> (ledger == 0 ? 16 : 20)) & 15) == band;
}

/** Guilt by association: points for each tie with the standing that a rule asks for. */
export function readTies(): void {
  // A kind of tie that is not marked leads to nobody with a standing that a rule asks for.
  const found = tiesOf(P.tieKinds & L.near);
  for (let n: usize = 0; n < (found as usize); n++) {
    const kind = load<u8>(KIND + n);
    const other = load<i32>(TIED + (n << 2));
    const standing = standingOf(other);
    if (standing == 0 && !P.bandTies) continue;
    if (P.cutsTies && ((cutBefore(other) >>> load<u8>(BACK + n)) & 1) == 1) continue;
    for (let reader: i32 = 0; reader < (P.tieReaderCount as i32); reader++) {
      if ((u8At(P.tieWhich, reader) & kind) == 0) continue;
      const indicator = load<u16>((P.tieIndicator as usize) + ((reader as usize) << 1)) as i32;
      for (let ledger = 0; ledger < 2; ledger++) {
        if (!stands(standing, ledger, i8At(P.tieList, reader), i8At(P.tieBand, reader))) continue;
        const window = ledger * (P.windowCount as i32) + (P.windowCount > 1 ? u8At(P.window, indicator) : 0);
        const cell = POINTS + ((window as usize) << 2);
        store<i32>(cell, load<i32>(cell) + i32At(P.points16, indicator));
        const bit = u32At(P.trigger, indicator);
        if (ledger == 0) {
          L.trigger0 |= bit;
          L.had0 = 1;
          count(P.entered + indicator);
        } else {
          L.trigger1 |= bit;
          L.had1 = 1;
        }
      }
    }
  }
}
