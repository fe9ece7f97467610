/** One person in one month: what the steps read and write. The same fields as in the plain engine's Life. */
import { philox, WORD } from './philox';
import { P } from './program';

// @ts-ignore: decorator
@unmanaged
export class Life {
  region: i32;
  group: i32;
  stratum: i32;
  rates: i32;
  scoredClass: i32;
  /** Hazard of losing a job in this class, and whether someone without a job draws from a layer of its own. */
  ceiling: f64;
  seeks: i32;
  /** e^−width of that layer. */
  noOffer: f64;

  i: i32;
  index: u32;
  scored: i32;
  detained: i32;
  stirred: i32;
  scoreBefore: i32;
  trueScoreBefore: i32;
  near: i32;
  flags: i32;

  set0: i32;
  set1: i32;
  setWindow0: i32;
  setWindow1: i32;
  trigger0: u32;
  trigger1: u32;
  had0: i32;
  had1: i32;
  repairAct: i32;
  jobs: i32;

  black: i32;
  trulyBlack: i32;
  band: i32;
  trueBand: i32;
  bandBefore: i32;
  began: i32;
  imposedByList: i32;
  imposedByBand: i32;
  imposedAtHome: i32;
  jobChanged: i32;

  /** Some consequence in force stops a conduct this month; which stands at {@link STOPS}. */
  stopped: i32;

  /** Standing at the end of last month, as far as lists go: official bits, true bits from 8. */
  standingBefore: i32;
  /** The record in hand. */
  remedy: i32;
  waited: i32;
  liberty: i32;
  cut: u32;

  loss: f64;
  finding: f64;
}

export const L: Life = changetype<Life>(memory.data(512, 16));
/** Points of the month, official windows then true ones. */
export const POINTS: usize = memory.data(2 * 256 * 4, 16);
/** Clocks of the record in hand: official lists, then true ones. */
export const CLOCKS: usize = memory.data(2 * 8 * 2, 16);
export const JOB_MARKS: usize = memory.data(64 * 4, 16);
/** Shares of attempts let through, eight doubles each: allowed, truly allowed, granted, at home, truly at home. */
export const SHARES: usize = memory.data(5 * 64, 16);
/** One byte a conduct: 1 where it is stopped. */
export const STOPS: usize = memory.data(64, 16);
export const HOME_BANDS: usize = memory.data(8, 8);

export const NONE: i32 = -0x7fffffff;
export const ALWAYS: f64 = 4294967296;
export const MEANS_LEVELS: i32 = 64;

export const JOB: i32 = 1;
export const EVER: i32 = 2;
export const EVER_WRONGLY: i32 = 4;
export const EVER_FILED_WRONGLY: i32 = 8;
export const MEMBER: i32 = 16;
export const STIRRED: i32 = 32;
export const HOME: i32 = 64;
/** A sparse record holds more about this person. */
export const RECORD: i32 = 128;

export const OPEN: i32 = 0;
export const WAITING: i32 = 1;
export const CLOSED: i32 = 2;
export const UNAWARE: i32 = 0;
export const AWARE: i32 = 1;
export const TOLD: i32 = 2;

export const NEVER: u32 = 0;
export const RESET: u32 = 1;
export const FADE: u32 = 2;
export const EXPIRE: u32 = 3;

export const HOUSEHOLD: i32 = 1;
export const LOCAL: i32 = 2;
export const FAR: i32 = 4;
export const WORKPLACE: i32 = 8;

// @ts-ignore: decorator
@inline
export function count(at: u32, by: i64 = 1): void {
  const cell = (P.row as usize) + ((at as usize) << 3);
  store<i64>(cell, load<i64>(cell) + by);
}

/** Draws four words for this person and month. */
// @ts-ignore: decorator
@inline
export function draw(purpose: u32, j: u32): void {
  philox(L.index, P.t, purpose, j);
}

// @ts-ignore: decorator
@inline
export function word(n: usize): u32 {
  return load<u32>(WORD + (n << 2));
}

/** The first word of the last draw as a double, to be compared with bars. */
// @ts-ignore: decorator
@inline
export function mark(n: usize): f64 {
  return load<u32>(WORD + (n << 2)) as f64;
}

// @ts-ignore: decorator
@inline
export function f64At(table: u32, n: i32): f64 {
  return load<f64>((table as usize) + ((n as usize) << 3));
}
// @ts-ignore: decorator
@inline
export function i32At(table: u32, n: i32): i32 {
  return load<i32>((table as usize) + ((n as usize) << 2));
}
// @ts-ignore: decorator
@inline
export function u32At(table: u32, n: i32): u32 {
  return load<u32>((table as usize) + ((n as usize) << 2));
}
// @ts-ignore: decorator
@inline
export function i16At(table: u32, n: i32): i32 {
  return load<i16>((table as usize) + ((n as usize) << 1));
}
// @ts-ignore: decorator
@inline
export function u16At(table: u32, n: i32): i32 {
  return load<u16>((table as usize) + ((n as usize) << 1));
}
// @ts-ignore: decorator
@inline
export function u8At(table: u32, n: i32): i32 {
  return load<u8>((table as usize) + (n as usize));
}
// @ts-ignore: decorator
@inline
export function i8At(table: u32, n: i32): i32 {
  return load<i8>((table as usize) + (n as usize));
}

// @ts-ignore: decorator
@inline
export function score(ledger: i32, i: i32): i32 {
  const column = ledger == 0 ? P.score0 : P.score1;
  return P.wide ? i32At(column, i) : i16At(column, i);
}
// @ts-ignore: decorator
@inline
export function setScore(ledger: i32, i: i32, value: i32): void {
  const column: usize = ledger == 0 ? P.score0 : P.score1;
  if (P.wide) store<i32>(column + ((i as usize) << 2), value);
  else store<i16>(column + ((i as usize) << 1), value as i16);
}

export function held(ledger: i32, i: i32): i32 {
  return i32At(ledger == 0 ? P.held0 : P.held1, i);
}
export function setHeld(ledger: i32, i: i32, value: i32): void {
  store<i32>(((ledger == 0 ? P.held0 : P.held1) as usize) + ((i as usize) << 2), value);
}

// @ts-ignore: decorator
@inline
export function means(i: i32): i32 {
  return u8At(P.means, i);
}

// @ts-ignore: decorator
@inline
export function clock(ledger: i32, l: i32): i32 {
  return load<i16>(CLOCKS + (((ledger << 3) + l) << 1));
}
// @ts-ignore: decorator
@inline
export function setClock(ledger: i32, l: i32, value: i32): void {
  store<i16>(CLOCKS + (((ledger << 3) + l) << 1), value as i16);
}

/** Band of a score; 0 is the highest. */
export function bandOf(score16: i32): i32 {
  for (let b: i32 = 0; b < (P.bandCount as i32); b++) if (score16 >= i32At(P.bands16, b)) return b;
  return 0;
}

/** Bits of the black lists that one is on in a ledger. */
export function blackMask(ledger: i32): i32 {
  let bits = 0;
  for (let l: i32 = 0; l < (P.listCount as i32); l++) if (u8At(P.black, l) == 1 && clock(ledger, l) > 0) bits |= 1 << l;
  return bits;
}

export function anyClock(): bool {
  return v128.any_true(v128.or(v128.load(CLOCKS), v128.load(CLOCKS, 16)));
}

/** Changes means on the log scale, rounded at random: 64 whole levels, then 64 bars for one level more. */
export function shiftMeans(shift: u32, cause: u32): void {
  const level = means(L.i);
  let next = level + i16At(shift, level);
  const fraction = load<f64>((shift as usize) + 128 + ((level as usize) << 3));
  if (fraction > 0) {
    draw(P.meansPurpose, cause);
    if (mark(0) < fraction) next++;
  }
  store<u8>((P.means as usize) + (L.i as usize), (next < 0 ? 0 : next >= MEANS_LEVELS ? MEANS_LEVELS - 1 : next) as u8);
}

/** Empties what a month collects. */
// @ts-ignore: decorator
@inline
export function clear(): void {
  const windows = (P.windowCount as i32) << 1;
  for (let n = 0; n < windows; n++) store<i32>(POINTS + ((n as usize) << 2), 0);
  L.set0 = NONE;
  L.set1 = NONE;
  L.trigger0 = 0;
  L.trigger1 = 0;
  L.had0 = 0;
  L.had1 = 0;
  L.repairAct = 0;
  L.stopped = 0;
  L.jobs = 0;
  L.began = 0;
  L.imposedByList = 0;
  L.imposedByBand = 0;
  L.imposedAtHome = 0;
  L.jobChanged = 0;
}
