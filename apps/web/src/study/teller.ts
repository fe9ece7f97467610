/** Starts the teller: a script of its own, for rules as controls and for lives. */
import { Asked } from './asked.ts';
import { kernelBytes } from './kernel.ts';
import type { Begin, TellerQuestion } from './protocol.ts';
import TellerWorker from './teller-worker.ts?worker&inline';

export const teller: Asked<TellerQuestion> = new Asked(async () => {
  const worker = new TellerWorker();
  worker.postMessage({ kind: 'begin', kernel: await kernelBytes() } satisfies Begin);
  return worker;
});
