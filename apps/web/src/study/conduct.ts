/** Carries an experiment out: the study worker prepares it, engine workers live it, the study worker measures it. The page only waits. */

import { version } from 'virtual:baked';
import { kernel } from 'virtual:kernel';
import type { Trace } from 'glasshouse';
import { liveReplicatesWith } from 'glasshouse/web/hands';
import EngineWorker from 'glasshouse/web/worker?worker&inline';
import type { Experiment } from '../state/experiment.ts';
import type { LivedWorld, Order, Question, Reply, StudyView, WorldToLive } from './protocol.ts';
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

let study: Promise<Worker> | null = null;
let tickets = 0;
let bytes: ArrayBuffer | null = null;
/** Worlds lived of the experiment at hand, so that a further safeguard costs only its own world. */
const kept: { key: string; readonly worlds: Map<string, LivedWorld> } = { key: '', worlds: new Map() };

function kernelBytes(): ArrayBuffer {
  bytes ??= Uint8Array.from(atob(kernel), (letter) => letter.charCodeAt(0)).buffer;
  return bytes;
}

/** The texts that ship come as a script of their own: they are data, and ten times as long as what reads them. */
async function beginStudy(): Promise<Worker> {
  const { texts } = await import('virtual:texts');
  const worker = new StudyWorker();
  const begin: Order = { kind: 'begin', texts, version };
  worker.postMessage(begin);
  return worker;
}

/** A number for a question that nobody has asked yet. */
export function newTicket(): number {
  return ++tickets;
}

/** One question to the study worker. */
export async function ask(order: Question): Promise<Reply> {
  study ??= beginStudy();
  const worker = await study;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fail);
    };
    const hear = ({ data }: MessageEvent<Reply>): void => {
      if (data.ticket !== order.ticket) return;
      end();
      resolve(data);
    };
    const fail = ({ message }: ErrorEvent): void => {
      end();
      study = null;
      reject(new Error(message || 'a worker could not be started'));
    };
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    worker.postMessage(order);
  });
}

/**
 * Lives an experiment in workers.
 * @param stop once aborted, no further run begins, and what was finished is measured
 * @param progress called as runs are finished
 */
export async function conduct(experiment: Experiment, stop: AbortSignal, progress: (now: Progress) => void): Promise<Outcome> {
  const ticket = newTicket();
  const prepared = await ask({ kind: 'prepare', ticket, experiment });
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
  const measured = await ask({ kind: 'measure', ticket, lived });
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
  const some = async (program: WorldToLive['program'], runs: number, portraits: boolean): Promise<Trace[]> => {
    const traces = await liveReplicatesWith(program, {
      seed,
      runs,
      jobs,
      portraits,
      stop,
      kernel: kernelBytes(),
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
