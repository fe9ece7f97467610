/**
 * The many to whom nothing happens: one draw says that they have no proposal, or none comes to anything, and no other
 * step of the month can change anything about them. They are counted and passed over; every engine may do so, none has to.
 */
import { EXPIRE, FADE, RESET } from '../../compile/program.ts';
import { HOME, JOB, MEMBER, STIRRED } from './columns.ts';
import type { Life } from './life.ts';

/** What is the same for everyone in a month. */
export interface Quiet {
  /** False where the month touches everyone (a reset, a ledger with clean-month points, the first month …). */
  possible: boolean;
  fades: boolean;
  /** Bits of the bands in which some consequence is in force. */
  touched: number;
}

/** Finds out what this month allows. */
export function quietMonth(life: Life): Quiet {
  const { program, t, tables } = life;
  const { ledger, diminishing, consequences } = program;
  const forgets = ledger.forget === EXPIRE || (ledger.forget === RESET && t % ledger.every === 0);
  let restarts = false;
  for (let d = 0; d < diminishing.count; d++) if (t % diminishing.every[d] === 0) restarts = true;
  let touched = 0;
  for (const c of tables.active) touched |= consequences.bands[c];
  return {
    possible: t > life.since && program.hasScheme && program.lag === 0 && ledger.clean16 === 0 && ledger.cleanBands16.length === 0 && !forgets && !restarts,
    fades: ledger.forget === FADE,
    touched,
  };
}

const ALL = MEMBER | JOB | STIRRED | HOME;

/**
 * Whether nothing but the month's proposals can change anything about the person: then, without one, the person is
 * only counted, and with one, only what comes of it matters.
 */
export function isCalm(life: Life, quiet: Quiet): boolean {
  const { columns, i, program } = life;
  // Without a job one may find one; with a clock running, or family standing, steps 1 to 7 have work to do.
  if (!quiet.possible || (columns.flags[i] & ALL) !== (MEMBER | JOB)) return false;
  if (columns.means[i] >= program.conducts.overflowFrom || life.tables.falseOver[life.stratum].length > 0) return false;
  if (columns.near.length > 0 && columns.near[i] !== 0) return false;
  if (columns.liberty.length > 0 && columns.liberty[i] !== 0) return false;
  const official = columns.score[0][i];
  const truth = columns.score[1][i];
  if (quiet.fades && (official !== program.ledger.start16 || truth !== program.ledger.start16)) return false;
  life.band = life.bandOf(official);
  life.trueBand = life.bandOf(truth);
  life.scored = true;
  life.stirred = false;
  return quiet.touched === 0 || (((quiet.touched >>> life.band) | (quiet.touched >>> life.trueBand)) & 1) === 0;
}

/** Sums over the calm of one class: all have a job and a ledger and are on no list. */
export interface Calm {
  persons: number;
  means: number;
  score: number;
  trueScore: number;
}

/** Step 8 for one of those to whom nothing happened. */
export function countCalm(life: Life, calm: Calm): void {
  const { columns, i, layout } = life;
  calm.persons++;
  calm.means += columns.means[i];
  calm.score += columns.score[0][i];
  calm.trueScore += columns.score[1][i];
  if (layout.band.count > 0) {
    life.row[layout.band.at + life.band]++;
    if (life.band > life.trueBand) life.row[layout.scalar.wronglyBanded]++;
  }
}

/** Enters the sums of a class into the month's counters, and empties them. */
export function enterCalm(life: Life, calm: Calm): void {
  const { scalar, regionScored } = life.layout;
  const { min16 } = life.program.ledger;
  life.count(scalar.employed, calm.persons);
  life.count(scalar.scored, calm.persons);
  life.count(scalar.means, calm.means);
  life.count(scalar.score, calm.score - calm.persons * min16);
  life.count(scalar.trueScore, calm.trueScore - calm.persons * min16);
  if (regionScored.count > 0) life.count(regionScored.at + life.region, calm.persons);
  calm.persons = 0;
  calm.means = 0;
  calm.score = 0;
  calm.trueScore = 0;
}
