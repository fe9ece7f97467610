import type { Measure } from './measure.ts';

export const fragmentation: Measure = {
  id: 'fragmentation',
  unit: 'chance for a person',
  title: { en: 'Fragmentation', 'zh-Hans': '各地不一' },
  definition: {
    en: 'The chance that the same life, lived under two schemes of the federation drawn by the persons they rule, is treated differently at the end: under a penalty, with a reward, or neither.',
    'zh-Hans': '按所辖人数随机抽取联合体中的两套制度，同一段人生在两套制度之下期末待遇不同（受惩戒、受奖励或两者皆无）的概率。',
  },
  formula: 'mean over i of 1 − Σ over outcomes of (share of schemes, weighted by persons, under which i has that outcome)²',
  whyNull:
    'only a federation has several schemes under which the same lives can be lived; a large one is lived under each of them when --fragmentation asks for it',
  comparative: true,
  lived: ({ fragmentation: value }) => value !== undefined,
  value: ({ fragmentation: value }) => value ?? null,
};
