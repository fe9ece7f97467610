/**
 * A worked example for each measure: counters of a small run as a table, and the number that somebody reckons from it by hand.
 * A test puts the counters into a run and asks the measure itself. The run has 1 000 persons: 600 of `town` and 400 of `country`, half in
 * each of the regions `north` and `south`; two months where no more are listed.
 */

/** Values of the months 1, 2, …; of conducts, groups and the like by their id in brackets. */
export type Counters = Readonly<Record<string, readonly number[]>>;

export interface Example {
  readonly measure: string;
  readonly counters: Counters;
  /** The same of the world without the scheme. */
  readonly without?: Counters;
  /** Entries count for two months; else they never expire. */
  readonly expire?: true;
  readonly hand: string;
  readonly value: number;
}

const year = (first: number, second: number): number[] => [...new Array<number>(12).fill(first), ...new Array<number>(12).fill(second)];
const LISTED = { listed: [20, 30], wrongly: [2, 6] };
const REFUSED = { 'denied[travel]': [3, 5], 'deniedWrongly[travel]': [1, 1] };
const ENTERED = { 'entered[late-bill]': [20, 30], 'falselyEntered[late-bill]': [1, 4] };
const HELD = { 'entered[late-bill]': [20, 28, 10], 'falselyEntered[late-bill]': [0, 4, 6] };
const GROUPS = { 'groupListed[town]': [6, 12], 'groupListed[country]': [10, 16], 'groupWrongly[town]': [1, 3], 'groupWrongly[country]': [2, 8] };
const GROUP_DENIED = { 'groupDenied[town]': [5, 7], 'groupDenied[country]': [6, 10] };
const GROUP_RECORDS = { 'groupRecords[town]': [10, 14], 'groupRecords[country]': [12, 20] };
const BANDS = { 'band[A]': [950, 940], 'band[B]': [50, 60], wronglyBanded: [5, 8] };
const BREACH = {
  'on record[town]': [60],
  'on record[country]': [60],
  'nothing true[town]': [6],
  'nothing true[country]': [12],
  'on a black list[town]': [24],
  'on a black list[country]': [36],
  'wrongly listed[town]': [6],
  'wrongly listed[country]': [6],
};
const MEANS = { 'means of person 1': [Math.exp(-1)], 'means of each of the other 999': [1] };

export const EXAMPLES: readonly Example[] = [
  { measure: 'listed_share', counters: { listed: [20, 30] }, hand: '30 / 1000', value: 0.03 },
  { measure: 'ever_listed_share', counters: { firstListed: [20, 15] }, hand: '(20 + 15) / 1000', value: 0.035 },
  { measure: 'wrongly_listed_share', counters: LISTED, hand: '6 / 30', value: 0.2 },
  { measure: 'wrongly_listed', counters: { wrongly: [2, 6] }, hand: '6 / 1000', value: 0.006 },
  { measure: 'wrong_months_share', counters: LISTED, hand: '(2 + 6) / (20 + 30)', value: 0.16 },
  { measure: 'missed_share', counters: { truly: [25, 40], missed: [10, 16] }, hand: '16 / 40', value: 0.4 },
  {
    measure: 'months_to_exit',
    counters: { 'atRisk[1]': [0, 10], 'ended[1]': [0, 2], 'atRisk[2]': [0, 8], 'ended[2]': [0, 3] },
    hand: 'S(1) = 1 − 2/10 = 0.8; S(2) = 0.8 · (1 − 3/8) = 0.5 ≤ ½; m',
    value: 2,
  },
  {
    measure: 'relisted_24',
    counters: { 'relistAtRisk[3]': [0, 10], 'relisted[3]': [0, 2], 'relistAtRisk[24]': [0, 5], 'relisted[24]': [0, 1] },
    hand: '1 − (1 − 2/10) · (1 − 1/5)',
    value: 0.36,
  },
  { measure: 'appeals_filed', counters: { firstWrongly: [4, 6], firstFiledWrongly: [1, 1] }, hand: '(1 + 1) / (4 + 6)', value: 0.2 },
  { measure: 'appeals_won', counters: { decided: [5, 5], won: [1, 2] }, hand: '(1 + 2) / (5 + 5)', value: 0.3 },
  { measure: 'appeals_won.wrongly', counters: { decidedWrongly: [2, 2], wonWrongly: [1, 2] }, hand: '(1 + 2) / (2 + 2)', value: 0.75 },
  { measure: 'appeal_wait', counters: { waited: [6, 14], decided: [5, 5] }, hand: '(6 + 14) / (5 + 5)', value: 2 },
  { measure: 'denied', counters: { 'denied[travel]': [3, 5], 'denied[credit]': [1, 1] }, hand: '12 000 · (3 + 5 + 1 + 1) / (1000 · 2)', value: 60 },
  { measure: 'denied.wrongly', counters: REFUSED, hand: '(1 + 1) / (3 + 5)', value: 0.25 },
  { measure: 'denied.travel', counters: REFUSED, hand: '12 000 · (3 + 5) / (1000 · 2)', value: 48 },
  { measure: 'denied.travel.wrongly', counters: REFUSED, hand: '(1 + 1) / (3 + 5)', value: 0.25 },
  { measure: 'penalised_share', counters: { penalised: [20, 40] }, hand: '40 / 1000', value: 0.04 },
  { measure: 'wrongly_penalised_share', counters: { penalised: [20, 40], wronglyPenalised: [1, 10] }, hand: '10 / 40', value: 0.25 },
  { measure: 'liberty_months', counters: { libertyMonths: [1, 2] }, hand: '12 000 · (1 + 2) / (1000 · 2)', value: 18 },
  { measure: 'ties_cut', counters: { tiesCut: [2, 3] }, hand: '12 000 · (2 + 3) / (1000 · 2)', value: 30 },
  { measure: 'employed_share', counters: { employed: [700, 690] }, hand: '690 / 1000', value: 0.69 },
  { measure: 'harm_rate', counters: { 'done[late_payment]': [30, 50] }, hand: '1000 · (30 + 50) / (1000 · 2)', value: 40 },
  { measure: 'good_rate', counters: { 'done[volunteering]': [10, 14] }, hand: '1000 · (10 + 14) / (1000 · 2)', value: 12 },
  { measure: 'hollow_share', counters: { 'done[volunteering]': [10, 14], hollow: [2, 4] }, hand: '(2 + 4) / (10 + 14)', value: 0.25 },
  { measure: 'lawful_rate', counters: { 'done[posting]': [20, 16] }, hand: '1000 · (20 + 16) / (1000 · 2)', value: 18 },
  { measure: 'mean_score', counters: { score: [15_200_000, 14_400_000], scored: [1000, 1000] }, hand: '0 + 14 400 000 / 1000 / 16', value: 900 },
  { measure: 'wrongly_banded_share', counters: BANDS, hand: '8 / (940 + 60)', value: 0.008 },
  { measure: 'band.B', counters: BANDS, hand: '60 / (940 + 60)', value: 0.06 },
  { measure: 'list.blacklist', counters: { 'onList[blacklist]': [20, 30] }, hand: '30 / 1000', value: 0.03 },
  { measure: 'group_gap.country', counters: GROUPS, hand: '(16 / 400) / (12 / 600)', value: 2 },
  { measure: 'group_gap.country.difference', counters: GROUPS, hand: '16 / 400 − 12 / 600', value: 0.02 },
  { measure: 'group_gap.country.wrongly', counters: GROUPS, hand: '(8 / 400) / (3 / 600)', value: 4 },
  { measure: 'group_gap.country.wrongly.difference', counters: GROUPS, hand: '8 / 400 − 3 / 600', value: 0.015 },
  { measure: 'group_gap.country.false_discovery', counters: GROUPS, hand: '(8 / 16) / (3 / 12)', value: 2 },
  { measure: 'group_gap.country.false_discovery.difference', counters: GROUPS, hand: '8 / 16 − 3 / 12', value: 0.25 },
  {
    measure: 'group_gap.country.denied',
    counters: GROUP_DENIED,
    hand: '(12 000 · (6 + 10) / (400 · 2)) / (12 000 · (5 + 7) / (600 · 2)) = 240 / 120',
    value: 2,
  },
  { measure: 'group_gap.country.denied.difference', counters: GROUP_DENIED, hand: '240 − 120', value: 120 },
  {
    measure: 'group_gap.country.recorded',
    counters: GROUP_RECORDS,
    hand: '(12 000 · (12 + 20) / (400 · 2)) / (12 000 · (10 + 14) / (600 · 2)) = 480 / 240',
    value: 2,
  },
  { measure: 'group_gap.country.recorded.difference', counters: GROUP_RECORDS, hand: '480 − 240', value: 240 },
  {
    measure: 'region_gap.recorded',
    counters: { 'regionRecords[north]': [20, 30], 'regionRecords[south]': [10, 15] },
    hand: '((20 + 30) / 500) / ((10 + 15) / 500)',
    value: 2,
  },
  { measure: 'exposure', counters: ENTERED, hand: '12 000 · (20 + 30 + 1 + 4) / (1000 · 2)', value: 330 },
  {
    measure: 'exposure.false_share',
    counters: { 'entered[late-bill]': [10, 5], 'falselyEntered[late-bill]': [2, 3] },
    hand: '(2 + 3) / (10 + 5 + 2 + 3)',
    value: 0.25,
  },
  { measure: 'exposure.held', counters: HELD, expire: true, hand: '1000 · (28 + 4 + 10 + 6) / 1000', value: 48 },
  { measure: 'exposure.entry_years', counters: HELD, expire: true, hand: '(20 + (20 + 28 + 4) + (28 + 4 + 10 + 6)) / 12', value: 10 },
  { measure: 'exposure.stale_share', counters: { stale: [2, 4], penalised: [20, 40] }, hand: '(2 + 4) / (20 + 40)', value: 0.1 },
  { measure: 'breach.leak', counters: BREACH, hand: '0.5 · (60 + 60) / 1000 · 1000', value: 60 },
  { measure: 'breach.leak.false', counters: BREACH, hand: '(6 + 12) / (60 + 60)', value: 0.15 },
  { measure: 'breach.leak.listed', counters: BREACH, hand: '(24 + 36) / (60 + 60)', value: 0.5 },
  { measure: 'breach.leak.wrongly', counters: BREACH, hand: '(6 + 6) / (60 + 60)', value: 0.1 },
  { measure: 'breach.leak.country', counters: BREACH, hand: '(60 / 400) / (60 / 600)', value: 1.5 },
  { measure: 'opacity', counters: { imposed: [10, 10], imposedUntold: [4, 6] }, hand: '(4 + 6) / (10 + 10)', value: 0.5 },
  {
    measure: 'creep',
    counters: { imposed: year(5, 8), 'done[late_payment]': year(10, 10) },
    hand: '((12 · 8) / (12 · 10)) / ((12 · 5) / (12 · 10)) = 0.8 / 0.5',
    value: 1.6,
  },
  { measure: 'cost', counters: { ...ENTERED, reviewed: [5, 5], decided: [2, 3] }, hand: '12 000 · (55 + 10 + 5) / (1000 · 2)', value: 420 },
  { measure: 'cost.entries', counters: ENTERED, hand: '12 000 · (20 + 30 + 1 + 4) / (1000 · 2)', value: 330 },
  { measure: 'cost.reviews', counters: { reviewed: [5, 5] }, hand: '12 000 · (5 + 5) / (1000 · 2)', value: 60 },
  { measure: 'cost.appeals', counters: { decided: [2, 3] }, hand: '12 000 · (2 + 3) / (1000 · 2)', value: 30 },
  {
    measure: 'benefit',
    counters: { 'done[late_payment]': [30, 50] },
    without: { 'done[late_payment]': [40, 60] },
    hand: '1000 · 80 / 2000 − 1000 · 100 / 2000 = 40 − 50',
    value: -10,
  },
  {
    measure: 'chilled_share',
    counters: { 'done[posting]': [20, 16] },
    without: { 'done[posting]': [24, 24] },
    hand: '1 − 18 / 24',
    value: 0.25,
  },
  {
    measure: 'means_lost',
    counters: MEANS,
    without: { 'means of all': [1] },
    hand: '(1 − e⁻¹) / 1000',
    value: (1 - Math.exp(-1)) / 1000,
  },
  { measure: 'means_lost.decile', counters: MEANS, without: { 'means of all': [1] }, hand: '1 person in 1000 is less than a tenth', value: 0 },
];
