/** The main thread's side of a worker thread that is asked for one thing at a time. */
import { Worker } from 'node:worker_threads';
import { CannotRun } from '../../base/faults.ts';

/** What the thread answers where it could not do what was asked. */
export interface Failed {
  readonly kind: 'failed';
  readonly name: string;
  readonly message: string;
}

/**
 * Posts orders of one type and waits for the report on each; posts null when there is nothing more to do. A thread that
 * fails by itself is done for: take another.
 */
export class AskedThread<Order, Report extends { readonly kind: 'lived' }> {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #waiting: { readonly resolve: (report: Report) => void; readonly reject: (error: Error) => void } | null = null;
  #failure: Error | null = null;

  /** @param data given to the worker when it starts */
  constructor(script: URL, data: unknown) {
    this.#worker = new Worker(script, { workerData: data });
    this.#worker.on('message', (report: Report | Failed) => {
      const waiting = this.#waiting;
      this.#waiting = null;
      if (report.kind === 'lived') waiting?.resolve(report);
      else waiting?.reject(report.name === 'CannotRun' ? new CannotRun(report.message) : Object.assign(new Error(report.message), { name: report.name }));
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

  /** @throws what the thread could not do, or why it is gone */
  ask(order: Order): Promise<Report> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(order);
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
