/** What is said of an analysis of many runs: which numbers matter, how much is luck, where things tip. */
import type { Grade, Language } from '../../base/text.ts';
import type { Analysis, ParameterFinding } from '../../sensitivity/analysis.ts';
import type { Design } from '../../sensitivity/ensemble.ts';
import type { Verdict } from '../../sensitivity/verdict.ts';
import { ANALYSIS_EN } from './analysis-en.ts';
import { ANALYSIS_ZH } from './analysis-zh.ts';

export interface AnalysisWords {
  readonly sentences: (parts: readonly string[]) => string;
  readonly list: (items: readonly string[]) => string;
  readonly brand: string;
  readonly title: string;
  readonly invented: string;
  readonly inventedWhy: string;
  readonly range: (low: string, high: string) => string;
  /** A number with its interval, which may be missing. */
  readonly ranged: (value: string, range: string) => string;
  readonly percent: (number: string) => string;
  /** Above 0 and below a tenth of a percent. */
  readonly tiny: string;
  readonly none: string;
  readonly designs: Readonly<Record<Design['kind'], string>>;
  readonly subtitle: (design: string, points: string, replicates: string, worlds: string, parameters: string, runs: string) => string;
  readonly leftOut: (points: string, runs: string) => string;
  /** What every share is about. */
  readonly within: string;
  readonly cannotTell: string;
  readonly resampled: string;
  readonly grades: Readonly<Record<Grade | 'none', string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly directions: Readonly<Record<ParameterFinding['direction'], string>>;
  readonly inventedMatter: string;
  readonly inventedNone: (count: string) => string;
  readonly othersMatter: string;
  readonly othersNone: string;
  /** A number that matters: for how many of the findings, and where most. */
  readonly mattersFor: (name: string, range: string, count: string, of: string, most: string, how: string) => string;
  readonly notSeen: (names: readonly string[]) => string;
  /** Of a finding. */
  readonly inWorld: (title: string, world: string) => string;
  readonly lessWorld: (title: string, world: string, minus: string) => string;
  readonly mean: (mean: string, low: string, high: string, points: string) => string;
  readonly applies: string;
  readonly never: (value: string) => string;
  readonly signs: (above: string, below: string) => string;
  readonly alwaysAbove: string;
  readonly alwaysBelow: string;
  readonly luck: (ofRuns: string, ofMeans: string) => string;
  readonly noLuck: string;
  readonly nullPoints: (count: string) => string;
  readonly unitsLeftOut: (method: Analysis['method'], left: string, all: string) => string;
  readonly columns: {
    readonly name: string;
    readonly grade: string;
    readonly range: string;
    readonly first: string;
    readonly total: string;
    readonly muStar: string;
    readonly mu: string;
    readonly sigma: string;
    readonly share: string;
    readonly rank: string;
    readonly direction: string;
    readonly verdict: string;
    readonly interval: string;
    readonly value: string;
  };
  /** How large the main number of a parameter is, in a clause. */
  readonly how: (method: Analysis['method'], value: string, unit: string) => string;
  readonly tipping: string;
  readonly crosses: (name: string, threshold: string, at: string, direction: 'up' | 'down', binned: boolean) => string;
  readonly foundIn: (percent: string) => string;
  readonly neverCrosses: (names: readonly string[], threshold: string, begins: 'below' | 'at or above') => string;
  readonly neverAny: (threshold: string, begins: 'below' | 'at or above') => string;
  /** Crossings along numbers that are not seen to matter are not told. */
  readonly notTold: (threshold: string) => string;
  readonly limits: string;
  readonly limitsText: (design: Design['kind'], replicates: number) => readonly string[];
  readonly method: string;
  readonly methodText: (method: Analysis['method'], resamples: string, seed: string) => readonly string[];
  readonly varied: string;
  readonly all: string;
  readonly footer: string;
  /** Charts. */
  readonly indices: {
    readonly question: (title: string) => string;
    readonly finding: (title: string, name: string, grade: string, how: string) => string;
    readonly untold: (title: string) => string;
    readonly same: (title: string) => string;
    readonly spread: string;
    readonly reading: (method: Analysis['method']) => string;
    readonly axis: (method: Analysis['method'], unit: string) => string;
    readonly more: (count: string) => string;
  };
  readonly trend: {
    readonly question: (title: string, name: string) => string;
    readonly finding: (title: string, name: string, first: string, from: string, last: string, to: string) => string;
    readonly spread: (alone: boolean) => string;
    readonly reading: (shown: string, of: string) => string;
    readonly points: string;
    readonly means: string;
    readonly middle: string;
    readonly threshold: (value: string) => string;
  };
  readonly surface: {
    readonly question: (title: string, x: string, y: string) => string;
    readonly finding: (title: string, low: string, atLow: string, high: string, atHigh: string) => string;
    readonly at: (x: string, xValue: string, y: string, yValue: string) => string;
    readonly spread: (others: boolean, binned: boolean) => string;
    readonly reading: (threshold: string | null) => string;
  };
}

export function analysisWords(language: Language): AnalysisWords {
  return language === 'zh-Hans' ? ANALYSIS_ZH : ANALYSIS_EN;
}
