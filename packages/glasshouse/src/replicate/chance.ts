/** A stream of chance for models that ask for it one draw after the other: Philox with a counter that goes on. */
import { log } from '../base/exact.ts';
import { philox, words } from '../base/philox.ts';
import { poissonCount } from '../base/poisson.ts';
import { purpose } from '../base/purpose.ts';

const WORD = 4294967296;

/** Key (seed, run), counter (n, n / 2³², purpose of the name, 1): streams of different names or runs share nothing. */
export class Chance {
  readonly #seed: number;
  readonly #run: number;
  readonly #purpose: number;
  readonly #four: Uint32Array = new Uint32Array(4);
  #next = 4;
  #low = 0;
  #high = 0;
  #normal: number | null = null;

  constructor(seed: number, run: number, name: string) {
    this.#seed = seed;
    this.#run = run;
    this.#purpose = purpose(name);
  }

  /** 32 bits. */
  word(): number {
    if (this.#next === 4) {
      philox(this.#seed, this.#run, this.#low, this.#high, this.#purpose, 1);
      const four = this.#four;
      four[0] = words[0] as number;
      four[1] = words[1] as number;
      four[2] = words[2] as number;
      four[3] = words[3] as number;
      this.#next = 0;
      this.#low = (this.#low + 1) >>> 0;
      if (this.#low === 0) this.#high++;
    }
    return this.#four[this.#next++] as number;
  }

  /** Uniform, never 0 or 1. */
  unit(): number {
    return (this.word() + 0.5) / WORD;
  }

  /** A whole number from 0, below n. @param n at most 2³² */
  below(n: number): number {
    return Math.floor((this.word() / WORD) * n);
  }

  /** True with a probability. */
  is(probability: number): boolean {
    return this.word() < probability * WORD;
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return -log(this.unit());
  }

  /** Standard normal. @source Marsaglia & Bray 1964, "A convenient method for generating normal variables", SIAM Review 6 */
  normal(): number {
    if (this.#normal !== null) {
      const kept = this.#normal;
      this.#normal = null;
      return kept;
    }
    for (;;) {
      const x = 2 * this.unit() - 1;
      const y = 2 * this.unit() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * log(square)) / square);
      this.#normal = y * factor;
      return x * factor;
    }
  }

  /** Poisson. @param mean at most 600 */
  poisson(mean: number): number {
    return poissonCount(this.word(), mean);
  }
}
