/** The experiment: the one truth of the page. Everything shown follows from it, and the link is nothing but it. */

export interface Experiment {
  /** Id of a scheme that ships. */
  readonly scheme: string;
  /** Id of a society that ships. */
  readonly society: string;
  /** Ids of safeguards; each makes a world of its own, the scheme with that one safeguard. In order, none twice. */
  readonly safeguards: readonly string[];
  readonly persons: number;
  readonly months: number;
  readonly runs: number;
  readonly seed: number;
}

/** A number of an experiment, and what it may be. */
export type SizeName = 'persons' | 'months' | 'runs' | 'seed';

export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly usual: number;
}

/** What one page lives at most; the command line lives more. */
export const BOUNDS: Readonly<Record<SizeName, Bounds>> = {
  persons: { low: 1, high: 1_000_000, usual: 2000 },
  months: { low: 1, high: 600, usual: 60 },
  runs: { low: 1, high: 1000, usual: 20 },
  seed: { low: 0, high: 4_294_967_295, usual: 42 },
};

export const SIZES: readonly SizeName[] = Object.keys(BOUNDS) as SizeName[];

/** Person-months of one world, all runs together, beyond which runs are cut: about ten minutes of two slow cores. */
export const MOST_PERSON_MONTHS = 2_000_000_000;

export function equalExperiments(a: Experiment, b: Experiment): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
