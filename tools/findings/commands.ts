/** Which commands each page of findings rests on, and what of their results is kept. */

export interface Asked {
  /** How the page names the command. */
  readonly id: string;
  /** What stands after `glasshouse`, without `--json`. */
  readonly args: string;
  /** Measures that are kept; a name that ends in `*` keeps all that begin so. */
  readonly keep: readonly string[];
  /** A plan that is lived first, into the folder that `args` analyses. */
  readonly plan?: string | undefined;
}

const MEASURES = [
  ...['listed_share', 'ever_listed_share', 'wrongly_listed_share', 'wrongly_listed', 'wrong_months_share', 'missed_share', 'months_to_exit', 'relisted_24'],
  ...[
    'appeals_filed',
    'appeals_won',
    'appeals_won.wrongly',
    'appeal_wait',
    'denied*',
    'penalised_share',
    'ties_cut',
    'employed_share',
    'harm_rate',
    'good_rate',
  ],
  ...['hollow_share', 'goodhart', 'goodhart.start', 'mean_score', 'band.*', 'list.*', 'group_gap.*', 'region_gap.recorded', 'exposure', 'exposure.false_share'],
  ...['exposure.stale_share', 'opacity', 'creep', 'cost', 'benefit', 'chilled_share', 'means_lost', 'means_lost.decile', 'liberty_months'],
];
const CHANGES = [
  ...[
    'listed_share',
    'wrongly_listed_share',
    'wrongly_listed',
    'wrong_months_share',
    'missed_share',
    'appeals_filed',
    'appeal_wait',
    'denied',
    'denied.wrongly',
  ],
  ...[
    'penalised_share',
    'ties_cut',
    'harm_rate',
    'good_rate',
    'hollow_share',
    'lawful_rate',
    'exposure.false_share',
    'opacity',
    'creep',
    'cost',
    'benefit',
    'chilled_share',
    'means_lost',
  ],
];
/** Measures that are kept of each player of a change. */
export const PLAYER_MEASURES: readonly string[] = ['listed_share', 'wrongly_listed', 'denied', 'benefit', 'chilled_share', 'means_lost', 'opacity', 'cost'];

/** Page → its commands, in the order in which the page lists them. */
export const PAGES: Readonly<Record<string, readonly Asked[]>> = {
  'judgment-defaulters': [
    { id: 'point', args: 'run judgment-defaulters --persons 100000 --runs 20 --baseline --calibration', keep: MEASURES },
    { id: 'unknown', args: 'run judgment-defaulters --persons 50000 --runs 10 --ignorance 200', keep: MEASURES },
    { id: 'alone', args: 'safeguards judgment-defaulters --persons 20000 --runs 10 --shapley none', keep: CHANGES },
    {
      id: 'safeguards',
      args: 'safeguards judgment-defaulters --with expiry,human-review,identity-check,inability-to-pay,independent-appeal,notice-before --persons 20000 --runs 10',
      keep: CHANGES,
    },
    { id: 'indicators', args: 'attribute judgment-defaulters --of indicators --persons 50000 --runs 20', keep: PLAYER_MEASURES },
    { id: 'faults', args: 'attribute judgment-defaulters --of faults --persons 50000 --runs 20', keep: PLAYER_MEASURES },
    { id: 'consequences', args: 'attribute judgment-defaulters --of consequences --shapley none --persons 20000 --runs 10', keep: PLAYER_MEASURES },
    { id: 'life', args: "life judgment-defaulters --where 'listed && !did' --limit 1", keep: [] },
    { id: 'small', args: 'run judgment-defaulters --persons 2000 --runs 2 --months 24', keep: ['listed_share', 'denied', 'benefit'] },
  ],
  'national-score': [
    { id: 'point', args: 'run national-score --persons 20000 --runs 20', keep: MEASURES },
    { id: 'unknown', args: 'run national-score --persons 10000 --runs 10 --ignorance 100', keep: MEASURES },
    { id: 'alone', args: 'safeguards national-score --persons 10000 --runs 10 --shapley none', keep: CHANGES },
    {
      id: 'safeguards',
      args: 'safeguards national-score --with human-review,inability-to-pay,independent-appeal,no-speech-indicators,notice-before --persons 10000 --runs 10',
      keep: CHANGES,
    },
    { id: 'indicators', args: 'attribute national-score --of indicators --shapley none --persons 10000 --runs 10', keep: PLAYER_MEASURES },
    { id: 'faults', args: 'attribute national-score --of faults --persons 10000 --runs 10', keep: PLAYER_MEASURES },
    { id: 'consequences', args: 'attribute national-score --of consequences --shapley none --persons 10000 --runs 10', keep: PLAYER_MEASURES },
    { id: 'life', args: 'life national-score --where wrongly --limit 1', keep: [] },
  ],
  calibration: [{ id: 'fit', args: 'calibrate plans/calibrate-judgment-defaulters.plan.yaml', keep: [] }],
  'what-drives-wrongful-listing': [
    {
      id: 'analysis',
      plan: 'plans/what-drives-wrongful-listing.plan.yaml',
      args: 'analyse what-drives-wrongful-listing',
      keep: ['wrongly_listed_share', 'wrong_months_share', 'listed_share'],
    },
  ],
};
