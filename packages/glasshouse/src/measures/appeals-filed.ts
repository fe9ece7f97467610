import { counter, shareOfRun } from './counters.ts';
import type { Measure } from './measure.ts';

export const appealsFiled: Measure = {
  id: 'appeals_filed',
  unit: 'share of those ever wrongly listed',
  title: { en: 'Appeals filed by the wrongly listed', 'zh-Hans': '误列者提出申诉' },
  definition: {
    en: 'Of those who were ever wrongly listed, the share who ever filed an appeal while they were.',
    'zh-Hans': '曾被误列的人中，在误列期间提出过异议或申诉的人所占比例。',
  },
  formula: 'Σ firstFiledWrongly / Σ firstWrongly',
  whyNull: 'nobody was wrongly listed in any month',
  ...shareOfRun(counter('firstFiledWrongly'), counter('firstWrongly')),
};
