/** Lives one replicate, of which lives are then told: with progress, on all cores, with either engine. */
import { CannotRun, type Program, readsOthers, type Trace } from 'glasshouse';
import { liveReplicates } from 'glasshouse/node';
import type { RunOptions } from './options.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What has to be known to live a replicate. */
export interface OneRun extends Pick<RunOptions, 'jobs' | 'engine'> {
  readonly seed: number;
  readonly replicate: number;
}

/** Lives one replicate. @param portraits whether each person shall be shown at the end @throws CannotRun if it does not fit in memory */
export async function liveOne(program: Program, run: OneRun, portraits: boolean, terminal: Terminal): Promise<Trace> {
  const { seed, replicate, jobs, engine } = run;
  const progress = showProgress({ runs: 1, months: program.months, persons: program.persons }, terminal);
  try {
    const [trace] = await liveReplicates(program, { seed, runs: 1, first: replicate, jobs, engine, portraits, progress: progress.update });
    if (trace === undefined) throw new CannotRun('the run was stopped.');
    return trace;
  } finally {
    progress.end();
  }
}

/** What the others did, where a life depends on it: the monthly rows of the run; else null. */
export async function rowsFor(program: Program, run: OneRun, terminal: Terminal): Promise<Float64Array | null> {
  return readsOthers(program) ? (await liveOne(program, run, false, terminal)).rows : null;
}
