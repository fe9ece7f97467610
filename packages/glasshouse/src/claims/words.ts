/** The words around a claim, in both languages. */
import type { Language } from '../base/text.ts';
import type { Verdict } from './claim.ts';

export interface ClaimWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** What a verdict means, in a sentence. */
  readonly means: Readonly<Record<Verdict, string>>;
  readonly said: string;
  readonly undated: string;
  readonly record: string;
  readonly sources: string;
  readonly accessed: (day: string) => string;
  readonly simulated: string;
  readonly notSimulated: string;
  readonly assumes: string;
  readonly measured: string;
  readonly limits: string;
  readonly repeat: string;
  readonly columns: readonly [measure: string, value: string, beside: string, change: string, unknown: string, unit: string];
  readonly range: (low: string, high: string) => string;
  readonly between: (range: string) => string;
  readonly orMore: (low: string) => string;
  readonly same: string;
  readonly cannotTell: (range: string) => string;
  readonly holdsNought: (range: string) => string;
  readonly none: string;
  readonly year: (year: string) => string;
  readonly yearly: (measure: string) => string;
  readonly notKept: string;
  readonly draws: (draws: string, parameters: string) => string;
  readonly invented: string;
}

const EN: ClaimWords = {
  verdict: {
    'on-record': 'on record',
    'in-part': 'on record in part',
    contradicted: 'contradicted by the record',
    'no-record': 'no record found',
    'not-settled': 'cannot be settled by simulation',
  },
  means: {
    'on-record': 'The sources below bear the claim out.',
    'in-part': 'The sources below bear out a part of the claim, or bear it out for something else than it is told of.',
    contradicted: 'The sources below say the contrary.',
    'no-record': 'It was looked for, and nothing was found that would bear it out.',
    'not-settled': 'The claim is about an effect. The record gives no size of it, and a simulation only shows what its assumptions lead to.',
  },
  said: 'Said in',
  undated: 'no date found',
  record: 'What the record says',
  sources: 'Sources',
  accessed: (day) => `opened ${day}`,
  simulated: 'What a simulation gives',
  notSimulated: 'Not simulated',
  assumes: 'Assumed',
  measured: 'Measured',
  limits: 'What this cannot show',
  repeat: 'To repeat it',
  columns: ['Measure', 'Under the scheme', 'In the other world', 'Change', 'Range by what is not known', 'Unit'],
  range: (low, high) => `${low} to ${high}`,
  between: (range) => ` (${range})`,
  orMore: (low) => `${low} to beyond the run`,
  same: 'no difference in any run',
  cannotTell: (range) => `cannot be told from nought (${range})`,
  holdsNought: (range) => `${range} (this holds nought: whether it rises or falls cannot be told)`,
  none: '–',
  year: (year) => `Year ${year}`,
  yearly: (measure) => `${measure}, change year by year`,
  notKept: 'The command has changed since the answers were kept: run "npm run claims -- --run all".',
  draws: (draws, parameters) =>
    `*Not known*: the middle 95 % of ${draws} draws of ${parameters} numbers within their stated ranges. Intervals in brackets are 95 % by chance.`,
  invented: 'Everybody in these numbers is invented, and they forecast nothing.',
};

const ZH: ClaimWords = {
  verdict: {
    'on-record': '有据可查',
    'in-part': '部分有据可查',
    contradicted: '与公开资料相反',
    'no-record': '未查到依据',
    'not-settled': '模拟无法定论',
  },
  means: {
    'on-record': '下列来源支持这一说法。',
    'in-part': '下列来源只支持这一说法的一部分，或者支持的是另一件事。',
    contradicted: '下列来源所说与之相反。',
    'no-record': '查过，但没有找到支持这一说法的材料。',
    'not-settled': '这一说法讲的是效果。公开资料没有给出效果的大小，而模拟只能说明各项假设会导致什么。',
  },
  said: '说法出处',
  undated: '未查到日期',
  record: '公开资料怎么说',
  sources: '来源',
  accessed: (day) => `${day}查阅`,
  simulated: '模拟得到什么',
  notSimulated: '没有模拟',
  assumes: '前提假设',
  measured: '测得',
  limits: '这不能说明什么',
  repeat: '重复这一结果的命令',
  columns: ['指标', '该制度下', '对照的世界', '变化', '未知范围', '单位'],
  range: (low, high) => `${low} 至 ${high}`,
  between: (range) => `（${range}）`,
  orMore: (low) => `${low} 至超出模拟期`,
  same: '每次运行都没有差别',
  cannotTell: (range) => `无法判断是否有变化（${range}）`,
  holdsNought: (range) => `${range}（其中包含零，是升是降无法判断）`,
  none: '–',
  year: (year) => `第${year}年`,
  yearly: (measure) => `${measure}：逐年变化`,
  notKept: '命令已经改动，保存的答案不再对应：请运行 “npm run claims -- --run all”。',
  draws: (draws, parameters) => `“未知范围”：把${parameters}个带有范围的参数在各自范围内抽取${draws}次，取中间95%。括号内是偶然造成的95%区间。`,
  invented: '这些数字里的人全是虚构的，也不是预测。',
};

/** The words of a language. */
export function claimWords(language: Language): ClaimWords {
  return language === 'zh-Hans' ? ZH : EN;
}
