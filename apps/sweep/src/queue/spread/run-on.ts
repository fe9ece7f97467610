/**
 * A run whose replicates are each lived by several workers of a queue: asks the questions, sums the rows of each month.
 *
 *   cuts of a replicate ──► a job each ──► workers anywhere, all at once
 *   question t (sums of month t − 1) ──► journal ──► each worker's row of month t ──► journal ──► summed here ──► question t + 1
 *
 * One replicate after the other. The journal keeps every question and answer until its replicate has ended, so that a
 * worker, or who asks, may be killed at any moment and the same is done again.
 */
import type { Queue } from 'bullmq';
import { CannotRun, type Program, type Trace } from 'glasshouse';
import {
  type Answer,
  beginning,
  type Cut,
  cutsOfRun,
  hashOfRun,
  liveTogether,
  programOfRun,
  type Question,
  type SpreadRun,
  SpreadTeam,
} from 'glasshouse/spread';
import { TRIES } from '../../here.ts';
import { makeOf } from '../make.ts';
import { type CutQueue, type JournalQueue, type PlanQueue, type Store, storeOf } from '../store.ts';
import { briefly, letGo, type Patience, patiently, restABit, Stop } from './patience.ts';

export interface RunOnOptions {
  readonly version: string;
  /** Of whose scheme, as messages have it. */
  readonly id: string;
  readonly runs: number;
  /** Called after each month: months lived of all replicates, replicates finished. */
  readonly progress?: ((months: number, finished: number) => void) | undefined;
  /** Aborted: the replicate in hand is dropped. */
  readonly stop?: AbortSignal | undefined;
  /** Called once when the queue is lost, and when it is back. */
  readonly lost?: ((why: string | null) => void) | undefined;
  /** Called while workers are waited for: cuts that have found one, of how many. */
  readonly hands?: ((found: number, of: number) => void) | undefined;
}

/** How long a cut that failed rests before it is tried again, in milliseconds. */
const BACKOFF = { type: 'fixed', delay: 500 };
/** How often it is looked whether all cuts are lived, while answers are waited for. */
const LOOK_EVERY_MS = 1000;
/** How long workers may take to begin before it is said that some are missing, and how often it is said again. */
const SOON_MS = 3000;
const SAY_EVERY_MS = 60_000;
const PULSE_EVERY_MS = 3000;
/** How long workers may take to hear that a replicate has ended. */
const FAREWELL_MS = 3000;

/**
 * Lives replicates 0 … runs − 1.
 * @returns traces in order; fewer if stopped
 * @throws CannotRun if the run cannot be spread, the queue cannot be reached or is away for too long, or a cut fails every time
 */
export async function runOn(url: string, run: SpreadRun, options: RunOnOptions): Promise<Trace[]> {
  const store = storeOf(url);
  const program = programOfRun(run);
  const hands = await cutsOfRun(run, program);
  const make = makeOf(options.version);
  const [plans, cuts] = [await store.plans(), await store.cuts(make)];
  const traces: Trace[] = [];
  const hash = hashOfRun(run);
  try {
    for (let replicate = 0; replicate < options.runs && !options.stop?.aborted; replicate++) {
      const journal = await store.journal(hash, replicate);
      const one = new Replicate({ store, plans, cuts, journal, make, hash, run, program, hands, replicate, options, before: replicate });
      try {
        const trace = await one.live();
        if (trace === null) break;
        traces.push(trace);
        options.progress?.(traces.length * run.months, traces.length);
      } finally {
        await letGo(journal);
      }
    }
    await briefly(plans.getJob(nameOf(hash)).then((job) => job?.remove()));
  } finally {
    await Promise.all([plans, cuts].map((queue) => letGo(queue as Queue)));
  }
  return traces;
}

/** What a run is called among the plans. */
export const nameOf = (hash: string): string => `run-${hash}`;

interface Setting {
  readonly store: Store;
  readonly plans: PlanQueue;
  readonly cuts: CutQueue;
  readonly journal: JournalQueue;
  readonly make: string;
  readonly hash: string;
  readonly run: SpreadRun;
  readonly program: Program;
  readonly hands: readonly (readonly Cut[])[];
  readonly replicate: number;
  /** Replicates finished before. */
  readonly before: number;
  readonly options: RunOnOptions;
}

class Replicate {
  readonly #is: Setting;
  readonly #questions: Question[] = [];
  readonly #patience: Patience;
  /** When it was last looked who lives the cuts, and when since they are not all lived. */
  #looked = 0;
  #short: number | null = null;
  #said = { found: -1, at: 0 };

  constructor(setting: Setting) {
    this.#is = setting;
    const { store, options } = setting;
    this.#patience = { store: store.shown, stop: options.stop, lost: (why) => options.lost?.(why), mend: () => this.#handOut() };
  }

  /** @returns null if stopped */
  async live(): Promise<Trace | null> {
    const { program, replicate, options, run, before } = this.#is;
    const team = new SpreadTeam(program, (step, question) => this.#ask(step, question), {
      lived: (month) => options.progress?.(before * run.months + month + 1, before),
      rests: () => options.stop?.aborted === true,
    });
    const pulse = setInterval(() => this.#beat(), PULSE_EVERY_MS);
    try {
      await this.#steadily(() => this.#handOut(true));
      const trace = await liveTogether(program, replicate, team, beginning(program), async () => options.stop?.aborted !== true);
      if (trace !== null) await team.end();
      return trace;
    } catch (error) {
      if (error instanceof Stop) return null;
      throw error;
    } finally {
      clearInterval(pulse);
      await briefly(this.#clear(), 2 * FAREWELL_MS);
    }
  }

  async #ask(step: number, question: Question): Promise<readonly Answer[]> {
    const { journal, hands, options } = this.#is;
    this.#questions[step] = question;
    await this.#steadily(() => this.#post(step, question));
    if (question.kind === 'end') return [];
    const answers = new Map<number, Answer>();
    const since = performance.now();
    this.#looked = since;
    for (;;) {
      await this.#steadily(async () => {
        const found = await Promise.all(hands.map((_, hand) => (answers.has(hand) ? undefined : journal.getJob(answerName(step, hand)))));
        found.forEach((job, hand) => {
          if (job?.data.kind === 'answer') answers.set(hand, job.data.answer);
        });
        if (answers.size < hands.length && performance.now() - this.#looked > LOOK_EVERY_MS) await this.#look();
      });
      if (answers.size === hands.length) return hands.map((_, hand) => answers.get(hand) as Answer);
      await restABit(since, options.stop);
    }
  }

  async #post(step: number, question: Question): Promise<void> {
    await this.#is.journal.add('question', { kind: 'question', question }, { jobId: questionName(step) });
  }

  /** Puts everything into the store that a worker needs; what is there already stays. @param again whether cuts that failed for good before are tried again */
  async #handOut(again = false): Promise<void> {
    const { plans, cuts, journal, make, hash, run, replicate, hands, options } = this.#is;
    await plans.add('run', { id: options.id, make, run }, { jobId: nameOf(hash) });
    await journal.add('pulse', { kind: 'pulse', beat: Date.now() }, { jobId: PULSE });
    const asked = this.#questions.map((question, step) => ({
      name: 'question',
      data: { kind: 'question' as const, question },
      opts: { jobId: questionName(step) },
    }));
    if (asked.length > 0) await journal.addBulk(asked);
    if (again)
      for (const hand of hands.keys()) {
        const job = await cuts.getJob(this.#cutName(hand));
        if (job !== undefined && (await job.isFailed())) await job.remove();
      }
    // All at once: runs that share workers then have theirs one after the other.
    await cuts.addBulk(
      hands.map((own, hand) => ({
        name: 'cut',
        data: { run: hash, make, replicate, hand, of: hands.length, cuts: own },
        opts: { jobId: this.#cutName(hand), attempts: TRIES, backoff: BACKOFF, removeOnComplete: true, removeOnFail: false },
      })),
    );
  }

  /** Whether all cuts are lived by somebody. @throws CannotRun if one failed every time */
  async #look(): Promise<void> {
    const { cuts, hands, options, run } = this.#is;
    const jobs = await Promise.all(hands.map((_, hand) => cuts.getJob(this.#cutName(hand))));
    const states = await Promise.all(jobs.map(async (job) => (job === undefined ? 'gone' : await job.getState())));
    const failed = states.indexOf('failed');
    if (failed >= 0)
      throw new CannotRun(
        `cut ${failed + 1} of ${hands.length} of "${options.id}" failed ${TRIES} times: ${jobs[failed]?.failedReason ?? 'no reason was given'}.`,
      );
    // The store lost them, or their workers took this run for abandoned.
    if (states.some((state) => state === 'gone' || state === 'unknown')) await this.#handOut();
    const found = states.filter((state) => state === 'active').length;
    const now = performance.now();
    this.#looked = now;
    this.#short = found === run.hands ? null : (this.#short ?? now);
    const due = this.#short === null ? this.#said.found >= 0 && this.#said.found < found : now - this.#short > SOON_MS;
    if (!due || (found === this.#said.found && now - this.#said.at < SAY_EVERY_MS)) return;
    this.#said = { found, at: now };
    options.hands?.(found, run.hands);
  }

  #beat(): void {
    this.#is.journal
      .getJob(PULSE)
      // The queue's type of what may be written is not that of what is read.
      .then((job) => job?.updateData({ kind: 'pulse', beat: Date.now() } as never))
      .catch(() => {});
  }

  /** Takes everything of the replicate out of the store. Workers that are not done by then hear no pulse, and leave. */
  async #clear(): Promise<void> {
    const { cuts, journal, hands } = this.#is;
    const ended = this.#questions.at(-1)?.kind === 'end';
    const since = performance.now();
    for (;;) {
      const jobs = await Promise.all(hands.map((_, hand) => cuts.getJob(this.#cutName(hand))));
      if (ended && jobs.some((job) => job !== undefined) && performance.now() - since < FAREWELL_MS) {
        await restABit(since);
        continue;
      }
      // Those that somebody lives cannot be removed: they go when he leaves.
      await Promise.all(jobs.map((job) => job?.remove().catch(() => {})));
      break;
    }
    await journal.obliterate({ force: true });
  }

  #steadily<T>(work: () => Promise<T>): Promise<T> {
    return patiently(work, this.#patience);
  }

  #cutName(hand: number): string {
    return `${this.#is.hash.slice(0, 24)}-${this.#is.replicate}-${hand}`;
  }
}

/** Names of the journal's entries. */
export const PULSE = 'pulse';
export const questionName = (step: number): string => `q-${step}`;
export const answerName = (step: number, hand: number): string => `a-${step}-${hand}`;
