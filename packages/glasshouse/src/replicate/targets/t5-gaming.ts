/** T5: a public threshold is gamed by those for whom it pays; one that allows for gaming burdens the honest, some more than others. */
import { Chance } from '../chance.ts';
import { meanOfRuns, shareOf } from '../judge.ts';
import { bestThreshold, draw, exactGaming, type Gaming, learn, overallAccuracy, shown } from '../models/gaming.ts';
import { number, numbers, runs, seed } from '../parameter.ts';
import { BadSetting, type Draft, type Published, part, type Target } from '../target.ts';

const CODE = "the authors' environment (D'Amour et al. 2020, college admission), seed 1, 15,000 applicants";
const printed = (value: number, within: number): Published => ({ value, within, by: CODE });

const model = {
  mean: numbers([0.5], { low: 0, high: 1 }, [1, 6], {
    en: 'Mean of true scores; one for all groups, or one each.',
    'zh-Hans': '真实得分的均值；各群体相同填一个，否则每个群体一个。',
  }),
  sd: numbers([0.1], { low: 0.001, high: 1 }, [1, 6], {
    en: 'Standard deviation of true scores, which are cut to 0 … 1; one for all groups, or one each.',
    'zh-Hans': '真实得分的标准差（得分截取在0到1之间）；各群体相同填一个，否则每个群体一个。',
  }),
  qualified_from: number(0.55, { low: 0.001, high: 1 }, { en: 'From which true score one is qualified.', 'zh-Hans': '真实得分达到多少即为合格。' }),
  costs: numbers([5, 10], { low: 0.1, high: 1000, unit: 'benefits per unit of score' }, [1, 6], {
    en: 'What moving the score by one costs, by group.',
    'zh-Hans': '各群体把得分提高1的代价。',
  }),
  sizes: numbers([1, 1], { low: 0, high: 1e9, unit: 'persons (any unit)' }, [1, 6], { en: 'How large the groups are.', 'zh-Hans': '各群体的规模。' }),
  benefit: number(1, { low: 0, high: 100 }, { en: 'What being accepted is worth.', 'zh-Hans': '被接受的价值。' }),
};

const settingOf = (values: { readonly [K in keyof typeof model]: (typeof model)[K]['default'] }): Gaming => {
  if (values.costs.length !== values.sizes.length)
    throw new BadSetting(`costs and sizes have to name as many groups: there are ${values.costs.length} costs and ${values.sizes.length} sizes.`);
  if (values.sizes.every((size) => size === 0)) throw new BadSetting('sizes: at least one group needs persons.');
  const each = (name: 'mean' | 'sd'): readonly number[] => {
    const list = values[name];
    if (list.length !== 1 && list.length !== values.costs.length)
      throw new BadSetting(`${name} needs one number, or one for each of the ${values.costs.length} groups of costs; it has ${list.length}.`);
    return values.costs.map((_, g) => list[list.length === 1 ? 0 : g] as number);
  };
  return { means: each('mean'), sds: each('sd'), qualified: values.qualified_from, costs: values.costs, sizes: values.sizes, benefit: values.benefit };
};

/** The setting in which the order of learners was printed. */
const PRINTED = JSON.stringify({ means: [0.5, 0.5], sds: [0.1, 0.1], qualified: 0.55, costs: [5, 10], sizes: [1, 1], benefit: 1 });

export const t5: Target = {
  id: 'T5',
  title: { en: 'Gaming of a public threshold, and who bears the burden', 'zh-Hans': '对公开门槛的策略性应对，以及由谁承担代价' },
  mechanism: {
    en: 'A published rule is met by looking as it asks; raising the bar against that costs those who would have met it anyway.',
    'zh-Hans': '规则一公开，人们便迎合其表；为此抬高门槛，代价由本来合格的人承担。',
  },
  kind: 'a small model of its own',
  source: {
    reference:
      'M. Hardt, N. Megiddo, C. Papadimitriou, M. Wootters, "Strategic Classification", ITCS 2016; S. Milli, J. Miller, A. Dragan, M. Hardt, "The Social Cost of Strategic Classification", FAT* 2019; A. D\'Amour et al., "Fairness Is Not Static", FAT* 2020, section 5',
    url: 'https://doi.org/10.1145/3351095.3372878',
    licence: "authors' code is Apache-2.0; none of it is in this program",
  },
  parts: [
    part({
      name: 'threshold',
      parameters: {
        ...model,
        threshold: number(0.55, { low: 0, high: 1 }, { en: 'The published threshold.', 'zh-Hans': '公布的门槛。' }),
        applicants: number(
          15000,
          { low: 100, high: 10000000, whole: true, unit: 'persons', chance: true },
          { en: 'Applicants that are drawn.', 'zh-Hans': '抽取的申请人数。' },
        ),
        seed: seed(),
      },
      cases: [
        {
          name: '0.55',
          values: {},
          published: { 'accuracy.g0': printed(0.3722, 0.015), 'accuracy.g1': printed(0.6069, 0.015), 'accuracy.all': printed(0.4906, 0.015) },
        },
        { name: '0.60', values: { threshold: 0.6 } },
        {
          name: '0.65',
          values: { threshold: 0.65 },
          published: {
            'accuracy.g0': printed(0.6125, 0.015),
            'accuracy.g1': printed(1, 0.015),
            'accuracy.all': printed(0.8079, 0.015),
            'burden.g0': printed(0.0678, 0.012),
            'burden.g1': printed(0.1397, 0.012),
          },
        },
        { name: '0.70', values: { threshold: 0.7 } },
        {
          name: '0.75',
          values: { threshold: 0.75 },
          published: {
            'accuracy.g0': printed(1, 0.015),
            'accuracy.g1': printed(0.7603, 0.015),
            'accuracy.all': printed(0.8791, 0.015),
            'burden.g0': printed(0.206, 0.012),
            'burden.g1': printed(0.4161, 0.012),
          },
        },
        { name: '0.80', values: { threshold: 0.8 } },
      ],
      rows: (values): Draft[] => {
        const setting = settingOf(values);
        const chance = new Chance(values.seed, 0, 'gaming applicants');
        const groups = setting.costs.map(() => ({ all: 0, right: 0, moved: 0, burdens: [] as number[] }));
        for (let n = 0; n < values.applicants; n++) {
          const applicant = draw(setting, chance);
          const group = groups[applicant.group] as (typeof groups)[number];
          const seen = shown(setting, applicant, values.threshold);
          group.all++;
          if (seen >= values.threshold === applicant.qualified) group.right++;
          if (seen !== applicant.score) group.moved++;
          group.burdens.push(applicant.qualified ? (setting.costs[applicant.group] as number) * Math.max(0, values.threshold - applicant.score) : 0);
        }
        const by = 'the normal distribution';
        const rows = groups.flatMap(({ all, right, moved, burdens }, g) => {
          if (all < 2) return [];
          const exact = exactGaming(setting, values.threshold, g);
          return [
            shareOf(`accuracy.g${g}`, right, all, { exact: exact.accuracy, by, slack: 1e-9 }),
            meanOfRuns(`burden.g${g}`, burdens, { exact: exact.burden, by, slack: 1e-9 }),
            shareOf(`gaming.g${g}`, moved, all, { exact: exact.gaming, by, slack: 1e-9 }),
          ];
        });
        const right = groups.reduce((sum, group) => sum + group.right, 0);
        return [...rows, shareOf('accuracy.all', right, values.applicants, { exact: overallAccuracy(setting, values.threshold), by, slack: 1e-9 })];
      },
    }),
    part({
      name: 'learned',
      parameters: {
        ...model,
        burn_in: number(
          10,
          { low: 1, high: 1000, whole: true, unit: 'rounds' },
          { en: 'Rounds in which all are accepted.', 'zh-Hans': '全部接受的起始轮数。' },
        ),
        rounds: number(
          300,
          { low: 1, high: 2000, whole: true, unit: 'rounds' },
          { en: 'Rounds after which the retrained threshold is read.', 'zh-Hans': '读取“持续重训”门槛之前的轮数。' },
        ),
        per_round: number(20, { low: 1, high: 1000, whole: true, unit: 'persons' }, { en: 'Applicants in a round.', 'zh-Hans': '每轮申请人数。' }),
        runs: runs(20, 1000),
        seed: seed(),
      },
      published: { static: printed(0.5549, 0.02), robust: printed(0.7563, 0.025), retrained: printed(0.597, 0.05) },
      rows: (values): Draft[] => {
        const setting = settingOf(values);
        const learning = { burnIn: values.burn_in, rounds: values.rounds, perRound: values.per_round };
        const of = (learner: 'static' | 'robust' | 'retrained'): number[] =>
          Array.from({ length: values.runs }, (_, run) => learn(setting, learner, learning, values.seed, run));
        const [fixed, robust, retrained] = [of('static'), of('robust'), of('retrained')];
        const minus = (one: readonly number[], other: readonly number[]): number[] => one.map((x, n) => x - (other[n] as number));
        // The order of the three is a finding about the printed setting; where nobody can move, they are one.
        const order = JSON.stringify(setting) === PRINTED ? { above: 0 } : {};
        const usual = values.burn_in * values.per_round >= 100;
        return [
          meanOfRuns(
            'static',
            fixed,
            usual ? { exact: setting.qualified, by: 'where the qualified begin; found from few applicants, so within 0.02', slack: 0.02 } : {},
          ),
          meanOfRuns(
            'robust',
            robust,
            usual
              ? {
                  exact: bestThreshold(setting),
                  by: 'the threshold of highest accuracy when all move that can; found from few applicants, so within 0.03',
                  slack: 0.03,
                }
              : {},
          ),
          meanOfRuns('retrained', retrained),
          meanOfRuns('retrained_above_static', minus(retrained, fixed), order),
          meanOfRuns('robust_above_retrained', minus(robust, retrained), order),
        ];
      },
    }),
  ],
};
