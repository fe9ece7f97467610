/** What a sweep will take, guessed from one small run before anything else is done. */
import { performance } from 'node:perf_hooks';
import { columnsOf } from '@glasshouse/sweep';
import { runReplicate } from 'glasshouse';
import { engineOf } from 'glasshouse/node';
import { partsOf, runsOf, type Sweep } from 'glasshouse/sweep';

export interface Forecast {
  readonly points: number;
  readonly runs: number;
  readonly parts: number;
  /** Of all worlds that are lived. */
  readonly person_months: number;
  readonly expected_s: number;
  readonly expected_bytes: number;
  readonly trial_persons: number;
}

/** Persons of the trial, at most: less than a second. */
const TRIAL = 50_000;
/** A run's digest and what a file says of itself. */
const BYTES_A_ROW = 40;
const BYTES_A_PART = 6000;
const BYTES_A_NUMBER = 8;
/** Points that are tried for the trial. */
const TRIED = 20;

/** Lives replicate 0 of one point with few persons, once to warm up and once by the clock. */
export async function forecastOf(
  sweep: Sweep,
  { jobs, engine: name }: { readonly jobs: number; readonly engine: 'plain' | 'compiled' },
  version: string,
): Promise<Forecast> {
  const { plan, points, worlds } = sweep;
  const engine = await engineOf(name);
  const persons = Math.min(plan.persons, TRIAL);
  const timed = <T>(work: () => T): { readonly made: T; readonly seconds: number } => {
    const from = performance.now();
    const made = work();
    return { made, seconds: (performance.now() - from) / 1000 };
  };
  const point = livablePoint(sweep);
  const { seconds: toCompile } = timed(() => sweep.programsAt(point));
  const programs = sweep.programsAt(point, persons);
  const once = (): void => {
    for (const program of programs) runReplicate(engine, program, plan.seed, 0, { portrait: true });
  };
  once();
  const { seconds } = timed(once);
  const personMonths = points.length * plan.replicates * worlds.length * plan.persons * plan.months;
  const units = points.length * plan.replicates;
  const runs = runsOf(sweep);
  const numbers = columnsOf(sweep, version).filter(({ type }) => type === 'DOUBLE').length;
  const parts = partsOf(sweep).length;
  const work = (units * seconds * plan.persons) / persons + points.length * toCompile;
  return {
    points: points.length,
    runs,
    parts,
    person_months: personMonths,
    expected_s: Number((work / Math.min(jobs, parts) + 1).toFixed(1)),
    expected_bytes: runs * (BYTES_A_ROW + BYTES_A_NUMBER * numbers) + parts * BYTES_A_PART,
    trial_persons: persons,
  };
}

/** A point, of some spread over the plan, whose numbers make a valid world. @throws InvalidFile, CannotRun: why the first does not, if none does */
function livablePoint({ points, programsAt }: Sweep): number {
  let first: unknown;
  for (let n = 0; n < Math.min(TRIED, points.length); n++) {
    const point = Math.floor((n * points.length) / Math.min(TRIED, points.length));
    try {
      programsAt(point);
      return point;
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}
