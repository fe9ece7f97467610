/** Differences between worlds in English. */
import type { DifferenceWords } from './differences.ts';

export const DIFFERENCES_EN: DifferenceWords = {
  difference: 'Difference',
  none: 'no difference',
  cannotTell: 'cannot tell',
  notApplying: 'does not apply',
  sameInEveryRun: (titles) => `No difference, in every run: ${titles.join(', ')}.`,
  persons: 'Persons',
  both: 'in both worlds',
  neither: 'in neither',
  only: (world) => `only in: ${world}`,
  differ: (count) => `Persons of whom something is not the same at the end (listing, record, work or means): ${count}.`,
  flags: {
    listed: 'Listed at the end',
    wrongly_listed: 'Wrongly listed at the end',
    ever_listed: 'Ever listed',
    ever_wrongly_listed: 'Ever wrongly listed',
    employed: 'In work at the end',
  },
};
