import { LAWFUL } from '../compile/program.ts';
import { perPersonMonths } from './counters.ts';
import { done } from './done.ts';
import type { Measure } from './measure.ts';

export const lawfulRate: Measure = {
  id: 'lawful_rate',
  unit: 'acts a 1 000 person-months',
  title: { en: 'Lawful conduct', 'zh-Hans': '合法行为' },
  definition: {
    en: 'How often, in 1 000 months lived by all persons, something lawful that a scheme may punish (petitioning, posting) was done.',
    'zh-Hans': '全体人口每千人月中发生的、虽属合法却可能被扣分的行为（信访、发帖等）次数。',
  },
  formula: '1 000 · Σ done (conducts of kind lawful) / (persons · months)',
  whyNull: 'always a number',
  ...perPersonMonths(done(LAWFUL)),
};
