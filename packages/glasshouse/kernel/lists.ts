/** Steps 1 and 5: who leaves a list, who enters one. See plain/exits.ts and plain/enlist.ts. */
import {
  ALWAYS,
  AWARE,
  bandOf,
  blackMask,
  clock,
  count,
  draw,
  i32At,
  i8At,
  L,
  mark,
  NONE,
  OPEN,
  score,
  setClock,
  TOLD,
  u32At,
  u8At,
} from './life';
import { P } from './program';
import { S_ENTRIES, S_EXITS } from './scalars';
import { representsListed } from './workplace';

const CLOCK_MAX: i32 = 255;
const RELIST_MONTHS: i32 = 24;
export const NOTICE_BEFORE: u32 = 1;
export const NOTICE_AFTER: u32 = 2;

export function leaveLists(): void {
  for (let l: i32 = 0; l < (P.listCount as i32); l++) {
    for (let ledger = 0; ledger < 2; ledger++) {
      const months = clock(ledger, l);
      if (months == 0) continue;
      if (months < 0) {
        setClock(ledger, l, months <= -1 - RELIST_MONTHS ? 0 : months - 1);
        continue;
      }
      const followed = ledger == 0 && u8At(P.black, l) == 1;
      if (followed) count(P.atRisk + served(months));
      if (mayLeave(l, ledger, months)) {
        setClock(ledger, l, ledger == 0 ? -1 : 0);
        if (followed) endStay(l, months);
      } else if (months < CLOCK_MAX) setClock(ledger, l, months + 1);
    }
  }
}

// @ts-ignore: decorator
@inline
function served(months: i32): i32 {
  const last = (P.atRiskRun as i32) - 1;
  return months > last ? last : months;
}

export function endStay(l: i32, months: i32): void {
  count(P.ended + served(months));
  count(S_EXITS);
  if (blackMask(0) == 0) {
    L.remedy = 0;
    L.waited = 0;
  }
}

function mayLeave(l: i32, ledger: i32, months: i32): bool {
  const max = u8At(P.maxStay, l);
  if (max > 0 && months >= max) return true;
  if (months < u8At(P.minStay, l)) return false;
  const value = score(ledger, L.i);
  const to = u8At(P.exitStart, l + 1);
  for (let n = u8At(P.exitStart, l); n < to; n++) {
    const after = u8At(P.exitAfter, n);
    if (after > 0 && months < after) continue;
    const from = i32At(P.exitFrom16, n);
    if (from != NONE && value < from) continue;
    const below = i32At(P.exitBelow16, n);
    if (below != NONE && value >= below) continue;
    const firmList = i8At(P.exitFirm, n);
    if (firmList >= 0 && representsListed(ledger, firmList)) continue;
    return true;
  }
  return false;
}

export function enterLists(): void {
  for (let l: i32 = 0; l < (P.listCount as i32); l++) {
    const black = u8At(P.black, l) == 1;
    for (let ledger = 0; ledger < 2; ledger++) {
      const months = clock(ledger, l);
      if (ledger == 0 && black && months < 0) count(P.relistAtRisk - 1 - months);
      if (months > 0 && u8At(P.restart, l) == 0) continue;
      if (!mayEnter(l, ledger)) continue;
      setClock(ledger, l, 1);
      if (months > 0) continue;
      if (ledger == 0) {
        L.began |= 1 << l;
        if (black) beginStay(months);
      }
    }
  }
}

/** An official black stay begins. @param months what the list's clock said before */
export function beginStay(months: i32): void {
  count(S_ENTRIES);
  count(P.atRisk);
  if (months < 0) count(P.relisted - 1 - months);
}

function mayEnter(l: i32, ledger: i32): bool {
  const value = score(ledger, L.i);
  const to = u8At(P.entryStart, l + 1);
  for (let n = u8At(P.entryStart, l); n < to; n++) {
    const below = i32At(P.entryBelow16, n);
    if (below != NONE && value >= below) continue;
    const from = i32At(P.entryFrom16, n);
    if (from != NONE && value < from) continue;
    const band = i8At(P.entryBand, n);
    if (band >= 0 && band != (ledger == 0 ? L.band : L.trueBand)) continue;
    const trigger = u32At(P.entryTrigger, n);
    if (trigger != 0 && ((ledger == 0 ? L.trigger0 : L.trigger1) & trigger) == 0) continue;
    const firmList = i8At(P.entryFirm, n);
    if (firmList >= 0 && !representsListed(ledger, firmList)) continue;
    return true;
  }
  return false;
}

export function noticeArrives(): bool {
  if (P.notice == 0 || P.noticeBar == 0) return false;
  if (P.noticeBar >= ALWAYS) return true;
  draw(P.noticePurpose, 0);
  return mark(0) < P.noticeBar;
}

export function giveNoticeBefore(): void {
  if (P.notice != NOTICE_BEFORE || L.black == 0) return;
  if (L.remedy != OPEN * 3 + AWARE && L.remedy != 0) return;
  if ((L.began & L.black) != 0 && noticeArrives()) tell();
}

export function tell(): void {
  const before = L.remedy;
  L.remedy = before - (before % 3) + TOLD;
  if (before == 0) L.waited = 0;
}

/** Reads the standing again after it has changed. */
export function restate(): void {
  L.black = blackMask(0);
  L.trulyBlack = blackMask(1);
  L.band = bandOf(score(0, L.i));
  L.trueBand = bandOf(score(1, L.i));
}
