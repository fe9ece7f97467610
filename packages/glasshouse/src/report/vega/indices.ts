/** What a measure hangs on: a row a parameter, the heaviest first, each with its index and interval. */
import type { Analysis } from '../../sensitivity/analysis.ts';
import type { Interval } from '../../sensitivity/resamples.ts';
import type { ToldFinding, ToldParameter } from '../analysis-told.ts';
import { whole } from '../numbers.ts';
import { type AnalysisWords, analysisWords } from '../words/analysis.ts';
import { axisNumbers, axisTitle, type Bounds, type Chart, type ChartOptions, type Drawing, drawing, legendOf, type Said, specification } from './chart.ts';
import { layRows, markColours, OWN_COLOURS, uprightAt } from './rows.ts';
import type { Channel, Layer } from './specification.ts';

/** Rows that are drawn; the table has all. */
const DRAWN = 12;

/** The bars of one finding. */
export function indicesChart(told: ToldFinding, analysis: Analysis, options: ChartOptions): Chart {
  const d = drawing(options);
  const words = analysisWords(d.language);
  const { method } = analysis;
  const { mean, low, high } = told.finding;
  const varies = mean !== null && low !== high;
  const more = told.parameters.length - DRAWN;
  const said: Said = {
    finding: sayIndices(told, analysis, words),
    spread: words.sentences([words.indices.spread, more > 0 ? words.indices.more(whole(more, d.language)) : '']),
    reading: words.indices.reading(method),
  };
  const factor = method === 'morris' ? told.scale : 100;
  const scaled = (interval: Interval | undefined): [number | null, Bounds | null] => [
    interval?.value == null ? null : interval.value * factor,
    interval?.low == null || interval.high === null ? null : { low: interval.low * factor, high: interval.high * factor },
  ];
  const kinds = kindsOf(method, words);
  return {
    id: 'indices',
    question: words.indices.question(told.name),
    ...said,
    spec: varies ? draw(told.parameters.slice(0, DRAWN), method, told, factor, d, said) : null,
    table: {
      columns: [
        words.columns.name,
        words.columns.grade,
        words.columns.range,
        ...kinds.flatMap(({ title }) => [words.ranged(title, method === 'morris' ? told.unit : '%'), words.ranged(title, words.columns.interval)]),
        words.columns.verdict,
      ],
      rows: varies
        ? told.parameters.map((parameter) => [
            parameter.name,
            parameter.graded,
            parameter.covered,
            ...kinds.flatMap(({ key }) => scaled(parameter.found[key])),
            words.verdicts[parameter.found.verdict],
          ])
        : [],
    },
  };
}

type Key = 'first' | 'total' | 'mu_star' | 'share';

function kindsOf(method: Analysis['method'], { columns }: AnalysisWords): readonly { readonly key: Key; readonly title: string; readonly shape: string }[] {
  if (method === 'morris') return [{ key: 'mu_star', title: columns.muStar, shape: 'square' }];
  if (method === 'shares') return [{ key: 'share', title: columns.share, shape: 'square' }];
  return [
    { key: 'first', title: columns.first, shape: 'circle' },
    { key: 'total', title: columns.total, shape: 'square' },
  ];
}

function sayIndices({ finding, name, parameters, unit }: ToldFinding, { method }: Analysis, words: AnalysisWords): string {
  if (finding.mean === null) return words.applies;
  if (finding.low === finding.high) return words.indices.same(name);
  const first = parameters.find(({ found }) => found.verdict === 'matters');
  return first === undefined ? words.indices.untold(name) : words.indices.finding(name, first.name, first.graded, words.how(method, first.main, unit));
}

function draw(shown: readonly ToldParameter[], method: Analysis['method'], told: ToldFinding, factor: number, d: Drawing, said: Said): Chart['spec'] {
  const words = analysisWords(d.language);
  const { colour, narrow } = d;
  const kinds = kindsOf(method, words);
  const rows = layRows(
    shown.map(({ name, graded, covered, found }) => ({
      name,
      note: words.ranged(graded, covered),
      numbers: kinds.map(({ key, title }) => (kinds.length === 1 ? told.size(found[key]) : `${title} ${told.size(found[key])}`)),
    })),
    d,
  );
  const values = shown.flatMap(({ name, found }, n) =>
    kinds.flatMap(({ key, title }, k) => {
      const interval = found[key];
      if (interval?.value == null) return [];
      const { fill, stroke } = markColours(found.verdict === 'matters', colour.own, d);
      return [
        {
          parameter: name,
          kind: title,
          value: interval.value * factor,
          low: interval.low === null ? null : interval.low * factor,
          high: interval.high === null ? null : interval.high * factor,
          y: rows.lines[n]?.[k] ?? 0,
          stroke,
          fill: key === 'first' ? colour.surface : fill,
        },
      ];
    }),
  );
  const ends = values.flatMap(({ value, low, high }) => [value, low ?? 0, high ?? 0]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = (most - least) * 0.06 || 1;
  const x: Channel = {
    field: 'value',
    type: 'quantitative',
    scale: { domain: [least - room, most + room], range: [rows.left, rows.right], nice: false },
    axis: { title: axisTitle(words.indices.axis(method, told.unit), d), tickCount: narrow ? 4 : 5, grid: false, ...axisNumbers(d) },
  };
  const { y } = rows;
  const titles = kinds.map(({ title }) => title);
  const layer: Layer[] = [
    uprightAt(0, x, rows, { color: colour.ink, strokeWidth: 2.5 }),
    {
      transform: [{ filter: 'isValid(datum.low)' }],
      mark: { type: 'rule', strokeWidth: 2 },
      encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' }, stroke: OWN_COLOURS.stroke },
    },
    {
      mark: { type: 'point', size: 90, opacity: 1, strokeWidth: 1.5 },
      encoding: {
        y,
        x,
        ...OWN_COLOURS,
        shape: {
          field: 'kind',
          type: 'nominal',
          scale: { domain: titles, range: kinds.map(({ shape }) => shape) },
          legend: kinds.length > 1 ? legendOf(titles, d, { symbolFillColor: colour.surface, symbolStrokeColor: colour.own }) : null,
        },
      },
    },
    ...rows.text,
  ];
  return specification(d, rows.height, said, { data: { name: 'indices', values }, layer });
}
