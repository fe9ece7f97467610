/** Engine workers that rest between two worlds, instead of being made anew for each. */
import type { PageWorker } from 'glasshouse/web/hands';
import EngineWorker from 'glasshouse/web/worker?worker&inline';

type Listener = Parameters<PageWorker['addEventListener']>[1];

const resting: Worker[] = [];
/** As many as live at once. */
const MOST_RESTING = 16;
/** Persons of a world after which a worker is ended, and its memory with it. */
const MOST_PERSONS = 50_000;

/** A worker for one world: one that rests, or a new one. Ended while it has nothing in hand, it rests again. */
export function takeWorker(persons: number): PageWorker {
  const worker = resting.pop() ?? new EngineWorker();
  const listening: (readonly [type: string, listener: Listener])[] = [];
  let inHand = 0;
  let broken = false;
  let ended = false;
  const listen = (type: string, listener: Listener): void => {
    worker.addEventListener(type, listener as EventListener);
    listening.push([type, listener]);
  };
  listen('message', ({ data }) => {
    const { kind } = data as { readonly kind: string };
    if (kind === 'trace' || kind === 'stopped') inHand--;
    if (kind === 'failed') broken = true;
  });
  listen('error', () => {
    broken = true;
  });
  return {
    postMessage(message) {
      // Once ended it may serve another world.
      if (ended) return;
      if ((message as { readonly kind?: string }).kind === 'live') inHand++;
      worker.postMessage(message);
    },
    addEventListener: listen,
    terminate() {
      if (ended) return;
      ended = true;
      for (const [type, listener] of listening) worker.removeEventListener(type, listener as EventListener);
      if (broken || inHand > 0 || persons > MOST_PERSONS || resting.length >= MOST_RESTING) worker.terminate();
      else resting.push(worker);
    },
  };
}
