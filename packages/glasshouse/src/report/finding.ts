/** The finding of a run: one true sentence in counts of people, with its range, readable aloud; and what limits it. */
import { type Grade, type Graded, inLanguage, type Language } from '../base/text.ts';
import type { Estimate } from '../measures/measure.ts';
import type { RunResult } from '../measures/result.ts';
import { titleOf } from '../scheme/explain-rules.ts';
import { stretchesOf } from '../scheme/phases.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { lowestBand, scoreQuantile, shareBetween } from './bands.ts';
import { firmView, type Subjects, subjectsOf } from './firm-view.ts';
import { baseFor, boundsOf, type Counted, countOf } from './numbers.ts';
import type { FindingWords } from './words/finding.ts';
import { FINDING_EN } from './words/finding-en.ts';
import { FINDING_ZH } from './words/finding-zh.ts';
import { withFirmWords } from './words/firms.ts';
import { FIRM_FINDING_EN } from './words/firms-en.ts';
import { FIRM_FINDING_ZH } from './words/firms-zh.ts';

export interface Finding {
  readonly state: 'listed' | 'nobody' | 'everyone' | 'bands' | 'scores' | 'no-scheme' | 'unknown';
  /** How many people it concerns. */
  readonly headline: string;
  /** What else must be said at once: how many of them wrongly. */
  readonly rest: string;
  /** Over how many runs, and the interval. */
  readonly range: string;
  /** All of it, in one piece. */
  readonly sentence: string;
  /** The numbers that the sentence speaks of. */
  readonly numbers: { readonly base: number; readonly listed: Counted | null; readonly wrongly: Counted | null };
}

/** The words of a language. */
export function findingWords(language: Language, subjects: Subjects = 'persons'): FindingWords {
  const words = language === 'zh-Hans' ? FINDING_ZH : FINDING_EN;
  return subjects === 'persons' ? words : withFirmWords(words, language === 'zh-Hans' ? FIRM_FINDING_ZH : FIRM_FINDING_EN);
}

const NO_NUMBERS: Finding['numbers'] = { base: 1000, listed: null, wrongly: null };

/**
 * The finding of a run.
 * @param scheme the scheme that was run, with its safeguards; null for a world without one
 * @example
 * finding(result, scheme, 'en').sentence
 * // In this invented society, 127 of 1,000 people are on the list after 60 months. About 20 of the 127 did nothing …
 */
export function finding(result: RunResult, scheme: Scheme | null, language: Language): Finding {
  const subjects = subjectsOf(scheme);
  return subjects === 'persons' || scheme === null ? findingOf(result, scheme, language) : findingOf(firmView(result), scheme, language);
}

function findingOf(result: RunResult, scheme: Scheme | null, language: Language): Finding {
  const words = findingWords(language, subjectsOf(scheme));
  const { months } = result.run;
  const make = (state: Finding['state'], headline: string, rest: string, range: string, numbers: Finding['numbers'] = NO_NUMBERS): Finding => ({
    state,
    headline,
    rest,
    range,
    numbers,
    sentence: words.sentences([headline, rest, range]),
  });
  if (scheme === null || result.run.scheme === null) return make('no-scheme', words.noScheme(months), '', '');

  const lists = scheme.lists.filter((list) => list.colour === 'black').length;
  if (lists === 0) return withoutList(result, scheme, language, make);

  const listed = result.measures.listed_share;
  if (listed === undefined || listed.value === null) return make('unknown', words.unknown(listed?.why ?? 'listed_share'), '', '');
  const firms = enterprises(result, words);
  if (listed.value === 0) {
    const ever = result.measures.ever_listed_share?.value ?? 0;
    const base = baseFor(ever);
    const rest = words.sentences([ever > 0 ? words.everListed(countOf(ever, base), base, months) : '', firms]);
    return make('nobody', words.nobody(months, lists), rest, range(words, result, null, null, [listed, base]), {
      ...NO_NUMBERS,
      listed: { count: 0, edge: 'about' },
    });
  }
  const base = baseFor(listed.value);
  const counted = countOf(listed.value, base);
  const wrongly = result.measures.wrongly_listed_share;
  const said = sayWrongly(words, counted, wrongly);
  const bounds = boundsOf(listed.low, listed.high, base);
  const wrongBounds = said.of === null || wrongly === undefined ? null : boundsOf(wrongly.low, wrongly.high, said.of);
  const headline = listed.value === 1 ? words.everyone(months, lists) : words.listed(counted, base, months, lists);
  return make(
    listed.value === 1 ? 'everyone' : 'listed',
    headline,
    words.sentences([said.text, firms]),
    range(words, result, bounds, wrongBounds, [listed, base], [wrongly, said.of]),
    {
      base,
      listed: counted,
      wrongly: said.count,
    },
  );
}

type Make = (state: Finding['state'], headline: string, rest: string, range: string) => Finding;

/** A scheme without a black list is told by its lowest band, else by the middle score. */
function withoutList(result: RunResult, scheme: Scheme, language: Language, make: Make): Finding {
  const words = findingWords(language, subjectsOf(scheme));
  const { months, runs } = result.run;
  const spread = runs === 1 ? words.oneRun : words.noInterval(runs);
  const lowest = lowestBand(scheme);
  const measured = lowest === undefined ? undefined : result.measures[`band.${lowest.band.id}`];
  if (lowest !== undefined && ((measured?.value ?? null) !== null || result.scores.length > 0)) {
    const share = measured?.value ?? shareBetween(result, undefined, lowest.below);
    const base = baseFor(share);
    const bounds = boundsOf(measured?.low ?? null, measured?.high ?? null, base);
    return make(
      'bands',
      words.lowestBand(titleOf(lowest.band, lowest.band.id, language), countOf(share, base), base, months),
      words.noList,
      bounds === null ? spread : range(words, result, bounds, null, [measured, base]),
    );
  }
  const middle = scoreQuantile(result, 0.5);
  return middle === null ? make('scores', words.noList, '', '') : make('scores', words.middleScore(middle, months), words.noList, spread);
}

/** How many of those listed are so wrongly; `of` is the number that the count refers to. */
function sayWrongly(
  words: FindingWords,
  listed: Counted,
  wrongly: Estimate | undefined,
): { readonly text: string; readonly count: Counted | null; readonly of: number | null } {
  if (wrongly === undefined || wrongly.value === null) return { text: '', count: null, of: null };
  const of = listed.edge === 'about' ? listed.count : 1000;
  const count = countOf(wrongly.value, of);
  if (wrongly.value === 0) return { text: words.noneWrongly(of), count, of };
  if (wrongly.value === 1) return { text: words.allWrongly(of), count, of };
  // "Fewer than 1 of the 3" says nothing: speak of 1,000 listed instead.
  if (listed.edge !== 'about' || of < 10 || count.edge !== 'about')
    return { text: words.wronglyOfThousand(countOf(wrongly.value, 1000)), count: countOf(wrongly.value, 1000), of: 1000 };
  return { text: words.wrongly(count, of), count, of };
}

/** A measure, and the number of people that its shares are told of. */
type Told = readonly [measure: Estimate | undefined, base: number | null];

function range(
  words: FindingWords,
  result: RunResult,
  listed: readonly [number, number] | null,
  wrongly: readonly [number, number] | null,
  ...told: readonly Told[]
): string {
  const { runs } = result.run;
  const chance = runs === 1 ? words.oneRun : words.clause(words.mean(runs), words.interval(listed, wrongly));
  const [first = null, second = null] = told.map(([measure, base]) =>
    base === null ? null : boundsOf(measure?.ignorance?.low ?? null, measure?.ignorance?.high ?? null, base),
  );
  return words.sentences([chance, words.ignorance(first, second)]);
}

function enterprises(result: RunResult, words: FindingWords): string {
  const share = result.measures['enterprise.listed_share']?.value;
  if (share === undefined || share === null || typeof result.run.enterprise_scheme !== 'string') return '';
  const base = baseFor(share);
  return words.enterprises(countOf(share, base), base);
}

/** What must be said with every result: that it is simulated, what the sources leave open, what the scheme is. */
export function limits(scheme: Scheme | null, language: Language): readonly string[] {
  const words = findingWords(language);
  const said = [words.simulated, words.gaps, words.noNationalScore];
  if (scheme === null) return said;
  const title = inLanguage(scheme.title, language);
  if (scheme.kind === 'thought-experiment') said.push(words.thoughtExperiment(title));
  if (scheme.kind === 'reconstructed') said.push(words.reconstructed(title));
  const grades = countGrades(scheme);
  if (grades.written + grades.inferred + grades.invented > 0) said.push(words.grades(grades.written, grades.inferred, grades.invented));
  return said;
}

/** How many items of the scheme are of each grade; those that a phase brings count too. */
export function countGrades(scheme: Scheme): Readonly<Record<Grade, number>> {
  const counts = { written: 0, inferred: 0, invented: 0 };
  const items = (key: 'indicators' | 'bands' | 'lists' | 'consequences'): readonly Graded[] => [
    ...new Map(
      stretchesOf(scheme)
        .toReversed()
        .flatMap((stretch) => stretch.scheme[key].map((item): [string, Graded] => [item.id, item])),
    ).values(),
  ];
  for (const item of [
    scheme.population,
    scheme.ledger,
    ...items('indicators'),
    ...items('bands'),
    ...items('lists'),
    ...items('consequences'),
    scheme.remedies,
    scheme.sharing,
    scheme.governance,
  ]) {
    if (item.grade !== undefined) counts[item.grade]++;
  }
  return counts;
}
