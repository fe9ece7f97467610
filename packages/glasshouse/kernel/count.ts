/** Steps 8 and 9: counting, and the standing that ties read next month. See plain/count.ts. */
import { clock, count, EVER, EVER_WRONGLY, JOB, L, means, score, u8At, WAITING } from './life';
import { P } from './program';
import { countImposed } from './remedy';
import {
  S_EMPLOYED,
  S_FIRST_LISTED,
  S_FIRST_WRONGLY,
  S_LISTED,
  S_MEANS,
  S_MISSED,
  S_RED_LISTED,
  S_SCORE,
  S_SCORED,
  S_TRUE_SCORE,
  S_TRULY,
  S_WAITING,
  S_WRONGLY,
  S_WRONGLY_BANDED,
} from './scalars';
import { KIND, TIED, tiesOf } from './ties';

export function countMonth(): void {
  if (L.imposedAtHome > 0) countImposed(L.imposedAtHome, false);
  if (L.imposedByBand > 0) countImposed(L.imposedByBand, P.scoresVisible != 0);
  if ((L.flags & JOB) != 0) count(S_EMPLOYED);
  count(S_MEANS, means(L.i));
  if (!L.scored) return;
  const min16 = P.min16 as i32;
  count(S_SCORED);
  if (P.regionScoredRun) count(P.regionScored + L.region);
  count(S_SCORE, score(0, L.i) - min16);
  count(S_TRUE_SCORE, score(1, L.i) - min16);
  if (P.bandRun) {
    count(P.band + L.band);
    if (L.band > L.trueBand) count(S_WRONGLY_BANDED);
  }
  if (P.onListRun && L.stirred) countLists();
}

function countLists(): void {
  let red = false;
  for (let l: i32 = 0; l < (P.onListRun as i32); l++) {
    if (clock(0, l) <= 0) continue;
    count(P.onList + l);
    if (u8At(P.black, l) == 0) red = true;
  }
  if (red) count(S_RED_LISTED);
  if (L.trulyBlack != 0) count(S_TRULY);
  if ((L.trulyBlack & ~L.black) != 0) count(S_MISSED);
  if (L.black == 0) return;
  count(S_LISTED);
  count(P.groupListed + L.group);
  count(P.regionListed + L.region);
  const flags = L.flags;
  if ((flags & EVER) == 0) count(S_FIRST_LISTED);
  let now = flags | EVER;
  if ((L.black & ~L.trulyBlack) != 0) {
    count(S_WRONGLY);
    count(P.groupWrongly + L.group);
    count(P.regionWrongly + L.region);
    if ((flags & EVER_WRONGLY) == 0) count(S_FIRST_WRONGLY);
    now |= EVER_WRONGLY;
  }
  L.flags = now;
  if (L.remedy / 3 == WAITING) {
    count(S_WAITING);
    count(P.regionWaiting + L.region);
  }
}

/** Whose standing matters marks those tied to them; every tie holds both ways. */
export function publishStanding(): void {
  if (P.bandTies) store<u8>((P.bandsAfter as usize) + (L.i as usize), (L.scored ? L.band | (L.trueBand << 4) : 255) as u8);
  if (!L.scored) return;
  let lists = 0;
  if (L.stirred) for (let l: i32 = 0; l < (P.listCount as i32); l++) if (clock(0, l) > 0 || clock(1, l) > 0) lists |= 1 << l;
  if ((lists & P.tieLists) == 0 && (((P.tieBands >>> L.band) | (P.tieBands >>> L.trueBand)) & 1) == 0) return;
  const shift = P.t & 1 ? 0 : 4;
  const found = tiesOf(P.tieKinds);
  for (let n: usize = 0; n < (found as usize); n++) {
    const cell = (P.near as usize) + (load<i32>(TIED + (n << 2)) as usize);
    store<u8>(cell, load<u8>(cell) | (load<u8>(KIND + n) << (shift as u8)));
  }
}
