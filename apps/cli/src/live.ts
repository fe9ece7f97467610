/** Lives the replicates of a program, with progress, and with Ctrl-C keeping what is finished. */
import { freemem } from 'node:os';
import { CannotRun, type Program, plain, type Trace } from 'glasshouse';
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

/** Refuses a run that would not fit in memory, with the size that would. @throws CannotRun */
function checkMemory(program: Program, runs: number, jobs: number): void {
  const firms = program.firms?.program ?? null;
  // The enterprises' share of memory is counted to the persons beside whom they live.
  const bytes =
    plain.open(program, 0, 0, 0, 1).bytesPerPerson + (firms === null ? 0 : (plain.open(firms, 0, 0, 0, 1).bytesPerPerson * firms.persons) / program.persons);
  const rows = runs * program.months * (program.layout.width + (firms?.layout.width ?? 0)) * 8;
  const free = freemem() * 0.9 - rows;
  const fits = Math.floor(free / (bytes * Math.min(jobs, runs)));
  if (program.persons <= fits) return;
  const gib = (value: number): string => `${(value / 2 ** 30).toFixed(1)} GiB`;
  throw new CannotRun(
    `${program.persons} persons take ${gib(bytes * program.persons * Math.min(jobs, runs) + rows)} (${Number(bytes.toFixed(1))} bytes each, ${Math.min(jobs, runs)} runs at once), and ${gib(freemem())} are free. About ${Math.max(0, fits)} persons would fit; with --jobs 1, ${Math.max(0, Math.floor(free / bytes))}.`,
  );
}

/** Lives replicates 0 … runs − 1. @throws CannotRun if they would not fit in memory */
export async function live(
  program: Program,
  options: { readonly seed: number; readonly runs: number; readonly jobs: number },
  terminal: Terminal,
): Promise<Lives> {
  checkMemory(program, options.runs, options.jobs);
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
