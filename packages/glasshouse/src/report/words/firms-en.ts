/** What finding, charts and page say in English where they are about enterprises. */
import { type Counted, whole } from '../numbers.ts';
import { CHARTS_EN } from './charts-en.ts';
import type { FirmWords } from './firms.ts';

const n = (x: number): string => whole(x, 'en');
const months = (x: number): string => (x === 1 ? '1 month' : `${n(x)} months`);
const counted = ({ count, edge }: Counted): string => (edge === 'fewer' ? `fewer than ${n(count)}` : edge === 'more' ? `more than ${n(count)}` : n(count));
const one = ({ count, edge }: Counted): boolean => count === 1 && edge !== 'more';
const onList = (lists: number): string => (lists > 1 ? `on at least one of the ${n(lists)} lists` : 'on the list');

export const FIRM_FINDING_EN: FirmWords['finding'] = {
  listed: (c, base, m, lists) =>
    `In this invented society, ${counted(c)} of ${n(base)} enterprises ${one(c) ? 'is' : 'are'} ${onList(lists)} after ${months(m)}.`,
  noneWrongly: (listed) => (listed === 1 ? 'It is not wrongly listed.' : `None of the ${n(listed)} is wrongly listed.`),
  nobody: (m, lists) => `In this invented society, no enterprise is ${lists > 1 ? 'on any of the lists' : 'on the list'} after ${months(m)}.`,
  everyone: (m, lists) => `In this invented society, every enterprise is ${onList(lists)} after ${months(m)}.`,
  lowestBand: (band, c, base, m) =>
    `In this invented society, ${counted(c)} of ${n(base)} enterprises ${one(c) ? 'stands' : 'stand'} in the lowest band, “${band}”, after ${months(m)}.`,
  middleScore: (score, m) => `In this invented society, half of the enterprises have ${n(score)} points or more after ${months(m)}.`,
  unknown: (why) => `How many enterprises are on the list cannot be told: ${why}.`,
};

export const FIRM_CHARTS_EN: FirmWords['charts'] = {
  perThousand: 'of 1,000 enterprises',
  scores: {
    spread: 'The spread shown is of enterprises: enterprises differ. It is the mean over runs.',
    reading: 'Each bar holds the enterprises with scores in that range. Dashed lines: where bands or lists begin.',
    middle: (low, high) => `Half of the enterprises have between ${low} and ${high} points.`,
    same: (score) => `At least half of the enterprises have ${score} points.`,
  },
  invented: 'Every enterprise here is invented.',
  overTime: {
    nobody: (m) => `No enterprise is on the list in any of the ${m} months.`,
    finding: (...args) => CHARTS_EN.overTime.finding(...args).replace('1,000 people', '1,000 enterprises'),
  },
  exit: {
    spread: 'The curve shows that enterprises differ; all runs are taken together.',
    nobody: 'No enterprise was ever on the list, so that there is no stay to follow.',
  },
  groups: {
    question: 'Which enterprises are listed, by size?',
    reading: 'Square: listed. Diamond: wrongly listed. Of 1,000 enterprises of each size class, at the end.',
    group: 'Size class',
    nobody: 'No enterprise is listed in any size class.',
    persons: 'Enterprises simulated',
    ratioNote: (reference) => `Ratios are to the size class “${reference}”; above 1.25 or below 0.8 is beyond the four-fifths mark.`,
    tooFew: (group) => `“${group}” is not shown: fewer than 30 enterprises were simulated, so a rate would say nothing.`,
    unknown: (group) => `“${group}” cannot be told: in no run can it be compared with the first size class.`,
    most: (group, count, least, leastCount) => `Of 1,000 enterprises, ${count} are listed in the size class “${group}” and ${leastCount} in “${least}”.`,
    alike: 'All size classes have the same rate.',
    none: 'No rate can be shown for two size classes, so nothing can be compared.',
    overlap: 'Their intervals overlap: we cannot tell whether the size classes differ.',
  },
  denials: {
    perYears: 'refusals in 1,000 enterprise-years',
    finding: (domain, count) => `Most refusals concern ${domain}: ${count} in 1,000 enterprise-years.`,
    none: 'Nothing was refused to any enterprise.',
  },
};

export const FIRM_PAGE_EN: FirmWords['page'] = {
  marks: (listed, wrongly, rest) =>
    `1,000 enterprises: ${listed} listed (squares) and ${wrongly} more listed though they did nothing that puts one there (diamonds); ${rest} not listed (rings).`,
  subtitle: (society, persons, m, runs) => `Society: ${society}. ${persons} simulated enterprises, ${m} months, ${runs} ${runs === '1' ? 'run' : 'runs'}.`,
};
