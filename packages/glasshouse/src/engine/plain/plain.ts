/**
 * The plain engine: every mechanism in the clearest code, one person after the other. It is the reference that
 * faster engines are compared with, bit by bit.
 *
 *   for each class (block of equal fixed traits)
 *     for each person
 *       1 leave lists → 2 forget → 3 act, score → 4 band → 5 enter lists → 6 suffer → 7 remedy → 8 count → 9 standing
 */
import { philox, words } from '../../base/philox.ts';
import { ALWAYS } from '../../base/poisson.ts';
import { MEANS_LEVELS, type Program } from '../../compile/program.ts';
import type { Engine, Shard } from '../back-end.ts';
import { classOf } from '../class-of.ts';
import type { Tally } from '../goodhart.ts';
import { type MonthTables, noTables } from '../month-tables.ts';
import * as portrait from '../portrait.ts';
import { FAR, HOUSEHOLD, LOCAL } from '../ties.ts';
import { markWorkplaces, readsFirms } from '../workplace.ts';
import { act } from './act.ts';
import { arraysOf, bytesPerPerson, type Columns, EVER, EVER_WRONGLY, JOB, MEMBER, makeColumns, STIRRED } from './columns.ts';
import { countMonth, publishStanding } from './count.ts';
import { enterLists, giveNoticeBefore } from './enlist.ts';
import { leaveLists } from './exits.ts';
import { forget } from './forget.ts';
import { Life, type Watch } from './life.ts';
import { mixColumns } from './logical.ts';
import { type Calm, countCalm, enterCalm, isCalm, type Quiet, quietMonth } from './quiet.ts';
import { restartRepeats } from './record.ts';
import { remedy, restate } from './remedy.ts';
import { pack, score } from './score.ts';
import { stop, suffer } from './suffer.ts';

/** The plain engine. */
export const plain: Engine = {
  name: 'plain',
  bytesPerPerson: (program) => bytesPerPerson(makeColumns(program, 0, 1)),
  open: (program, seed, replicate, low = 0, high = program.persons) => new PlainShard(program, seed, replicate, low, high),
};

/** Persons low … high − 1 of one replicate. Watching needs nothing but {@link PlainShard.watch}. */
export class PlainShard implements Shard {
  readonly #life: Life;
  readonly #columns: Columns;
  readonly #calm: Calm = { persons: 0, means: 0, score: 0, trueScore: 0 };
  /** Who is watched, in order of indexes; whose turn is next this month, and the index of that one, or −1. */
  readonly #watched: { readonly index: number; readonly watch: Watch }[] = [];
  #turn = 0;
  #awaited = -1;

  constructor(program: Program, seed: number, replicate: number, low: number, high: number) {
    this.#columns = makeColumns(program, low, high);
    this.#life = new Life(program, this.#columns, seed, replicate, noTables(program), new Float64Array(program.layout.width));
  }

  get bytesPerPerson(): number {
    return bytesPerPerson(this.#columns);
  }

  /** Tells a watcher what happens to one person; others may be watched beside, each by one watcher. */
  watch(index: number, watch: Watch): void {
    this.#watched.push({ index, watch });
    this.#watched.sort((a, b) => a.index - b.index);
  }

  /** State of one person as the watcher may want to show it. */
  look(index: number): {
    score: number;
    trueScore: number;
    band: number;
    trueBand: number;
    lists: number;
    trueLists: number;
    means: number;
    employed: boolean;
    scored: boolean;
  } {
    const { score: scores, clock, means, flags } = this.#columns;
    const i = index - this.#columns.low;
    const mask = (ledger: 0 | 1): number => clock[ledger].reduce((bits, clocks, l) => bits | ((clocks[i] > 0 ? 1 : 0) << l), 0);
    const scored = (flags[i] & MEMBER) !== 0;
    const at = (ledger: 0 | 1): number => (scored ? scores[ledger][i] : 0);
    return {
      score: at(0) / 16,
      trueScore: at(1) / 16,
      band: this.#life.bandOf(at(0)),
      trueBand: this.#life.bandOf(at(1)),
      lists: mask(0),
      trueLists: mask(1),
      means: means[i],
      employed: (flags[i] & JOB) !== 0,
      scored,
    };
  }

  step(tables: MonthTables, row: Float64Array): void {
    const life = this.#life;
    const columns = this.#columns;
    life.t = tables.month;
    if (tables.program !== life.program) {
      life.program = tables.program;
      life.since = tables.month;
    }
    life.tables = tables;
    life.row = row;
    const { classes } = life.program;
    const high = columns.low + columns.count;
    if (life.t === 0) this.#begin();
    if (readsFirms(life.program)) this.#lookAtWorkplaces(tables);
    const quiet = quietMonth(life);
    this.#turn = 0;
    this.#awaited = this.#watched[0]?.index ?? -1;
    for (let c = classOf(classes, columns.low); c < classes.count && classes.start[c] < high; c++) {
      const from = Math.max(classes.start[c], columns.low);
      const to = Math.min(classes.start[c + 1], high);
      if (from >= to) continue;
      life.region = classes.region[c];
      life.group = classes.group[c];
      life.stratum = classes.stratum[c];
      life.rates = classes.row[c];
      life.scoredClass = classes.scored[c] === 1;
      this.#block(from, to, quiet);
    }
    if (columns.standing.length > 0) {
      [columns.standing, columns.nextStanding] = [columns.nextStanding, columns.standing];
      [columns.near, columns.nextNear] = [columns.nextNear, columns.near];
      columns.nextNear.fill(0);
      if (columns.cutBefore.length > 0) columns.cutBefore.set(columns.cut);
    }
  }

  /** The watcher whose turn it is; the turn goes to the next. */
  #nextWatch(): Watch {
    const { watch } = this.#watched[this.#turn++];
    this.#awaited = this.#watched[this.#turn]?.index ?? -1;
    return watch;
  }

  /** Marks whom the standing of enterprises at the end of last month concerns. */
  #lookAtWorkplaces(tables: MonthTables): void {
    const { near, low } = this.#columns;
    // Where ties are read too, the marks of last month have been swept with those of the ties.
    if (!this.#life.program.readsTies) near.fill(0);
    if (tables.firms !== null) markWorkplaces(this.#life.program, tables.firms, near, low);
  }

  /** Everyone's state before month 0; all of it before anyone lives, since ties read it. */
  #begin(): void {
    const life = this.#life;
    const { classes } = life.program;
    const high = this.#columns.low + this.#columns.count;
    for (let c = classOf(classes, this.#columns.low); c < classes.count && classes.start[c] < high; c++) {
      const to = Math.min(classes.start[c + 1], high);
      life.scoredClass = classes.scored[c] === 1;
      for (let index = Math.max(classes.start[c], this.#columns.low); index < to; index++) {
        life.index = index;
        life.i = index - this.#columns.low;
        begin(life, c);
      }
    }
    const startBand = life.bandOf(life.program.ledger.start16);
    if (((life.tieBands >>> startBand) & 1) === 1) this.#columns.near.fill(HOUSEHOLD | LOCAL | FAR);
  }

  #block(from: number, to: number, quiet: Quiet): void {
    const life = this.#life;
    const { arrivals, arrivalsStart } = life.program.chance;
    const base = arrivalsStart[life.rates];
    const none = arrivals[base];
    const low = this.#columns.low;
    const calm = this.#calm;
    let drawn = -1;
    // Indexes fit 31 bits: as integers they are quicker than as the doubles that the table holds.
    const end = to | 0;
    for (let index = from | 0; index < end; index++) {
      life.i = index - low;
      life.index = index;
      // The month's first draw serves four neighbours; a life lived alone draws the same words.
      const quad = index >>> 2;
      if (quad !== drawn) {
        philox(life.seed, life.replicate, quad, life.t, life.program.mark, 0);
        for (let n = 0; n < 4; n++) life.first[n] = words[n];
        drawn = quad;
      }
      const word = life.first[index & 3];
      let proposals = 0;
      if (word >= none) for (proposals = 1; word >= arrivals[base + proposals]; proposals++);
      life.watch = index === this.#awaited ? this.#nextWatch() : null;
      if (!isCalm(life, quiet)) liveMonth(life, proposals);
      else if (proposals === 0 || !actCalmly(life, proposals)) countCalm(life, calm);
      else {
        conclude(life);
        countMonth(life);
      }
      if (life.program.readsTies) publishStanding(life);
    }
    enterCalm(life, calm);
  }

  mix(into: Uint32Array, low?: number, high?: number): void {
    const { low: first, count } = this.#columns;
    mixColumns(this.#life.program, this.#columns, into, (low ?? first) - first, (high ?? first + count) - first);
  }

  tally(): Tally {
    const { ledger, chance } = this.#life.program;
    const scores = new Float64Array(ledger.max16 - ledger.min16 + 1);
    const expectations = new Float64Array(chance.rows * MEANS_LEVELS);
    this.#eachScored((score, key) => {
      scores[score] = scores[score] + 1;
      expectations[key] = expectations[key] + 1;
    });
    return { scores, expectations };
  }

  rankSums(twice: Float64Array): BigUint64Array {
    // Two sums of parts, since one of wholes could leave the range in which doubles are exact.
    const low = new Float64Array(this.#life.program.chance.rows * MEANS_LEVELS);
    const high = new Float64Array(low.length);
    this.#eachScored((score, key) => {
      low[key] = low[key] + (twice[score] % 65536);
      high[key] = high[key] + Math.floor(twice[score] / 65536);
    });
    return BigUint64Array.from(low, (value, key) => BigInt(value) + 65536n * BigInt(high[key]));
  }

  /** Visits everyone with a ledger. */
  #eachScored(visit: (score: number, key: number) => void): void {
    const { classes, ledger } = this.#life.program;
    const { low, count, flags, score, means } = this.#columns;
    for (let c = 0; c < classes.count; c++) {
      const to = Math.min(classes.start[c + 1], low + count) - low;
      for (let i = Math.max(classes.start[c], low) - low; i < to; i++)
        if ((flags[i] & MEMBER) !== 0) visit(score[0][i] - ledger.min16, classes.row[c] * MEANS_LEVELS + means[i]);
    }
  }

  standing(): Uint16Array {
    const { clock, count } = this.#columns;
    const bits = new Uint16Array(count);
    for (let ledger = 0; ledger < 2; ledger++)
      clock[ledger as 0 | 1].forEach((clocks, l) => {
        for (let i = 0; i < count; i++) if (clocks[i] > 0) bits[i] = bits[i] | (1 << (8 * ledger + l));
      });
    return bits;
  }

  portrait(): Uint32Array {
    const { lists, ledger, hasScheme, consequences } = this.#life.program;
    const { active } = this.#life.tables;
    const { count, means, flags, score } = this.#columns;
    const black = lists.black.reduce((bits, colour, l) => bits | (colour << l), 0);
    const standing = this.standing();
    const result = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const official = standing[i] & 255;
      const truth = standing[i] >> 8;
      const scored = hasScheme && (flags[i] & MEMBER) !== 0;
      let bits = means[i];
      if ((official & black) !== 0) bits |= portrait.LISTED;
      if ((truth & black) !== 0) bits |= portrait.TRULY_LISTED;
      if ((official & ~truth & black) !== 0) bits |= portrait.WRONGLY_LISTED;
      if ((flags[i] & EVER) !== 0) bits |= portrait.EVER_LISTED;
      if ((flags[i] & EVER_WRONGLY) !== 0) bits |= portrait.EVER_WRONGLY_LISTED;
      if ((flags[i] & JOB) !== 0) bits |= portrait.EMPLOYED;
      if (scored) bits |= portrait.SCORED;
      if (official !== 0 || (scored && score[0][i] !== ledger.start16)) bits |= portrait.ON_RECORD;
      if (truth !== 0 || (scored && score[1][i] !== ledger.start16)) bits |= portrait.TRULY_ON_RECORD;
      const band = scored ? 1 << this.#life.bandOf(score[0][i]) : 0;
      for (const c of active) {
        if (consequences.family[c] === 1) continue;
        if (consequences.list[c] >= 0 ? (official & (1 << consequences.list[c])) === 0 : (consequences.bands[c] & band) === 0) continue;
        bits |= consequences.penalty[c] === 1 ? portrait.PENALISED : portrait.REWARDED;
      }
      result[i] = bits;
    }
    return result;
  }

  save(): readonly Uint8Array[] {
    return this.#bytes();
  }

  load(sizes: readonly number[], fill: (into: Uint8Array) => void): void {
    const parts = this.#bytes();
    if (parts.length !== sizes.length || parts.some((part, n) => part.length !== sizes[n]))
      throw new RangeError('what was saved is not of this shard: its columns have other sizes');
    for (const part of parts) fill(part);
  }

  #bytes(): Uint8Array[] {
    return arraysOf(this.#columns).map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
}

/** The state in which a person enters month 0. */
function begin(life: Life, c: number): void {
  const { program, columns, i } = life;
  const { means, jobs, classes, ledger, purposes } = program;
  life.draw(purposes.initial, 0);
  const table = classes.means[c] * MEANS_LEVELS;
  let level = 0;
  while (words[0] >= means.initial[table + level]) level++;
  columns.means[i] = level;
  let flags = words[1] < jobs.employedBar ? JOB : 0;
  if (life.scoredClass) {
    let member = program.uptakeBar >= ALWAYS;
    if (!member) {
      life.draw(purposes.consent, 0);
      member = words[0] < program.uptakeBar;
    }
    if (member) flags |= MEMBER;
  }
  columns.flags[i] = flags;
  if (program.hasScheme) {
    columns.score[0][i] = ledger.start16;
    columns.score[1][i] = ledger.start16;
  }
  if (columns.standing.length > 0) {
    const band = (flags & MEMBER) !== 0 ? life.bandOf(ledger.start16) : 15;
    columns.standing[i] = pack(0, 0, band, band);
  }
}

/** One month in the life of a person, in the order of the model. */
function liveMonth(life: Life, proposals: number): void {
  const { columns, i } = life;
  life.scored = (columns.flags[i] & MEMBER) !== 0;
  life.detained = columns.liberty.length > 0 && columns.liberty[i] > 0;
  life.clear();
  if (life.scored) {
    openMonth(life);
    act(life, proposals);
    conclude(life);
  } else {
    life.listless();
    act(life, proposals);
    suffer(life);
  }
  countMonth(life);
}

/** Steps 1 and 2 of a person with a ledger. */
function openMonth(life: Life): void {
  const { columns, i, program, t } = life;
  life.stirred = t === life.since || (columns.flags[i] & STIRRED) !== 0;
  life.scoreBefore = columns.score[0][i];
  life.trueScoreBefore = columns.score[1][i];
  if (program.consequences.readsBands || program.indicators.banded) life.bandBefore = life.bandOf(life.scoreBefore);
  if (life.stirred) leaveLists(life);
  else life.listless();
  stop(life);
  forget(life);
  if (program.diminishing.count > 0) restartRepeats(life);
}

/** Step 3 of a person of whom steps 1 and 2 would change nothing. @returns whether anything came of the proposals that later steps must see */
function actCalmly(life: Life, proposals: number): boolean {
  life.detained = false;
  life.clear();
  life.listless();
  life.scoreBefore = life.columns.score[0][life.i];
  life.trueScoreBefore = life.columns.score[1][life.i];
  life.bandBefore = life.band;
  act(life, proposals);
  return life.jobs > 0 || life.had[0] + life.had[1] > 0;
}

/**
 * The rest of the month of a person with a ledger, from the points on. Steps about lists are passed over where
 * nothing can have changed since last month: no clock runs, the score stands where it stood, no entry was made, and
 * the enterprise that one represents is on no list.
 */
function conclude(life: Life): void {
  const { columns, i, program } = life;
  const official = columns.score[0];
  const truth = columns.score[1];
  score(life);
  life.band = life.bandOf(official[i]);
  life.trueBand = life.bandOf(truth[i]);
  if (!life.stirred && (official[i] !== life.scoreBefore || truth[i] !== life.trueScoreBefore || life.had[0] + life.had[1] > 0)) life.stirred = true;
  if (!life.stirred && life.workplace) life.stirred = true;
  if (life.stirred && program.lists.count > 0) {
    enterLists(life);
    restate(life);
    giveNoticeBefore(life);
  }
  suffer(life);
  remedy(life);
  if (life.stirred) columns.flags[i] = life.anyClock() || life.repairAct ? columns.flags[i] | STIRRED : columns.flags[i] & ~STIRRED;
}
