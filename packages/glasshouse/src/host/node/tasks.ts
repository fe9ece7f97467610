/**
 * Lives many replicates of many programs: worlds of a comparison, subsets of safeguards, draws of parameters. Each
 * task is one replicate of one program, lived whole by one worker; threads are made once, and take one task after the
 * other. A program too large for one worker is lived by all of them together, as `replicates.ts` does.
 */
import { availableParallelism } from 'node:os';
import { CannotRun } from '../../base/faults.ts';
import type { Program } from '../../compile/program.ts';
import { runReplicate } from '../../engine/run.ts';
import type { Trace } from '../../engine/trace.ts';
import { SOON } from '../plan.ts';
import { bytesPerSubject, MAX_SHARD_BYTES, replicateBytes } from '../populations.ts';
import type { EngineName } from '../protocol.ts';
import { AskedThread } from './asked-thread.ts';
import { engineOf } from './engines.ts';
import { usableMemory } from './memory.ts';
import { liveReplicates, type ReplicateOptions } from './replicates.ts';
import type { LivedTask, TaskOrder, TaskStart } from './task-worker.ts';

/** One replicate of one program. */
export interface Task {
  readonly program: Program;
  readonly replicate: number;
}

export interface TaskOptions {
  readonly seed: number;
  /** Worker threads, at least 1; where left out, as many as there are cores, and none for what is lived sooner than they start. */
  readonly jobs?: number | undefined;
  readonly engine: EngineName;
  /** Whether traces shall show each person at the end. */
  readonly portraits?: boolean | undefined;
  /** Called now and then: months lived of all tasks so far. */
  readonly progress?: ((months: number) => void) | undefined;
  /** Aborted once: no further task begins, and those in hand are finished. */
  readonly stop?: AbortSignal | undefined;
}

const PROGRESS_MS = 100;
/** Person-months below which a task is lived in this thread where one job is asked for. */
const SMALL = 2_000_000;

/**
 * Lives tasks, as many at once as there are jobs; tasks are taken from the iterable only when somebody is free.
 * @param take called with each trace, in the order in which they are finished
 * @throws CannotRun if one replicate does not fit in memory
 */
export async function liveTasks<T extends Task>(tasks: Iterable<T>, options: TaskOptions, take: (task: T, trace: Trace) => void): Promise<void> {
  const engine = await engineOf(options.engine);
  const { seed, jobs = availableParallelism(), portraits = false, progress, stop } = options;
  // Where the number of threads is left open, the first tasks are lived without, and threads begin where more come than that.
  let soon = options.jobs === undefined ? SOON : 0;
  const next = tasks[Symbol.iterator]();
  const control = new Int32Array(new SharedArrayBuffer(4));
  const workers: TaskWorker[] = [];
  let elsewhere = 0;
  const tell = (): void => progress?.(Atomics.load(control, 0) + elsewhere);
  const timer = setInterval(tell, PROGRESS_MS);
  const alone = async (task: T): Promise<void> => {
    const before = elsewhere;
    const [trace] = await liveReplicates(task.program, {
      seed,
      runs: 1,
      first: task.replicate,
      jobs,
      engine: options.engine,
      portraits,
      progress: (months) => {
        elsewhere = before + months;
      },
    });
    if (trace !== undefined) take(task, trace);
  };
  const here = async (task: T): Promise<void> => {
    const trace = runReplicate(engine, task.program, seed, task.replicate, {
      portrait: portraits,
      month: () => {
        elsewhere++;
        return undefined;
      },
    });
    if (trace !== null) take(task, trace);
    await new Promise((resume) => setImmediate(resume));
  };
  // Tasks too large for a worker wait for a moment in which nobody else is busy.
  const large: T[] = [];
  const oneAfterTheOther = async (): Promise<void> => {
    let worker: TaskWorker | null = null;
    while (!stop?.aborted) {
      const { done, value: task } = next.next();
      if (done) return;
      const size = task.program.persons * task.program.months;
      const bytes = replicateBytes(task.program, bytesPerSubject(engine, task.program));
      if (task.program.members.length > 0 && bytes > usableMemory() / jobs)
        throw new CannotRun(`a run of a federation is lived by one worker, and takes ${Math.ceil(bytes / 2 ** 20)} MiB; give fewer --persons or --jobs.`);
      if (task.program.members.length === 0 && bytes > Math.min(MAX_SHARD_BYTES, usableMemory() / jobs) / 1.5) large.push(task);
      else if (size <= soon || (jobs === 1 && size < SMALL)) {
        soon -= size;
        await here(task);
      } else {
        if (worker === null) {
          worker = new TaskWorker({ seed, engine: options.engine, portraits, control });
          workers.push(worker);
        }
        take(task, await worker.live(task));
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, oneAfterTheOther));
    for (const task of large) {
      if (stop?.aborted) break;
      await alone(task);
    }
    tell();
  } finally {
    clearInterval(timer);
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

/** A thread that lives one task at a time. */
class TaskWorker {
  readonly #thread: AskedThread<TaskOrder, LivedTask>;
  #program: Program | null = null;

  constructor(start: TaskStart) {
    this.#thread = new AskedThread(new URL('./task-worker.ts', import.meta.url), start);
  }

  async live({ program, replicate }: Task): Promise<Trace> {
    // A program that the worker had last is not sent again.
    const order: TaskOrder = { replicate, program: program === this.#program ? null : program };
    this.#program = program;
    return (await this.#thread.ask(order)).trace;
  }

  end(): Promise<void> {
    return this.#thread.end();
  }
}

/**
 * Lives the replicates of a federation, each whole in one worker.
 * @returns traces in order of the replicate; fewer than `runs` if stopped
 */
export async function liveFederation(program: Program, options: ReplicateOptions): Promise<Trace[]> {
  const { first = 0, runs, progress } = options;
  if (options.checkpoint !== undefined) throw new CannotRun('a federation cannot be written down in mid-run yet: leave --checkpoint out.');
  const traces: Trace[] = [];
  const tasks = Array.from({ length: runs }, (_, n) => ({ program, replicate: first + n }));
  await liveTasks(tasks, { ...options, engine: options.engine ?? 'plain', progress: (months) => progress?.(months, traces.length, 0) }, (_, trace) =>
    traces.push(trace),
  );
  return traces.sort((a, b) => a.replicate - b.replicate);
}

export interface WorldsOptions extends TaskOptions {
  /** Replicates 0 … runs − 1 of each world. */
  readonly runs: number;
}

/**
 * Lives the same replicates of several worlds, replicate by replicate, so that stopping leaves pairs.
 * @returns traces by world, in order of the replicate: of each world those replicates that all worlds have
 */
export async function liveWorlds(worlds: readonly Program[], options: WorldsOptions): Promise<readonly (readonly Trace[])[]> {
  const traces = worlds.map(() => new Map<number, Trace>());
  const tasks = function* (): Generator<Task & { readonly world: number }> {
    for (let replicate = 0; replicate < options.runs; replicate++) for (const [world, program] of worlds.entries()) yield { program, replicate, world };
  };
  await liveTasks(tasks(), options, ({ world, replicate }, trace) => {
    traces[world]?.set(replicate, trace);
  });
  const all = Array.from({ length: options.runs }, (_, replicate) => replicate).filter((replicate) => traces.every((own) => own.has(replicate)));
  return traces.map((own) => all.map((replicate) => own.get(replicate) as Trace));
}
