/** A worker: takes parts from a queue, lives them in threads, gives their files back. It knows nothing but what the queue tells. */
import { type Job, UnrecoverableError } from 'bullmq';
import type { EngineName } from 'glasshouse/node';
import { PartThread } from '../part-thread.ts';
import { makeOf } from './make.ts';
import { Cuts, type SpreadNews } from './spread/cuts.ts';
import { type CutJob, type LivedJob, type PartJob, type PlanJob, type Store, storeOf } from './store.ts';

export interface WorkOptions {
  readonly jobs: number;
  readonly engine: EngineName;
  readonly version: string;
  /** Seconds after which the part of a worker that fell silent is given to another. */
  readonly lock: number;
  /** Seconds without a part after which the worker ends; null: it waits for ever. */
  readonly idle: number | null;
  /** Aborted: parts in hand are finished. */
  readonly stop: AbortSignal;
  readonly say: (what: WorkNews) => void;
}

/** What a worker tells of itself. */
export type WorkNews =
  | SpreadNews
  | { readonly kind: 'waiting'; readonly store: string; readonly make: string }
  | { readonly kind: 'lived'; readonly sweep: string; readonly part: number; readonly seconds: number }
  | { readonly kind: 'failed'; readonly sweep: string; readonly part: number; readonly why: string }
  | { readonly kind: 'refuses'; readonly sweep: string; readonly make: string; readonly own: string };

/** How often a part may fall to another worker before it counts as what ends workers. */
const MOST_STALLED = 10;
/** Cuts are long, and their workers may be taken away many times before they are through. */
const MOST_STALLED_CUTS = 1000;
const LOOK_EVERY_MS = 500;
/** How soon an idle worker looks for sweeps that it must refuse, and how seldom in the end: a look fetches their texts. */
const [REFUSE_FIRST_MS, REFUSE_LAST_MS] = [1000, 60_000];

/**
 * Works until stopped, or idle for too long.
 * @throws CannotRun if the queue cannot be reached
 */
export async function workOn(url: string, options: WorkOptions): Promise<{ readonly parts: number }> {
  const { jobs, lock, idle, stop, say, version } = options;
  const store = storeOf(url);
  const make = makeOf(version);
  const plans = await store.plans();
  const hands = new Hands(options);
  let parts = 0;
  let busy = 0;
  let last = performance.now();
  const live = async (job: Job<PartJob, LivedJob>): Promise<LivedJob> => {
    const { sweep, part } = job.data;
    busy++;
    const from = performance.now();
    try {
      if (job.data.make !== make) throw new UnrecoverableError(`the sweep was made by Glasshouse ${job.data.make}, this worker is ${make}`);
      const plan = await hands.planOf(sweep, async () => (await plans.getJob(sweep))?.data as PlanJob | undefined);
      const lived = await hands.live(sweep, plan, part);
      parts++;
      say({ kind: 'lived', sweep: plan.id, part: part.number, seconds: (performance.now() - from) / 1000 });
      return lived;
    } catch (error) {
      say({ kind: 'failed', sweep: sweep.slice(0, 8), part: part.number, why: (error as Error).message });
      throw error;
    } finally {
      busy--;
      last = performance.now();
    }
  };
  const cuts = new Cuts(store, plans, { make, stop, say });
  let cutting = 0;
  const liveCut = async (job: Job<CutJob, null>, token?: string): Promise<null> => {
    busy++;
    // No part is begun beside while every thread has a cut, for which others wait each month.
    if (++cutting === jobs) await worker.pause(true);
    try {
      return await cuts.live(job, token);
    } finally {
      if (cutting-- === jobs && !stop.aborted) worker.resume();
      busy--;
      last = performance.now();
    }
  };
  const often = { concurrency: jobs, lockDuration: lock * 1000, stalledInterval: Math.max(500, (lock * 1000) / 2) };
  const worker = store.worker(make, live, { ...often, maxStalledCount: MOST_STALLED });
  const cutWorker = store.cutWorker(make, liveCut, { ...often, maxStalledCount: MOST_STALLED_CUTS });
  for (const one of [worker, cutWorker])
    one.on('error', (error: Error & { readonly code?: string }) => say({ kind: 'lost', why: error.code ?? error.message }));
  // What is given back is for others.
  stop.addEventListener('abort', () => void cutWorker.pause(true));
  say({ kind: 'waiting', store: store.shown, make });
  const refuses = new Refusals(make, say);
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (busy > 0) last = performance.now();
      else refuses.look(plans);
      if (!stop.aborted && (idle === null || performance.now() - last < idle * 1000)) return;
      clearInterval(timer);
      resolve();
    }, LOOK_EVERY_MS);
  });
  store.end();
  await Promise.all([worker, cutWorker].map((one) => one.close().catch(() => {})));
  await Promise.all([plans.close().catch(() => {}), hands.end()]);
  return { parts };
}

/** Sweeps of another make are none of this worker's: it says so once, since else it would seem to wait for nothing. */
class Refusals {
  readonly #make: string;
  readonly #say: WorkOptions['say'];
  readonly #said = new Set<string>();
  #next = 0;
  #rest = REFUSE_FIRST_MS;

  constructor(make: string, say: WorkOptions['say']) {
    this.#make = make;
    this.#say = say;
  }

  look(plans: Awaited<ReturnType<Store['plans']>>): void {
    if (performance.now() < this.#next) return;
    this.#next = performance.now() + this.#rest;
    this.#rest = Math.min(2 * this.#rest, REFUSE_LAST_MS);
    plans
      .getJobs(['waiting'])
      .then((jobs) => {
        for (const job of jobs) {
          if (job?.id === undefined || job.data.make === this.#make || this.#said.has(job.id)) continue;
          this.#said.add(job.id);
          this.#say({ kind: 'refuses', sweep: job.data.id, make: job.data.make, own: this.#make });
        }
      })
      .catch(() => {});
  }
}

/** Threads by the sweep that they have open: at most as many as parts are lived at once. */
class Hands {
  readonly #options: WorkOptions;
  readonly #plans = new Map<string, Promise<PlanJob>>();
  readonly #resting: { readonly sweep: string; readonly thread: PartThread }[] = [];

  constructor(options: WorkOptions) {
    this.#options = options;
  }

  planOf(sweep: string, find: () => Promise<PlanJob | undefined>): Promise<PlanJob> {
    const known = this.#plans.get(sweep);
    if (known !== undefined) return known;
    const asked = find().then((plan) => {
      if (plan === undefined) throw new Error('the queue does not know the sweep of this part: its store lost it. Begin the same sweep again.');
      return plan;
    });
    this.#plans.set(sweep, asked);
    asked.catch(() => this.#plans.delete(sweep));
    return asked;
  }

  async live(sweep: string, { bundle }: PlanJob, part: PartJob['part']): Promise<LivedJob> {
    const n = this.#resting.findIndex((one) => one.sweep === sweep);
    const [found] = n >= 0 ? this.#resting.splice(n, 1) : [];
    // One that has another sweep open makes room.
    if (found === undefined) await this.#resting.shift()?.thread.end();
    const { engine, version } = this.#options;
    const thread = found?.thread ?? new PartThread({ bundle, engine, version, lived: null });
    try {
      const { bytes, refused, why } = await thread.ask(part);
      return { file: Buffer.from(bytes).toString('base64'), refused, why };
    } finally {
      if (thread.failed) await thread.end();
      else this.#resting.push({ sweep, thread });
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#resting.map(({ thread }) => thread.end()));
  }
}
