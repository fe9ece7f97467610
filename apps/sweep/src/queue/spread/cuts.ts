/** A worker's side of runs that are spread: takes cuts, and lives them as their journal asks. */
import { type Job, UnrecoverableError, WaitingError } from 'bullmq';
import { CannotRun, type Program } from 'glasshouse';
import { engineOf, usableMemory } from 'glasshouse/node';
import { bytesPerSubject, type Journal, liveHand, programOfRun, type Question, type SpreadRun } from 'glasshouse/spread';
import type { CutJob, JournalQueue, PlanQueue, RunJob, Store } from '../store.ts';
import { type Patience, patiently, restABit, Stop } from './patience.ts';
import { answerName, nameOf, PULSE, questionName } from './run-on.ts';

/** Which cut of which run. */
export interface CutNews {
  readonly run: string;
  readonly replicate: number;
  readonly hand: number;
  readonly of: number;
}

/** What a worker tells of its cuts. */
export type SpreadNews =
  | ({ readonly kind: 'takes-cut' } & CutNews)
  | ({ readonly kind: 'lived-cut'; readonly seconds: number } & CutNews)
  /** Stopped here: another worker begins it again. Over: whoever asked for the run took it back. Silent: nobody seems to ask for it any more. */
  | ({ readonly kind: 'left-cut'; readonly why: 'stopped' | 'over' | 'silent' } & CutNews)
  | ({ readonly kind: 'failed-cut'; readonly why: string } & CutNews)
  | { readonly kind: 'lost'; readonly why: string };

/** How long a question may be waited for before it is looked whether anybody asks still, and how often. */
const PULSE_EVERY_MS = 1500;
/** How often the pulse may be found where it was before a run is taken for abandoned: a minute, not counting time in which the store was away. */
const SILENT_LOOKS = 40;

export interface CutsOptions {
  readonly make: string;
  /** Aborted: cuts in hand are given back at the month's end. */
  readonly stop: AbortSignal;
  readonly say: (news: SpreadNews) => void;
}

/** Thrown where a cut is let go of. */
class Left extends Error {
  readonly why: 'over' | 'silent';

  constructor(why: 'over' | 'silent') {
    super(why);
    this.why = why;
  }
}

interface KnownRun {
  readonly hash: string;
  readonly id: string;
  readonly run: SpreadRun;
  readonly program: Program;
}

/** Lives cuts, each in a thread of its own. */
export class Cuts {
  readonly #store: Store;
  readonly #plans: PlanQueue;
  readonly #options: CutsOptions;
  #known: KnownRun | null = null;

  constructor(store: Store, plans: PlanQueue, options: CutsOptions) {
    this.#store = store;
    this.#plans = plans;
    this.#options = options;
  }

  /** Lives a cut to the end of its replicate. @throws WaitingError if it was given back */
  async live(job: Job<CutJob, null>, token?: string): Promise<null> {
    const { make, stop, say } = this.#options;
    const { run: hash, replicate, hand, of, cuts } = job.data;
    const from = performance.now();
    let news: CutNews = { run: hash.slice(0, 8), replicate, hand, of };
    let journal: JournalQueue | null = null;
    try {
      if (job.data.make !== make) throw new UnrecoverableError(`the run was made by Glasshouse ${job.data.make}, this worker is ${make}`);
      const { id, run, program } = await this.#runOf(hash);
      news = { ...news, run: id };
      await refuseTooLarge(run, program, cuts);
      journal = await this.#store.journal(hash, replicate);
      say({ kind: 'takes-cut', ...news });
      const own = new OwnJournal(journal, hand, { store: this.#store.shown, stop, lost: (why) => why !== null && say({ kind: 'lost', why }) });
      await liveHand(program, { seed: run.seed, replicate, engine: run.engine, cuts }, own);
      say({ kind: 'lived-cut', ...news, seconds: (performance.now() - from) / 1000 });
      return null;
    } catch (error) {
      if (error instanceof Left) {
        say({ kind: 'left-cut', ...news, why: error.why });
        return null;
      }
      if (error instanceof Stop) {
        say({ kind: 'left-cut', ...news, why: 'stopped' });
        await job.moveToWait(token);
        throw new WaitingError();
      }
      say({ kind: 'failed-cut', ...news, why: (error as Error).message });
      throw error;
    } finally {
      await journal?.close().catch(() => {});
    }
  }

  /** The run of a hash, compiled; one is kept, for its next replicate. */
  async #runOf(hash: string): Promise<KnownRun> {
    if (this.#known?.hash === hash) return this.#known;
    const found = (await this.#plans.getJob(nameOf(hash)))?.data as RunJob | undefined;
    // Taken back since, or lost; whoever asks still puts it there again, and a cut with it.
    if (found === undefined) throw new Left('over');
    this.#known = { hash, id: found.id, run: found.run, program: programOfRun(found.run) };
    return this.#known;
  }
}

/** @throws CannotRun where another worker may have more memory */
async function refuseTooLarge(run: SpreadRun, program: Program, cuts: CutJob['cuts']): Promise<void> {
  const bytes = bytesPerSubject(await engineOf(run.engine), program);
  const needed = cuts.reduce((sum, { population, low, high }) => sum + (high - low) * (bytes[population] as number), 0);
  const gib = (count: number): string => `${(count / 2 ** 30).toFixed(1)} GiB`;
  if (needed > usableMemory())
    throw new CannotRun(`this cut takes ${gib(needed)}, and its worker can use ${gib(usableMemory())}. Spread the run over more workers, or over larger ones`);
}

class OwnJournal implements Journal {
  readonly #queue: JournalQueue;
  readonly #hand: number;
  readonly #patience: Patience;

  constructor(queue: JournalQueue, hand: number, patience: Patience) {
    this.#queue = queue;
    this.#hand = hand;
    this.#patience = patience;
  }

  known(step: number): Promise<Question | null> {
    return patiently(async () => {
      const job = await this.#queue.getJob(questionName(step));
      return job?.data.kind === 'question' ? job.data.question : null;
    }, this.#patience);
  }

  async question(step: number): Promise<Question> {
    const since = performance.now();
    let looked = since;
    let pulse = { beat: Number.NaN, looks: 0 };
    for (;;) {
      const question = await this.known(step);
      if (question !== null) return question;
      if (performance.now() - looked > PULSE_EVERY_MS) {
        const beat = await patiently(() => this.#beat(), this.#patience);
        looked = performance.now();
        if (beat === null) throw new Left('over');
        pulse = { beat, looks: beat === pulse.beat ? pulse.looks + 1 : 0 };
        if (pulse.looks > SILENT_LOOKS) throw new Left('silent');
      }
      await restABit(since, this.#patience.stop);
    }
  }

  async answer(step: number, answer: Parameters<Journal['answer']>[1]): Promise<void> {
    await patiently(() => this.#queue.add('answer', { kind: 'answer', answer }, { jobId: answerName(step, this.#hand) }), this.#patience);
  }

  async #beat(): Promise<number | null> {
    const job = await this.#queue.getJob(PULSE);
    return job?.data.kind === 'pulse' ? job.data.beat : null;
  }
}
