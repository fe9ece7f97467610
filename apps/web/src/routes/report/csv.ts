/** All numbers of all worlds as one table for a spreadsheet: a row a number. */
import { type Cell, chartCsv, type Language, type RunResult } from 'glasshouse';
import type { Shown } from '../../study/running.ts';
import { titleOf } from './content.ts';

const COLUMNS = [
  'world',
  'world_title',
  'kind',
  'id',
  'title',
  'at',
  'unit',
  'value',
  'low_95',
  'high_95',
  'difference',
  'difference_low_95',
  'difference_high_95',
  'cannot_tell',
  'runs',
  'digest',
  'people',
];

/**
 * Measures, then by month (`at`) the series, by score the shares of people, by months on a list the share still there.
 * Differences are this world less the scheme, run by run. Values are as `--json` has them: shares from 0 to 1.
 */
export function numbersCsv({ view }: Shown, language: Language): string {
  const titles = new Map(view.rows.map(({ id, title }) => [id, title[language]]));
  const rows = view.worlds.flatMap(({ id: world, result, runs, digest }) => {
    const row = (kind: string, id: string, rest: Partial<Record<(typeof COLUMNS)[number], Cell>>): readonly Cell[] => {
      const all: Readonly<Record<string, Cell>> = {
        world,
        world_title: titleOf(world, language),
        kind,
        id,
        title: titles.get(id) ?? id,
        runs,
        digest,
        people: 'invented',
        ...rest,
      };
      return COLUMNS.map((column) => all[column] ?? null);
    };
    return [
      ...Object.entries(result.measures).map(([id, { value, low, high, unit }]) => {
        const of = view.rows.find((one) => one.id === id)?.cells[world]?.difference;
        const than = of ? { difference: of.value, difference_low_95: of.low, difference_high_95: of.high, cannot_tell: of.cannotTell ? 'yes' : 'no' } : {};
        return row('measure', id, { value, low_95: low, high_95: high, unit, ...than });
      }),
      ...series(result).map(({ id, at, value, low, high }) => row('series', id, { at, value, low_95: low, high_95: high })),
      ...result.scores.map(([score, share]) => row('scores', 'score', { at: score, value: share, unit: 'share' })),
      ...result.survival.map((share, months) => row('survival', 'still-listed', { at: months, value: share, unit: 'share' })),
    ];
  });
  // Spreadsheets know the encoding by the mark.
  return `\ufeff${chartCsv({ columns: COLUMNS, rows })}`;
}

interface Point {
  readonly id: string;
  readonly at: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

function series({ series: all, series_interval: intervals }: RunResult): Point[] {
  return Object.entries(all).flatMap(([id, values]) =>
    values.map((value, n) => {
      const [low, high] = intervals?.[id]?.[n] ?? [null, null];
      return { id, at: n + 1, value, low, high };
    }),
  );
}
