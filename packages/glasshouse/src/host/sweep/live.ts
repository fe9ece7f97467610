/** Lives a part of a sweep: rows of numbers, one a run. */
import { CannotRun, InvalidFile } from '../../base/faults.ts';
import type { Program } from '../../compile/program.ts';
import type { Engine } from '../../engine/back-end.ts';
import { digestOf } from '../../engine/digest.ts';
import { runReplicate } from '../../engine/run.ts';
import type { Trace } from '../../engine/trace.ts';
import type { Reading } from '../../measures/measure.ts';
import type { Sweep } from './open.ts';
import type { Part } from './parts.ts';

/** What one run came to. */
export interface SweptRun {
  readonly run: number;
  readonly point: number;
  readonly world: string;
  readonly replicate: number;
  /** Of each measure of the sweep; null where it does not apply. */
  readonly values: readonly (number | null)[];
  /** Of the run; null where it could not be lived. */
  readonly digest: string | null;
  /** Why the point's numbers make no valid world; null where they do. */
  readonly refused: string | null;
}

/**
 * Lives the runs of a part, one after the other.
 * @param lived called after each replicate of a world @returns one row a run, in the order of runs
 */
export function livePart(sweep: Sweep, part: Part, engine: Engine, lived?: () => void): readonly SweptRun[] {
  const { plan } = sweep;
  const runs: SweptRun[] = [];
  let at = -1;
  let programs: readonly Program[] = [];
  let refused: string | null = null;
  for (let unit = part.from; unit < part.to; unit++) {
    const point = Math.floor(unit / plan.replicates);
    const replicate = unit % plan.replicates;
    if (point !== at) {
      at = point;
      ({ programs, refused } = programsOrWhy(sweep, point));
    }
    const rows = refused === null ? liveUnit(sweep, programs, engine, plan.luck === 'own' ? unit : replicate, lived) : [];
    for (const [w, { id: world }] of plan.worlds.entries()) {
      const row = rows[w];
      runs.push({
        run: unit * plan.worlds.length + w,
        point,
        world,
        replicate,
        values: row?.values ?? sweep.measures.map(() => null),
        digest: row?.digest ?? null,
        refused,
      });
    }
  }
  return runs;
}

function programsOrWhy(sweep: Sweep, point: number): { readonly programs: readonly Program[]; readonly refused: string | null } {
  try {
    return { programs: sweep.programsAt(point), refused: null };
  } catch (error) {
    if (!(error instanceof InvalidFile || error instanceof CannotRun)) throw error;
    const first = error instanceof InvalidFile ? error.faults[0] : undefined;
    return { programs: [], refused: first === undefined ? error.message : `${first.path}: ${first.message}` };
  }
}

function liveUnit(
  { plan, worlds, measures }: Sweep,
  programs: readonly Program[],
  engine: Engine,
  luck: number,
  lived: (() => void) | undefined,
): readonly { readonly values: readonly (number | null)[]; readonly digest: string }[] {
  const portrait = worlds.some(({ none }) => none);
  const traces = programs.map((program) => {
    const trace = runReplicate(engine, program, plan.seed, luck, { portrait }) as Trace;
    lived?.();
    return trace;
  });
  const none = worlds.findIndex((world) => world.none);
  const without: Reading | undefined = none < 0 ? undefined : { program: programs[none] as Program, trace: traces[none] as Trace };
  return plan.worlds.map((_, w) => {
    const reading: Reading = { program: programs[w] as Program, trace: traces[w] as Trace, ...(without === undefined ? {} : { without }) };
    // Infinity says "later than the run could follow": a table has no such number.
    return { values: measures.map((measure) => finite(measure.value(reading))), digest: digestOf([reading.trace]) };
  });
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
