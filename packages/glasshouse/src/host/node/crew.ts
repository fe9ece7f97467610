/** A team of worker threads that lives one replicate after the other. */
import { Worker } from 'node:worker_threads';
import { CannotRun } from '../../base/faults.ts';
import type { Program } from '../../compile/program.ts';
import type { Tally } from '../../engine/goodhart.ts';
import type { Team } from '../coordinate.ts';
import type { Cut } from '../populations.ts';
import type { Answers, EngineName, Order, Portraits, Report, ShardFile, Start } from '../protocol.ts';
import { LIVED, type Shared, share, WANTED } from '../squad.ts';

/** One worker thread and the questions that it has not answered yet. */
class Hand {
  readonly #worker: Worker;
  readonly #open: { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }[] = [];
  readonly ended: Promise<void>;
  #failure: Error | null = null;

  constructor(start: Start) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start });
    this.#worker.on('message', (report: Report) => {
      const asked = this.#open.shift();
      if (report.kind === 'answer') asked?.resolve(report.value as never);
      else asked?.reject(errorOf(report));
    });
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.ended = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#fail(new Error(`a worker thread stopped with code ${code}`));
        resolve();
      });
    });
  }

  ask<K extends Order['kind']>(order: Extract<Order, { readonly kind: K }>): Promise<Answers[K]> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise<Answers[K]>((resolve, reject) => {
      this.#open.push({ resolve, reject });
      this.#worker.postMessage(order);
    });
  }

  /** A thread that rests closes by itself; one that works is broken off. */
  async end(): Promise<void> {
    if (this.#open.length > 0 || this.#failure !== null) await this.#worker.terminate();
    else {
      this.#worker.postMessage(null);
      await this.ended;
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#open.splice(0)) reject(this.#failure);
  }
}

function errorOf({ name, message, stack, code }: Extract<Report, { readonly kind: 'failed' }>): Error {
  const error: Error = name === 'CannotRun' ? new CannotRun(message) : new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return code === undefined ? error : Object.assign(error, { code });
}

/** Some worker threads with memory in common. */
export class Crew implements Team {
  readonly #program: Program;
  readonly #shared: Shared;
  readonly #hands: readonly Hand[];
  #busy: readonly Hand[] = [];

  constructor(program: Program, seed: number, engine: EngineName, workers: number) {
    this.#program = program;
    this.#shared = share(program, workers);
    this.#hands = Array.from({ length: workers }, (_, place) => new Hand({ program, seed, engine, shared: this.#shared, place }));
  }

  get workers(): number {
    return this.#hands.length;
  }

  /** Months lived since the crew began, over all replicates. */
  get lived(): number {
    return Atomics.load(this.#shared.control, LIVED);
  }

  /** Asks for a rest at the next month's end, or at no more. */
  wantRest(wanted: boolean): void {
    Atomics.store(this.#shared.control, WANTED, wanted ? 1 : 0);
  }

  /** Takes up a replicate before month 0. @param hands cuts of each worker, at most one entry a worker */
  async open(replicate: number, hands: readonly (readonly Cut[])[]): Promise<void> {
    this.#busy = this.#hands.slice(0, hands.length);
    for (const rows of this.#shared.rows) rows.fill(0);
    await this.#each((hand, n) => hand.ask({ kind: 'open', replicate, cuts: hands[n] as readonly Cut[], threads: hands.length }));
  }

  /** Takes up a replicate where it was written down. @param rows of the months that were lived, by population */
  async resume(
    replicate: number,
    hands: readonly (readonly Cut[])[],
    at: { readonly month: number; readonly rows: readonly Float64Array[]; readonly files: readonly ShardFile[]; readonly folder: string },
  ): Promise<void> {
    await this.open(replicate, hands);
    at.rows.forEach((rows, p) => this.#shared.rows[p]?.set(rows));
    const { month, folder } = at;
    const mine = (cuts: readonly Cut[]): ShardFile[] => at.files.filter(({ cut }) => cuts.some((other) => same(cut, other)));
    await this.#each((hand, n) => hand.ask({ kind: 'load', folder, month, files: mine(hands[n] as readonly Cut[]) }));
  }

  /** Has every worker write its shards down. */
  async save(folder: string, prefix: string): Promise<readonly ShardFile[]> {
    // All are waited for, so that nobody still writes once the question has failed.
    const answers = await Promise.allSettled(this.#busy.map((hand) => hand.ask({ kind: 'save', folder, prefix })));
    return answers.flatMap((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
  }

  /** Lets go of all shards. */
  async close(): Promise<void> {
    await this.#each((hand) => hand.ask({ kind: 'close' }));
  }

  async end(): Promise<void> {
    await Promise.all(this.#hands.map((hand) => hand.end()));
  }

  async advance(from: number, to: number): Promise<number> {
    return (await this.#each((hand) => hand.ask({ kind: 'advance', from, to })))[0] as number;
  }

  async tallies(population: number): Promise<readonly Tally[]> {
    return some(await this.#each((hand) => hand.ask({ kind: 'tally', population })));
  }

  async rankSums(population: number, twice: Float64Array): Promise<readonly BigUint64Array[]> {
    return some(await this.#each((hand) => hand.ask({ kind: 'rank-sums', population, twice })));
  }

  async mixes(population: number): Promise<readonly Uint32Array[]> {
    return this.#each((hand) => hand.ask({ kind: 'mix', population }));
  }

  async bytes(population: number): Promise<readonly number[]> {
    return this.#each((hand) => hand.ask({ kind: 'bytes', population }));
  }

  async exposed(population: number): Promise<readonly Float64Array[]> {
    return this.#each((hand) => hand.ask({ kind: 'exposed', population }));
  }

  async portraits(): Promise<readonly Portraits[]> {
    return (await this.#each((hand) => hand.ask({ kind: 'portraits' }))).flat();
  }

  rows(population: number): Float64Array {
    return this.#shared.rows[population] as Float64Array;
  }

  /** Rows of the months lived so far, by population. */
  rowsUntil(month: number): Float64Array[] {
    return this.#shared.rows.map((rows) => Float64Array.from(rows.subarray(0, (rows.length / this.#program.months) * month)));
  }

  /** Asks all who live this replicate. If one fails, so does the question, with that one's reason. */
  async #each<T>(ask: (hand: Hand, n: number) => Promise<T>): Promise<T[]> {
    const answers = this.#busy.map((hand, n) => ask(hand, n));
    // Whoever was left alone by a failing thread is not the one to be heard.
    const unlessAlone = answers.map((answer) =>
      answer.catch((error: Error) => (error.name === 'LeftAlone' ? new Promise<never>(() => {}) : Promise.reject(error))),
    );
    return Promise.all(unlessAlone);
  }
}

function same(a: Cut, b: Cut): boolean {
  return a.population === b.population && a.low === b.low && a.high === b.high;
}

function some<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}
