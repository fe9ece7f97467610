/** Carries an experiment out: it is read where the build has not, the study worker compiles it, engine workers live it, the study worker measures it. The page only waits. */
import type { Trace } from 'glasshouse';
import { liveReplicatesWith } from 'glasshouse/web/hands';
import type { Experiment } from '../state/experiment.ts';
import { ask, Refused, tellOf } from './ask.ts';
import { takeWorker } from './hands.ts';
import { kernelBytes } from './kernel.ts';
import type { LivedWorld, StudyView, WorldToLive } from './protocol.ts';

/** Runs finished, of all worlds together. */
export interface Progress {
  readonly finished: number;
  readonly total: number;
}

export type Outcome =
  /** Every run of every world was finished. */
  | { readonly kind: 'done'; readonly view: StudyView }
  /** Stopped, or broken off by a failure: what was finished; null if nothing was. */
  | { readonly kind: 'stopped'; readonly view: StudyView | null; readonly failure: string | null }
  | { readonly kind: 'refused'; readonly message: string };

const MOST_JOBS = 16;

/** Worlds lived last, by what they live: a further world costs only itself, further runs only themselves, and a step back nothing. */
const kept = new Map<string, LivedWorld>();
/** Persons of all runs together up to which worlds are kept: four bytes each. */
const MOST_KEPT = 8_000_000;

function keep(key: string, world: LivedWorld): void {
  kept.delete(key);
  kept.set(key, world);
  const size = ({ traces, parts }: LivedWorld): number => [traces, ...parts].flat().reduce((sum, trace) => sum + 500 + (trace.portrait?.length ?? 0), 0);
  let sum = 0;
  for (const [old, one] of [...kept].reverse()) {
    sum += size(one);
    if (sum > MOST_KEPT && old !== key) kept.delete(old);
  }
}

/**
 * Lives an experiment in workers.
 * @param stop once aborted, no further run begins, and what was finished is measured
 * @param progress called as runs are finished
 * @param aside whether it is not the experiment at hand: then lives and people go on being told of that one
 */
export async function conduct(experiment: Experiment, stop: AbortSignal, progress: (now: Progress) => void, aside = false): Promise<Outcome> {
  try {
    return await carryOut(experiment, stop, progress, aside);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', message: error.message };
    throw error;
  }
}

async function carryOut(experiment: Experiment, stop: AbortSignal, progress: (now: Progress) => void, aside: boolean): Promise<Outcome> {
  const { worlds } = await ask({ kind: 'prepare', experiment });
  const total = worlds.reduce((sum, world) => sum + runsOf(world), 0);
  let before = 0;
  progress({ finished: 0, total });
  const lived: LivedWorld[] = [];
  let failure: string | null = null;
  for (const world of worlds) {
    try {
      const { failed, ...one } = await live(world, kept.get(world.key), experiment.seed, stop, (finished) => progress({ finished: before + finished, total }));
      if (one.traces.length >= (kept.get(world.key)?.traces.length ?? 0)) keep(world.key, one);
      lived.push({ ...one, traces: one.traces.slice(0, world.runs) });
      before += runsOf(world);
      failure = failed;
      if (stop.aborted || failure !== null) break;
      progress({ finished: before, total });
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      break;
    }
  }
  if (lived.every(({ traces }) => traces.length === 0)) return { kind: 'stopped', view: null, failure };
  const view = await ask({ kind: 'measure', experiment, lived });
  if (!aside) tellOf(experiment, lived);
  const whole = failure === null && !stop.aborted && lived.length === worlds.length;
  return whole ? { kind: 'done', view } : { kind: 'stopped', view, failure };
}

function runsOf({ runs, parts, partRuns }: WorldToLive): number {
  return runs + parts.length * partRuns;
}

/** @param had runs of it that were lived before, which stand at the beginning */
async function live(
  world: WorldToLive,
  had: LivedWorld | undefined,
  seed: number,
  stop: AbortSignal,
  finished: (runs: number) => void,
): Promise<LivedWorld & { readonly failed: string | null }> {
  const jobs = Math.min(MOST_JOBS, Math.max(1, navigator.hardwareConcurrency || 1));
  const kernel = await kernelBytes();
  let before = 0;
  let failed: string | null = null;
  const some = async (program: WorldToLive['program'], runs: number, portraits: boolean, old: readonly Trace[] = []): Promise<Trace[]> => {
    // Runs that were kept for their numbers alone do not show anybody.
    const kept = old.slice(0, runs).filter(({ portrait }) => !portraits || portrait);
    before += kept.length;
    finished(before);
    if (kept.length === runs) return [...old];
    const taken: Trace[] = [];
    const lived = liveReplicatesWith(program, {
      seed,
      first: kept.length,
      runs: runs - kept.length,
      jobs,
      portraits,
      stop,
      kernel,
      makeWorker: () => takeWorker(program.persons),
      progress: (_, now) => finished(before + now),
      take: (trace) => taken.push(trace),
    });
    try {
      const fresh = await lived;
      before += fresh.length;
      return [...kept, ...fresh];
    } catch (error) {
      // A worker that ends, for want of memory perhaps, takes its run with it; those finished before it stay.
      failed = error instanceof Error ? error.message : String(error);
      taken.sort((a, b) => a.replicate - b.replicate);
      return [...kept, ...taken.filter(({ replicate }, n) => replicate === kept.length + n)];
    }
  };
  const traces = await some(world.program, world.runs, world.portraits, had?.traces);
  const parts: Trace[][] = [];
  for (const [n, part] of world.parts.entries()) if (!stop.aborted && failed === null) parts.push(await some(part, world.partRuns, true, had?.parts[n]));
  return { id: world.id, traces, parts, failed };
}
