import type { Program } from '../compile/program.ts';
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

/** All subjects of one kind, persons or enterprises, in one replicate: month after month, then the trace. */
class Subjects {
  readonly shard: Shard;
  readonly #program: Program;
  readonly #rows: Float64Array;
  readonly #memory: Memory;
  #before: Float64Array | null = null;
  #goodhartStart: number | null = null;
  readonly #exposed: Float64Array;

  constructor(engine: Engine, program: Program, seed: number, replicate: number) {
    this.#program = program;
    this.#rows = new Float64Array(program.months * program.layout.width);
    this.shard = engine.open(program, seed, replicate);
    this.#memory = newMemory(program);
    this.#exposed = noneExposed(program);
  }

  /** @param firms standing of all enterprises at the end of month t − 1 */
  live(t: number, firms: Uint16Array | null): void {
    const program = this.#program;
    const { width } = program.layout;
    const row = this.#rows.subarray(t * width, (t + 1) * width);
    this.shard.step(monthTables(program, this.#memory, t, this.#before, firms), row);
    remember(program, this.#memory, row);
    this.#before = row;
    if (t === GOODHART_START && program.hasScheme) this.#goodhartStart = goodhart(program, [this.shard]);
    program.breaches.month.forEach((month, b) => {
      if (month === t) countExposed(program, this.shard.portrait(), 0, exposedBy(program, this.#exposed, b));
    });
  }

  trace(replicate: number, firms: Trace | null, portrait: boolean): Trace {
    const { shard } = this;
    const program = this.#program;
    const state = new Uint32Array(4);
    shard.mix(state);
    return {
      replicate,
      rows: this.#rows,
      scores: wholePoints(program, tallyAll([shard])),
      state,
      goodhartStart: this.#goodhartStart,
      goodhartEnd: program.hasScheme ? goodhart(program, [shard]) : null,
      exposed: this.#exposed,
      bytesPerPerson: shard.bytesPerPerson,
      portrait: portrait ? shard.portrait() : null,
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
    const standing = t === 0 ? null : firms.shard.standing();
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
  const persons = new Subjects(engine, program, seed, replicate);
  const firms = program.firms === null ? null : new Subjects(engine, program.firms.program, seed, replicate);
  const read = readsFirms(program);
  for (let t = 0; t < program.months; t++) {
    persons.live(t, read && firms !== null && t > 0 ? firms.shard.standing() : null);
    firms?.live(t, null);
    yield t;
  }
  return persons.trace(replicate, firms?.trace(replicate, null, false) ?? null, portrait);
}
