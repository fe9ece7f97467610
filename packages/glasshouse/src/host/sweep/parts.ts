/** A sweep in parts that can be lived apart: how many runs belong together follows from the plan alone, not from any machine. */
import type { Sweep } from './open.ts';

/** Person-months of a part, about: some seconds of one core. */
const PERSON_MONTHS = 60_000_000;
/** What a point costs before it is lived, in person-months: its numbers are set, checked and compiled. */
const PER_POINT = 1_000_000;

/** A part: its units, one a replicate of a point, from `from` to before `to`. */
export interface Part {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

type Sized = Pick<Sweep, 'plan' | 'points' | 'worlds'>;

/** Replicates of points; each is lived in every world. */
export function unitsOf({ plan, points }: Sized): number {
  return points.length * plan.replicates;
}

/** Runs that are lived, and kept: those of worlds of the plan. */
export function runsOf(sweep: Sized): number {
  return unitsOf(sweep) * sweep.plan.worlds.length;
}

/** The parts of a sweep, in order. Whole points where they are small enough. */
export function partsOf(sweep: Sized): readonly Part[] {
  const { plan, worlds } = sweep;
  const units = unitsOf(sweep);
  const unit = (plan.persons + (plan.enterprises ?? 0)) * plan.months * worlds.length;
  const point = unit * plan.replicates + PER_POINT * worlds.length;
  const each = point <= PERSON_MONTHS ? Math.floor(PERSON_MONTHS / point) * plan.replicates : Math.max(1, Math.floor(PERSON_MONTHS / unit));
  const size = Math.min(each, units);
  return Array.from({ length: Math.ceil(units / size) }, (_, number) => ({ number, from: number * size, to: Math.min(units, (number + 1) * size) }));
}
