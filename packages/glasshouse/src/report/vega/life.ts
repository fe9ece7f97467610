/** One invented life as a strip: the score in the months in which something happened, the months on a list, and events. */

import { stretchesOf } from '../../scheme/phases.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { Society } from '../../society/society.ts';
import { type ToldEvent, type ToldPerson, tellLife } from '../life.ts';
import { whole } from '../numbers.ts';
import type { EventLane } from '../words/charts.ts';
import { axisNumbers, type Chart, type ChartOptions, type Drawing, drawing, monthTicks, type Said, specification } from './chart.ts';
import { type Bound, scoreBounds } from './scores.ts';
import type { Channel, Data, Layer } from './specification.ts';
import { textWidth } from './wrap.ts';

/** An event with the official score at the end of its month. */
export interface ScoredEvent extends ToldEvent {
  readonly official: ToldEvent['official'] & { readonly score: number };
}

export interface ShownLife {
  readonly person: ToldPerson;
  readonly events: readonly ScoredEvent[];
  /** As the engine's watcher counts them, at the ends of months. */
  readonly sums: { readonly monthsListed: number; readonly monthsWrongly: number };
  /** Months of the run. */
  readonly months: number;
}

const LANES: readonly EventLane[] = ['did', 'record', 'penalty', 'remedy'];
const LANE_OF: Readonly<Record<string, EventLane>> = {
  did: 'did',
  'did-hollow': 'did',
  recorded: 'record',
  'falsely-recorded': 'record',
  'tie-recorded': 'record',
  imposed: 'penalty',
  fined: 'penalty',
  detained: 'penalty',
  denied: 'penalty',
  'tie-cut': 'penalty',
  told: 'remedy',
  filed: 'remedy',
  'appeal-won': 'remedy',
  'appeal-lost': 'remedy',
  repaired: 'remedy',
};
const SHAPES: Readonly<Record<EventLane, string>> = { did: 'circle', record: 'square', penalty: 'cross', remedy: 'triangle-up' };

/** A month in which something happened, and where it left the person. */
interface Moment {
  readonly month: number;
  readonly score: number;
  readonly state: 'listed' | 'wrongly' | 'off';
}

/** A stay: from the end of one month to the end of another, in months. */
interface Stay {
  readonly from: number;
  readonly to: number;
}

/** The life of a person as a picture. Nobody real is in it, and it says so. */
export function lifeChart(life: ShownLife, scheme: Scheme | null, society: Society, options: ChartOptions, companion: Scheme | null = null): Chart {
  const d = drawing(options);
  const words = d.words.life;
  const black = new Set(
    scheme === null ? [] : stretchesOf(scheme).flatMap((stretch) => stretch.scheme.lists.filter((list) => list.colour === 'black').map(({ id }) => id)),
  );
  const moments = momentsOf(life.events, black);
  const stays = staysOf(moments, life.months);
  const scores = life.person.scored ? moments.map(({ score }) => score) : [];
  const varied = new Set(scores).size > 1;
  const name = words.name(`${life.person.index}`);
  const said: Said = {
    finding: sayLife(life, name, varied ? Math.min(...scores) : null, d),
    spread: words.spread,
    reading: d.words.sentences([varied ? words.readingScore : '', words.reading]),
  };
  const told = tellLife(life.person, life.events, scheme, society, d.language, Number.POSITIVE_INFINITY, companion);
  const at = new Map(moments.map((moment) => [moment.month, moment]));
  return {
    id: 'life',
    question: words.question,
    ...said,
    spec: life.events.length === 0 ? null : draw(life, moments, stays, varied ? scheme : null, d, said),
    table: {
      columns: [words.person, words.month, words.events, ...(varied ? [words.score] : []), words.state],
      rows: told.months.map(({ month, text }) => [
        name,
        month,
        text,
        ...(varied ? [at.get(month)?.score ?? null] : []),
        words.states[at.get(month)?.state ?? 'off'],
      ]),
    },
  };
}

function momentsOf(events: readonly ScoredEvent[], black: ReadonlySet<string>): Moment[] {
  const last = new Map(events.map((event) => [event.month, event]));
  return [...last.values()].map(({ month, official, true: truth }) => {
    const on = official.lists.filter((list) => black.has(list));
    return { month, score: official.score, state: on.length === 0 ? 'off' : on.every((list) => truth.lists.includes(list)) ? 'listed' : 'wrongly' };
  });
}

/** Listings change with events only, so that months between two events are like the first. */
function staysOf(moments: readonly Moment[], months: number): Stay[] {
  const stays: Stay[] = [];
  let from: number | null = null;
  for (const { month, state } of moments) {
    if (state !== 'off') from ??= month;
    else if (from !== null) {
      stays.push({ from, to: month });
      from = null;
    }
  }
  return from === null ? stays : [...stays, { from, to: months }];
}

function sayLife({ sums, months }: ShownLife, name: string, lowest: number | null, { words, language }: Drawing): string {
  const n = (x: number): string => whole(x, language);
  const { monthsListed, monthsWrongly } = sums;
  const listed =
    monthsListed === 0
      ? words.life.nobody(name, n(months))
      : words.life.listed(name, n(monthsListed), n(months), monthsWrongly === 0 ? null : n(monthsWrongly));
  return words.sentences([listed, lowest === null ? '' : words.life.lowest(n(lowest))]);
}

const LANE = 24;

function draw({ events, months }: ShownLife, moments: readonly Moment[], stays: readonly Stay[], scheme: Scheme | null, d: Drawing, said: Said): Chart['spec'] {
  const { words, colour, narrow } = d;
  const names = [words.life.lanes.list, ...LANES.map((lane) => words.life.lanes[lane])];
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name, 13)))) + 10;
  const right = d.width - 24;
  const x = (field: string): Channel => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, months], range: [left, right], nice: false },
    axis: { title: words.life.month, values: monthTicks(months, narrow), format: ',d', grid: false, ...axisNumbers(d) },
  });
  const score = scheme === null ? null : scorePanel(moments, scheme, { left, right }, x, d);
  const top = score === null ? 4 : score.height + 14;
  const height = top + names.length * LANE;
  const y: Channel = { field: 'y', type: 'quantitative', scale: { domain: [0, height], range: [0, height], nice: false, zero: false }, axis: null };
  const laneAt = (n: number): number => top + (n + 0.5) * LANE;
  const glyphs = glyphsOf(events).map((glyph) => ({ ...glyph, y: laneAt(1 + LANES.indexOf(glyph.lane)) }));
  const wrong = (data: Data): Layer => ({
    data,
    mark: { type: 'point', shape: 'diamond', filled: true, size: 75, opacity: 1, color: colour.wrongly },
    encoding: { x: x('month'), y },
  });
  const layer: Layer[] = [
    ...(score?.layer.map((one) => ({ ...one, encoding: { ...one.encoding, ...(one.encoding.y === undefined ? {} : { y }) } })) ?? []),
    {
      data: { name: 'lanes', values: names.map((text, n) => ({ text, y: laneAt(n) })) },
      mark: { type: 'text', align: 'left', baseline: 'middle', x: 0, color: colour.ink },
      encoding: { y, text: { field: 'text', type: 'nominal' } },
    },
    {
      data: { values: names.map((_, n) => ({ y: laneAt(n) })) },
      mark: { type: 'rule', color: colour.line, strokeWidth: 1, x: left, x2: right },
      encoding: { y },
    },
    {
      data: { name: 'stays', values: stays.map((stay) => ({ ...stay, y: laneAt(0) })) },
      mark: { type: 'rule', color: colour.listed, strokeWidth: 10 },
      encoding: { y, x: x('from'), x2: { field: 'to' } },
    },
    wrong({ name: 'wrongly', values: moments.filter(({ state }) => state === 'wrongly').map(({ month }) => ({ month, y: laneAt(0) })) }),
    ...LANES.map(
      (lane): Layer => ({
        data: { name: lane, values: glyphs.filter((glyph) => glyph.lane === lane && !glyph.wrong) },
        mark: {
          type: 'point',
          shape: SHAPES[lane],
          filled: lane !== 'did',
          size: lane === 'penalty' ? 70 : 50,
          opacity: 1,
          color: lane === 'remedy' ? colour.off : colour.own,
          strokeWidth: 1.5,
        },
        encoding: { x: x('month'), y },
      }),
    ),
    wrong({ name: 'wrong', values: glyphs.filter((glyph) => glyph.wrong) }),
  ];
  return specification(d, height, said, { layer });
}

interface Glyph {
  readonly month: number;
  readonly lane: EventLane;
  /** Recorded falsely, or refused though a true record would not have had it refused. */
  readonly wrong: boolean;
}

/** One glyph a month, lane and rightness. */
function glyphsOf(events: readonly ScoredEvent[]): Glyph[] {
  const glyphs = new Map<string, Glyph>();
  for (const { month, kind, value } of events) {
    const lane = LANE_OF[kind];
    const wrong = kind === 'falsely-recorded' || (kind === 'denied' && value === 1);
    if (lane !== undefined) glyphs.set(`${month} ${lane} ${wrong}`, { month, lane, wrong });
  }
  return [...glyphs.values()];
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** The upper part: points where the score is known, a thin line between, bounds with their names. */
function scorePanel(
  moments: readonly Moment[],
  scheme: Scheme,
  { left, right }: Span,
  x: (field: string) => Channel,
  d: Drawing,
): { readonly height: number; readonly layer: Layer[] } {
  const { colour, words, language, narrow } = d;
  const own = moments.map(({ score }) => score);
  const [least, most] = [Math.min(...own), Math.max(...own)];
  const near = (most - least) * 0.25;
  const bounds: readonly Bound[] = scoreBounds(scheme, least - near, most + near, d);
  const all = [...own, ...bounds.map(({ score }) => score)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const plot = narrow ? 110 : 140;
  const first = 26;
  const yOf = (score: number): number => first + ((high - score) / Math.max(1, high - low)) * plot;
  const y: Channel = {};
  const ends = [...new Set([least, most])].map((score) => ({ score, text: whole(score, language), y: yOf(score) }));
  const points = moments.map(({ month, score }) => ({ month, score, y: yOf(score) }));
  const write = (values: readonly object[], mark: Readonly<Record<string, unknown>>): Layer => ({
    data: { values },
    mark: { type: 'text', baseline: 'middle', ...mark },
    encoding: { y, text: { field: 'text', type: 'nominal' } },
  });
  return {
    height: first + plot + 8,
    layer: [
      write([{ text: words.life.score, y: 8 }], { align: 'left', x: 0, color: colour.muted }),
      write(ends, { align: 'right', x: left - 8, color: colour.ink }),
      {
        data: { values: bounds.map(({ score }) => ({ y: yOf(score) })) },
        mark: { type: 'rule', color: colour.start, strokeDash: [4, 3], strokeWidth: 1.5, x: left, x2: right },
        encoding: { y },
      },
      write(
        bounds.map(({ score, label }) => ({ text: label, y: yOf(score) - 9 })),
        { align: 'right', x: right, color: colour.muted, fontSize: 12 },
      ),
      { data: { values: points }, mark: { type: 'line', color: colour.own, strokeWidth: 1 }, encoding: { x: x('month'), y } },
      {
        data: { name: 'score', values: points },
        mark: { type: 'point', filled: true, color: colour.own, size: 32, opacity: 1 },
        encoding: { x: x('month'), y },
      },
    ],
  };
}
