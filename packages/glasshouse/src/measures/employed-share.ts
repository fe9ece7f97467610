import { counter, persons, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

export const employedShare: Measure = {
  id: 'employed_share',
  unit: 'share of persons',
  title: { en: 'In work', 'zh-Hans': '就业' },
  definition: {
    en: 'The share of all persons who have a job at the end of the run.',
    'zh-Hans': '模拟结束时有工作的人占全体人口的比例。',
  },
  formula: 'employed / persons, last month',
  whyNull: 'always a number',
  ...shareAtEnd(counter('employed'), persons),
};
