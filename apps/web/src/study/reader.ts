/** Starts the reader: a script of its own, for what the build has not read already. It is given all texts that ship. */
import { Asked } from './asked.ts';
import type { Begin, ReaderQuestion } from './protocol.ts';
import ReaderWorker from './reader-worker.ts?worker&inline';

export const reader: Asked<ReaderQuestion> = new Asked(async () => {
  const { texts } = await import('virtual:texts');
  const worker = new ReaderWorker();
  worker.postMessage({ kind: 'begin', texts } satisfies Begin);
  return worker;
});
