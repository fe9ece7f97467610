/** Parts in a change, in Simplified Chinese. */
import type { ShareWords } from './shares.ts';

export const SHARES_ZH: ShareWords = {
  share: 'Shapley 值',
  together: '全部合计',
  item: (title, difference, unit) => `${title} ${difference}（${unit}）`,
  better: (items) => `改善：${items.join('；')}。`,
  worse: (items) => `恶化：${items.join('；')}。`,
  changed: (items) => `有变化，好坏见仁见智：${items.join('；')}。`,
  cannotTell: (items) => `无法判断：${items.join('、')}。`,
};
