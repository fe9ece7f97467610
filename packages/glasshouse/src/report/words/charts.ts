/** The messages of the charts, as typed functions. Numbers arrive as text, already written in the language. */
import type { Grade } from '../../base/text.ts';
import type { Domain } from '../../scheme/scheme.ts';

/** Title as a question, and how to read the marks. */
export interface ChartText {
  readonly question: string;
  /** What the spread shown is: people differ, or runs differ. */
  readonly spread: string;
  readonly reading: string;
}

export interface ChartWords {
  readonly sentences: (parts: readonly string[]) => string;
  readonly range: (low: string, high: string) => string;
  /** In every picture that stands alone. */
  readonly invented: string;
  /** What the solid bar is; that there is none, from one run; what the dashed bar is. */
  readonly chance: string;
  readonly noChance: string;
  readonly ignorance: string;
  /** Names of columns: the two kinds of range, and the ends of one. */
  readonly interval: string;
  readonly unknownRange: string;
  readonly bounds: readonly [low: string, high: string];
  readonly cannotTell: string;
  readonly listed: string;
  readonly wrongly: string;
  readonly refused: string;
  readonly months: string;
  readonly perThousand: string;
  /** What is counted, and in which unit. */
  readonly counted: (what: string, unit: string) => string;

  readonly scores: ChartText & {
    readonly score: string;
    readonly from: string;
    readonly below: string;
    readonly band: (title: string) => string;
    readonly listBelow: (title: string) => string;
    readonly middle: (low: string, high: string) => string;
    readonly same: (score: string) => string;
    readonly under: (count: string, base: string, score: string) => string;
  };
  readonly overTime: ChartText & {
    readonly month: string;
    readonly nobody: (months: string) => string;
    readonly finding: (listed: string, wrongly: string | null, month: string, peak: string | null, peakMonth: string) => string;
  };
  readonly exit: ChartText & {
    readonly monthsOn: string;
    readonly ofHundred: string;
    readonly half: (months: string) => string;
    readonly notHalf: (months: string) => string;
    readonly still: (count: string, months: string) => string;
    readonly nobodyLeft: (months: string) => string;
    /** Nobody was ever listed. */
    readonly nobody: string;
  };
  readonly groups: ChartText & {
    readonly group: string;
    readonly persons: string;
    readonly ratioListed: string;
    readonly ratioWrongly: string;
    readonly nobody: string;
    readonly ratioNote: (reference: string) => string;
    /** Why a group has no rate: fewer than thirty persons, or nobody to compare with. */
    readonly tooFew: (group: string) => string;
    readonly unknown: (group: string) => string;
    readonly most: (group: string, count: string, least: string, leastCount: string) => string;
    readonly alike: string;
    readonly none: string;
    /** Two of the groups cannot be told apart. */
    readonly overlap: string;
  };
  readonly denials: ChartText & {
    readonly domain: string;
    readonly names: Readonly<Record<Domain, string>>;
    readonly refusals: string;
    readonly rightly: string;
    readonly ofThemWrongly: string;
    readonly perYears: string;
    readonly finding: (domain: string, count: string) => string;
    readonly wrong: (count: string, of: string) => string;
    readonly none: string;
  };
  readonly ratios: ChartText & {
    readonly ratio: (reference: string) => string;
    /** Of 0.8 and 1.25 on the axis. */
    readonly mark: string;
    readonly same: string;
    readonly what: string;
    readonly side: string;
    readonly beyond: string;
    readonly within: string;
    readonly finding: (reference: string, items: readonly string[], more: number) => string;
    readonly item: (group: string, what: string, ratio: string) => string;
    readonly noneBeyond: (reference: string) => string;
    readonly untold: (count: number, of: number) => string;
  };
  readonly drivers: ChartText & {
    readonly measure: string;
    readonly parameter: string;
    readonly grade: string;
    readonly grades: Readonly<Record<Grade, string>>;
    readonly percent: string;
    readonly path: (file: string, path: string) => string;
    readonly finding: (measure: string, path: string, percent: string) => string;
    readonly none: string;
    readonly tooFew: (draws: string) => string;
  };
  readonly differences: ChartText & {
    readonly measure: string;
    readonly unit: string;
    /** A column: what one world has more than the first. */
    readonly minus: (world: string, base: string) => string;
    readonly verdict: string;
    readonly verdicts: Readonly<Record<'more' | 'less' | 'untold' | 'same' | 'none', string>>;
    readonly axis: (base: string) => string;
    readonly told: (world: string, base: string, items: readonly string[], more: number) => string;
    readonly item: (title: string, difference: string, unit: string) => string;
    readonly untold: (world: string, base: string, count: number) => string;
    readonly andUntold: (count: number) => string;
    readonly same: (world: string, base: string) => string;
    readonly noMeasure: string;
  };
  readonly shares: ChartText & {
    readonly player: string;
    readonly alone: string;
    readonly last: string;
    readonly share: string;
    readonly together: string;
    /** The share in a word, beside its number. */
    readonly short: string;
    readonly change: (title: string, unit: string) => string;
    readonly finding: (player: string, title: string, share: string, all: string | null, unit: string) => string;
    readonly untold: (title: string) => string;
    readonly nothing: (title: string) => string;
  };
  readonly life: ChartText & {
    readonly month: string;
    readonly person: string;
    readonly name: (index: string) => string;
    readonly score: string;
    readonly state: string;
    readonly states: Readonly<Record<'listed' | 'wrongly' | 'off', string>>;
    readonly events: string;
    readonly lanes: Readonly<Record<'list' | EventLane, string>>;
    readonly listed: (person: string, months: string, of: string, wrongly: string | null) => string;
    readonly nobody: (person: string, months: string) => string;
    readonly lowest: (score: string) => string;
    /** How to read the upper part, where there is one. */
    readonly readingScore: string;
  };
}

/** Rows of a life's strip, by what an event is about. */
export type EventLane = 'did' | 'record' | 'penalty' | 'remedy';
