/** The words of the tables, in both languages. */
import type { Language } from './numbers.ts';

export interface TableWords {
  readonly measureColumns: readonly string[];
  readonly driverColumns: readonly string[];
  readonly calibrationColumns: readonly string[];
  readonly changeColumns: readonly string[];
  readonly verdictColumns: readonly string[];
  readonly commandColumns: readonly string[];
  readonly lifeColumns: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
  readonly none: string;
  readonly nothing: string;
  readonly noDriver: string;
  readonly better: string;
  readonly worse: string;
  readonly toJudge: string;
  readonly together: string;
  readonly inside: string;
  readonly outside: string;
  readonly beyond: string;
  readonly oneRun: string;
  readonly semicolon: string;
  readonly groups: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[];
  readonly range: (low: string, high: string) => string;
  readonly orMore: (low: string) => string;
  readonly inBrackets: (text: string) => string;
  readonly cannotTell: (range: string) => string;
  readonly driver: (file: string, path: string, grade: string, percent: string) => string;
  readonly file: (id: string) => string;
  readonly grade: (id: string) => string;
  readonly event: (kind: string) => string;
}

const GROUPS: TableWords['groups'] = [
  { id: 'urban', title: { en: 'townspeople', 'zh-Hans': '城镇居民' } },
  { id: 'rural', title: { en: 'country people', 'zh-Hans': '农村居民' } },
  { id: 'migrant', title: { en: 'rural migrants in towns', 'zh-Hans': '进城务工人员' } },
  { id: 'minority', title: { en: 'ethnic minorities', 'zh-Hans': '少数民族' } },
];

const EN: TableWords = {
  measureColumns: ['Measure', 'Point run', 'Range by chance, 95 %', 'Median of draws', 'Range by what is not known', 'Unit'],
  driverColumns: ['Measure', 'Hangs most on (file, number, grade, share of the rank variance)'],
  calibrationColumns: [
    'Published figure',
    'Published, millions',
    'Held to lie within',
    'Grade',
    'Simulated, scaled, millions',
    'Range by chance, 95 %',
    'Within?',
  ],
  changeColumns: ['Measure', 'Change (95 %)', 'Unit', 'For better or worse'],
  verdictColumns: ['Safeguard, alone', 'Made better', 'Made worse'],
  commandColumns: ['Name', 'Command', 'Persons', 'Months', 'Runs', 'Seed', 'Version', 'Digest'],
  lifeColumns: ['Month', 'What happens', 'Rule'],
  parts: { alone: 'Alone', last: 'As the last', shapley: 'Shapley share' },
  none: '–',
  nothing: 'no change in any run',
  noDriver: 'no single number stands out',
  better: 'better',
  worse: '**worse**',
  toJudge: 'for the reader to judge',
  together: 'all together',
  inside: 'yes',
  outside: 'no',
  beyond: '; **beyond four-fifths**',
  oneRun: 'one of them',
  semicolon: '; ',
  groups: GROUPS,
  range: (low, high) => `${low} to ${high}`,
  orMore: (low) => `${low} to beyond the run`,
  inBrackets: (text) => ` (${text})`,
  cannotTell: (range) => `cannot tell${range}`,
  driver: (file, path, grade, percent) => `${file} ${path}, ${grade}, ${percent} %`,
  file: (id) => id,
  grade: (id) => id,
  event: (kind) => kind.replaceAll('-', ' '),
};

const ZH_FILE: Readonly<Record<string, string>> = { scheme: '制度', society: '社会', 'enterprise-scheme': '企业制度' };
const ZH_GRADE: Readonly<Record<string, string>> = { written: '有明文', inferred: '据报道推断', invented: '自拟' };

const ZH: TableWords = {
  measureColumns: ['指标', '单点结果', '偶然范围（95%）', '抽取的中位数', '未知范围', '单位'],
  driverColumns: ['指标', '主要取决于（文件、参数、依据等级、占秩方差的比例）'],
  calibrationColumns: ['公布数字', '公布值（百万）', '可接受范围', '依据等级', '模拟值（按人口放大，百万）', '偶然范围（95%）', '是否落在范围内'],
  changeColumns: ['指标', '变化（95%）', '单位', '变好还是变坏'],
  verdictColumns: ['单独采用的保障措施', '变好', '变坏'],
  commandColumns: ['名称', '命令', '人数', '月数', '运行次数', '种子', '版本', '摘要'],
  lifeColumns: ['月份', '发生了什么', '规则'],
  parts: { alone: '单独采用', last: '最后加入', shapley: 'Shapley 份额' },
  none: '–',
  nothing: '每次运行都没有变化',
  noDriver: '没有哪一个参数特别突出',
  better: '变好',
  worse: '**变坏**',
  toJudge: '由读者判断',
  together: '全部合在一起',
  inside: '是',
  outside: '否',
  beyond: '；**超出五分之四标准**',
  oneRun: '其中一次',
  semicolon: '；',
  groups: GROUPS,
  range: (low, high) => `${low} 至 ${high}`,
  orMore: (low) => `${low} 至超出模拟期`,
  inBrackets: (text) => `（${text}）`,
  cannotTell: (range) => `无法判断${range}`,
  driver: (file, path, grade, percent) => `${file} ${path}，${grade}，${percent}%`,
  file: (id) => ZH_FILE[id] ?? id,
  grade: (id) => ZH_GRADE[id] ?? id,
  event: (kind) => kind,
};

/** The words of a language. */
export function tableWords(language: Language): TableWords {
  return language === 'en' ? EN : ZH;
}
