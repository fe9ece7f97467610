/** A result made by hand, and a scheme with every feature of the grammar: nothing here was simulated. */
import type { Estimate } from '../../src/measures/measure.ts';
import type { RunResult } from '../../src/measures/result.ts';
import type { Domain, Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';

export const DOMAINS: readonly Domain[] = [
  'travel',
  'employment',
  'credit',
  'housing',
  'schooling',
  'public_services',
  'dating',
  'fine',
  'liberty',
  'publicity',
  'family',
  'benefit',
];

export const estimate = (value: number | null, half: number | null, unit: string, runs: readonly (number | null)[] = []): Estimate => ({
  value,
  low: value === null || half === null ? null : value - half,
  high: value === null || half === null ? null : value + half,
  unit,
  runs,
});

const months = Array.from({ length: 60 }, (_, t) => t);
const spread = (value: number): number[] => [-2, -1, 0, 1, 2].map((k) => value * (1 + k / 100));

/** Listed 127 of 1,000, a sixth of them wrongly; five runs. */
export const RESULT: RunResult = {
  glasshouse: '0.1.0',
  schema: 1,
  run: { scheme: 'coast', society: 'towns', persons: 10000, enterprises: 0, months: 60, seed: 42, runs: 5, safeguards: ['appeal'], engine: 'compiled' },
  digest: '9f2c4a1b7d3e5f60718293a4b5c6d7e8f9a0b1c2d3e4f5061728394a5b6c7d8e',
  measures: {
    listed_share: estimate(0.127, 0.001, 'share of persons', spread(0.127)),
    ever_listed_share: estimate(0.31, 0.004, 'share of persons', spread(0.31)),
    wrongly_listed_share: estimate(0.1575, 0.0079, 'share of those listed', spread(0.1575)),
    months_to_exit: estimate(12, 0.5, 'months', [12, 12, 12, 12, 12]),
    'denied.travel': estimate(141.2, 3.1, 'refusals a 1 000 person-years', spread(141.2)),
    'denied.travel.wrongly': estimate(0.21, 0.02, 'share of refusals', spread(0.21)),
    'denied.credit': estimate(23.4, 1.9, 'refusals a 1 000 person-years', spread(23.4)),
    'denied.credit.wrongly': estimate(0.17, 0.02, 'share of refusals', spread(0.17)),
    'denied.public_services': estimate(9.1, 0.6, 'refusals a 1 000 person-years', spread(9.1)),
    'denied.public_services.wrongly': estimate(0.3, 0.02, 'share of refusals', spread(0.3)),
    'band.D': estimate(0.042, 0.002, 'share of persons scored', spread(0.042)),
    'group_gap.rural': estimate(0.9, 0.06, 'ratio', [0.88, 0.89, 0.9, 0.91, 0.92]),
    'group_gap.rural.wrongly': estimate(1.1, 0.06, 'ratio', [1.0, 1.05, 1.1, 1.15, 1.2]),
    'group_gap.migrant': estimate(1.6, 0.09, 'ratio', [1.5, 1.55, 1.6, 1.65, 1.7]),
    'group_gap.migrant.wrongly': estimate(2.2, 0.3, 'ratio', [2.0, 2.1, 2.2, 2.3, 2.4]),
    'group_gap.minority': estimate(1.2, 0.09, 'ratio', [1.1, 1.15, 1.2, 1.25, 1.3]),
    'group_gap.minority.wrongly': estimate(1.3, 0.3, 'ratio', [1.1, 1.2, 1.3, 1.4, 1.5]),
    'group_gap.few': estimate(1.2, 0.9, 'ratio', [0.2, 1.2, 1.2, 1.2, 2.2]),
    'group_gap.few.wrongly': estimate(1.2, 0.9, 'ratio', [0.2, 1.2, 1.2, 1.2, 2.2]),
    benefit: {
      ...estimate(null, null, 'harms a 1 000 person-months'),
      why: 'needs the same society without the scheme: glasshouse compare SCHEME --against none',
    },
  },
  series: {
    listed_share: months.map((t) => (t === 59 ? 0.127 : 0.127 * (1 - Math.exp(-(t + 1) / 7)) * (1 + 0.25 * Math.exp(-((t - 20) ** 2) / 60)))),
    wrongly_listed_share: months.map((t) => (t === 59 ? 0.1575 : 0.1 + 0.0575 * (t / 59))),
  },
  timing: { wall_s: 1.2, person_months_per_s: 2.5e7, bytes_per_person: 8, peak_rss_mib: 180 },
  scores: Array.from({ length: 401 }, (_, i) => [800 + i, Math.exp(-(((i - 190) / 55) ** 2)) + (i === 200 ? 12 : 0)] as const).map(
    ([from, share]) => [from, share / 109.4] as const,
  ),
  survival: [1, 0.98, 0.96, 0.93, 0.9, 0.87, 0.84, 0.8, 0.77, 0.74, 0.7, 0.67, 0.31, 0.29, 0.27, 0.24, 0.22, 0.2, 0.18, 0.17, 0.15, 0.14, 0.13, 0.12, 0.05],
  groups: { urban: 5000, rural: 3000, migrant: 1500, minority: 480, few: 20 },
  regions: { east: 6000, west: 4000 },
  notes: ['1 of 5 runs had no appeal.'],
};

const G = { grade: 'invented', source: 's1' } as const;

/** Every feature of the grammar, with titles in both languages. */
export const SCHEME: Scheme = {
  glasshouse: 'scheme/1',
  id: 'coast',
  title: { en: 'Coastal city pilot', 'zh-Hans': '沿海城市试点' },
  about: { en: 'A made-up pilot with every feature of the grammar.', 'zh-Hans': '为测试而虚构的试点，用到全部写法。' },
  aim: { en: 'To let the trustworthy go everywhere.', 'zh-Hans': '让守信者处处方便。' },
  kind: 'reconstructed',
  place: 'Coast',
  years: '2018–2020',
  society: 'towns',
  sources: {
    s1: { title: 'Notice no. 1', url: 'https://example.org/notice', quote: '让守信者处处受益', seen: true },
    s2: { title: 'A report', url: null, seen: false },
  },
  population: {
    scope: 'sector',
    of: { regions: ['east'], groups: ['urban', 'rural'], ages: ['18-29'] },
    consent: 'authorised',
    uptake: 0.8,
    grade: 'inferred',
    source: 's2',
  },
  ledger: { start: 1000, min: 0, max: 1300, forget: { kind: 'expire', valid_for: 24 }, clean_month: 0.5, grade: 'written', source: 's1' },
  indicators: [
    {
      id: 'late-bill',
      title: { en: 'Late bill', 'zh-Hans': '逾期缴费' },
      conduct: 'late_payment',
      points: -20,
      context: 'finance',
      recorded: 0.5,
      false_records: 0.002,
      valid_for: 12,
      grade: 'written',
      source: 's1',
      evidence: { recorded: { grade: 'invented', source: 's2', low: 0.3, high: 0.8 } },
    },
    {
      id: 'helping',
      title: { en: 'Volunteering', 'zh-Hans': '志愿服务' },
      conduct: 'volunteering',
      points: 6,
      context: 'civic',
      recorded: 1,
      diminishing: {
        every: 12,
        steps: [
          { from: 1, factor: 1 },
          { from: 3, factor: 0.5 },
          { from: 9, factor: 0 },
        ],
      },
      ...G,
    },
    { id: 'drunk', conduct: 'drink_driving', set: 600, context: 'traffic', recorded: 0.005, ...G },
    {
      id: 'company',
      title: { en: 'Company kept', 'zh-Hans': '交往对象' },
      ties: { which: ['household', 'local', 'far'], standing: { list: 'watch' } },
      points: -1,
      context: 'association',
      ...G,
    },
  ],
  attention: { kind: 'records', over: 'region', prior: 100 },
  bands: [{ id: 'A', title: { en: 'Exemplary', 'zh-Hans': '模范' }, from: 1050 }, { id: 'B', from: 900 }, { id: 'D' }],
  lists: [
    {
      id: 'watch',
      title: { en: 'Watch list', 'zh-Hans': '重点名单' },
      colour: 'black',
      entry: [{ score_below: 850 }, { recorded: ['late-bill', 'drunk'], score_below: 900 }, { band: 'D' }],
      exit: [{ after: 12, score_from: 900 }],
      min_stay: 3,
      max_stay: 60,
      restart: true,
      published: true,
      ...G,
    },
    {
      id: 'models',
      title: { en: 'Models', 'zh-Hans': '光荣榜' },
      colour: 'red',
      entry: [{ score_from: 1100 }],
      exit: [{ score_below: 1050 }],
      published: false,
      ...G,
    },
  ],
  consequences: [
    ...DOMAINS.map((domain, i) => ({
      id: `c-${domain}`,
      title: { en: `Consequence ${i + 1}`, 'zh-Hans': `后果之${i + 1}` },
      while: i % 3 === 2 ? { band: ['B', 'D'] } : { list: domain === 'benefit' ? 'models' : 'watch' },
      domain,
      context: 'travel' as const,
      ...(domain === 'benefit'
        ? { grant: 0.5 }
        : domain === 'liberty'
          ? { liberty: { rate: 0.01, months: 3 } }
          : domain === 'fine'
            ? { fine: 0.2 }
            : domain === 'publicity'
              ? { cuts_ties: 0.02 }
              : { deny: i === 0 ? 1 : 0.4 }),
      severity: 0.5,
      starts: i,
      legal_basis: i % 2 === 0 ? null : 'Regulation art. 5',
      ...G,
    })),
    {
      id: 'poorer',
      while: { list: 'watch' },
      domain: 'employment',
      context: 'work',
      means: 0.98,
      job_loss: 3,
      job_finding: 0.5,
      joint: true,
      starts: 6,
      ends: 30,
      legal_basis: null,
    },
  ],
  remedies: {
    notice: { when: 'before', probability: 0.6 },
    reasons: true,
    appeal: { by: 'independent', window: 3, capacity: 150, corrects: 0.9, upholds: 0.95, suspends: true, ...G },
    repair: { after: 6, acts: ['volunteering', 'blood_donation'], granted: 0.4 },
    expiry: { after: 36 },
    review: { catches_false: 0.3, drops_true: 0.1 },
  },
  sharing: { joint: true, lag: 2, mixups: 0.001, over_retention: 6 },
  governance: { rules_published: true, scores_visible: false, impact_assessment: true, new_consequences_per_year: 2 },
  calibration: {
    population: 1400000000,
    targets: [
      { id: 't', title: { en: 'Listed in 2018', 'zh-Hans': '2018年列入人数' }, list: 'watch', quantity: 'entries', from: 0, to: 11, low: 1, value: 2, high: 3 },
    ],
  },
};

/** The contract's one-rule scheme: a list of a year, nothing else. */
export const ONE_RULE: Scheme = {
  glasshouse: 'scheme/1',
  id: 'one-rule',
  title: { en: 'One rule', 'zh-Hans': '一条规则' },
  about: { en: 'A late bill puts you on a list for a year.' },
  kind: 'thought-experiment',
  sources: { none: { title: 'made for a check', url: null } },
  population: { scope: 'general', consent: 'automatic' },
  ledger: { start: 1000, min: 0, max: 1300, forget: { kind: 'never' } },
  indicators: [
    { id: 'late-bill', conduct: 'late_payment', points: -20, context: 'finance', recorded: 0.5, false_records: 0.002, grade: 'invented', source: 'none' },
  ],
  bands: [{ id: 'A', from: 1000 }, { id: 'B', from: 850 }, { id: 'C', from: 600 }, { id: 'D' }],
  lists: [{ id: 'blacklist', colour: 'black', entry: [{ recorded: 'late-bill' }], exit: [{ after: 12 }], published: false }],
  consequences: [{ id: 'no-trains', while: { list: 'blacklist' }, domain: 'travel', context: 'travel', deny: 1, starts: 0, legal_basis: null }],
  remedies: { notice: { when: 'never' }, appeal: null, repair: null },
  sharing: { joint: false },
  governance: { rules_published: true, scores_visible: false, impact_assessment: false, new_consequences_per_year: 0 },
};

export const SOCIETY: Society = {
  glasshouse: 'society/1',
  id: 'towns',
  title: { en: 'Five towns', 'zh-Hans': '五座城镇' },
  about: { en: 'Made up for the tests of the report.', 'zh-Hans': '为测试报告而设。' },
  sources: { none: { title: 'made for a check', url: null } },
  persons: 10000,
  enterprises: 0,
  regions: [
    { id: 'east', share: 0.6 },
    { id: 'west', share: 0.4 },
  ],
  groups: [
    { id: 'urban', title: { en: 'Town, registered there', 'zh-Hans': '本地城镇' }, share: 0.5 },
    { id: 'rural', title: { en: 'Countryside', 'zh-Hans': '农村' }, share: 0.3 },
    { id: 'migrant', title: { en: 'Migrant workers', 'zh-Hans': '外来务工' }, share: 0.15 },
    { id: 'minority', title: { en: 'Ethnic minorities', 'zh-Hans': '少数民族' }, share: 0.048 },
    { id: 'few', title: { en: 'A few', 'zh-Hans': '极少数' }, share: 0.002 },
  ],
  means: { mean: 1, gini: 0.4 },
  employment: { rate: 0.95, lose: 0.01, find: 0.2 },
  conducts: [{ id: 'late_payment', kind: 'harm', rate: 0.02, disposition: 0, need: 0 }],
  response: { harm: 0, good: 0, lawful: 0, half_life: 18, floor: 0, hollow: 0 },
  exposures: { travel: 0.1 },
  ties: { household: 1, local: 0, far: 0 },
};
