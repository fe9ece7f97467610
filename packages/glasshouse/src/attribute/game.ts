/**
 * Cooperative games: players are safeguards, rules or faults; the value of a set of players is what a measure comes to
 * in the world that has just these. A set is a whole number, of which bit i says whether player i is in it.
 *
 * @source Shapley 1953, "A value for n-person games" (cited from memory, not re-read); antithetic pairs of orders: each
 *   order is taken with its reverse
 */
import { philox, words } from '../base/philox.ts';
import { purpose } from '../base/purpose.ts';

/** Players up to which all sets are lived. */
export const EXACT_UP_TO = 8;
/** The fewest orders that are drawn where not all sets are lived, over all replicates together. */
export const FEWEST_ORDERS = 64;
/** Sets are bits of a whole number. */
export const MOST_PLAYERS = 52;
/** Players up to which all sets are lived where that is asked for. */
export const MOST_EXACT = 12;

/** How Shapley shares are found: over all sets; over some orders drawn for each replicate, each with its reverse; or not at all. */
export type Plan = { readonly kind: 'exact' } | { readonly kind: 'sampled'; readonly pairs: number } | { readonly kind: 'none' };

/** @param asked what the caller wants; a number of orders over all runs together; undefined: what suits the number of players */
export function planOf(players: number, runs: number, asked?: 'exact' | 'none' | number): Plan {
  if (asked === 'none') return { kind: 'none' };
  if (typeof asked === 'number' || (asked === undefined && players > EXACT_UP_TO))
    return { kind: 'sampled', pairs: Math.ceil((asked ?? FEWEST_ORDERS) / 2 / runs) };
  return { kind: 'exact' };
}

/** A set of one. */
export function only(player: number): number {
  return 2 ** player;
}

/** All players. */
export function everyone(players: number): number {
  return 2 ** players - 1;
}

export function has(set: number, player: number): boolean {
  return Math.floor(set / 2 ** player) % 2 === 1;
}

/** Players of a set, rising. */
export function membersOf(set: number, players: number): readonly number[] {
  return Array.from({ length: players }, (_, i) => i).filter((i) => has(set, i));
}

const ORDER = purpose('order of players');

/**
 * Orders of players drawn for one replicate, each followed by its reverse. Drawn by Philox of (seed, replicate) and
 * (order, place, "order of players", 0): a shuffle from the last place to the first.
 */
export function drawOrders(players: number, pairs: number, seed: number, replicate: number): readonly (readonly number[])[] {
  return Array.from({ length: pairs }, (_, n) => {
    const order = Array.from({ length: players }, (_, i) => i);
    for (let place = players - 1; place > 0; place--) {
      philox(seed, replicate, n, place, ORDER, 0);
      const other = Math.floor(((words[0] as number) / 4294967296) * (place + 1));
      [order[place], order[other]] = [order[other] as number, order[place] as number];
    }
    return order;
  }).flatMap((order) => [order, order.toReversed()]);
}

/** The sets whose values a replicate needs, each once, the empty set and everyone first. */
export function setsOf(plan: Plan, players: number, seed: number, replicate: number): readonly number[] {
  const all = everyone(players);
  const each = Array.from({ length: players }, (_, i) => i);
  const sets = new Set([0, all, ...each.map(only), ...each.map((i) => all - only(i))]);
  if (plan.kind === 'exact') for (let set = 0; set <= all; set++) sets.add(set);
  if (plan.kind === 'sampled')
    for (const order of drawOrders(players, plan.pairs, seed, replicate)) {
      let set = 0;
      for (const i of order) {
        set += only(i);
        sets.add(set);
      }
    }
  return [...sets];
}

/** A player's part in one replicate. Null where a set that it needs has no value; Infinity where one lies beyond the run. */
export interface Part {
  /** v({i}) − v(∅) */
  readonly alone: number | null;
  /** v(everyone) − v(everyone but i) */
  readonly last: number | null;
  /** The mean of what i adds, over all orders. Null too where the plan has none. */
  readonly shapley: number | null;
}

/** The parts of all players in one replicate; their Shapley shares add up to `all` = v(everyone) − v(∅). */
export function partsOf(
  plan: Plan,
  players: number,
  seed: number,
  replicate: number,
  value: (set: number) => number | null,
): { readonly parts: readonly Part[]; readonly all: number | null } {
  const whole = everyone(players);
  const each = Array.from({ length: players }, (_, i) => i);
  const adds = (i: number, before: number): number | null => less(value(before + only(i)), value(before));
  const shares =
    plan.kind === 'exact'
      ? exactShares(players, adds)
      : plan.kind === 'sampled'
        ? sampledShares(players, drawOrders(players, plan.pairs, seed, replicate), adds)
        : each.map(() => null);
  // Shares of some players alone would not add up.
  const shared = !shares.includes(null);
  return {
    parts: each.map((i) => ({ alone: adds(i, 0), last: adds(i, whole - only(i)), shapley: shared ? (shares[i] ?? null) : null })),
    all: less(value(whole), value(0)),
  };
}

/** a − b; null if either is, Infinity if either lies beyond what a run could follow. */
function less(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null;
  return Number.isFinite(a) && Number.isFinite(b) ? a - b : Number.POSITIVE_INFINITY;
}

type Adds = (player: number, before: number) => number | null;

/** Σ over sets S without i of |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)). */
function exactShares(players: number, adds: Adds): (number | null)[] {
  // 1 / (n · C(n − 1, s)): the weight of a set of s others.
  const weights: number[] = [];
  for (let s = 0, choose = 1; s < players; choose = (choose * (players - 1 - s)) / (s + 1), s++) weights.push(1 / (players * choose));
  const size = Uint8Array.from({ length: 2 ** players }, (_, set) => membersOf(set, players).length);
  const sums: (number | null)[] = new Array(players).fill(0);
  for (let i = 0; i < players; i++) {
    for (let set = 0; set < size.length; set++) {
      if ((set & (1 << i)) !== 0) continue;
      const added = adds(i, set);
      const sum = sums[i] ?? null;
      sums[i] = added === null || sum === null ? null : sum + added * (weights[size[set] as number] as number);
    }
  }
  return sums;
}

function sampledShares(players: number, orders: readonly (readonly number[])[], adds: Adds): (number | null)[] {
  const sums: (number | null)[] = new Array(players).fill(0);
  for (const order of orders) {
    let set = 0;
    for (const i of order) {
      const added = adds(i, set);
      const sum = sums[i] ?? null;
      sums[i] = added === null || sum === null ? null : sum + added;
      set += only(i);
    }
  }
  return sums.map((sum) => (sum === null ? null : sum / orders.length));
}
