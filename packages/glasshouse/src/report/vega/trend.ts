/** A measure along one parameter: points one by one, their means level by level, and where these cross a threshold. */
import type { Analysis } from '../../sensitivity/analysis.ts';
import type { ToldFinding } from '../analysis-told.ts';
import { amount, whole } from '../numbers.ts';
import { analysisWords } from '../words/analysis.ts';
import { above, axisNumbers, axisTitle, type Chart, type ChartOptions, drawing, type Said, specification } from './chart.ts';
import type { Channel, Layer } from './specification.ts';

/** The chart, or null where there are fewer than two levels or bins. @param name of the parameter */
export function trendChart(told: ToldFinding, analysis: Analysis, name: string, options: ChartOptions): Chart | null {
  const d = drawing(options);
  const words = analysisWords(d.language);
  const j = analysis.parameters.findIndex((parameter) => parameter.name === name);
  const parameter = told.parameters.find((one) => one.name === name);
  const { finding, scale, shown } = told;
  const steps = parameter?.found.trend ?? [];
  const [first, last] = [steps[0], steps.at(-1)];
  if (parameter === undefined || first === undefined || last === undefined || steps.length < 2) return null;
  const x = (value: number): string => amount(value, d.language);
  const points = finding.shown.flatMap((mean, n) => (mean === null ? [] : [{ x: analysis.shown[n]?.[j] as number, value: mean * scale }]));
  // A threshold far off would leave no room for the points.
  const [low, high] = [finding.low ?? 0, finding.high ?? 0];
  const near = (high - low) / 4;
  const thresholds = finding.tipping.flatMap((one) => (one.name === name && one.threshold > low - near && one.threshold < high + near ? [one.threshold] : []));
  const said: Said = {
    finding: words.trend.finding(told.name, name, shown(first.mean), x(first.x), shown(last.mean), x(last.x)),
    spread: words.trend.spread(analysis.parameters.length === 1),
    reading: words.sentences([
      words.trend.reading(whole(points.length, d.language), whole(finding.points, d.language)),
      thresholds.length === 0 ? '' : words.trend.threshold(words.list(thresholds.map(shown))),
    ]),
  };
  const { colour } = d;
  const values = steps.map((step) => ({ x: step.x, mean: step.mean * scale, low: step.low * scale, high: step.high * scale, points: step.points }));
  const along: Channel = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [parameter.low, parameter.high], nice: false, padding: 8 },
    axis: { title: axisTitle(name, d), tickCount: d.narrow ? 4 : 6, ...axisNumbers(d) },
  };
  const y: Channel = {
    field: 'value',
    type: 'quantitative',
    scale: { zero: false, nice: true },
    axis: { ...above(told.unit), tickCount: 5, ...axisNumbers(d) },
  };
  const layer: Layer[] = [
    {
      data: { name: 'trend', values },
      mark: { type: 'area', color: colour.own, fillOpacity: 0.14 },
      encoding: { x: along, y: { ...y, field: 'low' }, y2: { field: 'high' } },
    },
    {
      data: { name: 'points', values: points },
      mark: { type: 'point', filled: false, size: 24, color: colour.muted, opacity: 0.75, strokeWidth: 1 },
      encoding: { x: along, y },
    },
    ...thresholds.map(
      (threshold): Layer => ({
        data: { values: [{ value: threshold * scale }] },
        mark: { type: 'rule', color: colour.listed, strokeWidth: 2, strokeDash: [6, 4] },
        encoding: { y },
      }),
    ),
    { data: { values }, mark: { type: 'line', color: colour.own, strokeWidth: 2.5 }, encoding: { x: along, y: { ...y, field: 'mean' } } },
    {
      data: { values },
      mark: { type: 'point', filled: true, shape: 'square', size: 70, opacity: 1, color: colour.own },
      encoding: { x: along, y: { ...y, field: 'mean' } },
    },
  ];
  return {
    id: 'trend',
    question: words.trend.question(told.name, name),
    ...said,
    spec: specification(d, d.narrow ? 220 : 300, said, { layer }),
    table: {
      columns: [name, words.ranged(words.trend.means, told.unit), words.trend.middle, words.trend.points],
      rows: values.map((step) => [amount(step.x, d.language), step.mean, { low: step.low, high: step.high }, step.points]),
    },
  };
}
