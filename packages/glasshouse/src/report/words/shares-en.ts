/** Parts in a change, in English. */
import type { ShareWords } from './shares.ts';

export const SHARES_EN: ShareWords = {
  share: 'Shapley share',
  together: 'all together',
  item: (title, difference, unit) => `${title} ${difference} ${unit}`,
  better: (items) => `Better: ${items.join('; ')}.`,
  worse: (items) => `Worse: ${items.join('; ')}.`,
  changed: (items) => `Changed, for better or worse as one sees it: ${items.join('; ')}.`,
  cannotTell: (items) => `Cannot tell: ${items.join(', ')}.`,
  beyond: (runs, of) => `In ${runs} of ${of} runs it lies beyond the months that could be followed.`,
  noRun: (why) => `No number: in a world that is needed, ${why}.`,
  leftOut: (runs, of, why) => `${runs} of ${of} runs left out: in a world that is needed, ${why}.`,
  oneRun: (of) => (of === 1 ? 'One run has no interval; ask for at least two.' : 'One run is left, and one run has no interval; ask for more.'),
};
