/** The report in English. */
import type { PageWords } from './page.ts';
import { TABLE_EN } from './table-en.ts';

export const PAGE_EN: PageWords = {
  ...TABLE_EN,
  sentences: (parts) => parts.filter((part) => part !== '').join(' '),
  brand: 'Glasshouse · report of a simulation',
  invented: 'Everyone here is invented.',
  inventedWhy: 'The people of this report were drawn from published totals and a seed. Nobody real is in it.',
  title: (scheme) => `${scheme}: what it did to an invented society`,
  subtitle: (society, persons, months, runs) => `Society: ${society}. ${persons} simulated people, ${months} months, ${runs} ${runs === '1' ? 'run' : 'runs'}.`,
  withSafeguards: (ids) => `With ${ids.length === 1 ? 'the safeguard' : 'the safeguards'} ${new Intl.ListFormat('en').format(ids)}.`,
  noScheme: 'No scheme',
  finding: 'The finding',
  marks: (listed, wrongly, rest) =>
    `1,000 people: ${listed} listed (squares) and ${wrongly} more listed though they did nothing that puts one there (diamonds); ${rest} not listed (rings).`,
  aim: 'What its authors say it is for',
  noAim: 'The scheme’s file does not say what it is for.',
  questions: 'What happened',
  table: 'The same as a table',
  measures: 'All numbers',
  driversTitle: 'What the range by what is not known hangs on most',
  life: (person) => `One life: person ${person}`,
  lifeInvented: 'Invented, like everyone here. One draw of luck, not a statistic.',
  month: (month) => `Month ${month}`,
  rules: 'The rules',
  gradesKey: 'Each rule shows how sure we are of it. Written: it stands in a published rule. Inferred: concluded from reports. Invented: our own guess.',
  source: 'source',
  sources: 'Sources',
  sourcesOfScheme: 'Of the scheme',
  sourcesOfSociety: (title) => `Of the society “${title}”`,
  noPage: 'no public page',
  limits: 'What this cannot show',
  notes: 'Notes of this run',
  method: 'Method in brief',
  methodText: (persons, runs) => [
    `${persons} people are drawn from the society’s published totals. Each month they act, some of it is recorded, the scheme’s rules turn records into points, lists and consequences, and people respond.`,
    'Chance belongs to the society and not to the scheme: the same person meets the same luck under every scheme with the same seed, so that differences come from the rules alone.',
    'A second ledger takes the same true records and none of the false ones. Wrongly listed means: on a blacklist, and not on that list by the second ledger.',
    runs === 1
      ? 'There was one run, so there are no intervals.'
      : `Values are means of ${runs} runs with different luck. A 95 % interval (Student) says how far the mean would move with other luck; it says nothing about errors in the assumptions.`,
  ],
  repeat: 'How to repeat it',
  repeatText: 'The same command gives the same numbers, bit for bit. Compare the digest.',
  seed: 'Seed',
  engine: 'Engine',
  version: 'Version',
  digest: 'Digest',
  footer: 'Made by Glasshouse, a laboratory for social-scoring schemes. Simulated, not a forecast; everyone in it is invented.',
};
