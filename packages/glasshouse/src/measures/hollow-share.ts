import { GOOD } from '../compile/program.ts';
import { counter, shareOfRun } from './counters.ts';
import { done } from './done.ts';
import type { Measure } from './measure.ts';

export const hollowShare: Measure = {
  id: 'hollow_share',
  unit: 'share of good acts',
  title: { en: 'Hollow good', 'zh-Hans': '走过场的公益' },
  definition: {
    en: 'Of all good acts done during the run, the share done for the points only, without the good they stand for.',
    'zh-Hans': '所有公益行为中，只为加分、并无实际公益效果的比例。',
  },
  formula: 'Σ hollow / Σ done (conducts of kind good)',
  whyNull: 'no good act was done, or the society has no good conduct',
  ...shareOfRun(counter('hollow'), done(GOOD)),
};
