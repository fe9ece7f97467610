/** A sweep in parts that can be lived apart: how many runs belong together follows from the plan alone, not from any machine. */
import type { Sweep } from './open.ts';

/** What a part costs, about, in person-months: some seconds of one core. */
const MOST = 12_000_000;
/** What a run costs besides its person-months: its part in checking and compiling, and what every month takes however few live. */
const A_RUN = 150_000;

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
  const unit = ((plan.persons + (plan.enterprises ?? 0)) * plan.months + A_RUN) * worlds.length;
  const point = unit * plan.replicates;
  const each = point <= MOST ? Math.floor(MOST / point) * plan.replicates : Math.max(1, Math.floor(MOST / unit));
  const size = Math.min(each, units);
  return Array.from({ length: Math.ceil(units / size) }, (_, number) => ({ number, from: number * size, to: Math.min(units, (number + 1) * size) }));
}
