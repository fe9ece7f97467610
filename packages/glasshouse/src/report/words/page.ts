/** The messages of the printed report, as typed functions. */
import type { TableWords } from './table.ts';

export interface PageWords extends TableWords {
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
  readonly driversTitle: string;
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
}
