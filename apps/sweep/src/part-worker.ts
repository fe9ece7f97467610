/** A worker thread that lives parts of one sweep, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { type EngineName, engineOf, type Failed } from 'glasshouse/node';
import { type Bundle, livePart, openBundle, type Part } from 'glasshouse/sweep';
import { encodePart } from './rows.ts';

/** Given to the worker when it starts. */
export interface PartWorkerStart {
  readonly bundle: Bundle;
  readonly engine: EngineName;
  readonly version: string;
  /** Runs lived by all workers, shared; null where nobody counts. Shape [1]. */
  readonly lived: Int32Array | null;
}

export interface LivedPart {
  readonly kind: 'lived';
  readonly part: Part;
  readonly bytes: Uint8Array;
  readonly refused: number;
  readonly why: string | null;
}

const port = parentPort;
if (port !== null) {
  const { bundle, engine: name, version, lived } = workerData as PartWorkerStart;
  const sweep = openBundle(bundle);
  const engine = await engineOf(name);
  const live = (part: Part): LivedPart | Failed => {
    try {
      const runs = livePart(sweep, part, engine, () => {
        if (lived !== null) Atomics.add(lived, 0, 1);
      });
      const refused = runs.filter((run) => run.refused !== null);
      return { kind: 'lived', part, bytes: encodePart(sweep, part, runs, version), refused: refused.length, why: refused[0]?.refused ?? null };
    } catch (error) {
      const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
      return { kind: 'failed', name: kind, message };
    }
  };
  // Null: there is nothing more to live.
  port.on('message', (part: Part | null) => {
    if (part === null) port.close();
    else port.postMessage(live(part));
  });
}
