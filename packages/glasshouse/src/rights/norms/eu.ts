/** Norms of the European Union and of the Council of Europe. */
import type { Source } from '../../base/text.ts';
import { both, type Norm } from '../norm.ts';

const AI_ACT = {
  instrument: both('EU AI Act, Regulation (EU) 2024/1689', '欧盟《人工智能法》（第2024/1689号条例）'),
  binds: true,
  status: both('in force; the prohibition applies since 2 February 2025', '已生效；禁止性规定自2025年2月2日起适用'),
  to: both(
    'whoever places on the market, puts into service or uses an AI system in the Union; that points are worked out by such a system is taken for granted here',
    '在欧盟境内投放、启用或使用人工智能系统者；此处假定计分由这类系统完成',
  ),
  profile: 'eu',
  persons: true,
  source: {
    title: 'fontvera.eu quoting Regulation (EU) 2024/1689 Art. 5(1)(c)',
    url: 'https://fontvera.eu/intelligence/ai-act-faq-social-scoring',
    seen: true,
  },
} as const satisfies Partial<Norm>;

export const AI_ACT_UNRELATED: Norm = {
  ...AI_ACT,
  id: 'eu-ai-act-5-1-c-i',
  article: both('Art. 5(1)(c)(i)', '第5条第1款（c）项（i）'),
  says: both(
    'No scoring of people by their social behaviour or traits where the score leads to detrimental treatment in social contexts unrelated to those in which the data arose.',
    '不得按社会行为或个人特征给人评分，并据此在与数据来源无关的社会领域给予不利待遇。',
  ),
};

export const AI_ACT_DISPROPORTIONATE: Norm = {
  ...AI_ACT,
  id: 'eu-ai-act-5-1-c-ii',
  article: both('Art. 5(1)(c)(ii)', '第5条第1款（c）项（ii）'),
  says: both(
    'No detrimental treatment by a social score that is unjustified, or disproportionate to the behaviour or its gravity.',
    '不得依社会评分给予无正当理由的、或与行为及其严重程度不相称的不利待遇。',
  ),
};

const GDPR = {
  instrument: both('GDPR, Regulation (EU) 2016/679', '欧盟《通用数据保护条例》（第2016/679号条例）'),
  binds: true,
  // The date is canonical; the page that was read does not state it.
  status: both('in force; applies since 25 May 2018, date remembered', '已生效；自2018年5月25日起适用，日期凭记忆'),
  to: both('whoever processes personal data in the Union, or of people there', '在欧盟处理个人数据者，或处理身处欧盟之人的数据者'),
  profile: 'eu',
  persons: true,
} as const satisfies Partial<Norm>;

const SKILLS: Source = {
  title: 'GDPR Arts. 22, 13(2)(f), 15(1)(h), as quoted in a reference work',
  url: 'https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/eu/data-protection/skills/ai-automated-decisions/references/standards.md',
  seen: true,
};
const ART_5: Source = {
  title: 'GDPR Art. 5(1)(b) to (e) (remembered; the text was not re-read)',
  url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  seen: false,
};

export const GDPR_AUTOMATED: Norm = {
  ...GDPR,
  id: 'gdpr-22',
  article: both('Art. 22(1) to (3)', '第22条第1至3款'),
  says: both(
    'Nobody is subject to a decision by automation alone that weighs heavily on them; at least a human being, a hearing of their view, and a way to contest.',
    '任何人不受仅由自动化方式作出、对其有重大影响的决定约束；至少要有人工介入，可以陈述意见，可以提出异议。',
  ),
  source: SKILLS,
};

export const GDPR_LOGIC: Norm = {
  ...GDPR,
  id: 'gdpr-13-15',
  article: both('Arts. 13(2)(f), 14, 15(1)(h)', '第13条第2款（f）项、第14条、第15条第1款（h）项'),
  says: both(
    'People are told that automated decisions are made about them, and get meaningful information about the logic.',
    '应告知当事人存在自动化决策，并提供有关其逻辑的有意义的信息。',
  ),
  source: SKILLS,
};

export const SCHUFA: Norm = {
  ...GDPR,
  id: 'gdpr-22-schufa',
  article: both('Art. 22, as read in C-634/21 SCHUFA', '第22条（依欧盟法院C-634/21 SCHUFA案的解释）'),
  says: both(
    'Making a score is itself the automated decision where a third party draws strongly on it, with all the safeguards that this asks for.',
    '第三方在很大程度上依赖评分时，生成评分本身即构成自动化决策，须具备相应的全部保障。',
  ),
  status: both('judgment of the Court of Justice, December 2023, on a regulation in force', '欧盟法院2023年12月判决，所解释的条例现行有效'),
  source: {
    title: 'CJEU C-634/21 SCHUFA, GDPRhub',
    url: 'https://gdprhub.eu/index.php?title=CJEU_-_C%E2%80%91634%2F21_-_SCHUFA_Holding_%28Scoring%29',
    seen: true,
  },
};

export const GDPR_PURPOSE: Norm = {
  ...GDPR,
  id: 'gdpr-5-b',
  article: both('Art. 5(1)(b)', '第5条第1款（b）项'),
  says: both('Data collected for one purpose are not used for others that are incompatible with it.', '为一种目的收集的数据，不得用于与之不相容的其他目的。'),
  source: ART_5,
};

export const GDPR_ACCURACY: Norm = {
  ...GDPR,
  id: 'gdpr-5-d',
  article: both('Art. 5(1)(d)', '第5条第1款（d）项'),
  says: both('Data are accurate and kept up to date; inaccurate ones are put right or erased at once.', '数据应当准确并及时更新；不准确的应立即更正或删除。'),
  source: ART_5,
};

export const GDPR_STORAGE: Norm = {
  ...GDPR,
  id: 'gdpr-5-e',
  article: both('Art. 5(1)(e)', '第5条第1款（e）项'),
  says: both('Data about people are kept no longer than their purpose needs.', '个人数据的保存不得超过目的所需的期限。'),
  source: ART_5,
};

export const ECHR_PRIVATE_LIFE: Norm = {
  id: 'echr-8-syri',
  instrument: both('European Convention on Human Rights', '《欧洲人权公约》'),
  article: both('Art. 8, as read in the SyRI judgment', '第8条（依荷兰SyRI案判决的解释）'),
  says: both(
    'Where data about people are linked to assess them, the way it is done can be seen and checked, and the interests of both sides are balanced.',
    '将个人数据关联起来评估个人的，其做法应当可见、可核验，并做到利益平衡。',
  ),
  binds: true,
  status: both('treaty in force; read so by a court of first instance, the Hague District Court, in 2020', '公约现行有效；海牙地方法院2020年一审判决作此解释'),
  to: both('states of the Council of Europe', '欧洲委员会成员国'),
  profile: 'eu',
  persons: true,
  source: {
    title: 'Hague District Court, ECLI:NL:RBDHA:2020:1878 (SyRI)',
    url: 'https://ndsz.nl/content/ECLI_NL_RBDHA_2020_1878',
    seen: true,
  },
};

export const COE_IMPACT: Norm = {
  id: 'coe-ai-16',
  instrument: both('Framework Convention on AI, Council of Europe (CETS 225)', '欧洲委员会《人工智能框架公约》（CETS 225）'),
  article: both('Arts. 8 and 16', '第8、16条'),
  says: both(
    'Risks to rights are assessed and managed before and during use, and the need for a moratorium or ban is examined; oversight and transparency.',
    '在使用之前和使用期间评估并管理对权利的风险，考虑是否需要暂停或禁止；并须透明、受监督。',
  ),
  binds: false,
  status: both('opened for signature on 5 September 2024; not in force in the sources seen', '2024年9月5日开放签署；所见资料中尚未生效'),
  to: both('states that become parties', '将来成为缔约方的国家'),
  profile: 'eu',
  persons: true,
  source: {
    title: 'Council of Europe Framework Convention on AI (CETS 225), as summarised',
    url: 'https://aireg.snapsynapse.com/regulation/coe-cets-225',
    seen: true,
  },
};

export const EU_NORMS: readonly Norm[] = [
  AI_ACT_UNRELATED,
  AI_ACT_DISPROPORTIONATE,
  GDPR_AUTOMATED,
  GDPR_LOGIC,
  SCHUFA,
  GDPR_PURPOSE,
  GDPR_ACCURACY,
  GDPR_STORAGE,
  ECHR_PRIVATE_LIFE,
  COE_IMPACT,
];
