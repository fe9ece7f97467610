/**
 * What every chart is: a question, its answer in a sentence, a drawing and the same numbers as a table.
 *
 *     RunResult (+ Scheme) → points → { Vega-Lite specification, table }
 */
import type { Language } from '../../base/text.ts';
import type { Subjects } from '../firm-view.ts';
import { spoken } from '../numbers.ts';
import { PALETTE, type Palette, type Theme } from '../palette.ts';
import type { ChartWords } from '../words/charts.ts';
import { CHARTS_EN } from '../words/charts-en.ts';
import { CHARTS_ZH } from '../words/charts-zh.ts';
import { withFirmWords } from '../words/firms.ts';
import { FIRM_CHARTS_EN } from '../words/firms-en.ts';
import { FIRM_CHARTS_ZH } from '../words/firms-zh.ts';
import type { Channel, Drawn, Layer, Specification } from './specification.ts';
import { textWidth, wrapLines } from './wrap.ts';

export type ChartId =
  | 'over-time'
  | 'scores'
  | 'exit'
  | 'groups'
  | 'ratios'
  | 'denials'
  | 'drivers'
  | 'differences'
  | 'shares'
  | 'life'
  | 'indices'
  | 'trend'
  | 'surface';

/** The bounds of an interval in one cell. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export type Cell = string | number | Bounds | null;

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What must be known of some of the numbers, e.g. why one is not shown. */
  readonly notes?: readonly string[] | undefined;
}

export interface Chart {
  readonly id: ChartId;
  /** The title, as a question. */
  readonly question: string;
  /** The answer. */
  readonly finding: string;
  /** What the spread shown is (people differ, runs differ). */
  readonly spread: string;
  /** How to read the marks. */
  readonly reading: string;
  /** The drawing; null where there is nothing to draw (nobody is listed, nothing can be compared), which the answer then says. */
  readonly spec: Specification | null;
  /** The numbers of the drawing, with units in the names of the columns. */
  readonly table: ChartTable;
}

export interface ChartOptions {
  readonly language: Language;
  /** Pixels; text is never scaled, so draw at the width it will have. Default 640. */
  readonly width?: number | undefined;
  /** Whom the charts are about. Default persons. */
  readonly subjects?: Subjects | undefined;
  /** Default light. On paper: light. */
  readonly theme?: Theme | undefined;
  /** Whether the picture carries its finding, how to read it, and that everyone is invented. Default yes; no where the page says so beside it. */
  readonly titled?: boolean | undefined;
}

/** What a chart draws with. */
export interface Drawing {
  readonly language: Language;
  readonly words: ChartWords;
  readonly width: number;
  readonly narrow: boolean;
  readonly colour: Palette;
  readonly number: (x: number) => string;
  readonly titled: boolean;
}

const FONTS: Readonly<Record<Language, string>> = {
  en: 'system-ui, "Noto Sans", sans-serif',
  'zh-Hans': 'system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
};

/** The words of a language. */
export function chartWords(language: Language, subjects: Subjects = 'persons'): ChartWords {
  const words = language === 'zh-Hans' ? CHARTS_ZH : CHARTS_EN;
  return subjects === 'persons' ? words : withFirmWords(words, language === 'zh-Hans' ? FIRM_CHARTS_ZH : FIRM_CHARTS_EN);
}

export function drawing({ language, width = 640, theme = 'light', subjects, titled = true }: ChartOptions): Drawing {
  const words = chartWords(language, subjects);
  return { language, words, width, narrow: width < 480, colour: PALETTE[theme], number: (x) => spoken(x, language), titled };
}

/** What a chart says in words: its finding, and how to read it. */
export type Said = Pick<Chart, 'finding' | 'spread' | 'reading'>;

/** What the spread shown is: that of the chart itself, then chance, or that one run has none, then what is not known. */
export function spreadOf({ words }: Drawing, own: string, shown: { readonly chance: boolean; readonly ignorance: boolean }): string {
  return words.sentences([own, shown.chance ? words.chance : words.noChance, shown.ignorance ? words.ignorance : '']);
}

/** Sizes of the title's font and of the lines below it, pixels. */
const TITLE = 15;
const SUBTITLE = 12;
/** How much wider bold letters are. */
const BOLD = 1.1;

/** The finding as a title, wrapped to the picture's width, since text is never scaled. */
function titleOfPicture({ finding, spread, reading }: Said, { words, width, colour }: Drawing): Specification['title'] {
  const room = width - 16;
  return {
    text: wrapLines(finding, room / BOLD, TITLE),
    subtitle: [words.invented, words.sentences([reading, spread])].flatMap((line) => wrapLines(line, room, SUBTITLE)),
    anchor: 'start',
    frame: 'bounds',
    fontSize: TITLE,
    fontWeight: 600,
    color: colour.ink,
    lineHeight: Math.round(TITLE * 1.35),
    subtitleFontSize: SUBTITLE,
    subtitleColor: colour.muted,
    subtitleLineHeight: Math.round(SUBTITLE * 1.4),
    subtitlePadding: 5,
    offset: 14,
  };
}

/** A specification with the settings that all charts share. @param height pixels of the plot itself */
export function specification(d: Drawing, height: number, said: Said, parts: Drawn): Specification {
  const { colour } = d;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: said.finding,
    ...(d.titled ? { title: titleOfPicture(said, d) } : {}),
    width: d.width,
    height,
    autosize: { type: 'fit-x', contains: 'padding' },
    background: null,
    padding: { left: 2, right: 6, top: 4, bottom: 2 },
    ...parts,
    config: {
      font: FONTS[d.language].replaceAll('"', "'"),
      view: { stroke: null },
      axis: {
        labelColor: colour.ink,
        titleColor: colour.muted,
        labelFontSize: 13,
        titleFontSize: 13,
        titleFontWeight: 'normal',
        gridColor: colour.line,
        domainColor: colour.line,
        tickColor: colour.line,
        labelLimit: Math.min(400, d.width - 40),
      },
      axisX: { grid: false },
      axisY: { domain: false, ticks: false },
      legend: {
        labelColor: colour.ink,
        labelFontSize: 13,
        title: null,
        orient: 'top',
        direction: 'horizontal',
        symbolSize: 90,
        labelLimit: Math.min(400, d.width - 40),
        columnPadding: 16,
        offset: 8,
      },
      text: { color: colour.ink, fontSize: 13 },
    },
  };
}

/** An axis title that reads from left to right above the plot, where nobody has to turn the head. */
export function above(title: string): Readonly<Record<string, unknown>> {
  return { title, titleAngle: 0, titleAlign: 'left', titleAnchor: 'end', titleBaseline: 'bottom', titleX: 0, titleY: -8 };
}

/** A legend above such a title. */
export const ABOVE_TITLE: Readonly<Record<string, unknown>> = { offset: 26 };

/** The title of an axis, wrapped to the picture's width. */
export function axisTitle(title: string, { width }: Pick<Drawing, 'width'>): readonly string[] {
  return wrapLines(title, width * 0.9, 13);
}

/** Numbers along an axis as they are written elsewhere: Chinese text writes 1000, but 10,000. */
export function axisNumbers({ language }: Pick<Drawing, 'language'>): Readonly<Record<string, unknown>> {
  return language === 'en' ? {} : { labelExpr: "abs(datum.value) < 10000 ? replace(datum.label, ',', '') : datum.label" };
}

/** A legend whose entries stand below each other where they would not fit beside each other. */
export function legendOf(
  entries: readonly string[],
  { width }: Pick<Drawing, 'width'>,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const beside = entries.reduce((sum, entry) => sum + textWidth(entry, 13) + 36, 0);
  return { ...(beside > width - 8 ? { direction: 'vertical' } : {}), ...more };
}

/** Ticks a year apart, or closer in a short run, but never more than can be read. */
export function monthTicks(last: number, narrow: boolean): number[] {
  const most = narrow ? 6 : 12;
  const step = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200].find((s) => last / s <= most) ?? 2400;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
}

/**
 * A range by what is not known along x: thin, dashed, with ends, so that it is never taken for one by chance, which is solid.
 * @param values with `low` and `high` @param place the channels of its row
 * @param edge where the axis ends, if a range may go on beyond: it has no end there
 */
export function ignoranceAlongX(
  values: readonly object[],
  x: Channel,
  place: Layer['encoding'],
  { colour }: Drawing,
  more: Readonly<Record<string, unknown>> = {},
  edge: number = Number.POSITIVE_INFINITY,
): Layer[] {
  const data = { values };
  const end = (field: string): Layer => ({
    data,
    ...(edge < Number.POSITIVE_INFINITY ? { transform: [{ filter: `datum.${field} <= ${edge}` }] } : {}),
    mark: { type: 'tick', orient: 'vertical', color: colour.muted, thickness: 1.5, size: 8, ...more },
    encoding: { ...place, x: { ...x, field } },
  });
  return [
    {
      data,
      mark: { type: 'rule', color: colour.muted, strokeWidth: 1.5, strokeDash: [2, 3], ...more },
      encoding: { ...place, x: { ...x, field: 'low' }, x2: { field: 'high' } },
    },
    end('low'),
    end('high'),
  ];
}
