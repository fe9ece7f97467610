/** How measures read a trace: a count is a number for each month; shares and rates are made of counts. */
import type { Run, Scalar } from '../compile/layout.ts';
import type { Measure, Reading } from './measure.ts';

/** A whole number for month t of a run. */
export type Count = (reading: Reading, t: number) => number;

/** The part of a measure that is computed. */
export type Computed = Pick<Measure, 'value' | 'series'>;

/** One cell of the row of month t. @param cell position in the row, 0 … width − 1 */
export function cellAt({ program, trace }: Reading, t: number, cell: number): number {
  return trace.rows[t * program.layout.width + cell] as number;
}

/** The sum of a run of counters in month t. */
export function runAt(reading: Reading, t: number, run: Run): number {
  let sum = 0;
  for (let n = 0; n < run.count; n++) sum += cellAt(reading, t, run.at + n);
  return sum;
}

/** The counter of that name. */
export function counter(name: Scalar): Count {
  return (reading, t) => cellAt(reading, t, reading.program.layout.scalar[name]);
}

/** All simulated persons, the same number every month. */
export const persons: Count = ({ program }) => program.persons;

/** Sum of a count over the months from … to − 1; over the whole run by default. */
export function total(reading: Reading, count: Count, from = 0, to: number = reading.program.months): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += count(reading, t);
  return sum;
}

/** A run of counters summed over all months. Shape [run.count]. */
export function totals(reading: Reading, run: Run): Float64Array {
  const sums = new Float64Array(run.count);
  for (let t = 0; t < reading.program.months; t++) for (let n = 0; n < run.count; n++) sums[n] = (sums[n] as number) + cellAt(reading, t, run.at + n);
  return sums;
}

/** One value a month. Shape [months]. */
export function monthly(reading: Reading, value: (t: number) => number | null): (number | null)[] {
  return Array.from({ length: reading.program.months }, (_, t) => value(t));
}

/** part / whole; null where the whole is 0. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** part / whole at the end of the run, and at the end of each month. */
export function shareAtEnd(part: Count, whole: Count): Computed {
  const at = (reading: Reading, t: number): number | null => ratio(part(reading, t), whole(reading, t));
  return {
    value: (reading) => at(reading, reading.program.months - 1),
    series: (reading) => monthly(reading, (t) => at(reading, t)),
  };
}

/** part / whole, each summed over the whole run; no monthly series. */
export function shareOfRun(part: Count, whole: Count): Computed {
  return { value: (reading) => ratio(total(reading, part), total(reading, whole)) };
}

/** How often something happened a 1 000 person-years of all persons; its series is each month's number at a yearly pace. */
export function perPersonYears(count: Count): Computed {
  return {
    value: (reading) => (total(reading, count) * 12000) / (reading.program.persons * reading.program.months),
    series: (reading) => monthly(reading, (t) => (count(reading, t) * 12000) / reading.program.persons),
  };
}

/** How often something happened a 1 000 person-months of all persons, over the run and in each month. */
export function perPersonMonths(count: Count): Computed {
  return {
    value: (reading) => (total(reading, count) * 1000) / (reading.program.persons * reading.program.months),
    series: (reading) => monthly(reading, (t) => (count(reading, t) * 1000) / reading.program.persons),
  };
}
