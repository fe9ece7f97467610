/**
 * Groups with score distributions, and who is accepted by which rule. Acceptance goes from the best score down, and is random at the margin, so that
 * everything about a group is a piecewise linear function of how many of it are accepted.
 */
import { CUMULATIVE_CSV, DELINQUENT_CSV, GROUPS, type Group } from '../data/credit-scores.ts';

/** A group, from the lowest score up. */
export interface Scored {
  readonly id: string;
  /** Percentile scores. Shape [n] */
  readonly percentiles: readonly number[];
  /** Share of the group at each. */
  readonly shares: readonly number[];
  /** Probability to repay at each. */
  readonly repay: readonly number[];
  /** Persons, in any unit. */
  readonly size: number;
}

function table(csv: string): number[][] {
  return csv
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));
}

/** A group of the published tables. */
export function groupOf(id: Group, size: number): Scored {
  const column = GROUPS.indexOf(id) + 1;
  const cumulative = table(CUMULATIVE_CSV);
  return {
    id,
    percentiles: cumulative.map((row) => row[0] as number),
    shares: cumulative.map((row, x) => ((row[column] as number) - (x === 0 ? 0 : (cumulative[x - 1]?.[column] as number))) / 100),
    repay: table(DELINQUENT_CSV).map((row) => 1 - (row[column] as number) / 100),
    size,
  };
}

/** Σ of what is accepted, by a value of each score, when a share of the group is accepted from the top down. */
export function accepted({ shares }: Scored, rate: number, value: (x: number) => number): number {
  let left = rate;
  let sum = 0;
  for (let x = shares.length - 1; x >= 0 && left > 0; x--) {
    const taken = Math.min(left, shares[x] as number);
    sum += taken * value(x);
    left -= taken;
  }
  return sum;
}

/** Share of those who would repay among the group. */
export const base = ({ shares, repay }: Scored): number => shares.reduce((sum, share, x) => sum + share * (repay[x] as number), 0);

/** Share of those who would repay that is accepted. */
export const truePositives = (group: Scored, rate: number): number => accepted(group, rate, (x) => group.repay[x] as number) / base(group);

/** Share of those who would not that is accepted. */
export const falsePositives = (group: Scored, rate: number): number => accepted(group, rate, (x) => 1 - (group.repay[x] as number)) / (1 - base(group));

/** Rates at which the margin comes to the next score: the kinks of every function of the rate. From 0 up. */
export function kinks({ shares }: Scored): number[] {
  const rates = [0];
  for (let x = shares.length - 1; x >= 0; x--) rates.push((rates[rates.length - 1] as number) + (shares[x] as number));
  return rates.map((rate) => Math.min(1, rate));
}

/** The rate at which a share of those who would repay is accepted. */
export function rateFor(group: Scored, truePositive: number): number {
  const all = base(group) * truePositive;
  let sum = 0;
  let rate = 0;
  for (let x = group.shares.length - 1; x >= 0; x--) {
    const share = group.shares[x] as number;
    const more = share * (group.repay[x] as number);
    if (sum + more >= all) return rate + (more === 0 ? 0 : ((all - sum) / more) * share);
    sum += more;
    rate += share;
  }
  return rate;
}

/** The acceptance rate of a group from a score on, all of it. @param from index of the lowest accepted score; the number of scores: nobody */
export const rateFrom = ({ shares }: Scored, from: number): number => shares.slice(from).reduce((sum, share) => sum + share, 0);

/** What repaying is worth and what not repaying costs, for one person accepted. */
export interface Stakes {
  readonly gain: number;
  /** Below 0. */
  readonly loss: number;
}

/** Profit of a group, for one person of it. */
export const profit = (group: Scored, rate: number, { gain, loss }: Stakes): number =>
  accepted(group, rate, (x) => (group.repay[x] as number) * gain + (1 - (group.repay[x] as number)) * loss);

/** Profit over groups, for one person of all. */
export function totalProfit(groups: readonly Scored[], rates: readonly number[], stakes: Stakes): number {
  const all = groups.reduce((sum, { size }) => sum + size, 0);
  return groups.reduce((sum, group, g) => sum + (group.size / all) * profit(group, rates[g] as number, stakes), 0);
}

/** Repay probability from which accepting pays. */
export const breakEven = ({ gain, loss }: Stakes): number => loss / (loss - gain);

export type Policy = 'max-profit' | 'single-threshold' | 'demographic-parity' | 'equal-opportunity';

/** Rates of the groups as a function of the one number that a policy chooses. */
function ratesAt(groups: readonly Scored[], policy: Policy, at: number): number[] {
  switch (policy) {
    case 'single-threshold':
      return groups.map((group) =>
        rateFrom(
          group,
          group.percentiles.findIndex((percentile) => percentile >= at - 1e-9),
        ),
      );
    case 'equal-opportunity':
      return groups.map((group) => rateFor(group, at));
    default:
      return groups.map(() => at);
  }
}

/** All scores at which accepting pays, and no other. */
export function maxProfitRates(groups: readonly Scored[], stakes: Stakes): number[] {
  return groups.map((group) => group.shares.reduce((sum, share, x) => sum + ((group.repay[x] as number) >= breakEven(stakes) ? share : 0), 0));
}

/** The best that a policy can do: profit is piecewise linear in its one number, so the best of all kinks is the best of all. */
export function best(groups: readonly Scored[], policy: Policy, stakes: Stakes): { readonly at: number; readonly rates: readonly number[] } {
  if (policy === 'max-profit') return { at: Number.NaN, rates: maxProfitRates(groups, stakes) };
  const candidates =
    policy === 'single-threshold'
      ? (groups[0] as Scored).percentiles
      : groups.flatMap((group) => kinks(group).map((rate) => (policy === 'equal-opportunity' ? Math.min(1, truePositives(group, rate)) : rate)));
  return pick(candidates, groups, policy, stakes);
}

function pick(
  candidates: readonly number[],
  groups: readonly Scored[],
  policy: Policy,
  stakes: Stakes,
): { readonly at: number; readonly rates: readonly number[] } {
  let found = { at: 0, rates: ratesAt(groups, policy, 0) };
  let most = totalProfit(groups, found.rates, stakes);
  for (const at of candidates) {
    const rates = ratesAt(groups, policy, at);
    const own = totalProfit(groups, rates, stakes);
    if (own > most + 1e-13) {
      most = own;
      found = { at, rates };
    }
  }
  return found;
}

/** The same without knowing where the kinks are: a coarse grid, then ever smaller steps around the best. */
export function search(groups: readonly Scored[], policy: Policy, stakes: Stakes): { readonly at: number; readonly rates: readonly number[] } {
  if (policy === 'single-threshold') {
    // Goes through the scores like someone who lowers the bar step by step.
    return pick([...(groups[0] as Scored).percentiles].reverse(), groups, policy, stakes);
  }
  if (policy === 'max-profit') {
    const rates = groups.map((group) => climb((rate) => profit(group, rate, stakes)));
    return { at: Number.NaN, rates };
  }
  const at = climb((own) => totalProfit(groups, ratesAt(groups, policy, own), stakes));
  return { at, rates: ratesAt(groups, policy, at) };
}

/** Where a function of a number in [0, 1] is highest. */
export function climb(height: (at: number) => number): number {
  let [middle, top] = [0, height(0)];
  for (let n = 1; n <= 800; n++) {
    const own = height(n / 800);
    if (own > top) [middle, top] = [n / 800, own];
  }
  let [low, high] = [Math.max(0, middle - 1 / 800), Math.min(1, middle + 1 / 800)];
  // Golden section: one new value a step.
  const part = (Math.sqrt(5) - 1) / 2;
  let [left, right] = [high - part * (high - low), low + part * (high - low)];
  let [onLeft, onRight] = [height(left), height(right)];
  for (let step = 0; step < 60; step++) {
    if (onLeft < onRight) {
      [low, left, onLeft] = [left, right, onRight];
      right = low + part * (high - low);
      onRight = height(right);
    } else {
      [high, right, onRight] = [right, left, onLeft];
      left = high - part * (high - low);
      onLeft = height(left);
    }
  }
  const found = (low + high) / 2;
  return height(found) >= top ? found : middle;
}
