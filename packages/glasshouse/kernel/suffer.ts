/** Step 6: consequences in force. See plain/suffer.ts. */
import { bar, poissonCount } from './exact';
import {
  ALWAYS,
  AWARE,
  clock,
  count,
  draw,
  f64At,
  HOME,
  HOME_BANDS,
  HOUSEHOLD,
  FAR,
  i8At,
  JOB,
  JOB_MARKS,
  L,
  LOCAL,
  mark,
  OPEN,
  SHARES,
  STOPS,
  shiftMeans,
  u32At,
  u8At,
  WAITING,
  WORKPLACE,
  word,
} from './life';
import { philox8 } from './philox';
import { P } from './program';
import { S_LIBERTY_MONTHS, S_PENALISED, S_STALE, S_TIES_CUT, S_WRONGLY_PENALISED } from './scalars';
import { standingOf, stands } from './score';
import { SLOT, TIED, tiesOf } from './ties';
import { lossAtWork } from './workplace';

const FAMILY: i32 = 7;
const ATTEMPTS: i32 = 7;
const EMPLOYMENT: i32 = 1;
const FINE: u32 = 0x80000000;
const JOB_LOST: u32 = 0;
const NOBODY: i32 = -1;

const ALLOWED: i32 = 0;
const TRULY_ALLOWED: i32 = 64;
const GRANTED: i32 = 128;
const AT_HOME: i32 = 192;
const TRULY_AT_HOME: i32 = 256;

// @ts-ignore: decorator
@inline
function share(which: i32, a: i32): f64 {
  return load<f64>(SHARES + (which as usize) + ((a as usize) << 3));
}
// @ts-ignore: decorator
@inline
function times(which: i32, a: i32, factor: f64): void {
  const cell = SHARES + (which as usize) + ((a as usize) << 3);
  store<f64>(cell, load<f64>(cell) * factor);
}

export function suffer(): void {
  L.loss = (L.near & WORKPLACE) != 0 ? lossAtWork() : 1;
  L.finding = 1;
  if (L.liberty > 0) {
    count(S_LIBERTY_MONTHS);
    L.liberty--;
  }
  if (P.activeCount > 0) {
    // The household matters only while something is in force that reaches the family.
    const home = P.familyActive != 0 && (L.near & HOUSEHOLD) != 0;
    if ((L.scored && (P.readsBands || L.stirred)) || (P.readsHousehold && (home || (L.flags & HOME) != 0))) undergo(home);
    if (P.cutsTies && L.scored) cutTies();
  }
  changeJobs();
}

function inForce(c: i32, ledger: i32): bool {
  if (!L.scored) return false;
  const l = i8At(P.consequenceList, c);
  if (l < 0) return (u32At(P.consequenceBands, c) & (1 << (ledger == 0 ? L.band : L.trueBand))) != 0;
  const months = clock(ledger, l);
  return months > 0 || (ledger == 0 && u8At(P.joint, c) == 1 && months < 0 && -months <= (P.retention as i32));
}

/** Before step 3: marks the conducts that consequences in force stop, by the official standing after step 1. */
export function stop(): void {
  if (P.stops == 0) return;
  const rests = P.suspends != 0 && L.remedy / 3 == WAITING;
  const conducts = P.conductCount as i32;
  for (let n: i32 = 0; n < (P.activeCount as i32); n++) {
    const c = u8At(P.active, n);
    const l = i8At(P.consequenceList, c);
    if (l < 0) {
      if (((u32At(P.consequenceBands, c) >>> L.bandBefore) & 1) == 0) continue;
    } else {
      const months = clock(0, l);
      if (!(months > 0 || (u8At(P.joint, c) == 1 && months < 0 && -months <= (P.retention as i32)))) continue;
    }
    if (rests && restsWith(c)) continue;
    for (let k: i32 = 0; k < conducts; k++) {
      if (u8At(P.stops, c * conducts + k) == 0) continue;
      if (!L.stopped) memory.fill(STOPS, 0, 64);
      L.stopped = 1;
      store<u8>(STOPS + (k as usize), 1);
    }
  }
}

function undergo(nearHome: bool): void {
  for (let n: usize = 0; n < 40; n++) store<f64>(SHARES + (n << 3), 1);
  const rests = P.suspends != 0 && L.remedy / 3 == WAITING;
  const home = P.readsHousehold != 0 && nearHome ? household() : NOBODY;
  let penalised = false;
  let wrongly = false;
  let homePenalties = 0;
  let stale = false;
  for (let n: i32 = 0; n < (P.activeCount as i32); n++) {
    const c = u8At(P.active, n);
    const isPenalty = u8At(P.penalty, c) == 1;
    const family = u8At(P.family, c) == 1;
    let official: bool;
    let truly: bool;
    if (family) {
      official = homeStands(home, c, 0);
      truly = homeStands(home, c, 1);
      if (official) homePenalties++;
    } else {
      official = inForce(c, 0);
      truly = inForce(c, 1);
      const resting = rests && isPenalty && restsWith(c);
      if (official && isPenalty) countImposedNow(c, resting);
      if (resting) official = false;
    }
    const deny = f64At(P.deny, c);
    const a = i8At(P.attempt, c);
    if (truly && deny > 0) times(family ? TRULY_AT_HOME : TRULY_ALLOWED, a, 1 - deny);
    if (!official) continue;
    if (isPenalty) {
      penalised = true;
      const l = i8At(P.consequenceList, c);
      if (!family && l >= 0 && clock(0, l) <= 0) stale = true;
      if (!truly) wrongly = true;
    }
    if (deny > 0) times(family ? AT_HOME : ALLOWED, a, 1 - deny);
    const grant = f64At(P.grant, c);
    if (grant > 0) times(GRANTED, a, 1 - grant);
    L.loss *= f64At(P.jobLoss, c);
    L.finding *= f64At(P.jobFinding, c);
    const shift = u32At(P.meansShift, c);
    if (shift) shiftMeans(shift, u32At(P.key, c));
    detain(c);
  }
  if (P.readsHousehold) {
    if (homePenalties > 0 && (L.flags & HOME) == 0) L.imposedAtHome = homePenalties;
    L.flags = homePenalties > 0 ? L.flags | HOME : L.flags & ~HOME;
  }
  if (penalised) count(S_PENALISED);
  if (wrongly) count(S_WRONGLY_PENALISED);
  if (stale) count(S_STALE);
  L.finding *= share(ALLOWED, EMPLOYMENT);
  if (!L.detained) attempt();
}

// @ts-ignore: decorator
@inline
function restsWith(c: i32): bool {
  const l = i8At(P.consequenceList, c);
  return l >= 0 && u8At(P.black, l) == 1;
}

function countImposedNow(c: i32, resting: bool): void {
  const l = i8At(P.consequenceList, c);
  const starts = f64At(P.starts, c) == (P.t as f64);
  if (l >= 0) {
    const listed = clock(0, l) > 0;
    if (!listed || !(starts || (L.began & (1 << l)) != 0)) return;
    L.imposedByList++;
  } else {
    if (!starts && (u32At(P.consequenceBands, c) & (1 << L.bandBefore)) != 0) return;
    L.imposedByBand++;
  }
  const fine = u32At(P.fineShift, c);
  if (fine && !resting) shiftMeans(fine, u32At(P.key, c) + FINE);
}

/** The first draws of all kinds of attempts, made together. */
const INDEX: usize = memory.data(32, 16);
const NUMBER: usize = memory.data(32, 16);
const FIRSTS: usize = memory.data(128, 16);

function attempt(): void {
  let wanted = 0;
  for (let a: i32 = 0; a < ATTEMPTS; a++)
    if (u32At(P.exposures, a) != 0 && (share(ALLOWED, a) != 1 || share(AT_HOME, a) != 1 || share(GRANTED, a) != 1)) wanted |= 1 << a;
  if (wanted == 0) return;
  const index = i32x4.splat(L.index);
  v128.store(INDEX, index);
  v128.store(INDEX, index, 16);
  philox8(INDEX, P.t, P.attemptPurpose, NUMBER, FIRSTS, 32);
  do {
    const a = ctz(wanted);
    wanted &= wanted - 1;
    const bars = u32At(P.exposures, a);
    const value = load<u32>(FIRSTS + ((a as usize) << 2)) as f64;
    let drawn = 0;
    while (value >= f64At(bars, drawn)) drawn++;
    if (drawn == 0) continue;
    const own = share(ALLOWED, a);
    const truly = share(TRULY_ALLOWED, a);
    const family = share(AT_HOME, a);
    const grant = share(GRANTED, a);
    for (let n = 1; n <= drawn; n++) {
      draw(u32At(P.attemptPurpose, a), n);
      if (mark(0) < bar(1 - own)) deny(a, mark(0) >= bar(1 - truly));
      else if (mark(1) < bar(1 - family)) deny(FAMILY, mark(1) >= bar(1 - share(TRULY_AT_HOME, a)));
      else if (mark(2) < bar(1 - grant)) count(P.granted + a);
    }
  } while (wanted != 0);
}

function deny(domain: i32, wrongly: bool): void {
  count(P.denied + domain);
  count(P.groupDenied + L.group);
  if (wrongly) count(P.deniedWrongly + domain);
  if (L.black != 0 && L.remedy == 0) {
    L.remedy = OPEN * 3 + AWARE;
    L.waited = 0;
  }
}

function detain(c: i32): void {
  const height = f64At(P.libertyBar, c);
  if (height == 0 || L.detained || L.liberty > 0) return;
  draw(P.liberty, u32At(P.key, c));
  if (mark(0) >= height) return;
  L.liberty = u8At(P.libertyMonths, c);
  if ((L.flags & JOB) != 0) loseJob();
}

/** Standing of the other members of the household at the end of last month, all of it together. */
function household(): i32 {
  const found = tiesOf(HOUSEHOLD);
  let lists = 0;
  let bands0: i32 = 0;
  let bands1: i32 = 0;
  for (let n: usize = 0; n < (found as usize); n++) {
    const standing = standingOf(load<i32>(TIED + (n << 2)));
    lists |= standing & 0xffff;
    bands0 |= 1 << ((standing >>> 16) & 15);
    bands1 |= 1 << ((standing >>> 20) & 15);
  }
  store<i32>(HOME_BANDS, bands0);
  store<i32>(HOME_BANDS, bands1, 4);
  return lists;
}

function homeStands(home: i32, c: i32, ledger: i32): bool {
  if (home == NOBODY) return false;
  const l = i8At(P.consequenceList, c);
  if (l < 0) return (u32At(P.consequenceBands, c) & load<u32>(HOME_BANDS + ((ledger as usize) << 2))) != 0;
  return ((home >>> (8 * ledger)) & (1 << l)) != 0;
}

function cutTies(): void {
  const standing = L.standingBefore;
  if ((standing & P.cutMask) == 0 && P.cutMask < 256) return;
  let kept: f64 = 1;
  for (let m: i32 = 0; m < (P.activeCount as i32); m++) {
    const c = u8At(P.active, m);
    const height = f64At(P.cutBar, c);
    if (height == 0) continue;
    const l = i8At(P.consequenceList, c);
    if (l >= 0 ? stands(standing, 0, l, 0) : (u32At(P.consequenceBands, c) & (1 << ((standing >>> 16) & 15))) != 0) kept *= 1 - height / ALWAYS;
  }
  if (kept == 1) return;
  const found = tiesOf(HOUSEHOLD | LOCAL | FAR);
  for (let n: usize = 0; n < (found as usize); n++) {
    const slot = load<u8>(SLOT + n) as u32;
    const bit = (1 as u32) << slot;
    if ((L.cut & bit) != 0) continue;
    draw(P.cutPurpose, slot);
    if (mark(0) >= bar(1 - kept)) continue;
    L.cut |= bit;
    count(S_TIES_CUT);
  }
}

export function changeJobs(): void {
  const ceiling = L.ceiling;
  const find = P.find * L.finding;
  const employed = (L.flags & JOB) != 0;
  if (L.jobChanged || (L.detained && !employed)) return;
  const rate = employed ? ceiling * L.loss : find;
  for (let n = 0; n < L.jobs; n++) {
    if ((load<u32>(JOB_MARKS + ((n as usize) << 2)) as f64) < bar(rate / ceiling)) {
      changeJob();
      return;
    }
  }
  if (rate <= ceiling) return;
  const width = max<f64>(15 * ceiling, 2 * P.find);
  draw(P.jobLayer, 0);
  const drawn = poissonCount(word(0), width);
  for (let n = 1; n <= drawn; n++) {
    draw(P.jobLayer, n);
    if (mark(0) < bar((rate - ceiling) / width)) {
      changeJob();
      return;
    }
  }
}

function changeJob(): void {
  if ((L.flags & JOB) != 0) loseJob();
  else {
    L.flags |= JOB;
    shiftMeans(P.found, FINE);
  }
}

function loseJob(): void {
  L.jobChanged = 1;
  L.flags &= ~JOB;
  shiftMeans(P.lost, JOB_LOST);
}
