/**
 * Lives the replicates of a program in the workers of a page, each a whole one at a time. No memory is shared, so the
 * page needs not be isolated from other origins. The traces are those that Node gives. How a worker is started is for the page to say.
 */
import { CannotRun } from '../../base/faults.ts';
import type { Program } from '../../compile/program.ts';
import type { Trace } from '../../engine/trace.ts';
import type { Order, Report } from './protocol.ts';

/** What is needed of a Worker. */
export interface PageWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: { readonly data?: unknown; readonly message?: string }) => void): void;
}

/** What is needed of an AbortSignal. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface HandsOptions {
  readonly seed: number;
  /** How many replicates, from `first` on. */
  readonly runs: number;
  /** Default 0. */
  readonly first?: number | undefined;
  /** Workers at once, at least 1; a page takes `navigator.hardwareConcurrency`. */
  readonly jobs: number;
  /** Bytes of kernel.wasm, which the page has fetched. */
  readonly kernel: ArrayBuffer;
  /** Whether traces shall show each person at the end, as comparisons of worlds need it. */
  readonly portraits?: boolean | undefined;
  /** Starts a worker with the module worker.ts. */
  readonly makeWorker: () => PageWorker;
  /** Called after months and replicates: months lived of all, and replicates finished. */
  readonly progress?: ((months: number, finished: number) => void) | undefined;
  /** Called with each trace as it is finished: whoever keeps them has them when a later replicate fails. */
  readonly take?: ((trace: Trace) => void) | undefined;
  /** Aborted once: no further replicate begins, and those in hand end with their month, without a trace. */
  readonly stop?: StopSignal | undefined;
}

/**
 * Lives the replicates of a program in workers.
 * @returns traces in order of the replicate. If stopped, as many from the first on as were finished without a gap: what a run of so many gives
 * @throws CannotRun if the browser cannot run the kernel, or one replicate does not fit in a worker
 */
export async function liveReplicatesWith(program: Program, options: HandsOptions): Promise<Trace[]> {
  const { seed, first = 0, jobs, kernel, portraits = false, makeWorker, progress, take, stop } = options;
  const traces: Trace[] = [];
  const hands = new Set<Hand>();
  const end = first + options.runs;
  let next = first;
  let months = 0;
  let finished = 0;
  const tell = (): void => progress?.(months, finished);
  const onMonth = (): void => {
    months++;
    tell();
  };
  const onStop = (): void => {
    for (const hand of hands) hand.stop();
  };
  const oneAfterTheOther = async (): Promise<void> => {
    if (stop?.aborted) return;
    const hand = new Hand(makeWorker(), { kind: 'start', kernel, program, seed, portraits }, onMonth);
    hands.add(hand);
    while (next < end && !stop?.aborted) {
      const replicate = next++;
      const trace = await hand.live(replicate);
      if (trace === null) break;
      traces[replicate - first] = trace;
      take?.(trace);
      finished++;
      tell();
    }
    hand.end();
  };
  stop?.addEventListener('abort', onStop);
  try {
    await Promise.all(Array.from({ length: Math.min(Math.max(1, jobs), options.runs) }, oneAfterTheOther));
  } finally {
    stop?.removeEventListener('abort', onStop);
    for (const hand of hands) hand.end();
  }
  let whole = 0;
  while (traces[whole] !== undefined) whole++;
  return traces.slice(0, whole);
}

interface Asked {
  readonly resolve: (trace: Trace | null) => void;
  readonly reject: (error: Error) => void;
}

/** One worker, and the replicate that it has in hand. */
class Hand {
  readonly #worker: PageWorker;
  #asked: Asked | null = null;
  #failure: Error | null = null;

  constructor(worker: PageWorker, start: Extract<Order, { readonly kind: 'start' }>, onMonth: () => void) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      const report = data as Report;
      if (report.kind === 'month') onMonth();
      else if (report.kind === 'failed') this.#fail(errorOf(report));
      else this.#answer(report.kind === 'trace' ? report.trace : null);
    });
    worker.addEventListener('error', ({ message }) => this.#fail(new Error(message || 'a worker could not be started')));
    worker.addEventListener('messageerror', () => this.#fail(new Error('what a worker said could not be read')));
    this.#say(start);
  }

  /** @returns the trace, or null if the replicate was stopped */
  live(replicate: number): Promise<Trace | null> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject };
      this.#say({ kind: 'live', replicate });
    });
  }

  stop(): void {
    this.#say({ kind: 'stop' });
  }

  end(): void {
    this.#worker.terminate();
  }

  #say(order: Order): void {
    this.#worker.postMessage(order);
  }

  #answer(trace: Trace | null): void {
    this.#asked?.resolve(trace);
    this.#asked = null;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#asked?.reject(this.#failure);
    this.#asked = null;
  }
}

function errorOf({ name, message, stack }: Extract<Report, { readonly kind: 'failed' }>): Error {
  const error: Error = name === 'CannotRun' ? new CannotRun(message) : new Error(message);
  if (name !== 'CannotRun') error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
