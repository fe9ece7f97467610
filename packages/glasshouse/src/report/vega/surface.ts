/** A measure over two parameters: a cell a pair of levels or bins, and the line where it crosses a threshold. */
import type { ToldFinding } from '../analysis-told.ts';
import { amount } from '../numbers.ts';
import { analysisWords } from '../words/analysis.ts';
import { above, axisNumbers, axisTitle, type Chart, type ChartOptions, type Drawing, drawing, type Said, specification } from './chart.ts';
import type { Channel, Layer } from './specification.ts';
import { textWidth } from './wrap.ts';

/** The faintest and the strongest colour; text stands out against both. */
const FAINT = 0.06;
const STRONG = 0.55;
/** Levels are written out: 0.375, not 0.4. */
const LEVELS = ',.4~r';

/** The chart, or null where there are too few points or parameters for one. */
export function surfaceChart({ finding, name, unit, scale, shown, parameters }: ToldFinding, options: ChartOptions): Chart | null {
  const { surface } = finding;
  if (surface === undefined) return null;
  const d = drawing(options);
  const words = analysisWords(d.language);
  const { x, y, xs, ys, means, lines, binned } = surface;
  // Bins fill the range of their parameter.
  const edges = (levels: readonly number[], name: string): readonly number[] =>
    edgesOf(levels, binned ? parameters.find((one) => one.name === name) : undefined);
  const [left, below] = [edges(xs, x), edges(ys, y)];
  const cells = xs.flatMap((atX, i) =>
    ys.flatMap((atY, j) => {
      const mean = means[i]?.[j] ?? null;
      return mean === null
        ? []
        : [{ i, j, atX, atY, mean, x1: left[i] as number, x2: left[i + 1] as number, y1: below[j] as number, y2: below[j + 1] as number }];
    }),
  );
  const order = [...cells].sort((a, b) => a.mean - b.mean);
  const [lowest, highest] = [order[0], order.at(-1)];
  if (lowest === undefined || highest === undefined || xs.length < 2 || ys.length < 2) return null;
  const n = (value: number): string => amount(value, d.language);
  const at = ({ atX, atY }: typeof lowest): string => words.surface.at(x, n(atX), y, n(atY));
  const drawn = lines.filter(({ segments }) => segments.length > 0);
  const said: Said = {
    finding: words.surface.finding(name, shown(lowest.mean), at(lowest), shown(highest.mean), at(highest)),
    spread: words.surface.spread(parameters.length > 2, binned),
    reading: words.surface.reading(drawn.length === 0 ? null : words.list(drawn.map(({ threshold }) => shown(threshold)))),
  };
  const reach = highest.mean - lowest.mean || 1;
  const values = cells.map((cell) => ({
    ...cell,
    value: cell.mean * scale,
    strength: FAINT + ((cell.mean - lowest.mean) / reach) * (STRONG - FAINT),
    text: shown(cell.mean),
    middleX: (cell.x1 + cell.x2) / 2,
    middleY: (cell.y1 + cell.y2) / 2,
  }));
  const height = d.narrow ? 240 : Math.min(420, Math.max(240, ys.length * 44));
  const rows = cells.map(({ atX, atY, mean }) => [n(atX), n(atY), mean * scale]);
  return {
    id: 'surface',
    question: words.surface.question(name, x, y),
    ...said,
    spec: specification(d, height, said, { layer: layersOf(values, drawn, { x, y, xs, ys, left, below }, height, d) }),
    table: { columns: [x, y, words.ranged(words.trend.means, unit)], rows },
  };
}

interface Axes {
  readonly x: string;
  readonly y: string;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly left: readonly number[];
  readonly below: readonly number[];
}

function layersOf(
  values: readonly { readonly text: string }[],
  lines: readonly { readonly segments: readonly (readonly [readonly [number, number], readonly [number, number]])[] }[],
  { x, y, xs, ys, left, below }: Axes,
  height: number,
  d: Drawing,
): Layer[] {
  const { colour } = d;
  const ends = (edges: readonly number[]): readonly [number, number] => [edges[0] as number, edges.at(-1) as number];
  // Labels at every level would run into each other on a phone.
  const some = (levels: readonly number[], most: number): readonly number[] => levels.filter((_, k) => k % Math.ceil(levels.length / most) === 0);
  const across: Channel = {
    field: 'x1',
    type: 'quantitative',
    scale: { domain: ends(left), nice: false, zero: false },
    axis: { title: axisTitle(x, d), values: some(xs, d.narrow ? 4 : 9), grid: false, format: LEVELS, ...axisNumbers(d) },
  };
  const up: Channel = {
    field: 'y1',
    type: 'quantitative',
    scale: { domain: ends(below), nice: false, zero: false },
    axis: { ...above(y), values: some(ys, 8), grid: false, format: LEVELS, ...axisNumbers(d) },
  };
  const widest = Math.max(...values.map(({ text }) => textWidth(text, 12)));
  const written = widest + 6 < (d.width - 60) / xs.length && height / ys.length > 18;
  return [
    {
      data: { name: 'cells', values },
      mark: { type: 'rect', fill: colour.own, stroke: colour.surface, strokeWidth: 1 },
      encoding: {
        x: across,
        x2: { field: 'x2' },
        y: up,
        y2: { field: 'y2' },
        fillOpacity: { field: 'strength', type: 'quantitative', scale: null },
      },
    },
    ...(written
      ? [
          {
            data: { values },
            mark: { type: 'text', fontSize: 12, color: colour.ink, baseline: 'middle', align: 'center' },
            encoding: { x: { ...across, field: 'middleX' }, y: { ...up, field: 'middleY' }, text: { field: 'text', type: 'nominal' } },
          } satisfies Layer,
        ]
      : []),
    {
      data: { name: 'line', values: lines.flatMap(({ segments }) => segments.map(([[x1, y1], [x2, y2]]) => ({ x1, y1, x2, y2 }))) },
      mark: { type: 'rule', color: colour.listed, strokeWidth: 3, strokeCap: 'round' },
      encoding: { x: across, x2: { field: 'x2' }, y: up, y2: { field: 'y2' } },
    },
  ];
}

/** The edges of the cells around levels: halfway to the next, and at both ends as far out, or where the range ends. Shape [levels + 1] */
function edgesOf(levels: readonly number[], range?: { readonly low: number; readonly high: number }): readonly number[] {
  const between = levels.slice(1).map((level, k) => (level + (levels[k] as number)) / 2);
  const [first, last] = [levels[0] as number, levels.at(-1) as number];
  const [inner, outer] = [between[0] ?? first, between.at(-1) ?? last];
  return [range?.low ?? 2 * first - inner, ...between, range?.high ?? 2 * last - outer];
}
