/** Ctrl-C: the first time the run comes to an end that keeps what it can, the second time everything stops. */
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

/** What becomes of runs (or draws of what is not known) in hand: they are finished; or written down at the month's end; or dropped there; or left to the workers of a queue. */
export type InHand = 'finished' | 'written' | 'dropped' | 'draws' | 'queued';

const WORDS: Readonly<Record<Terminal['language'], Readonly<Record<InHand, string>>>> = {
  en: {
    finished: 'Stopping: runs that have begun are finished and kept. Ctrl-C again stops at once.',
    written: "Stopping at the month's end: the checkpoint is written, and the same command goes on from it. Ctrl-C again stops at once.",
    dropped: "Stopping at the month's end: finished runs are kept, the run in hand is not. Ctrl-C again stops at once.",
    draws: 'Stopping: draws that have begun are finished and kept. Ctrl-C again stops at once.',
    queued: 'Stopping: workers go on with what is in the queue, and the same command takes it in. Ctrl-C again stops at once.',
  },
  'zh-Hans': {
    finished: '正在停止：已开始的运行会完成并保留。再按一次 Ctrl-C 立即停止。',
    written: '将在本月结束时停止：检查点会写入磁盘，再次执行同一命令即可继续。再按一次 Ctrl-C 立即停止。',
    dropped: '将在本月结束时停止：已完成的运行会保留，进行中的运行不保留。再按一次 Ctrl-C 立即停止。',
    draws: '正在停止：已开始的抽取会完成并保留。再按一次 Ctrl-C 立即停止。',
    queued: '正在停止：队列中的部分由各工作进程继续完成，再次执行同一命令即可取回结果。再按一次 Ctrl-C 立即停止。',
  },
};

let pressed = false;

/** Whether Ctrl-C has come, ever: also where all that was in hand could be finished, so that nothing new is begun. */
export function interrupted(): boolean {
  return pressed;
}

/** Listens for Ctrl-C until released. */
export function listenForInterrupt(terminal: Terminal, inHand: InHand): Interrupt {
  const controller = new AbortController();
  let first = 0;
  const onInterrupt = (): void => {
    const now = performance.now();
    if (!controller.signal.aborted) {
      first = now;
      pressed = true;
      controller.abort();
      terminal.say(`\n${WORDS[terminal.language][inHand]}`);
    } else if (now - first > SAME_PRESS_MS) process.exit(EXIT.stopped);
  };
  process.on('SIGINT', onInterrupt);
  return { signal: controller.signal, release: () => process.off('SIGINT', onInterrupt) };
}
