import { counter, monthly, ratio } from './counters.ts';
import type { Measure, Reading } from './measure.ts';

const score = counter('score');
const scored = counter('scored');

function meanAt(reading: Reading, t: number): number | null {
  const above = ratio(score(reading, t), scored(reading, t));
  return above === null ? null : (reading.program.ledger.min16 + above) / 16;
}

export const meanScore: Measure = {
  id: 'mean_score',
  unit: 'points',
  title: { en: 'Mean score', 'zh-Hans': '平均分数' },
  definition: {
    en: 'The mean official score at the end of all who are scored.',
    'zh-Hans': '模拟结束时全体被评分者正式分数的平均值。',
  },
  formula: 'min + score / scored / 16, last month',
  whyNull: 'nobody is scored, or it is a federation, whose schemes have no score in common',
  value: (reading) => meanAt(reading, reading.program.months - 1),
  series: (reading) => monthly(reading, (t) => meanAt(reading, t)),
};
