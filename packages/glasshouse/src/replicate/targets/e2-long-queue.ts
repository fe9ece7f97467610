/** Part of E2: a queue of appeals in a society so large that chance hardly moves it, against the recursion of its limit. */
import { runReplicate } from '../../engine/run.ts';
import type { Trace } from '../../engine/trace.ts';
import { type LongQueue, longQueueScheme, longQueueSociety } from '../files/feedback.ts';
import { shareOf } from '../judge.ts';
import { programOf } from '../on-engine.ts';
import { number, numbers, seed } from '../parameter.ts';
import { type Draft, type Part, part } from '../target.ts';

const sum = (list: readonly number[]): number => list.reduce((all, n) => all + n, 0);
const MONTHS = { low: 1, high: 600, whole: true, unit: 'months' } as const;

/**
 * The queue for a large society, a person: w(t) = max(0, w(t − 1) − c) + a(t), and the variance of what waits, times
 * persons: those who have filed are binomial; while more wait than can be heard, each is heard with probability c / w.
 */
function fluid({ filing, capacity }: LongQueue, months: number): { readonly waiting: number; readonly variance: number }[] {
  let [waiting, heard] = [0, 0];
  return Array.from({ length: months }, (_, t) => {
    const filed = 1 - (1 - filing) ** (t + 1);
    const arrives = filing * (1 - filing) ** t;
    if (waiting > capacity) {
      heard += capacity * (1 - capacity / waiting);
      waiting += arrives - capacity;
      return { waiting, variance: filed * (1 - filed) + heard };
    }
    [waiting, heard] = [arrives, 0];
    return { waiting, variance: arrives * (1 - arrives) };
  });
}

/** Months about the one in which the queue runs empty, in which some of the last may still wait: the limit says nothing of them. */
const ABOUT = 2;

export const longQueue: Part = part({
  name: 'long_queue',
  parameters: {
    queue_files: number(
      0.02,
      { low: 0.001, high: 0.9 },
      { en: 'Share of those who have not yet appealed that does so in a month.', 'zh-Hans': '尚未申诉者每月提出申诉的比例。' },
    ),
    queue_room: number(
      0.01,
      { low: 0.0001, high: 1 },
      { en: 'Appeals heard a month, as a share of all persons.', 'zh-Hans': '每月审理的申诉，占总人数的比例。' },
    ),
    queue_persons: number(100_000, { low: 1000, high: 1_000_000, whole: true, unit: 'persons', chance: true }, { en: 'Persons.', 'zh-Hans': '人数。' }),
    queue_looked_at: numbers([1, 10, 20, 36, 50, 60, 85], MONTHS, [1, 12], { en: 'Months after which is looked.', 'zh-Hans': '在第几个月之后查看。' }),
    seed: seed(),
  },
  rows: ({ queue_files: filing, queue_room: capacity, queue_persons: persons, queue_looked_at: looked, seed: own }, engine): Draft[] => {
    const months = Math.max(...looked);
    const rules = { filing, capacity };
    const program = programOf({ scheme: longQueueScheme(rules), society: longQueueSociety(rules), persons, months });
    const { width, scalar } = program.layout;
    const { rows } = runReplicate(engine, program, own, 0) as Trace;
    const expected = fluid(rules, months + ABOUT);
    const empty = expected.findIndex(({ waiting }, t) => t > 0 && waiting <= capacity && (expected[t - 1]?.waiting ?? 0) > capacity);
    const at = (counter: number, t: number): number => rows[t * width + counter] as number;
    return [...new Set(looked)].flatMap((after): Draft[] => {
      const t = after - 1;
      const { waiting, variance } = expected[t] as { waiting: number; variance: number };
      const filed = Array.from({ length: after }, (_, month) => at(scalar.filed, month));
      return [
        shareOf(`filed.${after}`, sum(filed), persons, { exact: 1 - (1 - filing) ** after, by: 'the chance to have appealed by then' }),
        ...(empty >= 0 && Math.abs(t - empty) <= ABOUT
          ? []
          : [
              {
                id: `waiting.${after}`,
                ours: at(scalar.waiting, t) / persons,
                exact: waiting,
                by: 'the recursion of the queue of a large society: what waited, less capacity, and what arrives',
                se: Math.sqrt(variance / persons),
              },
            ]),
      ];
    });
  },
});
