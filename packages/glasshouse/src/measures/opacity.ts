import { counter, shareOfRun } from './counters.ts';
import type { Measure } from './measure.ts';

export const opacity: Measure = {
  id: 'opacity',
  unit: 'share of penalties',
  title: { en: 'Penalties untold', 'zh-Hans': '未告知的惩戒' },
  definition: {
    en: 'Of the penalties imposed during the run, the share whose subject was not told, or was told without reasons, by the end of the month in which they were imposed.',
    'zh-Hans': '整个模拟期间实施的惩戒中，至实施当月末仍未告知当事人、或虽告知却未说明理由的比例。',
  },
  formula: 'Σ imposedUntold / Σ imposed',
  whyNull: 'no penalty was imposed',
  ...shareOfRun(counter('imposedUntold'), counter('imposed')),
};
