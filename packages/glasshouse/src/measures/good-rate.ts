import { GOOD } from '../compile/program.ts';
import { perPersonMonths } from './counters.ts';
import { done } from './done.ts';
import type { Measure } from './measure.ts';

export const goodRate: Measure = {
  id: 'good_rate',
  unit: 'acts a 1 000 person-months',
  title: { en: 'Good done', 'zh-Hans': '公益行为' },
  definition: {
    en: 'How often, in 1 000 months lived by all persons, something good (volunteering, a green act) was really done, hollow or not.',
    'zh-Hans': '全体人口每千人月中实际发生的公益行为（志愿服务、环保行为等）次数，包括走过场的在内。',
  },
  formula: '1 000 · Σ done (conducts of kind good) / (persons · months)',
  whyNull: 'always a number',
  ...perPersonMonths(done(GOOD)),
};
