/** What each player has in the change of every measure: means over replicates of the parts of each, with intervals. */
import type { IgnoranceRange } from '../measures/ignorance.ts';
import { estimateOf } from '../measures/interval.ts';
import type { Measure } from '../measures/measure.ts';
import { type Part, type Plan, partsOf } from './game.ts';

/** A number with its 95 % Student interval over replicates: it covers chance, and the drawing of orders. */
export interface Ranged {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly why?: string | undefined;
  /** The range by what is not known, where draws were asked for. */
  readonly ignorance?: IgnoranceRange | undefined;
}

export interface Share {
  readonly alone: Ranged;
  readonly last: Ranged;
  readonly shapley: Ranged;
}

export interface Shares {
  /** By player, then by measure. */
  readonly players: Readonly<Record<string, Readonly<Record<string, Share>>>>;
  /** All together, by measure: over the runs in which it could be shared out among the players, or over all runs where that is none. */
  readonly all: Readonly<Record<string, Ranged>>;
  /** Of the whole, by measure. */
  readonly kept: Readonly<Record<string, Kept>>;
}

/** In how many runs the change of a measure is known, and why it is not in the others. */
export interface Kept {
  readonly of: number;
  readonly kept: number;
  /** Runs in which it lies beyond the months that could be followed. */
  readonly beyond: number;
  readonly whyNull: string;
}

export interface Lived {
  readonly players: readonly string[];
  /** Players that change nothing: their shares are exactly 0. */
  readonly dummies: readonly string[];
  readonly plan: Plan;
  readonly seed: number;
  readonly replicates: readonly number[];
  readonly measures: readonly Measure[];
  /** Values of all measures, in order, of one set of players in one replicate. */
  readonly values: (set: number, replicate: number) => readonly (number | null)[];
  /** Whether the world without the scheme was lived too. */
  readonly without: boolean;
}

const NOT_ASKED: Ranged = { value: null, low: null, high: null, why: 'Shapley shares were not asked for' };
const NOTHING: Ranged = { value: 0, low: 0, high: 0 };

/** The shares of all players in every measure. */
export function sharesOf({ players, dummies, plan, seed, replicates, measures, values, without }: Lived): Shares {
  const shares: Record<string, Record<string, Share>> = Object.fromEntries([...players, ...dummies].map((id) => [id, {}]));
  const all: Record<string, Ranged> = {};
  const kept: Record<string, Kept> = {};
  measures.forEach((measure, n) => {
    const games = replicates.map((r) => partsOf(plan, players.length, seed, r, (set) => values(set, r)[n] ?? null));
    const whyNull = without ? (measure.whyStillNull ?? measure.whyNull) : measure.whyNull;
    const ranged = (runs: readonly (number | null)[]): Ranged => {
      const { value, low, high, why } = estimateOf(runs, { unit: measure.unit, whyNull: `in a world that is needed: ${whyNull}` });
      return { value, low, high, ...(why === undefined ? {} : { why }) };
    };
    const partOf = (i: number, part: keyof Part): Ranged => ranged(games.map(({ parts }) => parts[i]?.[part] ?? null));
    players.forEach((id, i) => {
      const shapley = plan.kind === 'none' ? NOT_ASKED : partOf(i, 'shapley');
      (shares[id] as Record<string, Share>)[measure.id] = { alone: partOf(i, 'alone'), last: partOf(i, 'last'), shapley };
    });
    for (const id of dummies)
      (shares[id] as Record<string, Share>)[measure.id] = { alone: NOTHING, last: NOTHING, shapley: plan.kind === 'none' ? NOT_ASKED : NOTHING };
    // The whole is that of the runs in which it could be shared out, so that shares add up to it.
    const shared = games.map(({ parts }) => parts.every((part) => part.shapley !== null));
    const any = plan.kind !== 'none' && shared.includes(true);
    const whole = games.map((game, r) => (any && !shared[r] ? null : game.all));
    all[measure.id] = ranged(whole);
    kept[measure.id] = {
      of: whole.length,
      kept: whole.filter((run) => run !== null && Number.isFinite(run)).length,
      beyond: whole.filter((run) => run === Number.POSITIVE_INFINITY).length,
      whyNull,
    };
  });
  return { players: shares, all, kept };
}
