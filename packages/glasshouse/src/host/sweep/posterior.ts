/** Rows of a posterior → the points of a sweep. */
import { type Fault, InvalidFile } from '../../base/faults.ts';
import { nearest } from '../../base/nearest.ts';
import { type Path, type Reading, show } from '../../base/reading.ts';
import type { Plan } from '../../plan/plan.ts';
import { rowsByWeight } from '../../plan/prior.ts';
import type { GivenPoints } from './bundle.ts';

/** What a calibration left: sets of numbers with weights. */
export interface Posterior {
  readonly file: string;
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string;
  /** Paths of the numbers that were fitted. */
  readonly names: readonly string[];
  /** Shape [rows][names] */
  readonly rows: readonly (readonly number[])[];
  /** Of each row, at least 0, not all 0. */
  readonly weights: readonly number[];
}

/**
 * Draws as many rows as the plan has points, by their weight.
 * @throws InvalidFile of the plan, if there is no posterior, or its columns are not the plan's parameters
 */
export function pointsFrom(posterior: Posterior | undefined, { design, parameters }: Plan, reading: Reading): GivenPoints {
  const fault = (at: Path, what: Omit<Fault, 'line' | 'column' | 'path' | 'level'>): Fault => ({
    ...reading.at(at),
    path: show(at, reading.value),
    level: 'error',
    ...what,
  });
  if (posterior === undefined)
    throw new InvalidFile(reading.file, [
      fault(['design', 'kind'], {
        message: 'a posterior design takes its points from a file',
        allowed: '--posterior FILE, which "glasshouse calibrate" writes',
      }),
    ]);
  const { names, rows, weights, file, hash } = posterior;
  const varied = parameters.map(({ name }) => name);
  const faults = [
    ...varied.flatMap((name, n) =>
      names.includes(name)
        ? []
        : [fault(['vary', n, 'path'], { message: `${file} has no column "${name}"`, allowed: names.join(', '), hint: nearest(name, names) })],
    ),
    ...names
      .filter((name) => !varied.includes(name))
      .map((name) =>
        fault(['vary'], {
          message: `${file} has the column "${name}", which the plan does not vary`,
          allowed: 'all numbers of the posterior: they were fitted together',
        }),
      ),
  ];
  if (faults.length > 0) throw new InvalidFile(reading.file, faults);
  const columns = varied.map((name) => names.indexOf(name));
  const chosen = rowsByWeight(weights, design.points ?? rows.length, design.seed ?? 0);
  return { from: hash, points: chosen.map((row) => columns.map((c) => rows[row]?.[c] as number)) };
}
