/** The compiled engine for tests, and the search for the first person in whom two engines differ. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Program } from '../src/compile/program.ts';
import type { Engine, Shard } from '../src/engine/back-end.ts';
import { compiledEngine } from '../src/engine/compiled/compiled.ts';
import { type Memory, monthTables, newMemory, remember } from '../src/engine/month-tables.ts';
import { plain } from '../src/engine/plain/plain.ts';
import { readsFirms } from '../src/engine/workplace.ts';

const KERNEL: URL = new URL('../src/engine/compiled/kernel.wasm', import.meta.url);
export const compiled: Engine = compiledEngine(readFileSync(KERNEL));

/** Both engines, by name. */
export const ENGINES: readonly (readonly [name: string, engine: Engine])[] = [
  ['plain', plain],
  ['compiled', compiled],
];

/** Name of a counter, for messages. */
function counterName(program: Program, at: number): string {
  const { layout } = program;
  for (const [name, place] of Object.entries(layout.scalar)) if (place === at) return name;
  for (const [name, run] of Object.entries(layout))
    if (typeof run === 'object' && 'at' in run && 'count' in run && (run.at as number) <= at && at < (run.at as number) + (run.count as number))
      return `${name}[${at - (run.at as number)}]`;
  return String(at);
}

function stateOf(shard: Shard, low: number, high: number): string {
  const sum = new Uint32Array(4);
  shard.mix(sum, low, high);
  return sum.join();
}

/** The first person whose state differs, by halving. */
function firstDifferent(a: Shard, b: Shard, persons: number): number {
  let low = 0;
  let high = persons;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (stateOf(a, low, middle) !== stateOf(b, low, middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** One population in two engines at once. */
class Twins {
  readonly #program: Program;
  readonly #a: Shard;
  readonly #b: Shard;
  readonly #memory: Memory;
  #before: Float64Array | null = null;

  constructor(engine: Engine, program: Program, seed: number, replicate: number) {
    this.#program = program;
    this.#a = plain.open(program, seed, replicate);
    this.#b = engine.open(program, seed, replicate);
    this.#memory = newMemory(program);
  }

  standing(): Uint16Array {
    const standing = this.#a.standing();
    assert.deepEqual(this.#b.standing(), standing);
    return standing;
  }

  /** @returns null where rows and states agree, else what differs */
  live(t: number, firms: Uint16Array | null): string | null {
    const program = this.#program;
    const [one, other] = [new Float64Array(program.layout.width), new Float64Array(program.layout.width)];
    const tables = monthTables(program, this.#memory, t, this.#before, firms);
    this.#a.step(tables, one);
    this.#b.step(tables, other);
    const counter = one.findIndex((value, n) => value !== other[n]);
    const states = stateOf(this.#a, 0, program.persons) !== stateOf(this.#b, 0, program.persons);
    if (!states && t === program.months - 1) assert.deepEqual(this.#b.portrait(), this.#a.portrait());
    if (counter >= 0 || states) {
      const what = counter < 0 ? 'no counter differs' : `${counterName(program, counter)} is ${one[counter]} plain and ${other[counter]} in the other`;
      return `month ${t}: ${what}; ${states ? `the first subject whose state differs is ${firstDifferent(this.#a, this.#b, program.persons)}` : 'no state differs'}`;
    }
    remember(program, this.#memory, one);
    this.#before = one;
    return null;
  }
}

/**
 * Lives a program in the plain engine and in another, month by month, with the enterprises beside.
 * @returns null where all rows and all states agree, else the first month, and the counter and subject that differ
 */
export function firstDifference(engine: Engine, program: Program, seed: number, replicate = 0): string | null {
  const persons = new Twins(engine, program, seed, replicate);
  const firms = program.firms === null ? null : new Twins(engine, program.firms.program, seed, replicate);
  for (let t = 0; t < program.months; t++) {
    const standing = firms !== null && t > 0 && readsFirms(program) ? firms.standing() : null;
    const found = persons.live(t, standing);
    if (found !== null) return found;
    const beside = firms?.live(t, null) ?? null;
    if (beside !== null) return `enterprises, ${beside}`;
  }
  return null;
}
