/**
 * One person in one month: what the steps of the month read and write. A single object is reused for everyone, so
 * that a month makes no garbage; the steps are functions on it, one file each, in the order of the month.
 */
import { philox, words } from '../../base/philox.ts';
import { ALWAYS } from '../../base/poisson.ts';
import { COUNTED, type Layout } from '../../compile/layout.ts';
import { EXPIRE, MEANS_LEVELS, NONE, type Program, phasesOf, type Shift } from '../../compile/program.ts';
import type { MonthTables } from '../month-tables.ts';
import { HOUSEHOLD } from '../ties.ts';
import { WORKPLACE, workplace, workplaceOf } from '../workplace.ts';
import { type Columns, JOB, OFFICIAL, TRUE } from './columns.ts';

/** What a watcher is told: what happened, which rule acted (an index into what the kind names), and a number. */
export type Watch = (kind: string, rule: number, value: number) => void;

export class Life {
  /** The rules of the month. */
  program: Program;
  /** First month of these rules: then everyone is looked at. */
  since = 0;
  readonly columns: Columns;
  readonly seed: number;
  readonly replicate: number;
  readonly layout: Layout;
  watch: Watch | null = null;

  // The month.
  t = 0;
  tables: MonthTables;
  row: Float64Array;

  // The class of the person.
  region = 0;
  group = 0;
  stratum = 0;
  rates = 0;
  scoredClass = false;

  // The person.
  i = 0;
  index = 0;
  scored = false;
  /** Serves detention this month. */
  detained = false;
  /** Some consequence in force stops a conduct this month: which, by conduct. */
  stopped = false;
  readonly stops: Uint8Array;
  /** Lists must be looked at this month. */
  stirred = false;
  /** Official score after step 1, from which stakes are judged. */
  scoreBefore = 0;
  trueScoreBefore = 0;

  // What this month has brought so far. Pairs are official, true.
  readonly points: Int32Array;
  readonly set: Int32Array = new Int32Array(2);
  readonly setWindow: Int32Array = new Int32Array(2);
  readonly trigger: Float64Array = new Float64Array(2);
  readonly had: Uint8Array = new Uint8Array(2);
  repairAct = false;
  readonly jobMarks: Float64Array = new Float64Array(64);
  jobs = 0;

  // Standing: bits of the black lists one is on, by ledger; and the standing of last month.
  black = 0;
  trulyBlack = 0;
  band = 0;
  trueBand = 0;
  bandBefore = 0;
  /** Bits of the lists on which an official stay began this month. */
  began = 0;
  /** Penalties that came into force this month: through a list, through a band. */
  imposedByList = 0;
  imposedByBand = 0;
  imposedAtHome = 0;
  /** The job was lost or found this month. */
  jobChanged = false;

  // Shares of attempts of the month that are let through: by own standing, officially and truly; what a reward lets
  // through unhelped; and by the household's standing. By kind of attempt.
  readonly allowed: Float64Array = new Float64Array(COUNTED.length);
  readonly trulyAllowed: Float64Array = new Float64Array(COUNTED.length);
  readonly granted: Float64Array = new Float64Array(COUNTED.length);
  readonly atHome: Float64Array = new Float64Array(COUNTED.length);
  readonly trulyAtHome: Float64Array = new Float64Array(COUNTED.length);

  /** Bits of the bands of the household's other members, by ledger. */
  readonly homeBands: Int32Array = new Int32Array(2);

  /** Bits of the lists and bands that any rule reads of ties, and the kinds of ties that are read. */
  readonly tieLists: number;
  readonly tieBands: number;
  readonly tieKinds: number;
  /** Standings (packed as by step 9) of which some may be one that cuts ties. */
  readonly cutMask: number;

  readonly windowCount: number;
  readonly first: Uint32Array = new Uint32Array(4);

  constructor(program: Program, columns: Columns, seed: number, replicate: number, tables: MonthTables, row: Float64Array) {
    this.program = program;
    this.columns = columns;
    this.seed = seed;
    this.replicate = replicate;
    this.layout = program.layout;
    this.tables = tables;
    this.row = row;
    this.stops = new Uint8Array(program.conducts.count);
    this.windowCount = program.ledger.forget === EXPIRE ? program.ledger.windows.length : 1;
    this.points = new Int32Array(2 * this.windowCount);
    let lists = 0;
    let bands = 0;
    let kinds = 0;
    let cutMask = 0;
    // What any phase asks for is looked at in all, so that the month before a phase knows what its first month reads.
    for (const { tieReaders, consequences } of phasesOf(program)) {
      if (consequences.readsHousehold) kinds |= HOUSEHOLD;
      for (let n = 0; n < tieReaders.count; n++) {
        if (tieReaders.list[n] >= 0) lists |= 1 << tieReaders.list[n];
        else bands |= 1 << tieReaders.band[n];
        kinds |= tieReaders.which[n];
      }
      for (let c = 0; c < consequences.count; c++) {
        if (consequences.cutBar[c] > 0) cutMask |= consequences.list[c] >= 0 ? 1 << consequences.list[c] : 0xf0000;
        if (consequences.family[c] === 0) continue;
        if (consequences.list[c] >= 0) lists |= 1 << consequences.list[c];
        else bands |= consequences.bands[c];
      }
    }
    this.tieLists = lists;
    this.tieBands = bands;
    this.cutMask = cutMask;
    this.tieKinds = kinds;
  }

  /** Draws four words for this person and month. @param purpose of the draw @param j its number */
  draw(purpose: number, j: number): void {
    philox(this.seed, this.replicate, this.index, this.t, purpose, j);
  }

  /** Adds to a counter of the month. */
  count(at: number, by = 1): void {
    this.row[at] = this.row[at] + by;
  }

  /** Band of a score; 0 is the highest. */
  bandOf(score16: number): number {
    const bands = this.program.bands16;
    for (let b = 0; b < bands.length; b++) if (score16 >= bands[b]) return b;
    return 0;
  }

  /** Bits of the black lists that one is on in a ledger. */
  blackMask(ledger: number): number {
    const { lists } = this.program;
    const clocks = ledger === OFFICIAL ? this.columns.clock[OFFICIAL] : this.columns.clock[TRUE];
    let mask = 0;
    for (let l = 0; l < lists.count; l++) if (lists.black[l] === 1 && clocks[l][this.i] > 0) mask |= 1 << l;
    return mask;
  }

  /** Whether any list's clock runs, in either ledger, or has not yet forgotten a stay. */
  anyClock(): boolean {
    const { clock } = this.columns;
    for (let l = 0; l < clock[0].length; l++) if (clock[0][l][this.i] !== 0 || clock[1][l][this.i] !== 0) return true;
    return false;
  }

  /** On no list, in either ledger. */
  listless(): void {
    this.black = 0;
    this.trulyBlack = 0;
  }

  /** Whether the enterprise that one represents or works for is on a list that a rule asks for. */
  get workplace(): boolean {
    const { near } = this.columns;
    return near.length > 0 && (near[this.i] & WORKPLACE) !== 0;
  }

  /** Whether one represents an enterprise that was on its list `list` at the end of last month, in a ledger. */
  representsListed(ledger: number, list: number): boolean {
    const { firms } = this.tables;
    if (firms === null || !this.workplace) return false;
    workplaceOf(this.program, this.index, this.region);
    return workplace.represents && ((firms[workplace.firm] >>> (8 * ledger + list)) & 1) === 1;
  }

  get employed(): boolean {
    return (this.columns.flags[this.i] & JOB) !== 0;
  }

  /** Changes means on the log scale, rounded at random. @param cause number of the draw */
  shiftMeans(shift: Shift, cause: number): void {
    const { means } = this.columns;
    const level = means[this.i];
    let next = level + shift.whole[level];
    const fraction = shift.bar[level];
    if (fraction > 0) {
      this.draw(this.program.purposes.means, cause);
      if (words[0] < fraction) next++;
    }
    means[this.i] = next < 0 ? 0 : next >= MEANS_LEVELS ? MEANS_LEVELS - 1 : next;
  }

  /** Empties what a month collects. */
  clear(): void {
    for (let n = 0; n < this.points.length; n++) this.points[n] = 0;
    this.set[OFFICIAL] = NONE;
    this.set[TRUE] = NONE;
    this.trigger[OFFICIAL] = 0;
    this.trigger[TRUE] = 0;
    this.had[OFFICIAL] = 0;
    this.had[TRUE] = 0;
    this.repairAct = false;
    this.stopped = false;
    this.jobs = 0;
    this.began = 0;
    this.imposedByList = 0;
    this.imposedByBand = 0;
    this.imposedAtHome = 0;
    this.jobChanged = false;
  }
}

/** Whether the last draw's first word passes a bar. */
export function passes(bar: number): boolean {
  return bar >= ALWAYS || words[0] < bar;
}
