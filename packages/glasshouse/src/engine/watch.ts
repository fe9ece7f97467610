/**
 * The lives of simulated persons, event by event, recomputed and not stored: each is followed again in its run.
 */

import { COUNTED } from '../compile/layout.ts';
import type { Program } from '../compile/program.ts';
import { classOf } from './class-of.ts';
import { follow, type Look } from './follow.ts';
import { LifeTally } from './life-tally.ts';

/** Where a ledger stands at the end of a month. */
export interface Standing {
  readonly score: number;
  readonly band: string | null;
  readonly lists: readonly string[];
}

export interface LifeEvent {
  readonly month: number;
  readonly kind: string;
  /** Id of the rule, conduct or kind of attempt; null where the kind says all. */
  readonly rule: string | null;
  /** A number that belongs to the kind: months listed, months waited, 1 for wrongly. */
  readonly value: number;
  readonly official: Standing;
  readonly true: Standing;
}

/** What a life comes to by the end of the run. */
export interface LifeSums {
  /** Months on a black list, and months on one wrongly. */
  readonly monthsListed: number;
  readonly monthsWrongly: number;
  /** First and last month on a black list. */
  readonly listedFrom: number | null;
  readonly listedTo: number | null;
  /** The lowest band at the end of any month; null where the scheme has none, or does not score the person. */
  readonly worstBand: string | null;
  /** Refused attempts, and those that the true record would not have had refused. */
  readonly refused: number;
  readonly refusedWrongly: number;
  /** Penalties that began. */
  readonly penalties: number;
  /** Official score at the end, points; null for whom the scheme does not score. */
  readonly score: number | null;
  /** Means at the end; the society's average is about 1. */
  readonly means: number;
  readonly employed: boolean;
}

export interface WatchedLife {
  readonly person: {
    readonly index: number;
    readonly region: string;
    readonly group: string;
    readonly age: string;
    readonly disposition: number;
    readonly means: number;
    readonly scored: boolean;
  };
  readonly events: readonly LifeEvent[];
  readonly sums: LifeSums;
}

/**
 * Tells one life.
 * @param index 0 … persons − 1
 * @param rows the run's monthly rows, shape [months × width]; null to live the whole society again where it is needed
 */
export function watchLife(program: Program, seed: number, replicate: number, index: number, rows: Float64Array | null): WatchedLife {
  return watchLives(program, seed, replicate, [index], rows)[0];
}

/** Tells several lives of one run, which is repeated once for all where ties are read. @param indexes none twice @returns in the order of the indexes given */
export function watchLives(program: Program, seed: number, replicate: number, indexes: readonly number[], rows: Float64Array | null): WatchedLife[] {
  const lives = indexes.map((index) => new Watched(program, index));
  follow(program, seed, replicate, lives, rows, (t, n, look) => lives[n].month(t, look));
  return lives.map((life) => life.told());
}

/** A life while it is followed. */
class Watched {
  readonly index: number;
  readonly watch = (kind: string, rule: number, value: number): void => {
    this.#month.push({ kind, rule: nameOf(this.#program, kind, rule), value });
    this.#tally.take(kind, rule, value);
  };
  readonly #program: Program;
  readonly #tally: LifeTally;
  readonly #events: LifeEvent[] = [];
  #month: { kind: string; rule: string | null; value: number }[] = [];

  constructor(program: Program, index: number) {
    this.#program = program;
    this.index = index;
    this.#tally = new LifeTally(program);
  }

  month(t: number, look: Look): void {
    this.#tally.month(t, look);
    const { names } = this.#program;
    const standing = (score: number, band: number, lists: number): Standing => ({
      score,
      band: look.scored ? (names.bands[band] ?? null) : null,
      lists: names.lists.filter((_, l) => (lists & (1 << l)) !== 0),
    });
    for (const event of this.#month)
      this.#events.push({
        month: t,
        ...event,
        official: standing(look.score, look.band, look.lists),
        true: standing(look.trueScore, look.trueBand, look.trueLists),
      });
    this.#month = [];
  }

  told(): WatchedLife {
    const { classes, names, means } = this.#program;
    const c = classOf(classes, this.index);
    const tally = this.#tally;
    return {
      person: {
        index: this.index,
        region: names.regions[classes.region[c]] ?? '',
        group: names.groups[classes.group[c]] ?? '',
        age: names.ages[classes.age[c]] ?? '',
        disposition: classes.disposition[c],
        means: means.value[tally.meansAtStart],
        scored: tally.last?.scored ?? false,
      },
      events: this.#events,
      sums: sumsOf(this.#program, tally),
    };
  }
}

/** What a life comes to. */
export function sumsOf(program: Program, tally: LifeTally): LifeSums {
  const { last } = tally;
  const scored = program.hasScheme && last?.scored;
  return {
    monthsListed: tally.monthsListed,
    monthsWrongly: tally.monthsWrongly,
    listedFrom: tally.listedFrom < 0 ? null : tally.listedFrom,
    listedTo: tally.listedTo < 0 ? null : tally.listedTo,
    worstBand: program.names.bands[tally.worstBand] ?? null,
    refused: tally.refused,
    refusedWrongly: tally.refusedWrongly,
    penalties: tally.counts.imposed,
    score: scored ? last.score : null,
    means: last === null ? 0 : program.means.value[last.means],
    employed: last?.employed ?? false,
  };
}

const RULES: Readonly<Record<string, 'conducts' | 'indicators' | 'lists' | 'consequences' | 'domains' | 'ties'>> = {
  did: 'conducts',
  'did-hollow': 'conducts',
  recorded: 'indicators',
  'falsely-recorded': 'indicators',
  'mixed-up': 'indicators',
  'tie-recorded': 'indicators',
  listed: 'lists',
  'truly-listed': 'lists',
  left: 'lists',
  repaired: 'lists',
  imposed: 'consequences',
  fined: 'consequences',
  detained: 'consequences',
  denied: 'domains',
  granted: 'domains',
  'tie-cut': 'ties',
};

function nameOf(program: Program, kind: string, rule: number): string | null {
  const of = RULES[kind];
  if (of === undefined) return null;
  if (of === 'domains') return COUNTED[rule] ?? null;
  if (of === 'ties') return rule === 1 ? 'household' : rule === 2 ? 'local' : 'far';
  return program.names[of][rule] ?? null;
}
