/** What the page on the parts of safeguards says. */
import type { Language } from 'glasshouse';

export interface SafeguardsWords {
  readonly intro: string;
  readonly experiment: (scheme: string, persons: number, months: number, runs: number) => string;
  readonly choice: string;
  readonly choose: string;
  readonly chosen: (count: number) => string;
  readonly exactUpTo: (most: number) => string;
  readonly sampledAbove: (most: number) => string;
  readonly unknown: (ids: readonly string[]) => string;
  readonly none: string;
  readonly measure: string;
  readonly groups: Readonly<Record<'main' | 'further' | 'enterprises', string>>;
  readonly planning: string;
  readonly cost: (worlds: number, seconds: string) => string;
  readonly start: (worlds: number, seconds: string) => string;
  readonly progress: (finished: number, total: number) => string;
  readonly worldsDone: string;
  readonly stop: string;
  readonly goOn: string;
  readonly stopped: (finished: number, total: number) => string;
  readonly done: (worlds: number) => string;
  readonly refused: string;
  readonly failed: string;
  readonly older: string;
  readonly result: string;
  readonly fromTo: (title: string, unit: string, from: string, to: string) => string;
  readonly read: (runs: number) => string;
  readonly exact: (sets: number, worlds: number) => string;
  readonly sampled: (orders: number, worlds: number) => string;
  readonly partly: string;
  readonly table: string;
  readonly safeguard: string;
  readonly alone: string;
  readonly last: string;
  readonly share: string;
  readonly all: string;
  readonly cannotTell: string;
  readonly notLived: string;
  readonly explain: string;
  readonly together: string;
  readonly doubt: string;
  readonly idle: string;
  readonly about: string;
  readonly assumes: string;
  readonly norm: string;
  readonly noNorm: string;
  readonly inLab: string;
  readonly inLabHelp: string;
}

const EN: SafeguardsWords = {
  intro:
    'What does each safeguard change by itself, what is left for it to change when all the others are there, and what do all change together? The same invented people live every combination with the same luck.',
  experiment: (scheme, persons, months, runs) =>
    `${scheme}: ${n(persons, 'en')} people, ${n(months, 'en')} months, ${n(runs, 'en')} ${runs === 1 ? 'run' : 'runs'}.`,
  choice: 'Which safeguards',
  choose: 'Choose safeguards',
  chosen: (count) => `${n(count, 'en')} chosen`,
  exactUpTo: (most) => `Up to ${most}, every combination is lived: four make 16 worlds, eight make 256.`,
  sampledAbove: (most) => `More than ${most}: orders are drawn from the seed instead of all being lived, and the intervals cover the drawing too.`,
  unknown: (ids) => `No safeguard is called ${ids.map((id) => `“${id}”`).join(', ')}. It was left out.`,
  none: 'No safeguard is chosen. Choose one or more.',
  measure: 'Measure',
  groups: { main: 'Main measures', further: 'Further measures', enterprises: 'Enterprises' },
  planning: 'Counting the worlds …',
  cost: (worlds, seconds) => `${n(worlds, 'en')} worlds are needed, about ${seconds} s here.`,
  start: (worlds, seconds) => `Live ${n(worlds, 'en')} worlds, about ${seconds} s here`,
  progress: (finished, total) => `${n(finished, 'en')} of ${n(total, 'en')} worlds finished`,
  worldsDone: 'Worlds finished',
  stop: 'Stop',
  goOn: 'Live the others too',
  stopped: (finished, total) =>
    `Stopped. ${n(finished, 'en')} of ${n(total, 'en')} worlds were finished and are kept: what needs no others is shown, the rest is marked as not lived.`,
  done: (worlds) => `Done: ${n(worlds, 'en')} worlds.`,
  refused: 'This cannot be lived',
  failed: 'Something broke',
  older: 'This is still the last result, not that of the choice as it stands now.',
  result: 'What each changes',
  fromTo: (title, unit, from, to) => `${title}${unit === '' ? '' : ` (${unit})`}: ${from} with none of them, ${to} with all.`,
  read: (runs) =>
    runs === 1
      ? 'One run gives no interval, so nothing can be told.'
      : `Differences of the same people with the same luck: means of ${n(runs, 'en')} runs with 95 % intervals. “Cannot tell”: the interval holds 0.`,
  exact: (sets, worlds) =>
    `Shares add up to the whole: the mean of what each adds, over all orders of adding them (${n(sets, 'en')} combinations; ${n(worlds, 'en')} different worlds, those with the same rules lived once).`,
  sampled: (orders, worlds) =>
    `Shares add up to the whole: the mean of what each adds, over ${n(orders, 'en')} orders drawn from the seed, each with its reverse (${n(worlds, 'en')} different worlds). Their intervals cover chance and the drawing.`,
  partly: 'Not all worlds were lived: there are no shares yet.',
  table: 'What each safeguard changes: alone, added last, and its share',
  safeguard: 'Safeguard',
  alone: 'added alone',
  last: 'added last',
  share: 'Shapley share',
  all: 'all together',
  cannotTell: 'cannot tell',
  notLived: 'not lived',
  explain:
    'Alone: the safeguard is the only one. Added last: all the others are there already. Where the two differ much, safeguards do the same work, or need each other.',
  together: 'All together, against none of them',
  doubt: 'The ranges are about chance alone. What is not known about the numbers of the scheme, the society and the safeguards is not in them.',
  idle: 'changes nothing in this scheme',
  about: 'What they are',
  assumes: 'What is assumed',
  norm: 'Norm',
  noNorm: 'It names no norm.',
  inLab: 'Live these together in the Lab',
  inLabHelp: 'One world that has all of them, beside the scheme.',
};

const ZH: SafeguardsWords = {
  intro: '每项保障措施单独能改变什么？其余各项都在时，它还能再改变什么？全部合起来又改变什么？每种组合里都是同一批虚构的人，运气也相同。',
  experiment: (scheme, persons, months, runs) => `${scheme}：${n(persons, 'zh-Hans')}人，${n(months, 'zh-Hans')}个月，${n(runs, 'zh-Hans')}次模拟。`,
  choice: '哪些保障措施',
  choose: '选择保障措施',
  chosen: (count) => `已选${n(count, 'zh-Hans')}项`,
  exactUpTo: (most) => `${most}项以内，每种组合都模拟：四项有16个情景，八项有256个。`,
  sampledAbove: (most) => `超过${most}项：不再模拟全部组合，改由种子抽取若干先后顺序，区间也包括抽取带来的不确定。`,
  unknown: (ids) => `没有名为${ids.map((id) => `“${id}”`).join('、')}的保障措施，已略去。`,
  none: '还没有选保障措施。请至少选一项。',
  measure: '指标',
  groups: { main: '主要指标', further: '其他指标', enterprises: '企业' },
  planning: '正在计算需要多少情景……',
  cost: (worlds, seconds) => `需要模拟${n(worlds, 'zh-Hans')}个情景，在这里约需${seconds}秒。`,
  start: (worlds, seconds) => `模拟${n(worlds, 'zh-Hans')}个情景，在这里约需${seconds}秒`,
  progress: (finished, total) => `已完成 ${n(finished, 'zh-Hans')} / ${n(total, 'zh-Hans')} 个情景`,
  worldsDone: '已完成的情景',
  stop: '停止',
  goOn: '把其余的也模拟完',
  stopped: (finished, total) =>
    `已停止。${n(total, 'zh-Hans')}个情景中完成了${n(finished, 'zh-Hans')}个，都已保留：只凭这些就能得出的数字照样列出，其余注明“未模拟”。`,
  done: (worlds) => `完成：${n(worlds, 'zh-Hans')}个情景。`,
  refused: '无法模拟',
  failed: '出了故障',
  older: '这仍是上一次的结果，不是现在所选的。',
  result: '各项改变了什么',
  fromTo: (title, unit, from, to) => `${title}${unit === '' ? '' : `（${unit}）`}：一项也没有时为${from}，全部都有时为${to}。`,
  read: (runs) =>
    runs === 1
      ? '只有一次模拟，没有区间，因此无从判断。'
      : `同一批人、同样的运气，两种情景之差：${n(runs, 'zh-Hans')}次模拟的平均值与95%区间。“无法判断”指区间包含零。`,
  exact: (sets, worlds) =>
    `各项的份额加起来就是总变化：对所有先后顺序取平均（${n(sets, 'zh-Hans')}种组合；${n(worlds, 'zh-Hans')}个不同的情景，规则相同的只模拟一次）。`,
  sampled: (orders, worlds) =>
    `各项的份额加起来就是总变化：对由种子抽取的${n(orders, 'zh-Hans')}种顺序取平均，每种顺序都与其逆序成对（${n(worlds, 'zh-Hans')}个不同的情景）。区间已包括偶然与抽取两方面的不确定。`,
  partly: '情景没有全部模拟，还算不出份额。',
  table: '每项保障措施改变了什么：单独加入、最后加入、份额',
  safeguard: '保障措施',
  alone: '单独加入',
  last: '最后加入',
  share: 'Shapley 值',
  all: '全部合计',
  cannotTell: '无法判断',
  notLived: '未模拟',
  explain: '单独加入：只有这一项。最后加入：其余各项都已存在。两者相差很大，说明几项措施作用重叠，或者互相依赖。',
  together: '全部合计，与一项也没有时相比',
  doubt: '这里的范围只反映偶然。制度、社会和保障措施中那些并不确知的数，不在其内。',
  idle: '在这项制度中不起作用',
  about: '它们是什么',
  assumes: '设定',
  norm: '依据的规范',
  noNorm: '没有注明规范。',
  inLab: '在实验里一起采用',
  inLabHelp: '多一个同时采用这些措施的情景，与原制度并列。',
};

function n(x: number, language: string): string {
  return x.toLocaleString(language, { useGrouping: language === 'en' || x >= 10_000 });
}

export const SAFEGUARDS_WORDS: Readonly<Record<Language, SafeguardsWords>> = { en: EN, 'zh-Hans': ZH };
