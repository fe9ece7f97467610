/**
 * The implicit graph: who is tied to whom, computed from the index and never stored.
 *
 * The persons of one region within one aligned block of 2²⁰ indexes form a segment. A permutation of the segment
 * (which mixes the fixed traits, since those are blocks of indexes) gives everyone a seat. Neighbouring seats are a
 * household; a row of seats is a local block; a far tie is the mirror image of a seat. So every tie holds both ways.
 */
import { BLOCK, type Program } from '../compile/program.ts';

/**
 * The most ties that one person can have. A household can reach over the end of a row, which gives its members up to
 * `household` − 1 local ties more than `local`; societies are held to 2·household + local + far ≤ 34.
 */
export const MAX_TIES = 32;

export const HOUSEHOLD = 1;
export const LOCAL = 2;
export const FAR = 4;

/** Where {@link tiesOf} leaves the indexes of the tied persons, and the kind of each tie. */
export const tied: Float64Array = new Float64Array(MAX_TIES);
export const tieKind: Uint8Array = new Uint8Array(MAX_TIES);
/** The number of each tie among all ties of the person, and among those of the other side: fixed, whichever kinds are looked for. */
export const tieSlot: Uint8Array = new Uint8Array(MAX_TIES);
export const tieBack: Uint8Array = new Uint8Array(MAX_TIES);

/** Mixes 32 bits under a key. @returns a whole number, −2³¹ … 2³¹ − 1 */
export function mix(x: number, key: number): number {
  let h = Math.imul(x ^ key, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A permutation of 0 … n − 1 (or its inverse, `back`): four Feistel rounds on the next even number of bits, repeated until the value is below n. */
export function seat(value: number, n: number, key: number, back: boolean): number {
  let half = 1;
  while (half < 10 && 2 ** (2 * half) < n) half++;
  const mask = 2 ** half - 1;
  let x = value;
  do {
    let left = x >>> half;
    let right = x & mask;
    for (let round = 0; round < 4; round++) {
      if (back) {
        const before = left;
        left = right ^ (mix(left, key + (3 - round)) & mask);
        right = before;
      } else {
        const before = right;
        right = left ^ (mix(right, key + round) & mask);
        left = before;
      }
    }
    x = (left << half) | right;
  } while (x >= n);
  return x;
}

/** First index of each region. Shape [R + 1]. */
export function regionStart(program: Program): Float64Array {
  const start = new Float64Array(program.regionPersons.length + 1);
  program.regionPersons.forEach((persons, r) => {
    start[r + 1] = start[r] + persons;
  });
  return start;
}

/** The key of the segment of a region in which an index lies. */
export function segmentKey(region: number, index: number): number {
  return mix(region + 1, Math.floor(index / BLOCK) + 0x9e37);
}

const starts = new WeakMap<Program, Float64Array>();

/**
 * Finds the ties of one person: household first, then the local block, then far ties.
 * @param index 0 … persons − 1 @param region of the person
 * @param kinds to look for: {@link HOUSEHOLD} | {@link LOCAL} | {@link FAR}
 * @returns how many; they stand in {@link tied}, {@link tieKind}, {@link tieSlot} and {@link tieBack}
 */
export function tiesOf(program: Program, index: number, region: number, kinds: number): number {
  let start = starts.get(program);
  if (start === undefined) {
    start = regionStart(program);
    starts.set(program, start);
  }
  const block = Math.floor(index / BLOCK) * BLOCK;
  const low = Math.max(block, start[region]);
  const n = Math.min(block + BLOCK, start[region + 1]) - low;
  const key = segmentKey(region, index);
  const mine = seat(index - low, n, key, false);
  const { household, local, far } = program;
  const home = Math.floor(mine / household) * household;
  const homeEnd = Math.min(home + household, n);
  let count = 0;
  if ((kinds & HOUSEHOLD) !== 0) {
    for (let other = home; other < homeEnd; other++) {
      if (other === mine) continue;
      tied[count] = low + seat(other, n, key, true);
      tieKind[count] = HOUSEHOLD;
      tieSlot[count] = other - home - (other > mine ? 1 : 0);
      tieBack[count++] = mine - home - (mine > other ? 1 : 0);
    }
  }
  if ((kinds & LOCAL) !== 0 && local > 0) {
    const size = local + household;
    const row = Math.floor(mine / size) * size;
    const rowEnd = Math.min(row + size, n);
    for (let other = row; other < rowEnd; other++) {
      if (other >= home && other < homeEnd) continue;
      const otherHome = Math.floor(other / household) * household;
      tied[count] = low + seat(other, n, key, true);
      tieKind[count] = LOCAL;
      // A household can reach over the end of a row, so ranks are taken within the row, without one's own home.
      tieSlot[count] = household - 1 + rankWithout(other, row, home, homeEnd);
      tieBack[count++] = household - 1 + rankWithout(mine, row, otherHome, otherHome + household);
    }
  }
  if ((kinds & FAR) !== 0) {
    const firstFar = 2 * (household - 1) + local;
    for (let q = 0; q < far; q++) {
      const other = (((mix(q + 1, key) >>> 0) % n) + n - mine) % n;
      if (other === mine) continue;
      tied[count] = low + seat(other, n, key, true);
      tieKind[count] = FAR;
      tieSlot[count] = firstFar + q;
      tieBack[count++] = firstFar + q;
    }
  }
  return count;
}

/** Rank of a seat in its row, not counting the seats of a home. */
function rankWithout(seatNumber: number, row: number, home: number, homeEnd: number): number {
  const rank = seatNumber - row;
  return seatNumber < home ? rank : rank - (homeEnd - Math.max(home, row));
}
