import { tied, tieKind, tiesOf } from '../ties.ts';
import { EVER, EVER_WRONGLY, JOB, WAITING } from './columns.ts';
import type { Life } from './life.ts';
import { countImposed } from './remedy.ts';
import { pack } from './score.ts';

/** Step 8. Counting: who is on a list here is listed this month. */
export function countMonth(life: Life): void {
  const { columns, i, layout } = life;
  const { scalar } = layout;
  if (life.imposedAtHome > 0) countImposed(life, life.imposedAtHome, false);
  if (life.imposedByBand > 0) countImposed(life, life.imposedByBand, life.program.scoresVisible);
  if ((columns.flags[i] & JOB) !== 0) life.count(scalar.employed);
  life.count(scalar.means, columns.means[i]);
  if (!life.scored) return;
  const { min16 } = life.program.ledger;
  life.count(scalar.scored);
  if (layout.regionScored.count > 0) life.count(layout.regionScored.at + life.region);
  life.count(scalar.score, columns.score[0][i] - min16);
  life.count(scalar.trueScore, columns.score[1][i] - min16);
  if (layout.band.count > 0) {
    life.count(layout.band.at + life.band);
    if (life.band > life.trueBand) life.count(scalar.wronglyBanded);
  }
  if (layout.onList.count > 0 && life.stirred) countLists(life);
}

function countLists(life: Life): void {
  const { columns, i, layout, program, black, trulyBlack } = life;
  const { scalar } = layout;
  let red = false;
  for (let l = 0; l < layout.onList.count; l++) {
    if (columns.clock[0][l][i] <= 0) continue;
    life.count(layout.onList.at + l);
    if (program.lists.black[l] === 0) red = true;
  }
  if (red) life.count(scalar.redListed);
  if (trulyBlack !== 0) life.count(scalar.truly);
  if ((trulyBlack & ~black) !== 0) life.count(scalar.missed);
  if (black === 0) return;
  life.count(scalar.listed);
  life.count(layout.groupListed.at + life.group);
  life.count(layout.regionListed.at + life.region);
  const flags = columns.flags[i];
  if ((flags & EVER) === 0) life.count(scalar.firstListed);
  let now = flags | EVER;
  if ((black & ~trulyBlack) !== 0) {
    life.count(scalar.wrongly);
    life.count(layout.groupWrongly.at + life.group);
    life.count(layout.regionWrongly.at + life.region);
    if ((flags & EVER_WRONGLY) === 0) life.count(scalar.firstWrongly);
    now |= EVER_WRONGLY;
  }
  columns.flags[i] = now;
  if (Math.floor(columns.remedy[i] / 3) === WAITING) {
    life.count(scalar.waiting);
    life.count(layout.regionWaiting.at + life.region);
  }
}

/** Step 9. The standing that ties read next month; whose standing matters marks those tied to them. */
export function publishStanding(life: Life): void {
  const { columns, i } = life;
  let lists = 0;
  let trueLists = 0;
  if (life.stirred) {
    for (let l = 0; l < life.program.lists.count; l++) {
      if (columns.clock[0][l][i] > 0) lists |= 1 << l;
      if (columns.clock[1][l][i] > 0) trueLists |= 1 << l;
    }
  }
  columns.nextStanding[i] = life.scored ? pack(lists, trueLists, life.band, life.trueBand) : pack(0, 0, 15, 15);
  if (life.scored && (((lists | trueLists) & life.tieLists) !== 0 || ((life.tieBands >>> life.band) | (life.tieBands >>> life.trueBand)) & 1))
    markTies(life, columns.nextNear);
}

/** Marks everyone who is tied to the person, by the kind of the tie; every tie holds both ways. */
export function markTies(life: Life, near: Uint8Array): void {
  const count = tiesOf(life.program, life.index, life.region, life.tieKinds);
  for (let n = 0; n < count; n++) near[tied[n] - life.columns.low] |= tieKind[n];
}
