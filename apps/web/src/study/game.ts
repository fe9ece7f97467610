/** Lives the worlds that a question about the parts of safeguards needs. World by world: what Stop leaves is whole worlds. */
import type { Trace } from 'glasshouse';
import { liveReplicatesWith } from 'glasshouse/web/hands';
import type { Experiment } from '../state/experiment.ts';
import { takeWorker } from './hands.ts';
import { kernelBytes } from './kernel.ts';
import { askPlayer } from './player.ts';
import type { GamePlan } from './protocol.ts';
import { stretchesOf } from './stretches.ts';

/** Worlds finished, of those that the question needs. */
export interface GameProgress {
  readonly finished: number;
  readonly total: number;
}

const MOST_JOBS = 16;

function jobsHere(): number {
  return Math.min(MOST_JOBS, Math.max(1, navigator.hardwareConcurrency || 1));
}

/** Person-months a second that all workers together lived when this was last seen; null before. */
let speed: number | null = null;

/** Person-months of a plan. */
export function sizeOf({ worlds }: Pick<GamePlan, 'worlds'>, { persons, months }: Pick<Experiment, 'persons' | 'months'>): number {
  return worlds.reduce((sum, { replicates }) => sum + replicates.length, 0) * persons * months;
}

/** Persons and months of a trial: enough to be timed, and over at once. */
const TRIAL = { persons: 2000, months: 24 } as const;

/** Plans a question, and how many seconds it takes here: by what was lived here before, or, where nothing was, by a small trial. */
export async function planGame(experiment: Experiment, among: readonly string[] | null): Promise<{ readonly plan: GamePlan; readonly seconds: number }> {
  speed ??= await trial(experiment);
  const plan = await askPlayer({ kind: 'game-plan', experiment, among });
  return { plan, seconds: sizeOf(plan, experiment) / speed };
}

async function trial(experiment: Experiment): Promise<number> {
  const small = {
    ...experiment,
    persons: Math.min(experiment.persons, TRIAL.persons),
    months: Math.min(experiment.months, TRIAL.months),
    runs: 3,
    safeguards: [],
    against: [],
  };
  const { game } = await askPlayer({ kind: 'game-plan', experiment: small, among: [] });
  const program = await askPlayer({ kind: 'game-world', game, world: 'set 0' });
  const kernel = await kernelBytes();
  // What the first run waits for, the start of the worker, is no part of the speed.
  const times: number[] = [];
  await liveReplicatesWith(program, {
    seed: small.seed,
    runs: 3,
    jobs: 1,
    kernel,
    makeWorker: () => takeWorker(program.persons),
    take: () => times.push(performance.now()),
  });
  const [first = 0] = times;
  const seconds = Math.max(1e-4, ((times.at(-1) ?? first) - first) / 1000 / (times.length - 1));
  return ((small.persons * small.months) / seconds) * jobsHere();
}

/**
 * Lives the worlds of a plan and has them measured.
 * @param stop once aborted, no further world begins, and those in hand are let go
 * @param done called with each world that is finished and measured
 * @throws Error if a worker breaks, or another question was opened meanwhile
 */
export async function liveGame(
  plan: GamePlan,
  experiment: Experiment,
  stop: AbortSignal,
  progress: (now: GameProgress) => void,
  done: (world: string) => void,
): Promise<void> {
  const { game, worlds } = plan;
  const { seed, persons, months } = experiment;
  const kernel = await kernelBytes();
  const jobs = jobsHere();
  const lanes = Math.min(jobs, worlds.length);
  const total = worlds.length;
  const began = performance.now();
  let next = 0;
  let finished = 0;
  let lived = 0;
  progress({ finished, total });
  const oneAfterTheOther = async (): Promise<void> => {
    for (let world = worlds[next++]; world !== undefined && !stop.aborted; world = worlds[next++]) {
      const { id, replicates } = world;
      const program = await askPlayer({ kind: 'game-world', game, world: id });
      const traces: Trace[] = [];
      for (const [first, runs] of stretchesOf(replicates)) {
        if (stop.aborted) return;
        const some = { seed, first, runs, jobs: Math.max(1, Math.floor(jobs / lanes)), portraits: true, stop, kernel };
        traces.push(...(await liveReplicatesWith(program, { ...some, makeWorker: () => takeWorker(program.persons) })));
      }
      if (traces.length < replicates.length) return;
      await askPlayer({ kind: 'game-take', game, world: id, traces });
      lived += traces.length;
      finished++;
      done(id);
      progress({ finished, total });
    }
  };
  await Promise.all(Array.from({ length: lanes }, oneAfterTheOther));
  const seconds = (performance.now() - began) / 1000;
  if (finished >= lanes && seconds > 0.2) speed = (lived * persons * months) / seconds;
}
