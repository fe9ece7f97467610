/** A run as it is printed with `--json` and kept in a run file. */
import type { IgnoranceSummary } from './ignorance.ts';
import type { Estimate } from './measure.ts';

export interface RunIdentity {
  readonly scheme: string | null;
  readonly society: string;
  readonly persons: number;
  readonly enterprises: number;
  /** The scheme under which the enterprises lived; null or absent: none. */
  readonly enterprise_scheme?: string | null | undefined;
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

/** The files of a run, whole. */
export interface Files {
  readonly scheme: string | null;
  readonly society: string;
  readonly safeguards: readonly string[];
  /** The scheme that `scheme` names for the enterprises beside; null or absent: none. */
  readonly companion?: string | null | undefined;
  /** Where `scheme` is a federation: the schemes of its regions, by id of the region. */
  readonly parts?: readonly { readonly scheme: string | null; readonly regions: readonly string[] }[] | undefined;
}

/** What a run keeps of its enterprises beside their measures, as it does of persons. */
export interface EnterpriseResult {
  readonly scores: readonly (readonly [number, number])[];
  readonly survival: readonly number[];
  /** Enterprises of each size class and region. */
  readonly groups: Readonly<Record<string, number>>;
  readonly regions: Readonly<Record<string, number>>;
}

export interface RunResult {
  readonly glasshouse: string;
  readonly schema: 1;
  readonly run: RunIdentity;
  readonly digest: string;
  readonly measures: Readonly<Record<string, Estimate>>;
  /** Mean over runs at the end of each month. */
  readonly series: Readonly<Record<string, readonly (number | null)[]>>;
  /** The 95 % intervals of some series, month by month, as [low, high]; null where there is none. Absent from older results and from one run. */
  readonly series_interval?: Readonly<Record<string, readonly (readonly [number, number] | null)[]>> | undefined;
  readonly timing: Timing;
  /** Share of persons by whole points of the final score, mean over runs: [lowest score of the bin, share]. */
  readonly scores: readonly (readonly [number, number])[];
  /** Share still on the list after m months (Kaplan–Meier, all runs together), m = 0, 1, … */
  readonly survival: readonly number[];
  /** Persons of each group and region in the simulated society. */
  readonly groups: Readonly<Record<string, number>>;
  readonly regions: Readonly<Record<string, number>>;
  /** Where enterprises live: the same of them. */
  readonly enterprises?: EnterpriseResult | null | undefined;
  /** The same society without the scheme, where it was lived beside; measures of what the scheme changes are against it. */
  readonly without?: { readonly digest: string } | undefined;
  /** Draws of what is not known; null where none were lived, and `ignorance_why`. */
  readonly ignorance?: IgnoranceSummary | null | undefined;
  readonly ignorance_why?: string | undefined;
  /** What the reader must know: limits, warnings. */
  readonly notes: readonly string[];
  /** The files that were run, whole, so that the run can be repeated from this file alone. */
  readonly files?: Files | undefined;
}
