/** How much more often groups are listed, wrongly listed and refused than the first group, with the four-fifths marks. */
import { beyondFourFifths, FOUR_FIFTHS } from '../../measures/four-fifths.ts';
import type { Estimate } from '../../measures/measure.ts';
import type { RunResult } from '../../measures/result.ts';
import { titleOf } from '../../scheme/explain-rules.ts';
import type { Society } from '../../society/society.ts';
import { FEWEST, groupRates } from '../group-rates.ts';
import {
  axisTitle,
  type Bounds,
  type Chart,
  type ChartOptions,
  type Drawing,
  drawing,
  ignoranceAlongX,
  legendOf,
  type Said,
  specification,
  spreadOf,
} from './chart.ts';
import { layRows, markColours, OWN_COLOURS, uprightAt } from './rows.ts';
import type { Channel, Layer } from './specification.ts';

interface Ratio {
  readonly group: string;
  readonly kind: string;
  readonly ratio: number;
  readonly interval: Bounds | null;
  readonly unknown: Bounds | null;
  /** Whether the interval leaves 1 out. */
  readonly told: boolean;
}

/** The chart, or null where there is nothing to compare: one group, or no ratio for any (nobody of the first group is listed or refused). */
export function ratiosChart(result: RunResult, society: Pick<Society, 'groups'> | null, options: ChartOptions): Chart | null {
  const d = drawing(options);
  const words = d.words.ratios;
  const [first, ...others] = groupRates(result).map((rates) => ({
    ...rates,
    title: titleOf(
      society?.groups.find(({ id }) => id === rates.group),
      rates.group,
      d.language,
    ),
  }));
  const ratios = others
    .filter(({ persons }) => persons >= FEWEST)
    .flatMap(({ title, ratioListed, ratioWrongly, ratioDenied }) => [
      ...ratioOf(title, d.words.listed, ratioListed),
      ...ratioOf(title, d.words.wrongly, ratioWrongly),
      ...ratioOf(title, d.words.refused, ratioDenied),
    ]);
  if (first === undefined || ratios.length === 0) return null;
  const reference = first.title;
  const unknown = ratios.some((ratio) => ratio.unknown !== null);
  const said: Said = {
    finding: sayRatios(ratios, reference, d),
    spread: spreadOf(d, words.spread, { chance: ratios.some(({ interval }) => interval !== null), ignorance: unknown }),
    reading: words.reading,
  };
  const small = others.filter(({ persons }) => persons < FEWEST);
  return {
    id: 'ratios',
    question: words.question,
    ...said,
    spec: draw(ratios, reference, d, said),
    table: {
      columns: [d.words.groups.group, words.what, words.ratio(reference), d.words.interval, ...(unknown ? [d.words.unknownRange] : []), words.side],
      rows: ratios.map((one) => [
        one.group,
        one.kind,
        one.ratio,
        one.interval,
        ...(unknown ? [one.unknown] : []),
        one.told ? (beyondFourFifths(one.ratio) ? words.beyond : words.within) : d.words.cannotTell,
      ]),
      notes: small.map(({ title }) => d.words.groups.tooFew(title)),
    },
  };
}

function ratioOf(group: string, kind: string, estimate: Estimate | null): Ratio[] {
  if (estimate === null || estimate.value === null) return [];
  const { value, low, high, ignorance } = estimate;
  const interval = low === null || high === null ? null : { low: Math.max(0, low), high };
  const unknown = ignorance === undefined || ignorance.low === null || ignorance.high === null ? null : { low: ignorance.low, high: ignorance.high };
  return [{ group, kind, ratio: value, interval, unknown, told: interval !== null && (interval.low > 1 || interval.high < 1) }];
}

/** How many ratios a sentence names. */
const NAMED = 3;

function sayRatios(ratios: readonly Ratio[], reference: string, { words, number }: Drawing): string {
  const untold = ratios.filter(({ told }) => !told).length;
  const beyond = ratios.filter(({ told, ratio }) => told && beyondFourFifths(ratio)).toSorted((a, b) => farness(b) - farness(a));
  const items = beyond.slice(0, NAMED).map(({ group, kind, ratio }) => words.ratios.item(group, kind, number(ratio)));
  return words.sentences([
    beyond.length === 0 ? words.ratios.noneBeyond(reference) : words.ratios.finding(reference, items, beyond.length - items.length),
    untold > 0 ? words.ratios.untold(untold, ratios.length) : '',
  ]);
}

/** How far from alike, either way. */
function farness({ ratio }: Ratio): number {
  return ratio >= 1 ? ratio : 1 / Math.max(ratio, 1e-9);
}

function draw(ratios: readonly Ratio[], reference: string, d: Drawing, said: Said): Chart['spec'] {
  const { words, colour, narrow, number } = d;
  const groups = [...new Set(ratios.map(({ group }) => group))].map((group) => ratios.filter((ratio) => ratio.group === group));
  const kinds = [words.listed, words.wrongly, words.refused];
  const hues = [colour.listed, colour.wrongly, colour.own];
  const rows = layRows(
    groups.map((group) => ({
      name: group[0]?.group ?? '',
      numbers: group.map(({ kind, ratio, interval, told }) => `${kind} ${number(ratio)}${inBrackets(interval, d)}${told ? '' : ` · ${words.cannotTell}`}`),
    })),
    d,
    22,
  );
  const values = groups.flatMap((group, g) =>
    group.map(({ group: name, kind, ratio, interval, unknown, told }, i) => ({
      group: name,
      kind,
      ratio,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      unknownLow: unknown?.low ?? null,
      unknownHigh: unknown?.high ?? null,
      y: rows.lines[g]?.[i] ?? 0,
      ...markColours(told, hues[kinds.indexOf(kind)] as string, d),
    })),
  );
  // Far ends of wide intervals would press everything else together: the axis ends at a third more than the largest ratio.
  const far = Math.max(1.5, ...ratios.map(({ ratio }) => ratio)) * 1.33;
  const x: Channel = {
    field: 'ratio',
    type: 'quantitative',
    scale: { domain: [0, far], range: [rows.left, rows.right], nice: false, clamp: true },
    axis: { title: axisTitle(words.ratios.ratio(reference), d), tickCount: narrow ? 4 : 6, grid: false },
  };
  const { y } = rows;
  const line = (at: number, mark: Readonly<Record<string, unknown>>): Layer => uprightAt(at, x, rows, { strokeWidth: 1.5, ...mark });
  const layer: Layer[] = [
    ...[FOUR_FIFTHS.low, FOUR_FIFTHS.high].map((at) => line(at, { color: colour.start, strokeDash: [4, 3] })),
    line(1, { color: colour.ink }),
    {
      data: { values: [{ ratio: FOUR_FIFTHS.high }] },
      mark: { type: 'text', text: words.ratios.mark, align: 'left', baseline: 'middle', y: 9, dx: -4, fontSize: 12, color: colour.muted },
      encoding: { x },
    },
    {
      transform: [{ filter: 'isValid(datum.low)' }],
      mark: { type: 'rule', strokeWidth: 2 },
      encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' }, stroke: OWN_COLOURS.stroke },
    },
    ...ignoranceAlongX(
      values.flatMap(({ unknownLow, unknownHigh, y: at }) => (unknownLow === null ? [] : [{ low: unknownLow, high: unknownHigh, y: at + 7 }])),
      x,
      { y },
      d,
      {},
      far,
    ),
    {
      mark: { type: 'point', size: 80, opacity: 1, strokeWidth: 1.5 },
      encoding: {
        y,
        x,
        ...OWN_COLOURS,
        shape: {
          field: 'kind',
          type: 'nominal',
          scale: { domain: kinds, range: ['square', 'diamond', 'circle'] },
          legend: legendOf(kinds, d, { symbolFillColor: colour.muted, symbolStrokeColor: colour.muted }),
        },
      },
    },
    ...rows.text,
  ];
  return specification(d, rows.height, said, { data: { name: 'ratios', values }, layer });
}

function inBrackets(range: Bounds | null, { words, number, language }: Drawing): string {
  if (range === null) return '';
  const text = words.range(number(range.low), number(range.high));
  return language === 'en' ? ` (${text})` : `（${text}）`;
}
