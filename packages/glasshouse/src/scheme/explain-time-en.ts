/** Rules that change in mid-run, in English. */

import { both, n, outOf, quoted } from './explain-en.ts';
import type { TimeWords } from './explain-time-words.ts';

const years = (x: number): string => (x === 1 ? '1 year' : `${n(x)} years`);
const months = (x: number): string => (x === 1 ? '1 month' : `${n(x)} months`);

/** "month 84 (after 7 years)": a month of the run, and how much of the run lies before it. */
function when(month: number): string {
  const [y, m] = [Math.floor(month / 12), month % 12];
  const after = [y > 0 ? years(y) : '', m > 0 ? months(m) : ''].filter((part) => part !== '');
  return after.length === 0 ? `month ${n(month)}` : `month ${n(month)} (after ${after.join(' and ')})`;
}

const title = (text: string): string => (text === '' ? '' : `, “${text}”`);
const inMonths = (list: readonly number[]): string => `${list.length === 1 ? 'month' : 'months'} ${both.format(list.map((month) => n(month)))}`;

export const TIME_EN: TimeWords = {
  above: 'What is said above are the rules of month 0. They do not stay as they are.',
  from: (month, text) => `From ${when(month)} on${title(text)}:`,
  added: (rule) => `New: ${rule}`,
  changed: (rule, now, before) =>
    `Changed${rule === '' ? '' : `, “${rule}”`}: ${[now, before === '' ? '' : `${now === '' ? 'No more' : 'Before'}: ${before}`].filter((part) => part !== '').join(' ')}`,
  removed: (titles) => `No more: ${both.format(quoted(titles))}.`,
  ended: (sentences) => `No more: ${sentences}`,
  amnesty: (month, text, lists, start) => {
    const left = lists === 'all' ? 'everyone leaves every list' : lists.length === 0 ? '' : `everyone leaves ${both.format(quoted(lists))}`;
    const struck = start === null ? '' : `every score goes back to ${n(start)}, and entries that still counted are struck out`;
    return `An amnesty in ${when(month)}${title(text)}: ${[left, struck].filter((part) => part !== '').join('; ')}.`;
  },
  breach: (month, text, share) =>
    `A data breach at the end of ${when(month)}${title(text)}: ${share >= 1 ? 'all records get out' : `${outOf(share)} records get out`}. It changes nobody’s standing; who is exposed is counted.`,
  inRun: (phases, amnesties, breaches) =>
    [
      phases.length === 0 ? '' : `The rules change in ${inMonths(phases)} of the run.`,
      amnesties.length === 0 ? '' : `Records are purged in ${inMonths(amnesties)}.`,
      breaches.length === 0 ? '' : `Records get out in ${inMonths(breaches)}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
};
