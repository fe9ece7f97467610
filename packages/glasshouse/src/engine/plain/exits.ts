import { CLOCK_MAX, RELIST_MONTHS } from '../../compile/layout.ts';
import { NONE } from '../../compile/program.ts';
import { OFFICIAL } from './columns.ts';
import type { Life } from './life.ts';

/**
 * Step 1. Who has met the conditions of exit leaves; everyone else's clock goes on. Reads last month's final score
 * and clocks.
 */
export function leaveLists(life: Life): void {
  const { program, columns, i, layout } = life;
  const { lists } = program;
  for (let l = 0; l < lists.count; l++) {
    for (let ledger = 0; ledger < 2; ledger++) {
      const clocks = (columns.clock[ledger as 0 | 1] as readonly Int16Array[])[l];
      const clock = clocks[i];
      if (clock === 0) continue;
      if (clock < 0) {
        clocks[i] = clock <= -1 - RELIST_MONTHS ? 0 : clock - 1;
        continue;
      }
      const followed = ledger === OFFICIAL && lists.black[l] === 1;
      if (followed) life.count(layout.atRisk.at + served(life, clock));
      if (mayLeave(life, l, ledger, clock)) {
        clocks[i] = ledger === OFFICIAL ? -1 : 0;
        if (followed) endStay(life, l, clock);
      } else if (clock < CLOCK_MAX) clocks[i] = clock + 1;
    }
  }
}

/** Position of a clock among the counters of stays. */
export function served(life: Life, clock: number): number {
  const last = life.layout.atRisk.count - 1;
  return clock > last ? last : clock;
}

/** Counts the end of an official black stay, and closes remedies with the last of them. */
export function endStay(life: Life, list: number, months: number): void {
  const { columns, layout, i } = life;
  life.count(layout.ended.at + served(life, months));
  life.count(layout.scalar.exits);
  life.watch?.('left', list, months);
  if (life.blackMask(OFFICIAL) === 0) {
    columns.remedy[i] = 0;
    columns.waited[i] = 0;
  }
}

function mayLeave(life: Life, l: number, ledger: number, clock: number): boolean {
  const { lists } = life.program;
  const max = lists.maxStay[l];
  if (max > 0 && clock >= max) return true;
  if (clock < lists.minStay[l]) return false;
  const score = (ledger === OFFICIAL ? life.columns.score[0] : life.columns.score[1])[life.i];
  for (let n = lists.exitStart[l]; n < lists.exitStart[l + 1]; n++) {
    const after = lists.exitAfter[n];
    if (after > 0 && clock < after) continue;
    const from = lists.exitFrom16[n];
    if (from !== NONE && score < from) continue;
    const below = lists.exitBelow16[n];
    if (below !== NONE && score >= below) continue;
    const firmList = lists.exitFirm[n];
    if (firmList >= 0 && life.representsListed(ledger, firmList)) continue;
    return true;
  }
  return false;
}
