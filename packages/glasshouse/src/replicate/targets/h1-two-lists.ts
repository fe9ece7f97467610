/** H1: two lists, and subjects who look ahead. */
import { meanOfRuns } from '../judge.ts';
import { bestPlan, expectShares, iterateValues, leverage, liveShares, longRun, settle, type TwoLists } from '../models/two-lists.ts';
import { number, runs, seed } from '../parameter.ts';
import { type Draft, part, type Target } from '../target.ts';

const probability = (value: number, en: string, zh: string) => number(value, { low: 0, high: 1 }, { en, 'zh-Hans': zh });
const money = (value: number, en: string, zh: string) => number(value, { low: 0, high: 1e6, unit: 'money' }, { en, 'zh-Hans': zh });

export const h1: Target = {
  id: 'H1',
  title: { en: 'Two-list enforcement with subjects who look ahead', 'zh-Hans': '双名单执法与有远见的对象' },
  mechanism: {
    en: 'Those who were caught are watched more; that threat alone makes some comply who would otherwise not.',
    'zh-Hans': '被查获者受到更多检查；单是这一威胁就让一部分人守规。',
  },
  kind: 'a small model of its own',
  source: {
    reference:
      'W. Harrington, "Enforcement leverage when penalties are restricted", Journal of Public Economics 37 (1988) 29-53: the two-group model, worked out again here; no number of the paper is quoted',
    url: 'https://doi.org/10.1016/0047-2727(88)90003-5',
    licence: 'mathematics; none',
  },
  parts: [
    part({
      name: 'lists',
      parameters: {
        cost: money(1.2, 'What complying costs in a period.', '每期守规的代价。'),
        discount: number(0.9, { low: 0, high: 0.999 }, { en: 'What a unit of the next period is worth now.', 'zh-Hans': '下一期的1单位折合当期多少。' }),
        inspected_1: probability(0.1, 'Probability to be inspected on the first list.', '名单一上受检概率。'),
        inspected_2: probability(0.4, '… on the second list.', '名单二上受检概率。'),
        fine_1: money(0, 'Fine for not complying on the first list.', '名单一上违规的罚款。'),
        fine_2: money(2, '… on the second list.', '名单二上违规的罚款。'),
        demoted: probability(1, 'Probability to be put on the second list when caught on the first.', '在名单一上被查获后转入名单二的概率。'),
        promoted: probability(0.5, 'Probability to come back when found complying on the second.', '在名单二上经查守规后转回名单一的概率。'),
        subjects: number(
          1000,
          { low: 1, high: 1000000, whole: true, unit: 'subjects', chance: true },
          { en: 'Subjects of a run.', 'zh-Hans': '每次运行的对象数。' },
        ),
        periods: number(
          100,
          { low: 1, high: 10000, whole: true, unit: 'periods' },
          { en: 'Periods, from all on the first list.', 'zh-Hans': '期数；起始时都在名单一。' },
        ),
        runs: runs(20, 10000),
        seed: seed(),
      },
      cases: [
        { name: 'leverage', values: {} },
        { name: 'always-complies', values: { cost: 0.05, fine_1: 1 } },
        { name: 'never-complies', values: { cost: 5 } },
      ],
      rows: (values): Draft[] => {
        const rules: TwoLists = {
          cost: values.cost,
          discount: values.discount,
          inspected: [values.inspected_1, values.inspected_2],
          fines: [values.fine_1, values.fine_2],
          demoted: values.demoted,
          promoted: values.promoted,
        };
        const [exact, found] = [bestPlan(rules), iterateValues(rules)];
        const expected = expectShares(rules, exact.plan, values.periods);
        const lived = Array.from({ length: values.runs }, (_, run) =>
          liveShares(rules, found.plan, { subjects: values.subjects, periods: values.periods, seed: values.seed }, run),
        );
        const by = 'the cheapest of four plans, each from two linear equations; ours by looking one period ahead until values stay';
        const shares = 'the chain of a subject over two lists, period by period';
        const inspection = values.inspected_2 * values.fine_2;
        const threshold = leverage(rules);
        const bound = inspection >= values.inspected_1 * values.fine_1 && inspection > 0;
        const [settled, last] = [longRun(rules, exact.plan), settle(rules, found.plan)];
        const balance = 'as many go to the second list as come back; ours by letting the chain go on';
        return [
          { id: 'cost.list_1', ours: found.cost[0], exact: exact.cost[0], by, slack: 1e-6 * (1 + exact.cost[0]) },
          { id: 'cost.list_2', ours: found.cost[1], exact: exact.cost[1], by, slack: 1e-6 * (1 + exact.cost[1]) },
          { id: 'complies.list_1', ours: Number(found.plan[0]), exact: Number(exact.plan[0]), by },
          { id: 'complies.list_2', ours: Number(found.plan[1]), exact: Number(exact.plan[1]), by },
          ...(bound
            ? [
                {
                  id: 'complies_up_to_cost',
                  ours: searchCost(rules, threshold),
                  exact: threshold,
                  by: 'Harrington’s bound, worked out for the cost; ours by halving',
                  slack: 1e-5 * (1 + threshold),
                },
              ]
            : []),
          ...(settled === null
            ? []
            : [
                { id: 'long_run.listed', ours: last, exact: settled.listed, by: balance },
                { id: 'long_run.complying', ours: (found.plan[0] ? 1 - last : 0) + (found.plan[1] ? last : 0), exact: settled.complying, by: balance },
              ]),
          ...(['listed', 'complying', 'inspected', 'fines'] as const).map((what) =>
            meanOfRuns(
              what,
              lived.map((run) => run[what]),
              { exact: expected[what], by: shares, slack: 1e-9 },
            ),
          ),
        ];
      },
    }),
  ],
};

/** The largest cost at which somebody on the second list complies, by halving. */
function searchCost(rules: TwoLists, near: number): number {
  let [low, high] = [0, 4 * near + 1];
  for (let step = 0; step < 60; step++) {
    const cost = (low + high) / 2;
    if (iterateValues({ ...rules, cost }).plan[1]) low = cost;
    else high = cost;
  }
  return (low + high) / 2;
}
