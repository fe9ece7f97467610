import { counter, shareOfRun } from './counters.ts';
import type { Measure } from './measure.ts';

export const appealsWonWrongly: Measure = {
  id: 'appeals_won.wrongly',
  unit: 'share of appeals decided for the wrongly listed',
  title: { en: 'Appeals won by the wrongly listed', 'zh-Hans': '误列者申诉成功' },
  definition: {
    en: 'Of the appeals of persons who were wrongly listed when they were decided, the share that lifted the listing.',
    'zh-Hans': '作出决定时申诉人确属误列的申诉中，最终撤销列入的比例。',
  },
  formula: 'Σ wonWrongly / Σ decidedWrongly',
  whyNull: 'no appeal of a wrongly listed person was decided',
  ...shareOfRun(counter('wonWrongly'), counter('decidedWrongly')),
};
