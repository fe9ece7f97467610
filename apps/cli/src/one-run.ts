/** Lives one replicate, of which lives are then told: with progress, on all cores, with either engine. */
import { CannotRun, type Program, readsOthers, type Trace, type WatchedLife, watchLife } from 'glasshouse';
import { liveFederation, liveReplicates } from 'glasshouse/node';
import type { Lived } from './experiment.ts';
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
    const options = { seed, runs: 1, first: replicate, jobs, engine, portraits, progress: progress.update };
    const [trace] = await (program.members.length > 0 ? liveFederation : liveReplicates)(program, options);
    if (trace === undefined) throw new CannotRun('the run was stopped.');
    return trace;
  } finally {
    progress.end();
  }
}

/** What the others did, where a life depends on it: the monthly rows of the run; else null. */
async function rowsFor(program: Program, run: OneRun, terminal: Terminal): Promise<Float64Array | null> {
  return readsOthers(program) ? (await liveOne(program, run, false, terminal)).rows : null;
}

/** A life, and the rules under which it was lived: in a federation those of the person's region. */
export interface ToldUnder {
  readonly life: WatchedLife;
  readonly lived: Lived;
}

/** Tells one life of a run. */
export async function watchOne(lived: Lived, program: Program, run: OneRun, index: number, terminal: Terminal): Promise<ToldUnder> {
  const { seed, replicate } = run;
  const m = program.members.findIndex(({ ranges }) => ranges.some(([from, to]) => from <= index && index < to));
  const member = program.members[m];
  if (member === undefined) return { life: watchLife(program, seed, replicate, index, await rowsFor(program, run, terminal)), lived };
  const rows = readsOthers(member.program) ? ((await liveOne(program, run, false, terminal)).members?.[m]?.rows ?? null) : null;
  return {
    life: watchLife(member.program, seed, replicate, index, rows),
    lived: { ...lived, scheme: lived.scheme?.parts?.[m]?.scheme ?? null, companion: null },
  };
}
