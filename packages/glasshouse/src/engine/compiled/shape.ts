import { EXPIRE, type Program, phasesOf } from '../../compile/program.ts';
import { HOUSEHOLD } from '../ties.ts';
import { readsFirms } from '../workplace.ts';

/** Sizes of a shard, and which columns and records its Program needs. */
export interface Shape {
  /** Index of position 0, a multiple of 16; positions from … to − 1 are lived. */
  readonly low: number;
  readonly from: number;
  readonly to: number;
  /** Positions, a multiple of 16. */
  readonly padded: number;
  /** Pages of 256 positions. */
  readonly pages: number;
  /** Scores need 32 bits; windows do. */
  readonly wide: boolean;
  readonly broadWindow: boolean;
  /** Windows of valid months, at least 1. */
  readonly windows: number;
  readonly usesSet: boolean;
  readonly usesTriggers: boolean;
  /** Bits of the lists and bands that any rule reads of ties, the kinds of ties read, standings that cut ties. */
  readonly tieLists: number;
  readonly tieBands: number;
  readonly tieKinds: number;
  readonly cutMask: number;
  /** Rules read the bands of ties: then everyone's band of last month is kept. */
  readonly bandTies: boolean;
  readonly near: boolean;
  /** Bytes of a sparse record, and of a sheet that is on its way. */
  readonly restSize: number;
  readonly lateSize: number;
  /** Most persons can be passed over sixteen at a time; and an entry only adds points. */
  readonly passes: boolean;
  readonly simple: boolean;
}

/** Finds the shape of the shard of the persons low … high − 1: one in which every phase of the program finds room. */
export function shapeOf(program: Program, low: number, high: number): Shape {
  const shapes = phasesOf(program).map((phase) => shapeOfPhase(phase, low, high));
  const any = (key: 'broadWindow' | 'usesSet' | 'usesTriggers' | 'bandTies' | 'near'): boolean => shapes.some((shape) => shape[key]);
  const all = (key: 'passes' | 'simple'): boolean => shapes.every((shape) => shape[key]);
  const bits = (key: 'tieLists' | 'tieBands' | 'tieKinds' | 'cutMask'): number => shapes.reduce((mask, shape) => mask | shape[key], 0);
  const [first] = shapes as [Omit<Shape, 'lateSize'>];
  const usesSet = any('usesSet');
  const usesTriggers = any('usesTriggers');
  return {
    ...first,
    broadWindow: any('broadWindow'),
    usesSet,
    usesTriggers,
    tieLists: bits('tieLists'),
    tieBands: bits('tieBands'),
    tieKinds: bits('tieKinds'),
    cutMask: bits('cutMask'),
    bandTies: any('bandTies'),
    near: any('near'),
    passes: all('passes'),
    simple: all('simple'),
    lateSize: 4 + 4 * first.windows + (usesTriggers ? 4 : 0) + (usesSet ? 4 : 0),
  };
}

/** What one phase needs. */
function shapeOfPhase(program: Program, low: number, high: number): Omit<Shape, 'lateSize'> {
  const { ledger, indicators, tieReaders, consequences, lists, diminishing } = program;
  const base = low - (low % 16);
  const padded = Math.ceil((high - base) / 16) * 16;
  const wide = ledger.max16 > 32767 || ledger.min16 < -32768;
  const largest = indicators.points16.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let tieLists = 0;
  let tieBands = 0;
  let tieKinds = consequences.readsHousehold ? HOUSEHOLD : 0;
  for (let n = 0; n < tieReaders.count; n++) {
    if (tieReaders.list[n] >= 0) tieLists |= 1 << tieReaders.list[n];
    else tieBands |= 1 << tieReaders.band[n];
    tieKinds |= tieReaders.which[n];
  }
  let cutMask = 0;
  for (let c = 0; c < consequences.count; c++) {
    if (consequences.family[c] === 1) {
      if (consequences.list[c] >= 0) tieLists |= 1 << consequences.list[c];
      else tieBands |= consequences.bands[c];
    }
    if (consequences.cutBar[c] > 0) cutMask |= consequences.list[c] >= 0 ? 1 << consequences.list[c] : 0xf0000;
  }
  const bandTies = program.readsTies && (tieBands !== 0 || cutMask >= 256);
  const windows = ledger.forget === EXPIRE ? ledger.windows.length : 1;
  const usesSet = indicators.set16.some((value) => value >= ledger.min16);
  const usesTriggers = indicators.trigger.some((bit) => bit !== 0);
  const fits = ledger.max16 - ledger.min16 <= 32767 && ledger.max16 < 32767 && ledger.min16 >= -32768;
  // Where a phase strikes out entries that are still valid, adds clean-month points, looks at bands before an entry or stops conducts, everyone is lived
  // step by step.
  const stepByStep = ledger.purge || ledger.clean16 !== 0 || ledger.cleanBands16.length > 0 || indicators.banded || consequences.stops.length > 0;
  const passes = program.hasScheme && !stepByStep && !wide && fits && !bandTies;
  return {
    low: base,
    from: low - base,
    to: high - base,
    padded,
    pages: Math.ceil(padded / 256),
    wide,
    broadWindow: ledger.max16 - ledger.min16 + 16 * largest > 32767,
    windows,
    usesSet,
    usesTriggers,
    tieLists,
    tieBands,
    tieKinds,
    cutMask,
    bandTies,
    near: program.readsTies || readsFirms(program),
    restSize: 8 + 4 * lists.count + (consequences.cutsTies ? 4 : 0),
    passes,
    simple: passes && ledger.forget !== EXPIRE && !usesSet && !usesTriggers && diminishing.count === 0 && program.bands16.length <= 9,
  };
}

/** Bytes that the compiled engine stores: for everyone, for whoever has a record about lists, for a sheet on its way. */
export interface StoredBytes {
  readonly everyone: number;
  readonly record: number;
  /** 0 where entries are never late. */
  readonly sheet: number;
}

/** What a subject of a program costs in memory. */
export function storedBytes(program: Program): StoredBytes {
  const shape = shapeOf(program, 0, 1);
  return { everyone: denseBytes(program, shape), record: shape.restSize, sheet: program.lag > 0 ? shape.lateSize : 0 };
}

/** Shares of persons with a sparse record, and with a sheet on its way, that room is kept for. */
const RECORDS = 0.15;
const SHEETS = 0.25;

/** Bytes a person to plan with: what everyone takes, and what some take as well. */
export function expectedBytes(program: Program, shape: Shape): number {
  return denseBytes(program, shape) + RECORDS * shape.restSize + SHEETS * program.lag * shape.lateSize;
}

/** Bytes that everyone takes, whatever happens to them. */
export function denseBytes(program: Program, shape: Shape): number {
  const { ledger, diminishing, hasScheme, lag } = program;
  const expires = ledger.forget === EXPIRE;
  const months = expires ? ledger.windows.reduce((sum, value) => sum + value, 0) : 0;
  return (
    (hasScheme ? 2 * (shape.wide ? 4 : 2) : 0) +
    (expires ? 8 : 0) +
    2 * months * (shape.broadWindow ? 4 : 2) +
    2 +
    (shape.near ? 1 : 0) +
    4 * diminishing.count +
    (shape.bandTies ? 2 : 0) +
    (8 * (2 + lag + 1)) / 256
  );
}
