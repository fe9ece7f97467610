/**
 * Who works for, and who represents, which enterprise: computed from the index and never stored.
 *
 * The persons of one region within one aligned block of 2²⁰ indexes form a segment, as for ties. The enterprises of a
 * region are split over its segments in proportion to persons, each size class by itself. A permutation of the segment
 * (another than that of ties) gives everyone a seat; the seats are split over the size classes, one for each enterprise
 * and the rest in proportion to employees, and within a class evenly over its enterprises. Whoever has the first seat
 * of an enterprise represents it. All of it is arithmetic of whole numbers below 2⁵³.
 */
import { portion } from '../base/portion.ts';
import { BLOCK, type Firms, type Program } from '../compile/program.ts';
import { mix, regionStart, seat, segmentKey } from './ties.ts';

/** Bit of `near`: the enterprise that one represents or works for is on a list that a rule asks for. */
export const WORKPLACE = 8;

/** Persons of a region within a block, and the enterprises among them. */
export interface Segment {
  /** First index, and number of persons. */
  readonly low: number;
  readonly persons: number;
  readonly key: number;
  /** Enterprises in the segment. */
  readonly firms: number;
  /** Of each size class: its first enterprise here, how many, its first seat. Shape [Z], [Z], [Z + 1]. */
  readonly first: Float64Array;
  readonly count: Float64Array;
  readonly seat: Float64Array;
}

/** The segments of a program, in order of indexes. */
interface Map {
  readonly segments: readonly Segment[];
  /** Number of the first segment of each region, and the block in which it begins. Shape [R]. */
  readonly of: Int32Array;
  readonly block: Int32Array;
}

const ANOTHER_KEY = 0x6669726d;
const maps = new WeakMap<Program, Map>();

/** Whether any rule of the persons' program reads the standing of enterprises. */
export function readsFirms({ firms }: Program): boolean {
  return firms !== null && (firms.representedLists | firms.costlyLists) !== 0;
}

function mapOf(program: Program): Map {
  const known = maps.get(program);
  if (known !== undefined) return known;
  const { firms } = program;
  if (firms === null) throw new RangeError('the program has no enterprises');
  const start = regionStart(program);
  const segments: Segment[] = [];
  const of = new Int32Array(program.regionPersons.length);
  const block = new Int32Array(program.regionPersons.length);
  for (let r = 0; r < program.regionPersons.length; r++) {
    of[r] = segments.length;
    block[r] = Math.floor(start[r] / BLOCK);
    for (let low = start[r]; low < start[r + 1]; ) {
      const end = Math.min((Math.floor(low / BLOCK) + 1) * BLOCK, start[r + 1]);
      segments.push(segmentOf(firms, r, low, end, start[r], start[r + 1]));
      low = end;
    }
  }
  const map = { segments, of, block };
  maps.set(program, map);
  return map;
}

/** @param low first index @param end one past the last @param from first index of the region @param to one past its last */
function segmentOf(firms: Firms, region: number, low: number, end: number, from: number, to: number): Segment {
  const { sizes, start, employees } = firms;
  const persons = end - low;
  const first = new Float64Array(sizes);
  const count = new Float64Array(sizes);
  let all = 0;
  let weight = 0;
  for (let z = 0; z < sizes; z++) {
    const base = start[region * sizes + z];
    const inRegion = start[region * sizes + z + 1] - base;
    const before = portion(inRegion, low - from, to - from);
    first[z] = base + before;
    count[z] = portion(inRegion, end - from, to - from) - before;
    all += count[z];
    weight += count[z] * employees[z];
  }
  // One seat for each enterprise, the others in proportion to employees.
  const seats = new Float64Array(sizes + 1);
  let counted = 0;
  let weighed = 0;
  for (let z = 0; z < sizes; z++) {
    counted += count[z];
    weighed += count[z] * employees[z];
    seats[z + 1] = weight === 0 ? 0 : Math.floor(((persons - all) * weighed) / weight) + counted;
  }
  return { low, persons, key: mix(segmentKey(region, low), ANOTHER_KEY), firms: all, first, count, seat: seats };
}

/** The segments that share an index with low … high − 1. */
export function segmentsWithin(program: Program, low: number, high: number): readonly Segment[] {
  return mapOf(program).segments.filter((segment) => segment.low < high && low < segment.low + segment.persons);
}

/** The segment in which a person stands. */
export function segmentAt(program: Program, index: number, region: number): Segment {
  const map = mapOf(program);
  return map.segments[map.of[region] + Math.floor(index / BLOCK) - map.block[region]] as Segment;
}

/** First of the seats of enterprise j of size class z in a segment; of j = count, one past the last of the class. */
export function seatOfFirm(segment: Segment, z: number, j: number): number {
  const seats = segment.seat[z + 1] - segment.seat[z];
  return segment.seat[z] + Math.floor((seats * j) / segment.count[z]);
}

/** The person on a seat. */
export function personOn(segment: Segment, seatNumber: number): number {
  return segment.low + seat(seatNumber, segment.persons, segment.key, true);
}

/** The legal representative of an enterprise: its first employee. @returns index of the person */
export function representativeOf(program: Program, firm: number): number {
  const { segment, z } = placeOf(program, firm);
  return personOn(segment, seatOfFirm(segment, z, firm - segment.first[z]));
}

/** All who have a seat with an enterprise, in order of seats: its representative first. They work there while they have a job. */
export function employeesOf(program: Program, firm: number): number[] {
  const { segment, z } = placeOf(program, firm);
  const j = firm - segment.first[z];
  const from = seatOfFirm(segment, z, j);
  return Array.from({ length: seatOfFirm(segment, z, j + 1) - from }, (_, n) => personOn(segment, from + n));
}

function placeOf(program: Program, firm: number): { readonly segment: Segment; readonly z: number } {
  for (const segment of mapOf(program).segments)
    for (let z = 0; z < segment.count.length; z++) if (firm >= segment.first[z] && firm < segment.first[z] + segment.count[z]) return { segment, z };
  throw new RangeError(`there is no enterprise ${firm}`);
}

/** Where {@link workplaceOf} leaves the enterprise (−1: none in the segment), and whether the person represents it. */
export const workplace = { firm: -1, represents: false };

/** Finds the enterprise with which a person has a seat. @param region of the person */
export function workplaceOf(program: Program, index: number, region: number): void {
  const segment = segmentAt(program, index, region);
  workplace.firm = -1;
  workplace.represents = false;
  if (segment.firms === 0) return;
  const mine = seat(index - segment.low, segment.persons, segment.key, false);
  let z = 0;
  while (mine >= segment.seat[z + 1]) z++;
  const seats = segment.seat[z + 1] - segment.seat[z];
  const j = Math.floor(((mine - segment.seat[z] + 1) * segment.count[z] - 1) / seats);
  workplace.firm = segment.first[z] + j;
  workplace.represents = mine === seatOfFirm(segment, z, j);
}

/**
 * Marks whom the standing of enterprises concerns this month: representatives of those on a list that lists them, in
 * either ledger, and all employees of those on a list that costs jobs. Who is not marked need not look.
 * @param standing of all enterprises at the end of last month
 * @param near marks of the persons from low on @param bit to be set
 */
export function markWorkplaces(program: Program, standing: Uint16Array, near: Uint8Array, low: number, bit: number = WORKPLACE): void {
  const { representedLists, costlyLists } = program.firms as Firms;
  const represented = representedLists | (representedLists << 8);
  const mark = (segment: Segment, seatNumber: number): void => {
    const i = personOn(segment, seatNumber) - low;
    if (i >= 0 && i < near.length) near[i] |= bit;
  };
  for (const segment of segmentsWithin(program, low, low + near.length)) {
    for (let z = 0; z < segment.count.length; z++) {
      for (let j = 0; j < segment.count[z]; j++) {
        const bits = standing[segment.first[z] + j];
        if ((bits & (represented | costlyLists)) === 0) continue;
        const from = seatOfFirm(segment, z, j);
        const to = (bits & costlyLists) !== 0 ? seatOfFirm(segment, z, j + 1) : from + 1;
        for (let s = from; s < to; s++) mark(segment, s);
      }
    }
  }
}
