/** The numbers of a run as rows, and as a table for a terminal. */
import type { Language } from '../base/text.ts';
import { describeMeasures } from '../measures/catalogue.ts';
import { beyondFourFifths, hasFourFifthsMark } from '../measures/four-fifths.ts';
import type { IgnoranceRange } from '../measures/ignorance.ts';
import type { RunResult } from '../measures/result.ts';
import { type Layout, PLAIN } from './aligned.ts';
import { amount, whole } from './numbers.ts';
import { measureTitle, type Names, tableWords } from './titles.ts';
import type { TableWords } from './words/table.ts';

export interface TableRow {
  readonly id: string;
  readonly title: string;
  /** As in the result. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** As shown: shares counted of 1,000. */
  readonly shown: string;
  /** By chance. */
  readonly range: string;
  /** By what is not known; empty where it was not drawn, or no draw has a value. */
  readonly ignorance: string;
  readonly unit: string;
  /** Why there is no value, or no interval. */
  readonly why: string | undefined;
  /** True where two groups are compared and the ratio lies beyond the four-fifths mark; `unit` says so too. */
  readonly beyondFourFifths: boolean;
}

const COMPARATIVE: ReadonlySet<string> = new Set(describeMeasures().flatMap(({ id, comparative }) => (comparative ? [id, `enterprise.${id}`] : [])));

/** Whether values of a unit are shares, which are shown of 1,000. */
export const isShare = (unit: string): boolean => unit === 'share' || unit.startsWith('share of ') || unit.startsWith('difference in share of ');

/** What a unit allows: an interval is shown no wider. The result keeps it as it was computed. */
export function lowest(id: string, unit: string): number {
  if (unit === 'rank correlation' || unit.startsWith('difference in share of ')) return -1;
  return COMPARATIVE.has(id) || unit === 'points' || unit.startsWith('difference in ') ? Number.NEGATIVE_INFINITY : 0;
}

export function highest(unit: string): number {
  return isShare(unit) || unit === 'rank correlation' ? 1 : Number.POSITIVE_INFINITY;
}

/** One row a measure, in the order of the result; those that do not apply have an empty `shown`. @param names where the titles of groups, bands and lists are; else their ids stand */
export function tableRows(result: RunResult, language: Language, names: Names = {}): TableRow[] {
  const words = tableWords(language);
  return Object.entries(result.measures).map(([id, { value, low, high, unit, runs, why, ignorance }]) => {
    const scale = isShare(unit) ? 1000 : 1;
    // A mean over some of the runs only says so: those left out may be those in which it lasts longest.
    const kept = runs.filter((run) => run !== null).length;
    const partly = value !== null && kept < runs.length ? words.ofRuns(kept, runs.length) : '';
    const beyond = hasFourFifthsMark(id) && beyondFourFifths(value);
    const text = (x: number): string => amount(x * scale, language);
    return {
      id,
      title: measureTitle(id, result, language, names),
      value,
      low,
      high,
      shown: value === null ? '' : text(value),
      range: low === null || high === null ? '' : words.range(text(Math.max(low, lowest(id, unit))), text(Math.min(high, highest(unit)))),
      ignorance: ignoranceText(ignorance, text, words),
      unit: words.unit(unit) + (beyond ? words.beyondFourFifths : '') + partly,
      why,
      beyondFourFifths: beyond,
    };
  });
}

export function ignoranceText(range: IgnoranceRange | undefined, text: (x: number) => string, words: TableWords): string {
  if (range === undefined || range.low === null) return '';
  return range.high === null ? words.orMore(text(range.low)) : words.range(text(range.low), text(range.high));
}

/** What the two ranges are, or that one was not drawn, in a sentence or two. */
export function ignoranceNote({ ignorance }: Pick<RunResult, 'ignorance'>, language: Language): string {
  const words = tableWords(language);
  if (!ignorance) return words.ignoranceNotDrawn;
  const { draws, parameters, refused, given_up, posterior } = ignorance;
  if (parameters === 0) return words.nothingUnknown;
  const n = (x: number): string => whole(x, language);
  if (posterior !== undefined) return words.posteriorDrawn(n(draws), n(parameters), given_up === 0 ? null : n(given_up));
  return words.ignoranceDrawn(n(draws), n(parameters), refused === 0 ? null : n(refused), given_up === 0 ? null : n(given_up));
}

/** For each measure that hangs on something not known, the parameters that it goes with most: squared rank correlations, in percent. */
export function driverLines(result: RunResult, language: Language, names: Names = {}, most: number = Number.POSITIVE_INFINITY): string[] {
  const words = tableWords(language);
  const driven = Object.entries(result.measures).flatMap(([id, { value, ignorance }]) => {
    const drivers = ignorance?.drivers ?? [];
    return value === null || drivers.length === 0 ? [] : [{ id, drivers }];
  });
  return driven.slice(0, most).map(({ id, drivers }) =>
    words.driversOf(
      measureTitle(id, result, language, names),
      drivers.map(({ file, path, grade, rank_r2 }) => words.driver(file, path, grade, whole(rank_r2 * 100, language))),
    ),
  );
}

/**
 * The measures that apply, in aligned columns: title, value, interval, unit. Padded by display width, since a
 * Chinese character takes two cells.
 * @param lay how rows become lines
 */
export function table(result: RunResult, language: Language, names: Names = {}, lay: Layout = PLAIN): string {
  const words = tableWords(language);
  const rows = tableRows(result, language, names);
  const shown = rows.filter((row) => row.value !== null);
  const { measure, value, range, ignorance, unit } = words.columns;
  const interval = shown.length === 0 || shown.some((row) => row.range !== '');
  const drawn = shown.some((row) => row.ignorance !== '');
  const line = (title: string, number: string, chance: string, unknown: string, of: string): string[] => [
    title,
    number,
    ...(interval ? [chance] : []),
    ...(drawn ? [unknown] : []),
    of,
  ];
  const cells = [
    line(measure, value, range, ignorance, unit),
    ...shown.map((row) => line(row.title, row.shown, row.range || words.noInterval, row.ignorance || words.noInterval, row.unit)),
  ];
  const last = (cells[0]?.length ?? 1) - 1;
  const left = rows.length - shown.length;
  return [lay(cells, { right: [1], texts: [0, last] }), ...(left > 0 ? [words.notApplying(amount(left, language))] : [])].join('\n');
}
