/** How long it takes to get off the list: the share of stays that still go on, as a step curve. */
import type { RunResult } from '../../measures/result.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { hasBlackList } from '../bands.ts';
import { above, axisNumbers, type Chart, type ChartOptions, type Drawing, drawing, monthTicks, type Said, specification } from './chart.ts';
import type { Channel, Layer } from './specification.ts';

interface Point {
  /** Months spent on the list. */
  readonly months: number;
  /** Stays that still go on, of 100. */
  readonly stays: number;
}

/** The chart, or null where the scheme has no black list. @source Kaplan & Meier 1958 (the curve comes with the result) */
export function exitChart(result: RunResult, scheme: Scheme | null, options: ChartOptions): Chart | null {
  if (scheme === null || !hasBlackList(scheme)) return null;
  const d = drawing(options);
  const words = d.words.exit;
  const points = result.survival.map((share, months): Point => ({ months, stays: share * 100 }));
  const said: Said = { finding: sayExit(points, d), spread: words.spread, reading: words.reading };
  return {
    id: 'exit',
    question: words.question,
    ...said,
    spec: points.length === 0 ? null : draw(points, d, said),
    table: { columns: [words.monthsOn, words.ofHundred], rows: points.map((point) => [point.months, point.stays]) },
  };
}

function sayExit(points: readonly Point[], { words, number }: Drawing): string {
  const last = points.at(-1);
  if (last === undefined) return words.exit.nobody;
  const half = points.find((point) => point.stays <= 50 + 1e-9);
  if (half === undefined) return words.sentences([words.exit.notHalf(number(last.months)), words.exit.still(number(last.stays), number(last.months))]);
  const end = points.find((point) => point.stays < 1e-9);
  const rest =
    end === undefined ? words.exit.still(number(last.stays), number(last.months)) : end.months > half.months ? words.exit.nobodyLeft(number(end.months)) : '';
  return words.sentences([words.exit.half(number(half.months)), rest]);
}

function draw(points: readonly Point[], d: Drawing, said: Said): Chart['spec'] {
  const { colour, words, narrow } = d;
  const last = Math.max(1, points.at(-1)?.months ?? 1);
  const x: Channel = {
    field: 'months',
    type: 'quantitative',
    scale: { domain: [0, last], nice: false },
    axis: { title: words.exit.monthsOn, values: monthTicks(last, narrow), format: ',d', ...axisNumbers(d) },
  };
  const y: Channel = {
    field: 'stays',
    type: 'quantitative',
    scale: { domain: [0, 100] },
    axis: { ...above(words.exit.ofHundred), values: [0, 25, 50, 75, 100] },
  };
  const layer: Layer[] = [
    { mark: { type: 'line', interpolate: 'step-after', color: colour.own, strokeWidth: 2.5 }, encoding: { x, y } },
    // The part that never got off as far as could be seen stays at the right edge.
    { transform: [{ filter: `datum.months === ${last}` }], mark: { type: 'point', filled: true, color: colour.own, size: 60, opacity: 1 }, encoding: { x, y } },
  ];
  return specification(d, narrow ? 170 : 200, said, { data: { name: 'stays', values: points }, layer });
}
