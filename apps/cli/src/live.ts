/** Lives the replicates of a program, with progress, and with Ctrl-C keeping what is finished. */
import type { Program, Trace } from 'glasshouse';
import { type EngineName, liveFederation, liveReplicates, planReplicates } from 'glasshouse/node';
import { listenForInterrupt } from './interrupt.ts';
import { type Progress, showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

export interface Lives {
  readonly traces: readonly Trace[];
  readonly seconds: number;
  /** Months lived in these seconds, over all runs; fewer than the traces have where a checkpoint had some already. */
  readonly months: number;
  /** Threads that lived them at once. */
  readonly threads: number;
  /** Peak resident memory of the process when they were lived, MiB. */
  readonly peak: number;
  /** True if Ctrl-C ended it before all runs were lived; where all could be finished, only {@link interrupted} tells. */
  readonly stopped: boolean;
}

export interface LiveOptions {
  readonly seed: number;
  readonly runs: number;
  /** Where left out, as many as there are cores; none for a run too small for them. */
  readonly jobs?: number | undefined;
  readonly engine: EngineName;
  /** Folder in which the run is written down from time to time, and from which it goes on. */
  readonly checkpoint?: string | undefined;
  /** Seconds between two. */
  readonly checkpointEvery?: number | undefined;
  /** Whether traces shall show each person at the end. */
  readonly portraits?: boolean | undefined;
  /** Of how many worlds this is one, and how many were lived before it; progress counts the runs of all. */
  readonly worlds?: { readonly of: number; readonly before: number } | undefined;
}

/** Seconds between two checkpoints, unless told otherwise. */
export const CHECKPOINT_EVERY = 30;

/** Lives replicates 0 … runs − 1. @throws CannotRun if they would not fit in memory, or the checkpoint cannot be used */
export async function live(program: Program, options: LiveOptions, terminal: Terminal): Promise<Lives> {
  const { seed, runs, jobs, engine, portraits = false, worlds = { of: 1, before: 0 } } = options;
  const earlier = worlds.before * runs;
  let progress: Progress | null = null;
  // A message takes the place of the bar, which is drawn again under it.
  const over = (write: (text: string) => void) => (text: string) => {
    progress?.end();
    write(text);
  };
  const { checkpoint: folder, checkpointEvery: every = CHECKPOINT_EVERY } = options;
  const checkpoint = folder === undefined ? undefined : { folder, every, version: VERSION, note: over(terminal.note), warn: over(terminal.say) };
  const plan = await planReplicates(program, { runs, jobs, engine, checkpoint });
  const interrupt = listenForInterrupt(terminal, checkpoint !== undefined ? 'written' : plan.workers > 1 ? 'dropped' : 'finished');
  progress = showProgress({ runs: worlds.of * runs, months: program.months, persons: program.persons }, terminal);
  const start = performance.now();
  let months = 0;
  try {
    const traces = await (program.members.length > 0 ? liveFederation : liveReplicates)(program, {
      seed,
      runs,
      jobs,
      engine,
      plan,
      checkpoint,
      portraits,
      progress: (lived, finished, before) => {
        months = lived - before;
        progress?.update(earlier * program.months + lived, earlier + finished, earlier * program.months + before);
      },
      stop: interrupt.signal,
    });
    return {
      traces,
      seconds: (performance.now() - start) / 1000,
      months,
      threads: Math.max(1, plan.teams * plan.workers),
      peak: peakMebibytes(),
      stopped: interrupt.signal.aborted && traces.length < runs,
    };
  } finally {
    progress.end();
    interrupt.release();
  }
}

/** Peak resident memory of this process, MiB. */
export function peakMebibytes(): number {
  return Number((process.resourceUsage().maxRSS / 1024).toFixed(1));
}
