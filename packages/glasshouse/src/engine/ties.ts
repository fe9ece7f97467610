/**
 * The implicit graph: who is tied to whom, computed from the index and never stored.
 *
 * The persons of one region within one aligned block of 2²⁰ indexes form a segment. A permutation of the segment
 * (which mixes the fixed traits, since those are blocks of indexes) gives everyone a seat. Neighbouring seats are a
 * household; a row of seats is a local block; a far tie is the mirror image of a seat. So every tie holds both ways.
 */
import type { Program } from '../compile/program.ts';

const BLOCK = 2 ** 20;
/** The most ties that one person can have. */
export const MAX_TIES = 31;

export const HOUSEHOLD = 1;
export const LOCAL = 2;
export const FAR = 4;

/** Where {@link tiesOf} leaves the indexes of the tied persons, and the kind of each tie. */
export const tied: Float64Array = new Float64Array(MAX_TIES);
export const tieKind: Uint8Array = new Uint8Array(MAX_TIES);

function mix(x: number, key: number): number {
  let h = Math.imul(x ^ key, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A permutation of 0 … n − 1: four Feistel rounds on the next even number of bits, repeated until the value is below n. */
function seat(value: number, n: number, key: number, back: boolean): number {
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
function regionStart(program: Program): Float64Array {
  const start = new Float64Array(program.regionPersons.length + 1);
  program.regionPersons.forEach((persons, r) => {
    start[r + 1] = start[r] + persons;
  });
  return start;
}

const starts = new WeakMap<Program, Float64Array>();

/**
 * Finds the ties of one person: household first, then the local block, then far ties.
 * @param index 0 … persons − 1 @param region of the person
 * @returns how many; their indexes stand in {@link tied}, their kinds in {@link tieKind}
 */
export function tiesOf(program: Program, index: number, region: number): number {
  let start = starts.get(program);
  if (start === undefined) {
    start = regionStart(program);
    starts.set(program, start);
  }
  const block = Math.floor(index / BLOCK) * BLOCK;
  const low = Math.max(block, start[region]);
  const n = Math.min(block + BLOCK, start[region + 1]) - low;
  const key = mix(region + 1, Math.floor(index / BLOCK) + 0x9e37);
  const mine = seat(index - low, n, key, false);
  let count = 0;
  const add = (other: number, kind: number): void => {
    tied[count] = low + seat(other, n, key, true);
    tieKind[count] = kind;
    count++;
  };
  const { household, local, far } = program;
  const home = Math.floor(mine / household) * household;
  for (let other = home; other < Math.min(home + household, n); other++) if (other !== mine) add(other, HOUSEHOLD);
  if (local > 0) {
    const size = local + household;
    const row = Math.floor(mine / size) * size;
    for (let other = row; other < Math.min(row + size, n); other++) if (Math.floor(other / household) !== Math.floor(mine / household)) add(other, LOCAL);
  }
  for (let q = 0; q < far; q++) {
    const other = (((mix(q + 1, key) >>> 0) % n) + n - mine) % n;
    if (other !== mine) add(other, FAR);
  }
  return count;
}
