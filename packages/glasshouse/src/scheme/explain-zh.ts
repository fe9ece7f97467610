/** The explanation of a scheme in Simplified Chinese. */
import type { ExplainWords, Lacking } from './explain-words.ts';

const number = new Intl.NumberFormat('zh-Hans', { maximumFractionDigits: 6, useGrouping: 'min2' });
export const n = (x: number): string => number.format(x).replace('-', '−');
const months = (x: number): string => `${n(x)}个月`;
const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join('或');

/** A share as a count: 每100次中5次. */
export function outOf(share: number, unit: string): string {
  const base = share >= 0.01 || share === 0 ? 100 : share >= 0.001 ? 1000 : 100000;
  return `每${n(base)}${unit}中有${n(Number((share * base).toPrecision(4)))}${unit}`;
}

const LACKING: Readonly<Record<Lacking, string>> = {
  notice: '不告知本人',
  reasons: '不说明理由',
  appeal: '不能申诉',
  repair: '不能信用修复',
  expiry: '列入不会自动到期',
  review: '记录生效前无人工复核',
};

export const EXPLAIN_ZH: ExplainWords = {
  sentences: (parts) => parts.join(''),
  titled: (title, rest) => `${title}：${rest}`,
  heading: {
    what: '这是什么制度',
    aim: '制定者所称的目的',
    who: '对谁评分',
    score: '分数如何变动',
    forgetting: '哪些记录会被清除',
    bands: '等级',
    lists: '名单',
    consequences: '后果',
    remedies: '救济',
    sharing: '信息共享',
    governance: '治理',
    time: '规则随时间的变化',
    targets: '可供对照的公开数字',
    sources: '来源',
  },
  kind: {
    documented: '有据可查：规则依照公开发布的文本。',
    reconstructed: '整理复原：根据公开文本和报道拼合而成，缺漏之处以假设补足，并逐项标明。',
    'thought-experiment': '思想实验：并不描述任何现行制度。',
  },
  grade: { written: '明文', inferred: '推断', invented: '设定' },
  context: {
    finance: '金钱与债务',
    traffic: '交通',
    work: '工作',
    civic: '公共生活',
    environment: '环境',
    speech: '言论',
    association: '与他人的关系',
    family: '家庭',
    travel: '出行',
    housing: '住房',
    schooling: '就学',
    health: '健康',
    commerce: '经营',
    administration: '行政事务',
  },
  domain: {
    travel: '出行',
    employment: '就业',
    credit: '信贷',
    housing: '住房',
    schooling: '就学',
    public_services: '公共服务',
    dating: '婚恋交友',
    fine: '罚款',
    liberty: '人身自由',
    publicity: '公开曝光',
    family: '家人',
    benefit: '优惠',
  },
  attempt: {
    travel: '购票出行',
    employment: '求职',
    credit: '贷款申请',
    housing: '租房或购房',
    schooling: '入学申请',
    public_services: '公共服务申请',
    dating: '交友尝试',
  },
  tie: { household: '同住家人', local: '同事或邻居', far: '较远的熟人' },
  where: (place, years) => (place === undefined && years === undefined ? '' : `参照对象：${[place, years].filter((part) => part !== undefined).join('，')}。`),
  noAim: '文件中没有说明。',

  everyone: '社会中人人都被评分。',
  everyEnterprise: '评分对象是企业：社会中每家企业都被评分。下文中的“人”均指企业。',
  subjectsAreEnterprises: '评分对象是企业。下文中的“人”均指企业。',
  companion: (name) => `同时有企业按制度“${name}”接受评价。`,
  part: ({ regions, groups, ages }) => {
    const parts = [
      regions.length > 0 ? `地区为${regions.join('、')}` : '',
      groups.length > 0 ? `群体为${groups.join('、')}` : '',
      ages.length > 0 ? `年龄为${ages.join('、')}` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? '只对某一领域评分。' : `只对以下的人评分：${parts.join('，')}。`;
  },
  automatic: '评分自动进行，不征求本人同意。',
  authorised: (uptake) => (uptake === undefined ? '只对授权同意的人评分。' : `只对授权同意的人评分：${outOf(uptake, '人')}同意。`),

  ledger: (start, min, max) => `每人从${n(start)}分起，分数始终在${n(min)}分到${n(max)}分之间。`,
  cleanMonth: (p) => (p < 0 ? `一个月内没有任何记录，扣${n(-p)}分。` : `一个月内没有任何记录，加${n(p)}分。`),
  cleanMonthIn: (p, bands) => `此前处于${quoted(bands)}等级的人，整月没有记录，${p === 0 ? '不加分也不扣分' : p < 0 ? `扣${n(-p)}分` : `加${n(p)}分`}。`,
  noIndicators: '不采集任何行为。',
  reads: (conduct, context) => `采集行为“${conduct}”（${context}）。`,
  points: (p) => (p === 0 ? '记录不影响分数，只影响名单。' : p < 0 ? `每条记录扣${n(-p)}分。` : `每条记录加${n(p)}分。`),
  onlyIn: (bands) => `只适用于月初处于${quoted(bands)}等级的人。`,
  sets: (score) => `一有记录，无论原来多少分，分数都变为${n(score)}分。`,
  ties: (which, standing, p, context) =>
    `采集他人的状况（${context}）：每月，在有关联的人（${which.join('、')}）中，每有一人${standing}，${p < 0 ? `扣${n(-p)}分` : p === 0 ? '记一条不计分的记录' : `加${n(p)}分`}。`,
  recorded: (share) => (share >= 1 ? '每次行为都会被记录。' : share === 0 ? '真实行为从不被记录。' : `实际行为${outOf(share, '次')}被记录。`),
  falseRecords: (rate) => (rate === 0 ? '没有错误记录。' : `错误记录：每1000人每月${n(Number((rate * 1000).toPrecision(4)))}条，所记之事本人并没有做。`),
  validFor: (m) => `一条记录有效${months(m)}。`,
  diminishing: ({ every, steps }) =>
    `重复的记录分值递减：${steps.map(({ from, factor }) => `从第${n(from)}条起，${factor === 0 ? '不计分' : factor === 1 ? '按全额计' : `按${n(factor)}倍计`}`).join('；')}。每${months(every)}重新计数。`,
  attention: (rule) =>
    rule.kind === 'fixed'
      ? '各处的检查力度相同。'
      : `检查跟着过去的记录走：检查总量固定，按各${rule.over === 'region' ? '地区' : '群体'}以往记录的多少分配，于是记录越多的地方记录越多。`,
  forget: (forget) => {
    if (forget.kind === 'never') return '都不清除：记录永远有效。';
    if (forget.kind === 'reset') return `每${months(forget.every)}全部清零，分数回到起点。`;
    if (forget.kind === 'fade') return `记录逐渐淡化：与起始分的差距每${months(forget.half_life)}减半。`;
    return `除规则另有规定外，一条记录有效${months(forget.valid_for)}，到期清除。`;
  },

  noBands: '该制度不分等级。',
  band: (from, below) =>
    from === undefined && below === undefined
      ? '所有分数。'
      : from === undefined
        ? `低于${n(below ?? 0)}分。`
        : below === undefined
          ? `${n(from)}分及以上。`
          : `${n(from)}分至不足${n(below)}分。`,

  noLists: '该制度不设名单。',
  listKind: { black: '失信名单（黑名单）。', red: '红名单。' },
  onList: (title) => `在名单“${title}”上`,
  inBand: (titles) => `处于等级${quoted(titles)}`,
  subjectIn: (band) => band,
  scoreBelow: (score) => `分数低于${n(score)}分`,
  scoreFrom: (score) => `分数达到${n(score)}分`,
  entryOf: (titles) => `当月有${quoted(titles)}的记录`,
  represents: (list) => `本人所代表的企业在企业名单“${list}”上`,
  representsNoLonger: (list) => `本人所代表的企业已不在企业名单“${list}”上`,
  monthsListed: (m) => `已列入满${months(m)}`,
  and: (parts) => parts.join('，并且'),
  or: (parts) => parts.join('；或者'),
  enters: (when) => `列入条件：${when}。`,
  leaves: (when) => (when === null ? '规则中没有移出的途径。' : `移出条件：${when}。`),
  minStay: (m) => `至少列入${months(m)}。`,
  maxStay: (m) => `最长列入${months(m)}。`,
  restart: (restarts) => (restarts ? '列入期间再有记录，期限重新计算。' : ''),
  published: (published) => (published ? '名单对外公布。' : '名单不对外公布。'),

  noConsequences: '分数和名单不带来任何后果。',
  applies: (whose, domain, context) => `${whose}时适用（${domain === context ? domain : `${domain}；涉及${context}`}）。`,
  household: '由同住的其他家人承受。',
  deny: (share, attempt) => (share >= 1 ? `${attempt}一律被拒。` : `${attempt}${outOf(share, '次')}被拒。`),
  grant: (share, attempt) => (share >= 1 ? `${attempt}一律获得优待。` : `${attempt}${outOf(share, '次')}获得优待。`),
  means: (factor) => `生效期间，经济能力每月变为原来的${n(factor)}倍。`,
  jobLoss: (factor) => `失业风险变为原来的${n(factor)}倍。`,
  employeesLose: (factor) => `其员工的失业风险变为原来的${n(factor)}倍。`,
  firmServices: '投标以及许可、补贴申请',
  jobFinding: (factor) => `找到工作的机会变为原来的${n(factor)}倍。`,
  fine: (amount) => `罚款，数额为社会平均月收入水平的${n(amount)}倍。`,
  liberty: (rate, m) => `拘禁：每月${outOf(rate, '人')}被拘禁，为期${months(m)}。`,
  stops: (conducts) => `期间本人无从做出以下行为：${conducts.map((title) => `“${title}”`).join('、')}；自然不会有这方面的记录，这样的月份也不算无记录的月份。`,
  cutsTies: (rate) => `他人断绝往来：每月${outOf(rate, '段')}关系中断。`,
  severity: (severity) => `严重程度${n(severity)}（0为轻微，1为最重）。`,
  since: (starts, ends) => `${starts === 0 ? '自始施行' : `自第${n(starts)}月起施行`}${ends === undefined ? '' : `，至第${n(ends)}月止`}。`,
  jointly: (sharing) => (sharing ? '由其他机构通过共享信息联合执行。' : '本应由其他机构联合执行，但信息不共享，因此不起作用。'),
  legalBasis: (basis) => (basis === null ? '法律依据：无。' : `法律依据：${basis}。`),

  notice: ({ when, probability }) =>
    when === 'never'
      ? '不告知本人。'
      : `${when === 'before' ? '列入生效前告知本人' : '列入后告知本人'}${probability === undefined || probability >= 1 ? '。' : `；${outOf(probability, '人')}能收到告知。`}`,
  reasons: '告知时说明理由。',
  appeal: ({ by, window, capacity, corrects, upholds, suspends }) =>
    `可向${by === 'same' ? '原决定机构' : '独立机构'}申诉，${window === null ? '没有期限' : `期限为知悉后${months(window)}`}；每10万人每月可裁决${n(capacity)}件。误列${outOf(corrects, '件')}得到纠正；正确列入${outOf(upholds, '件')}得到维持。${suspends ? '申诉期间后果暂停。' : '申诉期间后果照旧。'}`,
  repair: ({ after, acts, granted }) =>
    `${typeof after === 'number' ? (after === 0 ? '列入后随时' : `列入满${months(after)}后，`) : `${after.map((item) => (item.months === 0 ? `列入“${item.list}”后随时` : `列入“${item.list}”满${months(item.months)}后`)).join('、')}，`}可凭${quoted(acts)}申请信用修复${granted === undefined || granted >= 1 ? '。' : `；${outOf(granted, '件')}获准。`}`,
  expiry: (m) => `每次列入黑名单满${months(m)}后自动到期。`,
  review: ({ catches_false, drops_true }) => `记录生效前由人工复核：错误记录${outOf(catches_false, '条')}被查出，真实记录${outOf(drops_true, '条')}被误删。`,
  lacking: (what) => (what.length === 0 ? '本实验室所知的救济一项不缺。' : `缺少：${what.map((w) => LACKING[w]).join('；')}。`),

  joint: (joint) => (joint ? '其他地区和机构会据此采取措施。' : '其他地区和机构不据此采取措施。'),
  lag: (m) => (m === 0 ? '' : `记录要经过${months(m)}才到达。`),
  mixups: (share) => (share === 0 ? '' : `入库记录${outOf(share, '条')}记错了人。`),
  overRetention: (m) => (m === 0 ? '' : `移出名单后，别处的后果还会延续${months(m)}。`),
  governance: (g) => [
    g.rules_published ? '规则对外公布。' : '规则不公布。',
    g.scores_visible ? '本人可以查看分数。' : '本人看不到自己的分数。',
    g.impact_assessment ? '做过影响评估。' : '没有做过影响评估。',
    g.new_consequences_per_year === null
      ? '每年新增后果的数量没有上限。'
      : g.new_consequences_per_year === 0
        ? '不得新增后果。'
        : `每年最多新增${n(g.new_consequences_per_year)}项后果。`,
  ],
  target: (title, value, low, high, population, enterprises) =>
    `${title}：${n(population)}${enterprises ? '家企业' : '人'}中${n(value)}（${n(low)}至${n(high)}）。`,

  range: (low, high) => (low === undefined || high === undefined ? '' : `${n(low)}至${n(high)}`),
  evidence: (name, grade, range) => `${name}：${grade}${range === '' ? '' : `，${range}`}`,
  remembered: '未重新核对原文',
  noPage: '无公开页面',
};
