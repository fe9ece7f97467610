/**
 * A month of a shard. Sixteen persons at a time are drawn for, faded and counted; those to whom something may happen
 * are put on a list, their proposals drawn four at a time, and lived one by one.
 *
 *   for each class
 *     for each group of 16: first draws ─► who has proposals ─┐
 *                           flags, near ─► who is exceptional ┼─► work list (in order of position)
 *                           fade, bounds ─► who nears a list ─┘   the others: stored and counted here
 *     flush: draws of all proposals, then each on the list: lightly, or all steps
 */
import { AHEAD, DRAWN } from './act';
import { APART, EDGES, ASK_INDEX, ASK_MAX, ASK_NUMBER, ASK_PURPOSE, ASK_TRAIT, ENTRIES, MEMBER_BIT, OFFER_BIT, prepare, thin } from './batch';
import { exp, none as noneOf } from './exact';
import { ALWAYS, count, EXPIRE, FADE, f64At, JOB, L, MEMBER, MEANS_LEVELS, RESET, STIRRED, HOME, RECORD, u16At, u32At, u8At } from './life';
import { fade8, goneOf, spread, sum32 } from './lanes';
import { live, liveLightly, liveSimply, startRest } from './person';
import { philox4, philox8, setKeys } from './philox';
import { pageEnd, pageStart, PAGE_SHIFT, POSITION, reset } from './pool';
import { P } from './program';
import { S_EMPLOYED, S_MEANS, S_SCORE, S_SCORED, S_TRUE_SCORE, S_WRONGLY_BANDED } from './scalars';
import { LATE_VOID, lateList, restAfter, restBefore, startLate } from './score';

/** First words of a group, by word and quad. */
const FIRST: usize = memory.data(64, 16);
/** Pre-fade scores of a group: sixteen official, sixteen true. */
const OLD: usize = memory.data(64, 16);
/** Marks of ties of a group. */
const LANES: usize = memory.data(16, 16);

/**
 * The work list, of those who are lived one by one and those who need a look whatever their proposals: position, first
 * of their draws, number of proposals, near and kind, official score before forgetting. Sixteen bytes each.
 */
const WORK_MAX: i32 = 2048;
const WORK: usize = memory.data(2048 * 16 + 16, 16);
const LIVE: i32 = 0x10;
/** Something else than a proposal may happen: a sheet arrives that has not been added, entries expire; a layer above the ceilings. */
const ARRIVES: i32 = 0x20;
const EXPIRES: i32 = 0x80;
const RICH: i32 = 0x40;
/** Points that a sheet may bring where it is added to the scores of a group. */
const MOST_LATE: i32 = 16000;
/** What arrives for a group, by lane. */
const LATE: usize = memory.data(32, 16);
let works: i32 = 0;
let asks: i32 = 0;
let apart: i32 = APART;

/** Persons of a tile, by lane, whose official score reaches each bound. */
const REACHED: usize = memory.data(16 * 64, 16);

/** Sums over the lanes of a tile. */
let employed: i64 = 0;
let scored: i64 = 0;

/** Lives one month. */
export function month(): void {
  setKeys();
  setFront();
  startRest();
  startLate();
  prepare();
  if (P.lag > 0) reset(lateList(P.t));
  for (let d: i32 = 0; d < (P.diminishCount as i32); d++) {
    if (P.t % u16At(P.diminishEvery, d) != 0) continue;
    memory.fill(u32At(P.repeatAt, d), 0, P.padded << 1);
    memory.fill(u32At(P.repeatAt, (P.diminishCount as i32) + d), 0, P.padded << 1);
  }
  for (let c: i32 = 0; c < (P.classCount as i32); c++) {
    const from = max<i32>((u32At(P.classStart, c) - P.low) as i32, P.from);
    const to = min<i32>((u32At(P.classStart, c + 1) - P.low) as i32, P.to);
    if (from >= to) continue;
    L.region = u8At(P.classRegion, c);
    L.group = u8At(P.classGroup, c);
    L.stratum = u16At(P.classStratum, c);
    L.rates = u32At(P.classRow, c);
    L.scoredClass = u8At(P.classScored, c);
    L.ceiling = f64At(P.lose, L.rates);
    L.seeks = P.find > L.ceiling ? 1 : 0;
    L.noOffer = L.seeks ? exp(-max<f64>(15 * L.ceiling, 2 * P.find)) * ALWAYS : 0;
    if (P.hasScheme) sweep(from, to, true);
    else sweep(from, to, false);
  }
  if (P.bandTies) {
    const before = P.bandsBefore;
    P.bandsBefore = P.bandsAfter;
    P.bandsAfter = before;
  }
  const before = P.restBefore;
  P.restBefore = P.restAfter;
  P.restAfter = before;
  reset(restAfter());
}

/** The persons from … to − 1 of one class. */
// @ts-ignore: decorator
@inline
function sweep(from: i32, to: i32, ledger: bool): void {
  const arrivals = (P.arrivals as usize) + ((u32At(P.arrivalsStart, L.rates) as usize) << 3);
  const none = load<f64>(arrivals);
  const never = none >= ALWAYS;
  // A word reaches the bar if it is not below: as unsigned words, max(word, bar) = word.
  const bar = i32x4.splat(never ? 0xffffffff : (none as u32));
  const forgets = ledger && P.forget == FADE;
  const resets = ledger && P.forget == RESET && P.t > 0 && P.t % P.every == 0;
  const expires = ledger && P.forget == EXPIRE;
  const start = i16x8.splat(P.start16 as i16);
  const factor = f64x2.splat(P.fadeFactor);
  const over = u32At(P.falseOverStart, L.stratum) != u32At(P.falseOverStart, L.stratum + 1);
  // Where rules reach everyone, everyone with a ledger is lived step by step.
  const memberBits = ledger && (!P.passes || over) ? MEMBER : 0;
  const odd = i8x16.splat((STIRRED | HOME | RECORD | memberBits) as i8);
  const safeFrom = i16x8.splat(P.safeFrom as i16);
  const safeTo = i16x8.splat(P.safeTo as i16);
  const rich = i8x16.splat(P.overflowFrom as i8);
  const poorer = (P.overflowFrom as i32) < MEANS_LEVELS;
  const seeks = L.seeks != 0;
  const nearShift: u32 = P.t & 1 ? 4 : 0;
  const readsNear = P.near != 0;
  const late = P.lag > 0 && P.t >= P.lag;
  const lateSize = P.lateSize as usize;
  let latePage = -1;
  let lateNext: usize = 0;
  let lateEnd: usize = 0;
  const bandCount = P.bandRun as i32;
  const adds = P.simple != 0 && !over;
  const stride: usize = 16;
  const iota = i32x4(0, 1, 2, 3);
  const quadMonth = i32x4.splat(P.t);
  const quadMark = i32x4.splat(P.mark);
  const zero = i64x2.splat(0);

  let sumMeans = zero;
  let sum0 = zero;
  let sum1 = zero;
  let tile = 0;
  let wrongs = zero;
  const lastEdge = EDGES + ((bandCount > 1 ? bandCount - 1 : 0) << 4);
  employed = 0;
  scored = 0;

  for (let g = from & ~15; g < to; g += 16) {
    let lanes: u32 = 0xffff;
    let valid = i8x16.splat(-1);
    if (g < from || g + 16 > to) {
      const low = g < from ? from - g : 0;
      const high = g + 16 > to ? to - g : 16;
      lanes = ((1 << high) - 1) & ~((1 << low) - 1);
      valid = spread(lanes);
    }
    // The first draws of sixteen neighbours: four counters, four words each.
    const quad = (P.low + (g as u32)) >>> 2;
    philox4(i32x4.add(i32x4.splat(quad), iota), quadMonth, quadMark, zero, FIRST, stride);
    let arrive: u32 = 0;
    if (!never) {
      arrive = reaching(bar) & lanes;
    }

    const at = g as usize;
    const flags = v128.load((P.flags as usize) + at);
    const wealth = v128.load((P.means as usize) + at);
    let special = i8x16.ne(v128.and(flags, odd), zero);
    let near = zero;
    if (readsNear) {
      const cell = (P.near as usize) + at;
      const both = v128.load(cell);
      if (v128.any_true(both)) {
        near = v128.and(v128.and(i8x16.shr_u(both, nearShift), i8x16.splat(15)), valid);
        special = v128.or(special, i8x16.ne(near, zero));
        // What has been read is emptied for the marks of the month after.
        v128.store(cell, v128.andnot(both, v128.and(i8x16.splat(((15 as u32) << nearShift) as i8), valid)));
      }
    }
    // Where the bands of ties are read, everyone's must be written down.
    let live_: u32 = P.bandTies ? lanes : i8x16.bitmask(special) & lanes;
    /** Those who need a look for another reason than proposals. */
    let look: u32 = 0;
    let wealthy: u32 = 0;
    if (poorer) {
      wealthy = i8x16.bitmask(i8x16.ge_u(wealth, rich)) & lanes & ~live_;
      look = wealthy;
    }
    let offers: u32 = 0;
    let arrives: u32 = 0;
    const working = i8x16.ne(v128.and(flags, i8x16.splat(JOB as i8)), zero);
    if (seeks) {
      offers = ~i8x16.bitmask(working) & lanes & ~live_;
    }
    let member = zero;
    if (ledger) {
      member = i8x16.ne(v128.and(flags, i8x16.splat(MEMBER as i8)), zero);
      let lateHere = false;
      if (late) {
        const page = g >> PAGE_SHIFT;
        if (page != latePage) {
          latePage = page;
          lateNext = pageStart(lateList(P.t - P.lag), page);
          lateEnd = pageEnd(lateList(P.t - P.lag), page);
        }
        while (lateNext < lateEnd) {
          const position = (load<u32>(lateNext) & POSITION) as i32;
          if (position >= g + 16) break;
          if (position >= g && ((lanes >>> (position - g)) & 1)) {
            const points = load<i32>(lateNext, 4);
            if (!adds || points > MOST_LATE || points < -MOST_LATE) arrives |= 1 << (position - g);
            else if ((load<u32>(lateNext) & LATE_VOID) == 0) {
              store<i16>(LATE + (((position - g) as usize) << 1), points as i16);
              lateHere = true;
            }
          }
          lateNext += lateSize;
        }
      }
      look |= arrives & ~live_;
      if (P.passes && !over) {
        const c0 = (P.score0 as usize) + (at << 1);
        const c1 = (P.score1 as usize) + (at << 1);
        const a0 = v128.load(c0);
        const b0 = v128.load(c0, 16);
        const a1 = v128.load(c1);
        const b1 = v128.load(c1, 16);
        let na0 = a0;
        let nb0 = b0;
        let na1 = a1;
        let nb1 = b1;
        if (forgets) {
          na0 = fade8(a0, start, factor);
          nb0 = fade8(b0, start, factor);
          na1 = fade8(a1, start, factor);
          nb1 = fade8(b1, start, factor);
        } else if (resets) {
          na0 = start;
          nb0 = start;
          na1 = start;
          nb1 = start;
        } else if (expires) {
          let gone = zero;
          for (let v: i32 = 0; v < (P.windowCount as i32); v++) {
            const slot = P.t % u8At(P.windows, v);
            gone = v128.or(gone, v128.or(goneOf(0, v, slot, g), goneOf(1, v, slot, g)));
          }
          if (v128.any_true(gone)) look |= i8x16.bitmask(gone) & lanes & ~live_;
        }
        if (lateHere) {
          const low16 = i16x8.splat(P.min16 as i16);
          const high16 = i16x8.splat(P.max16 as i16);
          na0 = i16x8.min_s(i16x8.max_s(i16x8.add_sat_s(na0, v128.load(LATE)), low16), high16);
          nb0 = i16x8.min_s(i16x8.max_s(i16x8.add_sat_s(nb0, v128.load(LATE, 16)), low16), high16);
          v128.store(LATE, zero);
          v128.store(LATE, zero, 16);
        }
        // Nobody outside these bounds is passed over: a list may take them, or a consequence of their band.
        const outA = v128.or(
          v128.or(i16x8.lt_s(na0, safeFrom), i16x8.ge_s(na0, safeTo)),
          v128.or(i16x8.lt_s(na1, safeFrom), i16x8.ge_s(na1, safeTo)),
        );
        const outB = v128.or(
          v128.or(i16x8.lt_s(nb0, safeFrom), i16x8.ge_s(nb0, safeTo)),
          v128.or(i16x8.lt_s(nb1, safeFrom), i16x8.ge_s(nb1, safeTo)),
        );
        live_ |= i8x16.bitmask(v128.and(i8x16.narrow_i16x8_s(outA, outB), member)) & lanes;
        look &= ~live_;
        offers &= ~live_;
        wealthy &= ~live_;
        let mine = valid;
        if (live_ != 0) {
          mine = v128.andnot(valid, spread(live_));
        }
        if ((arrive | offers | look | live_) != 0) {
          v128.store(OLD, a0);
          v128.store(OLD, b0, 16);
          v128.store(OLD, a1, 32);
          v128.store(OLD, b1, 48);
        }
        const low = i16x8.extend_low_i8x16_s(mine);
        const high = i16x8.extend_high_i8x16_s(mine);
        if (forgets || resets || lateHere) {
          v128.store(c0, v128.bitselect(na0, a0, low));
          v128.store(c0, v128.bitselect(nb0, b0, high), 16);
          v128.store(c1, v128.bitselect(na1, a1, low));
          v128.store(c1, v128.bitselect(nb1, b1, high), 16);
        }
        // Counting.
        const counted = v128.and(mine, member);
        const lowCounted = i16x8.extend_low_i8x16_s(counted);
        const highCounted = i16x8.extend_high_i8x16_s(counted);
        sum0 = i32x4.add(
          sum0,
          i32x4.add(i32x4.extadd_pairwise_i16x8_s(v128.and(na0, lowCounted)), i32x4.extadd_pairwise_i16x8_s(v128.and(nb0, highCounted))),
        );
        sum1 = i32x4.add(
          sum1,
          i32x4.add(i32x4.extadd_pairwise_i16x8_s(v128.and(na1, lowCounted)), i32x4.extadd_pairwise_i16x8_s(v128.and(nb1, highCounted))),
        );
        scored += popcnt(i8x16.bitmask(counted));
        if (bandCount > 0) {
          let wrongA = zero;
          let wrongB = zero;
          for (let edge = EDGES; edge < lastEdge; edge += 16) {
            const bound = v128.load(edge);
            const reachA = i16x8.ge_s(na0, bound);
            const reachB = i16x8.ge_s(nb0, bound);
            // In a worse band officially than truly: some bound is reached truly only.
            wrongA = v128.or(wrongA, v128.andnot(i16x8.ge_s(na1, bound), reachA));
            wrongB = v128.or(wrongB, v128.andnot(i16x8.ge_s(nb1, bound), reachB));
            const reached = edge + (REACHED - EDGES);
            v128.store(reached, i16x8.sub(v128.load(reached), i16x8.add(v128.and(reachA, lowCounted), v128.and(reachB, highCounted))));
          }
          wrongs = i16x8.sub(wrongs, i16x8.add(v128.and(wrongA, lowCounted), v128.and(wrongB, highCounted)));
        }
      }
    }
    const rest = lanes & ~live_;
    if (rest != 0) {
      const kept = live_ != 0 ? v128.andnot(valid, spread(live_)) : valid;
      sumMeans = i32x4.add(sumMeans, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(v128.and(wealth, kept))));
      employed += popcnt(i8x16.bitmask(v128.and(working, kept)));
    }

    // Proposals of the many, and offers of jobs.
    const some = arrive & ~live_;
    if ((some | offers) != 0) {
      const wide = i16x8.extend_low_i8x16_u(wealth);
      const wider = i16x8.extend_high_i8x16_u(wealth);
      const memberBit = i16x8.splat(MEMBER_BIT as i16);
      const low = v128.or(wide, v128.and(i16x8.extend_low_i8x16_s(member), memberBit));
      const high = v128.or(wider, v128.and(i16x8.extend_high_i8x16_s(member), memberBit));
      const oldLow = ledger ? v128.load(OLD) : zero;
      const oldHigh = ledger ? v128.load(OLD, 16) : zero;
      // Traits of the four quads: means and membership below, the old score above.
      v128.store(TRAITS, i16x8.shuffle(low, oldLow, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(TRAITS, i16x8.shuffle(low, oldLow, 4, 12, 5, 13, 6, 14, 7, 15), 16);
      v128.store(TRAITS, i16x8.shuffle(high, oldHigh, 0, 8, 1, 9, 2, 10, 3, 11), 32);
      v128.store(TRAITS, i16x8.shuffle(high, oldHigh, 4, 12, 5, 13, 6, 14, 7, 15), 48);
      const index = P.low + (g as u32);
      let more = some;
      for (let j: u32 = 0; more != 0; j++) {
        askMany(index, more, P.proposal, j, 0);
        const bar_ = load<f64>(arrivals + (((j + 1) as usize) << 3));
        more = bar_ >= ALWAYS ? 0 : more & reaching(i32x4.splat(bar_ as u32));
      }
      if (offers != 0) askMany(index, offers, P.jobLayer, 0, OFFER_BIT);
    }
    let work = look | live_;
    if (work != 0) {
      v128.store(LANES, near);
      do {
        const n = ctz(work);
        work &= work - 1;
        const i = g + (n as i32);
        const entry = WORK + ((works << 4) as usize);
        let kind = load<u8>(LANES + (n as usize)) as i32;
        store<i32>(entry, i);
        store<i32>(entry, apart, 4);
        let proposals = 0;
        if ((live_ >>> n) & 1) {
          kind |= LIVE;
          if ((arrive >>> n) & 1) proposals = numberOf(arrivals, n);
          for (let j = 0; j < proposals; j++) ask(P.low + (i as u32), P.proposal, j);
        } else {
          if ((arrives >>> n) & 1) kind |= ARRIVES;
          if (expires) kind |= EXPIRES;
          if ((wealthy >>> n) & 1) {
            kind |= RICH;
            askAbove(i);
          }
        }
        store<u16>(entry, proposals as u16, 8);
        store<u8>(entry, kind as u8, 10);
        store<i16>(entry, load<i16>(OLD + ((n as usize) << 1)), 12);
        works++;
      } while (work != 0);
    }
    tile++;
    if (works > WORK_MAX - 16 || asks > ASK_MAX || apart > APART + ASK_MAX || tile == 4096) {
      addSums(sumMeans, sum0, sum1, wrongs, ledger);
      wrongs = zero;
      sumMeans = zero;
      sum0 = zero;
      sum1 = zero;
      tile = 0;
      flush();
      latePage = -1;
    }
  }
  addSums(sumMeans, sum0, sum1, wrongs, ledger);
  flush();
}

/** How many proposals a first word stands for; at least one. */
// @ts-ignore: decorator
@inline
function numberOf(arrivals: usize, n: u32): i32 {
  const word = load<u32>(FIRST + (((n & 3) << 4) as usize) + ((n & ~3) as usize)) as f64;
  let proposals = 1;
  while (word >= load<f64>(arrivals + ((proposals as usize) << 3))) proposals++;
  return proposals;
}

/** Bits of the lanes whose first word is not below a bar. */
// @ts-ignore: decorator
@inline
function reaching(bar: v128): u32 {
  const w0 = v128.load(FIRST);
  const w1 = v128.load(FIRST, 16);
  const w2 = v128.load(FIRST, 32);
  const w3 = v128.load(FIRST, 48);
  const low = i16x8.narrow_i32x4_s(i32x4.eq(i32x4.max_u(w0, bar), w0), i32x4.eq(i32x4.max_u(w1, bar), w1));
  const high = i16x8.narrow_i32x4_s(i32x4.eq(i32x4.max_u(w2, bar), w2), i32x4.eq(i32x4.max_u(w3, bar), w3));
  const bytes = i8x16.narrow_i16x8_s(low, high);
  return i8x16.bitmask(i8x16.shuffle(bytes, bytes, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
}

/** For four bits, the bytes of a shuffle that brings the lanes of those set to the front. */
const FRONT: usize = memory.data(16 * 16, 16);
/** What is asked about each lane of a group. */
const TRAITS: usize = memory.data(64, 16);

/** Makes {@link FRONT}. */
function setFront(): void {
  for (let bits = 0; bits < 16; bits++) {
    let to: usize = 0;
    for (let lane = 0; lane < 4; lane++) {
      if (!((bits >>> lane) & 1)) continue;
      for (let byte = 0; byte < 4; byte++, to++) store<u8>(FRONT + ((bits << 4) as usize) + to, (4 * lane + byte) as u8);
    }
  }
}

/** Asks for one draw for each lane of a group whose bit is set, four lanes at a time. */
// @ts-ignore: decorator
@inline
function askMany(index: u32, bits: u32, purpose: u32, number: u32, mark: u32): void {
  const purposes = i32x4.splat(purpose);
  const numbers = i32x4.splat(number);
  const marks = i32x4.splat(mark);
  let lanes = i32x4.add(i32x4.splat(index), i32x4(0, 1, 2, 3));
  for (let traits = TRAITS; traits < TRAITS + 64; traits += 16) {
    const these = bits & 15;
    const front = v128.load(FRONT + ((these << 4) as usize));
    const cell = (asks as usize) << 2;
    v128.store(ASK_INDEX + cell, i8x16.swizzle(lanes, front));
    v128.store(ASK_PURPOSE + cell, purposes);
    v128.store(ASK_NUMBER + cell, numbers);
    v128.store(ASK_TRAIT + cell, v128.or(i8x16.swizzle(v128.load(traits), front), marks));
    asks += popcnt(these) as i32;
    bits >>>= 4;
    lanes = i32x4.add(lanes, i32x4.splat(4));
  }
}

/** Asks for a draw for someone who is lived one by one. */
// @ts-ignore: decorator
@inline
function ask(index: u32, purpose: u32, number: u32): void {
  const cell = (apart as usize) << 2;
  store<u32>(ASK_INDEX + cell, index);
  store<u32>(ASK_PURPOSE + cell, purpose);
  store<u32>(ASK_NUMBER + cell, number);
  apart++;
}

/** Asks for the first draw of each layer above a ceiling that a rich person's conduct reaches. */
function askAbove(i: i32): void {
  const level = u8At(P.means, i);
  for (let n: i32 = 0; n < (P.risingCount as i32); n++) {
    const k = u8At(P.rising, n);
    if (f64At(P.needRatio, k * MEANS_LEVELS + level) > 1) ask(P.low + (i as u32), u32At(P.layerPurpose, k), 1 << 16);
  }
}

/** Whether any of them proposes something, or a second layer is reached. @param at the first of the draws */
function anyAbove(i: i32, at: usize): bool {
  const level = u8At(P.means, i);
  const conducts = P.conductCount as i32;
  for (let n: i32 = 0; n < (P.risingCount as i32); n++) {
    const k = u8At(P.rising, n);
    const need = f64At(P.needRatio, k * MEANS_LEVELS + level);
    if (need <= 1) continue;
    if (need > 2) return true;
    const ceiling = f64At(P.rate, L.rates * conducts + k) * f64At(P.headroom, k);
    if ((load<u32>(DRAWN + (at << 2)) as f64) >= noneOf(ceiling) * ALWAYS) return true;
    at++;
  }
  return false;
}

function addSums(sumMeans: v128, sum0: v128, sum1: v128, wrongs: v128, ledger: bool): void {
  count(S_EMPLOYED, employed);
  count(S_MEANS, sum32(sumMeans));
  employed = 0;
  if (!ledger) return;
  const min16 = (P.min16 as i32) as i64;
  count(S_SCORED, scored);
  if (P.regionScoredRun) count(P.regionScored + L.region, scored);
  count(S_SCORE, sum32(sum0) - scored * min16);
  count(S_TRUE_SCORE, sum32(sum1) - scored * min16);
  const bands = P.bandRun as i32;
  if (bands > 0) {
    let above: i64 = 0;
    for (let b = 0; b < bands - 1; b++) {
      const cell = REACHED + ((b as usize) << 4);
      const reached = sum32(i32x4.extadd_pairwise_i16x8_u(v128.load(cell)));
      v128.store(cell, i64x2.splat(0));
      count(P.band + b, reached - above);
      above = reached;
    }
    count(P.band + bands - 1, scored - above);
    count(S_WRONGLY_BANDED, sum32(i32x4.extadd_pairwise_i16x8_u(wrongs)));
  }
  scored = 0;
}

/** Draws what has been asked for: of the many, then of those who are lived one by one. */
function drawAll(): void {
  for (let n: usize = 0; n < (asks as usize); n += 8) {
    const cell = n << 2;
    philox8(ASK_INDEX + cell, P.t, ASK_PURPOSE + cell, ASK_NUMBER + cell, DRAWN + cell, AHEAD << 2);
  }
  for (let n: usize = APART; n < (apart as usize); n += 8) {
    const cell = n << 2;
    philox8(ASK_INDEX + cell, P.t, ASK_PURPOSE + cell, ASK_NUMBER + cell, DRAWN + cell, AHEAD << 2);
  }
}

/** Draws for all proposals, thins those of the many, and lives everyone of whom something is left, in order of position. */
function flush(): void {
  drawAll();
  const entries = thin(asks);
  sortEntries(entries);
  const low = P.low;
  const simple = P.simple != 0;
  const end = WORK + ((works << 4) as usize);
  let work = WORK;
  let entry = ENTRIES;
  const lastEntry = ENTRIES + ((entries as usize) << 2);
  // Whoever stands after the last is nobody.
  store<u32>(ASK_INDEX + ((APART as usize) << 2), low + 0x7fffffff);
  store<u32>(lastEntry, APART);
  store<i32>(end, i32.MAX_VALUE);
  let actor = actorOf(entry) - low;
  let worker: u32 = load<u32>(work);
  while (entry < lastEntry || work < end) {
    const from = entry;
    const i = min(actor, worker) as i32;
    let trait = 0;
    if (actor == (i as u32)) {
      trait = load<i32>(ASK_TRAIT + (((load<u32>(entry) & 0xffff) as usize) << 2)) >> 16;
      do {
        entry += 4;
        actor = actorOf(entry) - low;
      } while (actor == (i as u32));
    }
    if (worker != (i as u32)) {
      if (!simple || !liveSimply(i, from, entry)) liveLightly(i, from, entry, trait, simple, false);
      continue;
    }
    const at = load<i32>(work, 4) as usize;
    const kind = load<u8>(work, 10) as i32;
    if (kind & LIVE) live(i, load<u16>(work, 8) as i32, at, kind & 15);
    else {
      const rich = (kind & RICH) != 0 && anyAbove(i, at);
      const look = rich || (kind & (ARRIVES | EXPIRES)) != 0;
      if (look || (from != entry && (!simple || !liveSimply(i, from, entry)))) liveLightly(i, from, entry, load<i16>(work, 12), simple && (kind & ARRIVES) == 0, rich);
    }
    work += 16;
    worker = load<u32>(work);
  }
  works = 0;
  asks = 0;
  apart = APART;
}

/** Brings the entries of a person together, in order of persons; within four neighbours later proposals stand apart. */
function sortEntries(entries: i32): void {
  let last: u32 = 0;
  for (let n = 0; n < entries; n++) {
    let at = ENTRIES + ((n as usize) << 2);
    const actor = actorOf(at);
    if (actor >= last) {
      last = actor;
      continue;
    }
    const entry = load<u32>(at);
    while (at > ENTRIES && actorOf(at - 4) > actor) {
      store<u32>(at, load<u32>(at - 4));
      at -= 4;
    }
    store<u32>(at, entry);
  }
}

/** Index of the person of an entry. */
// @ts-ignore: decorator
@inline
function actorOf(entry: usize): u32 {
  return load<u32>(ASK_INDEX + (((load<u32>(entry) & 0xffff) as usize) << 2));
}
