/** Parts in a change, in Simplified Chinese. */
import type { ShareWords } from './shares.ts';
import { whyInChinese } from './why-zh.ts';

const reason = (why: string): string => whyInChinese(why) ?? '此项指标不适用';

export const SHARES_ZH: ShareWords = {
  share: 'Shapley 值',
  together: '全部合计',
  item: (title, difference, unit) => `${title} ${difference}（${unit}）`,
  better: (items) => `改善：${items.join('；')}。`,
  worse: (items) => `恶化：${items.join('；')}。`,
  changed: (items) => `有变化，好坏见仁见智：${items.join('；')}。`,
  cannotTell: (items) => `无法判断：${items.join('、')}。`,
  beyond: (runs, of) => `${of}次模拟中有${runs}次，此项超出了所能跟踪的月份。`,
  noRun: (why) => `没有数值：在所需的某一情景中，${reason(why)}。`,
  leftOut: (runs, of, why) => `${of}次模拟中有${runs}次未计入：在所需的某一情景中，${reason(why)}。`,
  oneRun: (of) => (of === 1 ? '只有一次模拟，没有区间；请至少模拟两次。' : '只余一次模拟，没有区间；请增加模拟次数。'),
};
