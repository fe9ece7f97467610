import { totals } from './counters.ts';
import { medianOf, survival } from './kaplan-meier.ts';
import type { Measure } from './measure.ts';

export const monthsToExit: Measure = {
  id: 'months_to_exit',
  unit: 'months',
  title: { en: 'Months to exit', 'zh-Hans': '移出名单所需月数' },
  definition: {
    en: 'The median number of months from entering a black list to leaving it, with stays still open at the end counted as censored (Kaplan–Meier); where a new entry starts a stay again, months count from there.',
    'zh-Hans': '从列入黑名单到移出所经月数的中位数；模拟结束时仍在列的，按删失处理（Kaplan–Meier 估计）；新记录使期限重新起算的，从重新起算之月计。',
  },
  formula: 'smallest m with Π(j ≤ m) (1 − ended[j] / atRisk[j]) ≤ ½, counters summed over months',
  whyNull: 'nobody entered a black list',
  censored: true,
  value: (reading) => {
    const { atRisk, ended } = reading.program.layout;
    const risk = totals(reading, atRisk);
    if (risk.every((count) => count === 0)) return null;
    return medianOf(survival(risk, totals(reading, ended))) ?? Number.POSITIVE_INFINITY;
  },
};
