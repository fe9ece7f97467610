/** What is refused, by part of life, and how much of it only because of an error in the record. */
import type { IgnoranceRange } from '../../measures/ignorance.ts';
import type { RunResult } from '../../measures/result.ts';
import type { Domain } from '../../scheme/scheme.ts';
import { displayWidth } from '../width.ts';
import {
  axisNumbers,
  type Bounds,
  type Chart,
  type ChartOptions,
  type Drawing,
  drawing,
  ignoranceAlongX,
  type Said,
  specification,
  spreadOf,
} from './chart.ts';
import type { Channel, Layer } from './specification.ts';

interface Row {
  readonly domain: string;
  /** Refusals in 1,000 person-years. */
  readonly refusals: number;
  readonly bounds: Bounds | null;
  readonly unknown: Bounds | null;
  readonly wrongly: number | null;
}

/** The chart, or null where the scheme refuses nothing. */
export function denialsChart(result: RunResult, options: ChartOptions): Chart | null {
  const d = drawing(options);
  const words = d.words.denials;
  const rows = (Object.keys(words.names) as Domain[]).flatMap((domain): Row[] => {
    const estimate = result.measures[`denied.${domain}`];
    if (estimate === undefined || estimate.value === null) return [];
    const wrong = result.measures[`denied.${domain}.wrongly`]?.value ?? (estimate.value === 0 ? 0 : null);
    const bounds = estimate.low === null || estimate.high === null ? null : { low: Math.max(0, estimate.low), high: estimate.high };
    return [
      {
        domain: words.names[domain],
        refusals: estimate.value,
        bounds,
        unknown: known(estimate.ignorance),
        wrongly: wrong === null ? null : wrong * estimate.value,
      },
    ];
  });
  if (rows.length === 0) return null;
  rows.sort((a, b) => b.refusals - a.refusals);
  const unknown = rows.some((row) => row.unknown !== null);
  const said: Said = {
    finding: sayDenials(rows, d),
    spread: spreadOf(d, words.spread, { chance: rows.some((row) => row.bounds !== null), ignorance: unknown }),
    reading: words.reading,
  };
  return {
    id: 'denials',
    question: words.question,
    ...said,
    spec: rows[0]?.refusals === 0 ? null : draw(rows, d, said),
    table: {
      columns: [
        words.domain,
        words.perYears,
        d.words.counted(words.ofThemWrongly, words.perYears),
        d.words.counted(words.perYears, d.words.interval),
        ...(unknown ? [d.words.counted(words.perYears, d.words.unknownRange)] : []),
      ],
      rows: rows.map((row) => [row.domain, row.refusals, row.wrongly, row.bounds, ...(unknown ? [row.unknown] : [])]),
    },
  };
}

/** A range that has both ends. */
function known(range: IgnoranceRange | undefined): Bounds | null {
  return range === undefined || range.low === null || range.high === null ? null : { low: range.low, high: range.high };
}

function sayDenials(rows: readonly Row[], { words, number }: Drawing): string {
  const most = rows[0];
  if (most === undefined || most.refusals === 0) return words.denials.none;
  return words.sentences([
    words.denials.finding(most.domain, number(most.refusals)),
    most.wrongly === null ? '' : words.denials.wrong(number(most.wrongly), number(most.refusals)),
  ]);
}

function draw(rows: readonly Row[], d: Drawing, said: Said): Chart['spec'] {
  const { colour, words, narrow } = d;
  const kinds = [words.denials.ofThemWrongly, words.denials.rightly];
  // Bars begin with the wrong part, so that wrong parts can be compared along one line.
  const values = rows.flatMap(({ domain, refusals, wrongly }) => [
    { domain, kind: kinds[0], from: 0, to: wrongly ?? 0 },
    { domain, kind: kinds[1], from: wrongly ?? 0, to: refusals },
  ]);
  const room = Math.max(...rows.map((row) => displayWidth(row.domain))) * 7.4 + 12;
  // On a phone a name stands above its bar; elsewhere to its left, where the axis keeps room for it.
  const labels = narrow ? { labelAlign: 'left', labelPadding: -1, labelOffset: -14 } : { minExtent: room, maxExtent: room };
  const down = narrow ? 8 : 0;
  const y: Channel = { field: 'domain', type: 'nominal', sort: rows.map((row) => row.domain), axis: { title: null, domain: false, ticks: false, ...labels } };
  const x: Channel = {
    field: 'from',
    type: 'quantitative',
    scale: { domainMin: 0, nice: true },
    axis: { title: words.denials.perYears, tickCount: narrow ? 4 : 8, grid: true, ...axisNumbers(d) },
  };
  const hue: Channel = { field: 'kind', type: 'nominal', scale: { domain: kinds, range: [colour.wrongly, colour.listed] }, legend: { symbolType: 'square' } };
  const layer: Layer[] = [
    { mark: { type: 'bar', height: narrow ? 14 : 18, yOffset: down }, encoding: { y, x, x2: { field: 'to' }, color: hue } },
    {
      data: { values: rows.flatMap(({ domain, bounds }) => (bounds === null ? [] : [{ domain, ...bounds }])) },
      mark: { type: 'rule', color: colour.ink, strokeWidth: 2, yOffset: down },
      encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' } },
    },
    ...ignoranceAlongX(
      rows.flatMap(({ domain, unknown }) => (unknown === null ? [] : [{ domain, ...unknown }])),
      x,
      { y },
      d,
      { yOffset: down + (narrow ? 11 : 13) },
    ),
  ];
  return specification(d, rows.length * (narrow ? 50 : 32), said, { data: { name: 'domains', values }, layer });
}
