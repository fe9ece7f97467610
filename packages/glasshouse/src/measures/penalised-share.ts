import { counter, persons, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

export const penalisedShare: Measure = {
  id: 'penalised_share',
  unit: 'share of persons',
  title: { en: 'Under a penalty', 'zh-Hans': '受惩戒者' },
  definition: {
    en: 'The share of all persons under at least one penalty at the end of the run.',
    'zh-Hans': '模拟结束时至少受一项惩戒的人占全体人口的比例。',
  },
  formula: 'penalised / persons, last month',
  whyNull: 'always a number',
  ...shareAtEnd(counter('penalised'), persons),
};
