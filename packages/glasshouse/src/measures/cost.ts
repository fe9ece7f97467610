import { type Count, counter, perPersonYears } from './counters.ts';
import { entries } from './entries.ts';
import type { Measure } from './measure.ts';

const reviewed = counter('reviewed');
const decided = counter('decided');
const work: Count = (reading, t) => entries(reading, t) + reviewed(reading, t) + decided(reading, t);

export const cost: Measure = {
  id: 'cost',
  unit: 'pieces of work a 1 000 person-years',
  title: { en: 'Work of the administration', 'zh-Hans': '行政工作量' },
  definition: {
    en: 'How many entries were made, entries reviewed and appeals decided, in 1 000 years lived by all persons, each counted as one piece of work.',
    'zh-Hans': '全体人口每千人年中，录入记录、人工复核与申诉决定的总件数，每件计一。',
  },
  formula: 'entries + reviews + appeals decided, each 12 000 · Σ / (persons · months)',
  whyNull: 'always a number',
  ...perPersonYears(work),
};

export const costEntries: Measure = {
  id: 'cost.entries',
  unit: 'entries a 1 000 person-years',
  title: { en: 'Entries made', 'zh-Hans': '录入件数' },
  definition: {
    en: 'How many entries were put on the official record in 1 000 years lived by all persons.',
    'zh-Hans': '全体人口每千人年中录入正式档案的记录件数。',
  },
  formula: '12 000 · Σ (entered + falselyEntered) / (persons · months)',
  whyNull: 'always a number',
  ...perPersonYears(entries),
};

export const costReviews: Measure = {
  id: 'cost.reviews',
  unit: 'reviews a 1 000 person-years',
  title: { en: 'Reviews made', 'zh-Hans': '复核件数' },
  definition: {
    en: 'How many entries a person looked at before they counted, kept or dropped, in 1 000 years lived by all persons.',
    'zh-Hans': '全体人口每千人年中，记录生效前经人工复核的件数，无论最终保留还是剔除。',
  },
  formula: '12 000 · Σ reviewed / (persons · months)',
  whyNull: 'always a number',
  ...perPersonYears(counter('reviewed')),
};

export const costAppeals: Measure = {
  id: 'cost.appeals',
  unit: 'appeals a 1 000 person-years',
  title: { en: 'Appeals decided', 'zh-Hans': '申诉决定件数' },
  definition: {
    en: 'How many appeals were decided in 1 000 years lived by all persons.',
    'zh-Hans': '全体人口每千人年中作出决定的申诉件数。',
  },
  formula: '12 000 · Σ decided / (persons · months)',
  whyNull: 'always a number',
  ...perPersonYears(counter('decided')),
};
