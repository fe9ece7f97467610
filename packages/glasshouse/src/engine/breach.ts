/** Data breaches: about whom an authority holds something in the month in which its records get out. Nobody's life changes by it. */
import type { Program } from '../compile/program.ts';
import { LISTED, ON_RECORD, TRULY_ON_RECORD, WRONGLY_LISTED } from './portrait.ts';

/** What is counted of a group: on record; on record without anything true; on a black list; wrongly so. */
export const EXPOSED = 4;

/** Counts those on record by group. @param portraits from index `low` on @param into shape [groups × {@link EXPOSED}], added to */
export function countExposed({ classes }: Program, portraits: Uint32Array, low: number, into: Float64Array): void {
  const add = (at: number): void => {
    into[at] = into[at] + 1;
  };
  for (let c = 0; c < classes.count; c++) {
    const at = classes.group[c] * EXPOSED;
    const to = Math.min(classes.start[c + 1] - low, portraits.length);
    for (let i = Math.max(0, classes.start[c] - low); i < to; i++) {
      const bits = portraits[i];
      if ((bits & ON_RECORD) === 0) continue;
      add(at);
      if ((bits & TRULY_ON_RECORD) === 0) add(at + 1);
      if ((bits & LISTED) !== 0) add(at + 2);
      if ((bits & WRONGLY_LISTED) !== 0) add(at + 3);
    }
  }
}

/** Room for the counts of all breaches of a program. Shape [breaches × groups × {@link EXPOSED}]. */
export function noneExposed(program: Program): Float64Array {
  return new Float64Array(program.breaches.month.length * program.groupPersons.length * EXPOSED);
}

/** The part of the counts that is of one breach. */
export function exposedBy(program: Program, counts: Float64Array, breach: number): Float64Array {
  const size = program.groupPersons.length * EXPOSED;
  return counts.subarray(breach * size, (breach + 1) * size);
}
