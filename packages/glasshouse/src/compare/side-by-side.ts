/**
 * Worlds side by side, replicate by replicate: traces come in whatever order they are lived, and what is kept of each
 * is its measures, its counters, and, of pairs, how persons differ. Portraits are let go as soon as nobody needs them.
 */
import type { Program } from '../compile/program.ts';
import { digestOf } from '../engine/digest.ts';
import type { Trace } from '../engine/trace.ts';
import { estimateOfMeasure } from '../measures/estimate.ts';
import type { Estimate, Measure, Reading } from '../measures/measure.ts';
import { type Difference, differenceOf } from './difference.ts';
import { countPersons, type PersonCounts, type PersonPairs, pairPersons } from './persons.ts';

/** Two worlds by their ids: what is given is always the first minus the second. */
export interface Pair {
  readonly of: string;
  readonly minus: string;
}

export interface PairResult extends Pair {
  readonly differences: Readonly<Record<string, Difference>>;
  /** Null where persons were not shown at the end. */
  readonly persons: PersonPairs | null;
}

export interface WorldResult {
  readonly digest: string;
  readonly measures: Readonly<Record<string, Estimate>>;
}

type Values = readonly (number | null)[];

/** One replicate, while some of its worlds are still to come. */
interface InHand {
  readonly values: Map<string, Values>;
  /** Lived before the world without the scheme was. */
  readonly waiting: { readonly world: string; readonly reading: Reading }[];
  readonly portraits: Map<string, Uint32Array>;
  without: Reading | null;
}

export interface SideBySideOptions {
  readonly measures: readonly Measure[];
  /** Id of the world without the scheme, if it is among those lived. */
  readonly without: string | null;
  /** Pairs that are compared person by person, and whose worlds have digests. */
  readonly pairs: readonly Pair[];
}

export class SideBySide {
  readonly #options: SideBySideOptions;
  readonly #replicates = new Map<number, InHand>();
  /** Without portraits. */
  readonly #traces = new Map<string, Map<number, Trace>>();
  readonly #persons: Map<number, PersonCounts>[];
  readonly #paired: ReadonlySet<string>;

  constructor(options: SideBySideOptions) {
    this.#options = options;
    this.#persons = options.pairs.map(() => new Map());
    this.#paired = new Set(options.pairs.flatMap(({ of, minus }) => [of, minus]));
  }

  /** Takes in one replicate of one world. @param fragmentation of a federation, if it was lived for in this replicate */
  take(world: string, program: Program, trace: Trace, fragmentation?: number): void {
    const hand = this.#inHand(trace.replicate);
    const { without } = this.#options;
    const reading: Reading = { program, trace, fragmentation };
    if (world === without) {
      hand.without = reading;
      this.#measure(world, reading, hand);
      for (const item of hand.waiting.splice(0)) this.#measure(item.world, { ...item.reading, without: reading }, hand);
    } else if (without !== null && hand.without === null) hand.waiting.push({ world, reading });
    else this.#measure(world, hand.without === null ? reading : { ...reading, without: hand.without }, hand);
  }

  /** Replicates that all of some worlds have, rising. */
  complete(worlds: readonly string[]): readonly number[] {
    return [...this.#replicates].flatMap(([r, { values }]) => (worlds.every((world) => values.has(world)) ? [r] : [])).sort((a, b) => a - b);
  }

  /** The values of all measures in one replicate of one world, in order; undefined where it was not lived. */
  values(world: string, replicate: number): Values | undefined {
    return this.#replicates.get(replicate)?.values.get(world);
  }

  /** One world over some replicates. */
  world(id: string, replicates: readonly number[]): WorldResult {
    const { measures, without } = this.#options;
    const traces = this.#traces.get(id);
    return {
      digest: digestOf(replicates.map((r) => traces?.get(r) as Trace)),
      measures: Object.fromEntries(
        measures.map((measure, n) => {
          const column = this.#column(id, n, replicates);
          // Replicates in which it was not looked for are no runs of it, as in `measureRuns`.
          const runs = measure.lived === undefined ? column : column.filter((value) => value !== null);
          const estimate = estimateOfMeasure(runs, measure, without !== null, column.length);
          return [measure.id, id === without && measure.comparative ? { ...estimate, why: 'this is the world without the scheme' } : estimate];
        }),
      ),
    };
  }

  /** Two worlds over some replicates. @param pair one of those given at the start */
  pair(pair: Pair, replicates: readonly number[]): PairResult {
    const { measures, without, pairs } = this.#options;
    const { of, minus } = pair;
    const side = (world: string, measure: Measure, n: number): Values => {
      const values = this.#column(world, n, replicates);
      // Against itself the world without the scheme changes nothing.
      return world === without && measure.comparative ? values.map((value) => value ?? 0) : values;
    };
    const differences = measures.map((measure, n): [string, Difference] => {
      const whyNull = without === null ? measure.whyNull : (measure.whyStillNull ?? measure.whyNull);
      return [measure.id, differenceOf(side(of, measure, n), side(minus, measure, n), { unit: measure.unit, whyNull })];
    });
    const counts = replicates.map((r) => this.#persons[pairs.indexOf(pair)]?.get(r));
    const persons = counts.filter((one) => one !== undefined);
    return { of, minus, differences: Object.fromEntries(differences), persons: persons.length === replicates.length ? pairPersons(persons) : null };
  }

  #column(world: string, n: number, replicates: readonly number[]): Values {
    return replicates.map((r) => this.values(world, r)?.[n] ?? null);
  }

  #inHand(replicate: number): InHand {
    const known = this.#replicates.get(replicate);
    if (known !== undefined) return known;
    const made: InHand = { values: new Map(), waiting: [], portraits: new Map(), without: null };
    this.#replicates.set(replicate, made);
    return made;
  }

  #measure(world: string, reading: Reading, hand: InHand): void {
    const { replicate, portrait } = reading.trace;
    hand.values.set(
      world,
      this.#options.measures.map((measure) => measure.value(reading)),
    );
    if (!this.#paired.has(world)) return;
    const kept = this.#traces.get(world) ?? new Map<number, Trace>();
    this.#traces.set(world, kept.set(replicate, { ...reading.trace, portrait: null }));
    if (portrait === null) return;
    hand.portraits.set(world, portrait);
    this.#options.pairs.forEach(({ of, minus }, n) => {
      const one = hand.portraits.get(of);
      const other = hand.portraits.get(minus);
      if (one !== undefined && other !== undefined) this.#persons[n]?.set(replicate, countPersons(one, other));
    });
    if (this.#options.pairs.every((_, n) => this.#persons[n]?.has(replicate))) hand.portraits.clear();
  }
}
