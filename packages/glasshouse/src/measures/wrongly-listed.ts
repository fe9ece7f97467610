import { counter, persons, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

export const wronglyListed: Measure = {
  id: 'wrongly_listed',
  unit: 'share of persons',
  title: { en: 'Wrongly listed, of everyone', 'zh-Hans': '误列者占全体人口' },
  definition: {
    en: 'The share of all persons who are at the end on some black list on which the same rules, with true records only, would not have put them.',
    'zh-Hans': '模拟结束时，若只依据真实记录、按同样规则本不会列入该名单的在列者占全体人口的比例。',
  },
  formula: 'wrongly / persons, last month',
  whyNull: 'always a number',
  ...shareAtEnd(counter('wrongly'), persons),
};
