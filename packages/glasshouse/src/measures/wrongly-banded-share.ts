import { counter, runAt, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

export const wronglyBandedShare: Measure = {
  id: 'wrongly_banded_share',
  unit: 'share of persons scored',
  title: { en: 'Banded too low', 'zh-Hans': '等级误降' },
  definition: {
    en: 'The share of those scored whose band at the end is lower than their true records alone would give.',
    'zh-Hans': '模拟结束时，被评分者中等级低于只依据真实记录所应得等级者所占比例。',
  },
  formula: 'wronglyBanded / Σ band, last month',
  whyNull: 'the scheme has no bands, or nobody is scored',
  ...shareAtEnd(counter('wronglyBanded'), (reading, t) => runAt(reading, t, reading.program.layout.band)),
};
