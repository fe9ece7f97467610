import { counter, perPersonYears } from './counters.ts';
import type { Measure } from './measure.ts';

export const libertyMonths: Measure = {
  id: 'liberty_months',
  unit: 'months a 1 000 person-years',
  title: { en: 'Months of detention', 'zh-Hans': '羁押月数' },
  definition: {
    en: 'How many months persons spent in detention under the scheme, in 1 000 years lived by all persons.',
    'zh-Hans': '全体人口每千人年中，依该制度被限制人身自由的月数。',
  },
  formula: '12 000 · Σ libertyMonths / (persons · months)',
  whyNull: 'always a number',
  ...perPersonYears(counter('libertyMonths')),
};
