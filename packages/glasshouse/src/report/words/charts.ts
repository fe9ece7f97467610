/** The messages of the charts, as typed functions. Numbers arrive as text, already written in the language. */
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
  readonly listed: string;
  readonly wrongly: string;
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
    readonly range: string;
    readonly finding: (listed: string, wrongly: string | null, month: string, peak: string | null, peakMonth: string) => string;
  };
  readonly exit: ChartText & {
    readonly monthsOn: string;
    readonly ofHundred: string;
    readonly half: (months: string) => string;
    readonly notHalf: (months: string) => string;
    readonly still: (count: string, months: string) => string;
    readonly nobodyLeft: (months: string) => string;
  };
  readonly groups: ChartText & {
    readonly group: string;
    readonly persons: string;
    readonly ratioListed: string;
    readonly ratioWrongly: string;
    readonly interval: string;
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
}
