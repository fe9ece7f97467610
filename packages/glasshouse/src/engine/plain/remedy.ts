import { words } from '../../base/philox.ts';
import { ALWAYS } from '../../base/poisson.ts';
import { MEANS_LEVELS, NONE, NOTICE_AFTER } from '../../compile/program.ts';
import { CLOSED, EVER_FILED_WRONGLY, OFFICIAL, OPEN, TOLD, TRUE, UNAWARE, WAITING } from './columns.ts';
import { beginStay, noticeArrives, tell } from './enlist.ts';
import { endStay } from './exits.ts';
import type { Life } from './life.ts';

/** Step 7. Decisions on the appeals that were waiting at the month's start, in force at once; filing; notice; repair. */
export function remedy(life: Life): void {
  const { program, columns, i } = life;
  if (!life.stirred && !life.repairAct) return;
  if (life.black !== 0) {
    const phase = Math.floor(columns.remedy[i] / 3);
    if (phase === WAITING) hear(life);
    else if (!mayFile(life, phase) || !file(life)) columns.waited[i] = Math.min(255, columns.waited[i] + 1);
    if (
      life.black !== 0 &&
      program.remedies.notice === NOTICE_AFTER &&
      (life.began & life.black) !== 0 &&
      columns.remedy[i] % 3 !== TOLD &&
      noticeArrives(life)
    )
      tell(life);
  }
  // Whether a penalty was explained is judged after the month's notices, before a repair closes everything.
  if (life.imposedByList > 0) countImposed(life, life.imposedByList, columns.remedy[i] % 3 === TOLD && program.remedies.reasons);
  if (life.repairAct && program.remedies.repair) repair(life);
}

/** Counts penalties that came into force this month, by whether their subject knows of them and why. */
export function countImposed(life: Life, penalties: number, explained: boolean): void {
  const { scalar } = life.layout;
  life.count(scalar.imposed, penalties);
  if (!explained) life.count(scalar.imposedUntold, penalties);
}

function mayFile(life: Life, phase: number): boolean {
  const { remedies } = life.program;
  const { remedy: column, waited } = life.columns;
  if (!remedies.appeal || phase !== OPEN || column[life.i] % 3 === UNAWARE) return false;
  return remedies.window === 0 || waited[life.i] < remedies.window;
}

function file(life: Life): boolean {
  const { program, columns, i, layout } = life;
  const wrong = (life.black & ~life.trulyBlack) !== 0;
  const height = program.remedies.filing[(wrong ? MEANS_LEVELS : 0) + columns.means[i]];
  if (height === 0) return false;
  life.draw(program.purposes.filing, 0);
  if (words[0] >= height) return false;
  columns.remedy[i] = WAITING * 3 + (columns.remedy[i] % 3);
  columns.waited[i] = 0;
  life.count(layout.scalar.filed);
  if (wrong) {
    life.count(layout.scalar.filedWrongly);
    if ((columns.flags[i] & EVER_FILED_WRONGLY) === 0) {
      columns.flags[i] = columns.flags[i] | EVER_FILED_WRONGLY;
      life.count(layout.scalar.firstFiledWrongly);
    }
  }
  life.watch?.('filed', 0, wrong ? 1 : 0);
  return true;
}

/** An appeal that was waiting at the month's start may be heard; right and wrong are judged now. */
function hear(life: Life): void {
  const { program, columns, i, layout, tables } = life;
  const { remedies } = program;
  const months = Math.min(255, columns.waited[i] + 1);
  columns.waited[i] = months;
  life.draw(program.purposes.decision, 0);
  const service = tables.service[life.region];
  if (service < ALWAYS && words[0] >= service) return;
  const mark = words[1];
  const wrong = (life.black & ~life.trulyBlack) !== 0;
  life.count(layout.scalar.decided);
  life.count(layout.scalar.waited, months);
  if (wrong) life.count(layout.scalar.decidedWrongly);
  const lifted = wrong ? mark < remedies.correctsBar : mark >= remedies.upholdsBar;
  columns.remedy[i] = CLOSED * 3 + (columns.remedy[i] % 3);
  columns.waited[i] = 0;
  life.watch?.(lifted ? 'appeal-won' : 'appeal-lost', 0, months);
  if (!lifted) return;
  life.count(layout.scalar.won);
  if (wrong) {
    life.count(layout.scalar.wonWrongly);
    correct(life);
  } else liftByMistake(life);
}

/** A won appeal copies the true ledger over the official one; entries still on their way are dropped. */
function correct(life: Life): void {
  const { program, columns, i } = life;
  columns.score[OFFICIAL][i] = columns.score[TRUE][i];
  if (columns.held[OFFICIAL].length > 0) columns.held[OFFICIAL][i] = columns.held[TRUE][i];
  program.ledger.windows.forEach((months, v) => {
    const window = columns.windows[OFFICIAL][v];
    for (let slot = i * months; slot < (i + 1) * months; slot++) window[slot] = columns.windows[TRUE][v][slot];
  });
  columns.repeats[OFFICIAL].forEach((counts, d) => {
    counts[i] = columns.repeats[TRUE][d][i];
  });
  const pending = program.lag * life.windowCount;
  if (program.lag > 0) {
    columns.latePoints.fill(0, i * pending, (i + 1) * pending);
    columns.lateSet.fill(0, i * program.lag, (i + 1) * program.lag);
    columns.lateTrigger.fill(0, i * program.lag, (i + 1) * program.lag);
  }
  for (let l = 0; l < program.lists.count; l++) {
    const official = columns.clock[OFFICIAL][l];
    const truth = columns.clock[TRUE][l][i];
    const before = official[i];
    if (before > 0 && truth <= 0) leave(life, l);
    else if (truth > 0) {
      if (before <= 0 && program.lists.black[l] === 1) beginStay(life, l, before);
      official[i] = truth;
    }
  }
  restate(life);
}

/** A right listing lifted by mistake: the first black list is cleared, the score raised to its `score_below`. */
function liftByMistake(life: Life): void {
  const { lists } = life.program;
  for (let l = 0; l < lists.count; l++) {
    if ((life.black & (1 << l)) === 0) continue;
    leave(life, l);
    raise(life, OFFICIAL, l);
    break;
  }
  restate(life);
}

/** A repair act ends each black listing that has been counted long enough, in each ledger by its own clock. */
function repair(life: Life): void {
  const { program, columns, i, layout } = life;
  const { lists, remedies } = program;
  if ((life.black | life.trulyBlack) === 0) return;
  if (remedies.repairBar < ALWAYS) {
    life.draw(program.purposes.repair, 0);
    if (words[0] >= remedies.repairBar) return;
  }
  for (let l = 0; l < lists.count; l++) {
    if (lists.black[l] === 0) continue;
    for (let ledger = 0; ledger < 2; ledger++) {
      const clocks = columns.clock[ledger as 0 | 1][l];
      if (clocks[i] <= remedies.repairAfter[l]) continue;
      if (ledger === OFFICIAL) {
        life.count(layout.scalar.repaired);
        life.watch?.('repaired', l, 0);
        leave(life, l);
      } else clocks[i] = 0;
      raise(life, ledger as 0 | 1, l);
    }
  }
  restate(life);
}

/** Ends an official stay within the month: it has been counted one month less than its clock says. */
function leave(life: Life, l: number): void {
  const clocks = life.columns.clock[OFFICIAL][l];
  const clock = clocks[life.i];
  clocks[life.i] = -1;
  if (life.program.lists.black[l] === 1) endStay(life, l, clock - 1);
}

function raise(life: Life, ledger: 0 | 1, l: number): void {
  const bound = life.program.lists.raise16[l];
  if (bound === NONE) return;
  const score = life.columns.score[ledger];
  const before = score[life.i];
  if (before >= bound) return;
  score[life.i] = bound;
  // Where entries expire the score follows from what is held: the lift is held like an entry of this month.
  const held = life.columns.held[ledger];
  if (held.length > 0) {
    const window = life.columns.windows[ledger][0];
    const months = life.program.ledger.windows[0];
    const slot = life.i * months + (life.t % months);
    const lift = bound - life.program.ledger.start16 - held[life.i];
    window[slot] = window[slot] + lift;
    held[life.i] = held[life.i] + lift;
  }
}

/** Reads the standing again after it has changed. */
export function restate(life: Life): void {
  const { columns, i } = life;
  life.black = life.blackMask(OFFICIAL);
  life.trulyBlack = life.blackMask(TRUE);
  life.band = life.bandOf(columns.score[OFFICIAL][i]);
  life.trueBand = life.bandOf(columns.score[TRUE][i]);
}
