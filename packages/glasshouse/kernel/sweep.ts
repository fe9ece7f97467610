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
import { exp } from './exact';
import { ALWAYS, bandOf, count, EXPIRE, FADE, f64At, i32At, JOB, L, MEMBER, MEANS_LEVELS, RESET, STIRRED, HOME, RECORD, u16At, u32At, u8At, WORKPLACE } from './life';
import { live, liveLightly, startRest } from './person';
import { KEYS, philox, philox4, setKeys, WORD } from './philox';
import { List, pageEnd, pageStart, PAGE_SHIFT, POSITION, reset } from './pool';
import { P } from './program';
import { S_EMPLOYED, S_MEANS, S_SCORE, S_SCORED, S_TRUE_SCORE, S_WRONGLY_BANDED } from './scalars';
import { lateList, restAfter, restBefore, startLate, windowCell } from './score';

/** First words of a group, by word and quad. */
const FIRST: usize = memory.data(64, 16);
/** Pre-fade scores of a group: sixteen official, sixteen true. */
const OLD: usize = memory.data(64, 16);
/** One bit a byte for the lanes of a group. */
const LANES: usize = memory.data(16, 16);

/** The work list: position, number of proposals, near and kind, the scores before forgetting. Twelve bytes each. */
const WORK_MAX: i32 = 2048;
const WORK: usize = memory.data(2048 * 12, 16);
const LIVE: i32 = 0x10;
const LIGHT: i32 = 0x20;
const OFFER: i32 = 0x40;
let works: i32 = 0;

/** Counters of what is to be drawn: index, purpose, number. */
const ASK_INDEX: usize = memory.data(32768 * 4, 16);
const ASK_PURPOSE: usize = memory.data(32768 * 4, 16);
const ASK_NUMBER: usize = memory.data(32768 * 4, 16);
let asks: i32 = 0;

/** Sums over the lanes of a tile. */
let employed: i64 = 0;
let scored: i64 = 0;

/** Everyone's state before month 0. */
export function begin(): void {
  setKeys();
  for (let c: i32 = 0; c < (P.classCount as i32); c++) {
    const from = max<i32>((u32At(P.classStart, c) - P.low) as i32, P.from);
    const to = min<i32>((u32At(P.classStart, c + 1) - P.low) as i32, P.to);
    const table = u16At(P.classMeans, c) * MEANS_LEVELS;
    const scoredClass = u8At(P.classScored, c);
    for (let i = from; i < to; i++) {
      philox(P.low + (i as u32), 0, P.initialPurpose, 0);
      const wealth = load<u32>(WORD) as f64;
      let flags = (load<u32>(WORD, 4) as f64) < P.employedBar ? JOB : 0;
      let level = 0;
      while (wealth >= f64At(P.initial, table + level)) level++;
      store<u8>((P.means as usize) + (i as usize), level as u8);
      if (scoredClass) {
        let member = P.uptakeBar >= ALWAYS;
        if (!member) {
          philox(P.low + (i as u32), 0, P.consent, 0);
          member = (load<u32>(WORD) as f64) < P.uptakeBar;
        }
        if (member) flags |= MEMBER;
      }
      store<u8>((P.flags as usize) + (i as usize), flags as u8);
    }
  }
  if (P.hasScheme) {
    for (let i: usize = 0; i < (P.padded as usize); i++) {
      if (P.wide) {
        store<i32>((P.score0 as usize) + (i << 2), P.start16);
        store<i32>((P.score1 as usize) + (i << 2), P.start16);
      } else {
        store<i16>((P.score0 as usize) + (i << 1), P.start16 as i16);
        store<i16>((P.score1 as usize) + (i << 1), P.start16 as i16);
      }
    }
  }
  const startBand = bandOf(P.start16);
  if (P.bandTies) {
    for (let i: usize = 0; i < (P.padded as usize); i++) {
      const member = (load<u8>((P.flags as usize) + i) & MEMBER) != 0;
      store<u8>((P.bandsBefore as usize) + i, (member ? startBand | (startBand << 4) : 255) as u8);
    }
  }
  if (((P.tieBands >>> startBand) & 1) == 1) memory.fill(P.near, 7, P.padded);
  reset(restBefore());
  reset(restAfter());
  for (let n: u32 = 0; n <= P.lag; n++) reset(changetype<List>(u32At(P.lateAt, n) as usize));
}

/** Lives one month. */
export function month(): void {
  setKeys();
  startRest();
  startLate();
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

// @ts-ignore: decorator
@inline
function fade4(a: v128, factor: v128): v128 {
  const magic = f64x2.splat(4503599627370496);
  const x = f64x2.add(f64x2.floor(f64x2.mul(f64x2.convert_low_i32x4_u(a), factor)), magic);
  const y = f64x2.add(f64x2.floor(f64x2.mul(f64x2.convert_low_i32x4_u(i32x4.shuffle(a, a, 2, 3, 2, 3)), factor)), magic);
  return i32x4.shuffle(x, y, 0, 2, 4, 6);
}

/** Eight scores, their distance to the start multiplied and cut: the table's own operations, so its own bits. */
// @ts-ignore: decorator
@inline
function fade8(v: v128, start: v128, factor: v128): v128 {
  const d = i16x8.sub(v, start);
  const sign = i16x8.shr_s(d, 15);
  const a = i16x8.abs(d);
  const r = i16x8.narrow_i32x4_s(fade4(i32x4.extend_low_i16x8_u(a), factor), fade4(i32x4.extend_high_i16x8_u(a), factor));
  return i16x8.add(start, i16x8.sub(v128.xor(r, sign), sign));
}

// @ts-ignore: decorator
@inline
function sum32(v: v128): i64 {
  return (i32x4.extract_lane(v, 0) as i64) + (i32x4.extract_lane(v, 1) as i64) + (i32x4.extract_lane(v, 2) as i64) + (i32x4.extract_lane(v, 3) as i64);
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
  const stride: usize = 16;
  const iota = i32x4(0, 1, 2, 3);
  const quadMonth = i32x4.splat(P.t);
  const quadMark = i32x4.splat(P.mark);
  const zero = i64x2.splat(0);

  let sumMeans = zero;
  let sum0 = zero;
  let sum1 = zero;
  let tile = 0;
  employed = 0;
  scored = 0;

  for (let g = from & ~15; g < to; g += 16) {
    let lanes: u32 = 0xffff;
    let valid = i8x16.splat(-1);
    if (g < from || g + 16 > to) {
      const low = g < from ? from - g : 0;
      const high = g + 16 > to ? to - g : 16;
      lanes = ((1 << high) - 1) & ~((1 << low) - 1);
      for (let n: usize = 0; n < 16; n++) store<u8>(LANES + n, (lanes >>> (n as u32)) & 1 ? 255 : 0);
      valid = v128.load(LANES);
    }
    // The first draws of sixteen neighbours: four counters, four words each.
    const quad = (P.low + (g as u32)) >>> 2;
    philox4(i32x4.add(i32x4.splat(quad), iota), quadMonth, quadMark, zero, FIRST, stride);
    let arrive: u32 = 0;
    if (!never) {
      const c0 = i32x4.eq(i32x4.max_u(v128.load(FIRST), bar), v128.load(FIRST));
      const c1 = i32x4.eq(i32x4.max_u(v128.load(FIRST, 16), bar), v128.load(FIRST, 16));
      const c2 = i32x4.eq(i32x4.max_u(v128.load(FIRST, 32), bar), v128.load(FIRST, 32));
      const c3 = i32x4.eq(i32x4.max_u(v128.load(FIRST, 48), bar), v128.load(FIRST, 48));
      const bytes = i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(c0, c1), i16x8.narrow_i32x4_s(c2, c3));
      arrive = i8x16.bitmask(i8x16.shuffle(bytes, bytes, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)) & lanes;
    }

    const at = g as usize;
    const flags = v128.load((P.flags as usize) + at);
    const wealth = v128.load((P.means as usize) + at);
    let special = i8x16.ne(v128.and(flags, odd), zero);
    if (poorer) special = v128.or(special, i8x16.ge_u(wealth, rich));
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
    let light: u32 = arrive & ~live_;
    let offers: u32 = 0;
    const working = i8x16.ne(v128.and(flags, i8x16.splat(JOB as i8)), zero);
    if (seeks) {
      offers = ~i8x16.bitmask(working) & lanes & ~live_;
      light |= offers;
    }
    let member = zero;
    if (ledger) {
      member = i8x16.ne(v128.and(flags, i8x16.splat(MEMBER as i8)), zero);
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
          if (position >= g) light |= ((1 << (position - g)) & lanes) & ~live_;
          lateNext += lateSize;
        }
      }
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
          if (v128.any_true(gone)) light |= i8x16.bitmask(gone) & lanes & ~live_;
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
        light &= ~live_;
        offers &= ~live_;
        let mine = valid;
        if (live_ != 0) {
          for (let n: usize = 0; n < 16; n++) store<u8>(LANES + n, (live_ >>> (n as u32)) & 1 ? 255 : 0);
          mine = v128.andnot(valid, v128.load(LANES));
        }
        if ((light | live_) != 0) {
          v128.store(OLD, a0);
          v128.store(OLD, b0, 16);
          v128.store(OLD, a1, 32);
          v128.store(OLD, b1, 48);
        }
        const low = i16x8.extend_low_i8x16_s(mine);
        const high = i16x8.extend_high_i8x16_s(mine);
        if (forgets || resets) {
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
          let above = i8x16.bitmask(counted);
          let wrong = zero;
          for (let b: i32 = 0; b < bandCount - 1 && above != 0; b++) {
            const bound = i32At(P.bands16, b);
            const edge = i16x8.splat(bound as i16);
            const reachA0 = bound > 32767 ? zero : bound < -32768 ? i8x16.splat(-1) : i16x8.ge_s(na0, edge);
            const reachB0 = bound > 32767 ? zero : bound < -32768 ? i8x16.splat(-1) : i16x8.ge_s(nb0, edge);
            const reachA1 = bound > 32767 ? zero : bound < -32768 ? i8x16.splat(-1) : i16x8.ge_s(na1, edge);
            const reachB1 = bound > 32767 ? zero : bound < -32768 ? i8x16.splat(-1) : i16x8.ge_s(nb1, edge);
            const reach = i8x16.narrow_i16x8_s(reachA0, reachB0);
            // In a worse band officially than truly: some bound is reached truly only.
            wrong = v128.or(wrong, v128.andnot(i8x16.narrow_i16x8_s(reachA1, reachB1), reach));
            const bits = i8x16.bitmask(reach) & above;
            if (bits != 0) {
              count(P.band + b, popcnt(bits));
              above &= ~bits;
            }
          }
          if (above != 0) count(P.band + bandCount - 1, popcnt(above));
          wrong = v128.and(wrong, counted);
          if (v128.any_true(wrong)) count(S_WRONGLY_BANDED, popcnt(i8x16.bitmask(wrong)));
        }
      }
    }
    const rest = lanes & ~live_;
    if (rest != 0) {
      let kept = valid;
      if (live_ != 0) {
        for (let n: usize = 0; n < 16; n++) store<u8>(LANES + n, (live_ >>> (n as u32)) & 1 ? 255 : 0);
        kept = v128.andnot(valid, v128.load(LANES));
      }
      sumMeans = i32x4.add(sumMeans, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(v128.and(wealth, kept))));
      employed += popcnt(i8x16.bitmask(v128.and(working, kept)));
    }

    let work = light | live_;
    if (work != 0) {
      const nears: usize = LANES;
      v128.store(nears, near);
      do {
        const n = ctz(work);
        work &= work - 1;
        let proposals = 0;
        const i = g + (n as i32);
        if ((arrive >>> n) & 1) {
          const word = load<u32>(FIRST + (((n & 3) << 4) as usize) + ((n & ~3) as usize)) as f64;
          proposals = 1;
          while (word >= load<f64>(arrivals + ((proposals as usize) << 3))) proposals++;
        }
        let kind = load<u8>(nears + (n as usize)) as i32;
        for (let j = 0; j < proposals; j++) ask(P.low + (i as u32), P.proposal, j);
        if ((live_ >>> n) & 1) kind |= LIVE;
        else {
          kind |= LIGHT;
          if ((offers >>> n) & 1) {
            kind |= OFFER;
            ask(P.low + (i as u32), P.jobLayer, 0);
          }
        }
        const entry = WORK + ((works * 12) as usize);
        store<i32>(entry, i);
        store<u16>(entry, proposals as u16, 4);
        store<u8>(entry, kind as u8, 6);
        store<i16>(entry, load<i16>(OLD + ((n as usize) << 1)), 8);
        store<i16>(entry, load<i16>(OLD + 32 + ((n as usize) << 1)), 10);
        works++;
      } while (work != 0);
    }
    tile++;
    if (works > WORK_MAX - 16 || asks > 14000 || tile == 4096) {
      addSums(sumMeans, sum0, sum1, ledger);
      sumMeans = zero;
      sum0 = zero;
      sum1 = zero;
      tile = 0;
      flush();
      latePage = -1;
    }
  }
  addSums(sumMeans, sum0, sum1, ledger);
  flush();
}

/** Whether entries of a month expire, for sixteen positions as bytes. */
function goneOf(ledger: i32, v: i32, slot: i32, g: i32): v128 {
  const cell = windowCell(ledger, v, slot, g);
  const none = i64x2.splat(0);
  if (!P.broadWindow) return i8x16.narrow_i16x8_s(i16x8.ne(v128.load(cell), none), i16x8.ne(v128.load(cell, 16), none));
  return i8x16.narrow_i16x8_s(
    i16x8.narrow_i32x4_s(i32x4.ne(v128.load(cell), none), i32x4.ne(v128.load(cell, 16), none)),
    i16x8.narrow_i32x4_s(i32x4.ne(v128.load(cell, 32), none), i32x4.ne(v128.load(cell, 48), none)),
  );
}

// @ts-ignore: decorator
@inline
function ask(index: u32, purpose: u32, number: u32): void {
  const cell = (asks as usize) << 2;
  store<u32>(ASK_INDEX + cell, index);
  store<u32>(ASK_PURPOSE + cell, purpose);
  store<u32>(ASK_NUMBER + cell, number);
  asks++;
}

function addSums(sumMeans: v128, sum0: v128, sum1: v128, ledger: bool): void {
  count(S_EMPLOYED, employed);
  count(S_MEANS, sum32(sumMeans));
  employed = 0;
  if (!ledger) return;
  const min16 = (P.min16 as i32) as i64;
  count(S_SCORED, scored);
  if (P.regionScoredRun) count(P.regionScored + L.region, scored);
  count(S_SCORE, sum32(sum0) - scored * min16);
  count(S_TRUE_SCORE, sum32(sum1) - scored * min16);
  scored = 0;
}

/** Draws for all proposals of the work list, four at a time, and lives those who are on it. */
function flush(): void {
  const month_ = i32x4.splat(P.t);
  for (let n: usize = 0; n < (asks as usize); n += 4) {
    const cell = n << 2;
    philox4(v128.load(ASK_INDEX + cell), month_, v128.load(ASK_PURPOSE + cell), v128.load(ASK_NUMBER + cell), DRAWN + cell, AHEAD << 2);
  }
  let at: usize = 0;
  for (let n = 0; n < works; n++) {
    const entry = WORK + ((n * 12) as usize);
    const i = load<i32>(entry);
    const proposals = load<u16>(entry, 4) as i32;
    const kind = load<u8>(entry, 6) as i32;
    if (kind & LIVE) live(i, proposals, at, kind & 15);
    else liveLightly(i, proposals, at, load<i16>(entry, 8), load<i16>(entry, 10), (kind & OFFER) != 0);
    at += proposals as usize;
    if (kind & OFFER) at++;
  }
  works = 0;
  asks = 0;
}
