/** Step 3: conduct and entries. See plain/act.ts and plain/record.ts, whose rules these are. */
import { bar, poissonCount } from './exact';
import {
  count,
  draw,
  f64At,
  i16At,
  i32At,
  JOB_MARKS,
  L,
  means,
  MEANS_LEVELS,
  mark,
  NONE,
  POINTS,
  STOPS,
  u16At,
  u32At,
  u8At,
  word,
} from './life';
import { P } from './program';
import { S_HOLLOW, S_REVIEWED } from './scalars';

const LAYER: f64 = 2;
const LAYERS: u32 = 12;
const GOOD: i32 = 1;
const MAX_JOBS: i32 = 64;
const DIMINISH_MAX: i32 = 1001;

/** Words of the proposals drawn ahead: firsts, seconds, thirds, fourths, {@link AHEAD} apart. */
export const AHEAD: usize = 65536;
export const DRAWN: usize = memory.data(65536 * 16, 16);

/** @param at number of the first of the person's proposals among those drawn ahead */
export function act(proposals: i32, at: usize): void {
  const last = (P.kinds as i32) - 1;
  for (let j: i32 = 0; j < proposals; j++) {
    const from = DRAWN + ((at + (j as usize)) << 2);
    const kind = kindOf(load<u32>(from));
    const happens = load<u32>(from, AHEAD * 4);
    if (kind == last) {
      markJob(happens);
    } else if ((kind & 1) == 0) propose(kind >> 1, happens, load<u32>(from, AHEAD * 8), load<u32>(from, AHEAD * 12), j);
    else proposeFalse(kind >> 1, happens);
  }
}

export function markJob(word: u32): void {
  if (L.jobs >= MAX_JOBS) return;
  store<u32>(JOB_MARKS + ((L.jobs as usize) << 2), word);
  L.jobs++;
}

/** What exceeds the ceilings, from layers of its own. */
export function actAbove(): void {
  if (means(L.i) >= (P.overflowFrom as i32)) actAboveCeilings();
  if (L.scored) {
    const to = u32At(P.falseOverStart, L.stratum + 1);
    for (let n = u32At(P.falseOverStart, L.stratum); n < to; n++) falseAboveCeiling(u8At(P.falseOver, n as i32));
  }
}

// @ts-ignore: decorator
@inline
function kindOf(drawn: u32): i32 {
  const bars = (P.kindBars as usize) + (((L.rates as u32) * P.kinds) << 3);
  let kind = u8At(P.kindGuide, (L.rates << 10) + ((drawn >>> 22) as i32));
  const value = drawn as f64;
  while (value >= load<f64>(bars + ((kind as usize) << 3))) kind++;
  return kind;
}

function incentiveOf(k: i32): f64 {
  return f64At(P.incentive, (u8At(P.conductKind, k) << 4) + stakeLevel(k));
}

function stakeLevel(k: i32): i32 {
  if (!L.scored || !P.responds) return 0;
  const whole = (L.scoreBefore - (P.min16 as i32)) >> 4;
  const stake = u16At(P.stake, k * (P.pointLevels as i32) + whole) as f64;
  const level = floor<f64>((stake * P.salience * 15) / 268435456 + 0.5) as i32;
  return level > 15 ? 15 : level;
}

// @ts-ignore: decorator
@inline
function propose(k: i32, happens: u32, visible: u32, mixed: u32, j: u32): void {
  if (L.detained || isStopped(k)) return;
  const need = f64At(P.needBars, (k << 6) + means(L.i));
  const value = happens as f64;
  // No incentive lifts a rate above its ceiling, so most that fail do so here.
  if (value >= need) return;
  if (value >= floor<f64>((need * incentiveOf(k)) / 65536)) return;
  const extra = u8At(P.conductKind, k) == GOOD && value >= floor<f64>((need * f64At(P.incentive, GOOD << 4)) / 65536);
  count(P.done + k);
  happen(k, visible, mixed, extra, j);
}

// @ts-ignore: decorator
@inline
function isStopped(k: i32): bool {
  return L.stopped != 0 && load<u8>(STOPS + (k as usize)) != 0;
}

/** Whether entries of indicator n are made of people who stood where this person did before the month. */
// @ts-ignore: decorator
@inline
function holdsFor(n: i32): bool {
  return !P.banded || ((u32At(P.indicatorBands, n) >>> L.bandBefore) & 1) != 0;
}

/** A conduct occurs (it has been counted): each indicator that sees it makes an entry. */
export function happen(k: i32, visible: u32, mixed: u32, extra: bool, j: u32): void {
  if (extra && P.hollowBar > 0) {
    draw(P.hollow, j);
    if (mark(0) < P.hollowBar) count(S_HOLLOW);
  }
  if (!L.scored) return;
  if (u8At(P.repairs, k) == 1) L.repairAct = 1;
  const to = u16At(P.readerStart, k + 1);
  for (let at = u16At(P.readerStart, k); at < to; at++) {
    const n = u16At(P.reader, at);
    if (!holdsFor(n)) continue;
    const cell = L.stratum * (P.indicatorCount as i32) + n;
    const value = visible as f64;
    if (P.reviewed && value < f64At(P.seen, cell)) count(S_REVIEWED);
    if (value >= f64At(P.coverage, cell)) continue;
    record(1, n);
    if ((mixed as f64) < P.mixupBar) {
      count(P.mixedUp + L.region * (P.indicatorCount as i32) + n);
      continue;
    }
    record(0, n);
    count(P.entered + n);
    countRecord();
  }
}

// @ts-ignore: decorator
@inline
export function countRecord(): void {
  count(P.regionRecords + L.region);
  count(P.groupRecords + L.group);
}

function enterFalsely(n: i32): void {
  record(0, n);
  count(P.falselyEntered + n);
  countRecord();
}

export function proposeFalse(k: i32, drawn: u32): void {
  if (!L.scored) return;
  const value = drawn as f64;
  const to = u16At(P.readerStart, k + 1);
  for (let at = u16At(P.readerStart, k); at < to; at++) {
    const n = u16At(P.reader, at);
    if (!holdsFor(n)) continue;
    const cell = L.stratum * (P.indicatorCount as i32) + n;
    if (P.reviewed && value < bar(f64At(P.falseSeenRatio, cell))) count(S_REVIEWED);
    if (value < f64At(P.falseBars, cell)) enterFalsely(n);
  }
}

/** Puts one entry on a ledger's sheet of the month. */
export function record(ledger: i32, n: i32): void {
  const window = ledger * (P.windowCount as i32) + (P.windowCount > 1 ? u8At(P.window, n) : 0);
  const set = i32At(P.set16, n);
  if (set != NONE) {
    if (ledger == 0) {
      if (L.set0 == NONE || set < L.set0) {
        L.set0 = set;
        L.setWindow0 = u8At(P.window, n);
      }
    } else if (L.set1 == NONE || set < L.set1) {
      L.set1 = set;
      L.setWindow1 = u8At(P.window, n);
    }
  } else {
    const d = i16At(P.diminishing, n);
    const points = d < 0 ? i32At(P.points16, n) : i32At(P.diminishPoints, d * DIMINISH_MAX + repeat(ledger, d) - 1);
    const cell = POINTS + ((window as usize) << 2);
    store<i32>(cell, load<i32>(cell) + points);
  }
  const bit = u32At(P.trigger, n);
  if (ledger == 0) {
    L.trigger0 |= bit;
    L.had0 = 1;
  } else {
    L.trigger1 |= bit;
    L.had1 = 1;
  }
}

function repeat(ledger: i32, d: i32): i32 {
  const cell = (u32At(P.repeatAt, ledger * (P.diminishCount as i32) + d) as usize) + ((L.i as usize) << 1);
  const before = load<u16>(cell) as i32;
  const next = before < DIMINISH_MAX ? before + 1 : DIMINISH_MAX;
  store<u16>(cell, next as u16);
  return next;
}

export function actAboveCeilings(): void {
  if (L.detained) return;
  const conducts = P.conductCount as i32;
  for (let at: i32 = 0; at < (P.risingCount as i32); at++) {
    const k = u8At(P.rising, at);
    const need = f64At(P.needRatio, k * MEANS_LEVELS + means(L.i));
    if (need <= 1 || isStopped(k)) continue;
    const ratio = (need * incentiveOf(k)) / 65536;
    const ceiling = f64At(P.rate, L.rates * conducts + k) * f64At(P.headroom, k);
    let lower: f64 = 1;
    for (let layer: u32 = 1; layer <= LAYERS && ratio > lower; layer++) {
      const upper = lower * LAYER;
      draw(u32At(P.layerPurpose, k), layer << 16);
      const drawn = poissonCount(word(0), ceiling * (upper - lower));
      const height = bar((ratio - lower) / (upper - lower));
      for (let n = 1; n <= drawn; n++) {
        draw(u32At(P.layerPurpose, k), (layer << 16) | n);
        if (mark(1) < height) {
          count(P.done + k);
          happen(k, word(2), word(3), false, (layer << 16) | n);
        }
      }
      lower = upper;
    }
  }
}

function falseAboveCeiling(k: i32): void {
  const indicators = P.indicatorCount as i32;
  const from = u16At(P.readerStart, k);
  const to = u16At(P.readerStart, k + 1);
  let most: f64 = 0;
  for (let at = from; at < to; at++) {
    const ratio = f64At(P.falseSeenRatio, L.stratum * indicators + u16At(P.reader, at));
    if (ratio > most) most = ratio;
  }
  let lower: f64 = 1;
  for (let layer: u32 = 1; layer <= LAYERS && most > lower; layer++) {
    const upper = lower * LAYER;
    const purpose = u32At(P.falseLayerPurpose, k);
    draw(purpose, layer << 16);
    const drawn = poissonCount(word(0), f64At(P.falseCeiling, k) * (upper - lower));
    for (let n = 1; n <= drawn; n++) {
      draw(purpose, (layer << 16) | n);
      const value = mark(1);
      for (let at = from; at < to; at++) {
        const reader = u16At(P.reader, at);
        if (!holdsFor(reader)) continue;
        const cell = L.stratum * indicators + reader;
        const ratio = f64At(P.falseRatio, cell);
        if (P.reviewed && value < bar((f64At(P.falseSeenRatio, cell) - lower) / (upper - lower))) count(S_REVIEWED);
        if (ratio > lower && value < bar((ratio - lower) / (upper - lower))) enterFalsely(reader);
      }
    }
    lower = upper;
  }
}
