/** The main thread's side of a worker thread that lives parts. */
import { Worker } from 'node:worker_threads';
import type { Part } from 'glasshouse/sweep';
import type { PartReport, PartWorkerStart } from './part-worker.ts';

export type LivedPart = Extract<PartReport, { readonly kind: 'lived' }>;

/** Lives one part at a time. A thread that fails is done for: take another. */
export class PartThread {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #waiting: { readonly resolve: (lived: LivedPart) => void; readonly reject: (error: Error) => void } | null = null;
  #failure: Error | null = null;

  constructor(start: PartWorkerStart) {
    this.#worker = new Worker(new URL('./part-worker.ts', import.meta.url), { workerData: start });
    this.#worker.on('message', (report: PartReport) => {
      const waiting = this.#waiting;
      this.#waiting = null;
      if (report.kind === 'lived') waiting?.resolve(report);
      else waiting?.reject(Object.assign(new Error(report.message), { name: report.name }));
    });
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#fail(new Error(`a worker thread stopped with code ${code}`));
        resolve();
      });
    });
  }

  get failed(): boolean {
    return this.#failure !== null;
  }

  live(part: Part): Promise<LivedPart> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(part);
    });
  }

  /** A thread that rests closes by itself; one that works is broken off. */
  async end(): Promise<void> {
    if (this.#waiting !== null || this.#failure !== null) await this.#worker.terminate();
    else {
      this.#worker.postMessage(null);
      await this.#ended;
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
    this.#waiting = null;
  }
}
