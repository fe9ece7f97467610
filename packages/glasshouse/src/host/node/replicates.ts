/** Lives the replicates of a program. The traces are the same for any number of worker threads, any cutting, and any interruption. */
import { availableParallelism } from 'node:os';
import type { Program } from '../../compile/program.ts';
import type { Engine } from '../../engine/back-end.ts';
import { runReplicate } from '../../engine/run.ts';
import type { Trace } from '../../engine/trace.ts';
import { beginning, liveTogether, type Progress } from '../coordinate.ts';
import { makePlan, type Plan, SOON } from '../plan.ts';
import { bytesPerSubject, cutUp, handOut, replicateBytes } from '../populations.ts';
import type { EngineName } from '../protocol.ts';
import { Checkpoint, type CheckpointOptions, type Resumed } from './checkpoint/checkpoint.ts';
import { Crew } from './crew.ts';
import { engineOf } from './engines.ts';
import { usableMemory } from './memory.ts';

/** How often progress is told of while months go by. */
const PROGRESS_MS = 100;
/** Bytes a worker above which threads are made anew for each replicate, so that what was used is surely given back. */
const HEAVY = 2 ** 28;

export interface ReplicateOptions {
  readonly seed: number;
  /** Replicates `first` … first + runs − 1. */
  readonly runs: number;
  /** 0 by default; where a checkpoint is kept it is 0. */
  readonly first?: number | undefined;
  /** Worker threads, at least 1; where left out, as many as there are cores, and none for what is lived sooner than they start. */
  readonly jobs?: number | undefined;
  /** Whether traces shall show each person at the end. */
  readonly portraits?: boolean | undefined;
  /** The plain one by default. */
  readonly engine?: EngineName | undefined;
  /** How the run is shared out, where that has been decided already: see {@link planReplicates}. */
  readonly plan?: Plan | undefined;
  /** Bytes of state that one shard may hold. */
  readonly maxShardBytes?: number | undefined;
  /** Where the run is written down from time to time, and goes on from. */
  readonly checkpoint?: CheckpointOptions | undefined;
  /** Called after months and replicates: months lived of all, replicates finished, and months that were lived before this call. */
  readonly progress?: ((months: number, finished: number, before: number) => void) | undefined;
  /**
   * Aborted once: no further replicate begins. Those in hand are finished; but where all workers live one replicate
   * together, or states are written down, they end at the next month's end.
   */
  readonly stop?: AbortSignal | undefined;
}

/** Decides how a run is shared out. @throws CannotRun if it would not fit in memory, or this version lacks the engine */
export async function planReplicates(
  program: Program,
  options: Pick<ReplicateOptions, 'runs' | 'jobs' | 'engine' | 'maxShardBytes' | 'checkpoint'> & { readonly memory?: number | undefined },
): Promise<Plan> {
  const engine = await engineOf(options.engine ?? 'plain');
  const { runs, maxShardBytes, memory = usableMemory(), checkpoint } = options;
  const jobs = options.jobs ?? (runs * program.persons * program.months < SOON ? 1 : availableParallelism());
  return makePlan(program, { runs, jobs, bytes: bytesPerSubject(engine, program), memory, maxShardBytes, checkpoint: checkpoint !== undefined });
}

/**
 * Lives the replicates of a program.
 * @returns traces in order of the replicate; fewer than `runs` if stopped
 * @throws CannotRun if they do not fit in memory, or the checkpoint cannot be used
 */
export async function liveReplicates(program: Program, options: ReplicateOptions): Promise<Trace[]> {
  const plan = options.plan ?? (await planReplicates(program, options));
  if (plan.teams === 0) return liveHere(await engineOf(options.engine ?? 'plain'), program, options);
  return new Sharing(program, plan, options).live();
}

/** A small run stays in this thread: no copying, and the event loop still turns between replicates. */
async function liveHere(engine: Engine, program: Program, { seed, first = 0, runs, portraits, stop, progress }: ReplicateOptions): Promise<Trace[]> {
  const traces: Trace[] = [];
  let months = 0;
  for (let next = first; next < first + runs && !stop?.aborted; next++) {
    const trace = runReplicate(engine, program, seed, next, {
      portrait: portraits,
      month: () => {
        months++;
        progress?.(months, traces.length, 0);
        return undefined;
      },
    });
    if (trace) traces.push(trace);
    progress?.(months, traces.length, 0);
    await new Promise((resume) => setImmediate(resume));
  }
  return traces;
}

interface Post {
  readonly crew: Crew;
  /** Whether the next rest is for writing down. */
  due: boolean;
}

/** A run shared out over worker threads. */
class Sharing {
  readonly #program: Program;
  readonly #plan: Plan;
  readonly #options: ReplicateOptions;
  readonly #traces = new Map<number, Trace>();
  readonly #posts = new Set<Post>();
  #checkpoint: Checkpoint | null = null;
  #waiting: Resumed[] = [];
  /** Replicates that the checkpoint has, finished or in hand. */
  readonly #kept = new Set<number>();
  #next: number;
  /** Months of replicates that were finished or in hand before, and of threads that have ended. */
  #before = 0;
  #lived = 0;
  #stopping = false;

  constructor(program: Program, plan: Plan, options: ReplicateOptions) {
    this.#program = program;
    this.#plan = plan;
    this.#options = options;
    this.#next = options.first ?? 0;
  }

  async live(): Promise<Trace[]> {
    const { seed, runs, engine = 'plain', checkpoint, stop } = this.#options;
    if (checkpoint !== undefined) this.#checkpoint = new Checkpoint(this.#program, seed, engine, checkpoint);
    const timers: NodeJS.Timeout[] = [];
    const onStop = (): void => {
      // Where several replicates are in hand and nothing is kept of them, they are finished.
      if (this.#plan.workers === 1 && this.#checkpoint === null) return;
      this.#stopping = true;
      for (const { crew } of this.#posts) crew.wantRest(true);
    };
    stop?.addEventListener('abort', onStop);
    try {
      this.#takeUp();
      timers.push(setInterval(() => this.#tell(), PROGRESS_MS));
      if (checkpoint !== undefined && checkpoint.every > 0) timers.push(setInterval(() => this.#writeDown(), checkpoint.every * 1000));
      const left = runs - this.#traces.size;
      await Promise.all(Array.from({ length: Math.min(this.#plan.teams, left) }, () => this.#team()));
    } finally {
      stop?.removeEventListener('abort', onStop);
      for (const timer of timers) clearInterval(timer);
      await Promise.all([...this.#posts].map(({ crew }) => crew.end()));
      // Also where a replicate failed: what was finished before stays finished.
      await this.#checkpoint?.flush();
      this.#checkpoint?.end();
    }
    return [...this.#traces.values()].sort((a, b) => a.replicate - b.replicate);
  }

  /** Takes over what the checkpoint has. */
  #takeUp(): void {
    const kept = this.#checkpoint;
    if (kept === null) return;
    const { runs, checkpoint } = this.#options;
    for (const [replicate, trace] of kept.finished) if (replicate < runs) this.#traces.set(replicate, trace);
    this.#waiting = kept.resumed().filter(({ replicate }) => replicate < runs);
    for (const replicate of [...this.#traces.keys(), ...this.#waiting.map((item) => item.replicate)]) this.#kept.add(replicate);
    this.#before = this.#traces.size * this.#program.months + this.#waiting.reduce((sum, { progress }) => sum + progress.month, 0);
    if (this.#before > 0) {
      const inHand = this.#waiting.map(({ replicate, progress }) => `run ${replicate} from month ${progress.month}`);
      checkpoint?.note(`Going on from the checkpoint ${checkpoint.folder}: ${[`${this.#traces.size} of ${runs} runs are finished`, ...inHand].join(', ')}.`);
    }
  }

  /** Has every crew write down what it has at the next month's end. */
  #writeDown(): void {
    for (const post of this.#posts) {
      post.due = true;
      post.crew.wantRest(true);
    }
  }

  /** Lives one replicate after the other with one crew. */
  async #team(): Promise<void> {
    const { seed, first = 0, runs, engine = 'plain', stop } = this.#options;
    const heavy = replicateBytes(this.#program, this.#plan.bytes) / this.#plan.workers > HEAVY;
    let post: Post | null = null;
    while (!stop?.aborted) {
      const resumed = this.#waiting.shift();
      while (resumed === undefined && this.#kept.has(this.#next)) this.#next++;
      const replicate = resumed?.replicate ?? this.#next++;
      if (replicate >= first + runs) break;
      if (post === null) {
        post = { crew: new Crew(this.#program, seed, engine, this.#plan.workers), due: false };
        this.#posts.add(post);
        post.crew.wantRest(this.#always);
      }
      const trace = await this.#replicate(post, replicate, resumed);
      if (trace === null) break;
      this.#traces.set(replicate, trace);
      this.#checkpoint?.finish(trace);
      if (this.#always) await this.#checkpoint?.flush();
      this.#tell();
      if (heavy) post = await this.#dismiss(post);
    }
    if (post !== null) await this.#dismiss(post);
  }

  async #replicate(post: Post, replicate: number, resumed: Resumed | undefined): Promise<Trace | null> {
    const { crew } = post;
    const { bytes, maxShardBytes } = this.#plan;
    const cuts = resumed === undefined ? cutUp(this.#program, crew.workers, bytes, maxShardBytes) : resumed.shards.map((file) => file.cut);
    const hands = handOut(cuts, crew.workers, bytes);
    if (resumed === undefined) await crew.open(replicate, hands);
    else {
      const { rows, shards: files, progress } = resumed;
      await crew.resume(replicate, hands, { month: progress.month, rows, files, folder: (this.#options.checkpoint as CheckpointOptions).folder });
    }
    const trace = await liveTogether(
      this.#program,
      replicate,
      crew,
      resumed?.progress ?? beginning(this.#program),
      (progress) => this.#rest(post, replicate, progress),
      this.#options.portraits,
    );
    await crew.close();
    return trace;
  }

  /** Between two months. @returns whether the replicate goes on */
  async #rest(post: Post, replicate: number, progress: Progress): Promise<boolean> {
    const { crew } = post;
    if (this.#checkpoint !== null && (post.due || this.#always || this.#stopping)) {
      post.due = false;
      await this.#checkpoint.save(replicate, progress, crew.rowsUntil(progress.month), (folder, prefix) => crew.save(folder, prefix));
      crew.wantRest(this.#always || this.#stopping || post.due);
    }
    return !this.#stopping;
  }

  /** Whether every month is written down. */
  get #always(): boolean {
    return this.#options.checkpoint?.every === 0;
  }

  async #dismiss(post: Post): Promise<null> {
    this.#posts.delete(post);
    this.#lived += post.crew.lived;
    await post.crew.end();
    return null;
  }

  #tell(): void {
    let months = this.#before + this.#lived;
    for (const { crew } of this.#posts) months += crew.lived;
    this.#options.progress?.(months, this.#traces.size, this.#before);
  }
}
