/** What is said of runs that are spread over the workers of a queue, in each language. */
import type { CutNews } from '@glasshouse/sweep';

export interface SpreadWords {
  readonly hands: (found: number, of: number) => string;
  readonly lost: (why: string) => string;
  readonly back: string;
  readonly worker: {
    readonly takes: (cut: CutNews) => string;
    readonly lived: (cut: CutNews, seconds: number) => string;
    readonly left: (cut: CutNews, why: 'stopped' | 'over' | 'silent') => string;
    readonly failed: (cut: CutNews, why: string) => string;
  };
}

const named = ({ run, replicate, hand, of }: CutNews): string => `${run}: run ${replicate}, cut ${hand + 1} of ${of}`;
const inChinese = ({ run, replicate, hand, of }: CutNews): string => `${run}：第 ${replicate} 次运行，${of} 份中的第 ${hand + 1} 份`;

export const SPREAD_WORDS: Readonly<Record<'en' | 'zh-Hans', SpreadWords>> = {
  en: {
    hands: (found, of) =>
      found === of
        ? `All ${of} cuts have found a worker.`
        : `${found} of ${of} cuts have found a worker, and a month ends only when all are lived. Start more ("glasshouse worker --on URL")${found > 0 ? `, or begin again with --spread ${found}` : ''}. Waiting.`,
    lost: (why) => `The queue does not answer (${why}). Waiting for it to come back.`,
    back: 'The queue is back.',
    worker: {
      takes: (cut) => `${named(cut)} begins`,
      lived: (cut, seconds) => `${named(cut)} in ${seconds.toFixed(1)} s`,
      left: (cut, why) =>
        `${named(cut)} left: ${
          why === 'stopped'
            ? 'another worker begins it again'
            : why === 'over'
              ? 'the run is over, or was taken back'
              : 'nobody has asked for the run for a minute; its command, begun again, goes on with it'
        }`,
      failed: (cut, why) => `${named(cut)} failed: ${why}`,
    },
  },
  'zh-Hans': {
    hands: (found, of) =>
      found === of
        ? `${of} 份都已有工作进程承担。`
        : `${of} 份中只有 ${found} 份找到了工作进程，要等各份都算完，一个月才算结束。请再启动一些（“glasshouse worker --on URL”）${found > 0 ? `，或改用 --spread ${found} 重新开始` : ''}。等待中。`,
    lost: (why) => `队列没有应答（${why}），等待其恢复。`,
    back: '队列已恢复。',
    worker: {
      takes: (cut) => `${inChinese(cut)}，开始`,
      lived: (cut, seconds) => `${inChinese(cut)}，用时 ${seconds.toFixed(1)} 秒`,
      left: (cut, why) =>
        `${inChinese(cut)}，已放下：${why === 'stopped' ? '由另一个工作进程从头接手' : why === 'over' ? '该运行已结束或已撤回' : '一分钟内无人等待这次运行；再次执行原命令即可接着算'}`,
      failed: (cut, why) => `${inChinese(cut)}，失败：${why}`,
    },
  },
};
