/** Lives the replicates of a run on the workers of a job queue, all of them on one replicate after the other. */
import { runOn } from '@glasshouse/sweep';
import type { Program } from 'glasshouse';
import { WrongUsage } from './exit.ts';
import type { Lived } from './experiment.ts';
import { listenForInterrupt } from './interrupt.ts';
import { type Lives, peakMebibytes } from './live.ts';
import type { CheckpointFlags, RunOptions } from './options.ts';
import { endWithParent } from './parent.ts';
import { showProgress } from './progress.ts';
import { SPREAD_WORDS } from './spread-words.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

export interface OnFlags {
  /** Address of a job queue whose workers live the runs; here otherwise. */
  readonly on?: string | undefined;
  /** Cuts of a run. */
  readonly spread?: number | undefined;
}

/** Cuts of a run, unless told otherwise. */
const SPREAD = 2;

/** What a spread run does not do is not left out in silence. @throws WrongUsage */
export function refuseOn(
  options: RunOptions & CheckpointFlags & OnFlags & { readonly ignorance?: number | undefined; readonly posterior?: string | undefined },
): void {
  const { on, spread, checkpoint, baseline, jobs, ignorance, posterior } = options;
  if (on === undefined) {
    if (spread === undefined) return;
    throw new WrongUsage(
      `--spread ${spread} is about the workers of a queue: give its address with --on, such as --on redis://127.0.0.1:6379. On this machine threads share a run out by themselves.`,
    );
  }
  const refuse = (flag: string, mend: string): never => {
    throw new WrongUsage(`--on and ${flag} do not go together: ${mend}.`);
  };
  if (checkpoint !== undefined) refuse('--checkpoint', 'a run on a queue is kept there, month by month, until it has ended; the same command goes on with it');
  if (baseline === true) refuse('--baseline', 'take the difference of two runs, one with --no-scheme');
  if (ignorance !== undefined || posterior !== undefined)
    refuse(posterior === undefined ? '--ignorance' : '--posterior', 'a sweep varies what is not known, on as many machines ("glasshouse sweep")');
  if (jobs !== undefined) refuse('--jobs', 'threads are those of the workers ("glasshouse worker --jobs"), and --spread says into how many cuts a run is cut');
}

/** Lives replicates 0 … runs − 1. @throws CannotRun if the run cannot be spread, or the queue cannot be reached */
export async function liveOn(
  on: string,
  { files, scheme, society }: Lived,
  program: Program,
  options: RunOptions & OnFlags,
  terminal: Terminal,
): Promise<Lives> {
  const words = SPREAD_WORDS[terminal.language];
  const { seed, runs, engine, spread = SPREAD } = options;
  endWithParent();
  const { persons, months } = program;
  const run = { files, persons, enterprises: program.firms?.program.persons ?? 0, months, seed, engine, hands: spread };
  const interrupt = listenForInterrupt(terminal, 'dropped');
  const progress = showProgress({ runs, months, persons }, terminal);
  // A message takes the place of the bar, which is drawn again under it.
  const over = (write: (text: string) => void) => (text: string) => {
    progress.end();
    write(text);
  };
  const [say, note] = [over(terminal.say), over(terminal.note)];
  const start = performance.now();
  let lived = 0;
  try {
    const traces = await runOn(on, run, {
      version: VERSION,
      id: scheme?.id ?? society.id,
      runs,
      progress: (monthsLived, finished) => {
        lived = monthsLived;
        progress.update(monthsLived, finished);
      },
      stop: interrupt.signal,
      lost: (why) => note(why === null ? words.back : words.lost(why)),
      hands: (found, of) => (found < of ? say : note)(words.hands(found, of)),
    });
    return {
      traces,
      seconds: (performance.now() - start) / 1000,
      months: lived,
      threads: spread,
      peak: peakMebibytes(),
      stopped: interrupt.signal.aborted && traces.length < runs,
    };
  } finally {
    progress.end();
    interrupt.release();
  }
}
