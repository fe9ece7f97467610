/**
 * Rules that change in mid-run, as one Program a stretch of months.
 *
 *   scheme of each phase ──► made alike: every list, indicator and consequence of any phase stands in all ──► tables
 *   tables ──► what a phase has not is switched off there ──► amnesties: tables of one month ──► Program.phases
 *
 * What engines store and count (clocks, windows, counters) is laid out alike in all phases, so that a person's state
 * means the same before and after.
 */

import { stretchesOf } from '../scheme/phases.ts';
import type { Indicator, List, Scheme } from '../scheme/scheme.ts';
import { triggersOf, windowsOf } from './ledger.ts';
import { EXPIRE, type Phase, type Program, phasesOf, RESET } from './program.ts';

/** Rules from a month on, made like those of the other phases. */
export interface Ruling {
  readonly from: number;
  /** The rules of this phase. */
  readonly own: Scheme;
  /** The same, with all lists, indicators and consequences of the other phases, each in one place in all phases. */
  readonly alike: Scheme;
  /** Ids of what stands in `alike` only. */
  readonly off: { readonly indicators: ReadonlySet<string>; readonly lists: ReadonlySet<string>; readonly consequences: ReadonlySet<string> };
}

/** Numbering that all phases share. */
export interface Frame {
  readonly triggers: ReadonlyMap<string, number>;
  readonly windows: readonly number[];
}

interface Item {
  readonly id: string;
}

/** Finds the phases of a scheme that begin before a month. */
export function rulingsOf(scheme: Scheme, months: number): { readonly rulings: readonly Ruling[]; readonly frame: Frame } {
  const stretches = stretchesOf(scheme).filter(({ from }) => from < months);
  const schemes = stretches.map((stretch) => stretch.scheme);
  /** Of every id the item of this phase, else of the phase nearest before, else of the first that has it. */
  const union = <T extends Item>(of: (scheme: Scheme) => readonly T[], n: number): T[] => {
    const found = new Map<string, T>();
    for (const one of schemes) for (const item of of(one)) if (!found.has(item.id)) found.set(item.id, item);
    for (const one of schemes.slice(0, n + 1)) for (const item of of(one)) found.set(item.id, item);
    return [...found.values()];
  };
  const off = <T extends Item>(of: (scheme: Scheme) => readonly T[], n: number): Set<string> => {
    const own = new Set(of(schemes[n] as Scheme).map((item) => item.id));
    return new Set(union(of, n).flatMap(({ id }) => (own.has(id) ? [] : [id])));
  };
  const repeating = new Map<string, Indicator>();
  for (const one of schemes) for (const item of one.indicators) if (item.diminishing !== undefined && !repeating.has(item.id)) repeating.set(item.id, item);
  const rulings = stretches.map(({ from, scheme: own }, n): Ruling => {
    return {
      from,
      own,
      alike: {
        ...own,
        indicators: union((one) => one.indicators, n).map((item) => countedAlike(item, repeating.get(item.id))),
        lists: union<List>((one) => one.lists, n),
        consequences: union((one) => one.consequences, n),
      },
      off: {
        indicators: off((one) => one.indicators, n),
        lists: off((one) => one.lists, n),
        consequences: off((one) => one.consequences, n),
      },
    };
  });
  const triggers = new Map<string, number>();
  const windows = new Set<number>();
  for (const { alike } of rulings) {
    for (const id of triggersOf(alike).keys()) if (!triggers.has(id)) triggers.set(id, triggers.size);
    for (const window of windowsOf(alike)) windows.add(window);
  }
  return { rulings, frame: { triggers, windows: [...windows] } };
}

/** Where some phase counts repetitions, all do; where points do not diminish, every repetition counts in full. */
function countedAlike(indicator: Indicator, repeating: Indicator | undefined): Indicator {
  if (repeating?.diminishing === undefined || indicator.diminishing !== undefined) return indicator;
  return { ...indicator, diminishing: { every: repeating.diminishing.every, steps: [{ from: 1, factor: 1 }] } };
}

/** Switches off what a phase has not. Whoever is on a list that is no more leaves it at the start of the phase. */
export function switchOff(program: Program, { off }: Pick<Ruling, 'off'>): Program {
  const { names, indicators, tieReaders, lists, consequences } = program;
  const n = indicators.count;
  const coverage = Float64Array.from(indicators.coverage);
  const falseRate = Float64Array.from(indicators.falseRate);
  const which = Uint8Array.from(tieReaders.which);
  names.indicators.forEach((id, k) => {
    if (!off.indicators.has(id)) return;
    for (let at = k; at < coverage.length; at += n) {
      coverage[at] = 0;
      falseRate[at] = 0;
    }
    tieReaders.indicator.forEach((indicator, reader) => {
      if (indicator === k) which[reader] = 0;
    });
  });
  const closed = names.lists.map((id) => off.lists.has(id));
  const entries = keep(lists.entryStart, closed);
  const exits = keep(lists.exitStart, closed);
  const at = <T extends Int32Array | Uint32Array | Int8Array | Uint8Array>(table: T, places: readonly number[]): T =>
    (table.constructor as unknown as { from(values: readonly number[]): T }).from(places.map((place) => table[place] as number));
  const starts = Float64Array.from(consequences.starts);
  names.consequences.forEach((id, c) => {
    if (off.consequences.has(id)) starts[c] = Number.MAX_SAFE_INTEGER;
  });
  return {
    ...program,
    indicators: { ...indicators, coverage, falseRate },
    tieReaders: { ...tieReaders, which },
    lists: {
      ...lists,
      minStay: lists.minStay.map((stay, l) => (closed[l] ? 0 : stay)),
      maxStay: lists.maxStay.map((stay, l) => (closed[l] ? 1 : stay)),
      entryStart: entries.start,
      entryBelow16: at(lists.entryBelow16, entries.places),
      entryFrom16: at(lists.entryFrom16, entries.places),
      entryBand: at(lists.entryBand, entries.places),
      entryTrigger: at(lists.entryTrigger, entries.places),
      entryFirm: at(lists.entryFirm, entries.places),
      exitStart: exits.start,
      exitAfter: at(lists.exitAfter, exits.places),
      exitFrom16: at(lists.exitFrom16, exits.places),
      exitBelow16: at(lists.exitBelow16, exits.places),
      exitFirm: at(lists.exitFirm, exits.places),
    },
    consequences: { ...consequences, starts },
  };
}

/** The places of the conditions of lists that are open. */
function keep(start: Uint8Array, closed: readonly boolean[]): { readonly start: Uint8Array; readonly places: readonly number[] } {
  const places: number[] = [];
  const result = new Uint8Array(start.length);
  closed.forEach((shut, l) => {
    if (!shut) for (let place = start[l] as number; place < (start[l + 1] as number); place++) places.push(place);
    result[l + 1] = places.length;
  });
  return { start: result, places };
}

/** Strings phases and amnesties together. @param programs of each ruling, laid out alike @returns the first, with all in `phases` */
export function inTime(scheme: Scheme, rulings: readonly Ruling[], programs: readonly Program[], months: number): Program {
  const any = (of: (program: Program) => boolean): boolean => programs.some(of);
  const common = {
    readsTies: any((program) => program.readsTies),
    consequences: {
      readsBands: any((program) => program.consequences.readsBands),
      readsHousehold: any((program) => program.consequences.readsHousehold),
      cutsTies: any((program) => program.consequences.cutsTies),
    },
  };
  const turns = rulings.map(({ from }, n) => ({
    from,
    program: { ...(programs[n] as Program), readsTies: common.readsTies, consequences: { ...(programs[n] as Program).consequences, ...common.consequences } },
  }));
  const rule = (month: number): Program => (turns.findLast(({ from }) => from <= month) as Phase).program;
  for (const { month, lists, scores } of scheme.amnesties ?? []) {
    if (month >= months) continue;
    const before = rule(month);
    const freed = before.names.lists.map((id) => lists === 'all' || lists?.includes(id) === true);
    const { ledger } = before;
    const purged = { ...ledger, ...(ledger.forget === EXPIRE ? { purge: true } : { forget: RESET, every: 1 }) };
    const program: Program = {
      ...before,
      lists: { ...before.lists, maxStay: before.lists.maxStay.map((stay, l) => (freed[l] ? 1 : stay)) },
      ledger: scores === true ? purged : ledger,
    };
    const after = turns.filter(({ from }) => from !== month && from !== month + 1);
    const next = turns.find(({ from }) => from === month + 1) ?? { from: month + 1, program: before };
    turns.splice(0, turns.length, ...after, { from: month, program }, ...(month + 1 < months ? [next] : []));
    turns.sort((a, b) => a.from - b.from);
  }
  return family(turns);
}

/** Programs that know one another. */
function family(turns: readonly Phase[]): Program {
  const phases: Phase[] = [];
  const members = new Map(turns.map(({ program }) => [program, { ...program, phases }]));
  for (const { from, program } of turns) phases.push({ from, program: members.get(program) as Program });
  return (phases[0] as Phase).program;
}

/** Changes every phase of a program. */
export function inEveryPhase(program: Program, change: (program: Program) => Program): Program {
  if (program.phases.length === 0) return change(program);
  const changed = new Map(phasesOf(program).map((one) => [one, change(one)]));
  return family(program.phases.map(({ from, program: one }) => ({ from, program: changed.get(one) as Program })));
}
