/** What a life comes to: counted while it is followed, so that nothing of it has to be kept. */
import { COUNTED } from '../compile/layout.ts';
import { HARM, NONE, type Program, phasesOf } from '../compile/program.ts';
import type { Look } from './follow.ts';

/** Kinds of events that are only counted. */
const COUNTS = ['told', 'filed', 'appeal-won', 'appeal-lost', 'repaired', 'fined', 'detained', 'imposed', 'job-lost', 'job-found'] as const;
type Count = (typeof COUNTS)[number];

/** The counts of one life. Listed is who is on a black list at the counting, as in the measures. */
export class LifeTally {
  readonly #program: Program;
  readonly #black: number;
  /** Bits of the black lists that have been left. */
  #left = 0;
  /** Months listed; months on some black list wrongly. */
  monthsListed = 0;
  monthsWrongly = 0;
  /** First and last month listed, or −1. */
  listedFrom = -1;
  listedTo = -1;
  /** The lowest band at the end of any month, or −1 where there is none. */
  worstBand = -1;
  /** Stays on black lists that began; some of them on a list that had been left before. */
  stays = 0;
  relisted = false;
  /** Entries on the official record, and those about what did not happen. */
  entries = 0;
  falseEntries = 0;
  refused = 0;
  refusedWrongly = 0;
  /** Whether something was done that the rules count against one (without a scheme: harm). */
  did = false;
  readonly counts: Record<Count, number> = Object.fromEntries(COUNTS.map((kind) => [kind, 0])) as Record<Count, number>;
  /** 1 for each conduct done, indicator recorded, indicator recorded falsely, kind of attempt refused, list on which one was. */
  readonly done: Uint8Array;
  readonly recorded: Uint8Array;
  readonly falselyRecorded: Uint8Array;
  readonly denied: Uint8Array = new Uint8Array(COUNTED.length);
  readonly onList: Uint8Array;
  /** Level of means at the end of month 0, as the person is shown. */
  meansAtStart = 0;
  /** The state at the end of the last month that was lived. */
  last: Look | null = null;

  constructor(program: Program) {
    this.#program = program;
    this.#black = blackLists(program);
    this.done = new Uint8Array(program.names.conducts.length);
    this.recorded = new Uint8Array(program.names.indicators.length);
    this.falselyRecorded = new Uint8Array(program.names.indicators.length);
    this.onList = new Uint8Array(program.names.lists.length);
  }

  /** Takes an event as the engine's watcher gives it. */
  take(kind: string, rule: number, value: number): void {
    switch (kind) {
      case 'did':
      case 'did-hollow':
        this.done[rule] = 1;
        if (countsAgainst(this.#program)[rule] === 1) this.did = true;
        break;
      case 'falsely-recorded':
        this.falselyRecorded[rule] = 1;
        this.falseEntries++;
        this.entries++;
        break;
      case 'recorded':
      case 'tie-recorded':
        this.recorded[rule] = 1;
        this.entries++;
        break;
      case 'listed':
        if ((this.#black & (1 << rule)) === 0) break;
        this.stays++;
        if ((this.#left & (1 << rule)) !== 0) this.relisted = true;
        break;
      case 'left':
        this.#left |= 1 << rule;
        break;
      case 'denied':
        this.denied[rule] = 1;
        this.refused++;
        this.refusedWrongly += value;
        break;
      default:
        if (kind in this.counts) this.counts[kind as Count]++;
    }
  }

  /** Takes the state at the end of a month. */
  month(t: number, look: Look): void {
    if (t === 0) this.meansAtStart = look.means;
    this.last = look;
    if (!look.scored) return;
    if (this.#program.names.bands.length > 0 && look.band > this.worstBand) this.worstBand = look.band;
    for (let l = 0; l < this.onList.length; l++) if ((look.lists & (1 << l)) !== 0) this.onList[l] = 1;
    const official = look.lists & this.#black;
    if (official === 0) return;
    this.monthsListed++;
    if ((official & ~look.trueLists) !== 0) this.monthsWrongly++;
    if (this.listedFrom < 0) this.listedFrom = t;
    this.listedTo = t;
  }
}

/** Bits of the black lists. */
export function blackLists({ lists }: Program): number {
  return lists.black.reduce((bits, colour, l) => bits | (colour << l), 0);
}

const known = new WeakMap<Program, Uint8Array>();

/** 1 for each conduct that some rule of any phase counts against one: it takes points, sets the score below the start, or puts on a black list. Without a scheme: harm. */
function countsAgainst(program: Program): Uint8Array {
  const before = known.get(program);
  if (before !== undefined) return before;
  const against = new Uint8Array(program.names.conducts.length);
  if (!program.hasScheme) for (let k = 0; k < program.conducts.count; k++) against[k] = program.conducts.kind[k] === HARM ? 1 : 0;
  for (const { indicators, lists, ledger } of phasesOf(program)) {
    let listing = 0;
    for (let l = 0; l < lists.count; l++)
      if (lists.black[l] === 1) for (let n = lists.entryStart[l]; n < lists.entryStart[l + 1]; n++) listing |= lists.entryTrigger[n];
    for (let n = 0; n < indicators.count; n++) {
      const k = indicators.conduct[n];
      if (k < 0) continue;
      const sets = indicators.set16[n] !== NONE && indicators.set16[n] < ledger.start16;
      if (indicators.points16[n] < 0 || sets || (indicators.trigger[n] & listing) !== 0) against[k] = 1;
    }
  }
  known.set(program, against);
  return against;
}
