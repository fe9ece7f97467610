/** H2: what is recorded is what was looked for. */
import { meanOfRuns } from '../judge.ts';
import { costOfHiding, expectHidden, type Hidden, type HiddenNumbers, iterateHiding, liveHidden } from '../models/hidden.ts';
import { number, runs, seed } from '../parameter.ts';
import { BadSetting, type Draft, part, type Target } from '../target.ts';

const probability = (value: number, en: string, zh: string) => number(value, { low: 0, high: 1 }, { en, 'zh-Hans': zh });

export const h2: Target = {
  id: 'H2',
  title: { en: 'Inspection with hidden incidents', 'zh-Hans': '事件隐匿时的检查' },
  mechanism: {
    en: 'Two groups do the same; the one that is looked at more has the longer record and the fewer hidden incidents.',
    'zh-Hans': '两个群体行为相同；检查得多的一方记录更长，隐匿的事件更少。',
  },
  kind: 'a small model of its own',
  source: {
    reference: 'a chain with two states, worked out here; no publication is reproduced',
    url: 'https://en.wikipedia.org/wiki/Markov_chain',
    licence: 'mathematics; none',
  },
  parts: [
    part({
      name: 'incidents',
      parameters: {
        happens_a: probability(0.05, 'Probability that a place of group A without an incident has one in a period.', '群体A中无事件之处每期发生事件的概率。'),
        happens_b: probability(0.05, '… of group B.', '群体B中的同一概率。'),
        inspected_a: probability(0.1, 'Probability that a place of group A is inspected in a period.', '群体A每期受检的概率。'),
        inspected_b: probability(0.4, '… of group B.', '群体B每期受检的概率。'),
        found: probability(0.8, 'Probability that an inspection finds an incident that is there.', '检查发现确有事件的概率。'),
        invented: probability(0.01, 'Probability that an inspection records one that is not there.', '检查误记并不存在的事件的概率。'),
        fades: probability(0.1, 'Probability that an incident that was not found is over by the end of the period.', '未被发现的事件在期末自行消失的概率。'),
        fine: number(
          0,
          { low: 0, high: 1e6, unit: 'money' },
          { en: 'Fine for an incident that is found; what is told costs its own price only.', 'zh-Hans': '事件被查出时的罚款；主动说明者只付说明的代价。' },
        ),
        telling_costs_up_to: number(
          1,
          { low: 1e-9, high: 1e6, unit: 'money' },
          {
            en: 'What telling costs is drawn evenly from 0 to this for each incident; whoever expects hiding to cost more tells.',
            'zh-Hans': '每次说明的代价在0与此值之间均匀抽取；若预计隐瞒更贵，便主动说明。',
          },
        ),
        discount: number(0.95, { low: 0, high: 1 }, { en: 'What a unit of the next period is worth now.', 'zh-Hans': '下一期的1单位折合当期多少。' }),
        places: number(
          1000,
          { low: 1, high: 1000000, whole: true, unit: 'places', chance: true },
          { en: 'Places of each group in a run.', 'zh-Hans': '每次运行中每个群体的地点数。' },
        ),
        periods: number(
          60,
          { low: 1, high: 10000, whole: true, unit: 'periods' },
          { en: 'Periods, from no incident at all.', 'zh-Hans': '期数；起始时没有任何事件。' },
        ),
        runs: runs(20, 10000),
        seed: seed(),
      },
      cases: [
        { name: 'nobody-tells', values: {} },
        { name: 'some-tell', values: { fine: 2 } },
      ],
      rows: (values): Draft[] => {
        const of = (
          group: 'a' | 'b',
        ): { readonly exact: HiddenNumbers; readonly lived: readonly HiddenNumbers[]; readonly hiding: readonly [number, number] } => {
          const plain: Hidden = {
            happens: group === 'a' ? values.happens_a : values.happens_b,
            inspected: group === 'a' ? values.inspected_a : values.inspected_b,
            found: values.found,
            invented: values.invented,
            fades: values.fades,
            told: 0,
          };
          if (values.discount === 1 && values.fades === 0 && plain.inspected * plain.found === 0)
            throw new BadSetting(
              'an incident that never ends, is never found and is never worth less has no expected cost: lower discount, or raise fades, found or inspected.',
            );
          const [hiding, found] = [costOfHiding(plain, values.fine, values.discount), iterateHiding(plain, values.fine, values.discount)];
          const telling = (cost: number): Hidden => ({ ...plain, told: Math.min(1, cost / values.telling_costs_up_to) });
          const lived = Array.from({ length: values.runs }, (_, run) => liveHidden(telling(found), values.places, values.periods, values.seed, run, group));
          return { exact: expectHidden(telling(hiding), values.periods), lived, hiding: [hiding, found] };
        };
        const groups = { a: of('a'), b: of('b') };
        const by = 'the chain of a place, period by period';
        const rows = (['a', 'b'] as const).flatMap((group) =>
          (['hidden', 'told', 'recorded', 'falsely', 'happened'] as const).map((what) =>
            meanOfRuns(
              `${what}.${group}`,
              groups[group].lived.map((run) => run[what]),
              { exact: groups[group].exact[what], by, slack: 1e-9 },
            ),
          ),
        );
        // Ratios of means of many places depart from the ratio of expectations by less than a standard error.
        const ratio = (
          id: string,
          over: (one: HiddenNumbers) => number,
          under: (one: HiddenNumbers) => number,
          top: typeof groups.a,
          bottom: typeof groups.a,
        ): Draft[] =>
          under(bottom.exact) === 0 || bottom.lived.some((run) => under(run) === 0)
            ? []
            : [
                meanOfRuns(
                  id,
                  top.lived.map((run, n) => over(run) / under(bottom.lived[n] as HiddenNumbers)),
                  { exact: over(top.exact) / under(bottom.exact), by, slack: 0.005 * (over(top.exact) / under(bottom.exact)) },
                ),
              ];
        const all = ({ told, recorded, falsely }: HiddenNumbers): number => told + recorded + falsely;
        return [
          ...(['a', 'b'] as const).map((group) => ({
            id: `hiding_costs.${group}`,
            ours: groups[group].hiding[1],
            exact: groups[group].hiding[0],
            by: 'one linear equation; ours by looking one period ahead until the value stays',
          })),
          ...rows,
          ...ratio('record_ratio', all, all, groups.b, groups.a),
          ...ratio(
            'known_share.a',
            ({ told, recorded }) => told + recorded,
            ({ happened }) => happened,
            groups.a,
            groups.a,
          ),
          ...ratio(
            'known_share.b',
            ({ told, recorded }) => told + recorded,
            ({ happened }) => happened,
            groups.b,
            groups.b,
          ),
        ];
      },
    }),
  ],
};
