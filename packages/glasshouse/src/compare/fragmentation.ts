import { PENALISED, REWARDED } from '../engine/portrait.ts';

/**
 * How differently the schemes of a federation treat the same lives: everyone is lived under each scheme, and two of them
 * are drawn by the number of persons whom they rule. What a life comes to at the end is one of three things: a penalty is in
 * force where the person stands, or else a reward, or neither.
 * @source Gini–Simpson index (Simpson 1949, "Measurement of diversity"), taken person by person
 */
export class Fragmentation {
  readonly #penalised: Float64Array;
  readonly #rewarded: Float64Array;
  #all = 0;

  constructor(persons: number) {
    this.#penalised = new Float64Array(persons);
    this.#rewarded = new Float64Array(persons);
  }

  /** Adds the lives of everyone under one scheme. @param portraits shape [persons] @param weight persons whom it rules, a whole number: so sums have no order */
  add(portraits: Uint32Array, weight: number): void {
    this.#all += weight;
    portraits.forEach((bits, i) => {
      if ((bits & PENALISED) !== 0) this.#penalised[i] = (this.#penalised[i] as number) + weight;
      else if ((bits & REWARDED) !== 0) this.#rewarded[i] = (this.#rewarded[i] as number) + weight;
    });
  }

  /** Chance that two schemes treat a person differently, mean over persons; 0 … ⅔. */
  value(): number {
    let same = 0;
    this.#penalised.forEach((penalised, i) => {
      const rewarded = this.#rewarded[i] as number;
      const neither = this.#all - penalised - rewarded;
      same += penalised * penalised + rewarded * rewarded + neither * neither;
    });
    return 1 - same / (this.#all * this.#all * this.#penalised.length);
  }
}
