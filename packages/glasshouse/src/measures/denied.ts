import { type Count, perPersonYears, runAt, shareOfRun } from './counters.ts';
import type { Measure } from './measure.ts';

const refusals: Count = (reading, t) => runAt(reading, t, reading.program.layout.denied);
const wrongRefusals: Count = (reading, t) => runAt(reading, t, reading.program.layout.deniedWrongly);

export const denied: Measure = {
  id: 'denied',
  unit: 'refusals a 1 000 person-years',
  title: { en: 'Refusals', 'zh-Hans': '被拒次数' },
  definition: {
    en: 'How often, in 1 000 years lived by all persons, an attempt to travel, work, borrow, rent, enrol or use a service was refused because of the scheme.',
    'zh-Hans': '全体人口每千人年中，因该制度而在出行、就业、信贷、住房、就学、公共服务等方面被拒的次数。',
  },
  formula: '12 000 · Σ denied (all domains) / (persons · months)',
  whyNull: 'always a number',
  ...perPersonYears(refusals),
};

export const deniedWrongly: Measure = {
  id: 'denied.wrongly',
  unit: 'share of refusals',
  title: { en: 'Wrong refusals', 'zh-Hans': '误拒' },
  definition: {
    en: 'Of all refusals during the run, the share that true records alone would not have brought about.',
    'zh-Hans': '所有被拒中，若只依据真实记录本不会发生的比例。',
  },
  formula: 'Σ deniedWrongly / Σ denied (all domains)',
  whyNull: 'nothing was refused to anybody',
  ...shareOfRun(wrongRefusals, refusals),
};
