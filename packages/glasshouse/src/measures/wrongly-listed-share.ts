import { counter, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

export const wronglyListedShare: Measure = {
  id: 'wrongly_listed_share',
  unit: 'share of those listed',
  title: { en: 'Wrongly listed', 'zh-Hans': '误列' },
  definition: {
    en: 'Of those on a black list at the end, the share who are on some black list on which the same rules, with true records only, would not have put them.',
    'zh-Hans': '模拟结束时的在列者中，若只依据真实记录、按同样规则本不会列入该名单的人所占比例。',
  },
  formula: 'wrongly / listed, last month',
  whyNull: 'nobody is on a black list at the end of the run',
  ...shareAtEnd(counter('wrongly'), counter('listed')),
};
