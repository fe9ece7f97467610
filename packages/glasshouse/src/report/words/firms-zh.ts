/** What finding, charts and page say in Simplified Chinese where they are about enterprises. */
import { type Counted, whole } from '../numbers.ts';
import type { FirmWords } from './firms.ts';

const n = (x: number): string => whole(x, 'zh-Hans');
const counted = ({ count, edge }: Counted): string => (edge === 'fewer' ? `不到${n(count)}` : edge === 'more' ? `超过${n(count)}` : n(count));
const onList = (lists: number): string => (lists > 1 ? `在${n(lists)}份名单中的至少一份上` : '在名单上');
const about = (c: Counted): string => (c.edge === 'about' ? `约有${n(c.count)}` : counted(c));
const DID_NOTHING = '并没有做过会被列入的事（按该制度自己的标准即“误列”）';

export const FIRM_FINDING_ZH: FirmWords['finding'] = {
  listed: (c, base, m, lists) => `在这个虚构的社会里，${n(m)}个月后，每${n(base)}家企业中有${counted(c)}家${onList(lists)}。`,
  wrongly: (c, listed) => `这${n(listed)}家中，${about(c)}家${DID_NOTHING}。`,
  noneWrongly: (listed) => (listed === 1 ? '没有企业被误列。' : `这${n(listed)}家中没有一家被误列。`),
  allWrongly: (listed) => (listed === 1 ? `这一家${DID_NOTHING}。` : `这${n(listed)}家全都${DID_NOTHING}。`),
  wronglyOfThousand: (c) => `每1000家被列入的企业中，${about(c)}家${DID_NOTHING}。`,
  nobody: (m, lists) => `在这个虚构的社会里，${n(m)}个月后没有一家企业在${lists > 1 ? '任何一份' : ''}名单上。`,
  everListed: (c, base, m) => `在这${n(m)}个月里，每${n(base)}家中有${counted(c)}家曾被列入。`,
  everyone: (m, lists) => `在这个虚构的社会里，${n(m)}个月后每家企业都${onList(lists)}。`,
  lowestBand: (band, c, base, m) => `在这个虚构的社会里，${n(m)}个月后，每${n(base)}家企业中有${counted(c)}家处于最低等级“${band}”。`,
  middleScore: (score, m) => `在这个虚构的社会里，${n(m)}个月后，半数企业的分数在${n(score)}分及以上。`,
  unknown: (why) => `无法得知名单上有多少家企业：${why}。`,
  interval: (listed, wrongly) => {
    const parts = [listed, wrongly].filter((part) => part !== null).map(([low, high]) => `${n(low)}至${n(high)}家`);
    return parts.length === 0 ? '' : `95%区间${parts.length === 2 ? '分别' : ''}为${parts.join('和')}`;
  },
  ignorance: (listed, wrongly) => {
    const parts = [listed, wrongly].filter((part) => part !== null).map(([low, high]) => `${n(low)}至${n(high)}家`);
    return parts.length === 0 ? '' : `未知范围${parts.length === 2 ? '分别' : ''}为${parts.join('和')}。`;
  },
};

export const FIRM_CHARTS_ZH: FirmWords['charts'] = {
  invented: '图中企业均属虚构。',
  perThousand: '每1000家企业',
  scores: {
    spread: '图中的分布是企业与企业之间的差异，取各次模拟的平均。',
    reading: '每根柱代表分数落在该范围内的企业。虚线为等级或名单的界线。',
    middle: (low, high) => `半数企业的分数在${low}分到${high}分之间。`,
    same: (score) => `至少半数企业的分数是${score}分。`,
    under: (count, base, score) => `每${base}家中有${count}家低于起始的${score}分。`,
  },
  overTime: {
    question: '每个月有多少企业在名单上？',
    nobody: (m) => `${m}个月里，名单上始终没有任何企业。`,
    finding: (listed, wrongly, month, peak, peakMonth) =>
      `${month}个月后，每1000家企业中有${listed}家被列入${wrongly === null ? '' : `，其中误列${wrongly}家`}${peak === null ? '。' : `；最多时为第${peakMonth}个月的${peak}家。`}`,
  },
  exit: { spread: '曲线表示企业与企业之间的差异，各次模拟合并计算。', nobody: '没有任何企业被列入过，也就谈不上移出。' },
  groups: {
    question: '不同规模的企业，被列入的各有多少？',
    reading: '方块：被列入。菱形：误列。均为结束时各规模类型每1000家企业中的家数。',
    group: '规模',
    nobody: '各规模类型中都没有任何企业被列入。',
    persons: '模拟企业数',
    ratioNote: (reference) => `比值以“${reference}”企业为参照；大于1.25或小于0.8即越过“五分之四”标线。`,
    tooFew: (group) => `“${group}”不显示：模拟企业不足30家，比率没有意义。`,
    unknown: (group) => `“${group}”无法得知：各次模拟中都无法与第一个规模类型比较。`,
    most: (group, count, least, leastCount) => `每1000家企业中，“${group}”企业有${count}家被列入，“${least}”企业有${leastCount}家。`,
    alike: '各规模类型比率相同。',
    none: '可显示比率的规模类型不足两个，无从比较。',
    overlap: '两者的区间重叠，无法判断这两个规模类型是否有差别。',
  },
  denials: {
    perYears: '每千企业年被拒次数',
    finding: (domain, count) => `被拒最多的是${domain}：每千企业年${count}次。`,
    none: '没有任何企业被拒。',
  },
};

export const FIRM_PAGE_ZH: FirmWords['page'] = {
  marks: (listed, wrongly, rest) => `1000家企业：${listed}家被列入（方块）；另有${wrongly}家没有做过会被列入的事却被列入（菱形）；${rest}家未列入（圆圈）。`,
  subtitle: (society, persons, months, runs) => `社会：${society}。模拟${persons}家企业，${months}个月，${runs}次模拟。`,
};
