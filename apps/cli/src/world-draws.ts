/** Draws of what is not known for several worlds, with progress, and with Ctrl-C keeping what is finished. */
import type { Assumptions, Program } from 'glasshouse';
import { type DrawLived, type DrawsOfWorlds, type EngineName, liveDrawsOf } from 'glasshouse/node';
import { listenForInterrupt } from './interrupt.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

export interface WorldDrawsOptions {
  readonly draws: number;
  readonly seed: number;
  /** Where left out, as many as there are cores; none for a run too small for them. */
  readonly jobs?: number | undefined;
  readonly engine: EngineName;
  readonly persons: number;
  readonly months: number;
  /** Whether persons are shown at the end: only measures against the world without the scheme read that. */
  readonly portraits: boolean;
}

export interface DrawsTaken<T> extends DrawsOfWorlds {
  /** What was kept of each draw, in order. */
  readonly taken: readonly T[];
  readonly stopped: boolean;
}

/**
 * Lives draws of some worlds: in each draw all have the same luck, and the same values of the numbers that they share.
 * @param compileWorld makes the Program of a drawn world @param take what is kept of a draw that all worlds have lived
 * @returns null where not one draw was finished, which is said
 * @throws CannotRun if no draw is valid in all worlds
 */
export async function liveWorldDraws<W extends Assumptions, T>(
  worlds: readonly W[],
  compileWorld: (world: W, position: number) => Program,
  { draws, seed, jobs, engine, persons, months, portraits }: WorldDrawsOptions,
  take: (lived: DrawLived) => T,
  terminal: Terminal,
): Promise<DrawsTaken<T> | null> {
  const words = WORDS[terminal.language];
  const interrupt = listenForInterrupt(terminal, 'draws');
  const progress = showProgress({ runs: draws, months: months * worlds.length, persons, unit: 'draws' }, terminal);
  try {
    const lived = await liveDrawsOf(
      worlds,
      compileWorld,
      { draws, seed, jobs, engine, portraits, progress: (now, finished) => progress.update(now, finished), stop: interrupt.signal },
      take,
    );
    progress.end();
    const { summary } = lived;
    const stopped = interrupt.signal.aborted && summary.draws + summary.given_up < draws;
    if (summary.draws === 0) terminal.say(words.noDrawFinished);
    else if (stopped) terminal.say(words.drawsStopped(summary.draws, draws));
    return summary.draws === 0 ? null : { ...lived, stopped };
  } finally {
    progress.end();
    interrupt.release();
  }
}

/** A difference; null where either is, or lies beyond what the run could follow. */
export function lessThan(of: number | null, minus: number | null): number | null {
  return of === null || minus === null || !Number.isFinite(of) || !Number.isFinite(minus) ? null : of - minus;
}
