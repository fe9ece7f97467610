/** The messages of the finding, as typed functions: what a language leaves out does not compile. */
import type { Counted } from '../numbers.ts';

export interface FindingWords {
  readonly sentences: (parts: readonly string[]) => string;
  /** So many are on a list; `lists` is how many black lists the scheme has. */
  readonly listed: (listed: Counted, base: number, months: number, lists: number) => string;
  readonly wrongly: (wrongly: Counted, listed: number) => string;
  readonly noneWrongly: (listed: number) => string;
  readonly allWrongly: (listed: number) => string;
  /** Of 1,000 listed, where the listed themselves cannot be counted in whole persons. */
  readonly wronglyOfThousand: (wrongly: Counted) => string;
  readonly nobody: (months: number, lists: number) => string;
  readonly everListed: (ever: Counted, base: number, months: number) => string;
  readonly everyone: (months: number, lists: number) => string;
  readonly noList: string;
  readonly lowestBand: (band: string, count: Counted, base: number, months: number) => string;
  readonly middleScore: (score: number, months: number) => string;
  readonly noScheme: (months: number) => string;
  readonly unknown: (why: string) => string;
  readonly mean: (runs: number) => string;
  /** One sentence of the mean and the interval, which may be empty. */
  readonly clause: (mean: string, interval: string) => string;
  readonly interval: (listed: readonly [number, number] | null, wrongly: readonly [number, number] | null) => string;
  /** A sentence with the same by what is not known; empty where neither is there. */
  readonly ignorance: (listed: readonly [number, number] | null, wrongly: readonly [number, number] | null) => string;
  readonly oneRun: string;
  readonly noInterval: (runs: number) => string;
  readonly enterprises: (listed: Counted, base: number) => string;

  readonly simulated: string;
  readonly gaps: string;
  readonly noNationalScore: string;
  readonly thoughtExperiment: (title: string) => string;
  readonly reconstructed: (title: string) => string;
  readonly grades: (written: number, inferred: number, invented: number) => string;
}
