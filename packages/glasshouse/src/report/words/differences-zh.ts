/** Differences between worlds in Simplified Chinese. */
import type { DifferenceWords } from './differences.ts';

export const DIFFERENCES_ZH: DifferenceWords = {
  difference: '差异',
  none: '无差异',
  cannotTell: '无法判断',
  notApplying: '不适用',
  sameInEveryRun: (titles) => `各次模拟均无差异：${titles.join('、')}。`,
  persons: '人数',
  both: '两种情景均是',
  neither: '均不是',
  only: (world) => `仅限：${world}`,
  differ: (count) => `模拟结束时，有${count}人在列入、记录、就业或经济能力上有所不同。`,
  flags: {
    listed: '结束时在列',
    wrongly_listed: '结束时被误列',
    ever_listed: '曾被列入',
    ever_wrongly_listed: '曾被误列',
    employed: '结束时在业',
  },
};
