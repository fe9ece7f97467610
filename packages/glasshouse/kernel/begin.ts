/** Everyone's state before month 0. */
import { AHEAD, DRAWN } from './act';
import { ASK_INDEX, ASK_NUMBER, ASK_PURPOSE } from './batch';
import { ALWAYS, bandOf, f64At, JOB, MEANS_LEVELS, MEMBER, u16At, u32At, u8At } from './life';
import { philox8, setKeys } from './philox';
import { List, reset } from './pool';
import { P } from './program';
import { restAfter, restBefore } from './score';

/** What is the same for everyone before month 0. After {@link beginSome}. */
export function begin(): void {
  if (P.hasScheme) {
    const start = P.wide ? i32x4.splat(P.start16) : i16x8.splat(P.start16 as i16);
    const bytes = (P.padded as usize) << (P.wide ? 2 : 1);
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store((P.score0 as usize) + at, start);
      v128.store((P.score1 as usize) + at, start);
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

/** Means, jobs and ledgers of the positions from … to − 1. Called for some at a time, so that the code that is warm by then is used. */
export function beginSome(): void {
  setKeys();
  for (let c: i32 = 0; c < (P.classCount as i32); c++) {
    const from = max<i32>((u32At(P.classStart, c) - P.low) as i32, P.from);
    const to = min<i32>((u32At(P.classStart, c + 1) - P.low) as i32, P.to);
    for (let i = from; i < to; i += BEGUN) {
      const some = min(BEGUN, to - i);
      drawBeginning(i, some, P.initialPurpose);
      for (let n = 0; n < some; n++) beginOne(i + n, c, n);
      if (u8At(P.classScored, c)) join(i, some);
    }
  }
}

/** Persons whose beginnings are drawn together. */
const BEGUN: i32 = 1024;

function drawBeginning(i: i32, some: i32, purpose: u32): void {
  for (let n: i32 = 0; n < some; n++) {
    const cell = (n as usize) << 2;
    store<u32>(ASK_INDEX + cell, P.low + ((i + n) as u32));
    store<u32>(ASK_PURPOSE + cell, purpose);
    store<u32>(ASK_NUMBER + cell, 0);
  }
  for (let n: usize = 0; n < (some as usize); n += 8) {
    const cell = n << 2;
    philox8(ASK_INDEX + cell, 0, ASK_PURPOSE + cell, ASK_NUMBER + cell, DRAWN + cell, AHEAD << 2);
  }
}

/** Means and a job. The search for the level begins where the word's six highest bits say. */
// @ts-ignore: decorator
@inline
function beginOne(i: i32, c: i32, n: i32): void {
  const at = DRAWN + ((n as usize) << 2);
  const drawn = load<u32>(at);
  const wealth = drawn as f64;
  const table = u16At(P.classMeans, c) * MEANS_LEVELS;
  let level = u8At(P.initialGuide, table + ((drawn >>> 26) as i32));
  while (wealth >= f64At(P.initial, table + level)) level++;
  store<u8>((P.means as usize) + (i as usize), level as u8);
  store<u8>((P.flags as usize) + (i as usize), ((load<u32>(at, AHEAD * 4) as f64) < P.employedBar ? JOB : 0) as u8);
}

/** Who has a ledger: everyone in scope, or those who agree. */
function join(i: i32, some: i32): void {
  const all = P.uptakeBar >= ALWAYS;
  if (!all) drawBeginning(i, some, P.consent);
  for (let n = 0; n < some; n++) {
    const cell = (P.flags as usize) + ((i + n) as usize);
    if (all || (load<u32>(DRAWN + ((n as usize) << 2)) as f64) < P.uptakeBar) store<u8>(cell, load<u8>(cell) | (MEMBER as u8));
  }
}
