/** The numbers of a run as rows, and as a table for a terminal. */
import type { Language } from '../base/text.ts';
import { describeMeasures } from '../measures/catalogue.ts';
import { beyondFourFifths, hasFourFifthsMark } from '../measures/four-fifths.ts';
import type { RunResult } from '../measures/result.ts';
import { amount } from './numbers.ts';
import { measureTitle, type Names, pageWords } from './titles.ts';
import { displayWidth, pad } from './width.ts';

export interface TableRow {
  readonly id: string;
  readonly title: string;
  /** As in the result. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** As shown: shares counted of 1,000. */
  readonly shown: string;
  readonly range: string;
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
  const words = pageWords(language);
  return Object.entries(result.measures).map(([id, { value, low, high, unit, runs, why }]) => {
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
      unit: words.unit(unit) + (beyond ? words.beyondFourFifths : '') + partly,
      why,
      beyondFourFifths: beyond,
    };
  });
}

/**
 * The measures that apply, in aligned columns: title, value, interval, unit. Padded by display width, since a
 * Chinese character takes two cells.
 */
export function table(result: RunResult, language: Language, names: Names = {}): string {
  const words = pageWords(language);
  const rows = tableRows(result, language, names);
  const shown = rows.filter((row) => row.value !== null);
  const { measure, value, range, unit } = words.columns;
  const noInterval = shown.length > 0 && shown.every((row) => row.range === '');
  const cells = [[measure, value, range, unit], ...shown.map((row) => [row.title, row.shown, row.range === '' ? words.noInterval : row.range, row.unit])].map(
    (row) => (noInterval ? [row[0], row[1], row[3]] : row) as string[],
  );
  const last = (cells[0]?.length ?? 1) - 1;
  const widths = (cells[0] ?? []).map((_, c) => Math.max(...cells.map((row) => displayWidth(row[c] ?? ''))));
  const lines = cells.map((row) => row.map((cell, c) => (c === last ? cell : pad(cell, widths[c] ?? 0, c === 1 ? 'start' : 'end'))).join('  '));
  const left = rows.length - shown.length;
  return [...lines, ...(left > 0 ? [words.notApplying(amount(left, language))] : [])].join('\n');
}
