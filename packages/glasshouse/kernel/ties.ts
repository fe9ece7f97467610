/** The implicit graph: the same permutation and the same numbers as engine/ties.ts. */
import { FAR, HOUSEHOLD, L, LOCAL, u32At } from './life';
import { P } from './program';

const BLOCK: u32 = 1 << 20;

/** Positions of the tied, the kind of each tie, and its number among all ties of either side. */
export const TIED: usize = memory.data(32 * 4, 16);
export const KIND: usize = memory.data(32, 16);
export const SLOT: usize = memory.data(32, 16);
export const BACK: usize = memory.data(32, 16);

// @ts-ignore: decorator
@inline
export function mix(x: u32, key: u32): u32 {
  let h: u32 = (x ^ key) * 0x85ebca6b;
  h = (h ^ (h >>> 13)) * 0xc2b2ae35;
  return h ^ (h >>> 16);
}

/** Half the even number of bits that hold 0 … n − 1, at most 10. */
export function halfOf(n: u32): u32 {
  let half: u32 = 1;
  while (half < 10 && ((1 as u32) << (2 * half)) < n) half++;
  return half;
}

export function seat(value: u32, n: u32, half: u32, key: u32, back: bool): u32 {
  const mask: u32 = (1 << half) - 1;
  let x = value;
  do {
    let left = x >>> half;
    let right = x & mask;
    for (let round: u32 = 0; round < 4; round++) {
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

/** Finds the ties of the person in hand: household first, then the local block, then far ties. */
export function tiesOf(kinds: i32): i32 {
  const index = L.index;
  const region = L.region;
  const number = index >>> 20;
  const block = number << 20;
  const first = u32At(P.regionStart, region);
  const low = block > first ? block : first;
  const end = u32At(P.regionStart, region + 1);
  const n = (block + BLOCK < end ? block + BLOCK : end) - low;
  const key = mix((region as u32) + 1, number + 0x9e37);
  const half = halfOf(n);
  const mine = seat(index - low, n, half, key, false);
  const base = (low - P.low) as i32;
  const household = P.household;
  const home = mine - (mine % household);
  const homeEnd = home + household < n ? home + household : n;
  let found: usize = 0;
  if ((kinds & HOUSEHOLD) != 0) {
    for (let other = home; other < homeEnd; other++) {
      if (other == mine) continue;
      put(found++, base + (seat(other, n, half, key, true) as i32), HOUSEHOLD, other - home - (other > mine ? 1 : 0), mine - home - (mine > other ? 1 : 0));
    }
  }
  const local = P.local;
  if ((kinds & LOCAL) != 0 && local > 0) {
    const size = local + household;
    const row = mine - (mine % size);
    const rowEnd = row + size < n ? row + size : n;
    for (let other = row; other < rowEnd; other++) {
      if (other >= home && other < homeEnd) continue;
      const otherHome = other - (other % household);
      put(
        found++,
        base + (seat(other, n, half, key, true) as i32),
        LOCAL,
        household - 1 + rankWithout(other, row, home, homeEnd),
        household - 1 + rankWithout(mine, row, otherHome, otherHome + household),
      );
    }
  }
  if ((kinds & FAR) != 0) {
    const firstFar = 2 * (household - 1) + local;
    for (let q: u32 = 0; q < P.far; q++) {
      const other = ((mix(q + 1, key) % n) + n - mine) % n;
      if (other == mine) continue;
      put(found++, base + (seat(other, n, half, key, true) as i32), FAR, firstFar + q, firstFar + q);
    }
  }
  return found as i32;
}

// @ts-ignore: decorator
@inline
function put(at: usize, position: i32, kind: i32, slot: u32, back: u32): void {
  store<i32>(TIED + (at << 2), position);
  store<u8>(KIND + at, kind as u8);
  store<u8>(SLOT + at, slot as u8);
  store<u8>(BACK + at, back as u8);
}

/** Rank of a seat in its row, not counting the seats of a home. */
function rankWithout(place: u32, row: u32, home: u32, homeEnd: u32): u32 {
  const rank = place - row;
  return place < home ? rank : rank - (homeEnd - (home > row ? home : row));
}
