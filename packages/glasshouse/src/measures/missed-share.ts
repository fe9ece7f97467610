import { counter, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

export const missedShare: Measure = {
  id: 'missed_share',
  unit: 'share of those truly to be listed',
  title: { en: 'Missed', 'zh-Hans': '漏列' },
  definition: {
    en: 'Of those whom the rules, with true records only, would have on a black list at the end, the share who are missing from that list.',
    'zh-Hans': '若只依据真实记录，模拟结束时按规则应当在列的人中，实际未列入该名单者所占比例。',
  },
  formula: 'missed / truly, last month',
  whyNull: 'by true records nobody would be on a black list at the end of the run',
  ...shareAtEnd(counter('missed'), counter('truly')),
};
