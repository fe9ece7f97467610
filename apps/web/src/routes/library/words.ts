/** The words of the library. */
import type { Grade, Language } from 'glasshouse';
import type { Feature, LibraryScheme, RuleCounts, SchemeKind } from './data.ts';

export interface LibraryWords {
  readonly parts: string;
  readonly part: Readonly<Record<'schemes' | 'safeguards' | 'societies' | 'claims', string>>;
  readonly noScore: string;
  readonly noScoreText: string;
  readonly filter: string;
  readonly search: string;
  readonly kinds: string;
  readonly allKinds: string;
  readonly kind: Readonly<Record<SchemeKind, string>>;
  readonly kindMeans: Readonly<Record<SchemeKind, string>>;
  readonly has: string;
  readonly feature: Readonly<Record<Feature, string>>;
  readonly shown: (count: number, of: number) => string;
  readonly none: string;
  readonly clear: string;
  readonly modelled: string;
  readonly nowhere: string;
  readonly years: string;
  readonly rulesLabel: string;
  readonly rules: (rules: RuleCounts) => string;
  readonly members: (members: NonNullable<LibraryScheme['members']>) => string;
  readonly grades: string;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly gradeMeans: Readonly<Record<Grade, string>>;
  /** A grade's part in words: per cent and count. */
  readonly gradeShare: (grade: string, percent: number, count: number) => string;
  readonly gradesHelp: string;
  readonly aim: string;
  readonly noAim: string;
  readonly lab: string;
  readonly of: (action: string, title: string) => string;
  readonly read: string;
  readonly sources: (count: number) => string;
  readonly opened: string;
  readonly unopened: string;
  readonly own: string;
  readonly back: string;
  readonly explained: string;
  readonly explainedBy: string;
  readonly unknown: (id: string) => string;
  readonly livesIn: string;
  readonly companion: string;
  readonly safeguards: string;
  readonly norm: string;
  readonly assumed: string;
  readonly try: string;
  readonly societies: string;
  readonly society: (regions: number, groups: string, conducts: number) => string;
  readonly nobody: string;
  readonly claims: string;
  readonly claimsText: string;
  readonly noClaims: string;
  readonly claimList: string;
  readonly said: string;
  readonly undated: string;
  readonly verdict: string;
  readonly record: string;
  readonly claimSources: string;
  readonly accessed: (day: string) => string;
  readonly simulated: string;
  readonly unsimulated: string;
  readonly assumes: string;
  readonly measured: string;
  readonly limits: string;
  readonly repeat: string;
  readonly columns: readonly [measure: string, value: string, beside: string, change: string, unknown: string, unit: string];
  readonly notKept: string;
  readonly numbersOf: (title: string) => string;
  readonly invented: string;
  /** Ends what names the words after it, and a sentence. */
  readonly colon: string;
  readonly stop: string;
}

const n = (x: number): string => x.toLocaleString('en');
const count = (x: number, one: string, many: string): string => `${n(x)} ${x === 1 ? one : many}`;
const total = ({ indicators, bands, lists, consequences }: RuleCounts): number => indicators + bands + lists + consequences;

const EN: LibraryWords = {
  parts: 'Parts of the library',
  part: { schemes: 'Schemes', safeguards: 'Safeguards', societies: 'Societies', claims: 'Claims and the record' },
  noScore: 'No single nationwide score is in the public record.',
  noScoreText:
    'China has no one number for each citizen. What is on record is several dozen local pilots that do not fit together, hundreds of lists, and national lists for single violations. The schemes here are modelled on those that were published; others are thought experiments, among them a national score that nobody introduced.',
  filter: 'Choose schemes',
  search: 'Words in the title, the place, the text or the sources',
  kinds: 'How it is known',
  allKinds: 'all',
  kind: {
    documented: 'Documented',
    reconstructed: 'Reconstructed',
    'thought-experiment': 'Thought experiment',
    federation: 'Federation',
  },
  kindMeans: {
    documented: 'The rules follow published texts.',
    reconstructed: 'Pieced together from published texts and reports; the gaps are filled with assumptions.',
    'thought-experiment': 'Nobody has introduced it.',
    federation: 'Different schemes in different regions.',
  },
  has: 'It has',
  feature: { blackList: 'a black list', score: 'a score', redList: 'a red list', enterprises: 'enterprises' },
  shown: (shown, of) => `${n(shown)} of ${n(of)} schemes are shown.`,
  none: 'No scheme here has all of that.',
  clear: 'Show all schemes',
  modelled: 'Modelled on',
  nowhere: 'no place',
  years: 'Years',
  rulesLabel: 'Rules',
  rules: (rules) =>
    `${count(total(rules), 'rule', 'rules')}: ${count(rules.indicators, 'indicator', 'indicators')}, ${count(rules.bands, 'band', 'bands')}, ${count(rules.lists, 'list', 'lists')}, ${count(rules.consequences, 'consequence', 'consequences')}`,
  members: ({ documented, thought }) =>
    `${n(documented + thought)} schemes: ${n(documented)} after published texts and reports, ${n(thought)} drawn by chance and no place's`,
  grades: 'How its numbers are known',
  grade: { written: 'written', inferred: 'inferred', invented: 'invented' },
  gradeMeans: {
    written: 'stands in a published rule',
    inferred: 'concluded from reports',
    invented: 'our own assumption, with a range',
  },
  gradeShare: (grade, percent, numbers) => `${percent} % ${grade} (${count(numbers, 'number', 'numbers')})`,
  gradesHelp: 'Points, shares, months and rates are counted, each once.',
  aim: 'What its authors say it is for',
  noAim: 'It has no single author, so no stated aim.',
  lab: 'Open in the lab',
  of: (action, title) => `${action}: ${title}`,
  read: 'Read as text',
  sources: (sources) => count(sources, 'source', 'sources'),
  opened: 'opened and read',
  unopened: 'remembered, not opened: no number rests on it alone',
  own: 'our own assumption, no source',
  back: 'All schemes',
  explained: 'The rules in plain words',
  explainedBy: 'The same text as on the command line',
  unknown: (id) => `No scheme called “${id}” ships.`,
  livesIn: 'Lived in the society',
  companion: 'Enterprises live beside under',
  safeguards:
    'A safeguard is a change to a scheme, written in the scheme’s own words. Each carries out one norm; what it is assumed to achieve is stated with it.',
  norm: 'The norm',
  assumed: 'What is done, and what is assumed',
  try: 'Try it in the lab',
  societies: 'A society is a file of published totals from which invented people are drawn.',
  society: (regions, groups, conducts) =>
    `${count(regions, 'region', 'regions')}; groups: ${groups}; ${count(conducts, 'kind of conduct', 'kinds of conduct')}.`,
  nobody: 'It holds no row about anyone.',
  claims: 'What was claimed, and what the record says',
  claimsText:
    'Two press articles spread the picture of one score for everyone. Each of their claims stands here in our words, beside what public sources say, and, where a claim is about an effect, beside what a simulation gives under stated assumptions.',
  noClaims: 'No claims ship with this build.',
  claimList: 'All claims',
  said: 'Said in',
  undated: 'no date found',
  verdict: 'Verdict',
  record: 'What the record says',
  claimSources: 'Sources',
  accessed: (day) => `opened ${day}`,
  simulated: 'What a simulation gives',
  unsimulated: 'Not simulated',
  assumes: 'Assumed',
  measured: 'Measured',
  limits: 'What this cannot show',
  repeat: 'To repeat it',
  columns: ['Measure', 'Under the scheme', 'In the other world', 'Change', 'Range by what is not known', 'Unit'],
  notKept: 'The numbers that were kept belong to another command; they are left out.',
  numbersOf: (title) => `Numbers: ${title}`,
  invented: 'Everybody in these numbers is invented, and they forecast nothing. Ranges in brackets are 95 % intervals by chance.',
  colon: ': ',
  stop: '. ',
};

const z = (x: number): string => x.toLocaleString('zh-Hans', { useGrouping: x >= 10_000 });

const ZH: LibraryWords = {
  parts: '资料库各部分',
  part: { schemes: '制度', safeguards: '保障措施', societies: '社会', claims: '报道说法与公开资料' },
  noScore: '公开资料中并不存在全国统一的个人评分。',
  noScoreText:
    '中国并没有给每个公民打一个分数。有据可查的是几十个互不衔接的地方试点、数百份名单，以及针对特定违法失信行为的全国性名单。这里的制度参照已公布的做法写成；另有一些是思想实验，包括从未有人实行的“全国评分”。',
  filter: '筛选制度',
  search: '在名称、地点、正文或来源中查找',
  kinds: '依据',
  allKinds: '全部',
  kind: { documented: '有据可查', reconstructed: '整理复原', 'thought-experiment': '思想实验', federation: '各地并行' },
  kindMeans: {
    documented: '规则依照公开发布的文本。',
    reconstructed: '由公布的文本和报道拼合而成，缺口用设定补足。',
    'thought-experiment': '没有任何地方实行过。',
    federation: '不同地区实行不同制度。',
  },
  has: '包含',
  feature: { blackList: '失信名单', score: '分数', redList: '红名单', enterprises: '企业' },
  shown: (shown, of) => `共${z(of)}项制度，显示${z(shown)}项。`,
  none: '没有同时符合这些条件的制度。',
  clear: '显示全部制度',
  modelled: '参照对象',
  nowhere: '不对应任何地方',
  years: '年份',
  rulesLabel: '规则',
  rules: (rules) => `规则${z(total(rules))}条：指标${z(rules.indicators)}项，等级${z(rules.bands)}个，名单${z(rules.lists)}份，后果${z(rules.consequences)}项`,
  members: ({ documented, thought }) =>
    `共${z(documented + thought)}项制度：${z(documented)}项依据公布的文本和报道，${z(thought)}项为随机抽取，不是任何地方的制度`,
  grades: '各个数字有多可靠',
  grade: { written: '明文', inferred: '推断', invented: '设定' },
  gradeMeans: { written: '见于公布的规则', inferred: '由报道推断', invented: '由我们设定，并注明范围' },
  gradeShare: (grade, percent, numbers) => `${grade} ${percent}%（${z(numbers)}个数字）`,
  gradesHelp: '分值、比例、月数、发生率都计入，每个数字计一次。',
  aim: '制定者所称的目的',
  noAim: '没有单一的制定者，因此没有宣示的目的。',
  lab: '在实验室打开',
  of: (action, title) => `${action}：${title}`,
  read: '阅读规则全文',
  sources: (sources) => `来源${z(sources)}条`,
  opened: '已打开阅读',
  unopened: '凭记忆，未打开：没有数字只以它为据',
  own: '由我们设定，没有来源',
  back: '全部制度',
  explained: '用平常话讲规则',
  explainedBy: '与命令行给出的文字相同',
  unknown: (id) => `没有名为“${id}”的制度。`,
  livesIn: '所用社会',
  companion: '企业同时适用',
  safeguards: '保障措施是用制度自己的语言写成的改动，每项对应一条规范；假定它有多大作用，也写在旁边。',
  norm: '规范',
  assumed: '做法与假定',
  try: '到实验室试一试',
  societies: '社会文件由公布的汇总数据写成，虚构的人就从中抽取。',
  society: (regions, groups, conducts) => `地区${z(regions)}个；群体：${groups}；行为${z(conducts)}种。`,
  nobody: '其中没有任何一个人的记录。',
  claims: '报道怎么说，公开资料怎么说',
  claimsText:
    '两篇报道让“人人一个分数”的说法广为流传。这里把其中的说法用我们自己的话逐条写出，旁边是公开资料的说法；凡是讲效果的，再附上在写明的假设下模拟得到的结果。',
  noClaims: '本版本没有收录这些说法。',
  claimList: '全部说法',
  said: '说法出处',
  undated: '未查到日期',
  verdict: '结论',
  record: '公开资料怎么说',
  claimSources: '来源',
  accessed: (day) => `${day}查阅`,
  simulated: '模拟得到什么',
  unsimulated: '没有模拟',
  assumes: '前提假设',
  measured: '测得',
  limits: '这不能说明什么',
  repeat: '重复这一结果的命令',
  columns: ['指标', '该制度下', '对照情景', '变化', '未知范围', '单位'],
  notKept: '保存的数字对应的是另一条命令，这里略去。',
  numbersOf: (title) => `数字：${title}`,
  invented: '这些数字里的人全是虚构的，也不是预测。括号内是偶然造成的95%区间。',
  colon: '：',
  stop: '。',
};

export const LIBRARY_WORDS: Readonly<Record<Language, LibraryWords>> = { en: EN, 'zh-Hans': ZH };
