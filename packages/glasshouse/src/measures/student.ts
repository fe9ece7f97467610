/**
 * Quantiles of Student's t from + − × ÷ √ alone, so that intervals are the same numbers on every machine.
 *
 * @source Abramowitz & Stegun 1964, Handbook of Mathematical Functions, equations 26.7.3 (odd) and 26.7.4 (even): with
 *   whole degrees of freedom P(|T| ≤ t) is a finite sum in cos² θ, tan θ = t / √ν
 */

const known = new Map<number, number>();

/**
 * The 97.5 % quantile: half the width of a 95 % interval in standard errors. 12.706 for 1, 1.960 in the limit.
 * @param df degrees of freedom, a whole number from 1
 * @throws RangeError if it is not
 * @example
 * student975(1).toFixed(6) // => '12.706205'
 * student975(19).toFixed(6) // => '2.093024'
 */
export function student975(df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`student975: ${df} degrees of freedom; give a whole number from 1`);
  const before = known.get(df);
  if (before !== undefined) return before;
  let low = 1.95;
  let high = 12.8;
  for (let step = 0; step < 56; step++) {
    const middle = (low + high) / 2;
    if (within(middle, df) < 0.95) low = middle;
    else high = middle;
  }
  const result = (low + high) / 2;
  known.set(df, result);
  return result;
}

/** P(|T| ≤ t) for t > 0 and whole degrees of freedom. */
export function within(t: number, df: number): number {
  const cos2 = df / (df + t * t);
  const sin = t / Math.sqrt(df + t * t);
  const odd = df % 2 === 1;
  // Term n is the one before × (even number / next odd) for odd ν, (odd / next even) for even ν.
  let term = odd ? Math.sqrt(cos2) : 1;
  let sum = df === 1 ? 0 : term;
  for (let n = odd ? 2 : 1; n <= df - 3; n += 2) {
    term *= (n / (n + 1)) * cos2;
    if (sum + term === sum) break;
    sum += term;
  }
  return odd ? (arctangent(t / Math.sqrt(df)) + sin * sum) / (Math.PI / 2) : sin * sum;
}

/**
 * Arc tangent in radians from + − × ÷ √.
 * @source atan x = 2·atan(x / (1 + √(1 + x²))) three times, then Gregory's series to x³¹ (|x| < 0.2)
 */
export function arctangent(x: number): number {
  let small = x;
  for (let halving = 0; halving < 3; halving++) small /= 1 + Math.sqrt(1 + small * small);
  const square = small * small;
  let sum = 0;
  for (let k = 31; k >= 1; k -= 2) sum = 1 / k - square * sum;
  return 8 * small * sum;
}
