/** `worker`: lives parts of sweeps, and cuts of runs, that come from a job queue, until stopped. */
import { type WorkNews, workOn } from '@glasshouse/sweep';
import { EXIT } from '../exit.ts';
import { endWithParent } from '../parent.ts';
import { SPREAD_WORDS } from '../spread-words.ts';
import { SWEEP_WORDS } from '../sweep-words.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

export interface WorkerOptions {
  readonly on: string;
  readonly jobs: number;
  readonly engine: 'plain' | 'compiled';
  readonly idle?: number | undefined;
  readonly lock: number;
}

/** @returns 0 when it was asked to end, or had nothing to do for long */
export async function worker(options: WorkerOptions, terminal: Terminal): Promise<number> {
  const words = SWEEP_WORDS[terminal.language].worker;
  const spread = SPREAD_WORDS[terminal.language].worker;
  endWithParent();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // Asked twice: parts in hand fall to another worker.
      if (stop.signal.aborted) process.exit(EXIT.stopped);
      stop.abort();
    });
  let lost = false;
  const say = (news: WorkNews): void => {
    if (news.kind === 'lost' && lost) return;
    lost = news.kind === 'lost';
    if (news.kind === 'waiting') terminal.note(words.waiting(news.store, news.make, options.jobs));
    else if (news.kind === 'lived') terminal.note(words.lived(news.sweep, news.part, news.seconds));
    else if (news.kind === 'failed') terminal.say(words.failed(news.sweep, news.part, news.why));
    else if (news.kind === 'refuses') terminal.say(words.refuses(news.sweep, news.make, news.own));
    else if (news.kind === 'lost') terminal.note(words.lost(news.why));
    else if (news.kind === 'failed-cut') terminal.say(spread.failed(news, news.why));
    else
      terminal.note(
        news.kind === 'takes-cut' ? spread.takes(news) : news.kind === 'lived-cut' ? spread.lived(news, news.seconds) : spread.left(news, news.why),
      );
  };
  const { jobs, engine, lock, idle = null } = options;
  const { parts } = await workOn(options.on, { jobs, engine, lock, idle, version: VERSION, stop: stop.signal, say });
  terminal.note(words.ended(parts));
  return EXIT.done;
}
