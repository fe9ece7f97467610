/** T8: appeals that wait for somebody to decide them. */
import { meanOfRuns } from '../judge.ts';
import { exactQueue, isStable, liveQueue, type Queue } from '../models/queue.ts';
import { number, numbers, runs, seed } from '../parameter.ts';
import { BadSetting, type Draft, part, type Target } from '../target.ts';

export const t8: Target = {
  id: 'T8',
  title: { en: 'Appeals that wait: backlog, withdrawal, reopening, priority', 'zh-Hans': '等候裁决的申诉：积压、撤回、重开与优先' },
  mechanism: { en: 'A remedy is worth what its queue leaves of it.', 'zh-Hans': '救济值多少，要看排队还剩下多少。' },
  kind: 'a small model of its own',
  source: {
    reference:
      'A. K. Erlang 1917 (M/M/c); C. Palm 1957 (M/M/c+M); F. Pollaczek 1930, A. Khinchine 1932 (M/G/1); A. Cobham 1954 (priorities); D. Gross et al., "Fundamentals of Queueing Theory"',
    url: 'https://doi.org/10.1002/9781118625651',
    licence: 'mathematics; none',
  },
  parts: [
    part({
      name: 'queue',
      parameters: {
        arrivals: numbers([4], { low: 1e-6, high: 1e6, unit: 'appeals a unit of time' }, [1, 6], {
          en: 'Appeals that come in, by class; the first is served first.',
          'zh-Hans': '各类申诉的到达率；排在前面的优先处理。',
        }),
        officers: number(5, { low: 1, high: 500, whole: true, unit: 'officers' }, { en: 'Officers who decide.', 'zh-Hans': '裁决人员数。' }),
        service_rate: number(
          1,
          { low: 1e-6, high: 1e6, unit: 'decisions a unit of time' },
          { en: 'Decisions of one officer.', 'zh-Hans': '每名人员的裁决率。' },
        ),
        service_variation: number(
          1,
          { low: 0, high: 50 },
          {
            en: 'Squared coefficient of variation of the time that a decision takes; 1: exponential, 0: always the same.',
            'zh-Hans': '裁决用时变异系数的平方；1为指数分布，0为定长。',
          },
        ),
        withdrawal_rate: number(
          0,
          { low: 0, high: 1e6, unit: 'a unit of time' },
          { en: 'Hazard at which whoever waits withdraws; 0: nobody does.', 'zh-Hans': '等候者撤回的风险率；0表示无人撤回。' },
        ),
        reopened: number(0, { low: 0, high: 0.99 }, { en: 'Probability that a decided appeal comes back.', 'zh-Hans': '已裁决的申诉重新回来的概率。' }),
        over: number(1, { low: 0, high: 1e6, unit: 'units of time' }, { en: 'A wait that is counted as long.', 'zh-Hans': '等候超过多久算作“久等”。' }),
        appeals: number(
          40000,
          { low: 1000, high: 10000000, whole: true, unit: 'appeals', chance: true },
          { en: 'New appeals of a run, of which the first tenth is not counted.', 'zh-Hans': '每次运行的新申诉数，前十分之一不计。' },
        ),
        runs: runs(40, 1000),
        seed: seed(),
      },
      cases: [
        { name: 'm/m/5', values: {} },
        { name: 'm/m/2', values: { arrivals: [1.8], officers: 2 } },
        { name: 'm/m/10', values: { arrivals: [9], officers: 10 } },
        { name: 'm/m/20', values: { arrivals: [18], officers: 20 } },
        { name: 'erlang-a-12', values: { arrivals: [12], officers: 10, withdrawal_rate: 0.5 } },
        { name: 'erlang-a-10', values: { arrivals: [10], officers: 10, withdrawal_rate: 0.25 } },
        ...[0, 0.5, 1, 4].map((service_variation) => ({ name: `m/g/1-${service_variation}`, values: { arrivals: [0.8], officers: 1, service_variation } })),
        { name: 'reopened', values: { reopened: 0.1 } },
        { name: 'priorities', values: { arrivals: [2, 2] } },
      ],
      rows: (values): Draft[] => {
        const queue: Queue = {
          arrivals: values.arrivals,
          officers: values.officers,
          service: values.service_rate,
          variation: values.service_variation,
          withdrawal: values.withdrawal_rate,
          reopened: values.reopened,
        };
        if (!isStable(queue))
          throw new BadSetting(
            'these appeals come faster than they are decided, so the queue grows for ever: raise officers or service_rate, lower arrivals or reopened, or set a withdrawal_rate.',
          );
        const exact = exactQueue(queue, values.over);
        const lived = Array.from({ length: values.runs }, (_, run) => liveQueue(queue, values.over, values.appeals, values.seed, run));
        const of = (id: string, own: (run: (typeof lived)[number]) => number | undefined, expected: number | undefined): Draft[] =>
          exact !== null && expected === undefined
            ? []
            : [
                meanOfRuns(
                  id,
                  lived.map((run) => own(run) ?? 0),
                  exact === null ? {} : { exact: expected, by: exact.by, slack: 1e-9 },
                ),
              ];
        const closed = exact?.numbers;
        const classes = values.arrivals.length;
        return [
          ...of('waits', ({ waits }) => waits, closed?.waits),
          ...of('queue_length', (run) => run.queue, closed?.queue),
          ...of('waiting_time', ({ wait }) => wait, closed?.wait),
          ...of('present', ({ present }) => present, closed?.present),
          ...of('waits_long', ({ over }) => over, closed?.over),
          ...(values.withdrawal_rate > 0 ? of('withdrawn', ({ withdrawn }) => withdrawn, closed?.withdrawn) : []),
          ...(values.withdrawal_rate > 0 ? [] : of('time_per_case', ({ perCase }) => perCase, closed?.perCase)),
          ...(classes > 1
            ? values.arrivals.flatMap((_, k) => of(`waiting_time.class_${k + 1}`, ({ waitByClass }) => waitByClass[k], closed?.waitByClass[k]))
            : []),
          meanOfRuns(
            'little',
            lived.map(({ little }) => little),
            { exact: 1, by: 'Little’s law: those present are those who come, times how long they stay', slack: (3 * values.officers + 30) / values.appeals },
          ),
        ];
      },
    }),
  ],
  notes: [
    {
      en: 'Event-driven: in steps of a day or a month the formulas of waiting hold only as the step becomes short beside the time of a decision.',
      'zh-Hans': '此处按事件推进；若以天或月为步长，只有步长远小于裁决用时的时候，这些排队公式才成立。',
    },
  ],
};
