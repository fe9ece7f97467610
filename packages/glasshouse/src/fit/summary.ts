/** What the draws that were kept say of each number, beside what was thought before. */

/** The middle of a distribution, and where its middle 90 % lie. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** A range at least so wide, as a share of the prior's, is no narrower to speak of. */
export const NO_NARROWER = 0.9;
/** Two numbers whose ranks go together at least so closely are told as determined together. */
export const TOGETHER = 0.5;

/**
 * The quantile of weighted values, linear between the middles of their weights.
 * @param values at least one @param weights of each, not all 0
 * @source Hyndman and Fan 1996, definition 5 (Hazen), where all weights are equal
 */
export function weightedQuantile(values: readonly number[], weights: readonly number[], p: number): number {
  const order = orderOf(values);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  let lastAt = 0;
  let last: number | null = null;
  for (const n of order) {
    const weight = weights[n] as number;
    if (weight === 0) continue;
    const value = values[n] as number;
    const at = (below + weight / 2) / total;
    if (p <= at) return last === null ? value : last + ((value - last) * (p - lastAt)) / (at - lastAt);
    below += weight;
    lastAt = at;
    last = value;
  }
  return last as number;
}

export function spreadOf(values: readonly number[], weights: readonly number[]): Spread {
  const at = (p: number): number => weightedQuantile(values, weights, p);
  return { median: at(0.5), low: at(0.05), high: at(0.95) };
}

/** How many draws of equal weight would say as much. @source Kong, Liu, Wong 1994, Journal of the American Statistical Association 89 */
export function effectiveDraws(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum ** 2 / weights.reduce((total, weight) => total + weight ** 2, 0);
}

/** Weighted correlation of ranks (Spearman); null where one of them does not vary. */
export function rankCorrelation(a: readonly number[], b: readonly number[], weights: readonly number[]): number | null {
  const x = ranksOf(a);
  const y = ranksOf(b);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: readonly number[]): number => of.reduce((sum, one, n) => sum + one * (weights[n] as number), 0) / total;
  const mx = mean(x);
  const my = mean(y);
  const xy = mean(x.map((one, n) => (one - mx) * ((y[n] as number) - my)));
  const xx = mean(x.map((one) => (one - mx) ** 2));
  const yy = mean(y.map((one) => (one - my) ** 2));
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

function orderOf(values: readonly number[]): readonly number[] {
  return values.map((_, n) => n).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
}

/** Mid-ranks. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = orderOf(values);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let n = from; n < to; n++) ranks[order[n] as number] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}
