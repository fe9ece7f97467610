/** Carries an experiment out: the reader reads it where the build has not, the study worker compiles it, engine workers live it, the study worker measures it. The page only waits. */

import { version } from 'virtual:baked';
import { kernel } from 'virtual:kernel';
import type { Trace } from 'glasshouse';
import { liveReplicatesWith } from 'glasshouse/web/hands';
import EngineWorker from 'glasshouse/web/worker?worker&inline';
import type { Experiment } from '../state/experiment.ts';
import { Asked } from './asked.ts';
import { fromShelf } from './prepared.ts';
import type { LivedWorld, Question, ReaderReply, Reply, StudyView, WorldToLive } from './protocol.ts';
import StudyWorker from './worker.ts?worker&inline';

/** Runs finished, of all worlds together. */
export interface Progress {
  readonly finished: number;
  readonly total: number;
}

export type Outcome =
  /** Every run of every world was finished. */
  | { readonly kind: 'done'; readonly view: StudyView }
  /** Stopped, or broken off by a failure: what was finished; null if nothing was. */
  | { readonly kind: 'stopped'; readonly view: StudyView | null; readonly failure: string | null }
  | { readonly kind: 'refused'; readonly message: string };

const MOST_JOBS = 16;

const study: Asked<Question, Reply> = new Asked(async () => new StudyWorker());
let tickets = 0;
let unpacked: Promise<ArrayBuffer> | null = null;
/** Worlds lived of the experiment at hand, so that a further safeguard costs only its own world. */
const kept: { key: string; readonly worlds: Map<string, LivedWorld> } = { key: '', worlds: new Map() };

/** The kernel comes packed, as text. Every browser that has WebAssembly with SIMD can unpack it. */
function kernelBytes(): Promise<ArrayBuffer> {
  unpacked ??= unpack(kernel);
  return unpacked;
}

function unpack(packed: string): Promise<ArrayBuffer> {
  const bytes = new Blob([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))]);
  return new Response(bytes.stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}

/** Reads and checks an experiment, unless the build has: then the reader and its texts are not needed. */
async function read(ticket: number, experiment: Experiment): Promise<ReaderReply> {
  const { prepared } = await import('virtual:prepared');
  const worlds = fromShelf(prepared, experiment);
  if (worlds !== null) return { kind: 'read', ticket, worlds };
  const { reader } = await import('./reader.ts');
  return reader.ask({ kind: 'read', ticket, experiment });
}

/**
 * Lives an experiment in workers.
 * @param stop once aborted, no further run begins, and what was finished is measured
 * @param progress called as runs are finished
 */
export async function conduct(experiment: Experiment, stop: AbortSignal, progress: (now: Progress) => void): Promise<Outcome> {
  const ticket = ++tickets;
  const found = await read(ticket, experiment);
  if (found.kind === 'refused') return { kind: 'refused', message: found.message };
  const prepared = await study.ask({ kind: 'prepare', ticket, experiment, worlds: found.worlds });
  if (prepared.kind === 'refused') return { kind: 'refused', message: prepared.message };
  if (prepared.kind !== 'prepared') return { kind: 'stopped', view: null, failure: null };
  const { worlds } = prepared;
  const key = JSON.stringify({ ...experiment, safeguards: [] });
  if (kept.key !== key) kept.worlds.clear();
  kept.key = key;
  const total = worlds.reduce((sum, world) => sum + runsOf(world), 0);
  let before = 0;
  progress({ finished: 0, total });
  const lived: LivedWorld[] = [];
  let failure: string | null = null;
  for (const world of worlds) {
    try {
      const one = kept.worlds.get(world.id) ?? (await live(world, experiment.seed, stop, (finished) => progress({ finished: before + finished, total })));
      lived.push(one);
      before += runsOf(world);
      if (stop.aborted) break;
      kept.worlds.set(world.id, one);
      progress({ finished: before, total });
    } catch (error) {
      // A worker that ends, for want of memory perhaps, takes its world with it; the worlds before stay.
      failure = error instanceof Error ? error.message : String(error);
      break;
    }
  }
  if (lived.every(({ traces }) => traces.length === 0)) return { kind: 'stopped', view: null, failure };
  const measured = await study.ask({ kind: 'measure', ticket, lived, version });
  if (measured.kind === 'refused') return { kind: 'refused', message: measured.message };
  const view = measured.kind === 'measured' ? measured.view : null;
  const whole = view !== null && failure === null && !stop.aborted && lived.length === worlds.length;
  return whole ? { kind: 'done', view } : { kind: 'stopped', view, failure };
}

function runsOf({ runs, parts, partRuns }: WorldToLive): number {
  return runs + parts.length * partRuns;
}

async function live(world: WorldToLive, seed: number, stop: AbortSignal, finished: (runs: number) => void): Promise<LivedWorld> {
  const jobs = Math.min(MOST_JOBS, Math.max(1, navigator.hardwareConcurrency || 1));
  let before = 0;
  const bytes = await kernelBytes();
  const some = async (program: WorldToLive['program'], runs: number, portraits: boolean): Promise<Trace[]> => {
    const traces = await liveReplicatesWith(program, {
      seed,
      runs,
      jobs,
      portraits,
      stop,
      kernel: bytes,
      makeWorker: () => new EngineWorker(),
      progress: (_, now) => finished(before + now),
    });
    before += traces.length;
    return traces;
  };
  const traces = await some(world.program, world.runs, world.portraits);
  const parts: Trace[][] = [];
  for (const part of world.parts) if (!stop.aborted) parts.push(await some(part, world.partRuns, true));
  return { id: world.id, traces, parts };
}
