/** The report in English. */
import type { SheetWords } from './sheet-words.ts';

export const SHEET_EN: SheetWords = {
  invented: 'Everyone here is invented.',
  inventedWhy: 'The people of this report were drawn from published totals and a seed. Nobody real is in it.',
  title: (scheme) => `${scheme}: what it does to an invented society`,
  changedTitle: (scheme) => `${scheme}, changed: what it does to an invented society`,
  sizes: ({ society, persons, months, runs }) =>
    `Society: ${society}. ${persons} simulated people, ${months} months, ${runs} ${runs === '1' ? 'run' : 'runs'}.`,
  stopped: (finished, asked) => `Stopped early: ${finished} of ${asked} runs were finished, and only these count here.`,
  margin: (version, digest) => `Everyone here is invented · Glasshouse ${version} · digest ${digest}`,

  worlds: 'Worlds',
  worldsNote: 'The same invented people live in each of these worlds, with the same luck. Only the rules differ.',
  changes: (count) => `What was changed (${count})`,
  noChanges: 'The scheme and the society are as they ship: nothing was changed.',
  ownText: (file) => `The text of the ${file} is the reader’s own, not the one that ships.`,
  changeOf: (label, before, now) => `${label}: ${before} → ${now}`,
  took: (label) => `${label}: taken out`,
  absent: 'not there',
  effect: 'What the changes come to',
  effectNone: (why) => `The changes did nothing here: ${why}`,
  measure: 'Measure',
  before: 'Before',
  now: 'Now',
  difference: 'Difference, run by run',
  leftOut: 'Could not be lived beside the scheme',

  numbersNote: 'Mean over runs; below it the 95 % interval, by chance alone. What is not known about the rules and the society is not in it.',
  noValue: '–',
  against: (text) => `against the scheme: ${text}`,
  further: (count) => `${count} further measures are in the file of all numbers.`,

  table: 'The same as a table',
  thinned: (shown, all) => `${shown} of ${all} rows; the file of all numbers has every one.`,
  nothingDrawn: 'The charts could not be drawn.',
  noCharts: 'There is nothing to draw of this run.',
  noGroups: 'This society names no groups that could be held beside each other here.',

  lifeInvented: 'Invented. No real person. One draw of luck, not a statistic.',
  lifeOf: {
    wrongly: 'Somebody who was wrongly listed',
    listed: 'Somebody who was listed',
    never: 'Somebody who was never listed',
    any: 'Somebody',
  },
  livesNote: (run) => `Two of the invented people of run ${run}, under the scheme.`,
  month: (month) => `Month ${month}`,
  more: (months) => `${months} more ${months === 1 ? 'month' : 'months'} in which something happened ${months === 1 ? 'is' : 'are'} left out here.`,

  noSafeguards: 'No safeguard was added in this experiment.',
  assumes: 'What is assumed:',

  method: [
    [
      'A run',
      'A run is one life of a whole invented society under one set of rules, month by month. Each month people act, part of what they do is recorded, and some things they did not do are recorded too. The scheme’s rules turn records into points, lists and penalties. People learn of it, appeal, and adapt. At the end of each month it is counted who is listed, refused or penalised.',
    ],
    [
      'What is drawn by lot',
      'People are drawn from the society’s published totals: how many of each group, region and age, what they earn, how often something happens to them. Nothing is known about any single person. What somebody does in a month, and whether it is recorded, is drawn by lot with a generator that anybody can run again from the seed.',
    ],
    [
      'Wrongly listed',
      'A second ledger is kept for everybody. It gets every true record and none of the false ones, under the same rules. Somebody is wrongly listed who is on a black list, and would not be on that list by the second ledger. The measure is the scheme’s own rules on true records, and no judgement on these rules.',
    ],
  ],
  pairsHeading: 'Worlds as pairs',
  pairs:
    'Luck belongs to the people and not to the rules: the same person meets the same luck in every world. So worlds are compared run by run, and what differs comes from the rules. Where the interval of a difference holds zero, the report says that the two cannot be told apart.',
  intervalsHeading: 'Intervals',
  intervals: (runs) =>
    runs === 1
      ? 'There was one run, so that there are no intervals.'
      : `Each number is the mean of ${runs} runs with different luck. Its 95 % interval (Student) says how far the mean would move with other luck. Errors in what is assumed would come on top: the interval knows nothing of them.`,

  sourcesOf: (what, title) => `${{ scheme: 'Of the scheme', companion: 'Of the scheme for enterprises', society: 'Of the society' }[what]} “${title}”`,
  grades: ({ written, inferred, invented }) =>
    `Rules and single numbers that say in this file how they are known: ${written} written, ${inferred} inferred, ${invented} invented.`,
  gradesKey: 'Written: stands in a published rule or figure. Inferred: concluded from reports. Invented: our own guess.',
  listAbove: 'The list stands in the part in the other language.',
  noPage: 'no public page',
  remembered: 'from memory, not read again at the source',

  runText: 'The same experiment gives the same numbers on every machine, to the last digit. The digest is the same only if everything is.',
  runFileText: (file) => `A run file holds the rules, the society, the seed and all results. Saved as ${file}, this checks it:`,
  command: 'On the command line',
  commandChanged: 'Rules or society were changed, so that the command needs the run file:',
  link: 'The experiment in a browser',
  terms: { scheme: 'Scheme', society: 'Society', persons: 'People', months: 'Months', runs: 'Runs', seed: 'Seed', version: 'Version', digest: 'Digest' },
  footer: 'Simulated with stated assumptions; it compares rules and forecasts nothing. Everyone in it is invented.',

  glossary: [
    ['scheme', 'a complete set of written rules that turns recorded conduct into points, lists, rewards and penalties'],
    ['society', 'published totals from which simulated people are drawn'],
    ['world', 'the society under one scheme with its safeguards, or under none'],
    ['run', 'one life of the whole society in a world'],
    ['seed', 'the number from which all luck follows; the same seed gives the same luck'],
    ['listed', 'on at least one black list when the month is counted'],
    ['wrongly listed', 'on a black list, and by true records alone not on it'],
    ['appeal', 'asking that a listing be lifted'],
    ['notice', 'telling people of their listing, before or after it takes effect'],
    ['credit repair', 'ending a listing by an act'],
    ['safeguard', 'a change to a scheme that protects those it is about'],
    ['interval', 'a range made so that 95 of 100 such ranges, each of runs with other luck, hold the mean of endlessly many runs'],
    ['cannot tell', 'the runs do not show which of two worlds has more; that is not the same as no difference'],
    ['grade', 'how a number is known: written, inferred or invented'],
    ['digest', '64 letters and digits that are the same exactly if all that was simulated is'],
  ],
};
