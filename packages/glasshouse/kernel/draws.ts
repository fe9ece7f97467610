/** The vector generator alone, to be checked against known answers, and timed: what no month can be faster than. */
import { philox4, philox8, setKeys } from './philox';
import { P } from './program';

const INDEX: usize = memory.data(32, 16);
const PURPOSE: usize = memory.data(32, 16);
const NUMBER: usize = memory.data(32, 16);
/** Four words of eight counters: first words, second words, … */
const OUT: usize = memory.data(128, 16);

/**
 * Draws `rounds` times for the eight counters (index … index + 7, month, purpose, number), each time from the next eight indexes.
 * @param wide eight at a time; else the first four of each eight
 * @returns address of the words of the last eight
 */
export function drawMany(seed: u32, replicate: u32, index: u32, month: u32, purpose: u32, number: u32, rounds: i32, wide: bool): usize {
  P.seed = seed;
  P.replicate = replicate;
  setKeys();
  const eight = i32x4.splat(8);
  let first = i32x4.add(i32x4.splat(index), i32x4(0, 1, 2, 3));
  v128.store(PURPOSE, i32x4.splat(purpose));
  v128.store(PURPOSE, i32x4.splat(purpose), 16);
  v128.store(NUMBER, i32x4.splat(number));
  v128.store(NUMBER, i32x4.splat(number), 16);
  for (let round = 0; round < rounds; round++) {
    if (wide) {
      v128.store(INDEX, first);
      v128.store(INDEX, i32x4.add(first, i32x4.splat(4)), 16);
      philox8(INDEX, month, PURPOSE, NUMBER, OUT, 32);
    } else philox4(first, i32x4.splat(month), i32x4.splat(purpose), i32x4.splat(number), OUT, 32);
    first = i32x4.add(first, eight);
  }
  return OUT;
}
