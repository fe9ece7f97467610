/** What the comparison of worlds says. */
import type { Language } from 'glasshouse';

export interface CompareWords {
  readonly intro: string;
  readonly worlds: string;
  readonly column: (letter: string) => string;
  readonly remove: string;
  readonly removeNamed: (letter: string, title: string) => string;
  readonly add: string;
  readonly world: string;
  readonly addButton: string;
  readonly ofExperiment: string;
  readonly oneSafeguard: string;
  readonly schemes: string;
  readonly several: string;
  readonly severalHelp: string;
  readonly addTogether: string;
  readonly fewTicked: string;
  readonly full: string;
  readonly manyWorlds: (most: number) => string;
  readonly removed: (letter: string) => string;
  readonly notLived: string;
  readonly leftOut: string;
  readonly rules: string;
  readonly rulesOf: (letter: string, title: string, base: string) => string;
  readonly rulesCount: (count: number) => string;
  readonly sameRules: (letter: string, base: string) => string;
  readonly noRules: (letter: string) => string;
  readonly baseHasNoRules: (base: string) => string;
  readonly section: string;
  readonly rule: string;
  readonly rulesTable: (letter: string) => string;
  readonly findings: string;
  readonly differences: string;
  readonly samePeople: (runs: number) => string;
  readonly better: (letter: string, base: string, items: readonly string[]) => string;
  readonly worse: (letter: string, base: string, items: readonly string[]) => string;
  readonly nothingBetter: (letter: string, base: string) => string;
  readonly nothingWorse: (letter: string, base: string) => string;
  readonly changed: (items: readonly string[]) => string;
  readonly untold: (count: number) => string;
  readonly item: (title: string, difference: string, unit: string) => string;
  readonly table: string;
  readonly measure: string;
  readonly minus: (letter: string, base: string) => string;
  readonly difference: (text: string, range: string) => string;
  readonly same: string;
  readonly cannotTell: string;
  readonly noMeasure: string;
  readonly persons: string;
  readonly personsHelp: (runs: number) => string;
  readonly listed: string;
  readonly onlyIn: (letter: string) => string;
  readonly inBoth: string;
  readonly inNeither: string;
  readonly differ: string;
  readonly pairOf: (base: string, letter: string) => string;
  readonly count: (value: number, low: number | null, high: number | null) => string;
  readonly noPersons: string;
  readonly lives: string;
  readonly livesHelp: string;
  readonly lifeOnly: (person: number, run: number, there: string, not: string) => string;
  readonly lifeAny: (person: number, run: number) => string;
  readonly waiting: string;
  readonly older: string;
  readonly deed: {
    readonly add: (title: string) => string;
    readonly remove: (title: string) => string;
  };
}

const n = (x: number, language: string, digits = 1): string => x.toLocaleString(language, { maximumFractionDigits: digits });

const EN: CompareWords = {
  intro: 'The same invented people, with the same luck, in two to four worlds. A is what the others are compared with.',
  worlds: 'Worlds',
  column: (letter) => `World ${letter}`,
  remove: 'Take away',
  removeNamed: (letter, title) => `Take away ${letter}: ${title}`,
  add: 'Add a world',
  world: 'World',
  addButton: 'Add',
  ofExperiment: 'In this experiment already',
  oneSafeguard: 'The scheme with one safeguard',
  schemes: 'Another scheme for the same people',
  several: 'Several safeguards together',
  severalHelp: 'Tick two or more; they make one world.',
  addTogether: 'Add these together',
  fewTicked: 'Tick at least two safeguards first.',
  full: 'Four worlds are the most. Take one away to add another.',
  manyWorlds: (most) => `An experiment has at most ${most} worlds beside the scheme. Take one away first.`,
  removed: (letter) => `${letter} was taken away.`,
  notLived: 'This world is not lived: the experiment is too large for a world without the scheme beside it, or it was stopped before.',
  leftOut: 'It cannot be lived in this society:',
  rules: 'What is different',
  rulesOf: (letter, title, base) => `${letter} (${title}) against ${base}`,
  rulesCount: (count) => (count === 1 ? 'One rule differs.' : `${n(count, 'en')} rules differ.`),
  sameRules: (letter, base) => `No rule of ${letter} differs from ${base}.`,
  noRules: (letter) => `${letter} has no scheme: nobody is scored, listed or rewarded there.`,
  baseHasNoRules: (base) => `${base} has no scheme, so every rule of the others is a difference. Choose another world as ${base} to see rule by rule.`,
  section: 'Part',
  rule: 'Rule',
  rulesTable: (letter) => `Rules of ${letter} that differ`,
  findings: 'What happened in each',
  differences: 'What became more, what became less',
  samePeople: (runs) =>
    `Same people, same luck, so small differences count: means of ${n(runs, 'en')} ${runs === 1 ? 'pair of runs' : 'pairs of runs'} with 95 % intervals.`,
  better: (letter, base, items) => `Better in ${letter} than in ${base}: ${items.join('; ')}.`,
  worse: (letter, base, items) => `Worse in ${letter} than in ${base}: ${items.join('; ')}.`,
  nothingBetter: (letter, base) => `Nothing can be told to be better in ${letter} than in ${base}.`,
  nothingWorse: (letter, base) => `Nothing can be told to be worse in ${letter} than in ${base}.`,
  changed: (items) => `Different, better or worse as one sees it: ${items.join('; ')}.`,
  untold: (count) => (count === 1 ? 'Of one measure these runs cannot tell.' : `Of ${n(count, 'en')} measures these runs cannot tell.`),
  item: (title, difference, unit) => `${title} ${difference}${unit === '' ? '' : ` ${unit}`}`,
  table: 'Main measures in each world, and their differences',
  measure: 'Measure',
  minus: (letter, base) => `${letter} − ${base}`,
  difference: (text, range) => (range === '' ? text : `${text} (${range})`),
  same: 'the same',
  cannotTell: 'cannot tell',
  noMeasure: 'does not apply',
  persons: 'Person by person',
  personsHelp: (runs) => `Who is on a list at the end: persons, mean of ${runs === 1 ? 'one run' : `${n(runs, 'en')} runs`}, in brackets the 95 % interval.`,
  listed: 'Listed at the end',
  onlyIn: (letter) => `in ${letter} only`,
  inBoth: 'in both',
  inNeither: 'in neither',
  differ: 'anything at the end differs',
  pairOf: (base, letter) => `${base} and ${letter}`,
  count: (value, low, high) => `${n(value, 'en')}${low === null || high === null ? '' : ` (${n(low, 'en')} to ${n(high, 'en')})`}`,
  noPersons: 'Nobody was kept as they are at the end: the runs are too large for that.',
  lives: 'The same life in each',
  livesHelp: 'One invented person, born with the same luck, followed through each of these worlds.',
  lifeOnly: (person, run, there, not) => `Person ${person} of run ${run + 1}: listed at the end in ${there}, not in ${not}`,
  lifeAny: (person, run) => `Person ${person} of run ${run + 1}`,
  waiting: 'Comparing …',
  older: 'These are still the differences of the last result.',
  deed: { add: (title) => `with the world “${title}”`, remove: (title) => `without the world “${title}”` },
};

const ZH: CompareWords = {
  intro: '同一批虚构的人，同样的运气，放进两到四种情景。其他各种情景都与 A 相比。',
  worlds: '情景',
  column: (letter) => `情景 ${letter}`,
  remove: '去掉',
  removeNamed: (letter, title) => `去掉 ${letter}：${title}`,
  add: '添加情景',
  world: '情景',
  addButton: '添加',
  ofExperiment: '本实验已有的情景',
  oneSafeguard: '原制度加一项保障措施',
  schemes: '同一批人，另一项制度',
  several: '几项保障措施合在一起',
  severalHelp: '勾选两项以上，合成一个情景。',
  addTogether: '合在一起添加',
  fewTicked: '请先勾选至少两项保障措施。',
  full: '最多并列四个情景。先去掉一个，才能再添加。',
  manyWorlds: (most) => `一个实验在原制度之外最多有${most}个情景。请先去掉一个。`,
  removed: (letter) => `已去掉 ${letter}。`,
  notLived: '这个情景没有模拟：实验太大，没有另外模拟“没有该制度”的情景；或者在它之前就已停止。',
  leftOut: '无法在这个社会里模拟：',
  rules: '规则有何不同',
  rulesOf: (letter, title, base) => `${letter}（${title}）与 ${base} 相比`,
  rulesCount: (count) => `有${n(count, 'zh-Hans')}条规则不同。`,
  sameRules: (letter, base) => `${letter} 与 ${base} 的规则完全相同。`,
  noRules: (letter) => `${letter} 没有制度：没有人被打分、被列入或受奖励。`,
  baseHasNoRules: (base) => `${base} 没有制度，其他情景的每条规则都是不同之处。要逐条比较，请为 ${base} 另选一个情景。`,
  section: '部分',
  rule: '规则',
  rulesTable: (letter) => `${letter} 中不同的规则`,
  findings: '各自发生了什么',
  differences: '什么多了，什么少了',
  samePeople: (runs) => `同一批人、同样的运气，所以很小的差别也看得出来：${n(runs, 'zh-Hans')}对模拟的平均值与95%区间。`,
  better: (letter, base, items) => `${letter} 比 ${base} 好的地方：${items.join('；')}。`,
  worse: (letter, base, items) => `${letter} 比 ${base} 差的地方：${items.join('；')}。`,
  nothingBetter: (letter, base) => `看不出 ${letter} 在哪一方面比 ${base} 好。`,
  nothingWorse: (letter, base) => `看不出 ${letter} 在哪一方面比 ${base} 差。`,
  changed: (items) => `有变化，好坏见仁见智：${items.join('；')}。`,
  untold: (count) => `另有${n(count, 'zh-Hans')}项指标，凭这些模拟无法判断。`,
  item: (title, difference, unit) => `${title} ${difference}${unit === '' ? '' : `（${unit}）`}`,
  table: '各情景的主要指标及其差别',
  measure: '指标',
  minus: (letter, base) => `${letter} − ${base}`,
  difference: (text, range) => (range === '' ? text : `${text}（${range}）`),
  same: '相同',
  cannotTell: '无法判断',
  noMeasure: '不适用',
  persons: '逐人比较',
  personsHelp: (runs) => `期末谁在名单上：人数，${n(runs, 'zh-Hans')}次模拟的平均值，括号内为95%区间。`,
  listed: '期末在名单上',
  onlyIn: (letter) => `只在 ${letter}`,
  inBoth: '两边都在',
  inNeither: '两边都不在',
  differ: '期末有任何不同',
  pairOf: (base, letter) => `${base} 与 ${letter}`,
  count: (value, low, high) => `${n(value, 'zh-Hans')}${low === null || high === null ? '' : `（${n(low, 'zh-Hans')} 至 ${n(high, 'zh-Hans')}）`}`,
  noPersons: '模拟规模太大，没有保留每个人期末的状况。',
  lives: '同一个人，不同的情景',
  livesHelp: '一个虚构的人，同样的运气，看他在这几种情景里各有怎样的经历。',
  lifeOnly: (person, run, there, not) => `第${run + 1}次模拟，${person}号：期末在 ${there} 被列入，在 ${not} 没有`,
  lifeAny: (person, run) => `第${run + 1}次模拟，${person}号`,
  waiting: '正在比较……',
  older: '这仍是上一次结果的差别。',
  deed: { add: (title) => `添加情景“${title}”`, remove: (title) => `去掉情景“${title}”` },
};

export const COMPARE_WORDS: Readonly<Record<Language, CompareWords>> = { en: EN, 'zh-Hans': ZH };

/** A deed in both languages. @param title of the world, in each */
export function deed(what: keyof CompareWords['deed'], title: (language: Language) => string): Readonly<Record<Language, string>> {
  return { en: EN.deed[what](title('en')), 'zh-Hans': ZH.deed[what](title('zh-Hans')) };
}
