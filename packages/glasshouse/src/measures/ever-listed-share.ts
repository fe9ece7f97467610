import { counter, monthly, total } from './counters.ts';
import type { Measure } from './measure.ts';

const firstListed = counter('firstListed');

export const everListedShare: Measure = {
  id: 'ever_listed_share',
  unit: 'share of persons',
  title: { en: 'Ever listed', 'zh-Hans': '曾列入黑名单的人' },
  definition: {
    en: 'The share of all persons who were on a black list in at least one month of the run.',
    'zh-Hans': '模拟期间至少有一个月在黑名单上的人占全体人口的比例。',
  },
  formula: 'Σ firstListed / persons',
  whyNull: 'always a number',
  value: (reading) => total(reading, firstListed) / reading.program.persons,
  series: (reading) => {
    let ever = 0;
    return monthly(reading, (t) => {
      ever += firstListed(reading, t);
      return ever / reading.program.persons;
    });
  },
};
