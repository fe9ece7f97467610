/** A run as it is printed with `--json` and kept in a run file. */
import type { Estimate } from './measure.ts';

export interface RunIdentity {
  readonly scheme: string | null;
  readonly society: string;
  readonly persons: number;
  readonly enterprises: number;
  readonly months: number;
  readonly seed: number;
  readonly runs: number;
  readonly safeguards: readonly string[];
  readonly engine: 'plain' | 'compiled';
}

export interface Timing {
  readonly wall_s: number;
  readonly person_months_per_s: number;
  readonly bytes_per_person: number;
  readonly peak_rss_mib: number;
}

export interface RunResult {
  readonly glasshouse: string;
  readonly schema: 1;
  readonly run: RunIdentity;
  readonly digest: string;
  readonly measures: Readonly<Record<string, Estimate>>;
  /** Mean over runs at the end of each month. */
  readonly series: Readonly<Record<string, readonly (number | null)[]>>;
  readonly timing: Timing;
  /** Share of persons by whole points of the final score, mean over runs: [lowest score of the bin, share]. */
  readonly scores: readonly (readonly [number, number])[];
  /** Share still on the list after m months (Kaplan–Meier, all runs together), m = 0, 1, … */
  readonly survival: readonly number[];
  /** Persons of each group and region in the simulated society. */
  readonly groups: Readonly<Record<string, number>>;
  readonly regions: Readonly<Record<string, number>>;
  /** What the reader must know: limits, warnings. */
  readonly notes: readonly string[];
  /** The files that were run, whole, so that the run can be repeated from this file alone. */
  readonly files?: { readonly scheme: string | null; readonly society: string; readonly safeguards: readonly string[] } | undefined;
}
