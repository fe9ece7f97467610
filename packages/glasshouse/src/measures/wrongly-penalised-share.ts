import { counter, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

export const wronglyPenalisedShare: Measure = {
  id: 'wrongly_penalised_share',
  unit: 'share of those under a penalty',
  title: { en: 'Wrongly penalised', 'zh-Hans': '误受惩戒' },
  definition: {
    en: 'Of those under a penalty at the end, the share under some penalty that true records alone would not have brought about.',
    'zh-Hans': '模拟结束时受惩戒的人中，若只依据真实记录本不会受到其中某项惩戒者所占比例。',
  },
  formula: 'wronglyPenalised / penalised, last month',
  whyNull: 'nobody is under a penalty at the end of the run',
  ...shareAtEnd(counter('wronglyPenalised'), counter('penalised')),
};
