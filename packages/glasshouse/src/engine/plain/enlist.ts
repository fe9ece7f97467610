import { words } from '../../base/philox.ts';
import { ALWAYS } from '../../base/poisson.ts';
import { NONE, NOTICE_BEFORE, NOTICE_NEVER } from '../../compile/program.ts';
import { AWARE, OFFICIAL, OPEN, TOLD, TRUE } from './columns.ts';
import type { Life } from './life.ts';

/** Step 5. Who meets a list's conditions enters it; in both ledgers, level-triggered. */
export function enterLists(life: Life): void {
  const { program, columns, i, layout } = life;
  const { lists } = program;
  for (let l = 0; l < lists.count; l++) {
    for (let ledger = 0; ledger < 2; ledger++) {
      const clocks = columns.clock[ledger as 0 | 1][l];
      const clock = clocks[i];
      const black = lists.black[l] === 1;
      if (ledger === OFFICIAL && black && clock < 0) life.count(layout.relistAtRisk.at - 1 - clock);
      if (clock > 0 && lists.restart[l] === 0) continue;
      if (!mayEnter(life, l, ledger)) continue;
      clocks[i] = 1;
      if (clock > 0) continue;
      if (ledger === TRUE) life.watch?.('truly-listed', l, 0);
      else {
        life.began |= 1 << l;
        if (black) beginStay(life, l, clock);
        else life.watch?.('listed', l, 0);
      }
    }
  }
}

/** An official black stay begins. @param clock what the list's clock said before */
export function beginStay(life: Life, list: number, clock: number): void {
  const { layout } = life;
  life.count(layout.scalar.entries);
  life.count(layout.atRisk.at);
  if (clock < 0) life.count(layout.relisted.at - 1 - clock);
  life.watch?.('listed', list, 0);
}

/** Whether the notice of a listing that began this month reaches the subject; one draw a person-month. */
export function noticeArrives(life: Life): boolean {
  const { remedies, purposes } = life.program;
  if (remedies.notice === NOTICE_NEVER || remedies.noticeBar === 0) return false;
  if (remedies.noticeBar >= ALWAYS) return true;
  life.draw(purposes.notice, 0);
  return words[0] < remedies.noticeBar;
}

/** A notice before the listing is in force has reached its subject when the consequences of the month begin. */
export function giveNoticeBefore(life: Life): void {
  const { columns, i, program } = life;
  if (program.remedies.notice !== NOTICE_BEFORE || life.black === 0) return;
  const remedy = columns.remedy[i];
  if (remedy !== OPEN * 3 + AWARE && remedy !== 0) return;
  if ((life.began & life.black) !== 0 && noticeArrives(life)) tell(life);
}

export function tell(life: Life): void {
  const { columns, i } = life;
  const remedy = columns.remedy[i];
  columns.remedy[i] = remedy - (remedy % 3) + TOLD;
  if (remedy === 0) columns.waited[i] = 0;
  life.watch?.('told', 0, 0);
}

function mayEnter(life: Life, l: number, ledger: number): boolean {
  const { lists } = life.program;
  const score = (ledger === OFFICIAL ? life.columns.score[0] : life.columns.score[1])[life.i];
  for (let n = lists.entryStart[l]; n < lists.entryStart[l + 1]; n++) {
    const below = lists.entryBelow16[n];
    if (below !== NONE && score >= below) continue;
    const from = lists.entryFrom16[n];
    if (from !== NONE && score < from) continue;
    const band = lists.entryBand[n];
    if (band >= 0 && band !== (ledger === OFFICIAL ? life.band : life.trueBand)) continue;
    const trigger = lists.entryTrigger[n];
    if (trigger !== 0 && (life.trigger[ledger] & trigger) === 0) continue;
    const firmList = lists.entryFirm[n];
    if (firmList >= 0 && !life.representsListed(ledger, firmList)) continue;
    return true;
  }
  return false;
}
