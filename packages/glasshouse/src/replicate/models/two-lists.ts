/**
 * Two lists, of which one is inspected more and fined more; subjects look ahead and choose in each period whether to comply.
 * @source Harrington 1988, "Enforcement leverage when penalties are restricted", Journal of Public Economics 37, the two-group model
 */
import { Chance } from '../chance.ts';

export interface TwoLists {
  /** What complying costs in a period. */
  readonly cost: number;
  /** What a unit of the next period is worth now. */
  readonly discount: number;
  /** Probability to be inspected on each list. */
  readonly inspected: readonly [number, number];
  /** Fine for not complying when inspected, on each list. */
  readonly fines: readonly [number, number];
  /** Probability to be put on the second list when caught on the first. */
  readonly demoted: number;
  /** Probability to come back to the first when found complying on the second. */
  readonly promoted: number;
}

/** Whether one complies on each list. */
export type Plan = readonly [boolean, boolean];
const PLANS: readonly Plan[] = [
  [true, true],
  [false, true],
  [true, false],
  [false, false],
];

/** Expected cost of a period on a list, and probability to be on the other in the next. */
function period(rules: TwoLists, list: 0 | 1, complies: boolean): { readonly pays: number; readonly moves: number } {
  const caught = complies ? 0 : rules.inspected[list];
  return {
    pays: complies ? rules.cost : caught * rules.fines[list],
    moves: list === 0 ? caught * rules.demoted : complies ? rules.inspected[1] * rules.promoted : 0,
  };
}

/** What a plan costs from each list on, for ever: two linear equations. */
export function costOf(rules: TwoLists, plan: Plan): readonly [number, number] {
  const [one, two] = [period(rules, 0, plan[0]), period(rules, 1, plan[1])];
  const b = rules.discount;
  // v1 = pays1 + b((1 − m1)v1 + m1 v2), and likewise v2; their difference first.
  const gap = (two.pays - one.pays) / (1 - b * (1 - one.moves - two.moves));
  const first = (one.pays + b * one.moves * gap) / (1 - b);
  return [first, first + gap];
}

/** The cheapest of the four plans; of equals the one that complies more. */
export function bestPlan(rules: TwoLists): { readonly plan: Plan; readonly cost: readonly [number, number] } {
  let best = { plan: PLANS[0] as Plan, cost: costOf(rules, PLANS[0] as Plan) };
  for (const plan of PLANS.slice(1)) {
    const cost = costOf(rules, plan);
    // One plan is best from both lists.
    if (cost[0] + cost[1] < best.cost[0] + best.cost[1] - 1e-12) best = { plan, cost };
  }
  return best;
}

/** The same by improving the values until they stay: looking one period ahead, again and again. */
export function iterateValues(rules: TwoLists): { readonly plan: Plan; readonly cost: readonly [number, number] } {
  let v: [number, number] = [0, 0];
  const ahead = (list: 0 | 1, complies: boolean): number => {
    const { pays, moves } = period(rules, list, complies);
    return pays + rules.discount * ((1 - moves) * v[list] + moves * v[(1 - list) as 0 | 1]);
  };
  for (let step = 0; step < 200000; step++) {
    const next: [number, number] = [Math.min(ahead(0, true), ahead(0, false)), Math.min(ahead(1, true), ahead(1, false))];
    const moved = Math.max(Math.abs(next[0] - v[0]), Math.abs(next[1] - v[1]));
    v = next;
    if (moved < 1e-13 * (1 + Math.abs(v[1]))) break;
  }
  return { plan: [ahead(0, true) <= ahead(0, false) + 1e-10, ahead(1, true) <= ahead(1, false) + 1e-10], cost: v };
}

/** Up to which cost one complies on the second list, who does not on the first; above what an inspection there costs on average. */
export function leverage({ discount: b, inspected: [p1, p2], fines: [f1, f2], demoted, promoted }: TwoLists): number {
  const stays = 1 - b * (1 - p1 * demoted);
  return (p2 * f2 * (stays + b * p2 * promoted) - b * p2 * promoted * p1 * f1) / stays;
}

export interface Shares {
  /** On the second list. */
  readonly listed: number;
  readonly complying: number;
  readonly inspected: number;
  readonly fines: number;
}

/** Means over periods 1 … T of subjects who begin on the first list and keep a plan, exactly. */
export function expectShares(rules: TwoLists, plan: Plan, periods: number): Shares {
  let [listed, listedSum] = [0, 0];
  const [one, two] = [period(rules, 0, plan[0]), period(rules, 1, plan[1])];
  for (let t = 0; t < periods; t++) {
    listedSum += listed;
    listed += (1 - listed) * one.moves - listed * two.moves;
  }
  const x = listedSum / periods;
  return {
    listed: x,
    complying: (plan[0] ? 1 - x : 0) + (plan[1] ? x : 0),
    inspected: (1 - x) * rules.inspected[0] + x * rules.inspected[1],
    fines: (plan[0] ? 0 : (1 - x) * one.pays) + (plan[1] ? 0 : x * two.pays),
  };
}

/** One run of many subjects. */
export function liveShares(
  rules: TwoLists,
  plan: Plan,
  { subjects, periods, seed }: { readonly subjects: number; readonly periods: number; readonly seed: number },
  run: number,
): Shares {
  const chance = new Chance(seed, run, 'two lists');
  let [listed, complying, inspected, fines] = [0, 0, 0, 0];
  for (let i = 0; i < subjects; i++) {
    let list: 0 | 1 = 0;
    for (let t = 0; t < periods; t++) {
      listed += list;
      const complies = plan[list];
      if (complies) complying++;
      if (!chance.is(rules.inspected[list])) continue;
      inspected++;
      if (!complies) fines += rules.fines[list];
      if (list === 0 && !complies && chance.is(rules.demoted)) list = 1;
      else if (list === 1 && complies && chance.is(rules.promoted)) list = 0;
    }
  }
  const all = subjects * periods;
  return { listed: listed / all, complying: complying / all, inspected: inspected / all, fines: fines / all };
}

/** Shares in the long run, where they settle: from the balance of moves between the lists; null where nobody ever moves. */
export function longRun(rules: TwoLists, plan: Plan): { readonly listed: number; readonly complying: number } | null {
  const [there, back] = [period(rules, 0, plan[0]).moves, period(rules, 1, plan[1]).moves];
  if (there + back === 0) return null;
  const x = there / (there + back);
  return { listed: x, complying: (plan[0] ? 1 - x : 0) + (plan[1] ? x : 0) };
}

/** The same by letting the chain go on until it stands still. */
export function settle(rules: TwoLists, plan: Plan): number {
  const [there, back] = [period(rules, 0, plan[0]).moves, period(rules, 1, plan[1]).moves];
  let x = 0;
  for (let t = 0; t < 1000000; t++) {
    const next = x + (1 - x) * there - x * back;
    if (Math.abs(next - x) < 1e-15) break;
    x = next;
  }
  return x;
}
