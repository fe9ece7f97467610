import type { Measure } from './measure.ts';

export const meansLost: Measure = {
  id: 'means_lost',
  unit: 'share of means',
  title: { en: 'Means lost', 'zh-Hans': '经济损失' },
  definition: {
    en: 'The mean, over persons, of what each has less at the end than the same person without the scheme.',
    'zh-Hans': '模拟结束时，每个人与没有该制度时的同一个人相比所减少的经济能力，取全体平均。',
  },
  formula: 'mean over i of (means_i without the scheme − means_i) / mean means',
  whyNull: 'needs the same persons without the scheme: glasshouse compare SCHEME --against none',
  comparative: true,
  value: () => null,
};

export const meansLostDecile: Measure = {
  id: 'means_lost.decile',
  unit: 'share of means',
  title: { en: 'Means lost, hardest hit tenth', 'zh-Hans': '经济损失（受损最重的十分之一）' },
  definition: {
    en: 'The loss of means, against the same person without the scheme, that a tenth of persons reach or exceed.',
    'zh-Hans': '与没有该制度时的同一个人相比，受损最重的十分之一人口至少减少的经济能力。',
  },
  formula: 'upper decile over i of (means_i without the scheme − means_i) / mean means',
  whyNull: 'needs the same persons without the scheme: glasshouse compare SCHEME --against none',
  comparative: true,
  value: () => null,
};
