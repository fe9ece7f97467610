/** The values of a parameter that are written one by one or in steps. */
import type { Vary } from './plan.ts';

/** Most values of one parameter. */
export const MOST_LEVELS = 10_000;

const IN_WORDS = /^\s*(-?\d+(?:\.\d+)?(?:e-?\d+)?)\s*(?:\.\.|…)\s*(-?\d+(?:\.\d+)?(?:e-?\d+)?)\s+step\s+(\d+(?:\.\d+)?(?:e-?\d+)?)\s*$/i;

/**
 * @returns the values in order; one more than {@link MOST_LEVELS} where there are too many; null where they cannot be told
 * @example
 * levelsOf({ path: 'x', values: '0.2..0.5 step 0.1' }) // => [0.2, 0.3, 0.4, 0.5]
 */
export function levelsOf({ values, from, to, step }: Vary): readonly number[] | null {
  if (Array.isArray(values)) return values;
  if (typeof values === 'string') {
    const words = IN_WORDS.exec(values);
    return words === null ? null : steps(Number(words[1]), Number(words[2]), Number(words[3]));
  }
  return from === undefined || to === undefined || step === undefined ? null : steps(from, to, step);
}

/** from, from + step, … as long as it is not above `to`, each rounded to what its decimals can say. */
function steps(from: number, to: number, step: number): readonly number[] | null {
  if (!(step > 0) || from > to) return null;
  const last = Math.min(Math.floor((to - from) / step + 1e-9), MOST_LEVELS);
  return Array.from({ length: last + 1 }, (_, n) => Number((from + n * step).toPrecision(12)));
}
