/**
 * exp, log and powers from + − × ÷ alone, which IEEE 754 fixes bit by bit: tables built with them are the same on
 * every machine and in every browser (`Math.exp` and `Math.log` are not).
 */

// ln 2 in two parts: the high one has its last bits empty, so that small multiples of it are exact.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const { LN2 } = Math;

/** 2 to a whole power, exactly. @param n whole number, −1022 … 1023 */
function powerOfTwo(n: number): number {
  let result = 1;
  const factor = n < 0 ? 0.5 : 2;
  for (let left = n < 0 ? -n : n; left > 0; left--) result *= factor;
  return result;
}

/**
 * e to the power x. 0 below −700, the largest double above 700.
 * @source argument reduction by ln 2 in two parts, then the Taylor series to degree 14 (error below 2 ulp on |r| ≤ 0.35)
 * @example
 * exp(0) // => 1
 * exp(1) // => 2.718281828459045
 */
export function exp(x: number): number {
  if (x < -700) return 0;
  if (x > 700) return Number.MAX_VALUE;
  const n = Math.floor(x / LN2 + 0.5);
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  let sum = 1;
  for (let k = 14; k >= 1; k--) sum = 1 + (r * sum) / k;
  return sum * powerOfTwo(n);
}

/**
 * Natural logarithm of x > 0.
 * @source reduction to [√½, √2), then 2·artanh((m − 1)/(m + 1)) by its series
 * @example
 * log(1) // => 0
 */
export function log(x: number): number {
  if (!(x > 0)) throw new RangeError(`log: ${x} is not above 0; give a positive number`);
  let m = x;
  let n = 0;
  while (m >= Math.SQRT2) {
    m /= 2;
    n++;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    n--;
  }
  const z = (m - 1) / (m + 1);
  const z2 = z * z;
  let sum = 0;
  for (let k = 39; k >= 1; k -= 2) sum = 1 / k + z2 * sum;
  return 2 * z * sum + n * LN2_LOW + n * LN2_HIGH;
}

/** base to the power y, for base ≥ 0 (0 to a positive power is 0, anything to the power 0 is 1). */
export function power(base: number, y: number): number {
  if (y === 0 || base === 1) return 1;
  if (y === 1) return base;
  if (base === 0) return 0;
  return exp(y * log(base));
}

/**
 * Quantile of the standard normal distribution, for 0 < p < 1.
 * @source bisection on the series of Marsaglia 2004, "Evaluating the normal distribution", Journal of Statistical Software 11(4), eq. 1
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile: ${p} is not strictly between 0 and 1`);
  let low = -9;
  let high = 9;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Distribution function of the standard normal distribution. @source Marsaglia 2004, eq. 1 */
export function normalCdf(x: number): number {
  if (x < -9) return 0;
  if (x > 9) return 1;
  let sum = x;
  let term = x;
  for (let k = 3; k < 400; k += 2) {
    term = (term * x * x) / k;
    if (sum + term === sum) break;
    sum += term;
  }
  return 0.5 + (sum * exp((-x * x) / 2)) / 2.5066282746310002;
}
