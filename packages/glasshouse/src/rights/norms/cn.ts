/** Norms of China. */
import { both, type Norm } from '../norm.ts';

const AUTHORITIES = both(
  'Chinese authorities at every level; that one of them runs the scheme is taken for granted, since the file does not say who does',
  '中国各级、各部门；文件没有写明由谁实施，此处假定由其中之一实施',
);

const PIPL = {
  instrument: both('Personal Information Protection Law of China', '《个人信息保护法》'),
  binds: true,
  // The date is canonical; the pages that were read do not state it.
  status: both('in force since 1 November 2021, date remembered', '2021年11月1日起施行，日期凭记忆'),
  to: both('whoever handles personal information in China, with special rules for state organs', '在中国境内处理个人信息者；国家机关另有专门规定'),
  profile: 'cn',
  persons: true,
} as const satisfies Partial<Norm>;

const PIPL_REMEMBERED = {
  title: 'Personal Information Protection Law, Arts. 6 and 19 (remembered; the text was not re-read)',
  url: 'https://personalinformationprotectionlaw.com/',
  seen: false,
} as const;

export const PIPL_AUTOMATED: Norm = {
  ...PIPL,
  id: 'pipl-24',
  article: both('Art. 24', '第二十四条'),
  says: both(
    'Automated decisions are transparent and treat people justly; where one weighs heavily on somebody, there is a right to an explanation, and to refuse a decision by automation alone.',
    '利用个人信息进行自动化决策，应当保证决策透明、结果公平公正；对个人权益有重大影响的，个人有权要求说明，并有权拒绝仅由自动化方式作出的决定。',
  ),
  source: {
    title: 'Personal Information Protection Law of China, Art. 24 (two translations)',
    url: 'https://personalinformationprotectionlaw.com/PIPL/article-24/',
    seen: true,
  },
};

export const PIPL_PURPOSE: Norm = {
  ...PIPL,
  id: 'pipl-6',
  article: both('Art. 6', '第六条'),
  says: both(
    'Personal information is handled for a clear and reasonable purpose, directly related to it, and no more of it than that needs.',
    '处理个人信息应当具有明确、合理的目的，并与处理目的直接相关，限于最小范围。',
  ),
  source: PIPL_REMEMBERED,
};

export const PIPL_STORAGE: Norm = {
  ...PIPL,
  id: 'pipl-19',
  article: both('Art. 19', '第十九条'),
  says: both('Personal information is kept for the shortest time that its purpose needs.', '个人信息的保存期限应当为实现处理目的所必要的最短时间。'),
  source: PIPL_REMEMBERED,
};

export const CLOSED_LIST: Norm = {
  id: 'cn-guobanfa-2020-49',
  instrument: both('Guobanfa [2020] 49, State Council General Office', '国办发〔2020〕49号'),
  article: both('on punishing dishonesty', '关于失信惩戒的规定'),
  says: both(
    'Punishments that take away rights need a concrete act and cite a law, regulation or central policy directly; they keep to a closed list, are proportionate, and nobody adds to them at will.',
    '减损权益的惩戒须以具体失信行为为依据，直接援引法律、法规或者党中央、国务院政策文件；实行清单制管理，过惩相当，不得擅自增加。',
  ),
  binds: true,
  status: both('in force since 2020; a policy document of central government, not a statute', '2020年印发，现行有效；属中央政府政策文件，不是法律'),
  to: AUTHORITIES,
  profile: 'cn',
  persons: false,
  source: { title: 'Guobanfa [2020] 49 (mirror of the text)', url: 'http://lunwentd.com/webdiceng.php?id=156063', seen: true },
};

export const CATALOGUE: Norm = {
  id: 'cn-catalogue-note-3',
  instrument: both('National basic catalogue of public credit information (2021; later editions)', '《全国公共信用信息基础目录》（2021年版及以后各版）'),
  article: both('explanatory note 3', '说明第三条'),
  says: both('Public bodies collect no public credit information beyond the catalogue.', '公共管理机构不得超出目录采集公共信用信息。'),
  binds: true,
  status: both('in force since 2021; a new edition in 2024', '2021年起施行，2024年更新'),
  to: AUTHORITIES,
  profile: 'cn',
  persons: false,
  source: {
    title: 'China Law Translate, public credit information list',
    url: 'https://www.chinalawtranslate.com/en/public-credit-information-list/',
    seen: true,
  },
};

export const COURT_GROUNDS: Norm = {
  id: 'cn-spc-2017-1',
  instrument: both(
    "Supreme People's Court, Provisions on publishing the list of dishonest persons subject to enforcement (2017)",
    '《最高人民法院关于公布失信被执行人名单信息的若干规定》（2017年修正）',
  ),
  article: both('Art. 1', '第一条'),
  says: both(
    'Those are listed who are able to perform a judgment and refuse, not those who cannot.',
    '列入名单的是有履行能力而拒不履行的人，不是无力履行的人。',
  ),
  binds: true,
  status: both('in force since 2017 in this wording', '现行文本2017年起施行'),
  to: both(
    'Chinese courts that list people who do not perform judgments; whether the lister is a court is taken for granted where a record lists directly',
    '将不履行判决者列入名单的中国法院；凡一条记录即直接列入的，此处假定由法院列入',
  ),
  profile: 'cn',
  persons: false,
  source: {
    title: "China Law Translate, Supreme People's Court Provisions 2017, Art. 1",
    url: 'https://www.chinalawtranslate.com/en/%E9%AB%98%E9%99%A2%E5%85%B3%E4%BA%8E%E5%85%AC%E5%B8%83%E5%A4%B1%E4%BF%A1%E8%A2%AB%E6%89%A7%E8%A1%8C%E4%BA%BA%E5%90%8D%E5%8D%95%E4%BF%A1%E6%81%AF%E7%9A%84%E8%A7%84%E5%AE%9A%EF%BC%882017%E5%B9%B4/',
    seen: true,
  },
};

export const REPRESENTATIVES: Norm = {
  id: 'cn-fafa-2019-35',
  instrument: both("Supreme People's Court, Fafa [2019] 35", '最高人民法院法发〔2019〕35号'),
  article: both('on limits of listing', '关于规范失信名单的规定'),
  says: both("A company's default does not put its legal representative on the list of the dishonest.", '不得因单位失信而将其法定代表人列入失信名单。'),
  binds: true,
  status: both('in force since 2019', '2019年起施行'),
  to: both('Chinese courts; limits on spending are another measure, which it does not forbid', '中国法院；限制消费是另一种措施，不在禁止之列'),
  profile: 'cn',
  persons: true,
  source: {
    title: "Supreme People's Court, Fafa [2019] 35, in two English summaries",
    url: 'https://www.laitimes.com/en/article/3kh9k_416a9.html',
    seen: true,
  },
};

export const REPAIR_TERMS: Norm = {
  id: 'cn-ndrc-36',
  instrument: both('Measures on credit repair, NDRC Order 36 (20 November 2025)', '《信用修复管理办法》（国家发展改革委2025年第36号令）'),
  article: both('on terms of publication', '关于公示期限的规定'),
  says: both(
    'Records of dishonesty are published for at most three months, one year or three years, as they are minor, general or serious.',
    '失信信息按轻微、一般、严重，公示期最长分别为三个月、一年、三年。',
  ),
  binds: true,
  status: both('in force since 1 April 2026', '2026年4月1日起施行'),
  to: both(
    'Chinese authorities that publish credit information; whether natural persons are covered is not clear from the sources seen',
    '公示信用信息的中国机关；从所见资料看不出是否适用于自然人',
  ),
  profile: 'cn',
  persons: false,
  source: {
    title: 'NDRC Order 36 (20 November 2025), text and summary',
    url: 'https://toubiaole.com/news/xingyexinwen/887.html',
    seen: true,
  },
};

export const CN_NORMS: readonly Norm[] = [PIPL_AUTOMATED, PIPL_PURPOSE, PIPL_STORAGE, CLOSED_LIST, CATALOGUE, COURT_GROUNDS, REPRESENTATIVES, REPAIR_TERMS];
