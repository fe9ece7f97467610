import { perPersonYears } from './counters.ts';
import { entries } from './entries.ts';
import type { Measure } from './measure.ts';

export const exposure: Measure = {
  id: 'exposure',
  unit: 'entries a 1 000 person-years',
  title: { en: 'Entries recorded', 'zh-Hans': '入档记录' },
  definition: {
    en: 'How many entries about persons, true and false, were put on the official record in 1 000 years lived by all persons.',
    'zh-Hans': '全体人口每千人年中，正式档案新增的个人记录条数，不论真假。',
  },
  formula: '12 000 · Σ (entered + falselyEntered) / (persons · months)',
  whyNull: 'always a number',
  ...perPersonYears(entries),
};
