/** How many people are listed, and wrongly listed, at the end of each month. */
import type { RunResult } from '../../measures/result.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { hasBlackList } from '../bands.ts';
import {
  ABOVE_TITLE,
  above,
  axisNumbers,
  type Bounds,
  type Chart,
  type ChartOptions,
  type Drawing,
  drawing,
  monthTicks,
  type Said,
  specification,
  spreadOf,
} from './chart.ts';
import type { Channel, Layer } from './specification.ts';

interface Point {
  /** Months lived, from 1. */
  readonly month: number;
  /** Of 1,000 people. */
  readonly listed: number;
  readonly wrongly: number | null;
  /** By chance; of the last month only, where the result keeps no more. */
  readonly listedRange: Bounds | null;
  readonly wronglyRange: Bounds | null;
}

/** The chart, or null where the scheme has no black list. */
export function overTimeChart(result: RunResult, scheme: Scheme | null, options: ChartOptions): Chart | null {
  const listed = result.series.listed_share;
  if (scheme === null || listed === undefined || !hasBlackList(scheme)) return null;
  const d = drawing(options);
  const words = d.words.overTime;
  const points = pointsOf(result, listed);
  const unknown = perThousand(result.measures.listed_share?.ignorance);
  const said: Said = {
    finding: sayOverTime(points, d),
    spread: spreadOf(d, words.spread, { chance: points.some(({ listedRange }) => listedRange !== null), ignorance: unknown !== null }),
    reading: words.reading,
  };
  const nobody = points.every((point) => point.listed === 0);
  const column = (what: string): string => d.words.counted(what, d.words.perThousand);
  return {
    id: 'over-time',
    question: words.question,
    ...said,
    spec: nobody ? null : draw(points, unknown, d, said),
    table: {
      columns: [
        words.month,
        column(d.words.listed),
        column(d.words.wrongly),
        d.words.counted(d.words.listed, d.words.interval),
        d.words.counted(d.words.wrongly, d.words.interval),
        ...(unknown === null ? [] : [d.words.counted(d.words.listed, d.words.unknownRange)]),
      ],
      rows: points.map((point) => [
        point.month,
        point.listed,
        point.wrongly,
        point.listedRange,
        point.wronglyRange,
        ...(unknown === null ? [] : [point.month === points.length ? unknown : null]),
      ]),
    },
  };
}

/** A range of shares as one of 1,000, within what can be. */
function perThousand(range: { readonly low: number | null; readonly high: number | null } | null | undefined): Bounds | null {
  if (!range || range.low === null || range.high === null) return null;
  return { low: Math.max(0, range.low) * 1000, high: Math.min(1, range.high) * 1000 };
}

function pointsOf({ series, series_interval: intervals, measures }: RunResult, listed: readonly (number | null)[]): Point[] {
  const rangeAt = (id: string, t: number): Bounds | null => {
    const [low = null, high = null] = intervals?.[id]?.[t] ?? [];
    return perThousand({ low, high }) ?? (t === listed.length - 1 ? perThousand(measures[id]) : null);
  };
  return listed.map((share, t): Point => {
    const ofThose = series.wrongly_listed_share?.[t] ?? (share === 0 ? 0 : null);
    const ofAll = series.wrongly_listed?.[t] ?? (ofThose === null ? null : ofThose * (share ?? 0));
    return {
      month: t + 1,
      listed: (share ?? 0) * 1000,
      wrongly: ofAll === null ? null : ofAll * 1000,
      listedRange: rangeAt('listed_share', t),
      wronglyRange: rangeAt('wrongly_listed', t),
    };
  });
}

function sayOverTime(points: readonly Point[], { words, number }: Drawing): string {
  const last = points.at(-1);
  if (last === undefined) return '';
  if (points.every((point) => point.listed === 0)) return words.overTime.nobody(number(last.month));
  const peak = points.reduce((most, point) => (point.listed > most.listed ? point : most), last);
  // A peak is worth a word only where it stands out from the end.
  const told = peak.listed > last.listed * 1.1 ? number(peak.listed) : null;
  return words.overTime.finding(number(last.listed), last.wrongly === null ? null : number(last.wrongly), number(last.month), told, number(peak.month));
}

function draw(points: readonly Point[], unknown: Bounds | null, d: Drawing, said: Said): Chart['spec'] {
  const { colour, words, narrow } = d;
  const last = points.at(-1)?.month ?? 1;
  const kinds = [words.listed, words.wrongly];
  const long = points.flatMap(({ month, listed, wrongly, listedRange, wronglyRange }) => [
    { month, kind: words.listed, people: listed, low: listedRange?.low ?? null, high: listedRange?.high ?? null },
    { month, kind: words.wrongly, people: wrongly, low: wronglyRange?.low ?? null, high: wronglyRange?.high ?? null },
  ]);
  const banded = long.some(({ month, low }) => month < last && low !== null);
  const every = monthTicks(last, narrow);
  const x: Channel = {
    field: 'month',
    type: 'quantitative',
    scale: { domain: [0, last], nice: false },
    axis: { title: words.overTime.month, values: every, format: ',d', ...axisNumbers(d) },
  };
  const y: Channel = {
    field: 'people',
    type: 'quantitative',
    scale: { domainMin: 0, nice: true },
    axis: { ...above(words.perThousand), tickCount: 5, ...axisNumbers(d) },
  };
  const hue: Channel = { field: 'kind', type: 'nominal', scale: { domain: kinds, range: [colour.listed, colour.wrongly] }, legend: ABOVE_TITLE };
  const vertical = { y: { ...y, field: 'low' }, y2: { field: 'high' } };
  const only = (kind: string): Layer['transform'] => [{ filter: { field: 'kind', equal: kind } }];
  const hues = [colour.listed, colour.wrongly];
  const layer: Layer[] = [
    // By chance: a band with edges where every month has its interval, else a bar at the last month.
    ...(banded
      ? kinds.map(
          (kind, k): Layer => ({
            transform: [{ filter: { field: 'kind', equal: kind } }, { filter: 'isValid(datum.low)' }],
            mark: { type: 'area', color: hues[k], fillOpacity: 0.16, stroke: hues[k], strokeWidth: 0.75 },
            encoding: { x, ...vertical },
          }),
        )
      : [
          {
            transform: [{ filter: 'isValid(datum.low)' }],
            mark: { type: 'rule', color: colour.ink, strokeWidth: 2 } as const,
            encoding: { x, ...vertical, detail: { field: 'kind', type: 'nominal' } } as const,
          },
        ]),
    ...kinds.map(
      (kind, k): Layer => ({
        transform: only(kind) ?? [],
        mark: { type: 'line', strokeWidth: 2, ...(k === 1 ? { strokeDash: [5, 3] } : {}) },
        encoding: { x, y, color: hue },
      }),
    ),
    {
      transform: [{ filter: { field: 'month', oneOf: [...every, last] } }],
      mark: { type: 'point', filled: true, size: 60, opacity: 1 },
      encoding: { x, y, color: hue, shape: { field: 'kind', type: 'nominal', scale: { domain: kinds, range: ['square', 'diamond'] } } },
    },
    ...(unknown === null ? [] : unknownAtTheEnd({ month: last, ...unknown }, x, y, d)),
  ];
  return specification(d, narrow ? 180 : 220, said, { data: { name: 'months', values: long }, layer, padding: { left: 2, right: 12, top: 4, bottom: 2 } });
}

/** What is not known of the last month, beside the plot: dashed, with ends. */
function unknownAtTheEnd(range: Bounds & { readonly month: number }, x: Channel, y: Channel, { colour }: Drawing): Layer[] {
  const data = { name: 'unknown', values: [range] };
  const end = (field: string): Layer => ({
    data,
    mark: { type: 'tick', orient: 'horizontal', color: colour.muted, thickness: 1.5, size: 8, xOffset: 7 },
    encoding: { x, y: { ...y, field } },
  });
  return [
    {
      data,
      mark: { type: 'rule', color: colour.muted, strokeWidth: 1.5, strokeDash: [2, 3], xOffset: 7 },
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
    },
    end('low'),
    end('high'),
  ];
}
