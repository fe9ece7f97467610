/** Which way is worse: of measures of which one can say so for the people under a scheme, or for what it claims to do. */

const WORSE_WITH_MORE: ReadonlySet<string> = new Set([
  'wrongly_listed_share',
  'wrongly_listed',
  'wrong_months_share',
  'missed_share',
  'months_to_exit',
  'appeal_wait',
  'denied',
  'denied.wrongly',
  'penalised_share',
  'wrongly_penalised_share',
  'wrongly_banded_share',
  'liberty_months',
  'ties_cut',
  'harm_rate',
  'hollow_share',
  'exposure.false_share',
  'exposure.stale_share',
  'opacity',
  'benefit',
  'chilled_share',
  'means_lost',
  'means_lost.decile',
  'fragmentation',
  'creep',
]);
const BETTER_WITH_MORE: ReadonlySet<string> = new Set(['employed_share', 'good_rate', 'lawful_rate', 'appeals_won.wrongly']);

/** 1 where more is worse, −1 where more is better, 0 where that is for the reader to say (how many are listed, what it costs). */
export function worseDirection(measure: string): -1 | 0 | 1 {
  const id = measure.replace(/^enterprise\./, '');
  if (WORSE_WITH_MORE.has(id) || id.startsWith('denied.')) return 1;
  return BETTER_WITH_MORE.has(id) ? -1 : 0;
}
