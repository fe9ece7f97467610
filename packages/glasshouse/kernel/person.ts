/** One month in the life of one person, in the order of the model. */
import { act, actAbove, actAboveCeilings, countRecord } from './act';
import { counterOf, enterOne, FALSE, howOf, indicatorOf, mixedUp, OFFERED, PLAIN, pointsOf, quickBand, rowOf } from './batch';
import { countMonth, publishStanding } from './count';
import { anyClock, bandOf, clear, CLOCKS, count, JOB, L, means, MEMBER, RECORD, score, STIRRED, u8At, EXPIRE, WORKPLACE } from './life';
import { enterLists, giveNoticeBefore, leaveLists, restate } from './lists';
import { append, pageEnd, pageStart, PAGE_SHIFT } from './pool';
import { P } from './program';
import { remedy } from './remedy';
import { S_EMPLOYED, S_SCORE, S_SCORED, S_MEANS, S_TRUE_SCORE, S_WRONGLY_BANDED } from './scalars';
import { delay, expire, forget, lateList, LATE_HAD, readTies, restAfter, restBefore, settle } from './score';
import { changeJobs, stop, suffer } from './suffer';

let restPage: i32 = -1;
let restNext: usize = 0;
let restEnd: usize = 0;

export function startRest(): void {
  restPage = -1;
}

/** The record of the person in hand; positions come in rising order. */
function openRecord(): void {
  const lists = P.listCount as usize;
  v128.store(CLOCKS, i64x2.splat(0));
  v128.store(CLOCKS, i64x2.splat(0), 16);
  L.remedy = 0;
  L.waited = 0;
  L.liberty = 0;
  L.cut = 0;
  L.standingBefore = P.bandTies ? u8At(P.bandsBefore, L.i) << 16 : 0;
  if ((L.flags & RECORD) == 0) return;
  const page = L.i >> PAGE_SHIFT;
  const list = restBefore();
  if (page != restPage) {
    restPage = page;
    restNext = pageStart(list, page);
    restEnd = pageEnd(list, page);
  }
  while (restNext < restEnd && load<u32>(restNext) < (L.i as u32)) restNext += P.restSize as usize;
  const at = restNext;
  L.remedy = load<u8>(at, 4);
  L.waited = load<u8>(at, 5);
  L.liberty = load<u8>(at, 6);
  if (P.cutsTies) L.cut = load<u32>(at + 8 + (lists << 2));
  for (let l: usize = 0; l < lists; l++) {
    const official = load<i16>(at + 8 + (l << 1));
    const truth = load<i16>(at + 8 + ((lists + l) << 1));
    store<i16>(CLOCKS + (l << 1), official);
    store<i16>(CLOCKS + 16 + (l << 1), truth);
    if (official > 0) L.standingBefore |= 1 << (l as i32);
    if (truth > 0) L.standingBefore |= 256 << (l as i32);
  }
}

function closeRecord(): void {
  const lists = P.listCount as usize;
  if (L.remedy == 0 && L.waited == 0 && L.liberty == 0 && L.cut == 0 && !anyClock()) L.flags &= ~RECORD;
  else {
    const at = append(restAfter(), L.i);
    store<u32>(at, L.i as u32);
    store<u8>(at, L.remedy as u8, 4);
    store<u8>(at, L.waited as u8, 5);
    store<u8>(at, L.liberty as u8, 6);
    store<u8>(at, 0, 7);
    for (let l: usize = 0; l < lists; l++) {
      store<i16>(at + 8 + (l << 1), load<i16>(CLOCKS + (l << 1)));
      store<i16>(at + 8 + ((lists + l) << 1), load<i16>(CLOCKS + 16 + (l << 1)));
    }
    if (P.cutsTies) store<u32>(at + 8 + (lists << 2), L.cut);
    L.flags |= RECORD;
  }
  store<u8>((P.flags as usize) + (L.i as usize), L.flags as u8);
}

/** All steps, for someone to whom anything may happen. @param at number of the first of the proposals drawn ahead */
export function live(i: i32, proposals: i32, at: usize, near: i32): void {
  L.i = i;
  L.index = P.low + (i as u32);
  L.near = near;
  L.flags = u8At(P.flags, i);
  L.scored = L.flags & MEMBER;
  openRecord();
  L.detained = L.liberty > 0 ? 1 : 0;
  clear();
  if (L.scored) {
    L.stirred = P.t == P.since || (L.flags & STIRRED) != 0 ? 1 : 0;
    L.scoreBefore = score(0, i);
    L.trueScoreBefore = score(1, i);
    if (P.readsBands || P.banded) L.bandBefore = bandOf(L.scoreBefore);
    L.black = 0;
    L.trulyBlack = 0;
    if (L.stirred) leaveLists();
    stop();
    forget();
    act(proposals, at);
    actAbove();
    if (P.lag > 0) delay(false);
    if (P.tieReaderCount > 0 && (L.near & 7) != 0) readTies();
    settle(0);
    settle(1);
    L.band = bandOf(score(0, i));
    L.trueBand = bandOf(score(1, i));
    conclude();
  } else {
    L.black = 0;
    L.trulyBlack = 0;
    L.stirred = 0;
    act(proposals, at);
    actAbove();
    suffer();
    countMonth();
    closeRecord();
    if (P.readsTies) publishStanding();
  }
}

/** The steps from the bands on. */
function conclude(): void {
  const i = L.i;
  if (!L.stirred && (score(0, i) != L.scoreBefore || score(1, i) != L.trueScoreBefore || (L.had0 | L.had1) != 0)) L.stirred = 1;
  if ((L.near & WORKPLACE) != 0) L.stirred = 1;
  if (L.stirred && P.listCount > 0) {
    enterLists();
    restate();
    giveNoticeBefore();
  }
  suffer();
  remedy();
  if (L.stirred) L.flags = anyClock() || L.repairAct ? L.flags | STIRRED : L.flags & ~STIRRED;
  countMonth();
  closeRecord();
  if (P.readsTies) publishStanding();
}

/**
 * The month of someone on no list, in no household that matters, whose ledger has been faded and who has been counted
 * as if nothing had happened: what came of the proposals, what arrives late, whether a job is offered.
 * @param from address of the person's first entry @param to one past the last @param old official score before forgetting
 * @param taken whether the sheet that arrives has been added to the score @param rich whether more may come from layers above the ceilings
 */
export function liveLightly(i: i32, from: usize, to: usize, old: i32, taken: bool, rich: bool): void {
  L.i = i;
  L.index = P.low + (i as u32);
  const flags = u8At(P.flags, i);
  L.flags = flags;
  L.scored = flags & MEMBER;
  L.detained = 0;
  L.scoreBefore = old;
  clear();
  let offered = false;
  for (let entry = from; entry < to; entry += 4) {
    enterOne(load<u32>(entry));
    offered = offered || howOf(load<u32>(entry)) == OFFERED;
  }
  if (rich) actAboveCeilings();
  const work = L.jobs > 0 || offered;
  if (!L.scored) {
    if (work) changeJobLightly();
    return;
  }
  const o = score(0, i);
  const t = score(1, i);
  if (P.lag > 0) delay(taken);
  if (P.forget == EXPIRE) expire();
  if ((L.had0 | L.had1) != 0 || P.forget == EXPIRE) {
    settle(0);
    settle(1);
  } else if (!work) return;
  const official = score(0, i);
  const truth = score(1, i);
  const safe = official >= (P.safeFrom as i32) && official < (P.safeTo as i32) && truth >= (P.safeFrom as i32) && truth < (P.safeTo as i32);
  if (safe && (L.trigger0 | L.trigger1) == 0) {
    if (work) changeJobLightly();
    recount(o, t, official, truth);
    return;
  }
  uncount(o, t);
  enter();
  L.stirred = 1;
  if (P.readsBands) L.bandBefore = bandOf(old);
  L.band = bandOf(official);
  L.trueBand = bandOf(truth);
  conclude();
}

/**
 * The same for the common case: entries of plain points, a ledger that neither expires nor sets, no list near.
 * @returns false, and nothing done, where it is not that case
 */
export function liveSimply(i: i32, from: usize, to: usize): bool {
  let points0: i32 = 0;
  let points1: i32 = 0;
  let had: u32 = 0;
  for (let at = from; at < to; at += 4) {
    const entry = load<u32>(at);
    const how = howOf(entry);
    if ((how & (PLAIN | FALSE)) == 0) return false;
    const points = pointsOf(rowOf(entry));
    const strays = how == PLAIN && mixedUp(entry);
    points1 += how == PLAIN ? points : 0;
    points0 += strays ? 0 : points;
    had |= strays ? 0 : LATE_HAD;
  }
  if (!(u8At(P.flags, i) & MEMBER)) return from == to;
  // Where entries are late, the sheet that arrives has been added already.
  const now = P.lag > 0 ? 0 : points0;
  const low = P.min16 as i32;
  const high = P.max16 as i32;
  const column0 = (P.score0 as usize) + ((i as usize) << 1);
  const column1 = (P.score1 as usize) + ((i as usize) << 1);
  const o = load<i16>(column0) as i32;
  const t = load<i16>(column1) as i32;
  const official = min(max(o + now, low), high);
  const truth = min(max(t + points1, low), high);
  const from16 = P.safeFrom as i32;
  const to16 = P.safeTo as i32;
  if (official < from16 || official >= to16 || truth < from16 || truth >= to16) return false;
  for (let at = from; at < to; at += 4) {
    const entry = load<u32>(at);
    const row = rowOf(entry);
    if (howOf(entry) == PLAIN && mixedUp(entry)) count(P.mixedUp + L.region * (P.indicatorCount as i32) + indicatorOf(row));
    else {
      const counter = counterOf(row);
      store<i64>(counter, load<i64>(counter) + 1);
      countRecord();
    }
  }
  if (P.lag > 0 && had) {
    const record = append(lateList(P.t), i);
    store<u32>(record, (i as u32) | had);
    store<i32>(record, points0, 4);
  }
  store<i16>(column0, official as i16);
  store<i16>(column1, truth as i16);
  recount(o, t, official, truth);
  return true;
}

/** Counts scores that have changed since the sweep counted them. */
// @ts-ignore: decorator
@inline
function recount(o: i32, t: i32, official: i32, truth: i32): void {
  count(S_SCORE, official - o);
  count(S_TRUE_SCORE, truth - t);
  if (!P.bandRun) return;
  const quick = P.bandRun <= 9;
  const band = quick ? quickBand(official) : bandOf(official);
  const before = quick ? quickBand(o) : bandOf(o);
  if (band != before) {
    count(P.band + before, -1);
    count(P.band + band);
  }
  const trueBand = quick ? quickBand(truth) : bandOf(truth);
  const trueBefore = quick ? quickBand(t) : bandOf(t);
  count(S_WRONGLY_BANDED, ((band > trueBand) as i32) - ((before > trueBefore) as i32));
}

/** Whoever has no record begins with an empty one. */
function enter(): void {
  v128.store(CLOCKS, i64x2.splat(0));
  v128.store(CLOCKS, i64x2.splat(0), 16);
  L.remedy = 0;
  L.waited = 0;
  L.liberty = 0;
  L.cut = 0;
  L.standingBefore = 0;
  L.near = 0;
  L.black = 0;
  L.trulyBlack = 0;
  L.stirred = 0;
}

/** A job lost or found by someone whom nothing else can befall this month. */
function changeJobLightly(): void {
  const i = L.i;
  const before = L.flags;
  const level = means(i);
  L.loss = 1;
  L.finding = 1;
  changeJobs();
  if (L.flags == before) return;
  store<u8>((P.flags as usize) + (i as usize), L.flags as u8);
  count(S_EMPLOYED, (L.flags & JOB) != 0 ? 1 : -1);
  count(S_MEANS, means(i) - level);
}

/** Takes back what the sweep has counted. */
function uncount(o: i32, t: i32): void {
  if ((L.flags & JOB) != 0) count(S_EMPLOYED, -1);
  count(S_MEANS, -means(L.i));
  if (!L.scored) return;
  const min16 = P.min16 as i32;
  count(S_SCORED, -1);
  if (P.regionScoredRun) count(P.regionScored + L.region, -1);
  count(S_SCORE, min16 - o);
  count(S_TRUE_SCORE, min16 - t);
  if (P.bandRun) {
    count(P.band + bandOf(o), -1);
    if (bandOf(o) > bandOf(t)) count(S_WRONGLY_BANDED, -1);
  }
}
