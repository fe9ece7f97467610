/**
 * The share of stays that last longer than m months, from the numbers at risk and ended by months served. Stays that
 * are still open when the run ends are censored: they are at risk as long as they were followed and never end.
 * 1 where nothing has ended yet; stays where it is over months in which nobody was at risk.
 * @param atRisk stays that could end after m months, m = 0, 1, … Shape [M]
 * @param ended stays that did. Shape [M]
 * @returns S(m) up to the last month with anybody at risk; empty if there is none
 * @source Kaplan & Meier 1958, "Nonparametric estimation from incomplete observations", Journal of the American
 *   Statistical Association 53: the product-limit estimate Π (1 − dⱼ / nⱼ)
 * @example
 * survival([4, 4, 2], [0, 2, 1]) // => [1, 0.5, 0.25]
 */
export function survival(atRisk: ArrayLike<number>, ended: ArrayLike<number>): number[] {
  let length = atRisk.length;
  while (length > 0 && (atRisk[length - 1] as number) <= 0) length--;
  const result: number[] = [];
  let left = 1;
  for (let m = 0; m < length; m++) {
    const risk = atRisk[m] as number;
    if (risk > 0) left *= Math.max(0, risk - (ended[m] as number)) / risk;
    result.push(left);
  }
  return result;
}

/** Products of fractions that make exactly one half may come out a little above it. */
const ROUNDING = 1e-12;

/** The smallest m with S(m) ≤ ½, or null if the curve never comes down to ½. @param curve S(0), S(1), … */
export function medianOf(curve: readonly number[]): number | null {
  const at = curve.findIndex((share) => share <= 0.5 + ROUNDING);
  return at < 0 ? null : at;
}
