import { shareOfRun } from './counters.ts';
import { entries, falseEntries } from './entries.ts';
import type { Measure } from './measure.ts';

export const exposureFalseShare: Measure = {
  id: 'exposure.false_share',
  unit: 'share of entries',
  title: { en: 'False entries', 'zh-Hans': '虚假记录' },
  definition: {
    en: 'Of all entries put on the official record during the run, the share about something that the person did not do.',
    'zh-Hans': '整个模拟期间新增的正式记录中，所记之事并非本人所为的比例。',
  },
  formula: 'Σ falselyEntered / Σ (entered + falselyEntered)',
  whyNull: 'no entry was made',
  ...shareOfRun(falseEntries, entries),
};
