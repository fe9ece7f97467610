/** Lives replicates of many worlds, with progress over all of them, and with Ctrl-C keeping what is finished. */
import type { Trace } from 'glasshouse';
import { type EngineName, liveTasks, type Task } from 'glasshouse/node';
import { listenForInterrupt } from './interrupt.ts';
import { peakMebibytes } from './live.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface BesideOptions {
  readonly seed: number;
  /** Where left out, as many as there are cores; none for a run too small for them. */
  readonly jobs?: number | undefined;
  readonly engine: EngineName;
  readonly persons: number;
  readonly months: number;
}

export interface Beside {
  readonly seconds: number;
  /** Tasks that were finished. */
  readonly finished: number;
  /** Peak resident memory of the process, MiB. */
  readonly peak: number;
  /** True if Ctrl-C ended it before all tasks were lived; where all could be finished, only {@link interrupted} tells. */
  readonly stopped: boolean;
}

/**
 * Lives tasks, each with a portrait of everyone at the end. Progress counts tasks: each is one run of one world.
 * @param count how many tasks there are
 * @throws CannotRun if one would not fit in memory
 */
export async function liveBeside<T extends Task>(
  tasks: Iterable<T>,
  count: number,
  { seed, jobs, engine, persons, months }: BesideOptions,
  terminal: Terminal,
  take: (task: T, trace: Trace) => void,
): Promise<Beside> {
  const interrupt = listenForInterrupt(terminal, 'finished');
  const progress = showProgress({ runs: count, months, persons }, terminal);
  const start = performance.now();
  let lived = 0;
  let finished = 0;
  try {
    await liveTasks(
      tasks,
      {
        seed,
        jobs,
        engine,
        portraits: true,
        progress: (now) => {
          lived = now;
          progress.update(lived, finished);
        },
        stop: interrupt.signal,
      },
      (task, trace) => {
        take(task, trace);
        finished++;
        // The count of months comes now and then only: what is finished has been lived.
        lived = Math.max(lived, finished * months);
        progress.update(lived, finished);
      },
    );
    return { seconds: (performance.now() - start) / 1000, finished, peak: peakMebibytes(), stopped: interrupt.signal.aborted && finished < count };
  } finally {
    progress.end();
    interrupt.release();
  }
}
