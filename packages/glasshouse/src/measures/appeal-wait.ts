import { counter, shareOfRun } from './counters.ts';
import type { Measure } from './measure.ts';

export const appealWait: Measure = {
  id: 'appeal_wait',
  unit: 'months',
  title: { en: 'Wait for a decision', 'zh-Hans': '申诉等待时间' },
  definition: {
    en: 'The mean number of months from filing an appeal to its decision, over the appeals that were decided (those still waiting are not in it).',
    'zh-Hans': '已作出决定的申诉从提出到决定平均经过的月数；仍在等待的不计入。',
  },
  formula: 'Σ waited / Σ decided',
  whyNull: 'no appeal was decided',
  ...shareOfRun(counter('waited'), counter('decided')),
};
