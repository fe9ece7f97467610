import { counter, persons, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

export const listedShare: Measure = {
  id: 'listed_share',
  unit: 'share of persons',
  title: { en: 'Listed', 'zh-Hans': '在黑名单上的人' },
  definition: {
    en: 'The share of all persons who are on at least one black list at the end of the run.',
    'zh-Hans': '模拟结束时至少列入一份黑名单的人占全体人口的比例。',
  },
  formula: 'listed / persons, last month',
  whyNull: 'always a number',
  ...shareAtEnd(counter('listed'), persons),
};
