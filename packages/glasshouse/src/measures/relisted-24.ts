import { RELIST_MONTHS } from '../compile/layout.ts';
import { totals } from './counters.ts';
import { survival } from './kaplan-meier.ts';
import type { Measure } from './measure.ts';

export const relisted24: Measure = {
  id: 'relisted_24',
  unit: 'share of those who left',
  title: { en: 'Listed again within 24 months', 'zh-Hans': '移出后 24 个月内再次列入' },
  definition: {
    en: 'The share of those leaving a black list who are on the same list again within 24 months, with those followed for less counted as censored.',
    'zh-Hans': '移出黑名单的人中，24 个月内再次列入同一名单者所占比例；观察期不足的，按删失处理。',
  },
  formula: '1 − Π(m = 0 … 24) (1 − relisted[m] / relistAtRisk[m]), counters summed over months',
  whyNull: 'nobody was followed for 24 months after leaving a black list: nobody left, or the run is too short',
  value: (reading) => {
    const { relistAtRisk, relisted } = reading.program.layout;
    const curve = survival(totals(reading, relistAtRisk), totals(reading, relisted));
    const left = curve.at(-1);
    // Someone must have been followed to the end of the 24 months, unless all were listed again before.
    return left === undefined || (left > 0 && curve.length <= RELIST_MONTHS) ? null : 1 - left;
  },
};
