import { words } from '../../base/philox.ts';
import { ALWAYS, bar, poissonCount } from '../../base/poisson.ts';
import { COUNTED } from '../../compile/layout.ts';
import { FAR, HOUSEHOLD, LOCAL, tied, tieKind, tieSlot, tiesOf } from '../ties.ts';
import { workplace, workplaceOf } from '../workplace.ts';
import { AWARE, HOME, JOB, OFFICIAL, OPEN, WAITING } from './columns.ts';
import type { Life } from './life.ts';
import { stands } from './score.ts';

const FAMILY = COUNTED.indexOf('family');
const ATTEMPTS = COUNTED.length - 1;

/** Numbers of the draws that round changes of means: by cause, so that a cause rounds alike in every world. */
const FINE = 2 ** 31;
const JOB_LOST = 0;
const JOB_FOUND = FINE;

/** What the consequences in force do to jobs this month. */
interface Work {
  loss: number;
  finding: number;
}
const work: Work = { loss: 1, finding: 1 };

/** Step 6. Consequences in force refuse attempts, take means, jobs, liberty and ties; jobs are lost and found. */
export function suffer(life: Life): void {
  work.loss = 1;
  work.finding = 1;
  if (life.workplace) work.loss = lossAtWork(life);
  if (life.columns.liberty.length > 0) serve(life);
  if (life.tables.active.length > 0) {
    const { readsBands, readsHousehold, cutsTies: cuts } = life.program.consequences;
    const near = life.columns.near.length > 0 ? life.columns.near[life.i] : 0;
    const home = (near & HOUSEHOLD) !== 0;
    // The many on no list, and tied to nobody who is, are passed over where no rule looks at bands.
    if ((life.scored && (readsBands || life.stirred)) || (readsHousehold && (home || (life.columns.flags[life.i] & HOME) !== 0))) undergo(life, home);
    if (cuts && life.scored) cutTies(life);
  }
  changeJobs(life);
}

/** What the lists that one's employer was on at the end of last month do to the hazard of losing one's job. */
function lossAtWork(life: Life): number {
  const { firms, firmJobLoss } = life.tables;
  if (firms === null) return 1;
  workplaceOf(life.program, life.index, life.region);
  const standing = firms[workplace.firm];
  let loss = 1;
  for (let l = 0; l < firmJobLoss.length; l++) if (((standing >>> l) & 1) === 1) loss *= firmJobLoss[l];
  return loss;
}

/** Whether a consequence is in force on the subject, by the standing in one ledger. */
function inForce(life: Life, c: number, ledger: 0 | 1): boolean {
  const { consequences, retention } = life.program;
  if (!life.scored) return false;
  const l = consequences.list[c];
  if (l < 0) return (consequences.bands[c] & (1 << (ledger === OFFICIAL ? life.band : life.trueBand))) !== 0;
  const clock = life.columns.clock[ledger][l][life.i];
  return clock > 0 || (ledger === OFFICIAL && consequences.joint[c] === 1 && clock < 0 && -clock <= retention);
}

/**
 * Before step 3: marks the conducts that consequences in force stop, by the official standing after step 1. Those who are on no list
 * are looked at only where some consequence looks at bands.
 */
export function stop(life: Life): void {
  const { program, columns, i, tables, stops } = life;
  const { consequences, conducts, retention, remedies } = program;
  if (consequences.stops.length === 0) return;
  const rests = remedies.suspends && columns.remedy.length > 0 && Math.floor(columns.remedy[i] / 3) === WAITING;
  for (const c of tables.active) {
    const l = consequences.list[c];
    const clock = l < 0 ? 0 : columns.clock[OFFICIAL][l][i];
    const stands =
      l < 0 ? ((consequences.bands[c] >>> life.bandBefore) & 1) === 1 : clock > 0 || (consequences.joint[c] === 1 && clock < 0 && -clock <= retention);
    if (!stands || (rests && restsWith(life, c))) continue;
    for (let k = 0; k < conducts.count; k++) {
      if (consequences.stops[c * conducts.count + k] === 0) continue;
      if (!life.stopped) stops.fill(0);
      life.stopped = true;
      stops[k] = 1;
    }
  }
}

function undergo(life: Life, nearHome: boolean): void {
  const { program, columns, i, layout, tables } = life;
  const { consequences } = program;
  const { allowed, trulyAllowed, granted, atHome, trulyAtHome } = life;
  allowed.fill(1);
  trulyAllowed.fill(1);
  granted.fill(1);
  atHome.fill(1);
  trulyAtHome.fill(1);
  const rests = program.remedies.suspends && columns.remedy.length > 0 && Math.floor(columns.remedy[i] / 3) === WAITING;
  const home = consequences.readsHousehold && nearHome ? household(life) : NOBODY;
  let penalised = false;
  let wrongly = false;
  let homePenalties = 0;
  let stale = false;
  for (let n = 0; n < tables.active.length; n++) {
    const c = tables.active[n];
    const isPenalty = consequences.penalty[c] === 1;
    let official: boolean;
    let truly: boolean;
    if (consequences.family[c] === 1) {
      official = homeStands(life, home, c, 0);
      truly = homeStands(life, home, c, 1);
      if (official) homePenalties++;
    } else {
      official = inForce(life, c, 0);
      truly = inForce(life, c, 1);
      const resting = rests && isPenalty && restsWith(life, c);
      if (official && isPenalty) countImposed(life, c, resting);
      if (resting) official = false;
    }
    const deny = consequences.deny[c];
    const a = consequences.attempt[c];
    if (truly && deny > 0) (consequences.family[c] === 1 ? trulyAtHome : trulyAllowed)[a] *= 1 - deny;
    if (!official) continue;
    if (isPenalty) {
      penalised = true;
      if (consequences.family[c] === 0 && consequences.list[c] >= 0 && columns.clock[0][consequences.list[c]][i] <= 0) stale = true;
      if (!truly) wrongly = true;
    }
    if (deny > 0) (consequences.family[c] === 1 ? atHome : allowed)[a] *= 1 - deny;
    const grant = consequences.grant[c];
    if (grant > 0) granted[a] *= 1 - grant;
    work.loss *= consequences.jobLoss[c];
    work.finding *= consequences.jobFinding[c];
    const means = consequences.means[c];
    if (means) life.shiftMeans(means, consequences.key[c]);
    detain(life, c);
  }
  if (consequences.readsHousehold) {
    // What the family suffers is imposed in the first month in which it reaches the household.
    if (homePenalties > 0 && (columns.flags[i] & HOME) === 0) life.imposedAtHome = homePenalties;
    columns.flags[i] = homePenalties > 0 ? columns.flags[i] | HOME : columns.flags[i] & ~HOME;
  }
  if (penalised) life.count(layout.scalar.penalised);
  if (wrongly) life.count(layout.scalar.wronglyPenalised);
  if (stale) life.count(layout.scalar.stale);
  work.finding *= allowed[COUNTED.indexOf('employment')];
  if (!life.detained) attempt(life);
}

/** An appeal that suspends rests what hangs on black lists, and nothing else. */
function restsWith(life: Life, c: number): boolean {
  const l = life.program.consequences.list[c];
  return l >= 0 && life.program.lists.black[l] === 1;
}

/** A penalty is imposed in the first month of its force; that is when a fine is taken. */
function countImposed(life: Life, c: number, resting: boolean): void {
  const { consequences } = life.program;
  const l = consequences.list[c];
  const starts = consequences.starts[c] === life.t;
  if (l >= 0) {
    const listed = life.columns.clock[0][l][life.i] > 0;
    if (!listed || !(starts || (life.began & (1 << l)) !== 0)) return;
    life.imposedByList++;
  } else {
    if (!starts && (consequences.bands[c] & (1 << life.bandBefore)) !== 0) return;
    life.imposedByBand++;
  }
  life.watch?.('imposed', c, 0);
  const fine = consequences.fine[c];
  if (fine && !resting) {
    life.shiftMeans(fine, consequences.key[c] + FINE);
    life.watch?.('fined', c, 0);
  }
}

/** The attempts of the month, each refused, granted or neither by one mark; drawn only for those whom a rule could touch. */
function attempt(life: Life): void {
  const { program, layout, allowed, trulyAllowed, granted, atHome, trulyAtHome } = life;
  for (let a = 0; a < ATTEMPTS; a++) {
    const bars = program.exposures[a];
    if (bars.length === 0) continue;
    const own = allowed[a];
    const truly = trulyAllowed[a];
    const family = atHome[a];
    const grant = granted[a];
    if (own === 1 && family === 1 && grant === 1) continue;
    life.draw(program.purposes.attempt[a], 0);
    const word = words[0];
    let count = 0;
    while (word >= bars[count]) count++;
    for (let n = 1; n <= count; n++) {
      life.draw(program.purposes.attempt[a], n);
      if (words[0] < bar(1 - own)) deny(life, a, words[0] >= bar(1 - truly));
      else if (words[1] < bar(1 - family)) deny(life, FAMILY, words[1] >= bar(1 - trulyAtHome[a]));
      else if (words[2] < bar(1 - grant)) {
        life.count(layout.granted.at + a);
        life.watch?.('granted', a, 0);
      }
    }
  }
}

function deny(life: Life, domain: number, wrongly: boolean): void {
  const { layout, columns, i } = life;
  life.count(layout.denied.at + domain);
  life.count(layout.groupDenied.at + life.group);
  if (wrongly) life.count(layout.deniedWrongly.at + domain);
  life.watch?.('denied', domain, wrongly ? 1 : 0);
  // A refusal lets one know of the listing, though nobody has told.
  if (life.black !== 0 && columns.remedy[i] === 0) {
    columns.remedy[i] = OPEN * 3 + AWARE;
    columns.waited[i] = 0;
  }
}

/** Liberty months are served; they began with the month after the detention. */
function serve(life: Life): void {
  const { liberty } = life.columns;
  const left = liberty[life.i];
  if (left === 0) return;
  life.count(life.layout.scalar.libertyMonths);
  liberty[life.i] = left - 1;
}

function detain(life: Life, c: number): void {
  const { consequences, purposes } = life.program;
  const height = consequences.libertyBar[c];
  if (height === 0 || life.detained || life.columns.liberty[life.i] > 0) return;
  life.draw(purposes.liberty, consequences.key[c]);
  if (words[0] >= height) return;
  life.columns.liberty[life.i] = consequences.libertyMonths[c];
  life.watch?.('detained', c, consequences.libertyMonths[c]);
  if (life.employed) loseJob(life);
}

/** No other member of the household has a standing that matters. */
const NOBODY = -1;

/** Standing of the other members of the household at the end of last month, all of it together. */
function household(life: Life): number {
  const count = tiesOf(life.program, life.index, life.region, HOUSEHOLD);
  let lists = 0;
  life.homeBands[0] = 0;
  life.homeBands[1] = 0;
  for (let n = 0; n < count; n++) {
    const standing = life.columns.standing[tied[n] - life.columns.low];
    lists |= standing & 0xffff;
    life.homeBands[0] = life.homeBands[0] | (1 << ((standing >>> 16) & 15));
    life.homeBands[1] = life.homeBands[1] | (1 << ((standing >>> 20) & 15));
  }
  return lists;
}

function homeStands(life: Life, home: number, c: number, ledger: 0 | 1): boolean {
  if (home === NOBODY) return false;
  const { consequences } = life.program;
  const l = consequences.list[c];
  if (l < 0) return (consequences.bands[c] & life.homeBands[ledger]) !== 0;
  return ((home >>> (8 * ledger)) & (1 << l)) !== 0;
}

/** Others end their ties to a person whose standing of last month is bad, at the hazard of the consequences in force on it. */
function cutTies(life: Life): void {
  const { program, columns, i } = life;
  const { consequences } = program;
  const standing = columns.standing[i];
  // A band of 0 is a standing too, so where bands cut ties everyone is looked at.
  if ((standing & life.cutMask) === 0 && life.cutMask < 256) return;
  let kept = 1;
  for (let m = 0; m < life.tables.active.length; m++) {
    const c = life.tables.active[m];
    const height = consequences.cutBar[c];
    if (height === 0) continue;
    const l = consequences.list[c];
    if (l >= 0 ? stands(standing, OFFICIAL, l, 0) : (consequences.bands[c] & (1 << ((standing >>> 16) & 15))) !== 0) kept *= 1 - height / ALWAYS;
  }
  if (kept === 1) return;
  const count = tiesOf(program, life.index, life.region, HOUSEHOLD | LOCAL | FAR);
  for (let n = 0; n < count; n++) {
    const bit = (1 << tieSlot[n]) >>> 0;
    if ((columns.cut[i] & bit) !== 0) continue;
    life.draw(program.purposes.cut, tieSlot[n]);
    if (words[0] >= bar(1 - kept)) continue;
    columns.cut[i] = (columns.cut[i] | bit) >>> 0;
    life.count(life.layout.scalar.tiesCut);
    life.watch?.('tie-cut', tieKind[n], tied[n]);
  }
}

/** Jobs: the month's proposals at the ceiling `lose`; what exceeds it (finding one, or a penalty) from a layer of its own. */
function changeJobs(life: Life): void {
  const { program } = life;
  const ceiling = program.chance.lose[life.rates];
  const find = program.jobs.find * work.finding;
  // At most one change a month; detention has been one.
  if (life.jobChanged || (life.detained && !life.employed)) return;
  const rate = life.employed ? ceiling * work.loss : find;
  for (let n = 0; n < life.jobs; n++) {
    if (life.jobMarks[n] < bar(rate / ceiling)) {
      changeJob(life);
      return;
    }
  }
  if (rate <= ceiling) return;
  const width = Math.max(15 * ceiling, 2 * program.jobs.find);
  life.draw(program.purposes.jobLayer, 0);
  const count = poissonCount(words[0], width);
  for (let n = 1; n <= count; n++) {
    life.draw(program.purposes.jobLayer, n);
    if (words[0] < bar((rate - ceiling) / width)) {
      changeJob(life);
      return;
    }
  }
}

function changeJob(life: Life): void {
  if (life.employed) loseJob(life);
  else {
    life.columns.flags[life.i] = life.columns.flags[life.i] | JOB;
    life.shiftMeans(life.program.jobs.found, JOB_FOUND);
    life.watch?.('job-found', 0, 0);
  }
}

function loseJob(life: Life): void {
  life.jobChanged = true;
  life.columns.flags[life.i] = life.columns.flags[life.i] & ~JOB;
  life.shiftMeans(life.program.jobs.lost, JOB_LOST);
  life.watch?.('job-lost', 0, 0);
}
