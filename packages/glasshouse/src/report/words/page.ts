/** The messages of the table and of the printed report, as typed functions. */

export interface PageWords {
  readonly sentences: (parts: readonly string[]) => string;
  readonly brand: string;
  readonly invented: string;
  readonly inventedWhy: string;
  readonly title: (scheme: string) => string;
  readonly subtitle: (society: string, persons: string, months: string, runs: string) => string;
  readonly withSafeguards: (ids: readonly string[]) => string;
  readonly noScheme: string;
  readonly finding: string;
  readonly marks: (listed: string, wrongly: string, rest: string) => string;
  readonly aim: string;
  readonly noAim: string;
  readonly questions: string;
  readonly table: string;
  readonly measures: string;
  readonly columns: { readonly measure: string; readonly value: string; readonly range: string; readonly ignorance: string; readonly unit: string };
  readonly notApplying: (count: string) => string;
  readonly noInterval: string;
  /** A range by what is not known without an upper end: it lies beyond the run. */
  readonly orMore: (low: string) => string;
  /** What the second range is, and what it is not. */
  readonly ignoranceDrawn: (draws: string, parameters: string, refused: string | null, givenUp: string | null) => string;
  readonly ignoranceNotDrawn: string;
  /** Draws were asked for, and no number has a range. */
  readonly nothingUnknown: string;
  readonly driversTitle: string;
  readonly driver: (file: string, path: string, grade: 'written' | 'inferred' | 'invented', percent: string) => string;
  readonly driversOf: (title: string, drivers: readonly string[]) => string;
  /** After a unit: the mean is over some of the runs only. */
  readonly ofRuns: (kept: number, runs: number) => string;
  /** After a unit: the ratio of two groups lies beyond the four-fifths mark. */
  readonly beyondFourFifths: string;
  readonly life: (person: string) => string;
  readonly lifeInvented: string;
  readonly month: (month: string) => string;
  readonly rules: string;
  readonly gradesKey: string;
  readonly source: string;
  readonly sources: string;
  readonly sourcesOfScheme: string;
  readonly sourcesOfSociety: (title: string) => string;
  readonly noPage: string;
  readonly limits: string;
  readonly notes: string;
  readonly method: string;
  readonly methodText: (persons: string, runs: number) => readonly string[];
  readonly repeat: string;
  readonly repeatText: string;
  readonly seed: string;
  readonly engine: string;
  readonly version: string;
  readonly digest: string;
  readonly footer: string;
  readonly enterprise: (title: string) => string;
  /** A unit of the measures in this language, with shares counted of 1,000. */
  readonly unit: (unit: string) => string;
  /** The title of a measure with its unit. */
  readonly inUnit: (title: string, unit: string) => string;
  readonly range: (low: string, high: string) => string;
}
