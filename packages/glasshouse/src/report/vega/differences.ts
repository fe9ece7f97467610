/** What two to four worlds differ in: a row a measure, each world less the first, run by run. */
import type { Difference } from '../../compare/difference.ts';
import { differenceCell, differenceRange, scaleOf, signed } from '../differences.ts';
import { tableWords } from '../titles.ts';
import {
  axisTitle,
  type Bounds,
  type Cell,
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

/** A measure and its differences, one a world, each world less the first. */
export interface DifferenceLine {
  readonly id: string;
  readonly title: string;
  readonly differences: readonly Difference[];
}

export interface ComparedWorlds {
  /** The world that is taken from the others. */
  readonly base: string;
  /** One to three others, in the order of the differences. */
  readonly others: readonly string[];
  readonly lines: readonly DifferenceLine[];
}

type Verdict = 'more' | 'less' | 'untold' | 'same' | 'none';

function verdictOf({ difference, cannot_tell, same }: Difference): Verdict {
  if (difference.value === null) return 'none';
  if (same) return 'same';
  return cannot_tell ? 'untold' : difference.value > 0 ? 'more' : 'less';
}

/** Two to four worlds beside each other. */
export function differencesChart({ base, others, lines }: ComparedWorlds, options: ChartOptions): Chart {
  const d = drawing(options);
  const words = d.words.differences;
  const page = tableWords(d.language);
  const applying = lines.filter(({ differences }) => differences.some((one) => verdictOf(one) !== 'none'));
  // Rows in which no world differs have nothing to draw; the table keeps them.
  const drawn = applying.filter(({ differences }) => differences.some((one) => !['none', 'same'].includes(verdictOf(one))));
  const all = applying.flatMap(({ differences }) => differences);
  const unknown = all.some((one) => rangeOf(one.difference.ignorance, 1) !== null);
  const said: Said = {
    finding: d.words.sentences(others.map((world, k) => sayWorld(world, base, applying, k, NAMED[others.length > 1 ? 1 : 0], d))),
    spread: spreadOf(d, words.spread, { chance: all.some(({ difference }) => difference.low !== null), ignorance: unknown }),
    reading: words.reading,
  };
  return {
    id: 'differences',
    question: words.question,
    ...said,
    spec: drawn.length === 0 ? null : draw(drawn, others, base, d, said),
    table: {
      columns: [
        words.measure,
        ...others.flatMap((world) => {
          const column = words.minus(world, base);
          return [
            column,
            d.words.counted(column, d.words.interval),
            ...(unknown ? [d.words.counted(column, d.words.unknownRange)] : []),
            d.words.counted(column, words.verdict),
          ];
        }),
        words.unit,
      ],
      rows: applying.map(({ title, differences }) => [
        title,
        ...others.flatMap((_, k): Cell[] => {
          const one = differences[k];
          if (one === undefined) return [null, null, ...(unknown ? [null] : []), words.verdicts.none];
          const { difference } = one;
          const scale = scaleOf(difference.unit);
          return [
            difference.value === null ? null : difference.value * scale,
            rangeOf(difference, scale),
            ...(unknown ? [rangeOf(difference.ignorance, scale)] : []),
            words.verdicts[verdictOf(one)],
          ];
        }),
        page.unit(differences[0]?.difference.unit ?? ''),
      ]),
    },
  };
}

function rangeOf(range: { readonly low: number | null; readonly high: number | null } | undefined, scale: number): Bounds | null {
  return range === undefined || range.low === null || range.high === null ? null : { low: range.low * scale, high: range.high * scale };
}

/** How many differences a sentence names of a single world, and of several. */
const NAMED = [3, 1] as const;

function sayWorld(world: string, base: string, lines: readonly DifferenceLine[], k: number, named: number, d: Drawing): string {
  const words = d.words.differences;
  const own = lines.flatMap(({ title, differences }) => {
    const one = differences[k];
    return one === undefined ? [] : [{ title, one, verdict: verdictOf(one) }];
  });
  const told = own.filter(({ verdict }) => verdict === 'more' || verdict === 'less');
  const untold = own.filter(({ verdict }) => verdict === 'untold').length;
  if (told.length > 0) {
    const items = told
      .slice(0, named)
      .map(({ title, one }) =>
        words.item(title, signed((one.difference.value ?? 0) * scaleOf(one.difference.unit), d.language), tableWords(d.language).unit(one.difference.unit)),
      );
    return d.words.sentences([words.told(world, base, items, told.length - items.length), untold > 0 ? words.andUntold(untold) : '']);
  }
  if (untold > 0) return words.untold(world, base, untold);
  return own.some(({ verdict }) => verdict === 'same') ? words.same(world, base) : words.noMeasure;
}

const LETTERS = ['B', 'C', 'D'];

function draw(lines: readonly DifferenceLine[], others: readonly string[], base: string, d: Drawing, said: Said): Chart['spec'] {
  const { words, colour, language } = d;
  const several = others.length > 1;
  const letterOf = (k: number): string => (several ? `${LETTERS[k] ?? k + 1}  ` : '');
  const rows = layRows(
    lines.map(({ title, differences }) => ({
      name: title,
      note: tableWords(language).unit(differences[0]?.difference.unit ?? ''),
      numbers: differences.map((one, k) => {
        const range = differenceRange(one, language);
        const brackets = range === '' || one.same ? '' : language === 'en' ? ` (${range})` : `（${range}）`;
        return `${letterOf(k)}${differenceCell(one, language)}${brackets}`;
      }),
    })),
    d,
  );
  const kinds = others.map((world, k) => `${letterOf(k)}${world}`);
  const values = lines.flatMap(({ title, differences }, n) => {
    const reach = reachOf(differences);
    return differences.flatMap((one, k) => {
      const { value, low, high, ignorance, unit } = one.difference;
      if (value === null) return [];
      const scale = scaleOf(unit);
      const verdict = verdictOf(one);
      return [
        {
          measure: title,
          world: kinds[k] ?? '',
          verdict,
          difference: value * scale,
          // Parts of the row's own reach.
          at: value / reach,
          low: low === null ? null : low / reach,
          high: high === null ? null : high / reach,
          unknownLow: ignorance?.low == null || ignorance.high === null ? null : ignorance.low / reach,
          unknownHigh: ignorance?.low == null || ignorance.high === null ? null : ignorance.high / reach,
          y: rows.lines[n]?.[k] ?? 0,
          ...markColours(verdict === 'more' || verdict === 'less', colour.own, d),
        },
      ];
    });
  });
  const x: Channel = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [-1.08, 1.08], range: [rows.left, rows.right], nice: false },
    axis: { title: axisTitle(words.differences.axis(base), d), values: [], domain: false, grid: false },
  };
  const { y } = rows;
  const layer: Layer[] = [
    uprightAt(0, { ...x, field: 'at' }, rows, { color: colour.ink, strokeWidth: 2.5 }),
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
    ),
    {
      mark: { type: 'point', size: 90, opacity: 1, strokeWidth: 1.5 },
      encoding: {
        y,
        x,
        ...OWN_COLOURS,
        shape: {
          field: 'world',
          type: 'nominal',
          scale: { domain: kinds, range: ['circle', 'square', 'triangle-up'].slice(0, kinds.length) },
          legend: several ? legendOf(kinds, d, { symbolFillColor: colour.own, symbolStrokeColor: colour.own }) : null,
        },
      },
    },
    ...rows.text,
  ];
  return specification(d, rows.height, said, { data: { name: 'differences', values }, layer });
}

/** The largest of what a row shows, either way, so that it fits; ranges by what is not known included. */
function reachOf(differences: readonly Difference[]): number {
  const ends = differences.flatMap(({ difference: { value, low, high, ignorance } }) => [value, low, high, ignorance?.low, ignorance?.high]);
  return Math.max(...ends.map((end) => Math.abs(end ?? 0))) || 1;
}
