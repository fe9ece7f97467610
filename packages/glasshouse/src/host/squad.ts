/**
 * Shards on one thread, and how they keep step with those on other threads.
 *
 * Each thread adds the counters of its shards to a row of its own; whoever comes last to the month's end adds these
 * rows up (whole numbers, so in any order), and only then does anyone go on. The thread that gave the orders is not
 * needed for that, and may be busy.
 */
import type { Program } from '../compile/program.ts';
import type { Engine, Shard } from '../engine/back-end.ts';
import { countExposed, EXPOSED } from '../engine/breach.ts';
import type { Tally } from '../engine/goodhart.ts';
import { addTallies } from '../engine/goodhart.ts';
import { type Memory, monthTables, newMemory, remember } from '../engine/month-tables.ts';
import { readsFirms } from '../engine/workplace.ts';
import { type Cut, FIRMS, PERSONS, populationsOf } from './populations.ts';
import type { Portraits } from './protocol.ts';

/** Places in {@link Shared.control}. */
const ARRIVED = 0;
const ROUND = 1;
const PAUSED = 2;
/** Set from outside to have everyone rest at the next month's end. */
export const WANTED = 3;
const BROKEN = 4;
/** Months lived since the team began, over all replicates. */
export const LIVED = 5;

/** Memory that all threads of a replicate see. */
export interface Shared {
  readonly control: Int32Array;
  /** Summed counters by population. Shape [months × width]. */
  readonly rows: readonly Float64Array[];
  /** What each thread adds this month, by population. Shape [threads × width]. */
  readonly parts: readonly Float64Array[];
  /** Standing of all enterprises at the end of even and of odd months; empty where no rule reads it. */
  readonly standing: readonly Uint16Array[];
}

/** Makes the memory for a number of threads. */
export function share(program: Program, threads: number): Shared {
  const populations = populationsOf(program);
  const doubles = (count: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * count));
  const firms = populations[FIRMS];
  return {
    control: new Int32Array(new SharedArrayBuffer(64)),
    rows: populations.map(({ months, layout }) => doubles(months * layout.width)),
    parts: populations.map(({ layout }) => doubles(threads * layout.width)),
    standing: firms === undefined || !readsFirms(program) ? [] : [0, 1].map(() => new Uint16Array(new SharedArrayBuffer(2 * firms.persons))),
  };
}

/** Thrown where another thread of the replicate failed: that one has the reason. */
export class LeftAlone extends Error {
  override readonly name = 'LeftAlone';
}

interface Post {
  readonly cut: Cut;
  readonly shard: Shard;
}

/** The shards of one thread. */
export class Squad {
  readonly #populations: readonly Program[];
  readonly #engine: Engine;
  readonly #seed: number;
  readonly #shared: Shared;
  readonly #place: number;
  /** Whether any rule of the persons reads where enterprises stand. */
  readonly #reads: boolean;
  #threads = 1;
  #posts: readonly Post[] = [];
  #memories: readonly Memory[] = [];
  /** Months that the memories hold. */
  #remembered = 0;

  /** @param place of this thread among those of the replicate, from 0 */
  constructor(engine: Engine, program: Program, seed: number, shared: Shared, place: number) {
    this.#populations = populationsOf(program);
    this.#engine = engine;
    this.#seed = seed;
    this.#shared = shared;
    this.#place = place;
    this.#reads = readsFirms(program);
  }

  /** Makes the shards of a replicate. @param threads that live it together */
  open(replicate: number, cuts: readonly Cut[], threads: number): void {
    this.#posts = [];
    this.#threads = threads;
    this.#posts = cuts.map((cut) => ({ cut, shard: this.#engine.open(this.#population(cut), this.#seed, replicate, cut.low, cut.high) }));
    this.#memories = this.#populations.map((program) => newMemory(program));
    this.#remembered = 0;
  }

  /** Lets go of the shards. */
  close(): void {
    this.#posts = [];
  }

  /** The shard of a cut, to be written down or filled. */
  each(visit: (cut: Cut, shard: Shard) => void): void {
    for (const { cut, shard } of this.#posts) visit(cut, shard);
  }

  /** Shows how enterprises stood at the end of a month, after shards were filled with what they held then. */
  republish(month: number): void {
    for (const { cut, shard } of this.#posts) this.#publish(cut, shard, month);
  }

  /**
   * Lives months `from` … `to` − 1, or fewer if a rest is wanted.
   * @returns the month that comes next
   * @throws LeftAlone if another thread failed
   */
  advance(from: number, to: number): number {
    for (let t = from; t < to; t++) {
      try {
        this.#live(t);
      } catch (error) {
        this.#break();
        throw error;
      }
      if (this.#meet(t)) return t + 1;
    }
    return to;
  }

  #live(t: number): void {
    const { rows, parts, standing } = this.#shared;
    const firms = t > 0 && this.#reads ? (standing[(t - 1) & 1] ?? null) : null;
    this.#populations.forEach((program, p) => {
      const { width } = program.layout;
      const memory = this.#memories[p] as Memory;
      const monthly = rows[p] as Float64Array;
      for (let month = this.#remembered; month < t; month++) remember(program, memory, monthly.subarray(month * width, (month + 1) * width));
      const part = (parts[p] as Float64Array).subarray(this.#place * width, (this.#place + 1) * width).fill(0);
      if (!this.#posts.some((post) => post.cut.population === p)) return;
      const before = t === 0 ? null : monthly.subarray((t - 1) * width, t * width);
      const tables = monthTables(program, memory, t, before, p === PERSONS ? firms : null);
      for (const { cut, shard } of this.#posts) {
        if (cut.population !== p) continue;
        shard.step(tables, part);
        this.#publish(cut, shard, t);
      }
    });
    this.#remembered = t;
  }

  #publish(cut: Cut, shard: Shard, t: number): void {
    if (cut.population === FIRMS && this.#reads) (this.#shared.standing[t & 1] as Uint16Array).set(shard.standing(), cut.low);
  }

  /** The end of a month. @returns whether everyone rests now */
  #meet(t: number): boolean {
    const { control } = this.#shared;
    const round = Atomics.load(control, ROUND);
    if (Atomics.add(control, ARRIVED, 1) === this.#threads - 1) {
      this.#addUp(t);
      Atomics.store(control, ARRIVED, 0);
      Atomics.store(control, PAUSED, Atomics.load(control, WANTED));
      Atomics.add(control, LIVED, 1);
      Atomics.add(control, ROUND, 1);
      Atomics.notify(control, ROUND);
    } else while (Atomics.load(control, ROUND) === round && Atomics.load(control, BROKEN) === 0) Atomics.wait(control, ROUND, round);
    if (Atomics.load(control, BROKEN) !== 0) throw new LeftAlone('another thread of the same run failed');
    return Atomics.load(control, PAUSED) !== 0;
  }

  #addUp(t: number): void {
    const { rows, parts } = this.#shared;
    this.#populations.forEach(({ layout: { width } }, p) => {
      const row = (rows[p] as Float64Array).subarray(t * width, (t + 1) * width).fill(0);
      const part = parts[p] as Float64Array;
      for (let thread = 0; thread < this.#threads; thread++) for (let n = 0; n < width; n++) row[n] = (row[n] as number) + (part[thread * width + n] as number);
    });
  }

  /** Wakes those who would wait for this thread for ever. */
  #break(): void {
    const { control } = this.#shared;
    Atomics.store(control, BROKEN, 1);
    Atomics.add(control, ROUND, 1);
    Atomics.notify(control, ROUND);
  }

  /** @returns null where this thread holds none of the population */
  tally(population: number): Tally | null {
    const tallies = this.#of(population).map((shard) => shard.tally());
    return tallies.length === 0 ? null : addTallies(tallies);
  }

  rankSums(population: number, twice: Float64Array): BigUint64Array | null {
    const [first, ...rest] = this.#of(population).map((shard) => shard.rankSums(twice));
    if (first === undefined) return null;
    for (const sums of rest)
      sums.forEach((sum, key) => {
        first[key] = (first[key] as bigint) + sum;
      });
    return first;
  }

  /** Bytes that the shards of a population hold now. */
  bytes(population: number): number {
    return this.#posts.reduce((sum, { cut, shard }) => (cut.population === population ? sum + shard.bytesPerPerson * (cut.high - cut.low) : sum), 0);
  }

  mix(population: number): Uint32Array {
    const sum = new Uint32Array(4);
    for (const shard of this.#of(population)) shard.mix(sum);
    return sum;
  }

  exposed(population: number): Float64Array {
    const program = this.#populations[population] as Program;
    const counts = new Float64Array(program.groupPersons.length * EXPOSED);
    for (const { cut, shard } of this.#posts) if (cut.population === population) countExposed(program, shard.portrait(), cut.low, counts);
    return counts;
  }

  portraits(): Portraits[] {
    return this.#posts.filter(({ cut }) => cut.population === PERSONS).map(({ cut, shard }) => ({ low: cut.low, bits: shard.portrait() }));
  }

  #of(population: number): Shard[] {
    return this.#posts.filter((post) => post.cut.population === population).map((post) => post.shard);
  }

  #population(cut: Cut): Program {
    return this.#populations[cut.population] as Program;
  }
}
