/** Differences between two worlds, as tables for a terminal. */
import type { Language } from '../base/text.ts';
import type { Difference } from '../compare/difference.ts';
import type { Flag, PersonPairs } from '../compare/persons.ts';
import type { IgnoranceRange } from '../measures/ignorance.ts';
import type { Estimate } from '../measures/measure.ts';
import { type Layout, PLAIN } from './aligned.ts';
import { amount } from './numbers.ts';
import { highest, ignoranceText, isShare, lowest } from './table.ts';
import { tableWords } from './titles.ts';
import { differenceWords } from './words/differences.ts';

export interface DifferenceRow {
  readonly id: string;
  readonly title: string;
  readonly of: Estimate;
  readonly minus: Estimate;
  readonly difference: Difference;
}

/** A signed number: +3, −1.5, 0. */
export function signed(x: number, language: Language): string {
  return x > 0 ? `+${amount(x, language)}` : amount(x, language);
}

/** Shares are shown of 1,000. */
export function scaleOf(unit: string): number {
  return isShare(unit) ? 1000 : 1;
}

/** A difference in one cell: an arrow and a number where the runs tell it, else the words for not knowing. */
export function differenceCell({ difference, cannot_tell, same }: Difference, language: Language): string {
  const words = differenceWords(language);
  if (same) return words.none;
  if (difference.value === null) return words.notApplying;
  if (cannot_tell) return words.cannotTell;
  return `${difference.value > 0 ? '▲' : '▼'} ${signed(difference.value * scaleOf(difference.unit), language)}`;
}

/** The value of a measure, within what its unit allows; a dash where there is none. */
export function shownValue({ value, unit }: Estimate, id: string, language: Language): string {
  return value === null ? '–' : amount(Math.min(Math.max(value, lowest(id, unit)), highest(unit)) * scaleOf(unit), language);
}

/** The interval of a difference; empty where there is none. */
export function differenceRange({ difference: { low, high, unit } }: Difference, language: Language): string {
  if (low === null || high === null) return '';
  const scale = scaleOf(unit);
  return tableWords(language).range(signed(low * scale, language), signed(high * scale, language));
}

/** Whether a difference has a value in every run: only of such can one say what holds in every run. */
export function everyRun({ difference }: Difference): boolean {
  return difference.runs.every((run) => run !== null);
}

/** Whether no draw of what is not known brings a difference either, as far as its range tells. */
function isZero(range: IgnoranceRange | undefined): boolean {
  return (range?.low ?? 0) === 0 && (range?.high ?? 0) === 0;
}

/** The range of a difference by what is not known; empty where it was not drawn. */
function differenceIgnorance({ difference: { ignorance, unit } }: Difference, language: Language): string {
  const scale = scaleOf(unit);
  return ignoranceText(ignorance, (x) => signed(x * scale, language), tableWords(language));
}

/**
 * The measures of two worlds and what lies between, in aligned columns; those that are the same in every run are named
 * below if they have a value in every run, and those that neither world has are left out.
 * @param worlds what the columns are called: the one, and the other that is taken from it
 * @param lay how rows become lines @param line how a sentence does
 */
export function differenceTable(
  rows: readonly DifferenceRow[],
  worlds: { readonly of: string; readonly minus: string },
  language: Language,
  lay: Layout = PLAIN,
  line: (text: string) => string = (text) => text,
): string {
  const words = differenceWords(language);
  const page = tableWords(language);
  const apply = rows.filter(({ difference }) => difference.difference.value !== null);
  const alike = ({ difference: { same, difference } }: DifferenceRow): boolean => same === true && isZero(difference.ignorance);
  const differ = apply.filter((row) => !alike(row));
  const same = apply.filter((row) => alike(row) && everyRun(row.difference));
  const partly = ({ runs }: Estimate): string => {
    const kept = runs.filter((run) => run !== null).length;
    return kept < runs.length ? page.ofRuns(kept, runs.length) : '';
  };
  const drawn = differ.some(({ difference }) => differenceIgnorance(difference, language) !== '');
  const cells = differ.map(({ id, title, of, minus, difference }) => [
    title,
    shownValue(minus, id, language),
    shownValue(of, id, language),
    differenceCell(difference, language),
    differenceRange(difference, language) || page.noInterval,
    ...(drawn ? [differenceIgnorance(difference, language) || page.noInterval] : []),
    page.unit(difference.difference.unit) + partly(difference.difference),
  ]);
  const head = [
    page.columns.measure,
    worlds.minus,
    worlds.of,
    words.difference,
    page.columns.range,
    ...(drawn ? [page.columns.ignorance] : []),
    page.columns.unit,
  ];
  const lines = differ.length === 0 ? [] : [lay([head, ...cells], { right: [1, 2], texts: [0, head.length - 1] })];
  return [...lines, ...(same.length > 0 ? [line(words.sameInEveryRun(same.map(({ title }) => title)))] : [])].join('\n');
}

/** Persons in both worlds, in one only, in neither; and how many differ at all. */
export function personTable(
  pairs: PersonPairs,
  worlds: { readonly of: string; readonly minus: string },
  language: Language,
  lay: Layout = PLAIN,
  line: (text: string) => string = (text) => text,
): string {
  const words = differenceWords(language);
  const flags = Object.keys(words.flags) as Flag[];
  const { both: a, only_of: b, only_minus: c, neither: d } = pairs.listed;
  const persons = [a, b, c, d].reduce((sum, { value }) => sum + (value ?? 0), 0);
  // An interval is shown within what can be: nobody, and everybody.
  const cell = ({ value, low, high }: Estimate): string =>
    value === null
      ? ''
      : low === null || high === null
        ? amount(value, language)
        : `${amount(value, language)} (${amount(Math.max(0, low), language)}–${amount(Math.min(high, persons), language)})`;
  const shown = flags.flatMap((flag): string[][] => {
    const { both, only_of, only_minus, neither } = pairs[flag];
    const nobody = (both.value ?? 0) + (only_of.value ?? 0) + (only_minus.value ?? 0) === 0;
    return nobody ? [] : [[words.flags[flag], cell(both), cell(only_minus), cell(only_of), cell(neither)]];
  });
  const head = [words.persons, words.both, words.only(worlds.minus), words.only(worlds.of), words.neither];
  const lines = shown.length === 0 ? [] : [lay([head, ...shown], { right: [1, 2, 3, 4], texts: [0] })];
  return [...lines, line(words.differ(cell(pairs.differ)))].join('\n');
}
