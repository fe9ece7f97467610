/** The job queue behind a URL: Redis (or what speaks like it) or PostgreSQL, through BullMQ. Nothing else knows either. */
import { createPostgresBackend, type Job, type Processor, Queue, Worker, type WorkerOptions } from 'bullmq';
import { CannotRun } from 'glasshouse';
import type { Answer, Cut, Question, SpreadRun } from 'glasshouse/spread';
import type { Bundle, Part } from 'glasshouse/sweep';
import { SweepFault } from '../fault.ts';

/** What a job says: which part of which sweep, and what made the sweep. */
export interface PartJob {
  readonly sweep: string;
  readonly make: string;
  readonly part: Part;
}

/** What living a part came to. The file goes through the queue: workers need no disk in common with anybody. */
export interface LivedJob {
  /** The Parquet file, base64. */
  readonly file: string;
  readonly refused: number;
  readonly why: string | null;
}

/** A sweep in the queue: kept where no worker looks for work, found by its hash. */
export interface PlanJob {
  readonly id: string;
  readonly make: string;
  readonly bundle: Bundle;
}

/** A run that is spread over workers: kept beside the sweeps, and found by its hash. */
export interface RunJob {
  readonly id: string;
  readonly make: string;
  readonly run: SpreadRun;
}

/** Some of the cuts of one replicate of a spread run: what one hand lives. */
export interface CutJob {
  /** Hash of the run. */
  readonly run: string;
  readonly make: string;
  readonly replicate: number;
  /** Which hand, from 0, of how many. */
  readonly hand: number;
  readonly of: number;
  readonly cuts: readonly Cut[];
}

/** An entry of the journal of one replicate: jobs that nobody takes, each found by its name. */
export type Entry =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Another number every few seconds while the run is asked for by somebody. */
  | { readonly kind: 'pulse'; readonly beat: number };

export type PartQueue = Queue<PartJob, LivedJob, string>;
export type PlanQueue = Queue<PlanJob | RunJob, null, string>;
export type CutQueue = Queue<CutJob, null, string>;
export type JournalQueue = Queue<Entry, null, string>;

export interface Store {
  /** The URL as it may be shown, without a password. */
  readonly shown: string;
  /** Said before its queues and workers are closed: a client that has no connection then looks for none any more. */
  readonly end: () => void;
  /** Jobs of all sweeps of one make. @throws CannotRun if the store cannot be reached */
  readonly parts: (make: string) => Promise<PartQueue>;
  /** @param call whether a call fails soon where the store is away, or waits for it */
  readonly plans: (call?: 'hurries' | 'waits') => Promise<PlanQueue>;
  /** Cuts of all spread runs of one make. */
  readonly cuts: (make: string) => Promise<CutQueue>;
  readonly journal: (run: string, replicate: number) => Promise<JournalQueue>;
  readonly worker: (
    make: string,
    live: (job: Job<PartJob, LivedJob>) => Promise<LivedJob>,
    options: Omit<WorkerOptions, 'connection'>,
  ) => Worker<PartJob, LivedJob>;
  readonly cutWorker: (
    make: string,
    live: (job: Job<CutJob, null>, token?: string) => Promise<null>,
    options: Omit<WorkerOptions, 'connection'>,
  ) => Worker<CutJob, null>;
}

/** How long a store may take to answer for the first time. */
const FIRST_ANSWER_MS = 10_000;

export const URLS = 'redis://HOST:PORT, rediss://USER:PASSWORD@HOST:PORT (TLS), postgres://USER:PASSWORD@HOST:PORT/DATABASE (?sslmode=require for TLS)';

/** @throws SweepFault if the URL is none of a store's */
export function storeOf(url: string): Store {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const scheme = parsed?.protocol.slice(0, -1);
  if (parsed === null || scheme === undefined || !['redis', 'rediss', 'postgres', 'postgresql'].includes(scheme))
    throw new SweepFault(`"${parsed === null ? url.replace(/.*@/s, '…@') : `${parsed.protocol}//…`}" is no address of a queue. Give one such as ${URLS}.`);
  const redis = scheme.startsWith('redis');
  const shown = `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
  let ended = false;
  const connection = redis
    ? { url, maxRetriesPerRequest: null, enableOfflineQueue: true, retryStrategy: (times: number) => (ended ? null : Math.min(200 * times, 2000)) }
    : { connectionString: url, migrate: true, connectionTimeoutMillis: FIRST_ANSWER_MS };
  // biome-ignore lint/suspicious/noExplicitAny: the queue's own types do not join its two back ends
  const backend: any[] = redis ? [] : [createPostgresBackend];
  // Whoever hands out looks after the store itself, and hears Ctrl-C meanwhile.
  const hurried = redis ? { ...connection, maxRetriesPerRequest: 1, enableOfflineQueue: false } : connection;
  const open = async <Q extends Queue>(name: string, call: 'hurries' | 'waits'): Promise<Q> => {
    // biome-ignore lint/suspicious/noExplicitAny: the same
    const queue = new Queue(name, { connection: (call === 'hurries' ? hurried : connection) as any }, ...backend) as unknown as Q;
    // What it says later is said by the calls that fail.
    queue.on('error', () => {});
    await answered(queue, shown).catch((error: unknown) => {
      ended = true;
      throw error;
    });
    return queue;
  };
  const work = <D, R>(name: string, live: (job: Job<D, R>, token?: string) => Promise<R>, options: Omit<WorkerOptions, 'connection'>): Worker<D, R> =>
    // biome-ignore lint/suspicious/noExplicitAny: the same
    new Worker(name, live as Processor, { ...options, connection: connection as any }, ...backend) as unknown as Worker<D, R>;
  return {
    shown,
    end: () => {
      ended = true;
    },
    parts: (make) => open<PartQueue>(`glasshouse-${make}`, 'hurries'),
    plans: (call = 'waits') => open<PlanQueue>('glasshouse-plans', call),
    cuts: (make) => open<CutQueue>(`glasshouse-cuts-${make}`, 'waits'),
    journal: (run, replicate) => open<JournalQueue>(`glasshouse-run-${run.slice(0, 24)}-${replicate}`, 'waits'),
    worker: (make, live, options) => work(`glasshouse-${make}`, live, options),
    cutWorker: (make, live, options) => work(`glasshouse-cuts-${make}`, live, options),
  };
}

/** Waits for the first answer; a store that gives none is named, with what it said. */
async function answered(queue: Queue, shown: string): Promise<void> {
  let said = 'no answer';
  const refused = new Promise<never>((_, reject) => {
    queue.on('error', (error: Error & { readonly code?: string }) => {
      said = error.code ?? error.message ?? said;
      // What does not change by waiting.
      if (/ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|CERT|WRONGPASS|NOAUTH/.test(said)) reject(new Error(said));
    });
  });
  refused.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(said)), FIRST_ANSWER_MS);
  });
  try {
    await Promise.race([queue.waitUntilReady(), late, refused]);
  } catch (error) {
    const { code, message } = error as Error & { readonly code?: string };
    queue.close().catch(() => {});
    throw new CannotRun(
      `the queue ${shown} cannot be reached: ${code ?? (message === '' ? said : message)}. Is it running, and are address, password and TLS right? Nothing was begun.`,
    );
  } finally {
    clearTimeout(timer);
  }
}
