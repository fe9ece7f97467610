/**
 * What the page and its workers say to each other: the reader reads and checks, the study worker compiles, measures and puts into
 * words, so that the page never waits for either.
 */
import type { Language, Program, Trace } from 'glasshouse';
import type { Experiment } from '../state/experiment.ts';
import type { PreparedWorld } from './prepared.ts';

/** Page → reader. */
export type ReaderOrder =
  /** Once, first: the texts that ship, by path from the root of the project. */
  { readonly kind: 'begin'; readonly texts: Readonly<Record<string, string>> } | ReaderQuestion;

/** What is answered. A ticket names the question, so that an answer to an older one is known as such. */
export interface ReaderQuestion {
  readonly kind: 'read';
  readonly ticket: number;
  readonly experiment: Experiment;
}

/** Reader → page: the scheme as it is, then with each safeguard. */
export type ReaderReply =
  | { readonly kind: 'read'; readonly ticket: number; readonly worlds: readonly PreparedWorld[] }
  | { readonly kind: 'refused'; readonly ticket: number; readonly message: string };

/** Page → study. */
export type Question =
  | { readonly kind: 'prepare'; readonly ticket: number; readonly experiment: Experiment; readonly worlds: readonly PreparedWorld[] }
  | { readonly kind: 'measure'; readonly ticket: number; readonly lived: readonly LivedWorld[]; readonly version: string };

/** Study → page. */
export type Reply =
  | { readonly kind: 'prepared'; readonly ticket: number; readonly worlds: readonly WorldToLive[] }
  | { readonly kind: 'measured'; readonly ticket: number; readonly view: StudyView }
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
