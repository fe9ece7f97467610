/** The finding in Simplified Chinese. */
import { type Counted, whole } from '../numbers.ts';
import type { FindingWords } from './finding.ts';

const n = (x: number): string => whole(x, 'zh-Hans');
const counted = ({ count, edge }: Counted): string => (edge === 'fewer' ? `不到${n(count)}` : edge === 'more' ? `超过${n(count)}` : n(count));
const onList = (lists: number): string => (lists > 1 ? `在${n(lists)}份名单中的至少一份上` : '在名单上');
const about = (c: Counted): string => (c.edge === 'about' ? `约有${n(c.count)}` : counted(c));
const DID_NOTHING = '并没有做过会被列入的事（按该制度自己的标准即“误列”）';

export const FINDING_ZH: FindingWords = {
  sentences: (parts) => parts.join(''),
  listed: (c, base, m, lists) => `在这个虚构的社会里，${n(m)}个月后，每${n(base)}人中有${counted(c)}人${onList(lists)}。`,
  wrongly: (c, listed) => `这${n(listed)}人中，${about(c)}人${DID_NOTHING}。`,
  noneWrongly: (listed) => (listed === 1 ? '没有人被误列。' : `这${n(listed)}人中没有人被误列。`),
  allWrongly: (listed) => (listed === 1 ? `这一人${DID_NOTHING}。` : `这${n(listed)}人全都${DID_NOTHING}。`),
  wronglyOfThousand: (c) => `每1000名被列入者中，${about(c)}人${DID_NOTHING}。`,
  nobody: (m, lists) => `在这个虚构的社会里，${n(m)}个月后没有人在${lists > 1 ? '任何一份' : ''}名单上。`,
  everListed: (c, base, m) => `在这${n(m)}个月里，每${n(base)}人中有${counted(c)}人曾被列入。`,
  everyone: (m, lists) => `在这个虚构的社会里，${n(m)}个月后人人都${onList(lists)}。`,
  noList: '该制度不设失信名单（黑名单）。',
  lowestBand: (band, c, base, m) => `在这个虚构的社会里，${n(m)}个月后，每${n(base)}人中有${counted(c)}人处于最低等级“${band}”。`,
  middleScore: (score, m) => `在这个虚构的社会里，${n(m)}个月后，半数人的分数在${n(score)}分及以上。`,
  noScheme: (m) => `在这个虚构的社会里没有人被评分：${n(m)}个月内不施行任何制度。`,
  unknown: (why) => `无法得知名单上有多少人：${why}。`,
  mean: (runs) => `${n(runs)}次模拟的平均值`,
  clause: (mean, interval) => (interval === '' ? `${mean}。` : `${mean}；${interval}。`),
  interval: (listed, wrongly) => {
    const parts = [listed, wrongly].filter((part) => part !== null).map(([low, high]) => `${n(low)}至${n(high)}人`);
    return parts.length === 0 ? '' : `95%区间${parts.length === 2 ? '分别' : ''}为${parts.join('和')}`;
  },
  ignorance: (listed, wrongly) => {
    const parts = [listed, wrongly].filter((part) => part !== null).map(([low, high]) => `${n(low)}至${n(high)}人`);
    return parts.length === 0 ? '' : `未知范围${parts.length === 2 ? '分别' : ''}为${parts.join('和')}。`;
  },
  oneRun: '只模拟了一次，因此没有区间。',
  noInterval: (runs) => `${n(runs)}次模拟的平均值；这一数字未保留区间。`,
  enterprises: (c, base) => `每${n(base)}家企业中有${counted(c)}家在名单上。`,

  simulated: '这些结果说的是一个按明示假设模拟的社会，不是预测，其中没有任何真实的人。',
  gaps: '中国有关差错与申诉的统计大多未公布，相应参数借自其他国家的制度，范围很宽。',
  noNationalScore: '公开资料中不存在给每位公民打分的全国统一分数。',
  thoughtExperiment: (title) => `“${title}”是思想实验，并不描述任何现行制度。`,
  reconstructed: (title) => `“${title}”由公开文本和报道拼合而成，缺漏之处以假设补足。`,
  grades: (written, inferred, invented) =>
    `该制度标明依据的${n(written + inferred + invented)}个条目中，${n(written)}个依照明文规定，${n(inferred)}个由报道推断，${n(invented)}个是我们自己的设定。`,
};
