/** The main thread's side of a worker thread that lives parts. */
import { AskedThread } from 'glasshouse/node';
import type { Part } from 'glasshouse/sweep';
import type { LivedPart, PartWorkerStart } from './part-worker.ts';

export type { LivedPart } from './part-worker.ts';

/** Lives one part at a time. */
export class PartThread extends AskedThread<Part, LivedPart> {
  constructor(start: PartWorkerStart) {
    super(new URL('./part-worker.ts', import.meta.url), start);
  }
}
