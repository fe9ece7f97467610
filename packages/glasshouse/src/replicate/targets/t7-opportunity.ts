/** T7: what it costs a lender to accept groups by equal rates, equal opportunity, equal odds or one threshold. */
import { GROUPS, type Group, TOTALS } from '../data/credit-scores.ts';
import {
  base,
  best,
  breakEven,
  groupOf,
  maxProfitRates,
  type Policy,
  rateFrom,
  type Scored,
  type Stakes,
  search,
  totalProfit,
  truePositives,
} from '../models/credit.ts';
import { bestOdds, searchOdds } from '../models/odds.ts';
import { number, numbers, texts } from '../parameter.ts';
import { BadSetting, type Draft, type Published, part, type Target } from '../target.ts';

const BOOK = 'the code of the book by Barocas, Hardt & Narayanan on the same tables, which has no randomised margin';
const printed = (single: number, opportunity: number, odds: number, parity: number): Record<string, Published> =>
  Object.fromEntries(
    [
      ['single-threshold', single],
      ['equal-opportunity', opportunity],
      ['equal-odds', odds],
      ['demographic-parity', parity],
    ].map(([policy, value]) => [`efficiency.${policy}`, { value: value as number, within: 0.003, by: BOOK }]),
  );

const POLICIES: readonly Policy[] = ['single-threshold', 'equal-opportunity', 'demographic-parity'];

/** The settings whose order of policies was printed. */
const PRINTED: readonly string[] = [0.82, 5 / 6].map((stakes) => `${stakes} ${GROUPS} ${GROUPS.map((id) => TOTALS[id])}`);

/** The lowest score at which accepting pays; undefined where there is none. */
const cutoff = (group: Scored, stakes: Stakes): number | undefined => group.percentiles[group.repay.findIndex((repay) => repay >= breakEven(stakes))];

export const t7: Target = {
  id: 'T7',
  title: { en: 'What constraints on groups cost a score threshold', 'zh-Hans': '对群体设约束，会让分数门槛付出什么代价' },
  mechanism: {
    en: 'One score, several groups: each rule of who is accepted has its price, and the rules exclude each other.',
    'zh-Hans': '一种分数，几个群体：各种录取规则各有代价，而且彼此不能兼得。',
  },
  kind: 'a small model of its own',
  source: {
    reference: 'M. Hardt, E. Price, N. Srebro, "Equality of Opportunity in Supervised Learning", NeurIPS 2016, FICO case study',
    url: 'https://arxiv.org/abs/1610.02413',
    licence: "tables: a work of the US Government (replicate/data/LICENCE.md); the book's code states no licence and is not in this program",
  },
  parts: [
    part({
      name: 'constraints',
      parameters: {
        break_even: number(
          0.82,
          { low: 0.01, high: 0.99 },
          { en: 'Repay probability from which accepting pays.', 'zh-Hans': '还款概率达到多少时放贷才有利可图。' },
        ),
        groups: texts(
          GROUPS,
          (text) => GROUPS.find((id) => id === text),
          { en: `with commas between, each once: ${GROUPS.join(', ')}`, 'zh-Hans': `以逗号分隔，各至多一次：${GROUPS.join('、')}` },
          {
            en: 'Groups, as the published tables name them.',
            'zh-Hans': '群体，名称从所公布的表。',
          },
        ),
        sizes: numbers(
          GROUPS.map((id) => TOTALS[id]),
          { low: 0, high: 1e9, unit: 'persons' },
          [1, 4],
          { en: 'How large they are, in the same order.', 'zh-Hans': '各群体的人数，次序相同。' },
        ),
      },
      cases: [
        // biome-ignore lint/suspicious/noApproximativeNumericConstant: a published share, no root of a half
        { name: '0.82', values: {}, published: printed(0.9935, 0.9303, 0.8042, 0.7071) },
        { name: '5/6', values: { break_even: 5 / 6 }, published: printed(0.9933, 0.9238, 0.7903, 0.6837) },
      ],
      rows: (values): Draft[] => {
        if (values.groups.length !== values.sizes.length)
          throw new BadSetting(`groups and sizes have to name as many groups: there are ${values.groups.length} groups and ${values.sizes.length} sizes.`);
        if (values.sizes.every((size) => size === 0)) throw new BadSetting('sizes: at least one group needs persons.');
        const groups = values.groups.map((id, n) => groupOf(id as Group, values.sizes[n] as number));
        const stakes: Stakes = { gain: 1 - values.break_even, loss: -values.break_even };
        const most = totalProfit(groups, maxProfitRates(groups, stakes), stakes);
        if (!(most > 0)) throw new BadSetting(`at a break_even of ${values.break_even} accepting pays at no score of these groups; lower it.`);
        const mostFound = totalProfit(groups, search(groups, 'max-profit', stakes).rates, stakes);
        const by = 'the best of all kinks of a piecewise linear profit; ours by a search that does not know them';
        const efficiency = new Map<string, number>();
        const rows = POLICIES.flatMap((policy): Draft[] => {
          const [exact, ours] = [best(groups, policy, stakes), search(groups, policy, stakes)];
          efficiency.set(policy, totalProfit(groups, exact.rates, stakes) / most);
          return [
            { id: `efficiency.${policy}`, ours: totalProfit(groups, ours.rates, stakes) / mostFound, exact: efficiency.get(policy), by, slack: 5e-5 },
            {
              id: `at.${policy}`,
              ours: ours.at,
              exact: exact.at,
              by: `${by}: the common ${policy === 'single-threshold' ? 'score' : policy === 'equal-opportunity' ? 'true positive rate' : 'acceptance rate'}`,
              slack: 5e-5,
            },
          ];
        });
        const [odds, found] = [bestOdds(groups, stakes), searchOdds(groups, stakes)];
        const byHull = 'the best corner under the hulls of all groups; ours on a fine grid';
        const of = (policy: string): number => efficiency.get(policy) as number;
        return [
          ...rows,
          { id: 'efficiency.equal-odds', ours: found.profit / mostFound, exact: odds.profit / most, by: byHull, slack: 2e-4 },
          { id: 'at.equal-odds.true_positives', ours: found.good, exact: odds.good, by: byHull, slack: 2e-3 },
          { id: 'at.equal-odds.false_positives', ours: found.bad, exact: odds.bad, by: byHull, slack: 2e-3 },
          ...groups.flatMap((group): Draft[] => {
            const exact = maxProfitRates([group], stakes)[0] as number;
            const own = search([group], 'max-profit', stakes).rates[0] as number;
            const lowest = cutoff(group, stakes);
            if (lowest === undefined) return [];
            return [
              { id: `max-profit.cutoff.${group.id}`, ours: scoreAt(group, own), exact: lowest, by: 'the lowest score at which accepting pays' },
              { id: `max-profit.true_positives.${group.id}`, ours: truePositives(group, own), exact: truePositives(group, exact), by, slack: 2e-5 },
            ];
          }),
          ...groups.map((group) => ({
            id: `repay.${group.id}`,
            ours: base(group),
            exact: group.shares.reduce((sum, _, x) => sum + (group.repay[x] as number) * (rateFrom(group, x) - rateFrom(group, x + 1)), 0),
            by: 'the published tables, summed from the top',
          })),
          // Which rule costs more was printed of these groups and stakes; elsewhere it may be otherwise.
          ...(PRINTED.includes(`${values.break_even} ${values.groups} ${values.sizes}`)
            ? [
                { id: 'order.single_above_opportunity', ours: of('single-threshold') - of('equal-opportunity'), above: 0 },
                { id: 'order.opportunity_above_odds', ours: of('equal-opportunity') - odds.profit / most, above: 0 },
                { id: 'order.odds_above_parity', ours: odds.profit / most - of('demographic-parity'), above: 0 },
              ]
            : []),
        ];
      },
    }),
  ],
  notes: [
    {
      en: 'The percentages in the paper’s text could not be read again here, so they are not shown; the book’s code on the same tables is.',
      'zh-Hans': '论文正文中的百分比此次无法重新核对，故未列出；列出的是同一数据上该书代码的输出。',
    },
  ],
};

/** The lowest score accepted at a rate; what a search left over by rounding counts for nothing. */
function scoreAt(group: Scored, rate: number): number {
  let left = rate - 1e-7;
  for (let x = group.shares.length - 1; x >= 0; x--) {
    left -= group.shares[x] as number;
    if (left <= 0) return group.percentiles[x] as number;
  }
  return group.percentiles[0] as number;
}
