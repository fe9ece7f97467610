/**
 * Sparse records: what few persons have (a listing, a tie cut, an entry on its way) takes no bytes of the others.
 *
 *   directory   one entry a page of 256 positions: address of the page's first record, and how many there are
 *   chunks      128 KiB each, chained; the records of one page lie together, in order of position
 *
 * A list is written front to back, in order of position, and then only read: in order, or one record by a search.
 */
import { P } from './program';

const CHUNK: usize = 131072;
/** First bytes of a chunk: the address of the chunk written before it. */
const HEAD: usize = 16;
export const PAGE_SHIFT: i32 = 8;



/** A list of records; the directory follows. Offsets into the 32 bytes that a list takes. */
// @ts-ignore: decorator
@unmanaged
export class List {
  /** Chunk in hand (chained to those before), where the next record goes, and the end of the chunk. */
  chunk: usize;
  next: usize;
  end: usize;
  /** Page in hand, −1 before the first. */
  page: i32;
  size: usize;
  directory: usize;
  records: u32;
}

function newChunk(): usize {
  if (P.freeChunk != 0) {
    const chunk = P.freeChunk as usize;
    P.freeChunk = load<u32>(chunk);
    return chunk;
  }
  const chunk = P.heap as usize;
  P.heap = (chunk + CHUNK) as u32;
  const pages = ((chunk + CHUNK + 65535) >>> 16) as i32;
  if (pages > memory.size() && memory.grow(pages - memory.size()) < 0) unreachable();
  return chunk;
}

/** Empties a list; its chunks can be used again. */
export function reset(list: List): void {
  let chunk = list.chunk;
  while (chunk != 0) {
    const before = load<usize>(chunk);
    store<u32>(chunk, P.freeChunk);
    P.freeChunk = chunk as u32;
    chunk = before;
  }
  list.chunk = 0;
  list.next = 0;
  list.end = 0;
  list.page = -1;
  list.records = 0;
  memory.fill(list.directory, 0, (P.pages as usize) << 3);
}

/** Room for one more record, of the position i; positions never fall. */
export function append(list: List, i: i32): usize {
  const page = i >> PAGE_SHIFT;
  const entry = list.directory + ((page as usize) << 3);
  if (page != list.page) {
    list.page = page;
    // A page never crosses chunks.
    if (list.next + (list.size << PAGE_SHIFT) > list.end) {
      const chunk = newChunk();
      store<usize>(chunk, list.chunk);
      list.chunk = chunk;
      list.next = chunk + HEAD;
      list.end = chunk + CHUNK;
    }
    store<u32>(entry, list.next as u32);
  }
  const at = list.next;
  list.next += list.size;
  list.records++;
  store<u32>(entry, load<u32>(entry, 4) + 1, 4);
  return at;
}

/** The record of a position, or 0. The low 29 bits of a record's first word are its position. */
export function find(list: List, i: i32): usize {
  const entry = list.directory + (((i >> PAGE_SHIFT) as usize) << 3);
  let low: i32 = 0;
  let high: i32 = load<u32>(entry, 4);
  const first = load<u32>(entry) as usize;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const position = load<u32>(first + (middle as usize) * list.size) & POSITION;
    if (position == (i as u32)) return first + (middle as usize) * list.size;
    if (position < (i as u32)) low = middle + 1;
    else high = middle;
  }
  return 0;
}

export const POSITION: u32 = 0x1fffffff;

/** Address of a page's first record, and one past its last. */
// @ts-ignore: decorator
@inline
export function pageStart(list: List, page: i32): usize {
  return load<u32>(list.directory + ((page as usize) << 3)) as usize;
}
// @ts-ignore: decorator
@inline
export function pageEnd(list: List, page: i32): usize {
  const entry = list.directory + ((page as usize) << 3);
  return (load<u32>(entry) as usize) + (load<u32>(entry, 4) as usize) * list.size;
}
