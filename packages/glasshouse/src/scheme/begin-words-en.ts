/** The comments of a scheme to begin with, in English. */
import type { BeginWords } from './begin.ts';

export const BEGIN_EN: BeginWords = {
  head: (id, preset, file) => [
    preset === null ? `${id}: a scheme to make your own of. Everything in it is a guess.` : `${id}: began as a copy of “${preset.title}” (${preset.id}).`,
    '',
    `glasshouse check ${file}      is it valid, and if not, what is wrong where`,
    `glasshouse explain ${file}    in plain words: is this what you mean?`,
    `glasshouse run ${file}        live it`,
    ...(preset === null ? [] : [`glasshouse diff ${preset.id} ${file}`, '                    what you have changed']),
    '',
    'Who lives under it is invented. There is no place here for anybody real: names and records of people are refused.',
    'Change a number, and its `grade` changes too: written (a published rule says so), inferred (concluded from reports), invented (our',
    'guess). `evidence` gives the range in which a number may lie; the number has to lie in it.',
  ],
  about: (preset) =>
    preset === null
      ? 'A thought experiment: one rule, one list, one penalty. Say here what it is about.'
      : `A thought experiment that began as a copy of “${preset.title}” (${preset.id}). Say here what it changes, and why.`,
  section: {
    kind: [
      'documented: the rules follow published texts; reconstructed: parts are published; thought-experiment: it describes no scheme in force.',
      'Yours is a thought experiment, whatever it began as.',
    ],
    society: [
      'The society that lives under it: an id that ships ("glasshouse list societies") or a file beside this one. Its conducts are what indicators read.',
    ],
    subjects: ['Whom it is about: persons (where nothing is said) or enterprises.'],
    enterprises: ['The scheme under which enterprises live beside: an id that ships, or a file beside this one.'],
    sources: ['Where statements come from, by a key of your own. `url: null` where no page is cited. Items name their source by its key.'],
    population: [
      'Whom it scores. scope: general (everyone) or sector (those in `of`: regions, groups, ages of the society).',
      'consent: automatic, or authorised with `uptake`, the share that agrees.',
    ],
    ledger: [
      'The score: where it starts, how low and high it can go, in points. forget: never, reset (every), fade (half_life) or expire (valid_for),',
      'each in months. clean_month: points for a month without any entry; clean_month_in: the same by band.',
    ],
    indicators: [
      'What is read. Each reads one `conduct` of the society (or `ties`: whom one knows) and makes entries of it. points: what an entry adds',
      'or takes; set: the score that it sets instead. recorded: the share of what happens that is recorded, 0 to 1. false_records: entries',
      'a person-month about something that the person did not do. context: the part of life that is read.',
    ],
    attention: ['Where inspectors look: fixed (everywhere alike), or records (where much was recorded before), over region or group.'],
    bands: ['Bands of scores: each holds the scores from `from` up to the next; the last has no `from` and holds the rest. [] for none.'],
    lists: [
      'Lists: black or red. entry: any of these puts one on it; the keys within one must all hold (score_below, score_from, band, recorded:',
      'an indicator). exit: likewise (after: months, score_from, …). min_stay, max_stay in months. published: whether others can read it.',
    ],
    consequences: [
      'What follows while one is on a list or in a band. domain: what it touches. deny and grant: shares of attempts; means, job_loss,',
      'job_finding: factors; fine; liberty; cuts_ties; stops: conducts. starts and ends: months of the run. joint: others enforce it, where `sharing.joint`',
      'holds. legal_basis: the law that allows it, or null. severity: 0 (trivial) to 1 (loss of liberty or livelihood).',
    ],
    remedies: [
      'What can be done about an error. notice: before, after or never, with the probability that it arrives. appeal: by the same or an',
      'independent body, within `window` months (null: always), `capacity` decisions a month per 100,000, the shares of wrong listings that it',
      'corrects and of right ones that it upholds. repair: acts that end a listing. expiry, review. null: there is none.',
    ],
    sharing: ['Whether other bodies act on it (joint), months that an entry takes to arrive (lag), the share put on the wrong person (mixups).'],
    governance: [
      'What can be known and who looked: published rules, visible scores, an assessment, and how many consequences may be added a year (null: any).',
    ],
    phases: ['Rules that change in mid-run: from which month on, and what is removed, changed (by path) and added.'],
    amnesties: ['Months in which listings end (lists) or scores go back to the start (scores: true).'],
    breaches: ['Months at whose end a share of the records gets out. It changes nobody’s standing; it is measured.'],
    calibration: [
      'Published figures that "run --calibration" compares a run with. They were published about the scheme that this one began as: take',
      'them away where yours is another.',
    ],
  },
};
