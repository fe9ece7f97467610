/** T6: who is lent to now changes who can be lent to later. */
import { GROUPS, type Group, TOTALS } from '../data/credit-scores.ts';
import { base, best, climb, groupOf, type Policy, rateFrom, type Scored, type Stakes, search, truePositives } from '../models/credit.ts';
import { liveImpact, type Moves, meanChange, outcomeOf, PERCENT_OF_POINTS, pointsFrom } from '../models/impact.ts';
import { outcomePicture } from '../outcome-picture.ts';
import { number, numbers, seed, type ValuesOf, word } from '../parameter.ts';
import { BadSetting, type Draft, type Published, part, type Target } from '../target.ts';

const POLICIES = ['max-profit', 'demographic-parity', 'equal-opportunity'] as const satisfies readonly Policy[];

const CODE = "the authors' code, whose search stops at 1e-5";
const printed = (value: number, within: number): Published => ({ value, within, by: CODE });

const parameters = {
  group_a: word('black', GROUPS, { en: 'Group A, as the published tables name it.', 'zh-Hans': '群体A，名称从所公布的表。' }),
  group_b: word('white', GROUPS, { en: 'Group B.', 'zh-Hans': '群体B。' }),
  size_a: number(TOTALS.black, { low: 0, high: 1e9, unit: 'persons' }, { en: 'Persons of group A.', 'zh-Hans': '群体A人数。' }),
  size_b: number(TOTALS.white, { low: 1, high: 1e9, unit: 'persons' }, { en: 'Persons of group B.', 'zh-Hans': '群体B人数。' }),
  gain: number(1, { low: 0.001, high: 1000 }, { en: 'What the lender has of somebody who repays.', 'zh-Hans': '借款人还款时放贷方所得。' }),
  loss: number(-4, { low: -1000, high: -0.001 }, { en: '… of somebody who does not; below 0.', 'zh-Hans': '借款人不还款时放贷方所得，为负数。' }),
  up: number(75, { low: 0, high: 550, unit: 'points' }, { en: 'Points that repaying raises a score by.', 'zh-Hans': '还款使分数上升的点数。' }),
  down: number(150, { low: 0, high: 550, unit: 'points' }, { en: 'Points that not repaying lowers it by.', 'zh-Hans': '不还款使分数下降的点数。' }),
  lowest: number(300, { low: 0, high: 849, unit: 'points' }, { en: 'The lowest score there is.', 'zh-Hans': '分数下限。' }),
  highest: number(850, { low: 301, high: 2000, unit: 'points' }, { en: 'The highest score there is.', 'zh-Hans': '分数上限。' }),
  bins: numbers(PERCENT_OF_POINTS, { low: 0, high: 100, unit: '% of the population' }, [2, 40], {
    en: 'Shares of the national population in each fifty points of the score, from 300 up; they turn percentiles into points.',
    'zh-Hans': '全国人口在每50分一档中的比例，从300分起；据此把百分位换成分数。',
  }),
  persons: number(
    200000,
    { low: 100, high: 100000000, whole: true, unit: 'persons', chance: true },
    { en: 'Persons of each group that are drawn.', 'zh-Hans': '每个群体抽取的人数。' },
  ),
  seed: seed(),
};

type Values = ValuesOf<typeof parameters>;

function settingOf(values: Values): { readonly groups: readonly [Scored, Scored]; readonly stakes: Stakes; readonly moves: Moves } {
  const sum = values.bins.reduce((all, share) => all + share, 0);
  if (Math.abs(sum - 100) > 1e-6) throw new BadSetting(`the shares of bins have to add up to 100; they add up to ${sum}.`);
  return {
    groups: [groupOf(values.group_a as Group, values.size_a), groupOf(values.group_b as Group, values.size_b)],
    stakes: { gain: values.gain, loss: values.loss },
    moves: { up: values.up, down: values.down, lowest: values.lowest, highest: values.highest, bins: values.bins },
  };
}

/** Rows of one policy: found by search beside the best of all kinks, and lived by persons. */
function policyRows(policy: Policy, values: Values): Draft[] {
  const { groups, stakes, moves } = settingOf(values);
  const [exact, ours] = [best(groups, policy, stakes), search(groups, policy, stakes)];
  const by = 'the best of all kinks of a piecewise linear profit; ours by a search that does not know them';
  return groups.flatMap((group, g): Draft[] => {
    const [rate, found] = [exact.rates[g] as number, ours.rates[g] as number];
    const id = `${policy}.${g === 0 ? 'A' : 'B'}`;
    const change = meanChange(group, rate, moves);
    const lived = liveImpact(group, found, moves, { persons: values.persons, seed: values.seed });
    const mean = lived.sum / values.persons;
    const se = Math.sqrt(Math.max(0, lived.squares / values.persons - mean * mean) / values.persons);
    return [
      { id: `${id}.threshold`, ours: pointsFrom(group, found, moves), exact: pointsFrom(group, rate, moves), by, slack: 0.01 },
      { id: `${id}.rate`, ours: found, exact: rate, by, slack: 2e-5 },
      { id: `${id}.true_positives`, ours: truePositives(group, found), exact: truePositives(group, rate), by, slack: 2e-5 },
      { id: `${id}.mean_change`, ours: meanChange(group, found, moves), exact: change, by, slack: 0.01 },
      { id: `${id}.mean_change_lived`, ours: mean, exact: change, by: `${by}, among persons who are drawn`, se, slack: 0.01 },
    ];
  });
}

/** Rows of the curve of outcomes of one group: from its kinks, and found by climbing and halving on the same function of the rate. */
function curveRows(letter: 'A' | 'B', group: Scored, moves: Moves): Draft[] {
  const exact = outcomeOf(group, moves);
  const height = (rate: number): number => meanChange(group, rate, moves);
  const peakRate = climb(height);
  const by = 'the kinks of the curve; ours by climbing it';
  let [low, high] = [peakRate, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (height(middle) > 0) low = middle;
    else high = middle;
  }
  return [
    { id: `curve.${letter}.peak`, ours: height(peakRate), exact: exact.peak, by, slack: 1e-4 },
    { id: `curve.${letter}.peak_rate`, ours: peakRate, exact: exact.peakRate, by, slack: 2e-5 },
    { id: `curve.${letter}.peak_score`, ours: pointsFrom(group, peakRate, moves), exact: pointsFrom(group, exact.peakRate, moves), by, slack: 0.01 },
    { id: `curve.${letter}.all`, ours: height(1), exact: exact.all, by: 'everybody accepted', slack: 1e-4 },
    ...(exact.zeroRate === null
      ? []
      : [
          {
            id: `curve.${letter}.zero_rate`,
            ours: (low + high) / 2,
            exact: exact.zeroRate,
            by: 'where the curve comes back to 0; ours by halving',
            slack: 2e-5,
          },
          {
            id: `curve.${letter}.zero_score`,
            ours: pointsFrom(group, (low + high) / 2, moves),
            exact: pointsFrom(group, exact.zeroRate, moves),
            by: 'where the curve comes back to 0; ours by halving',
            slack: 0.01,
          },
        ]),
    {
      id: `repay.${letter}`,
      ours: base(group),
      exact: group.shares.reduce((sum, _, x) => sum + (group.repay[x] as number) * (rateFrom(group, x) - rateFrom(group, x + 1)), 0),
      by: 'the published tables, summed from the top',
    },
  ];
}

/** The setting of the picture: acceptance rates and what each does to the two groups. */
function curves(values: Values) {
  const { groups, stakes, moves } = settingOf(values);
  return {
    groups: groups.map((group, g) => ({
      letter: g === 0 ? ('A' as const) : ('B' as const),
      points: Array.from({ length: 201 }, (_, n) => ({ rate: n / 200, change: meanChange(group, n / 200, moves) })),
      marks: POLICIES.map((policy) => {
        const rate = best(groups, policy, stakes).rates[g] as number;
        return { policy, rate, change: meanChange(group, rate, moves) };
      }),
    })),
  };
}

export const t6: Target = {
  id: 'T6',
  title: { en: 'Delayed impact of threshold policies on group scores', 'zh-Hans': '门槛政策对群体分数的滞后影响' },
  mechanism: {
    en: 'Being accepted moves the score that decides who is accepted next time: up where one repays, down where one cannot.',
    'zh-Hans': '获得贷款会改变决定下次能否获贷的分数：还得上则升，还不上则降。',
  },
  kind: 'a small model of its own',
  source: {
    reference: 'L. Liu, S. Dean, E. Rolf, M. Simchowitz, M. Hardt, "Delayed Impact of Fair Machine Learning", ICML 2018, section 6',
    url: 'https://arxiv.org/abs/1803.04383',
    licence: "tables: a work of the US Government (replicate/data/LICENCE.md); authors' code is BSD-3-Clause, none of it is in this program",
  },
  parts: [
    part({
      name: 'impact',
      parameters,
      cases: [
        {
          name: 'loss-4',
          values: {},
          published: {
            'demographic-parity.A.rate': printed(0.577395, 2e-5),
            'demographic-parity.B.rate': printed(0.577395, 2e-5),
            'equal-opportunity.A.true_positives': printed(0.79134, 2e-5),
            'demographic-parity.A.mean_change': printed(-17.1416, 0.01),
            'equal-opportunity.A.mean_change': printed(6.0129, 0.01),
          },
        },
        { name: 'loss-10', values: { loss: -10 } },
      ],
      rows: (values): Draft[] => {
        const { groups, moves } = settingOf(values);
        return [...POLICIES.flatMap((policy) => policyRows(policy, values)), ...curveRows('A', groups[0], moves), ...curveRows('B', groups[1], moves)];
      },
    }),
  ],
  notes: [
    {
      en: 'Two faults of the released code are not taken over: its lambdas in a list all use the last group, so the line of active harm of group A is drawn with group B’s repay rates; and the same function passes group A’s shares for both groups.',
      'zh-Hans':
        '所公开代码中的两处错误没有照搬：列表里的匿名函数全都用了最后一个群体，于是A的“主动伤害”线是按B的还款率画的；同一函数又把A的人口分布用于两个群体。',
    },
    {
      en: 'A score changes by the expected change that the paper states, cut to the range of scores; persons’ own luck in repaying is in the mean only.',
      'zh-Hans': '分数按论文给出的期望变化移动，并截在分数范围之内；个人还款与否的运气只体现在均值里。',
    },
  ],
  picture: (values, options) => outcomePicture(curves(values as Values), options),
};
