/** Chance for designs and resamples: Philox with a purpose of its own, so that no draw of a run is touched. */
import { philox, words } from '../base/philox.ts';
import { purposes } from '../base/purpose.ts';

export type Purpose =
  | 'sensitivity: Latin hypercube, order'
  | 'sensitivity: Latin hypercube, place'
  | 'sensitivity: Morris, start'
  | 'sensitivity: Morris, order'
  | 'sensitivity: resample';

const PURPOSES: Readonly<Record<Purpose, number>> = purposes<Purpose>([
  'sensitivity: Latin hypercube, order',
  'sensitivity: Latin hypercube, place',
  'sensitivity: Morris, start',
  'sensitivity: Morris, order',
  'sensitivity: resample',
]);

/**
 * Numbers in [0, 1) by their place: the same seed and place give the same number.
 * @param seed u32 @param index u32, such as the number of a trajectory @returns a function of the number of the draw, u32
 */
export function chance(purpose: Purpose, seed: number, index: number): (number: number) => number {
  const code = PURPOSES[purpose];
  return (number) => {
    philox(seed, 0, index, 0, code, number >>> 2);
    return (words[number & 3] as number) / 2 ** 32;
  };
}

/** The numbers 0 … count − 1 in an order by chance. @source Durstenfeld 1964, "Algorithm 235: Random permutation" */
export function shuffled(count: number, draw: (number: number) => number): number[] {
  const order = Array.from({ length: count }, (_, n) => n);
  for (let n = count - 1; n > 0; n--) {
    const other = Math.floor(draw(n) * (n + 1));
    const held = order[n] as number;
    order[n] = order[other] as number;
    order[other] = held;
  }
  return order;
}
