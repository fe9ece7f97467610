/** Lives draws of what is not known, with progress, and with Ctrl-C keeping what is finished. */
import type { Program } from 'glasshouse';
import { type EngineName, type LivedDraws, liveDraws } from 'glasshouse/node';
import type { PosteriorDraws } from 'glasshouse/sweep';
import type { Lived } from './experiment.ts';
import { listenForInterrupt } from './interrupt.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

export interface DrawOptions {
  readonly seed: number;
  /** Where left out, as many as there are cores; none for a run too small for them. */
  readonly jobs?: number | undefined;
  readonly engine: EngineName;
  readonly draws: number;
  /** Whether the world without the scheme is drawn and lived beside. */
  readonly without: boolean;
  /** Where they are rows of a posterior. */
  readonly posterior?: PosteriorDraws | undefined;
}

export interface DrawsShown {
  /** Null where not one was finished. */
  readonly draws: LivedDraws | null;
  /** True if Ctrl-C ended it before all draws were lived. */
  readonly stopped: boolean;
}

/** Lives draws 0 … draws − 1 of a world. @param program of its stated values @throws CannotRun if no draw is valid */
export async function liveIgnorance(lived: Lived, program: Program, options: DrawOptions, terminal: Terminal): Promise<DrawsShown> {
  const words = WORDS[terminal.language];
  const interrupt = listenForInterrupt(terminal, 'draws');
  const progress = showProgress({ runs: options.draws, months: program.months * (options.without ? 2 : 1), persons: program.persons, unit: 'draws' }, terminal);
  try {
    const { draws: asked, seed, jobs, engine, without, posterior } = options;
    const draws = await liveDraws(lived, program, {
      draws: asked,
      seed,
      jobs,
      engine,
      without,
      posterior,
      progress: (months, finished) => progress.update(months, finished),
      stop: interrupt.signal,
    });
    const { summary } = draws;
    const stopped = interrupt.signal.aborted && summary.draws + summary.given_up < options.draws;
    progress.end();
    if (summary.draws === 0) terminal.say(words.noDrawFinished);
    else if (stopped) terminal.say(words.drawsStopped(summary.draws, options.draws));
    return { draws: summary.draws === 0 ? null : draws, stopped };
  } finally {
    progress.end();
    interrupt.release();
  }
}
