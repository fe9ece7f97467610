import { counter, shareOfRun } from './counters.ts';
import type { Measure } from './measure.ts';

export const appealsWon: Measure = {
  id: 'appeals_won',
  unit: 'share of appeals decided',
  title: { en: 'Appeals won', 'zh-Hans': '申诉成功' },
  definition: {
    en: 'Of the appeals decided during the run, the share decided for the person.',
    'zh-Hans': '模拟期间已作出决定的申诉中，支持申诉人的比例。',
  },
  formula: 'Σ won / Σ decided',
  whyNull: 'no appeal was decided',
  ...shareOfRun(counter('won'), counter('decided')),
};
