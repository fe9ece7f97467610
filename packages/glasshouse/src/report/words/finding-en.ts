/** The finding in English. */
import { type Counted, whole } from '../numbers.ts';
import type { FindingWords } from './finding.ts';

const n = (x: number): string => whole(x, 'en');
const months = (x: number): string => (x === 1 ? '1 month' : `${n(x)} months`);
const counted = ({ count, edge }: Counted): string => (edge === 'fewer' ? `fewer than ${n(count)}` : edge === 'more' ? `more than ${n(count)}` : n(count));
const one = ({ count, edge }: Counted): boolean => count === 1 && edge !== 'more';
const onList = (lists: number): string => (lists > 1 ? `on at least one of the ${n(lists)} lists` : 'on the list');
const about = (c: Counted): string =>
  c.edge === 'about' ? `About ${n(c.count)}` : c.edge === 'fewer' ? `Fewer than ${n(c.count)}` : `More than ${n(c.count)}`;
const DID_NOTHING = 'did nothing that puts one on it (in the record’s own terms: wrongly listed)';

export const FINDING_EN: FindingWords = {
  sentences: (parts) => parts.filter((part) => part !== '').join(' '),
  listed: (c, base, m, lists) => `In this invented society, ${counted(c)} of ${n(base)} people ${one(c) ? 'is' : 'are'} ${onList(lists)} after ${months(m)}.`,
  wrongly: (c, listed) => `${about(c)} of the ${n(listed)} ${DID_NOTHING}.`,
  noneWrongly: (listed) => (listed === 1 ? 'Nobody is wrongly listed.' : `None of the ${n(listed)} is wrongly listed.`),
  allWrongly: (listed) => (listed === 1 ? `That one ${DID_NOTHING}.` : `All ${n(listed)} ${DID_NOTHING}.`),
  wronglyOfThousand: (c) => `${about(c)} of every 1,000 listed ${DID_NOTHING}.`,
  nobody: (m, lists) => `In this invented society, nobody is ${lists > 1 ? 'on any of the lists' : 'on the list'} after ${months(m)}.`,
  everListed: (c, base, m) => `${counted(c).replace(/^./, (letter) => letter.toUpperCase())} of ${n(base)} had been listed at some time in those ${months(m)}.`,
  everyone: (m, lists) => `In this invented society, everyone is ${onList(lists)} after ${months(m)}.`,
  noList: 'The scheme keeps no blacklist.',
  lowestBand: (band, c, base, m) =>
    `In this invented society, ${counted(c)} of ${n(base)} people ${one(c) ? 'stands' : 'stand'} in the lowest band, “${band}”, after ${months(m)}.`,
  middleScore: (score, m) => `In this invented society, half of the people have ${n(score)} points or more after ${months(m)}.`,
  noScheme: (m) => `In this invented society nobody is scored: it lives ${months(m)} without a scheme.`,
  unknown: (why) => `How many people are on the list cannot be told: ${why}.`,
  mean: (runs) => `Mean of ${n(runs)} runs`,
  clause: (mean, interval) => (interval === '' ? `${mean}.` : `${mean}; ${interval}.`),
  interval: (listed, wrongly) => {
    const parts = [listed, wrongly].filter((part) => part !== null).map(([low, high]) => `${n(low)} to ${n(high)}`);
    return parts.length === 0 ? '' : `95 % interval ${parts.join(', and ')}`;
  },
  ignorance: (listed, wrongly) => {
    const parts = [listed, wrongly].filter((part) => part !== null).map(([low, high]) => `${n(low)} to ${n(high)}`);
    return parts.length === 0 ? '' : `Range by what is not known: ${parts.join(', and ')}.`;
  },
  oneRun: 'One run, so there is no interval.',
  noInterval: (runs) => `Mean of ${n(runs)} runs; no interval is kept for this number.`,
  enterprises: (c, base) => `Of ${n(base)} enterprises, ${counted(c)} ${one(c) ? 'is' : 'are'} on a list.`,

  simulated: 'These results are about a simulated society with stated assumptions. They are not forecasts, and nobody real is in them.',
  gaps: 'Most Chinese statistics on errors and appeals are unpublished: those parameters come from other countries’ schemes, with wide ranges.',
  noNationalScore: 'No single nationwide score for each citizen exists in the public record.',
  thoughtExperiment: (title) => `“${title}” is a thought experiment: it describes no scheme in force.`,
  reconstructed: (title) => `“${title}” is pieced together from published texts and reports; its gaps are filled with assumptions.`,
  grades: (written, inferred, invented) =>
    `Of the scheme’s ${n(written + inferred + invented)} graded ${written + inferred + invented === 1 ? 'item' : 'items'}, ${n(written)} ${written === 1 ? 'follows' : 'follow'} a published rule, ${n(inferred)} ${inferred === 1 ? 'is' : 'are'} concluded from reports and ${n(invented)} ${invented === 1 ? 'is' : 'are'} our own guess.`,
};
