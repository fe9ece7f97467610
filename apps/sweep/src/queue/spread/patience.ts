/** How the store of a spread run is asked again: soon at first, ever less often the longer it takes. */
import { setTimeout as rest } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import { CannotRun } from 'glasshouse';

/** Between two looks at something that is waited for: a twentieth of what has been waited already, within these bounds. */
const SOONEST_MS = 2;
const LATEST_MS = 250;
const AGAIN_MS = 500;
/** How long an answer may take before it is said that there is none. */
const SLOW_MS = 5000;
const BRIEF_MS = 1500;
/** How long the store may be away before those who need it give up. */
const AWAY_MS = 600_000;

/** Rests between two looks. @param since when the waiting began, of `performance.now()` */
export async function restABit(since: number, stop?: AbortSignal): Promise<void> {
  const ms = Math.min(LATEST_MS, Math.max(SOONEST_MS, (performance.now() - since) / 20));
  await rest(ms, undefined, stop === undefined ? {} : { signal: stop }).catch(() => {});
}

export interface Patience {
  /** The store as it may be shown. */
  readonly store: string;
  readonly stop?: AbortSignal | undefined;
  /** Called once when the store is lost, and when it is back. */
  readonly lost: (why: string | null) => void;
  /** Done when the store is back: it may have forgotten something. */
  readonly mend?: (() => Promise<void>) | undefined;
}

/** Thrown where somebody asked for an end while the store was asked. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

/**
 * Asks a store until it answers. Some clients fail at once when it is away, others wait for it themselves.
 * @param work may be done twice
 * @throws CannotRun if the store is away for too long; Stop if stopped meanwhile
 */
export async function patiently<T>(work: () => Promise<T>, { store, stop, lost, mend }: Patience): Promise<T> {
  const since = performance.now();
  let why: string | null = null;
  const away = (said: string): void => {
    if (why === null) lost(said);
    why = said;
  };
  for (;;) {
    try {
      const done = await inTime(work(), stop, () => away('no answer'), AWAY_MS - (performance.now() - since));
      if (why !== null) {
        await mend?.();
        lost(null);
      }
      return done;
    } catch (error) {
      if (error instanceof Stop || error instanceof CannotRun) throw error;
      const { code, message } = error as Error & { readonly code?: string };
      away(code ?? message);
    }
    if (performance.now() - since > AWAY_MS) throw new CannotRun(`the queue ${store} has been away for ${AWAY_MS / 60_000} minutes (${why}).`);
    await rest(AGAIN_MS, undefined, stop === undefined ? {} : { signal: stop }).catch(() => {});
  }
}

/** Waits for an answer, unless stopped, and not for ever. @param slow called where there is none for long @throws Stop */
async function inTime<T>(answer: Promise<T>, stop: AbortSignal | undefined, slow: () => void, most: number): Promise<T> {
  if (stop?.aborted) {
    answer.catch(() => {});
    throw new Stop();
  }
  let release = (): void => {};
  const given = new Promise<never>((_, reject) => {
    const stopped = (): void => reject(new Stop());
    const timers = [setTimeout(slow, SLOW_MS), setTimeout(() => reject(new Error('no answer')), Math.max(0, most))];
    stop?.addEventListener('abort', stopped);
    release = () => {
      for (const timer of timers) clearTimeout(timer);
      stop?.removeEventListener('abort', stopped);
    };
  });
  try {
    return await Promise.race([answer, given]);
  } finally {
    release();
  }
}

/** Waits for what is good to have done, but not worth waiting for long. @returns whether it was done */
export async function briefly(work: Promise<unknown>, ms: number = BRIEF_MS): Promise<boolean> {
  const done = work.then(
    () => true,
    () => true,
  );
  return Promise.race([done, rest(ms, false, { ref: false })]);
}

/** Lets go of a queue, also where its store is away. */
export async function letGo(queue: Queue): Promise<void> {
  // Else its client would try again and again, and keep the process.
  if (!(await briefly(queue.close()))) queue.disconnect().catch(() => {});
}
