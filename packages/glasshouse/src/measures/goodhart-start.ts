import type { Measure } from './measure.ts';

export const goodhartStart: Measure = {
  id: 'goodhart.start',
  unit: 'rank correlation',
  title: { en: 'Score and conduct, at the start', 'zh-Hans': '分数与行为的相关（期初）' },
  definition: {
    en: 'The same rank correlation of official score and expected harm as `goodhart`, at the end of month 12 (counted from 0), before conduct has adapted for long.',
    'zh-Hans': '与 goodhart 相同的等级相关，取 12 月末（月份从 0 数起）的数值，此时行为尚未长期适应制度。',
  },
  formula: 'Spearman ρ in month 12',
  whyNull:
    'the run ends before month 12, all scores or all expectations are equal then, or there is no scheme, or it is a federation, whose schemes have no score in common',
  value: ({ trace }) => trace.goodhartStart,
};
