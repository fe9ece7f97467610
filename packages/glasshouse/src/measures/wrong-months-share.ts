import { counter, shareOfRun } from './counters.ts';
import type { Measure } from './measure.ts';

export const wrongMonthsShare: Measure = {
  id: 'wrong_months_share',
  unit: 'share of months on a list',
  title: { en: 'Wrong months', 'zh-Hans': '误列的月份' },
  definition: {
    en: 'Of all months that persons spent on a black list during the run, the share in which they were wrongly listed.',
    'zh-Hans': '整个模拟期间，所有人在黑名单上度过的月份中，属于误列的月份所占比例。',
  },
  formula: 'Σ wrongly / Σ listed',
  whyNull: 'nobody was on a black list in any month',
  ...shareOfRun(counter('wrongly'), counter('listed')),
};
