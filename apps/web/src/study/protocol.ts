/** What the page and its study worker say to each other: the worker reads, compiles, measures and puts into words, so that the page never waits for it. */
import type { Completions, Documentation, Language, Lint, Program, Trace } from 'glasshouse';
import type { Experiment } from '../state/experiment.ts';

/** Page → study. A ticket names the question, so that an answer to an older one is known as such. */
export type Order =
  /** Once, first: the texts that ship, by path from the root of the project, and the version of the page. */
  | { readonly kind: 'begin'; readonly texts: Readonly<Record<string, string>>; readonly version: string }
  | { readonly kind: 'prepare'; readonly ticket: number; readonly experiment: Experiment }
  | { readonly kind: 'measure'; readonly ticket: number; readonly lived: readonly LivedWorld[] }
  /** Help for whoever writes a scheme. `offset`: of no matter to `lint`. */
  | { readonly kind: 'assist'; readonly ticket: number; readonly what: keyof Assistance; readonly text: string; readonly offset: number }
  /** A text that ships. */
  | { readonly kind: 'text'; readonly ticket: number; readonly shelf: 'schemes' | 'societies' | 'safeguards'; readonly id: string };

/** What each kind of help answers. */
export interface Assistance {
  readonly complete: Completions | null;
  readonly hover: Documentation | null;
  readonly lint: readonly Lint[];
}

/** What is answered. */
export type Question = Exclude<Order, { readonly kind: 'begin' }>;

/** Study → page. */
export type Reply =
  | { readonly kind: 'prepared'; readonly ticket: number; readonly worlds: readonly WorldToLive[] }
  | { readonly kind: 'measured'; readonly ticket: number; readonly view: StudyView }
  | { readonly kind: 'assisted'; readonly ticket: number; readonly answer: Assistance[keyof Assistance] }
  | { readonly kind: 'text'; readonly ticket: number; readonly text: string }
  | { readonly kind: 'refused'; readonly ticket: number; readonly message: string };

/** A world to be lived: `scheme`, `none`, or a safeguard's id; and of a federation everyone under each of its schemes. */
export interface WorldToLive {
  readonly id: string;
  readonly program: Program;
  readonly runs: number;
  readonly portraits: boolean;
  readonly parts: readonly Program[];
  readonly partRuns: number;
}

/** Its runs; fewer than asked for where it was stopped. `parts` in the order of `WorldToLive.parts`. */
export interface LivedWorld {
  readonly id: string;
  readonly traces: readonly Trace[];
  readonly parts: readonly (readonly Trace[])[];
}

type InBoth<T> = Readonly<Record<Language, T>>;

/** What is shown of an experiment, in both languages, so that changing the language asks nobody. */
export interface StudyView {
  readonly worlds: readonly WorldView[];
  readonly rows: readonly MeasureRow[];
  readonly warnings: readonly string[];
  /** What limits the result, as sentences. */
  readonly limits: InBoth<readonly string[]>;
}

export interface WorldView {
  readonly id: string;
  /** The digest that `glasshouse run` prints. */
  readonly digest: string;
  /** Runs that were finished. */
  readonly runs: number;
  readonly finding: InBoth<{ readonly headline: string; readonly rest: string; readonly range: string }>;
  /** A thousand as marks: of everyone, or of those listed where they are too few among everyone; null where nothing can be drawn. */
  readonly marks: { readonly of: 'everyone' | 'listed'; readonly listed: number; readonly wrongly: number } | null;
}

export interface MeasureRow {
  readonly id: string;
  readonly group: 'main' | 'further' | 'enterprises';
  readonly title: InBoth<string>;
  readonly unit: InBoth<string>;
  /** By world; only worlds in which the measure has a value. */
  readonly cells: Readonly<Record<string, MeasureCell>>;
}

export interface MeasureCell {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly shown: InBoth<string>;
  /** Empty where there is no interval. */
  readonly range: InBoth<string>;
  /** Against the scheme as it is, run by run; null in that world and in the one without. */
  readonly change: InBoth<string> | null;
}
