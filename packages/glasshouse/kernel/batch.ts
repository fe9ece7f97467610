/**
 * The proposals of the many, thinned by the hundred without a branch: each is looked up in a table by its kind, its mark
 * compared with the bar that means and stake leave, and what comes to something is put on a list of entries.
 *
 *   word 0 ─► kind ─► row of the table ─► bar × incentive ─► happens? ─► counted ─► seen? ─► list of entries
 */
import { AHEAD, countRecord, DRAWN, happen, markJob, proposeFalse, record } from './act';
import { ALWAYS, count, f64At, i32At, L, MEANS_LEVELS, u16At, u32At, u8At } from './life';
import { philox8 } from './philox';
import { P } from './program';
import { S_HOLLOW } from './scalars';

const GOOD: i32 = 1;
/**
 * A row: address of the bars, step a level of means, address of levels by points, address of incentives, counter, how,
 * bar of being seen; address of the incentive at no stake, from which on conduct is done for the points; and of a plain
 * entry the indicator, its points, and its counter.
 */
const ROW: i32 = 6;
/** What an entry asks for: one indicator's points (of true or of false conduct), or more than that. */
export const PLAIN: u32 = 1;
export const FALSE: u32 = 2;
export const JOBS: u32 = 4;
export const ANY: u32 = 8;
export const REPAIRS: u32 = 16;
const FALSE_ANY: u32 = 32;
export const OFFERED: u32 = 64;
/** Kind of an offer among the entries. */
const OFFER_KIND: usize = 255;

/** 65536, 2³² and 0, as tables of one. */
const ONE: usize = memory.data(8, 8);
const SURELY: usize = memory.data(8, 8);
const NEVER: usize = memory.data(8, 8);
/** Where nobody looks at what is counted. Apart from the bars: a count read as a double would be a denormal one, and slow. */
const NOWHERE: usize = memory.data(8, 8);

/**
 * What is asked for: index, purpose and number of the draw; and the person: level of means, whether there is a ledger,
 * whether it is an offer of a job that is drawn for, and from bit 16 the score before forgetting.
 */
export const MEMBER_BIT: i32 = 256;
export const OFFER_BIT: i32 = 512;
export const ASK_MAX: i32 = 14000;
export const ASK_INDEX: usize = memory.data(65536 * 4, 16);
export const ASK_PURPOSE: usize = memory.data(65536 * 4, 16);
export const ASK_NUMBER: usize = memory.data(65536 * 4, 16);
export const ASK_TRAIT: usize = memory.data(32768 * 4 + 16, 16);
/** Draws of those who are lived one by one stand from here on. */
export const APART: i32 = 32768;

/** What came of the proposals: number of the draw, and kind from bit 16. */
export const ENTRIES: usize = memory.data(32768 * 4 + 16, 16);
/** Lower bounds of the bands but the last, each in all lanes; and those of the first eight in the lanes of one vector. */
export const EDGES: usize = memory.data(16 * 64, 16);
const STEPS: usize = memory.data(16, 16);
/** Conduct that would not have been without a stake: number of the draw. */
const EXTRAS: usize = memory.data(32768 * 4 + 16, 16);
const HOLLOW_INDEX: usize = memory.data(32, 16);
const HOLLOW_PURPOSE: usize = memory.data(32, 16);
const HOLLOW_NUMBER: usize = memory.data(32, 16);
const HOLLOW_WORDS: usize = memory.data(128, 16);

/** Table of a stratum; that of the classes without a ledger stands last. */
// @ts-ignore: decorator
@inline
export function tableOf(stratum: u32): u32 {
  return P.kindTable + ((stratum * P.kinds) << ROW);
}

/** Makes the tables of the month. */
export function prepare(): void {
  store<f64>(ONE, 65536);
  store<f64>(SURELY, ALWAYS);
  const conducts = P.conductCount as i32;
  const levels = P.pointLevels as i32;
  if (P.responds && P.passes) {
    for (let k: i32 = 0; k < conducts; k++)
      for (let p: i32 = 0; p < levels; p++) {
        const stake = u16At(P.stake, k * levels + p) as f64;
        const level = floor<f64>((stake * P.salience * 15) / 268435456 + 0.5) as i32;
        store<u8>((P.levels as usize) + ((k * levels + p) as usize), (level > 15 ? 15 : level) as u8);
      }
  }
  v128.store(STEPS, i16x8.splat(-32768));
  for (let b: i32 = 0; b < (P.bandRun as i32) - 1 && b < 64; b++) {
    const bound = i32At(P.bands16, b);
    const edge = (bound > 32767 ? 32767 : bound < -32768 ? -32768 : bound) as i16;
    v128.store(EDGES + ((b as usize) << 4), i16x8.splat(edge));
    if (b < 8) store<i16>(STEPS + ((b as usize) << 1), edge);
  }
  // Of the strata, those that live here.
  let last: i32 = -1;
  for (let c: i32 = 0; c < (P.classCount as i32); c++) {
    const s = u16At(P.classStratum, c);
    if (s == last || u32At(P.classStart, c + 1) <= P.low + P.from || u32At(P.classStart, c) >= P.low + P.to) continue;
    prepareStratum(s);
    last = s;
  }
  prepareStratum(P.strata as i32);
}

/** Makes the table of one stratum. */
function prepareStratum(s: i32): void {
  const conducts = P.conductCount as i32;
  const levels = P.pointLevels as i32;
  const strata = P.strata as i32;
  let row = tableOf(s) as usize;
  const scored = s < strata && P.hasScheme != 0;
  for (let k: i32 = 0; k < conducts; k++) {
    const from = u16At(P.readerStart, k);
    const readers = u16At(P.readerStart, k + 1) - from;
    const cell = s * (P.indicatorCount as i32) + (readers > 0 ? u16At(P.reader, from) : 0);
    const indicator = readers > 0 ? u16At(P.reader, from) : 0;
    const hollow = u8At(P.conductKind, k) == GOOD && P.hollowBar > 0;
    const acts = u8At(P.repairs, k) == 1;
    const simple = readers == 1 && !P.reviewed && !acts;
    // A conduct.
    put(
      row,
      P.needBars + ((k * MEANS_LEVELS) << 3),
      8,
      scored && P.responds ? P.levels + k * levels : P.noLevels,
      P.incentive + ((u8At(P.conductKind, k) << 4) << 3),
      P.row + ((P.done + k) << 3),
      simple ? PLAIN : readers == 0 ? REPAIRS : ANY,
      !scored ? 0 : simple ? f64At(P.coverage, cell) : readers == 0 && !acts ? 0 : ALWAYS,
      hollow ? P.incentive + ((GOOD << 4) << 3) : (ONE as u32),
    );
    putEntry(row, indicator, P.entered);
    row += 1 << ROW;
    // A false entry about it. With several readers, or a review, the bar is left to those who look at each.
    put(
      row,
      (scored && readers == 1 && !P.reviewed ? P.falseBars + (cell << 3) : scored && readers > 0 ? SURELY : NEVER) as u32,
      0,
      P.noLevels,
      ONE as u32,
      NOWHERE as u32,
      readers == 1 && !P.reviewed ? FALSE : FALSE_ANY,
      ALWAYS,
      ONE as u32,
    );
    putEntry(row, indicator, P.falselyEntered);
    row += 1 << ROW;
  }
  put(row, SURELY as u32, 0, P.noLevels, ONE as u32, NOWHERE as u32, JOBS, ALWAYS, ONE as u32);
}

/** Draws which of the extra conduct is hollow, eight at a time. */
function countHollow(extras: usize): void {
  v128.store(HOLLOW_PURPOSE, i32x4.splat(P.hollow));
  v128.store(HOLLOW_PURPOSE, i32x4.splat(P.hollow), 16);
  let hollow: i64 = 0;
  for (let from: usize = 0; from < extras; from += 8) {
    const some = min<usize>(8, extras - from);
    for (let n: usize = 0; n < some; n++) {
      const cell = (load<u32>(EXTRAS + ((from + n) << 2)) as usize) << 2;
      store<u32>(HOLLOW_INDEX + (n << 2), load<u32>(ASK_INDEX + cell));
      store<u32>(HOLLOW_NUMBER + (n << 2), load<u32>(ASK_NUMBER + cell));
    }
    philox8(HOLLOW_INDEX, P.t, HOLLOW_PURPOSE, HOLLOW_NUMBER, HOLLOW_WORDS, 32);
    for (let n: usize = 0; n < some; n++) hollow += ((load<u32>(HOLLOW_WORDS + (n << 2)) as f64) < P.hollowBar) as i64;
  }
  count(S_HOLLOW, hollow);
}

function put(row: usize, bars: u32, step: u32, levels: u32, incentives: u32, counter: u32, how: u32, visible: f64, unmoved: u32): void {
  store<u32>(row, bars);
  store<u32>(row, step, 4);
  store<u32>(row, levels, 8);
  store<u32>(row, incentives, 12);
  store<u32>(row, counter, 16);
  store<u32>(row, how, 20);
  store<f64>(row, visible, 24);
  store<u32>(row, unmoved, 32);
}

function putEntry(row: usize, indicator: i32, counters: u32): void {
  store<u32>(row, indicator, 36);
  store<i32>(row, P.indicatorCount > 0 ? i32At(P.points16, indicator) : 0, 40);
  store<u32>(row, P.row + ((counters + indicator) << 3), 44);
}

/** Thins the proposals 0 … asks − 1 of one class. @returns how many came to something */
export function thin(asks: i32): i32 {
  const bars = (P.kindBars as usize) + (((L.rates as u32) * P.kinds) << 3);
  const guide = (P.kindGuide as usize) + ((L.rates << 10) as usize);
  const min16 = P.min16 as i32;
  const scored = tableOf(L.stratum) as usize;
  const unscored = tableOf(P.strata) as usize;
  const noOffer = L.noOffer;
  let found: usize = 0;
  let extras: usize = 0;
  for (let n: usize = 0; n < (asks as usize); n++) {
    const at = DRAWN + (n << 2);
    const first = load<u32>(at);
    const value = first as f64;
    let kind = load<u8>(guide + ((first >>> 22) as usize)) as usize;
    while (value >= load<f64>(bars + (kind << 3))) kind++;
    const trait = load<i32>(ASK_TRAIT + (n << 2));
    const offer = (trait & OFFER_BIT) != 0;
    const row = (trait & MEMBER_BIT ? scored : unscored) + (kind << ROW);
    // Whoever has no ledger has nothing at stake.
    const whole = trait & MEMBER_BIT ? ((trait >> 16) - min16) >> 4 : 0;
    const level = load<u8>((load<u32>(row, 8) as usize) + (whole as usize)) as usize;
    const need = load<f64>((load<u32>(row) as usize) + (((trait & 0xff) as u32) * load<u32>(row, 4)));
    const height = floor<f64>((need * load<f64>((load<u32>(row, 12) as usize) + (level << 3))) * (1.0 / 65536.0));
    const mark = load<u32>(at, AHEAD * 4) as f64;
    const happens = (mark < height) as usize & ~(offer as usize);
    const cell = load<u32>(row, 16) as usize;
    store<i64>(cell, load<i64>(cell) + (happens as i64));
    const seen = ((load<u32>(at, AHEAD * 8) as f64) < load<f64>(row, 24)) as usize;
    store<u32>(ENTRIES + (found << 2), (n | ((offer ? OFFER_KIND : kind) << 16)) as u32);
    found += (happens & seen) | (((value >= noOffer) as usize) & (offer as usize));
    store<u32>(EXTRAS + (extras << 2), n as u32);
    const unmoved = floor<f64>(need * load<f64>(load<u32>(row, 32) as usize) * (1.0 / 65536.0));
    extras += happens & ((mark >= unmoved) as usize);
  }
  if (P.hollowBar > 0) countHollow(extras);
  return found as i32;
}

/** Enters what came of one proposal on the sheets of the person in hand. */
export function enterOne(entry: u32): void {
  const n = (entry & 0xffff) as usize;
  const kind = entry >>> 16;
  const at = DRAWN + (n << 2);
  const how = howOf(entry);
  if (how == OFFERED) return;
  const k = (kind >>> 1) as i32;
  if (how == PLAIN) {
    const indicator = u16At(P.reader, u16At(P.readerStart, k));
    record(1, indicator);
    if ((load<u32>(at, AHEAD * 12) as f64) < P.mixupBar) count(P.mixedUp + L.region * (P.indicatorCount as i32) + indicator);
    else {
      record(0, indicator);
      count(P.entered + indicator);
      countRecord();
    }
  } else if (how == FALSE || how == FALSE_ANY) proposeFalse(k, load<u32>(at, AHEAD * 4));
  else if (how == JOBS) markJob(load<u32>(at, AHEAD * 4));
  else if (how == REPAIRS) L.repairAct = 1;
  else happen(k, load<u32>(at, AHEAD * 8), load<u32>(at, AHEAD * 12), false, 0);
}

/** Band of a score, where there are at most nine. */
// @ts-ignore: decorator
@inline
export function quickBand(value: i32): i32 {
  return popcnt(i16x8.bitmask(i16x8.lt_s(i16x8.splat(value as i16), v128.load(STEPS))));
}

/** The row of an entry; what it asks for stands in it. An offer of a job has none. */
// @ts-ignore: decorator
@inline
export function rowOf(entry: u32): usize {
  const scored = load<i32>(ASK_TRAIT + (((entry & 0xffff) as usize) << 2)) & MEMBER_BIT;
  return (tableOf(scored ? L.stratum : P.strata) as usize) + (((entry >>> 16) as usize) << ROW);
}

/** What an entry asks for. */
// @ts-ignore: decorator
@inline
export function howOf(entry: u32): u32 {
  return ((entry >>> 16) as usize) == OFFER_KIND ? OFFERED : load<u32>(rowOf(entry), 20);
}

/** Of a plain entry the indicator, its points, and the address of its counter. */
// @ts-ignore: decorator
@inline
export function indicatorOf(row: usize): u32 {
  return load<u32>(row, 36);
}
// @ts-ignore: decorator
@inline
export function pointsOf(row: usize): i32 {
  return load<i32>(row, 40);
}
// @ts-ignore: decorator
@inline
export function counterOf(row: usize): usize {
  return load<u32>(row, 44) as usize;
}

/** Whether the entry is put on someone else's record. */
// @ts-ignore: decorator
@inline
export function mixedUp(entry: u32): bool {
  return (load<u32>(DRAWN + (((entry & 0xffff) as usize) << 2), AHEAD * 12) as f64) < P.mixupBar;
}
