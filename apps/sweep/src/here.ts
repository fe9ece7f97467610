/** A sweep on one machine: threads live parts, the main thread keeps their files. */
import { availableParallelism } from 'node:os';
import type { EngineName } from 'glasshouse/node';
import { type Part, partsOf, type Sweep } from 'glasshouse/sweep';
import type { Keep } from './keep.ts';
import { PartThread } from './part-thread.ts';
import { isIn, type Share, WHOLE } from './share.ts';

export interface HereOptions {
  /** Worker threads; as many as there are cores by default. */
  readonly jobs?: number | undefined;
  readonly engine?: EngineName | undefined;
  readonly version: string;
  /** Which parts are lived; all by default. */
  readonly share?: Share | undefined;
  /** Called now and then: runs lived by this process, parts that are kept. */
  readonly progress?: ((runs: number, parts: number) => void) | undefined;
  /** Aborted: parts in hand are finished and kept, no other is begun. */
  readonly stop?: AbortSignal | undefined;
}

/** A part that failed every time it was tried. */
export interface FailedPart {
  readonly part: Part;
  readonly why: string;
}

export interface SweepDone {
  /** Parts of the sweep, or of the share of it that was asked for, and how many of them are kept. */
  readonly parts: number;
  readonly kept: number;
  /** Runs of the parts lived now whose numbers made no valid world, and why the first. */
  readonly refused: number;
  readonly why: string | null;
  readonly failed: readonly FailedPart[];
  readonly stopped: boolean;
}

/** How often a part is tried, here or by workers, before it is given up. */
export const TRIES = 3;

const PROGRESS_MS = 200;

/**
 * Lives all parts that are not kept yet.
 * @throws what the disk said, if a file cannot be kept; parts that were kept stay
 */
export async function sweepHere(sweep: Sweep, keep: Keep, options: HereOptions): Promise<SweepDone> {
  const { jobs = availableParallelism(), engine = 'compiled', version, share = WHOLE, progress, stop } = options;
  const parts = partsOf(sweep).filter((part) => isIn(share, part));
  const done = await keep.done();
  const left = parts.filter(({ number }) => !done.has(number)).values();
  const lived = new Int32Array(new SharedArrayBuffer(4));
  const failed: FailedPart[] = [];
  let kept = parts.filter(({ number }) => done.has(number)).length;
  let refused = 0;
  let why: string | null = null;
  const tell = (): void => progress?.(Atomics.load(lived, 0), kept);
  const timer = setInterval(tell, PROGRESS_MS);
  let broken: unknown = null;
  const threads: PartThread[] = [];
  const start = (): PartThread => {
    const thread = new PartThread({ bundle: sweep.bundle, engine, version, lived });
    threads.push(thread);
    return thread;
  };
  const oneAfterTheOther = async (): Promise<void> => {
    let thread: PartThread | null = null;
    for (const part of left) {
      if (stop?.aborted || broken !== null) return;
      for (let tries = 1; ; tries++) {
        thread = thread === null || thread.failed ? start() : thread;
        try {
          const { bytes, refused: some, why: first } = await thread.ask(part);
          refused += some;
          why ??= first;
          await put(part, bytes);
          break;
        } catch (error) {
          if (broken !== null) throw error;
          if (tries < TRIES) continue;
          failed.push({ part, why: error instanceof Error ? error.message : String(error) });
          break;
        }
      }
    }
  };
  const put = async (part: Part, bytes: Uint8Array): Promise<void> => {
    try {
      await keep.put(part, bytes);
      kept++;
    } catch (error) {
      broken = error;
      throw error;
    }
  };
  try {
    const hands = Math.max(1, Math.min(jobs, parts.length - kept));
    await Promise.all(Array.from({ length: parts.length === kept ? 0 : hands }, oneAfterTheOther));
    tell();
  } finally {
    clearInterval(timer);
    await Promise.all(threads.map((thread) => thread.end()));
  }
  return { parts: parts.length, kept, refused, why, failed, stopped: stop?.aborted === true && kept + failed.length < parts.length };
}
