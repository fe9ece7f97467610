/** Step 7: decisions, filing, notice, repair. See plain/remedy.ts. */
import {
  ALWAYS,
  clock,
  CLOSED,
  count,
  draw,
  EVER_FILED_WRONGLY,
  EXPIRE,
  f64At,
  held,
  i32At,
  L,
  mark,
  means,
  MEANS_LEVELS,
  NONE,
  OPEN,
  score,
  setClock,
  setHeld,
  setScore,
  TOLD,
  u32At,
  u8At,
  UNAWARE,
  WAITING,
} from './life';
import { beginStay, endStay, NOTICE_AFTER, noticeArrives, restate, tell } from './lists';
import { P } from './program';
import {
  S_DECIDED,
  S_DECIDED_WRONGLY,
  S_FILED,
  S_FILED_WRONGLY,
  S_FIRST_FILED_WRONGLY,
  S_IMPOSED,
  S_IMPOSED_UNTOLD,
  S_REPAIRED,
  S_WAITED,
  S_WON,
  S_WON_WRONGLY,
} from './scalars';
import { dropLate, setWindow, windowCell, windowValue } from './score';

export function remedy(): void {
  if (!L.stirred && !L.repairAct) return;
  if (L.black != 0) {
    const phase = L.remedy / 3;
    if (phase == WAITING) hear();
    else if (!mayFile(phase) || !file()) L.waited = L.waited >= 255 ? 255 : L.waited + 1;
    if (L.black != 0 && P.notice == NOTICE_AFTER && (L.began & L.black) != 0 && L.remedy % 3 != TOLD && noticeArrives()) tell();
  }
  if (L.imposedByList > 0) countImposed(L.imposedByList, L.remedy % 3 == TOLD && P.reasons != 0);
  if (L.repairAct && P.repair) repair();
}

export function countImposed(penalties: i32, explained: bool): void {
  count(S_IMPOSED, penalties);
  if (!explained) count(S_IMPOSED_UNTOLD, penalties);
}

function mayFile(phase: i32): bool {
  if (!P.appeal || phase != OPEN || L.remedy % 3 == UNAWARE) return false;
  return P.appealWindow == 0 || L.waited < (P.appealWindow as i32);
}

function file(): bool {
  const wrong = (L.black & ~L.trulyBlack) != 0;
  const height = f64At(P.filing, (wrong ? MEANS_LEVELS : 0) + means(L.i));
  if (height == 0) return false;
  draw(P.filingPurpose, 0);
  if (mark(0) >= height) return false;
  L.remedy = WAITING * 3 + (L.remedy % 3);
  L.waited = 0;
  count(S_FILED);
  if (wrong) {
    count(S_FILED_WRONGLY);
    if ((L.flags & EVER_FILED_WRONGLY) == 0) {
      L.flags |= EVER_FILED_WRONGLY;
      count(S_FIRST_FILED_WRONGLY);
    }
  }
  return true;
}

function hear(): void {
  const months = L.waited >= 255 ? 255 : L.waited + 1;
  L.waited = months;
  draw(P.decision, 0);
  const service = f64At(P.service, L.region);
  if (service < ALWAYS && mark(0) >= service) return;
  const value = mark(1);
  const wrong = (L.black & ~L.trulyBlack) != 0;
  count(S_DECIDED);
  count(S_WAITED, months);
  if (wrong) count(S_DECIDED_WRONGLY);
  const lifted = wrong ? value < P.correctsBar : value >= P.upholdsBar;
  L.remedy = CLOSED * 3 + (L.remedy % 3);
  L.waited = 0;
  if (!lifted) return;
  count(S_WON);
  if (wrong) {
    count(S_WON_WRONGLY);
    correct();
  } else liftByMistake();
}

function correct(): void {
  const i = L.i;
  setScore(0, i, score(1, i));
  if (P.forget == EXPIRE) {
    setHeld(0, i, held(1, i));
    for (let v: i32 = 0; v < (P.windowCount as i32); v++) {
      const months = u8At(P.windows, v);
      for (let slot = 0; slot < months; slot++) setWindow(windowCell(0, v, slot, i), windowValue(windowCell(1, v, slot, i)));
    }
  }
  for (let d: i32 = 0; d < (P.diminishCount as i32); d++) {
    const at = (i as usize) << 1;
    store<u16>((u32At(P.repeatAt, d) as usize) + at, load<u16>((u32At(P.repeatAt, (P.diminishCount as i32) + d) as usize) + at));
  }
  if (P.lag > 0) dropLate();
  for (let l: i32 = 0; l < (P.listCount as i32); l++) {
    const truth = clock(1, l);
    const before = clock(0, l);
    if (before > 0 && truth <= 0) leave(l);
    else if (truth > 0) {
      if (before <= 0 && u8At(P.black, l) == 1) beginStay(before);
      setClock(0, l, truth);
    }
  }
  restate();
}

function liftByMistake(): void {
  for (let l: i32 = 0; l < (P.listCount as i32); l++) {
    if ((L.black & (1 << l)) == 0) continue;
    leave(l);
    raise(0, l);
    break;
  }
  restate();
}

function repair(): void {
  if ((L.black | L.trulyBlack) == 0) return;
  if (P.repairBar < ALWAYS) {
    draw(P.repairPurpose, 0);
    if (mark(0) >= P.repairBar) return;
  }
  for (let l: i32 = 0; l < (P.listCount as i32); l++) {
    if (u8At(P.black, l) == 0) continue;
    for (let ledger = 0; ledger < 2; ledger++) {
      if (clock(ledger, l) <= u8At(P.repairAfter, l)) continue;
      if (ledger == 0) {
        count(S_REPAIRED);
        leave(l);
      } else setClock(1, l, 0);
      raise(ledger, l);
    }
  }
  restate();
}

/** Ends an official stay within the month: it has been counted one month less than its clock says. */
function leave(l: i32): void {
  const months = clock(0, l);
  setClock(0, l, -1);
  if (u8At(P.black, l) == 1) endStay(l, months - 1);
}

function raise(ledger: i32, l: i32): void {
  const bound = i32At(P.raise16, l);
  if (bound == NONE) return;
  if (score(ledger, L.i) >= bound) return;
  setScore(ledger, L.i, bound);
  if (P.forget == EXPIRE) {
    const cell = windowCell(ledger, 0, P.t % u8At(P.windows, 0), L.i);
    const lift = bound - (P.start16 as i32) - held(ledger, L.i);
    setWindow(cell, windowValue(cell) + lift);
    setHeld(ledger, L.i, held(ledger, L.i) + lift);
  }
}
