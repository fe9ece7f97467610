import type { LifeSums } from 'glasshouse';
import type { LivesWords } from './lives.ts';

const n = (x: number): string => x.toLocaleString('en', { maximumFractionDigits: 2 }).replace('-', '−');
const count = (x: number, one: string, many: string): string => `${x === 0 ? 'no' : n(x)} ${x === 1 ? one : many}`;
const wronglyOf = (all: number, wrongly: number): string => (wrongly < all ? `${n(wrongly)} of them wrongly` : all === 1 ? 'wrongly' : 'all of them wrongly');
const months = (x: number): string => count(x, 'month', 'months');
const listed = ({ monthsListed, monthsWrongly }: LifeSums): string =>
  monthsListed === 0 ? 'never listed' : `listed in ${months(monthsListed)}${monthsWrongly === 0 ? '' : `, ${wronglyOf(monthsListed, monthsWrongly)}`}`;

export const LIVES_EN: LivesWords = {
  person: (person) => `Person ${person}`,
  of: (person, text) => `${person}: ${text}`,
  month: (month) => `Month ${n(month)}`,
  invented: 'Invented: nobody here exists.',
  people: {
    title: (drawn, of, run, runs) =>
      `${drawn === of ? `All ${n(of)} people` : drawn === 0 ? `${n(of)} people` : `${n(drawn)} of ${n(of)} people, evenly chosen`}: the end of run ${n(run + 1)} of ${n(runs)}`,
    counts: (all, wrongly, once, rest) =>
      `Squares: ${n(all - wrongly)} listed. Diamonds: ${n(wrongly)} listed wrongly. Rings: ${n(rest)} not listed${once === 0 ? '' : `, ${n(once)} of them with a dot: was listed wrongly before`}.`,
    label: 'Invented people who are listed, or once were wrongly',
    how: 'Press a mark to open a life. By keyboard: arrows walk the listed and those once wrongly listed, Enter opens the life.',
    nobody: 'Nobody drawn here is listed, and nobody was ever listed wrongly. Press a ring to open a life, or give a number below.',
    state: ({ listed: now, wrongly, everListed, everWrongly }) =>
      wrongly
        ? 'listed wrongly'
        : now
          ? everWrongly
            ? 'listed; at one time wrongly'
            : 'listed'
          : everWrongly
            ? 'not listed now; was listed wrongly before'
            : everListed
              ? 'not listed now; was listed before'
              : 'never listed',
    nothingOver: 'Each mark is one invented person.',
    listedFirst: 'Listed first',
    previousRun: 'Run before',
    nextRun: 'Show another run',
    run: (run, runs) => `Run ${n(run + 1)} of ${n(runs)}`,
    few: (drawn, all) => `${all === 0 ? 'None' : `Only ${n(all)}`} of the ${n(drawn)} drawn ${all === 1 ? 'is' : 'are'} listed at the end.`,
    everyone: (all) => (all === 1 ? 'The one person listed at the end of this run:' : `All ${n(all)} listed at the end of this run:`),
    more: (more) => `and ${n(more)} more`,
    noPortraits:
      'In a run this large nobody’s standing is kept, so there are no marks and no search. A life can still be opened by its number; fewer people or runs bring both back.',
  },
  life: {
    heading: 'One life',
    sums: 'What it comes to',
    rows: [
      { title: 'Months listed', of: (sums) => n(sums.monthsListed) },
      { title: 'of them wrongly', of: (sums) => n(sums.monthsWrongly) },
      { title: 'Refusals', of: (sums) => n(sums.refused) },
      { title: 'of them wrongly', of: (sums) => n(sums.refusedWrongly) },
      { title: 'Penalties begun', of: (sums) => n(sums.penalties) },
      { title: 'Score at the end', of: (sums) => (sums.score === null ? 'none' : n(sums.score)) },
      { title: 'Means at the end (average 1)', of: (sums) => sums.means.toFixed(2) },
    ],
    nothing: 'Nothing worth telling happened in these months.',
    folded: (told, partsAt) => (partsAt === null ? `${months(told)} told, all the same` : `${months(told)} told before that, all the same`),
    rules: (rules) => `ⓘ ${count(rules, 'rule', 'rules')} acted: where ${rules === 1 ? 'it comes' : 'they come'} from`,
    kind: { list: 'List', indicator: 'Entry', consequence: 'Penalty', notice: 'Being told', appeal: 'Appeal' },
    grade: { written: 'written in a published rule', inferred: 'inferred from reports', invented: 'invented: our assumption' },
    noSource: 'no source',
    recalled: 'remembered, not read at the source',
    inMonths: (all) =>
      `acted in ${all.length === 1 ? 'month' : 'months'} ${all.slice(0, 8).map(n).join(', ')}${all.length > 8 ? ` and ${n(all.length - 8)} more` : ''}`,
    copy: 'Copy as text',
    copied: 'Copied. The text says that the person is invented.',
    copyHere: 'The browser does not let this page copy. Copy the text from here:',
    link: 'Live it again:',
  },
  beside: {
    heading: (worlds) => (worlds === 1 ? 'In one world' : `The same person, the same luck, in ${n(worlds)} worlds`),
    strips: 'All worlds under one axis of months',
    legend:
      'Thick bar above the line: on a list; hatched and dark: wrongly. Below the line: circle did something, square an entry, cross a penalty or refusal, triangle notice or appeal.',
    first: 'The others are held beside this one.',
    partsAt: (month) => `Differs first in month ${n(month)}.`,
    same: 'The same life, month by month.',
    oneDraw: 'One draw of luck, the same in each world; another run is another draw.',
    strip: ({ stretches, glyphs, months: all }) =>
      `${
        stretches.length === 0
          ? `Never listed in ${months(all)}.`
          : stretches
              .map(
                ({ from, to, state }) =>
                  `${state === 'wrongly' ? 'Listed wrongly' : 'Listed'} from month ${n(from)} ${to >= all ? 'to the end' : `to month ${n(to)}`}.`,
              )
              .join(' ')
      } ${n(glyphs.length)} ${glyphs.length === 1 ? 'event' : 'events'} drawn.`,
    lanes: { did: 'did something', record: 'entry', penalty: 'penalty or refusal', remedy: 'notice or appeal' },
    axis: 'Month',
    add: 'Add a world',
    addButton: 'Add',
    safeguards: 'The scheme with a safeguard',
    schemes: 'Another scheme',
    choose: 'Choose …',
    cities: (cities) => (cities === 1 ? 'In one other city' : `In ${['', '', 'two', 'three', 'four'][cities] ?? n(cities)} other cities`),
    remove: 'Take away',
    removeNamed: (title) => `Take away: ${title}`,
    full: (most) => `There is room for ${n(most)} worlds beside the scheme. Take one away to add another.`,
    left: 'Cannot be lived beside:',
    notLived: (title) => `This run of “${title}” was not lived: it was stopped before.`,
  },
  choose: {
    legend: 'Choose a life',
    run: 'Run',
    person: 'Person',
    less: (name) => `${name}: one less`,
    more: (name) => `${name}: one more`,
    between: (low, high) => `${n(low)} to ${n(high)}`,
    like: 'Another person like this',
    unlike: 'A person unlike this',
    likeHelp: 'Like: same group, region and age. Unlike: another group, another region.',
    wrongly: 'Somebody listed wrongly',
    random: 'Somebody at random',
    none: {
      like: 'Nobody else has the same group, region and age.',
      unlike: 'Nobody has another group and another region.',
      wrongly: 'Nobody was listed wrongly in this run.',
    },
    cut: (given, taken, high) => `There is no “${given}” here: numbers go from 0 to ${n(high)}. Shown is ${taken}.`,
    opened: (life, person, run) => `Person ${person} (invented) in run ${n(run + 1)}: ${listed(life.sums)}.`,
    opening: 'Living it again …',
  },
  find: {
    legend: 'Find lives',
    label: 'Condition',
    help: 'As in “glasshouse life --where”: facts, joined by && (and), || (or), ! (not), compared by = != < <= > >=.',
    button: 'Find',
    examples: 'For example:',
    looking: 'Looking …',
    bad: 'The condition cannot be read:',
    result: ({ of, candidates, looked, count: exact, estimate, found }) =>
      [
        candidates === 0
          ? `None of ${n(of)} people can meet it, by how they stand at the end.`
          : `Of ${n(of)} people ${n(candidates)} may meet it, by how they stand at the end; lived again: ${n(looked)}.`,
        candidates === 0
          ? ''
          : exact !== null
            ? exact === 0
              ? 'Nobody in this run meets it.'
              : `Exactly ${n(exact)} ${exact === 1 ? 'meets' : 'meet'} it.`
            : estimate !== null
              ? `About ${n(Math.round(estimate.value))} meet it (95 % interval ${n(Math.floor(estimate.low))} to ${n(Math.ceil(estimate.high))}); not everyone was looked at.`
              : `At least ${n(found.length)} meet it; how many in all cannot be told.`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    line: (_, traits, sums) => [...traits, listed(sums), ...(sums.refused === 0 ? [] : [count(sums.refused, 'refusal', 'refusals')])].join(' · '),
    shown: (shown) => `Shown: ${n(shown)}.`,
    noPortraits: 'Cannot be told: in a run this large nobody’s standing is kept.',
  },
  prevent: {
    heading: 'What would have prevented this?',
    help: 'Lives this one life again, same luck, under the scheme with each safeguard that ships, one at a time.',
    never: 'Under the scheme this person is never listed in this run; safeguards may still change other things.',
    start: (all) => `Try each of ${n(all)} safeguards`,
    stop: 'Stop',
    progress: (done, of) => `${n(done)} of ${n(of)} safeguards tried`,
    stopped: (done, of) => `Stopped: ${n(done)} of ${n(of)} safeguards tried.`,
    done: (all, prevents, ever) =>
      !ever
        ? `All ${n(all)} tried.`
        : `All ${n(all)} tried: ${prevents === 0 ? 'none keeps' : prevents === 1 ? '1 keeps' : `${n(prevents)} keep`} this person off the list, or off it wrongly.`,
    effect: {
      'never-listed': 'Not listed at all',
      'never-wrongly': 'Not listed wrongly',
      shorter: 'Listed for a shorter time',
      longer: 'Listed for a longer time',
      otherwise: 'Other things differ, the listing does not',
      nothing: 'Changes nothing in this life',
    },
    said: (effect, { sums, before, partsAt }) => {
      const from = partsAt === null ? '' : ` Differs first in month ${n(partsAt)}.`;
      switch (effect) {
        case 'never-listed':
          return `not listed.${from}`;
        case 'never-wrongly':
          return `${listed(sums)}, never wrongly.${from}`;
        case 'shorter':
        case 'longer':
          return `${listed(sums)}, instead of ${months(before.monthsListed)}${before.monthsWrongly === 0 ? '' : ` (${n(before.monthsWrongly)} wrongly)`}.${from}`;
        case 'otherwise':
          return sums.refused === before.refused
            ? `${listed(sums)}, as before.${from}`
            : `${listed(sums)}, as before; ${count(sums.refused, 'refusal', 'refusals')} instead of ${n(before.refused)}.${from}`;
        case 'nothing':
          return 'the same life.';
      }
    },
    refused: 'Cannot be added to this scheme',
    large: 'Not tried: everyone would have to be lived again, which is done for 20,000 people at most',
    line: (title, text) => `${title}: ${text}`,
    show: 'Show beside',
    showNamed: (title) => `Show beside: ${title}`,
    alone: 'One person in one run. What a safeguard does to everybody is another question, and its price another: see Safeguards.',
  },
  deed: {
    add: (title) => `world added: ${title}`,
    cities: 'other cities added',
    remove: (title) => `world taken away: ${title}`,
  },
  waiting: 'Lives can be opened once a run is finished.',
};
