import type { Answer } from './answer.ts';
import type { LearnWords } from './words.ts';

const s = (x: number): string => x.toLocaleString('en', { maximumFractionDigits: Math.abs(x) < 10 ? 1 : 0 });
const between = (low: number, high: number): string => (s(low) === s(high) ? s(low) : `${s(low)} to ${s(high)}`);
const most = ({ most: { count, low, high }, runs }: Answer): string => `${count} of ${runs.length} runs: ${between(low, high)} of 1,000`;

export const EN: LearnWords = {
  intro: [
    'Five steps, about eight minutes. Each step is a small experiment that is really lived in this page: 2,000 invented people, twenty times over, for five years.',
    'Before each result you may guess it. You need not: every step can be read without guessing.',
  ],
  thought:
    'The rules are those of a thought experiment, the national score of the press. No single nationwide score is in the public record; the numbers below are about invented people under stated assumptions, and forecast nothing.',
  steps: 'The five steps',
  step: (id) => `Step ${id}`,
  stepOf: (id, title) => `Step ${id} of 5: ${title}`,
  begin: 'Begin with step 1',
  next: (title) => `Next: ${title}`,
  before: (title) => `Back: ${title}`,
  wholeLab: 'On to the whole lab',
  overview: 'All five steps',
  onward: 'On from here',
  teachers: 'For teachers',
  teachersText: 'Lesson links with few controls, a worksheet to print, answers, questions to discuss, and a glossary in English and Chinese.',
  experiment: 'What is lived',
  size: (persons, runs, months) => `${s(persons)} invented people, ${runs} runs, ${months} months, seed 42.`,
  openLab: 'Open this experiment in the lab',
  guessing: 'Your guess',
  of1000: 'How many of 1,000? Your guess stays in this page.',
  less: 'Ten fewer',
  more: 'Ten more',
  show: 'Show what happens',
  showWithout: 'Show it without a guess',
  stop: 'Stop',
  again: 'To the result',
  goOn: 'Live all runs',
  preparing: 'Reading the rules …',
  progress: (finished, total) => `${finished} of ${total} runs are lived`,
  runsDone: 'Runs lived',
  result: 'What happened',
  most: (answer) => `In most runs (${most(answer)}).`,
  interval: ({ low, high, runs }) =>
    low === null || high === null
      ? `One run has no interval.`
      : `Mean of ${runs.length} runs; 95 % interval ${between(low, high)}. Ranges are by chance alone.`,
  guessed: (guess, { value, most: { low, high } }) =>
    guess >= low && guess <= high
      ? `You guessed ${s(guess)}: that is where most runs lie.`
      : `You guessed ${s(guess)}: ${guess < value ? 'fewer' : 'more'} than in most runs.`,
  stopped: (runs, of) => `Stopped. This rests on ${runs} of ${of} runs.`,
  empty: 'Stopped before a run was finished.',
  noAnswer: 'Nothing can be counted here yet: too few runs were lived.',
  failed: 'Something broke here; the text can be read all the same.',
  yourGuess: (guess) => `your guess: ${s(guess)}`,
  theMean: ({ value, low, high }) => `mean of all runs: ${s(value)}${low === null || high === null ? '' : `, with its interval ${between(low, high)}`}`,
  oneRun: (runs) => `one run each (${runs})`,
  lineLabel: ({ value, low, high, most: { low: from, high: to } }, guess) =>
    `A line from nought. Mean ${s(value)} of 1,000${low === null || high === null ? '' : `, interval ${between(low, high)}`}; most runs ${between(from, to)}.${guess === undefined ? '' : ` Your guess: ${s(guess)}.`}`,
  marks: (of, value) =>
    of === 'everyone'
      ? `${s(Math.round(value))} squares: on the list. ${s(1000 - Math.round(value))} rings: not on it.`
      : `${s(Math.round(value))} diamonds: did nothing that puts one on the list. ${s(1000 - Math.round(value))} squares: the others on the list.`,
  marksTitle: (of) => (of === 'everyone' ? 'A thousand invented people after five years' : 'A thousand invented people on the list'),
  readOn: 'Read what this step shows, without guessing',
  meaning: 'What to take from it',
  numbers: 'More numbers of this step',
  world: 'The rules',
  asItIs: 'as they are',
  against: (change) => `change: ${change}`,
  range: (range) => `(${range})`,
  ratioNote: 'Ratios hold a group against townspeople; 1 is the same. The interval of a ratio that holds 1 cannot be told from it.',
  notTold: 'cannot be told from 1',
  stays: (world, share) => `${world}: of 1,000 stays on the list, ${s(share * 1000)} last longer than two years.`,
  staysNote: 'One number from all runs together, without an interval.',
  each: {
    1: {
      story: [
        'A rule that sounds reasonable: everyone begins with 1,000 points. Late bills, unpaid loans, traffic offences, fraud and disobeyed court orders take points; voluntary work and giving blood add some; with time the score drifts back. Below 800 a person is put on a list, and may not travel freely, borrow or take certain jobs.',
        'In this step the record is exact. Nothing is entered that did not happen, nobody is mixed up with somebody else, nothing is late. Speech, petitions, purchases and friends do not count.',
      ],
      lived:
        'The national score of the press (thought experiment), without its rules on speech, petitions, gatherings, purchases and friends; false entries, mix-ups and delay set to none.',
      told: (value) => `Of 1,000 invented people, ${value} are on the list after five years, and none of them wrongly by the record’s own rules.`,
      means: [
        'Few are listed at any one time, and every entry is true. That is how such a rule looks on paper.',
        'Even so, “true” does not say why: a bill that could not be paid counts here like one that somebody would not pay. We come back to that in step 3.',
      ],
    },
    2: {
      story: [
        'Records are kept by people and machines. Somebody is entered for what another did; a payment is booked late; an entry stands for something that never happened.',
        'The rules are the same as before. Only the record is no longer exact: among 1,000 people five or six false entries a month, one entry in a hundred on the wrong person, and a month of delay. How often this happens in any real scheme has not been published: these rates are assumptions with wide ranges.',
      ],
      lived: 'The rules of step 1; false entries, mix-ups and delay as the thought experiment assumes them (graded invented).',
      told: (value) => `Of 1,000 invented people on the list, ${value} did nothing that puts one there.`,
      means: [
        'Errors that are rare among everybody are not rare on the list. Most people never come near the bound, so a false entry changes little for them; among the few who are listed such entries weigh much.',
        '“Wrongly listed” has one meaning here: the true record alone, under the same rules, would not have put the person on the list.',
      ],
    },
    3: {
      story: [
        'Now the whole scheme as the press told of it: critical posts, petitions, unregistered gatherings, purchases and the standing of friends count too.',
        'Some of what counts is no choice. A person who lost a job cannot pay a bill, and the entry looks like any other. What would the list be if being unable to pay did not count?',
      ],
      lived:
        'The national score of the press (thought experiment) as it ships, and beside it the same people with the same luck where inability to pay is not recorded.',
      told: (value) => `Where being unable to pay does not count, ${value} of 1,000 invented people are on the list.`,
      means: [
        'The table holds it against the scheme as it is. The difference is people who were put on the list for what they could not do.',
        'Groups differ too: partly because they have less, partly because more of what they do is assumed to get recorded. Where an interval holds 1, this many runs cannot tell a group from townspeople.',
        'Lawful things – posts, petitions, meetings – happen less often because they cost points. That reaches many who are on no list.',
      ],
    },
    4: {
      story: [
        'Under these rules nobody is told, nobody may object, and whoever is listed stays at least a year and until the score has climbed back.',
        'Now two safeguards: people are told before the listing takes effect, and a body that is independent of the list hears objections. Whoever was wrongly listed can say so. How many do?',
      ],
      lived:
        'The national score of the press (thought experiment) as it ships; beside it with notice beforehand and independent appeal; beside it with an end to every listing after two years.',
      told: (value) => `Of 1,000 invented people who were ever wrongly listed, ${value} object.`,
      means: [
        'A right that one has to use reaches those who use it. Whether wrong listings become fewer can be too small to tell in this many runs; the table says so where it is.',
        'An end that comes by itself needs nobody to ask for it: it shortens every stay, right or wrong, and does not say who was wronged.',
        'How many people object and how often they win is borrowed from other countries, with wide ranges.',
      ],
    },
    5: {
      story: [
        'Safeguards are changes to rules. Each does one thing and costs something: checks, hearings, time.',
        'First one by itself: a person looks at each entry before it counts. Then others, and five together.',
      ],
      lived:
        'The national score of the press (thought experiment) as it ships; beside it with a person’s check, without counting inability to pay, without speech and gatherings, and with these three, notice and independent appeal together.',
      told: (value) => `With a person checking each entry, ${value} of 1,000 invented people on the list did nothing that puts one there.`,
      means: [
        'No safeguard does everything: one removes wrong listings, another the listing of people who could not pay, another the silence. The last column is what they cost in work.',
        'Fewer wrong listings are not none, and a list that is kept with more care is still a list.',
        'In the lab you can try all seventeen safeguards, other schemes and your own rules, and read single lives.',
      ],
    },
  },
  links: 'Lesson links',
  linksText:
    'Each opens the lab with that lesson’s experiment and only its controls. A link holds the whole experiment; nothing is sent anywhere, and nothing is asked of pupils.',
  lesson: (id, title) => `Lesson ${id}: ${title}`,
  copy: 'Copy link',
  copied: 'Copied.',
  notCopied: 'The browser did not let it be copied; the link beside it can be copied by hand.',
  invented: 'Everyone in it is invented.',
  worksheet: 'Worksheet',
  worksheetText: 'Prints with lines to write on and without results. Answers, if they have been worked out here, come on a page of their own.',
  print: 'Print the worksheet',
  name: 'Name',
  date: 'Date',
  myGuess: 'My guess, of 1,000:',
  why: 'Why I think so:',
  found: 'What the page showed, and what surprised me:',
  answers: 'Answers',
  answersText: 'Worked out in this browser, by the experiments of the five steps.',
  compute: 'Work out the answers',
  computing: (id) => `Step ${id} is being lived.`,
  allComputed: 'All answers are worked out.',
  notYet: 'not worked out',
  discussion: 'To discuss',
  questions: [
    'Which of the rules in step 1 would you keep, and what would you want to know before you put it into force?',
    'Who finds out that a record is false: the office that keeps it, the person it is about, or nobody? What would each need?',
    'In step 3 a bill that cannot be paid counts like one that somebody would not pay. How could an office tell the two apart, and what would it have to know about people to do so?',
    'A right of appeal that few use: is it a safeguard? What would make more people use it?',
    'Every number here has a grade: written, inferred or invented. Which of them would change your mind if it were different?',
    'What can a simulation with invented people show about real rules, and what can it not show?',
  ],
  glossary: 'Glossary',
  term: 'English',
  inOther: '中文',
  meansHere: 'What it means here',
};
