import type { Measure } from './measure.ts';

export const goodhart: Measure = {
  id: 'goodhart',
  unit: 'rank correlation',
  title: { en: 'Score and conduct, at the end', 'zh-Hans': '分数与行为的相关（期末）' },
  definition: {
    en: 'The rank correlation, over all who are scored, of the official score at the end with the harm that the person would be expected to do without any incentive: −1 if the score ranks by conduct, 0 if it says nothing about it.',
    'zh-Hans': '模拟结束时，全体被评分者的正式分数与其在没有激励时预期损害行为之间的等级相关：−1 表示分数完全按行为排序，0 表示分数与行为无关。',
  },
  formula: 'Spearman ρ(score, Σ rate of harm at incentive 1 and present means), mid-ranks for ties',
  whyNull: 'all scores or all expectations are equal, or there is no scheme, or it is a federation, whose schemes have no score in common',
  value: ({ trace }) => trace.goodhartEnd,
};
