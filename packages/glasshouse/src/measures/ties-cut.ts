import { counter, perPersonYears } from './counters.ts';
import type { Measure } from './measure.ts';

export const tiesCut: Measure = {
  id: 'ties_cut',
  unit: 'ties a 1 000 person-years',
  title: { en: 'Ties cut', 'zh-Hans': '断绝的往来' },
  definition: {
    en: 'How often one side of a tie ended it because of the standing of the person at the other side, in 1 000 years lived by all persons.',
    'zh-Hans': '全体人口每千人年中，因对方被列入名单或等级过低而由一方断绝往来的次数（双方各自断绝的，计两次）。',
  },
  formula: '12 000 · Σ tiesCut / (persons · months)',
  whyNull: 'always a number',
  ...perPersonYears(counter('tiesCut')),
};
