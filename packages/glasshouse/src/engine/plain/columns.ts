import { EXPIRE, type Program, phasesOf } from '../../compile/program.ts';
import { readsFirms } from '../workplace.ts';

export const JOB = 1;
export const EVER = 2;
export const EVER_WRONGLY = 4;
export const EVER_FILED_WRONGLY = 8;
export const MEMBER = 16;
/** Some list's clock is not 0, or a repair has just been made: the steps about lists must look. Not part of the logical state. */
export const STIRRED = 32;
/** Some consequence for the family reached this person last month. */
export const HOME = 64;

/** Phases of an appeal, and what the subject knows: `remedy = 3·phase + knows`. */
export const OPEN = 0;
export const WAITING = 1;
export const CLOSED = 2;
export const UNAWARE = 0;
export const AWARE = 1;
export const TOLD = 2;

/** Official and true ledger, wherever a pair of columns stands. */
export const OFFICIAL = 0;
export const TRUE = 1;

type Points = Int16Array | Int32Array;

/**
 * What is stored of the persons low … high − 1, one column a field. Fixed traits are not among it: they follow from
 * the index. Columns that a scheme does not need have length 0.
 */
export interface Columns {
  readonly low: number;
  readonly count: number;
  /** Scores in sixteenths, by ledger. Shape [2][n]. */
  readonly score: readonly [Points, Points];
  /** Sum of the entries still valid, in sixteenths; only where entries expire. Shape [2][n]. */
  readonly held: readonly [Int32Array, Int32Array];
  /** Points of each valid month. Shape [2][V][n × months of the window]. */
  readonly windows: readonly [readonly Points[], readonly Points[]];
  /** Clock of each list: months counted so far; officially also −1 − months since leaving. Shape [2][L][n]. */
  readonly clock: readonly [readonly Int16Array[], readonly Int16Array[]];
  readonly means: Uint8Array;
  readonly flags: Uint8Array;
  readonly remedy: Uint8Array;
  /** Months waiting for a decision, or since knowing of the listing. */
  readonly waited: Uint8Array;
  /** Entries of the period, by diminishing indicator. Shape [2][D][n]. */
  readonly repeats: readonly [readonly Uint16Array[], readonly Uint16Array[]];
  /** Months of detention left. */
  readonly liberty: Uint8Array;
  /** Bits of the ties that others have ended, by the tie's number; and as it stood at the end of last month, where ties are read. */
  readonly cut: Uint32Array;
  readonly cutBefore: Uint32Array;
  /** Standing at the end of the last month and of this one, read by ties; swapped each month. */
  standing: Uint32Array;
  nextStanding: Uint32Array;
  /**
   * Kinds of ties (household 1, local 2, far 4) of which one had, at the end of the last month, a standing that a rule asks for, and 8 where the
   * enterprise that one represents or works for had; who has none need not look.
   */
  near: Uint8Array;
  nextNear: Uint8Array;
  /** Entries on their way to the official ledger. Shape [n × lag × max(1, V)], [n × lag], [n × lag]. */
  readonly latePoints: Int32Array;
  readonly lateSet: Int32Array;
  readonly lateTrigger: Uint32Array;
}

export function makeColumns(program: Program, low: number, high: number): Columns {
  const n = high - low;
  const { ledger, lists, lag, diminishing, consequences } = program;
  const expires = ledger.forget === EXPIRE;
  const wide = ledger.max16 > 32767 || ledger.min16 < -32768;
  const points = (length: number, broad: boolean): Points => (broad ? new Int32Array(length) : new Int16Array(length));
  const pair = <T>(make: () => T): readonly [T, T] => [make(), make()];
  const phases = phasesOf(program);
  const largest = phases.reduce((most, { indicators }) => indicators.points16.reduce((more, value) => Math.max(more, Math.abs(value)), most), 0);
  const broadWindow = ledger.max16 - ledger.min16 + 16 * largest > 32767;
  const needsWindows = expires ? Array.from(ledger.windows) : [];
  const liberty = phases.some((one) => one.consequences.libertyBar.some((value) => value > 0));
  const black = lists.count > 0;
  return {
    low,
    count: n,
    score: pair(() => points(program.hasScheme ? n : 0, wide)),
    held: pair(() => new Int32Array(expires ? n : 0)),
    windows: pair(() => needsWindows.map((months) => points(n * months, broadWindow))),
    clock: pair(() => Array.from({ length: lists.count }, () => new Int16Array(n))),
    means: new Uint8Array(n),
    flags: new Uint8Array(n),
    remedy: new Uint8Array(black ? n : 0),
    waited: new Uint8Array(black ? n : 0),
    repeats: pair(() => Array.from({ length: diminishing.count }, () => new Uint16Array(n))),
    liberty: new Uint8Array(liberty ? n : 0),
    cut: new Uint32Array(consequences.cutsTies ? n : 0),
    cutBefore: new Uint32Array(consequences.cutsTies && program.tieReaders.count > 0 ? n : 0),
    standing: new Uint32Array(program.readsTies ? n : 0),
    nextStanding: new Uint32Array(program.readsTies ? n : 0),
    near: new Uint8Array(program.readsTies || readsFirms(program) ? n : 0),
    nextNear: new Uint8Array(program.readsTies ? n : 0),
    latePoints: new Int32Array(n * lag * Math.max(1, needsWindows.length)),
    lateSet: new Int32Array(n * lag),
    lateTrigger: new Uint32Array(n * lag),
  };
}

/** Bytes that one person takes. */
export function bytesPerPerson(columns: Columns): number {
  const bytes = arraysOf(columns).reduce((sum, array) => sum + array.byteLength, 0);
  return columns.count === 0 ? 0 : bytes / columns.count;
}

/** Every column, in a fixed order. */
export function arraysOf(columns: Columns): ArrayBufferView[] {
  const arrays: ArrayBufferView[] = [];
  const add = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) arrays.push(value);
    else if (Array.isArray(value)) value.forEach(add);
  };
  Object.values(columns).forEach(add);
  return arrays;
}
