/** What stands in a report, in its own languages. Findings, measures, charts, lives and limits bring their words from the library. */
import type { Grade, Language } from 'glasshouse';
import { SHEET_EN } from './sheet-words-en.ts';
import { SHEET_ZH } from './sheet-words-zh.ts';

export interface SheetWords {
  readonly invented: string;
  readonly inventedWhy: string;
  readonly title: (scheme: string) => string;
  /** Of a scheme that was changed. */
  readonly changedTitle: (scheme: string) => string;
  readonly sizes: (of: { readonly society: string; readonly persons: string; readonly months: string; readonly runs: string }) => string;
  readonly stopped: (finished: number, asked: number) => string;
  readonly margin: (version: string, digest: string) => string;

  readonly worlds: string;
  readonly worldsNote: string;
  readonly changes: (count: number) => string;
  readonly noChanges: string;
  readonly ownText: (file: 'scheme' | 'society') => string;
  readonly changeOf: (label: string, before: string, now: string) => string;
  readonly took: (label: string) => string;
  readonly absent: string;
  readonly effect: string;
  readonly effectNone: (why: string) => string;
  readonly measure: string;
  readonly before: string;
  readonly now: string;
  readonly difference: string;
  readonly leftOut: string;

  readonly numbersNote: string;
  readonly noValue: string;
  readonly against: (text: string) => string;
  readonly further: (count: number) => string;

  readonly table: string;
  readonly thinned: (shown: number, all: number) => string;
  readonly nothingDrawn: string;
  readonly noCharts: string;
  readonly noGroups: string;

  readonly lifeInvented: string;
  readonly lifeOf: Readonly<Record<'wrongly' | 'listed' | 'never' | 'any', string>>;
  readonly livesNote: (run: number) => string;
  readonly month: (month: number) => string;
  readonly more: (months: number) => string;

  readonly noSafeguards: string;
  readonly assumes: string;

  readonly method: readonly (readonly [heading: string, text: string])[];
  readonly pairs: string;
  readonly intervals: (runs: number) => string;
  readonly pairsHeading: string;
  readonly intervalsHeading: string;

  readonly sourcesOf: (what: 'scheme' | 'companion' | 'society', title: string) => string;
  readonly grades: (counts: Readonly<Record<Grade, number>>) => string;
  readonly gradesKey: string;
  readonly listAbove: string;
  readonly noPage: string;
  readonly remembered: string;

  readonly runText: string;
  readonly runFileText: (file: string) => string;
  readonly command: string;
  readonly commandChanged: string;
  readonly link: string;
  readonly terms: Readonly<Record<'scheme' | 'society' | 'persons' | 'months' | 'runs' | 'seed' | 'version' | 'digest', string>>;
  readonly footer: string;

  readonly glossary: readonly (readonly [word: string, meaning: string])[];
}

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = { en: SHEET_EN, 'zh-Hans': SHEET_ZH };
