/** The messages of the table of all numbers, as typed functions. */

export interface TableWords {
  readonly columns: { readonly measure: string; readonly value: string; readonly range: string; readonly ignorance: string; readonly unit: string };
  readonly notApplying: (count: string) => string;
  readonly noInterval: string;
  /** A range by what is not known without an upper end: it lies beyond the run. */
  readonly orMore: (low: string) => string;
  /** What the second range is, and what it is not. */
  /** Of draws that are rows of a posterior. */
  readonly posteriorDrawn: (draws: string, parameters: string, givenUp: string | null) => string;
  readonly ignoranceDrawn: (draws: string, parameters: string, refused: string | null, givenUp: string | null) => string;
  readonly ignoranceNotDrawn: string;
  /** Draws were asked for, and no number has a range. */
  readonly nothingUnknown: string;
  readonly driver: (file: string, path: string, grade: 'written' | 'inferred' | 'invented', percent: string) => string;
  readonly driversOf: (title: string, drivers: readonly string[]) => string;
  /** After a unit: the mean is over some of the runs only. */
  readonly ofRuns: (kept: number, runs: number) => string;
  /** After a unit: the ratio of two groups lies beyond the four-fifths mark. */
  readonly beyondFourFifths: string;
  readonly enterprise: (title: string) => string;
  /** A unit of the measures in this language, with shares counted of 1,000. */
  readonly unit: (unit: string) => string;
  /** The title of a measure with its unit. */
  readonly inUnit: (title: string, unit: string) => string;
  readonly range: (low: string, high: string) => string;
}
