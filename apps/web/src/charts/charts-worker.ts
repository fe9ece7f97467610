/** The chart worker as text: a script of its own, which is run only when something is drawn. */
import ChartWorker from './worker.ts?worker&inline';

export function makeWorker(): Worker {
  return new ChartWorker();
}
