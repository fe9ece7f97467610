/** How many people are listed, and wrongly listed, at the end of each month. */
import type { RunResult } from '../measures/result.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { ABOVE_TITLE, above, type Bounds, type Chart, type ChartOptions, type Drawing, drawing, monthTicks, specification } from './chart.ts';

interface Point {
  /** Months lived, from 1. */
  readonly month: number;
  /** Of 1,000 people. */
  readonly listed: number;
  readonly wrongly: number | null;
}

/** The chart, or null where the scheme has no black list. */
export function overTimeChart(result: RunResult, scheme: Scheme | null, options: ChartOptions): Chart | null {
  const listed = result.series.listed_share;
  if (scheme === null || listed === undefined || !scheme.lists.some((list) => list.colour === 'black')) return null;
  const d = drawing(options);
  const words = d.words.overTime;
  const shares = result.series.wrongly_listed_share;
  const points = listed.map((share, t): Point => {
    const wrongly = shares?.[t] ?? (share === 0 ? 0 : null);
    return { month: t + 1, listed: (share ?? 0) * 1000, wrongly: wrongly === null ? null : wrongly * (share ?? 0) * 1000 };
  });
  const finding = sayOverTime(points, d);
  const estimate = result.measures.listed_share;
  const interval =
    estimate === undefined || estimate.low === null || estimate.high === null
      ? null
      : { low: Math.max(0, estimate.low) * 1000, high: Math.min(1, estimate.high) * 1000 };
  return {
    id: 'over-time',
    question: words.question,
    finding,
    spread: words.spread,
    reading: words.reading,
    spec: draw(points, interval, d, finding),
    table: {
      columns: [words.month, d.words.counted(d.words.listed, d.words.perThousand), d.words.counted(d.words.wrongly, d.words.perThousand)],
      rows: points.map((point) => [point.month, point.listed, point.wrongly]),
    },
  };
}

function sayOverTime(points: readonly Point[], { words, number }: Drawing): string {
  const last = points.at(-1);
  if (last === undefined) return '';
  const peak = points.reduce((most, point) => (point.listed > most.listed ? point : most), last);
  // A peak is worth a word only where it stands out from the end.
  const told = peak.listed > last.listed * 1.1 ? number(peak.listed) : null;
  return words.overTime.finding(number(last.listed), last.wrongly === null ? null : number(last.wrongly), number(last.month), told, number(peak.month));
}

function draw(points: readonly Point[], interval: Bounds | null, d: Drawing, description: string): Chart['spec'] {
  const { colour, words, narrow } = d;
  const last = points.at(-1)?.month ?? 1;
  const long = points.flatMap(({ month, listed, wrongly }) => [
    { month, kind: words.listed, people: listed },
    { month, kind: words.wrongly, people: wrongly },
  ]);
  const every = monthTicks(last, narrow);
  const kinds = [words.listed, words.wrongly];
  const x = {
    field: 'month',
    type: 'quantitative',
    scale: { domain: [0, last], nice: false },
    axis: { title: words.overTime.month, values: every, format: ',d' },
  };
  const y = { field: 'people', type: 'quantitative', scale: { domainMin: 0, nice: true }, axis: { ...above(words.perThousand), tickCount: 5 } };
  const hue = { field: 'kind', type: 'nominal', scale: { domain: kinds, range: [colour.listed, colour.wrongly] }, legend: ABOVE_TITLE };
  const marks = [
    ...kinds.map((kind, k) => ({
      transform: [{ filter: { field: 'kind', equal: kind } }],
      mark: { type: 'line', strokeWidth: 2, ...(k === 1 ? { strokeDash: [5, 3] } : {}) },
      encoding: { x, y, color: hue },
    })),
    {
      transform: [{ filter: { field: 'month', oneOf: [...every, last] } }],
      mark: { type: 'point', filled: true, size: 60, opacity: 1 },
      encoding: { x, y, color: hue, shape: { field: 'kind', type: 'nominal', scale: { domain: kinds, range: ['square', 'diamond'] } } },
    },
    ...(interval === null
      ? []
      : [
          {
            data: { values: [{ month: last, ...interval }] },
            mark: { type: 'rule', color: colour.ink, strokeWidth: 2 },
            encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
          },
        ]),
  ];
  return specification(d, narrow ? 180 : 220, description, { data: { name: 'months', values: long }, layer: marks });
}
