/** A worker thread that lives whole replicates, one after the other, of whatever program it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Program } from '../../compile/program.ts';
import type { Engine } from '../../engine/back-end.ts';
import { runReplicate } from '../../engine/run.ts';
import type { Trace } from '../../engine/trace.ts';
import type { EngineName } from '../protocol.ts';
import type { Failed } from './asked-thread.ts';
import { engineOf } from './engines.ts';

/** Given to the worker when it starts. */
export interface TaskStart {
  readonly seed: number;
  readonly engine: EngineName;
  readonly portraits: boolean;
  /** Months lived by all workers, shared. Shape [1]. */
  readonly control: Int32Array;
}

export interface TaskOrder {
  readonly replicate: number;
  /** Null: the one of the order before. */
  readonly program: Program | null;
}

export interface LivedTask {
  readonly kind: 'lived';
  readonly trace: Trace;
}

const port = parentPort;
if (port !== null) {
  const { seed, engine: name, portraits, control } = workerData as TaskStart;
  const engine = engineOf(name);
  let program: Program | null = null;
  let last: Promise<void> = Promise.resolve();
  // Null: there is nothing more to live.
  port.on('message', (order: TaskOrder | null) => {
    if (order === null) {
      port.close();
      return;
    }
    last = last.then(async () => {
      if (order.program !== null) program = order.program;
      port.postMessage(await live(engine, program as Program, order.replicate, seed, portraits, control));
    });
  });
}

async function live(
  engine: Promise<Engine>,
  program: Program,
  replicate: number,
  seed: number,
  portrait: boolean,
  control: Int32Array,
): Promise<LivedTask | Failed> {
  try {
    const month = (): undefined => {
      Atomics.add(control, 0, 1);
    };
    return { kind: 'lived', trace: runReplicate(await engine, program, seed, replicate, { portrait, month }) as Trace };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'failed', name, message };
  }
}
