/**
 * The five lessons: each a small experiment of its own, the question that is asked of it, and what of the laboratory's controls
 * a lesson link leaves (`#/lab?…&lesson=3`).
 *
 *     1 rules alone, exact records ─► 2 records as assumed ─► 3 the whole scheme ─► 4 ways off ─► 5 safeguards
 */
import type { Language } from 'glasshouse';
import { type Edit, type Experiment, plainExperiment } from './experiment.ts';

export type LessonId = 1 | 2 | 3 | 4 | 5;

export interface Lesson {
  readonly id: LessonId;
  readonly title: Readonly<Record<Language, string>>;
  /** What is guessed, and asked on the worksheet: how many of 1,000. */
  readonly question: Readonly<Record<Language, string>>;
  readonly experiment: Experiment;
  /** Where the answer stands: a share, which is shown of 1,000. */
  readonly answer: { readonly world: string; readonly measure: string };
  /** What the answer is a thousand of, where it can be drawn as marks. */
  readonly marks: 'everyone' | 'listed' | null;
  /** Measures told beside the answer, for every world that the lesson lives. */
  readonly rows: readonly string[];
  /** Controls that a lesson link leaves in the laboratory: paths of rules, in the scheme or in the society. */
  readonly paths: readonly string[];
  /** Safeguards that it leaves. */
  readonly safeguards: readonly string[];
}

const PLACE = { scheme: 'national-score', society: 'china-aggregates' } as const;

const drop = (ids: readonly string[]): readonly Edit[] => ids.map((id) => ({ path: `indicators.${id}`, value: undefined }));

/** Leaves paying, obeying the law and public order to be scored: no speech, no purchases, no friends. */
const PLAIN_RULES: readonly Edit[] = drop(['petitioning', 'critical-post', 'gathering', 'trifles', 'company']);

const SCORED = [
  'late-bill',
  'loan',
  'court',
  'traffic',
  'drink-driving',
  'fraud',
  'disorder',
  'littering',
  'green',
  'volunteering',
  'blood',
  'honour',
] as const;

/** No false entry, nobody mixed up with somebody else, no delay. */
const EXACT_RECORDS: readonly Edit[] = [
  ...SCORED.map((id) => ({ path: `indicators.${id}.false_records`, value: 0 })),
  { path: 'sharing.mixups', value: 0 },
  { path: 'sharing.lag', value: 0 },
];

// Ids in the order in which they ship, as a link has them.
const APPEAL = 'independent-appeal+notice-before';
const TOGETHER = 'human-review+inability-to-pay+independent-appeal+no-speech-indicators+notice-before';

export const LESSONS: readonly Lesson[] = [
  {
    id: 1,
    title: { en: 'A rule that sounds reasonable', 'zh-Hans': '听上去合理的规则' },
    question: {
      en: 'Of 1,000 invented people, how many are on the black list after five years?',
      'zh-Hans': '每1000个虚构的人中，五年后有多少人在失信名单上？',
    },
    experiment: plainExperiment({ ...PLACE, edits: [...PLAIN_RULES, ...EXACT_RECORDS] }),
    answer: { world: 'scheme', measure: 'listed_share' },
    marks: 'everyone',
    rows: [],
    paths: ['lists.blacklist.entry.0.score_below', 'indicators.late-bill.points', 'indicators.court.points', 'ledger.forget.half_life'],
    safeguards: [],
  },
  {
    id: 2,
    title: { en: 'It meets messy records', 'zh-Hans': '遇上有差错的记录' },
    question: {
      en: 'Of 1,000 invented people on the list, how many did nothing that puts one there?',
      'zh-Hans': '名单上每1000个虚构的人中，有多少人并没有做过会被列入的事？',
    },
    experiment: plainExperiment({ ...PLACE, edits: PLAIN_RULES }),
    answer: { world: 'scheme', measure: 'wrongly_listed_share' },
    marks: 'listed',
    rows: [],
    paths: ['indicators.traffic.false_records', 'indicators.late-bill.false_records', 'indicators.court.false_records', 'sharing.mixups', 'sharing.lag'],
    safeguards: ['identity-check'],
  },
  {
    id: 3,
    title: { en: 'Who is hit', 'zh-Hans': '谁受到影响' },
    question: {
      en: 'If being unable to pay did not count, how many of 1,000 invented people would be on the list?',
      'zh-Hans': '如果无力支付不计入记录，每1000个虚构的人中会有多少人在名单上？',
    },
    experiment: plainExperiment({ ...PLACE, safeguards: ['inability-to-pay'] }),
    answer: { world: 'inability-to-pay', measure: 'listed_share' },
    marks: 'everyone',
    rows: ['listed_share', 'chilled_share', 'group_gap.rural', 'group_gap.migrant', 'group_gap.minority'],
    paths: [
      'indicators.court-unable.points',
      'indicators.unpayable-bill.points',
      'indicators.petitioning.points',
      'indicators.critical-post.points',
      'indicators.company.points',
    ],
    safeguards: ['inability-to-pay', 'no-speech-indicators', 'no-guilt-by-association'],
  },
  {
    id: 4,
    title: { en: 'How to get off', 'zh-Hans': '怎样离开名单' },
    question: {
      en: 'People are now told beforehand, and an independent body hears objections. Of 1,000 invented people who were ever wrongly listed, how many object?',
      'zh-Hans': '现在列入前会告知本人，申诉由独立机构受理。每1000个曾被误列的虚构的人中，有多少人提出申诉？',
    },
    experiment: plainExperiment({ ...PLACE, safeguards: [APPEAL, 'expiry'] }),
    answer: { world: APPEAL, measure: 'appeals_filed' },
    marks: null,
    rows: ['listed_share', 'wrongly_listed_share', 'denied'],
    paths: ['lists.blacklist.exit.0.after', 'lists.blacklist.exit.0.score_from', 'remedies.notice.when'],
    safeguards: ['notice-before', 'independent-appeal', 'expiry', 'suspensive-effect', 'reasons'],
  },
  {
    id: 5,
    title: { en: 'Safeguards', 'zh-Hans': '保障措施' },
    question: {
      en: 'A person now checks each record before it counts. Of 1,000 invented people on the list, how many did nothing that puts one there?',
      'zh-Hans': '现在每条记录生效前先由人核对。名单上每1000个虚构的人中，还有多少人并没有做过会被列入的事？',
    },
    experiment: plainExperiment({ ...PLACE, safeguards: ['human-review', 'inability-to-pay', 'no-speech-indicators', TOGETHER] }),
    answer: { world: 'human-review', measure: 'wrongly_listed_share' },
    marks: 'listed',
    rows: ['listed_share', 'wrongly_listed_share', 'chilled_share', 'cost'],
    paths: ['lists.blacklist.entry.0.score_below'],
    safeguards: ['human-review', 'inability-to-pay', 'independent-appeal', 'no-speech-indicators', 'notice-before', 'identity-check', 'expiry'],
  },
];

/** The lesson that a link or an address names. @returns null where it names none */
export function lessonOf(text: string | null | undefined): Lesson | null {
  return LESSONS.find(({ id }) => `${id}` === text) ?? null;
}
