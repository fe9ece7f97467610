import type { Classes } from '../compile/program.ts';

/** The block of equal fixed traits in which a person stands. @param index 0 … persons − 1 @returns 0 … C − 1 */
export function classOf({ start, count }: Classes, index: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // Empty blocks have the start of the next: the search ends at the one that holds the index.
    if (start[middle + 1] <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}
