/** The same operations in the same order as base/exact.ts and base/poisson.ts: the same bits. */

const ALWAYS_F: f64 = 4294967296;

function powerOfTwo(n: f64): f64 {
  let result: f64 = 1;
  const factor: f64 = n < 0 ? 0.5 : 2;
  for (let left: f64 = n < 0 ? -n : n; left > 0; left -= 1) result *= factor;
  return result;
}

export function exp(x: f64): f64 {
  if (x < -700) return 0;
  if (x > 700) return f64.MAX_VALUE;
  const n = floor<f64>(x / 0.6931471805599453 + 0.5);
  const r = x - n * 0.6931471803691238 - n * 1.9082149292705877e-10;
  let sum: f64 = 1;
  for (let k: f64 = 14; k >= 1; k -= 1) sum = 1 + (r * sum) / k;
  return sum * powerOfTwo(n);
}

// @ts-ignore: decorator
@inline
export function bar(probability: f64): f64 {
  if (!(probability > 0)) return 0;
  return probability >= 1 ? ALWAYS_F : floor<f64>(probability * ALWAYS_F);
}

/** e^−rate of rates asked for before: sixteen places, by the rate's own bits. */
const KNOWN: usize = memory.data(256, 16);

export function none(rate: f64): f64 {
  if (rate == 0) return 1;
  const bits = reinterpret<u64>(rate);
  const cell = KNOWN + ((((bits ^ (bits >>> 29) ^ (bits >>> 47)) as usize) & 15) << 4);
  if (load<f64>(cell) != rate) {
    store<f64>(cell, rate);
    store<f64>(cell, exp(-rate), 8);
  }
  return load<f64>(cell, 8);
}

export function poissonCount(word: u32, rate: f64): i32 {
  const x = (word as f64) / ALWAYS_F;
  let term = none(rate);
  let sum = term;
  let n = 0;
  while (x >= sum && n < 4000) {
    n++;
    term = (term * rate) / (n as f64);
    if ((n as f64) > rate && term < 1e-300) break;
    sum += term;
  }
  return n;
}
