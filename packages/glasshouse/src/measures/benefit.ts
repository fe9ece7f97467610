import { harmRate } from './harm-rate.ts';
import { againstWithout, type Measure, NEEDS_WITHOUT } from './measure.ts';

export const benefit: Measure = {
  id: 'benefit',
  unit: 'harms a 1 000 person-months',
  title: { en: 'Change in harm', 'zh-Hans': '损害行为的变化' },
  definition: {
    en: 'The change in harm really done against the same society, with the same luck, without the scheme: the benefit that is claimed, below 0 if there is less harm.',
    'zh-Hans': '与没有该制度、其余机遇完全相同的同一社会相比，实际损害行为的变化；小于 0 表示损害减少，即制度所声称的效益。',
  },
  formula: 'harm_rate − harm_rate without the scheme',
  whyNull: NEEDS_WITHOUT,
  comparative: true,
  value: againstWithout((now, without) => (harmRate.value(now) as number) - (harmRate.value(without) as number)),
};
