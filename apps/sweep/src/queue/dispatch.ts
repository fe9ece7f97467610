/**
 * A sweep through a job queue: hands its parts out, takes their files in.
 *
 *   parts that are not kept ──► a job each ──► workers anywhere ──► the file, as the job's result ──► kept, then the job is removed
 *
 * Truth is what is kept and what the queue says its jobs are; events are not listened to. A job may run twice: its
 * file is a function of its name, so the second is the same as the first.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { CannotRun } from 'glasshouse';
import { type Part, partsOf, type Sweep } from 'glasshouse/sweep';
import { type FailedPart, type SweepDone, TRIES } from '../here.ts';
import type { Keep } from '../keep.ts';
import { makeOf } from './make.ts';
import { type LivedJob, type PartQueue, type PlanQueue, type Store, storeOf } from './store.ts';

export interface DispatchOptions {
  readonly version: string;
  readonly progress?: ((parts: number, workers: number) => void) | undefined;
  /** Aborted: nothing more is taken in. Jobs stay in the queue. */
  readonly stop?: AbortSignal | undefined;
  /** Called once when the queue is lost, and when it is back. */
  readonly lost?: ((why: string | null) => void) | undefined;
}

/** Between two looks at what the queue has finished. */
const LOOK_EVERY_MS = 250;
/** Finished jobs that are fetched at a time, with their files. */
const PAGE = 50;
/** How often it is made sure that every part that is not kept has a job. */
const MAKE_SURE_MS = 10_000;
/** At most so much of the time goes into that, however many parts there are. */
const MAKE_SURE_SHARE = 0.05;
/** How often workers are counted, for whoever watches. */
const COUNT_EVERY_MS = 2000;
/** How long the queue may be away before the sweep is given up; the same command goes on from there. */
const AWAY_MS = 600_000;

/**
 * Lives all parts that are not kept yet, on the workers of a queue.
 * @throws CannotRun if the queue cannot be reached, or is away for too long; what the disk said, if a file cannot be kept
 */
export async function sweepOn(url: string, sweep: Sweep, keep: Keep, options: DispatchOptions): Promise<SweepDone> {
  const store = storeOf(url);
  const make = makeOf(options.version);
  const queue = await store.parts(make);
  const plans = await store.plans('hurries').catch(async (error: unknown) => {
    await queue.close().catch(() => {});
    throw error;
  });
  try {
    const done = await new Dispatch(store, queue, plans, sweep, keep, make, options).run();
    // Nobody needs its texts there any more; where a part failed or Ctrl-C ended it, workers may.
    if (done.kept === done.parts) await plans.remove(sweep.hash).catch(() => {});
    return done;
  } finally {
    store.end();
    await Promise.all([queue.close(), plans.close()].map((closed) => closed.catch(() => {})));
  }
}

type PartJobs = NonNullable<Awaited<ReturnType<PartQueue['getJob']>>>;

class Dispatch {
  readonly #store: Store;
  readonly #queue: PartQueue;
  readonly #plans: PlanQueue;
  readonly #sweep: Sweep;
  readonly #keep: Keep;
  readonly #make: string;
  readonly #options: DispatchOptions;
  readonly #left = new Map<number, Part>();
  readonly #failed = new Map<number, FailedPart>();
  #parts = 0;
  #refused = 0;
  #why: string | null = null;

  constructor(store: Store, queue: PartQueue, plans: PlanQueue, sweep: Sweep, keep: Keep, make: string, options: DispatchOptions) {
    this.#store = store;
    this.#queue = queue;
    this.#plans = plans;
    this.#sweep = sweep;
    this.#keep = keep;
    this.#make = make;
    this.#options = options;
  }

  async run(): Promise<SweepDone> {
    const { stop, progress, lost } = this.#options;
    const parts = partsOf(this.#sweep);
    const done = await this.#keep.done();
    this.#parts = parts.length;
    for (const part of parts) if (!done.has(part.number)) this.#left.set(part.number, part);
    let sure = Number.NEGATIVE_INFINITY;
    let counted = Number.NEGATIVE_INFINITY;
    let workers = 0;
    let away: number | null = null;
    let begun = false;
    while (this.#left.size > this.#failed.size && !stop?.aborted) {
      try {
        if (performance.now() >= sure) {
          const from = performance.now();
          await this.#makeSure(!begun);
          begun = true;
          sure = performance.now() + Math.max(MAKE_SURE_MS, (performance.now() - from) / MAKE_SURE_SHARE);
        }
        const taken = await this.#takeIn();
        await this.#lookAtFailed();
        if (away !== null) lost?.(null);
        away = null;
        if (progress !== undefined && performance.now() - counted > COUNT_EVERY_MS) {
          workers = (await this.#queue.getWorkers()).length;
          counted = performance.now();
        }
        progress?.(this.#parts - this.#left.size, workers);
        if (taken === 0) await rest(LOOK_EVERY_MS);
      } catch (error) {
        if (error instanceof NotKept) throw error.why;
        const message = whyLost(error);
        if (away === null) lost?.(message);
        away ??= performance.now();
        if (performance.now() - away > AWAY_MS)
          throw new CannotRun(
            `the queue ${this.#store.shown} has been away for ${AWAY_MS / 60_000} minutes (${message}). What was kept is kept; the same command goes on.`,
          );
        // A store that came back may have lost jobs.
        sure = Number.NEGATIVE_INFINITY;
        await rest(4 * LOOK_EVERY_MS);
      }
    }
    return {
      parts: this.#parts,
      kept: this.#parts - this.#left.size,
      refused: this.#refused,
      why: this.#why,
      failed: [...this.#failed.values()],
      stopped: stop?.aborted === true && this.#left.size > this.#failed.size,
    };
  }

  #nameOf(part: Part): string {
    return `${this.#sweep.hash}-${part.number}`;
  }

  /** Sees to it that the queue has the plan, and a job for every part that is not kept. @param again whether parts that failed before are tried again */
  async #makeSure(again: boolean): Promise<void> {
    const { hash, plan, bundle } = this.#sweep;
    if ((await this.#plans.getJobState(hash)) === 'unknown') await this.#plans.add('sweep', { id: plan.id, make: this.#make, bundle }, { jobId: hash });
    if (again) for (const job of await this.#mine(await this.#queue.getRanges(['failed'], 0, -1))) await job.remove();
    const missing = [...this.#left.values()].filter(({ number }) => !this.#failed.has(number));
    for (let from = 0; from < missing.length; from += 1000)
      // A job of a name that is there already is not added again.
      await this.#queue.addBulk(
        missing.slice(from, from + 1000).map((part) => ({
          name: 'part',
          data: { sweep: hash, make: this.#make, part },
          opts: { jobId: this.#nameOf(part), attempts: TRIES, backoff: { type: 'fixed', delay: 500 }, removeOnComplete: false, removeOnFail: false },
        })),
      );
  }

  /** Jobs of this sweep among some; those of others are not fetched, they may hold many files. */
  async #mine(ids: readonly string[]): Promise<readonly PartJobs[]> {
    const jobs = await Promise.all(ids.filter((id) => id.startsWith(`${this.#sweep.hash}-`)).map((id) => this.#queue.getJob(id)));
    return jobs.filter((job) => job !== undefined);
  }

  /** Keeps the files of finished jobs. @returns how many */
  async #takeIn(): Promise<number> {
    const finished = await this.#queue.getRanges(['completed'], 0, -1, true);
    let taken = 0;
    for (let from = 0; from < finished.length; from += PAGE)
      for (const job of await this.#mine(finished.slice(from, from + PAGE))) {
        await this.#take(job.data.part, job.returnvalue);
        await job.remove();
        taken++;
      }
    return taken;
  }

  async #take(part: Part, lived: LivedJob): Promise<void> {
    if (!this.#left.has(part.number)) return;
    try {
      await this.#keep.put(part, Buffer.from(lived.file, 'base64'));
    } catch (error) {
      throw new NotKept(error);
    }
    this.#left.delete(part.number);
    this.#failed.delete(part.number);
    this.#refused += lived.refused;
    this.#why ??= lived.why;
  }

  async #lookAtFailed(): Promise<void> {
    for (const { data, failedReason } of await this.#mine(await this.#queue.getRanges(['failed'], 0, -1)))
      if (this.#left.has(data.part.number)) this.#failed.set(data.part.number, { part: data.part, why: failedReason ?? 'no reason was given' });
  }
}

/** Redis' client says in its own words that it has no connection. */
function whyLost(error: unknown): string {
  const { code, message } = error instanceof Error ? (error as Error & { readonly code?: string }) : { message: String(error) };
  return /isn't writeable|retries per request|Connection is closed/.test(message) ? 'no connection' : (code ?? message);
}

/** What the disk said: not the queue's fault, and nothing to wait for. */
class NotKept extends Error {
  readonly why: unknown;

  constructor(why: unknown) {
    super('not kept');
    this.why = why;
  }
}
