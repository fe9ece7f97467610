/** The compiled engine for tests, and the search for the first person in whom two engines differ. */
import { readFileSync } from 'node:fs';
import type { Program } from '../src/compile/program.ts';
import type { Engine, Shard } from '../src/engine/back-end.ts';
import { compiledEngine } from '../src/engine/compiled/compiled.ts';
import { monthTables, newMemory, remember } from '../src/engine/month-tables.ts';
import { plain } from '../src/engine/plain/plain.ts';

const KERNEL: URL = new URL('../src/engine/compiled/kernel.wasm', import.meta.url);
export const compiled: Engine = compiledEngine(readFileSync(KERNEL));

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

/**
 * Lives a program in the plain engine and in another, month by month.
 * @returns null where all rows and all states agree, else the first month, and the counter and person that differ
 */
export function firstDifference(engine: Engine, program: Program, seed: number, replicate = 0): string | null {
  const a = plain.open(program, seed, replicate);
  const b = engine.open(program, seed, replicate);
  const { width } = program.layout;
  const memory = newMemory(program);
  let before: Float64Array | null = null;
  for (let t = 0; t < program.months; t++) {
    const [one, other] = [new Float64Array(width), new Float64Array(width)];
    const tables = monthTables(program, memory, t, before);
    a.step(tables, one);
    b.step(tables, other);
    const counter = one.findIndex((value, n) => value !== other[n]);
    const states = stateOf(a, 0, program.persons) !== stateOf(b, 0, program.persons);
    if (counter >= 0 || states) {
      const what = counter < 0 ? 'no counter differs' : `${counterName(program, counter)} is ${one[counter]} plain and ${other[counter]} in the other`;
      return `month ${t}: ${what}; ${states ? `the first person whose state differs is ${firstDifferent(a, b, program.persons)}` : 'no state differs'}`;
    }
    remember(program, memory, one);
    before = one;
  }
  return null;
}
