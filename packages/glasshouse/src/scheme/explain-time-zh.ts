/** Rules that change in mid-run, in Simplified Chinese. */
import type { TimeWords } from './explain-time-words.ts';
import { n, outOf } from './explain-zh.ts';

/** 第84月（满7年）. */
function when(month: number): string {
  const [y, m] = [Math.floor(month / 12), month % 12];
  const full = `${y > 0 ? `${n(y)}年` : ''}${m > 0 ? (y > 0 ? `零${n(m)}个月` : `${n(m)}个月`) : ''}`;
  return full === '' ? `第${n(month)}月` : `第${n(month)}月（满${full}）`;
}

const title = (text: string): string => (text === '' ? '' : `“${text}”`);
const listed = (titles: readonly string[]): string => titles.map(title).join('、');
const inMonths = (list: readonly number[]): string => `第${list.map((month) => n(month)).join('、')}月`;

export const TIME_ZH: TimeWords = {
  above: '以上是第0月的规则，此后规则会变。',
  from: (month, text) => `自${when(month)}起${text === '' ? '' : `，${title(text)}`}：`,
  added: (rule) => `新增：${rule}`,
  changed: (rule, now, before) => {
    const old = before === '' ? '' : now === '' ? `不再规定：${before}` : `（原为：${before}）`;
    return `${rule === '' ? '修改' : `修改${title(rule)}`}：${now}${old}`;
  },
  removed: (titles) => `取消：${listed(titles)}。`,
  ended: (sentences) => `取消：${sentences}`,
  amnesty: (month, text, lists, start) => {
    const left = lists === 'all' ? '所有名单上的人全部移出' : lists.length === 0 ? '' : `${listed(lists)}上的人全部移出`;
    const struck = start === null ? '' : `所有人的分数回到${n(start)}分，尚在有效期内的记录一并注销`;
    return `${when(month)}清理记录${text === '' ? '' : `，${title(text)}`}：${[left, struck].filter((part) => part !== '').join('；')}。`;
  },
  breach: (month, text, share) =>
    `${when(month)}末数据外泄${text === '' ? '' : `，${title(text)}`}：${share >= 1 ? '全部记录外泄' : `${outOf(share, '份')}记录外泄`}。没有人的分数或名单状态因此改变，只统计涉及哪些人。`,
  inRun: (phases, amnesties, breaches) =>
    [
      phases.length === 0 ? '' : `本次模拟中，规则在${inMonths(phases)}变化。`,
      amnesties.length === 0 ? '' : `${inMonths(amnesties)}清理记录。`,
      breaches.length === 0 ? '' : `${inMonths(breaches)}数据外泄。`,
    ].join(''),
};
