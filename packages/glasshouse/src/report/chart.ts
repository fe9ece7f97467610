/**
 * What every chart is: a question, its answer in a sentence, a drawing and the same numbers as a table.
 *
 *     RunResult (+ Scheme) → points → { Vega-Lite specification, table }
 */
import type { Language } from '../base/text.ts';
import type { Subjects } from './firm-view.ts';
import { spoken } from './numbers.ts';
import { PALETTE, type Palette, type Theme } from './palette.ts';
import type { ChartWords } from './words/charts.ts';
import { CHARTS_EN } from './words/charts-en.ts';
import { CHARTS_ZH } from './words/charts-zh.ts';
import { withFirmWords } from './words/firms.ts';
import { FIRMS_EN } from './words/firms-en.ts';
import { FIRMS_ZH } from './words/firms-zh.ts';

export type ChartId = 'scores' | 'over-time' | 'exit' | 'groups' | 'denials';

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

/** A Vega-Lite specification: plain JSON, with its data in it. */
export type Specification = Readonly<Record<string, unknown>>;

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
  readonly spec: Specification;
  /** The numbers of the drawing. */
  readonly table: ChartTable;
}

export interface ChartOptions {
  readonly language: Language;
  /** Pixels; text is never scaled, so draw at the width it will have. Default 640. */
  readonly width?: number | undefined;
  /** Whom the charts are about. Default persons. */
  readonly subjects?: Subjects | undefined;
  /** Default light. */
  readonly theme?: Theme | undefined;
}

/** What a chart draws with. */
export interface Drawing {
  readonly language: Language;
  readonly words: ChartWords;
  readonly width: number;
  readonly narrow: boolean;
  readonly colour: Palette;
  readonly number: (x: number) => string;
}

const FONTS: Readonly<Record<Language, string>> = {
  en: 'system-ui, "Noto Sans", sans-serif',
  'zh-Hans': 'system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
};

/** The words of a language. */
export function chartWords(language: Language, subjects: Subjects = 'persons'): ChartWords {
  const words = language === 'zh-Hans' ? CHARTS_ZH : CHARTS_EN;
  return subjects === 'persons' ? words : withFirmWords(words, (language === 'zh-Hans' ? FIRMS_ZH : FIRMS_EN).charts);
}

export function drawing({ language, width = 640, theme = 'light', subjects }: ChartOptions): Drawing {
  return { language, words: chartWords(language, subjects), width, narrow: width < 480, colour: PALETTE[theme], number: (x) => spoken(x, language) };
}

/** A specification with the settings that all charts share. @param height pixels of the plot itself */
export function specification(d: Drawing, height: number, description: string, parts: Specification): Specification {
  const { colour } = d;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
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
        labelLimit: 400,
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
        labelLimit: 400,
        columnPadding: 16,
        offset: 8,
      },
      text: { color: colour.ink, fontSize: 13 },
    },
  };
}

/** An axis title that reads from left to right above the plot, where nobody has to turn the head. */
export function above(title: string): Specification {
  return { title, titleAngle: 0, titleAlign: 'left', titleAnchor: 'end', titleBaseline: 'bottom', titleX: 0, titleY: -8 };
}

/** A legend above such a title. */
export const ABOVE_TITLE: Specification = { offset: 26 };

/** Ticks a year apart, or closer in a short run, but never more than can be read. */
export function monthTicks(last: number, narrow: boolean): number[] {
  const most = narrow ? 6 : 12;
  const step = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200].find((s) => last / s <= most) ?? 2400;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
}
