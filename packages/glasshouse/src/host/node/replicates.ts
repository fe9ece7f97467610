/** Lives many replicates on worker threads. The traces are the same for any number of them. */
import { Worker } from 'node:worker_threads';
import type { Program } from '../../compile/program.ts';
import { plain } from '../../engine/plain/plain.ts';
import { runReplicate } from '../../engine/run.ts';
import type { Trace } from '../../engine/trace.ts';
import type { Order, Report, Start } from '../protocol.ts';

/** Person-months of a replicate below which one worker is not worth starting. */
const SMALL = 2_000_000;

export interface ReplicateOptions {
  readonly seed: number;
  /** Replicates 0 … runs − 1. */
  readonly runs: number;
  /** Worker threads, at least 1. */
  readonly jobs: number;
  /** Called after months and replicates: months lived of all, replicates finished. */
  readonly progress?: ((months: number, finished: number) => void) | undefined;
  /** Aborted once: no further replicate begins, those in hand are finished. */
  readonly stop?: AbortSignal | undefined;
}

/**
 * Lives the replicates of a program.
 * @returns traces in order of the replicate; fewer than `runs` if stopped
 */
export async function liveReplicates(program: Program, options: ReplicateOptions): Promise<Trace[]> {
  const { seed, runs, stop } = options;
  const traces: Trace[] = [];
  let months = 0;
  let next = 0;
  const finish = (trace: Trace): void => {
    traces.push(trace);
    options.progress?.(months, traces.length);
  };
  const workers = Math.min(options.jobs, runs);
  if (workers <= 1 && program.persons * program.months < SMALL) {
    // A small run stays in this thread: no copying, and the event loop still turns between replicates.
    for (; next < runs && !stop?.aborted; next++) {
      const trace = runReplicate(plain, program, seed, next, {
        month: () => {
          months++;
          options.progress?.(months, traces.length);
          return undefined;
        },
      });
      if (trace) finish(trace);
      await new Promise((resume) => setImmediate(resume));
    }
    return traces;
  }
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { program, seed, engine: 'plain' } satisfies Start });
      await new Promise<void>((resolve, reject) => {
        const order = (): void => {
          if (next < runs && !stop?.aborted) worker.postMessage({ kind: 'live', replicate: next++ } satisfies Order);
          else worker.postMessage({ kind: 'end' } satisfies Order);
        };
        worker.on('message', (report: Report) => {
          if (report.kind === 'month') {
            months++;
            options.progress?.(months, traces.length);
          } else {
            finish(report.trace);
            order();
          }
        });
        worker.on('error', reject);
        worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker thread stopped with code ${code}`))));
        order();
      });
    }),
  );
  return traces.sort((a, b) => a.replicate - b.replicate);
}
