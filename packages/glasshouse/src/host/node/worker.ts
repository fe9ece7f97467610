/** A worker thread: lives replicates one after the other, as it is told. */
import { parentPort, workerData } from 'node:worker_threads';
import { plain } from '../../engine/plain/plain.ts';
import { runReplicate } from '../../engine/run.ts';
import type { Order, Report, Start } from '../protocol.ts';

const { program, seed } = workerData as Start;
const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread only');

port.on('message', (order: Order) => {
  if (order.kind === 'end') {
    port.close();
    return;
  }
  const { replicate } = order;
  const trace = runReplicate(plain, program, seed, replicate, {
    month: (month) => {
      port.postMessage({ kind: 'month', replicate, month } satisfies Report);
      return undefined;
    },
  });
  if (trace !== null) port.postMessage({ kind: 'done', trace } satisfies Report);
});
