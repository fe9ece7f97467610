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
};
