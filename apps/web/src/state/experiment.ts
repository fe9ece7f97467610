/** The experiment: the one truth of the page. Everything shown follows from it, and the link is nothing but it. */
import type { Edit } from 'glasshouse';

export type { Edit } from 'glasshouse';

export interface Experiment {
  /** Id of a scheme that ships: the starting point. */
  readonly scheme: string;
  /** Id of a society that ships. */
  readonly society: string;
  /** The text that is lived in place of the shipped scheme's; null where that stands. */
  readonly ownScheme: string | null;
  readonly ownSociety: string | null;
  /** Values set in the scheme's text, each path once, in the order of their making. */
  readonly edits: readonly Edit[];
  readonly societyEdits: readonly Edit[];
  /** Each makes a world of its own: the scheme with a safeguard (its id), or with several together (ids joined by +). None twice. */
  readonly safeguards: readonly string[];
  /** Ids of further schemes, each a world beside in the same society. None twice. */
  readonly against: readonly string[];
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

/** Worlds beside the scheme's own and the one without, at most. */
export const MOST_WORLDS = 6;
/** Edits of one file, at most. */
export const MOST_EDITS = 60;

/** An experiment with a value set; setting it to what the text has anyhow is done by `withoutEdit`. */
export function withEdit(experiment: Experiment, file: 'scheme' | 'society', edit: Edit): Experiment {
  const key = file === 'scheme' ? 'edits' : 'societyEdits';
  return { ...experiment, [key]: [...experiment[key].filter(({ path }) => path !== edit.path), edit] };
}

export function withoutEdit(experiment: Experiment, file: 'scheme' | 'society', path: string): Experiment {
  const key = file === 'scheme' ? 'edits' : 'societyEdits';
  return { ...experiment, [key]: experiment[key].filter((edit) => edit.path !== path) };
}

/** How many changes were made to the starting point; a text of one's own counts as one. */
export function changesOf({ ownScheme, ownSociety, edits, societyEdits }: Experiment): number {
  return edits.length + societyEdits.length + (ownScheme === null ? 0 : 1) + (ownSociety === null ? 0 : 1);
}

/** The experiment of a scheme as it ships. */
export function plainExperiment(of: Pick<Experiment, 'scheme' | 'society'> & Partial<Experiment>): Experiment {
  const sizes = Object.fromEntries(SIZES.map((name) => [name, BOUNDS[name].usual])) as Record<SizeName, number>;
  return { ownScheme: null, ownSociety: null, edits: [], societyEdits: [], safeguards: [], against: [], ...sizes, ...of };
}

export function equalExperiments(a: Experiment, b: Experiment): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
