/** The explanation of a scheme in English. */
import type { ExplainWords, Lacking } from './explain-words.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const either = new Intl.ListFormat('en', { type: 'disjunction' });
export const both: Intl.ListFormat = new Intl.ListFormat('en', { type: 'conjunction' });
export const n = (x: number): string => number.format(x).replace('-', '−');
const months = (x: number): string => (x === 1 ? '1 month' : `${n(x)} months`);
const points = (x: number): string => (Math.abs(x) === 1 ? `${n(x)} point` : `${n(x)} points`);
export const quoted = (titles: readonly string[]): string[] => titles.map((title) => `“${title}”`);

/** A share as a count: "5 of 100", "2 of 1,000". */
export function outOf(share: number): string {
  const base = share >= 0.01 || share === 0 ? 100 : share >= 0.001 ? 1000 : 100000;
  return `${n(Number((share * base).toPrecision(4)))} of ${n(base)}`;
}

const LACKING: Readonly<Record<Lacking, string>> = {
  notice: 'nobody is told',
  reasons: 'no reasons are given',
  appeal: 'there is no appeal',
  repair: 'a record cannot be repaired',
  expiry: 'listings do not expire by themselves',
  review: 'no person checks entries before they count',
};

export const EXPLAIN_EN: ExplainWords = {
  sentences: (parts) => parts.filter((part) => part !== '').join(' '),
  titled: (title, rest) => `${title}: ${rest}`,
  heading: {
    what: 'What it is',
    aim: 'What its authors say it is for',
    who: 'Who is scored',
    score: 'How the score moves',
    forgetting: 'What is forgotten',
    bands: 'Bands',
    lists: 'Lists',
    consequences: 'Consequences',
    remedies: 'Remedies',
    sharing: 'Sharing',
    governance: 'Governance',
    time: 'What changes in the course of time',
    targets: 'Published figures it can be checked against',
    sources: 'Sources',
  },
  kind: {
    documented: 'Documented: the rules follow published texts.',
    reconstructed: 'Reconstructed: pieced together from published texts and reports; gaps are filled with assumptions, each marked as such.',
    'thought-experiment': 'Thought experiment: it describes no scheme in force.',
  },
  grade: { written: 'written', inferred: 'inferred', invented: 'invented' },
  context: {
    finance: 'money and debts',
    traffic: 'traffic',
    work: 'work',
    civic: 'civic life',
    environment: 'environment',
    speech: 'speech',
    association: 'ties to others',
    family: 'family',
    travel: 'travel',
    housing: 'housing',
    schooling: 'schooling',
    health: 'health',
    commerce: 'trade',
    administration: 'dealings with offices',
  },
  domain: {
    travel: 'travel',
    employment: 'work',
    credit: 'credit',
    housing: 'housing',
    schooling: 'schooling',
    public_services: 'public services',
    dating: 'dating',
    fine: 'fines',
    liberty: 'liberty',
    publicity: 'publicity',
    family: 'the family',
    benefit: 'a benefit',
  },
  attempt: {
    travel: 'attempts to travel',
    employment: 'job applications',
    credit: 'loan applications',
    housing: 'attempts to rent or buy a home',
    schooling: 'applications for a school place',
    public_services: 'requests for a public service',
    dating: 'attempts to meet someone',
  },
  tie: { household: 'the household', local: 'colleagues or neighbours', far: 'more distant acquaintances' },
  where: (place, years) =>
    place === undefined && years === undefined ? '' : `Modelled on: ${[place, years].filter((part) => part !== undefined).join(', ')}.`,
  noAim: 'The file does not say.',

  everyone: 'Everyone in the society is scored.',
  everyEnterprise: 'The scheme is about enterprises: every enterprise in the society is scored. “One” and “people” below mean enterprises.',
  subjectsAreEnterprises: 'The scheme is about enterprises. “One” and “people” below mean enterprises.',
  companion: (name) => `Enterprises live beside them, under the scheme “${name}”.`,
  part: ({ regions, groups, ages }) => {
    const parts = [
      regions.length > 0 ? `in ${both.format(regions)}` : '',
      groups.length > 0 ? `of ${groups.length === 1 ? 'the group' : 'the groups'} ${both.format(groups)}` : '',
      ages.length > 0 ? `aged ${both.format(ages)}` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'Only one sector of life is scored.' : `Only people ${parts.join(', ')} are scored.`;
  },
  automatic: 'Nobody is asked: scoring is automatic.',
  authorised: (uptake) => (uptake === undefined ? 'Only those who agree are scored.' : `Only those who agree are scored: ${outOf(uptake)} do.`),

  ledger: (start, min, max) => `Everyone starts with ${points(start)}; the score stays between ${n(min)} and ${n(max)}.`,
  cleanMonth: (p) => (p < 0 ? `A month without any entry takes ${points(-p)}.` : `A month without any entry adds ${points(p)}.`),
  cleanMonthIn: (p, bands) =>
    `For whoever stood in the ${bands.length === 1 ? 'band' : 'bands'} ${both.format(quoted(bands))} before, a month without any entry ${p === 0 ? 'changes nothing' : p < 0 ? `takes ${points(-p)}` : `adds ${points(p)}`}.`,
  noIndicators: 'No conduct is read.',
  reads: (conduct, context) => `reads “${conduct}” (${context}).`,
  points: (p) =>
    p === 0 ? 'An entry leaves the score as it is; it matters only for lists.' : p < 0 ? `Each entry takes ${points(-p)}.` : `Each entry adds ${points(p)}.`,
  sets: (score) => `An entry sets the score to ${n(score)}, whatever it was.`,
  onlyIn: (bands) => `It holds only for those who stood in the ${bands.length === 1 ? 'band' : 'bands'} ${either.format(quoted(bands))} before the month.`,
  ties: (which, standing, p, context) =>
    `reads the standing of others (${context}): each month, for each of one’s ties (${both.format(which)}) who is ${standing}, ${p < 0 ? `${points(-p)} ${p === -1 ? 'is' : 'are'} taken` : p === 0 ? 'an entry is made without points' : `${points(p)} ${p === 1 ? 'is' : 'are'} added`}.`,
  recorded: (share) =>
    share >= 1
      ? 'Every occurrence is recorded.'
      : share === 0
        ? 'No true occurrence is ever recorded.'
        : `Of what people do, ${outOf(share)} occurrences are recorded.`,
  falseRecords: (rate) =>
    rate === 0
      ? 'There are no false entries.'
      : `False entries: ${n(Number((rate * 1000).toPrecision(4)))} a month per 1,000 people, about something they did not do.`,
  validFor: (m) => `An entry counts for ${months(m)}.`,
  diminishing: ({ every, steps }) =>
    `Repetition counts less: ${steps.map(({ from, factor }) => `from entry ${n(from)} on, ${factor === 0 ? 'nothing' : factor === 1 ? 'in full' : `${n(factor)} of the points`}`).join('; ')}. The count starts again every ${months(every)}.`,
  attention: (rule) =>
    rule.kind === 'fixed'
      ? 'Inspection is the same everywhere.'
      : `Inspectors go where records were made before: a fixed amount of inspection is spread over ${rule.over === 'region' ? 'regions' : 'groups'} in proportion to what was recorded there, so that records breed records.`,
  forget: (forget) => {
    if (forget.kind === 'never') return 'Nothing: an entry counts for ever.';
    if (forget.kind === 'reset') return `Everything, every ${months(forget.every)}: the score goes back to the start.`;
    if (forget.kind === 'fade') return `Entries fade: the distance to the starting score halves every ${months(forget.half_life)}.`;
    return `An entry counts for ${months(forget.valid_for)} unless its rule says otherwise, and is then forgotten.`;
  },

  noBands: 'The scheme has no bands.',
  band: (from, below) =>
    from === undefined && below === undefined
      ? 'every score.'
      : from === undefined
        ? `below ${n(below ?? 0)}.`
        : below === undefined
          ? `from ${n(from)} upwards.`
          : `from ${n(from)} to below ${n(below)}.`,

  noLists: 'The scheme keeps no list.',
  listKind: { black: 'A blacklist.', red: 'A redlist.' },
  onList: (title) => `on the list “${title}”`,
  inBand: (titles) => `in ${titles.length === 1 ? 'band' : 'bands'} ${either.format(quoted(titles))}`,
  subjectIn: (band) => `one is ${band}`,
  scoreBelow: (score) => `the score is below ${n(score)}`,
  scoreFrom: (score) => `the score is ${n(score)} or more`,
  entryOf: (titles) => `an entry of ${either.format(quoted(titles))} was made this month`,
  represents: (list) => `the enterprise that one represents is on its list “${list}”`,
  representsNoLonger: (list) => `the enterprise that one represents is no longer on its list “${list}”`,
  monthsListed: (m) => `${m === 1 ? '1 month has' : `${n(m)} months have`} been spent on it`,
  and: (parts) => parts.join(' and '),
  or: (parts) => parts.join('; or when '),
  enters: (when) => `One enters when ${when}.`,
  leaves: (when) => (when === null ? 'There is no way off it by rule.' : `One leaves when ${when}.`),
  minStay: (m) => `Not before ${months(m)}.`,
  maxStay: (m) => `A stay ends after ${months(m)} at the latest.`,
  restart: (restarts) => (restarts ? 'A new entry while listed starts the stay again.' : ''),
  published: (published) => (published ? 'The list is published.' : 'The list is not published.'),

  noConsequences: 'Nothing follows from a score or list.',
  applies: (whose, domain, context) => `while ${whose} (${domain === context ? domain : `${domain}; touches ${context}`}).`,
  household: 'It falls on the other members of the household.',
  deny: (share, attempt) => `${share >= 1 ? `All ${attempt} are refused.` : `Refused: ${outOf(share)} ${attempt}.`}`,
  grant: (share, attempt) => `${share >= 1 ? `All ${attempt} are favoured.` : `Favoured: ${outOf(share)} ${attempt}.`}`,
  means: (factor) => `Means are multiplied by ${n(factor)} in every month in force.`,
  jobLoss: (factor) => `The risk of losing one’s job is multiplied by ${n(factor)}.`,
  employeesLose: (factor) => `Its employees’ risk of losing their jobs is multiplied by ${n(factor)}.`,
  firmServices: 'bids and applications for licences or subsidies',
  jobFinding: (factor) => `The chance of finding a job is multiplied by ${n(factor)}.`,
  fine: (amount) => `A fine of ${n(amount)} times the society’s average monthly means.`,
  liberty: (rate, m) => `Detention: a risk of ${outOf(rate)} a month, then for ${months(m)}.`,
  stops: (conducts) =>
    `While it lasts one cannot do this: ${both.format(quoted(conducts))}. Nothing true can be recorded about it, and such a month does not count as one without any entry.`,
  cutsTies: (rate) => `Others break off: ${outOf(rate)} ties a month.`,
  severity: (severity) => `Severity ${n(severity)} on a scale from 0 to 1.`,
  since: (starts, ends) =>
    `${starts === 0 ? 'In force from the start' : `In force from month ${n(starts)}`}${ends === undefined ? '' : ` until month ${n(ends)}`}.`,
  jointly: (sharing) =>
    sharing ? 'Other bodies enforce it through shared data.' : 'Other bodies would enforce it, but data are not shared, so it does not act.',
  legalBasis: (basis) => (basis === null ? 'Legal basis: none.' : `Legal basis: ${basis}.`),

  notice: ({ when, probability }) =>
    when === 'never'
      ? 'People are not told.'
      : `${when === 'before' ? 'People are told before the listing takes effect' : 'People are told after the listing'}${probability === undefined || probability >= 1 ? '.' : `; the notice reaches ${outOf(probability)}.`}`,
  reasons: 'The notice gives reasons.',
  appeal: ({ by, window, capacity, corrects, upholds, suspends }) =>
    `Appeal to ${by === 'same' ? 'the body that decided' : 'an independent body'}, ${window === null ? 'without a time limit' : `within ${months(window)} of knowing`}; it decides ${capacity === 1 ? '1 case' : `${n(capacity)} cases`} a month per 100,000 people. Wrong listings corrected: ${outOf(corrects)}; right listings upheld: ${outOf(upholds)}. ${suspends ? 'Consequences rest meanwhile.' : 'Consequences go on meanwhile.'}`,
  repair: ({ after, acts, granted }) =>
    `Repair ${typeof after === 'number' ? (after === 0 ? 'at any time' : `after ${months(after)} on the list`) : both.format(after.map((item) => `${item.months === 0 ? 'at any time on' : `after ${months(item.months)} on`} “${item.list}”`))} by ${either.format(quoted(acts))}${granted === undefined || granted >= 1 ? '.' : `; granted to ${outOf(granted)}.`}`,
  expiry: (m) => `Every black listing ends after ${months(m)}.`,
  review: ({ catches_false, drops_true }) =>
    `A person checks entries before they count: ${outOf(catches_false)} false entries are caught, ${outOf(drops_true)} true ones dropped by mistake.`,
  lacking: (what) => (what.length === 0 ? 'None of the remedies that Glasshouse knows is missing.' : `Missing: ${what.map((w) => LACKING[w]).join('; ')}.`),

  joint: (joint) => (joint ? 'Other regions and bodies act on the standing.' : 'Other regions and bodies do not act on the standing.'),
  lag: (m) => (m === 0 ? '' : `An entry takes ${months(m)} to arrive.`),
  mixups: (share) => (share === 0 ? '' : `${outOf(share)} recorded entries are put on the wrong person.`),
  overRetention: (m) => (m === 0 ? '' : `Elsewhere, consequences go on for ${months(m)} after the listing has ended.`),
  governance: (g) => [
    g.rules_published ? 'The rules are published.' : 'The rules are not published.',
    g.scores_visible ? 'People can see their score.' : 'People cannot see their score.',
    g.impact_assessment ? 'An impact assessment was made.' : 'No impact assessment was made.',
    g.new_consequences_per_year === null
      ? 'Any number of new consequences may be added in a year.'
      : g.new_consequences_per_year === 0
        ? 'No new consequences may be added.'
        : `At most ${n(g.new_consequences_per_year)} new ${g.new_consequences_per_year === 1 ? 'consequence' : 'consequences'} may be added in a year.`,
  ],
  target: (title, value, low, high, population, enterprises) =>
    `${title}: ${n(value)} (${n(low)} to ${n(high)}) of ${n(population)} ${enterprises ? 'enterprises' : 'people'}.`,

  range: (low, high) => (low === undefined || high === undefined ? '' : `${n(low)} to ${n(high)}`),
  evidence: (name, grade, range) => `${name}: ${grade}${range === '' ? '' : `, ${range}`}`,
  remembered: 'not re-read at the source',
  noPage: 'no public page',
};
