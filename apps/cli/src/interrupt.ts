/** Ctrl-C: the first time what is in hand is finished and kept, the second time everything stops. */
import { EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** A launcher may pass on the same key press that the terminal sends: within this time it counts once. */
const SAME_PRESS_MS = 300;

export interface Interrupt {
  /** Aborted at the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back to Node. */
  readonly release: () => void;
}

/** Listens for Ctrl-C until released. */
export function listenForInterrupt(terminal: Terminal): Interrupt {
  const controller = new AbortController();
  let first = 0;
  const onInterrupt = (): void => {
    const now = performance.now();
    if (!controller.signal.aborted) {
      first = now;
      controller.abort();
      terminal.say(
        terminal.language === 'zh-Hans'
          ? '\n正在停止：已开始的运行会完成并保留。再按一次 Ctrl-C 立即停止。'
          : '\nStopping: runs that have begun are finished and kept. Ctrl-C again stops at once.',
      );
    } else if (now - first > SAME_PRESS_MS) process.exit(EXIT.stopped);
  };
  process.on('SIGINT', onInterrupt);
  return { signal: controller.signal, release: () => process.off('SIGINT', onInterrupt) };
}
