/** One of each chart, of results made by hand, and a look at what Vega laid out. */
import assert from 'node:assert/strict';
import type { Language } from '../../../src/base/text.ts';
import { differenceOf } from '../../../src/compare/difference.ts';
import type { RunResult } from '../../../src/measures/result.ts';
import { tellFinding } from '../../../src/report/analysis-told.ts';
import { viewOf } from '../../../src/report/draw.ts';
import type { Chart, ChartOptions } from '../../../src/report/vega/chart.ts';
import { charts } from '../../../src/report/vega/charts.ts';
import { type ComparedWorlds, differencesChart } from '../../../src/report/vega/differences.ts';
import { indicesChart } from '../../../src/report/vega/indices.ts';
import { lifeChart, type ScoredEvent, type ShownLife } from '../../../src/report/vega/life.ts';
import { type SharedChange, sharesChart } from '../../../src/report/vega/shares.ts';
import type { Specification } from '../../../src/report/vega/specification.ts';
import { surfaceChart } from '../../../src/report/vega/surface.ts';
import { trendChart } from '../../../src/report/vega/trend.ts';
import { ON_A_GRID, SALTELLI, SCREENING } from '../analyses.ts';
import { estimate, RESULT, SCHEME, SOCIETY } from '../fixtures.ts';

/** 60 draws; two measures have drivers. */
const DRAWN = { draws: 60, null_draws: 0, median: 0.1 };
export const UNKNOWN: RunResult = {
  ...RESULT,
  series_interval: {
    listed_share: (RESULT.series.listed_share ?? []).map((share) => [(share ?? 0) * 0.9, (share ?? 0) * 1.1] as const),
    wrongly_listed: (RESULT.series.listed_share ?? []).map((share) => [(share ?? 0) * 0.1, (share ?? 0) * 0.2] as const),
  },
  measures: {
    ...RESULT.measures,
    listed_share: {
      ...estimate(0.127, 0.001, 'share of persons', [0.126, 0.127, 0.128]),
      ignorance: {
        ...DRAWN,
        low: 0.04,
        high: 0.31,
        drivers: [
          { file: 'scheme', path: 'indicators.late-bill.recorded', grade: 'invented', rank_r2: 0.44 },
          { file: 'society', path: 'conducts.late_payment.rate', grade: 'inferred', rank_r2: 0.21 },
        ],
      },
    },
    'denied.travel': { ...estimate(141.2, 3.1, 'refusals a 1 000 person-years', [140, 141, 142]), ignorance: { ...DRAWN, low: 90, high: 310 } },
    'group_gap.migrant': { ...estimate(1.6, 0.09, 'ratio', [1.5, 1.6, 1.7]), ignorance: { ...DRAWN, low: 0.7, high: 12 } },
    'group_gap.migrant.denied': estimate(1.9, 0.2, 'ratio', [1.8, 1.9, 2]),
    'group_gap.rural.denied': estimate(1.1, 0.3, 'ratio', [0.9, 1.1, 1.3]),
    months_to_exit: {
      ...estimate(12, 0.5, 'months', [12, 12, 12]),
      ignorance: { ...DRAWN, low: 3, high: 40, drivers: [{ file: 'enterprise-scheme', path: 'lists.watch.max_stay', grade: 'written', rank_r2: 0.9 }] },
    },
  },
  ignorance: { asked: 60, draws: 60, parameters: 40, refused: 0, given_up: 0, replicate: 0 },
};

const SHARE = { unit: 'share of persons', whyNull: 'never' };
const three = (a: number, b: number, c: number): number[] => [a, b, c];

/** One measure told, one not, one the same, one that does not apply; three worlds against a fourth. */
export const COMPARED: ComparedWorlds = {
  base: 'as it is',
  others: ['with appeal', 'with expiry', 'with both and a very long name that has to be wrapped somewhere'],
  lines: [
    {
      id: 'listed_share',
      title: 'On a black list',
      differences: [three(0.05, 0.051, 0.049), three(0.04, 0.045, 0.041), three(0.02, 0.1, 0.06)].map((runs) =>
        differenceOf(runs, three(0.06, 0.061, 0.059), SHARE),
      ),
    },
    {
      id: 'wrongly_listed',
      title: 'Wrongly listed, of everyone who lives in this society',
      differences: [three(0.01, 0.03, 0.02), three(0.01, 0.01, 0.01), three(0.02, 0.02, 0.02)].map((runs) =>
        differenceOf(runs, three(0.02, 0.02, 0.02), SHARE),
      ),
    },
    { id: 'same', title: 'The same everywhere', differences: [1, 2, 3].map(() => differenceOf([1, 1], [1, 1], { unit: 'ratio', whyNull: 'never' })) },
    { id: 'null', title: 'Of nobody', differences: [1, 2, 3].map(() => differenceOf([null, null], [1, 1], { unit: 'ratio', whyNull: 'nobody' })) },
  ],
};

const part = (value: number, half: number) => ({ value, low: value - half, high: value + half });
const of = (alone: number, last: number, shapley: number, half: number) => ({
  listed_share: { alone: part(alone, half), last: part(last, half), shapley: part(shapley, half) },
});
export const SHARED: SharedChange = {
  shares: {
    players: {
      expiry: of(-0.004, -0.001, -0.002, 0.0005),
      consent: of(-0.006, -0.002, -0.004, 0.001),
      'no-publication': of(0.0001, 0, 0.0001, 0.001),
      idle: of(0, 0, 0, 0),
    },
    all: { listed_share: part(-0.0059, 0.001) },
  },
  measure: { id: 'listed_share', title: 'On a black list', unit: 'share of persons' },
  titles: { expiry: 'Listings end' },
};

const event = (month: number, kind: string, rule: string | null, value: number, score: number, lists: string[], truly: string[]): ScoredEvent => ({
  month,
  kind,
  rule,
  value,
  official: { lists, score },
  true: { lists: truly },
});
/** Listed from the end of month 10 to the end of month 22, wrongly from month 12 on. */
export const LIFE: ShownLife = {
  person: { index: 1417, region: 'east', group: 'migrant', age: '18-29', means: 0.8, scored: true },
  events: [
    event(3, 'did', 'late_payment', 0, 1000, [], []),
    event(3, 'recorded', 'late-bill', 0, 980, [], []),
    event(10, 'falsely-recorded', 'late-bill', 0, 840, ['watch'], ['watch']),
    event(10, 'listed', 'watch', 0, 840, ['watch'], ['watch']),
    event(12, 'denied', 'travel', 1, 842, ['watch'], []),
    event(14, 'filed', null, 1, 842, ['watch'], []),
    event(22, 'left', 'watch', 12, 905, [], []),
    event(40, 'denied', 'credit', 0, 990, ['models'], ['models']),
  ],
  sums: { monthsListed: 12, monthsWrongly: 10 },
  months: 60,
};

/** The charts of two analyses: indices of a Saltelli design, and of a grid, of which a trend and a surface are drawn too. */
function analysed(options: ChartOptions): Chart[] {
  const grid = tellFinding(ON_A_GRID.findings[0] ?? assert.fail(), ON_A_GRID, options.language);
  return [
    ...[SALTELLI, SCREENING].map((analysis) => indicesChart(tellFinding(analysis.findings[0] ?? assert.fail(), analysis, options.language), analysis, options)),
    indicesChart(grid, ON_A_GRID, options),
    trendChart(grid, ON_A_GRID, 'indicators.late-bill.recorded', options) ?? assert.fail(),
    surfaceChart(grid, options) ?? assert.fail(),
  ];
}

/** Every chart that there is. */
export function everyChart(options: ChartOptions): Chart[] {
  return [
    ...charts(UNKNOWN, SCHEME, SOCIETY, options),
    differencesChart(COMPARED, options),
    differencesChart(
      { ...COMPARED, others: COMPARED.others.slice(0, 1), lines: COMPARED.lines.map((line) => ({ ...line, differences: line.differences.slice(0, 1) })) },
      options,
    ),
    ...[sharesChart(SHARED, options)].filter((chart) => chart !== null),
    lifeChart(LIFE, SCHEME, SOCIETY, options),
    ...analysed(options),
  ];
}

export const LANGUAGES: readonly Language[] = ['en', 'zh-Hans'];

/** A mark as it is laid out. */
export interface Item {
  readonly mark: string;
  readonly datum: Readonly<Record<string, unknown>>;
  readonly x: number;
  readonly y: number;
  readonly x2: number | undefined;
}

interface Node {
  readonly marktype?: string;
  readonly items?: readonly Node[];
  readonly datum?: Readonly<Record<string, unknown>>;
  readonly bounds?: { readonly x1: number; readonly x2: number };
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
}

export interface Laid {
  /** Marks of the data, not those of axes, legends and title. */
  readonly items: readonly Item[];
  /** Pixels from edge to edge of everything that is drawn, in the picture's own coordinates. */
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** The horizontal scale. */
  readonly x: (value: unknown) => number;
  readonly y: (value: unknown) => number;
}

/** Lays a specification out, as it is drawn. */
export async function layOut(spec: Specification): Promise<Laid> {
  const view = await viewOf(spec);
  const items: Item[] = [];
  const walk = (node: Node, mark: string): void => {
    if (node.datum !== undefined && node.items === undefined && Object.keys(node.datum).length > 0)
      items.push({ mark, datum: node.datum, x: node.x ?? 0, y: node.y ?? 0, x2: node.x2 });
    for (const item of node.items ?? []) walk(item, node.marktype ?? mark);
  };
  const root = (view.scenegraph() as unknown as { readonly root: Node }).root;
  walk(root, '');
  const [origin] = view.origin();
  const scale =
    (name: string) =>
    (value: unknown): number =>
      (view.scale(name) as (value: unknown) => number)(value);
  const { x1 = 0, x2 = 0 } = root.bounds ?? {};
  const laid: Laid = { items, left: (origin ?? 0) + x1, right: (origin ?? 0) + x2, width: spec.width, x: scale('x'), y: scale('y') };
  view.finalize();
  return laid;
}
