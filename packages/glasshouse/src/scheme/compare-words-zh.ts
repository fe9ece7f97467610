/** Two schemes beside each other, in Simplified Chinese. */
import type { CompareWords } from './compare-words.ts';
import { n } from './explain-zh.ts';

const counted = (x: number, what: string): string[] => (x === 0 ? [] : [`${what}${n(x)}条`]);

export const COMPARE_ZH: CompareWords = {
  head: (a, b) => `${a} → ${b}`,
  same: '两者没有差别。',
  sameRules: '规则完全相同；不同的只是数字的依据，或说明文字。',
  count: (rules, added, removed, changed) =>
    `共有${n(rules)}条规则不同：${[...counted(added, '新增'), ...counted(removed, '取消'), ...counted(changed, '修改')].join('，')}。`,
  onlyEvidence: (title) => `${title === '' ? '' : `“${title}”`}依据不同，规则不变。`,
  onlyWords: (title) => `${title === '' ? '' : `“${title}”`}说法不同。`,
  changed: (title) => `修改${title === '' ? '' : `“${title}”`}：`,
  heading: { region: '各地施行哪项制度', attention: '检查投向哪里', calibration: '公开数字' },
  inPhase: (phase) => `在“${phase}”阶段`,
  ofMember: (member) => `成员制度“${member}”`,
  value: (path, before, after, unit, known) => `${path}：${before} → ${after}${unit}${known === '' ? '' : `（${known}）`}`,
  fromTo: (before, after) => `原为${before}，现为${after}`,
  known: (parts) => parts.join('，'),
  absent: '未写明',
  none: '无',
  yes: '是',
  no: '否',
  unit: {
    points: '分',
    months: '个月',
    month: '（运行的第几月）',
    share: '（比例，0到1）',
    'false-entries': '条错误记录/人月',
    'a-month': '/月',
    decisions: '件/月（每10万人）',
    factor: '倍',
    'mean-means': '×平均经济能力',
    'a-year': '项/年',
    subjects: '（按真实总数）',
  },
  unknown: '未说明依据',
};
