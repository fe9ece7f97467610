import type { Measure } from './measure.ts';

export const fragmentation: Measure = {
  id: 'fragmentation',
  unit: 'share of persons',
  title: { en: 'Fragmentation', 'zh-Hans': '各地不一' },
  definition: {
    en: "The spread of outcome when the same lives are lived under each region's scheme: the highest listed share less the lowest.",
    'zh-Hans': '同一批人生分别置于各地制度之下时结果的差距：在列比例的最高值减最低值。',
  },
  formula: 'max − min over member schemes of listed_share, same society and seed',
  whyNull: "needs the same lives under each region's scheme: glasshouse compare SCHEME --against SCHEME2 for each member of a federation",
  comparative: true,
  value: () => null,
};
