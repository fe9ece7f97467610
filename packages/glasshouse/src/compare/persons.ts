/** Two worlds person by person: who is listed in both, who only in one. */
import { EMPLOYED, EVER_LISTED, EVER_WRONGLY_LISTED, LISTED, SCORED, WRONGLY_LISTED } from '../engine/portrait.ts';
import { estimateOf } from '../measures/interval.ts';
import type { Estimate } from '../measures/measure.ts';

export type Flag = 'listed' | 'wrongly_listed' | 'ever_listed' | 'ever_wrongly_listed' | 'employed';

/** What is asked of each person at the end, and the bit of a portrait that answers. */
const FLAGS: Readonly<Record<Flag, number>> = {
  listed: LISTED,
  wrongly_listed: WRONGLY_LISTED,
  ever_listed: EVER_LISTED,
  ever_wrongly_listed: EVER_WRONGLY_LISTED,
  employed: EMPLOYED,
};

const NAMES = Object.keys(FLAGS) as Flag[];

/** Persons of one run. Shape [2 × 2] for each flag: [neither, only the other, only the one, both]. */
export interface PersonCounts {
  readonly differ: number;
  readonly flags: Readonly<Record<Flag, readonly number[]>>;
}

/** How many persons, mean over runs. */
export interface PersonTable {
  readonly both: Estimate;
  readonly only_of: Estimate;
  readonly only_minus: Estimate;
  readonly neither: Estimate;
}

export interface PersonPairs extends Readonly<Record<Flag, PersonTable>> {
  /** Persons of whom anything that a portrait shows is not the same in both worlds, but for being scored at all. */
  readonly differ: Estimate;
}

/** Counts the persons of one replicate in two worlds. @param of portraits of one world, shape [persons] @param minus of the other */
export function countPersons(of: Uint32Array, minus: Uint32Array): PersonCounts {
  const cells = NAMES.map(() => [0, 0, 0, 0]);
  const bits = NAMES.map((name) => FLAGS[name]);
  let differ = 0;
  for (let i = 0; i < of.length; i++) {
    const one = of[i] as number;
    const other = minus[i] as number;
    if (((one ^ other) & ~SCORED) !== 0) differ++;
    for (let f = 0; f < bits.length; f++) {
      const bit = bits[f] as number;
      const own = cells[f] as number[];
      const cell = ((one & bit) === 0 ? 0 : 2) + ((other & bit) === 0 ? 0 : 1);
      own[cell] = (own[cell] as number) + 1;
    }
  }
  return { differ, flags: Object.fromEntries(NAMES.map((name, f) => [name, cells[f] as number[]])) as Record<Flag, number[]> };
}

/** Means and intervals over runs. @param counts one a replicate */
export function pairPersons(counts: readonly PersonCounts[]): PersonPairs {
  const estimate = (values: readonly number[]): Estimate => estimateOf(values, { unit: 'persons', whyNull: 'no run was finished' });
  const tableOf = (name: Flag): PersonTable => {
    const cell = (n: number): Estimate => estimate(counts.map(({ flags }) => flags[name][n] as number));
    return { both: cell(3), only_of: cell(2), only_minus: cell(1), neither: cell(0) };
  };
  const tables = Object.fromEntries(NAMES.map((name) => [name, tableOf(name)])) as Record<Flag, PersonTable>;
  return { differ: estimate(counts.map(({ differ }) => differ)), ...tables };
}
