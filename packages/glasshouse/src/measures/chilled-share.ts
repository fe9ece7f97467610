import { ratio } from './counters.ts';
import { lawfulRate } from './lawful-rate.ts';
import { againstWithout, type Measure, NEEDS_WITHOUT } from './measure.ts';

export const chilledShare: Measure = {
  id: 'chilled_share',
  unit: 'share of lawful acts',
  title: { en: 'Lawful conduct chilled', 'zh-Hans': '合法行为的寒蝉效应' },
  definition: {
    en: 'The share of lawful acts (petitioning, posting) that would be done without the scheme and are not done under it.',
    'zh-Hans': '没有该制度时会发生、而在该制度下消失的合法行为（信访、发帖等）所占比例。',
  },
  formula: '1 − lawful_rate / lawful_rate without the scheme',
  whyNull: NEEDS_WITHOUT,
  comparative: true,
  whyStillNull: 'nothing lawful is done in the society without the scheme',
  value: againstWithout((now, without) => {
    const left = ratio(lawfulRate.value(now) as number, lawfulRate.value(without) as number);
    return left === null ? null : 1 - left;
  }),
};
