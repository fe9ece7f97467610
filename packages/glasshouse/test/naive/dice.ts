/**
 * Chance for the naive simulation. The generator is xoshiro128**, deliberately not the one of the engine: two
 * programs that agree must agree because of the model, not because they share their luck.
 */
export interface Dice {
  /** A number from [0, 1). */
  uniform(): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** How many events of a Poisson process with this rate fall in a month. */
  poisson(rate: number): number;
  /** One of the two whole numbers next to x, so that the mean is x. */
  roundAtRandom(x: number): number;
  /** The same items in random order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** Seeds the four words by a counter run through a mixing function, so that near seeds give unlike streams. */
function words(seed: number): [number, number, number, number] {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

const rotate = (x: number, k: number) => ((x << k) | (x >>> (32 - k))) >>> 0;

/** A fresh stream of chance for a seed. */
export function dice(seed: number): Dice {
  let [a, b, c, d] = words(seed);

  const uniform = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result / 4294967296;
  };

  return {
    uniform,
    happens: (probability) => uniform() < probability,
    poisson(rate) {
      if (!(rate > 0)) return 0;
      // A sum of Poisson numbers is Poisson: large rates are split so that exp(−rate) keeps its digits.
      if (rate > 20) return this.poisson(rate / 2) + this.poisson(rate / 2);
      const limit = Math.exp(-rate);
      let count = 0;
      for (let product = uniform(); product > limit; product *= uniform()) count += 1;
      return count;
    },
    roundAtRandom(x) {
      const below = Math.floor(x);
      return below + (uniform() < x - below ? 1 : 0);
    },
    shuffled<T>(items: readonly T[]): T[] {
      const out = [...items];
      for (let i = out.length - 1; i > 0; i -= 1) {
        const j = Math.floor(uniform() * (i + 1));
        [out[i], out[j]] = [out[j] as T, out[i] as T];
      }
      return out;
    },
  };
}

/** The quantile of the standard normal distribution, by bisection on the error integral: slow and plain. */
export function normalQuantile(p: number): number {
  let low = -12;
  let high = 12;
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(Z < z), from the Taylor series of the density's integral (accurate far beyond what sampling shows). */
function normalBelow(z: number): number {
  if (z < -8) return 0;
  if (z > 8) return 1;
  let term = z;
  let sum = z;
  for (let k = 1; k < 400 && Math.abs(term) > 1e-18; k += 1) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
