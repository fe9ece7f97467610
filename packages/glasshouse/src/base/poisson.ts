import { exp } from './exact.ts';

/** One more than the largest 32-bit word: a bar of this height is always passed. */
export const ALWAYS = 4294967296;

/** A probability as a bar that a 32-bit word is compared with: `word < bar`. A whole number, 0 … 2³². */
export function bar(probability: number): number {
  if (!(probability > 0)) return 0;
  return probability >= 1 ? ALWAYS : Math.floor(probability * ALWAYS);
}

/**
 * Bars of a Poisson distribution: a word w means the smallest n with w < bars[n].
 * @param rate mean, 0 … 600
 * @returns whole numbers, rising, the last one 2³²
 */
export function poissonBars(rate: number): number[] {
  const bars: number[] = [];
  let term = exp(-rate);
  let sum = term;
  for (let n = 0; n < 4000; n++) {
    const value = bar(sum);
    if (value >= ALWAYS || (n > rate && bar(term) === 0)) break;
    bars.push(value);
    term = (term * rate) / (n + 1);
    sum += term;
  }
  bars.push(ALWAYS);
  return bars;
}

let lastRate = -1;
let lastNone = 0;

/** The Poisson number that one word of chance stands for. @param word u32 @param rate mean, 0 … 600 */
export function poissonCount(word: number, rate: number): number {
  const x = word / ALWAYS;
  // Many draws in a row share a rate: e^−rate is kept from the one before.
  if (rate !== lastRate) {
    lastRate = rate;
    lastNone = exp(-rate);
  }
  let term = lastNone;
  let sum = term;
  let n = 0;
  while (x >= sum && n < 4000) {
    n++;
    term = (term * rate) / n;
    if (n > rate && term < 1e-300) break;
    sum += term;
  }
  return n;
}
