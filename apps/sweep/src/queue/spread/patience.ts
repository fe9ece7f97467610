/** How the store of a spread run is asked again: soon at first, ever less often the longer it takes. */
import { setTimeout as rest } from 'node:timers/promises';
import { CannotRun } from 'glasshouse';

/** Between two looks at something that is waited for: a twentieth of what has been waited already, within these bounds. */
const SOONEST_MS = 2;
const LATEST_MS = 250;
const AGAIN_MS = 500;
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
  /** Done when the store is back, before what was tried is tried again. */
  readonly mend?: (() => Promise<void>) | undefined;
}

/** Thrown where somebody asked for an end while the store was away. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

/**
 * Asks a store until it answers.
 * @param work may be done twice
 * @throws CannotRun if the store is away for too long; Stop if stopped meanwhile
 */
export async function patiently<T>(work: () => Promise<T>, { store, stop, lost, mend }: Patience): Promise<T> {
  let away: number | null = null;
  for (;;) {
    try {
      if (stop?.aborted) throw new Stop();
      if (away !== null) await mend?.();
      const done = await work();
      if (away !== null) lost(null);
      return done;
    } catch (error) {
      if (error instanceof Stop || error instanceof CannotRun) throw error;
      const { code, message } = error as Error & { readonly code?: string };
      if (away === null) lost(code ?? message);
      away ??= performance.now();
      if (performance.now() - away > AWAY_MS) throw new CannotRun(`the queue ${store} has been away for ${AWAY_MS / 60_000} minutes (${code ?? message}).`);
      await rest(AGAIN_MS, undefined, stop === undefined ? {} : { signal: stop }).catch(() => {});
    }
  }
}
