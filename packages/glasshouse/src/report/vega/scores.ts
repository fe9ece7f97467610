/** How scores are spread over people at the end: a histogram with the bounds of bands and lists. */
import type { RunResult } from '../../measures/result.ts';
import { titleOf } from '../../scheme/explain-rules.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { scoreBins, scoreQuantile, shareBetween } from '../bands.ts';
import { baseFor, countOf, whole } from '../numbers.ts';
import { above, axisNumbers, type Chart, type ChartOptions, type Drawing, drawing, type Said, specification } from './chart.ts';
import type { Channel, Layer } from './specification.ts';

interface Bar {
  readonly from: number;
  readonly below: number;
  /** Of 1,000 people. */
  readonly people: number;
}

export interface Bound {
  readonly score: number;
  readonly label: string;
}

/** The chart, or null where nobody has a score, or all have the same (a scheme that only lists). */
export function scoresChart(result: RunResult, scheme: Scheme | null, options: ChartOptions): Chart | null {
  const d = drawing(options);
  const bars = histogram(result, d.narrow ? 24 : 48);
  if (scheme === null || scoreBins(result).length < 2) return null;
  const words = d.words.scores;
  const said: Said = { finding: sayScores(result, scheme, d), spread: words.spread, reading: words.reading };
  return {
    id: 'scores',
    question: words.question,
    ...said,
    spec: draw(bars, scoreBounds(scheme, bars[0]?.from ?? 0, bars.at(-1)?.below ?? 0, d), d, said),
    table: { columns: [words.from, words.below, d.words.perThousand], rows: bars.map((bar) => [bar.from, bar.below, bar.people]) },
  };
}

/** Bars of 1, 2, 5, 10, … points, at most so many, from the lowest score that somebody has to the highest. */
export function histogram(result: RunResult, most: number): Bar[] {
  const bins = scoreBins(result);
  const [first] = bins[0] ?? [];
  const [last] = bins.at(-1) ?? [];
  if (first === undefined || last === undefined) return [];
  const width = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].find((w) => Math.floor(last / w) - Math.floor(first / w) < most) ?? 20000;
  const start = Math.floor(first / width);
  const people = Array.from({ length: Math.floor(last / width) - start + 1 }, () => 0);
  for (const [score, share] of bins) {
    const at = Math.floor(score / width) - start;
    people[at] = (people[at] ?? 0) + share * 1000;
  }
  return people.map((count, i) => ({ from: (start + i) * width, below: (start + i + 1) * width, people: count }));
}

/** Bounds of bands and lists from `low` to `high`; where two share a score, their labels are joined. */
export function scoreBounds(scheme: Scheme, low: number, high: number, { words, language, narrow }: Drawing): Bound[] {
  const all: Bound[] = scheme.bands
    .filter((band) => band.from !== undefined)
    .map((band) => ({ score: band.from as number, label: narrow ? titleOf(band, band.id, language) : words.scores.band(titleOf(band, band.id, language)) }));
  for (const list of scheme.lists.filter((l) => l.colour === 'black')) {
    for (const { score_below, ...others } of list.entry)
      if (score_below !== undefined && Object.values(others).every((other) => other === undefined))
        all.push({ score: score_below, label: narrow ? titleOf(list, list.id, language) : words.scores.listBelow(titleOf(list, list.id, language)) });
  }
  const scores = [...new Set(all.map((bound) => bound.score))].filter((score) => score >= low && score <= high).sort((a, b) => a - b);
  return scores.map((score) => ({
    score,
    label: all
      .filter((bound) => bound.score === score)
      .map((bound) => bound.label)
      .join(' · '),
  }));
}

function sayScores(result: RunResult, scheme: Scheme, { words, language }: Drawing): string {
  const low = scoreQuantile(result, 0.25) ?? 0;
  const high = scoreQuantile(result, 0.75) ?? 0;
  const { start } = scheme.ledger;
  const under = shareBetween(result, undefined, start);
  const base = baseFor(under);
  const { count } = countOf(under, base);
  const n = (x: number): string => whole(x, language);
  return words.sentences([
    low === high ? words.scores.same(n(low)) : words.scores.middle(n(low), n(high)),
    under > 0 ? words.scores.under(n(count), n(base), n(start)) : '',
  ]);
}

function draw(bars: readonly Bar[], lines: readonly Bound[], d: Drawing, said: Said): Chart['spec'] {
  const { colour, words, narrow } = d;
  const low = bars[0]?.from ?? 0;
  const high = bars.at(-1)?.below ?? 1;
  const top = 18 * lines.length;
  const x: Channel = { field: 'score', type: 'quantitative', scale: { domain: [low, high], nice: false } };
  const layer: Layer[] = [
    {
      data: { name: 'bars', values: bars },
      mark: { type: 'bar', color: colour.own, binSpacing: bars.length > 60 ? 0 : 1 },
      encoding: {
        x: {
          field: 'from',
          type: 'quantitative',
          bin: 'binned',
          scale: { domain: [low, high], nice: false },
          axis: { title: words.scores.score, tickCount: narrow ? 5 : 10, format: ',d', grid: false, ...axisNumbers(d) },
        },
        x2: { field: 'below' },
        y: { field: 'people', type: 'quantitative', axis: { ...above(words.perThousand), tickCount: 5, titleY: -8 - top, ...axisNumbers(d) } },
      },
    },
    // A name stands above the plot, to the left or right of its line, whichever side has more room.
    ...lines.flatMap((line, i): Layer[] => {
      const left = line.score - low > (high - low) / 2;
      const y = -top + 18 * i + 6;
      return [
        { data: { values: [line] }, mark: { type: 'rule', color: colour.start, strokeDash: [4, 3], strokeWidth: 1.5, y, y2: 'height' }, encoding: { x } },
        {
          data: { values: [line] },
          mark: {
            type: 'text',
            y: y + 2,
            dx: left ? -5 : 5,
            align: left ? 'right' : 'left',
            color: colour.muted,
            fontSize: 12,
            limit: Math.round(((left ? line.score - low : high - line.score) / (high - low)) * (d.width - 60)),
          },
          encoding: { x, text: { field: 'label', type: 'nominal' } },
        },
      ];
    }),
  ];
  return specification(d, narrow ? 180 : 220, said, { layer, padding: { left: 2, right: 6, top: 8, bottom: 2 } });
}
