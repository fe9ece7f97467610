/** Lives the replicates of a program, with progress, and with Ctrl-C keeping what is finished. */
import type { Program, Trace } from 'glasshouse';
import { liveReplicates } from 'glasshouse/node';
import { listenForInterrupt } from './interrupt.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface Lives {
  readonly traces: readonly Trace[];
  readonly seconds: number;
  /** True if Ctrl-C ended it before all runs were lived. */
  readonly stopped: boolean;
}

/** Lives replicates 0 … runs − 1. */
export async function live(
  program: Program,
  options: { readonly seed: number; readonly runs: number; readonly jobs: number },
  terminal: Terminal,
): Promise<Lives> {
  const interrupt = listenForInterrupt(terminal);
  const progress = showProgress({ runs: options.runs, months: program.months, persons: program.persons }, terminal);
  const start = performance.now();
  try {
    const traces = await liveReplicates(program, {
      seed: options.seed,
      runs: options.runs,
      jobs: options.jobs,
      progress: progress.update,
      stop: interrupt.signal,
    });
    return { traces, seconds: (performance.now() - start) / 1000, stopped: interrupt.signal.aborted && traces.length < options.runs };
  } finally {
    progress.end();
    interrupt.release();
  }
}

/** Peak resident memory of this process, MiB. */
export function peakMebibytes(): number {
  return Number((process.resourceUsage().maxRSS / 1024).toFixed(1));
}
