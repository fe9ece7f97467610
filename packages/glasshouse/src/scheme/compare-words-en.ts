/** Two schemes beside each other, in English. */
import type { CompareWords } from './compare-words.ts';
import { n } from './explain-en.ts';

const counted = (x: number, what: string): string[] => (x === 0 ? [] : [`${n(x)} ${what}`]);

export const COMPARE_EN: CompareWords = {
  head: (a, b) => `${a} → ${b}`,
  same: 'Nothing differs.',
  sameRules: 'All rules are the same; only what is known of their numbers, or words about them, differ.',
  count: (rules, added, removed, changed) =>
    `${rules === 1 ? '1 rule differs' : `${n(rules)} rules differ`}: ${[...counted(added, 'added'), ...counted(removed, 'removed'), ...counted(changed, 'changed')].join(', ')}.`,
  onlyEvidence: (title) => `Known otherwise${title === '' ? '' : `, “${title}”`}: the rule is the same.`,
  onlyWords: (title) => `Worded otherwise${title === '' ? '' : `, “${title}”`}.`,
  changed: (title) => `Changed${title === '' ? '' : `, “${title}”`}:`,
  heading: { region: 'Which scheme holds where', attention: 'Where inspectors go', calibration: 'Published figures' },
  inPhase: (phase) => `In the phase “${phase}”`,
  ofMember: (member) => `Of the member “${member}”`,
  value: (path, before, after, unit, known) => `${path}: ${before} → ${after}${unit === '' ? '' : ` ${unit}`}${known === '' ? '' : ` (${known})`}`,
  fromTo: (before, after) => `${before}; now ${after}`,
  known: (parts) => parts.join(', '),
  absent: 'not written',
  none: 'none',
  yes: 'yes',
  no: 'no',
  unit: {
    points: 'points',
    months: 'months',
    month: '(month of the run)',
    share: '(share, 0 to 1)',
    'false-entries': 'false entries a person-month',
    'a-month': 'a month',
    decisions: 'decisions a month per 100,000',
    factor: '(factor)',
    'mean-means': '× mean means',
    'a-year': 'a year',
    subjects: 'of the real population',
  },
  unknown: 'nothing stated',
};
