/** Words that a lesson needs, in the meaning that the project gives them everywhere. */
export interface Term {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly means: { readonly en: string; readonly 'zh-Hans': string };
}

export const GLOSSARY: readonly Term[] = [
  {
    en: 'scheme',
    'zh-Hans': '制度',
    means: {
      en: 'a complete set of written rules that turns recorded conduct into points, bands, lists, rewards and penalties',
      'zh-Hans': '一整套成文规则，把记录下来的行为变成分数、等级、名单、激励和惩戒',
    },
  },
  {
    en: 'conduct',
    'zh-Hans': '行为',
    means: {
      en: 'what a person does: harm, good, lawful things, and what one is unable to do',
      'zh-Hans': '一个人做了什么：损害行为、公益行为、合法行为，以及无力做到的事',
    },
  },
  {
    en: 'indicator',
    'zh-Hans': '指标',
    means: { en: 'a rule that turns one conduct, or the standing of one’s ties, into an entry', 'zh-Hans': '把一种行为或关系人的处境变成记录的规则' },
  },
  {
    en: 'entry',
    'zh-Hans': '记录',
    means: { en: 'what the record holds about one occurrence, true or false', 'zh-Hans': '关于一次事情的记载，可能属实，也可能不属实' },
  },
  {
    en: 'false record',
    'zh-Hans': '错误记录',
    means: { en: 'an entry about something that the person did not do', 'zh-Hans': '记载了当事人没有做过的事' },
  },
  {
    en: 'mix-up',
    'zh-Hans': '记错人',
    means: { en: 'a true entry put on the wrong person', 'zh-Hans': '事情属实，却记到了别人头上' },
  },
  {
    en: 'score',
    'zh-Hans': '分数',
    means: { en: 'the number that the points of a person come to', 'zh-Hans': '一个人各项加减分合成的数' },
  },
  {
    en: 'black list',
    'zh-Hans': '失信名单',
    means: { en: 'a named set of persons with conditions of entry and exit, tied to penalties', 'zh-Hans': '有列入和移出条件、与惩戒挂钩的名单' },
  },
  {
    en: 'wrongly listed',
    'zh-Hans': '误列',
    means: {
      en: 'on the list, though the true record alone would not have put one there under the same rules',
      'zh-Hans': '在名单上，而只凭真实的记录、按同样的规则不会被列入',
    },
  },
  {
    en: 'missed',
    'zh-Hans': '漏列',
    means: { en: 'not on the list, though the true record would have put one there', 'zh-Hans': '不在名单上，而凭真实的记录本应列入' },
  },
  {
    en: 'notice',
    'zh-Hans': '告知',
    means: { en: 'telling people of a listing, before or after it takes effect', 'zh-Hans': '在列入生效之前或之后通知本人' },
  },
  {
    en: 'appeal',
    'zh-Hans': '异议／申诉',
    means: { en: 'asking that a listing be lifted; the same body or an independent one decides', 'zh-Hans': '请求撤销列入；由原机构或独立机构决定' },
  },
  {
    en: 'safeguard',
    'zh-Hans': '保障措施',
    means: { en: 'a change to a scheme, written in the scheme’s own words', 'zh-Hans': '用制度自己的语言写成的改动' },
  },
  {
    en: 'chilling',
    'zh-Hans': '寒蝉效应',
    means: { en: 'lawful things not done because of the scheme', 'zh-Hans': '合法的事因为有这项制度而不去做' },
  },
  {
    en: 'run',
    'zh-Hans': '一次模拟',
    means: { en: 'one life of the whole invented society; runs differ by chance only', 'zh-Hans': '整个虚构社会从头活一遍；各次模拟只因偶然而不同' },
  },
  {
    en: 'interval',
    'zh-Hans': '区间',
    means: { en: 'how far the mean of the runs may lie off by chance alone', 'zh-Hans': '只因偶然，各次模拟的平均值可能偏离多远' },
  },
  {
    en: 'grade',
    'zh-Hans': '可靠程度',
    means: { en: 'how a number is known: written in a rule, inferred from reports, or invented', 'zh-Hans': '数字从何而来：明文、推断或设定' },
  },
];
