import type { Member, Program } from '../compile/program.ts';
import type { Engine, Shard } from './back-end.ts';
import { countExposed, exposedBy, noneExposed } from './breach.ts';
import { goodhart, tallyAll, wholePoints } from './goodhart.ts';
import { type Memory, monthTables, newMemory, remember } from './month-tables.ts';
import type { Trace } from './trace.ts';
import { readsFirms } from './workplace.ts';

export interface ReplicateHooks {
  /** Called after each month; returning false stops the replicate. */
  readonly month?: (t: number) => boolean | undefined;
  /** Whether the trace shall show each person at the end. */
  readonly portrait?: boolean | undefined;
}

/** Month whose correlation of score and conduct counts as the start. */
export const GOODHART_START = 12;

/** All subjects of one kind under one set of rules, persons or enterprises, in one replicate: month after month, then the trace. */
class Subjects {
  readonly shards: readonly Shard[];
  readonly #program: Program;
  readonly #lows: readonly number[];
  readonly #rows: Float64Array;
  readonly #memory: Memory;
  #before: Float64Array | null = null;
  #goodhartStart: number | null = null;
  readonly #exposed: Float64Array;

  /** Whether score and conduct are to be correlated. */
  readonly #ranked: boolean;

  /** @param ranges of indexes that live; everyone by default */
  constructor(
    engine: Engine,
    program: Program,
    seed: number,
    replicate: number,
    ranges: Member['ranges'] = [[0, program.persons]],
    ranked = program.hasScheme,
  ) {
    this.#ranked = ranked;
    this.#program = program;
    this.#rows = new Float64Array(program.months * program.layout.width);
    this.#lows = ranges.map(([low]) => low);
    this.shards = ranges.map(([low, high]) => engine.open(program, seed, replicate, low, high));
    this.#memory = newMemory(program);
    this.#exposed = noneExposed(program);
  }

  /** @param firms standing of all enterprises at the end of month t − 1 */
  live(t: number, firms: Uint16Array | null): void {
    const program = this.#program;
    const { width } = program.layout;
    const row = this.#rows.subarray(t * width, (t + 1) * width);
    const tables = monthTables(program, this.#memory, t, this.#before, firms);
    for (const shard of this.shards) shard.step(tables, row);
    remember(program, this.#memory, row);
    this.#before = row;
    if (t === GOODHART_START && this.#ranked) this.#goodhartStart = goodhart(program, this.shards);
    program.breaches.month.forEach((month, b) => {
      if (month !== t) return;
      this.shards.forEach((shard, n) => countExposed(program, shard.portrait(), this.#lows[n] as number, exposedBy(program, this.#exposed, b)));
    });
  }

  /** Where everyone stands. */
  standing(): Uint16Array {
    return (this.shards[0] as Shard).standing();
  }

  /** Shows each of them at the end. @param into shape [persons] */
  show(into: Uint32Array): void {
    this.shards.forEach((shard, n) => into.set(shard.portrait(), this.#lows[n] as number));
  }

  trace(replicate: number, firms: Trace | null, portrait: boolean): Trace {
    const { shards } = this;
    const program = this.#program;
    const state = new Uint32Array(4);
    for (const shard of shards) shard.mix(state);
    const bits = portrait ? new Uint32Array(program.persons) : null;
    if (bits !== null) this.show(bits);
    const any = shards.length > 0;
    return {
      replicate,
      rows: this.#rows,
      scores: any ? wholePoints(program, tallyAll(shards)) : new Float64Array(((program.ledger.max16 - program.ledger.min16) >> 4) + 1),
      state,
      goodhartStart: this.#goodhartStart,
      goodhartEnd: this.#ranked ? goodhart(program, shards) : null,
      exposed: this.#exposed,
      bytesPerPerson: any ? shards.reduce((sum, shard) => sum + shard.bytesPerPerson, 0) / shards.length : 0,
      portrait: bits,
      firms,
    };
  }
}

/**
 * Lives the enterprises of a replicate beside persons who are lived alone: enterprises depend on no person.
 * @returns to be called once a month, in order: where all enterprises stood at the end of the month before; null in
 *   month 0 and where no rule reads it
 */
export function enterprisesBeside(engine: Engine, program: Program, seed: number, replicate: number): () => Uint16Array | null {
  if (program.firms === null || !readsFirms(program)) return () => null;
  const firms = new Subjects(engine, program.firms.program, seed, replicate);
  let t = 0;
  return () => {
    const standing = t === 0 ? null : firms.standing();
    firms.live(t++, null);
    return standing;
  };
}

/**
 * Lives one replicate from month 0 to the end: persons, and the enterprises beside them. Persons read where enterprises
 * stood at the end of the month before, enterprises nothing of persons; so who is stepped first does not matter.
 * @param seed u32 @param replicate u32, from 0
 * @returns its trace, or null if a hook stopped it
 */
export function runReplicate(engine: Engine, program: Program, seed: number, replicate: number, hooks: ReplicateHooks = {}): Trace | null {
  const months = monthByMonth(engine, program, seed, replicate, hooks.portrait);
  for (;;) {
    const { done, value } = months.next();
    if (done) return value;
    if (hooks.month?.(value) === false) return null;
  }
}

/** The same, resting after each month for as long as whoever asks for the next one likes: a yield is the month just lived. */
export function* monthByMonth(engine: Engine, program: Program, seed: number, replicate: number, portrait = false): Generator<number, Trace, void> {
  if (program.members.length > 0) return yield* federationByMonth(engine, program, seed, replicate, portrait);
  const persons = new Subjects(engine, program, seed, replicate);
  const firms = program.firms === null ? null : new Subjects(engine, program.firms.program, seed, replicate);
  const read = readsFirms(program);
  for (let t = 0; t < program.months; t++) {
    persons.live(t, read && firms !== null && t > 0 ? firms.standing() : null);
    firms?.live(t, null);
    yield t;
  }
  return persons.trace(replicate, firms?.trace(replicate, null, false) ?? null, portrait);
}

/** A federation: each member lives in its regions by its own rules, and their counters are added up. */
function* federationByMonth(engine: Engine, program: Program, seed: number, replicate: number, portrait: boolean): Generator<number, Trace, void> {
  const members = program.members.map((member) => new Subjects(engine, member.program, seed, replicate, member.ranges, false));
  for (let t = 0; t < program.months; t++) {
    for (const member of members) member.live(t, null);
    yield t;
  }
  const traces = members.map((member) => member.trace(replicate, null, false));
  const bits = portrait ? new Uint32Array(program.persons) : null;
  if (bits !== null) for (const member of members) member.show(bits);
  return { ...together(program, traces), replicate, portrait: bits };
}

/** The counters of all members as those of the whole. */
function together(program: Program, traces: readonly Trace[]): Omit<Trace, 'replicate' | 'portrait'> {
  const { layout, months, members } = program;
  const rows = new Float64Array(months * layout.width);
  traces.forEach((trace, m) => {
    const { cells } = members[m] as Member;
    for (let t = 0; t < months; t++) {
      const [own, all] = [t * cells.length, t * layout.width];
      for (let n = 0; n < cells.length; n++) if (cells[n] >= 0) rows[all + cells[n]] = rows[all + cells[n]] + trace.rows[own + n];
    }
  });
  const exposed = traces.flatMap((trace) => Array.from(trace.exposed));
  return {
    rows,
    scores: new Float64Array(1),
    state: addStates(traces.map((trace) => trace.state)),
    goodhartStart: null,
    goodhartEnd: null,
    exposed: Float64Array.from(exposed),
    bytesPerPerson: Math.max(...traces.map((trace) => trace.bytesPerPerson)),
    firms: null,
    members: traces,
  };
}

/** Sums modulo 2¹²⁸, lowest word first. */
export function addStates(states: readonly Uint32Array[]): Uint32Array {
  const sum = new Uint32Array(4);
  for (const state of states) {
    let carry = 0;
    for (let w = 0; w < 4; w++) {
      const word = sum[w] + state[w] + carry;
      sum[w] = word >>> 0;
      carry = word > 0xffffffff ? 1 : 0;
    }
  }
  return sum;
}
