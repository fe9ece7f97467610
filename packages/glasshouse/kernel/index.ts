/** What the kernel offers to its host. */
import { HEADER } from './program';
export { drawMany } from './draws';
export { begin, beginSome } from './begin';
export { month } from './sweep';
export { mixInto, portraits, standings, sumRanks, tally } from './mix';

/** Where the host writes the header (see fields.ts on the host's side). */
export function headerAt(): usize {
  return HEADER;
}

/** First address that the host may use for tables and columns. */
export function heapBase(): usize {
  return __heap_base;
}
