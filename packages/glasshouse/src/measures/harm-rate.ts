import { HARM } from '../compile/program.ts';
import { perPersonMonths } from './counters.ts';
import { done } from './done.ts';
import type { Measure } from './measure.ts';

export const harmRate: Measure = {
  id: 'harm_rate',
  unit: 'acts a 1 000 person-months',
  title: { en: 'Harm done', 'zh-Hans': '损害行为' },
  definition: {
    en: 'How often, in 1 000 months lived by all persons, a harm (an offence, a default) was really done, recorded or not.',
    'zh-Hans': '全体人口每千人月中实际发生的损害行为（违法、违约）次数，无论是否被记录。',
  },
  formula: '1 000 · Σ done (conducts of kind harm) / (persons · months)',
  whyNull: 'always a number',
  ...perPersonMonths(done(HARM)),
};
