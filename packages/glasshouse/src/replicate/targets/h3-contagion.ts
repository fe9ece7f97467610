/** H3: who joins when enough others have. */
import { meanOfRuns, shareOf } from '../judge.ts';
import {
  cascade,
  cascadeInWaves,
  climbToEquilibrium,
  exactCascade,
  firstCrossing,
  liveCascade,
  normalThresholds,
  uniformThresholds,
} from '../models/contagion.ts';
import { number, runs, seed, word } from '../parameter.ts';
import { BadSetting, type Draft, type Published, part, type Target } from '../target.ts';

const GRANOVETTER = 'Granovetter 1978, the crowd of a hundred with thresholds 0, 1, 2, …, and the one in which the person with threshold 1 has 2';
const printed = (value: number): Record<string, Published> => ({ joined: { value, within: 0, by: GRANOVETTER } });

export const h3: Target = {
  id: 'H3',
  title: { en: 'Threshold contagion', 'zh-Hans': '门槛式传染' },
  mechanism: {
    en: 'Shunning and joining spread by what others do; a crowd that differs in one person can end otherwise.',
    'zh-Hans': '疏远与跟从随他人所为而扩散；只差一人的群体，结局可能迥异。',
  },
  kind: 'a small model of its own',
  source: {
    reference: 'M. Granovetter, "Threshold Models of Collective Behavior", American Journal of Sociology 83(6), 1978',
    url: 'https://doi.org/10.1086/226707',
    licence: 'mathematics; none',
  },
  parts: [
    part({
      name: 'crowd',
      parameters: {
        people: number(100, { low: 1, high: 2000, whole: true, unit: 'persons' }, { en: 'People in the crowd.', 'zh-Hans': '人数。' }),
        thresholds: word('ladder', ['ladder', 'normal', 'uniform'], {
          en: 'Thresholds: 0, 1, 2, … one person each; or drawn for each person.',
          'zh-Hans': '门槛：0、1、2……各一人，或每人随机抽取。',
        }),
        moved: number(
          0,
          { low: 0, high: 1000, unit: 'others', whole: true },
          { en: 'By how much the person with threshold 1 of a ladder has a higher one.', 'zh-Hans': '阶梯中门槛为1的人，其门槛再高多少。' },
        ),
        mean: number(
          25,
          { low: -1000, high: 10000, unit: 'others' },
          { en: 'Mean of normal thresholds; at or below 0 one begins.', 'zh-Hans': '正态门槛的均值；不高于0者率先行动。' },
        ),
        sd: number(10, { low: 0, high: 10000, unit: 'others' }, { en: 'Standard deviation of normal thresholds.', 'zh-Hans': '正态门槛的标准差。' }),
        low: number(-5, { low: -10000, high: 10000, unit: 'others' }, { en: 'Lowest uniform threshold.', 'zh-Hans': '均匀门槛的下限。' }),
        high: number(100, { low: -10000, high: 10000, unit: 'others' }, { en: 'Highest uniform threshold.', 'zh-Hans': '均匀门槛的上限。' }),
        runs: runs(2000, 1000000),
        seed: seed(),
      },
      cases: [
        { name: 'ladder', values: {}, published: printed(100) },
        { name: 'one-moved', values: { moved: 1 }, published: printed(1) },
        ...[5, 10, 12, 13, 20].map((sd) => ({ name: `normal-${sd}`, values: { thresholds: 'normal' as const, sd } })),
        { name: 'uniform', values: { thresholds: 'uniform' as const } },
      ],
      rows: (values): Draft[] => {
        const { people } = values;
        if (values.thresholds === 'ladder') {
          const ladder = Array.from({ length: people }, (_, n) => (n === 1 ? n + values.moved : n));
          return [
            {
              id: 'joined',
              ours: cascadeInWaves(ladder),
              exact: cascade(ladder),
              by: 'the first number that no further person’s threshold is within; ours wave by wave',
            },
          ];
        }
        const normal = values.thresholds === 'normal';
        if (!normal && values.low > values.high) throw new BadSetting(`low (${values.low}) may not be above high (${values.high}).`);
        const share = normal ? normalThresholds(values.mean, values.sd) : uniformThresholds(values.low, values.high);
        const lived = Array.from({ length: values.runs }, (_, run) =>
          liveCascade(
            people,
            (chance) => (normal ? values.mean + values.sd * chance.normal() : values.low + (values.high - values.low) * chance.unit()),
            values.seed,
            run,
          ),
        );
        const exact = exactCascade(people, share);
        const by = 'the chain of waves, over all numbers of people';
        const sum = (of: (n: number) => number): number | undefined => exact?.reduce((all, p, n) => all + p * of(n), 0);
        const more = { by: exact === null ? undefined : by };
        const half = (n: number): boolean => n > people / 2;
        const expected = sum((n) => n);
        // The exact spread is known: the standard error is its own.
        const spread = expected === undefined ? undefined : Math.sqrt((sum((n) => (n - expected) ** 2) as number) / values.runs);
        return [
          { ...meanOfRuns('joined.mean', lived, { exact: expected, ...more, slack: 1e-6 }), ...(spread === undefined ? {} : { se: spread, runs: undefined }) },
          {
            id: 'equilibrium',
            ours: climbToEquilibrium(people, share),
            exact: firstCrossing(people, share),
            by: 'where as many would join as have, for crowds without chance; ours by going up from nobody',
            slack: 1e-4,
          },
          shareOf('more_than_half', lived.filter(half).length, values.runs, { exact: sum((n) => Number(half(n))), ...more, slack: 1 / values.runs }),
          shareOf('nobody', lived.filter((n) => n === 0).length, values.runs, { exact: sum((n) => Number(n === 0)), ...more, slack: 1 / values.runs }),
        ];
      },
    }),
  ],
};
