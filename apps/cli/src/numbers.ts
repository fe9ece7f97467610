/** Numbers on the command line: each refuses what it cannot be, and says what is allowed. */
import { InvalidArgumentError } from '@commander-js/extra-typings';

/** A parser of whole numbers from `low` to `high`. */
export function whole(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= low && value <= high)) throw new InvalidArgumentError(`Give a whole number from ${low} to ${high}.`);
    return value;
  };
}

/** The largest seed and replicate: 32 bits. */
export const U32 = 4294967295;
/** The most persons that a society can hold. */
export const MOST_PERSONS: number = 2 ** 31 - 1;

/** The most draws of what is not known: their values are kept for rank correlations. */
export const MOST_DRAWS = 10000;

/** A parser of one word out of a few, which says which word may have been meant. */
export function oneOf<T extends string>(words: readonly T[]): (text: string) => T {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    const near = words.find((word) => text.length > 1 && word.startsWith(text.slice(0, 2).toLowerCase()));
    throw new InvalidArgumentError(`Allowed are ${words.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`);
  };
}
