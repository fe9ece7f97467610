/** Which part each safeguard or rule has in a change: alone, added last, and its Shapley share. */
import type { Ranged, Share, Shares } from '../../attribute/shares.ts';
import { scaleOf, signed } from '../differences.ts';
import { rangedCell } from '../shares.ts';
import { tableWords } from '../titles.ts';
import {
  axisNumbers,
  axisTitle,
  type Bounds,
  type Chart,
  type ChartOptions,
  type Drawing,
  drawing,
  legendOf,
  type Said,
  specification,
  spreadOf,
} from './chart.ts';
import { layRows, markColours, OWN_COLOURS, uprightAt } from './rows.ts';
import type { Channel, Layer } from './specification.ts';

export interface SharedChange {
  readonly shares: Pick<Shares, 'players' | 'all'>;
  /** The measure whose change is shared out. */
  readonly measure: { readonly id: string; readonly title: string; readonly unit: string };
  /** What the players are called; by default by their ids. */
  readonly titles?: Readonly<Record<string, string>> | undefined;
}

const PARTS = ['alone', 'last', 'shapley'] as const;
type PartName = (typeof PARTS)[number];

interface Row {
  readonly player: string;
  readonly share: Share;
}

const told = ({ value, low, high }: Ranged): boolean => value !== null && low !== null && high !== null && (low > 0 || high < 0);
const isNothing = ({ value, low, high }: Ranged): boolean => value === 0 && (low ?? 0) === 0 && (high ?? 0) === 0;
/** What rows are ordered by: the share, or where none was asked for the part as the last. */
const weight = ({ shapley, last }: Share): number => Math.abs(shapley.value ?? last.value ?? 0);

/** The shares of a change, the largest first; null where no player has a share in that measure. */
export function sharesChart({ shares, measure, titles = {} }: SharedChange, options: ChartOptions): Chart | null {
  const d = drawing(options);
  const words = d.words.shares;
  const rows = Object.entries(shares.players)
    .flatMap(([id, of]): Row[] => {
      const share = of[measure.id];
      return share === undefined ? [] : [{ player: titles[id] ?? id, share }];
    })
    .toSorted((a, b) => weight(b.share) - weight(a.share));
  if (rows.length === 0) return null;
  const all = shares.all[measure.id];
  const scale = scaleOf(measure.unit);
  const unit = tableWords(d.language).unit(measure.unit);
  const drawn = rows.filter(({ share }) => PARTS.some((part) => share[part].value !== null && !isNothing(share[part])));
  const said: Said = {
    finding: sayShares(rows, all, measure.title, unit, scale, d),
    spread: spreadOf(d, words.spread, { chance: rows.some(({ share }) => share.last.low !== null), ignorance: false }),
    reading: words.reading,
  };
  const parts = { alone: words.alone, last: words.last, shapley: words.share };
  const cells = (ranged: Ranged | undefined): [number | null, Bounds | null] => [
    ranged === undefined || ranged.value === null ? null : ranged.value * scale,
    ranged === undefined || ranged.low === null || ranged.high === null ? null : { low: ranged.low * scale, high: ranged.high * scale },
  ];
  return {
    id: 'shares',
    question: words.question,
    ...said,
    spec: drawn.length === 0 ? null : draw(drawn, all, { unit: measure.unit, title: words.change(measure.title, unit) }, parts, d, said),
    table: {
      columns: [words.player, ...PARTS.flatMap((part) => [d.words.counted(parts[part], unit), d.words.counted(parts[part], d.words.interval)])],
      rows: [
        ...rows.map(({ player, share }) => [player, ...PARTS.flatMap((part) => cells(share[part]))]),
        [words.together, null, null, null, null, ...cells(all)],
      ],
    },
  };
}

function sayShares(rows: readonly Row[], all: Ranged | undefined, title: string, unit: string, scale: number, { words, language }: Drawing): string {
  const known = rows.flatMap(({ share }) => PARTS.map((part) => share[part])).filter(({ value }) => value !== null);
  if (known.every(isNothing)) return words.shares.nothing(title);
  const best = rows.find(({ share }) => told(share.shapley.value === null ? share.last : share.shapley));
  if (best === undefined) return words.shares.untold(title);
  const share = best.share.shapley.value === null ? best.share.last : best.share.shapley;
  const whole = all === undefined || !told(all) || best.share.shapley.value === null ? null : signed((all.value ?? 0) * scale, language);
  return words.shares.finding(best.player, title, signed((share.value ?? 0) * scale, language), whole, unit);
}

function draw(
  drawn: readonly Row[],
  all: Ranged | undefined,
  measure: { readonly unit: string; readonly title: string },
  parts: Readonly<Record<PartName, string>>,
  d: Drawing,
  said: Said,
): Chart['spec'] {
  const { words, colour, language, narrow } = d;
  const scale = scaleOf(measure.unit);
  const cell = (ranged: Ranged): string => rangedCell(ranged, measure.unit, language);
  const asked = PARTS.filter((part) => drawn.some(({ share }) => share[part].value !== null));
  const whole = all === undefined || all.value === null ? [] : [all];
  const rows = layRows(
    [
      ...drawn.map(({ player, share }) => ({
        name: player,
        numbers: asked.map((part) => `${part === 'shapley' ? words.shares.short : parts[part]} ${cell(share[part])}`),
      })),
      ...whole.map((ranged) => ({ name: words.shares.together, numbers: [cell(ranged)] })),
    ],
    d,
  );
  const kinds = asked.map((part) => parts[part]);
  const shapes = { alone: 'circle', last: 'square', shapley: 'diamond' } as const;
  const datum = (player: string, kind: string, ranged: Ranged, y: number, ring: boolean) =>
    ranged.value === null
      ? []
      : [
          {
            player,
            kind,
            part: ranged.value * scale,
            low: ranged.low === null ? null : ranged.low * scale,
            high: ranged.high === null ? null : ranged.high * scale,
            y,
            ...markColours(told(ranged), colour.own, d),
            ...(ring ? { fill: colour.surface } : {}),
          },
        ];
  const values = drawn.flatMap(({ player, share }, n) =>
    asked.flatMap((part, i) => datum(player, parts[part], share[part], rows.lines[n]?.[i] ?? 0, part === 'alone')),
  );
  const together = whole.flatMap((ranged) => datum(words.shares.together, words.shares.together, ranged, rows.lines[drawn.length]?.[0] ?? 0, false));
  const ends = [...values, ...together].flatMap(({ part, low, high }) => [part, low ?? 0, high ?? 0]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = (most - least) * 0.06 || 1;
  const x: Channel = {
    field: 'part',
    type: 'quantitative',
    scale: { domain: [least - room, most + room], range: [rows.left, rows.right], nice: false },
    axis: { title: axisTitle(measure.title, d), tickCount: narrow ? 4 : 5, grid: false, ...axisNumbers(d) },
  };
  const { y } = rows;
  const rule = { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, stroke: OWN_COLOURS.stroke };
  const layer: Layer[] = [
    uprightAt(0, x, rows, { color: colour.ink, strokeWidth: 2.5 }),
    { transform: [{ filter: 'isValid(datum.low)' }], mark: { type: 'rule', strokeWidth: 2 }, encoding: rule },
    {
      mark: { type: 'point', size: 80, opacity: 1, strokeWidth: 2 },
      encoding: {
        y,
        x,
        ...OWN_COLOURS,
        shape: {
          field: 'kind',
          type: 'nominal',
          scale: { domain: kinds, range: asked.map((part) => shapes[part]) },
          legend: legendOf(kinds, d, { symbolFillColor: colour.surface, symbolStrokeColor: colour.own, symbolStrokeWidth: 2 }),
        },
      },
    },
    { data: { name: 'together', values: together }, transform: [{ filter: 'isValid(datum.low)' }], mark: { type: 'rule', strokeWidth: 3.5 }, encoding: rule },
    {
      data: { name: 'together', values: together },
      mark: { type: 'tick', orient: 'vertical', thickness: 4, size: 16 },
      encoding: { x, y, fill: OWN_COLOURS.stroke },
    },
    ...rows.text,
  ];
  return specification(d, rows.height, said, { data: { name: 'shares', values }, layer });
}
