/**
 * What the page and three of its workers say to each other, so that the page never waits: the *reader* reads and checks
 * texts, and is started when something has to be read that the build has not; the *study* compiles and measures; the
 * *teller* is started when somebody asks for rules as controls, for a quick look, or for lives.
 */
import type { Edit, Files, Finding, Language, LifeEvent, LifeSums, Program, RunResult, Scheme, Society, Trace } from 'glasshouse';
import type { Experiment } from '../state/experiment.ts';
import type { Form } from './form.ts';
import type { ExperimentRead, LeftOut } from './prepared.ts';

/** Once, first. */
export type Begin =
  /** Texts that ship, by path from the root of the project. */
  | { readonly kind: 'begin'; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'begin'; readonly version: string }
  /** The bytes of kernel.wasm. */
  | { readonly kind: 'begin'; readonly kernel: ArrayBuffer };

/** What the reader is asked. */
export type ReaderQuestion =
  | { readonly kind: 'read'; readonly experiment: Experiment }
  /** The texts that are lived, and those that they began from. */
  | { readonly kind: 'texts'; readonly experiment: Experiment }
  /** The texts of one world, as run files carry them. */
  | { readonly kind: 'files'; readonly experiment: Experiment; readonly world: string }
  /** A file that somebody opened, as an experiment. */
  | { readonly kind: 'open-file'; readonly experiment: Experiment; readonly name: string; readonly text: string }
  /** A scheme that ships in plain words, as `glasshouse explain` tells it. */
  | { readonly kind: 'explain'; readonly id: string; readonly language: Language };

/** What the study is asked. Of an experiment that is not the one at hand it says `closed`. */
export type StudyQuestion =
  /** Compiles all worlds; the study stays open until the next one is prepared. */
  | { readonly kind: 'prepare'; readonly experiment: Experiment; readonly read: ExperimentRead }
  /** Measures what was lived of the study that is open. */
  | { readonly kind: 'measure'; readonly experiment: Experiment; readonly lived: readonly LivedWorld[] };

/** What the teller is asked: of an experiment, and of its worlds that were lived. */
export type TellerQuestion =
  /** Opens what was lived of an experiment. */
  | { readonly kind: 'tell'; readonly experiment: Experiment; readonly read: ExperimentRead; readonly lived: readonly LivedWorld[] }
  /** A thousand people, one run, with one more value set: at once, and only about. */
  | { readonly kind: 'quick'; readonly experiment: Experiment; readonly file: 'scheme' | 'society'; readonly edit: Edit }
  /** The scheme and society as controls. */
  | { readonly kind: 'form'; readonly experiment: Experiment }
  /** Some persons of one run of a world that was lived, evenly from all. */
  | { readonly kind: 'people'; readonly experiment: Experiment; readonly world: string; readonly run: number; readonly most: number }
  /** One person's life in several worlds. */
  | { readonly kind: 'life'; readonly experiment: Experiment; readonly worlds: readonly string[]; readonly run: number; readonly person: number }
  /** Persons of one run of whom a condition holds, in the words of `glasshouse life --where`. */
  | {
      readonly kind: 'find';
      readonly experiment: Experiment;
      readonly world: string;
      readonly run: number;
      readonly where: string;
      readonly limit: number;
    };

export type Question = ReaderQuestion | StudyQuestion | TellerQuestion;

/** What is answered to each. */
export interface Answers {
  readonly read: ExperimentRead;
  readonly texts: Texts;
  readonly files: Files;
  readonly 'open-file': OpenedFile;
  readonly explain: string;
  readonly prepare: { readonly worlds: readonly WorldToLive[]; readonly left: readonly LeftOut[] };
  readonly measure: StudyView;
  readonly quick: QuickView;
  readonly form: Form;
  readonly tell: null;
  readonly people: People;
  readonly life: readonly LifeView[];
  readonly find: FoundLives;
}

export type Asking<Q extends Question> = Q & { readonly ticket: number };

export type Reply =
  | { readonly ticket: number; readonly answer: Answers[keyof Answers] }
  /** What stands in a file, or cannot be lived, as the command line would say it. */
  | { readonly ticket: number; readonly refused: string }
  | { readonly ticket: number; readonly closed: true };

/** A world to be lived: `scheme`, `published` (the starting point, where it was changed), `none`, ids of safeguards joined by +, or the id of another scheme; and of a federation everyone under each of its schemes. */
export interface WorldToLive {
  readonly id: string;
  /** The same for worlds that are the same but for the number of runs. */
  readonly key: string;
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

export type InBoth<T> = Readonly<Record<Language, T>>;

/** What is shown of an experiment, in both languages, so that changing the language asks nobody. */
export interface StudyView {
  readonly worlds: readonly WorldView[];
  readonly rows: readonly MeasureRow[];
  readonly warnings: readonly string[];
  /** What limits the result, as sentences. */
  readonly limits: InBoth<readonly string[]>;
  readonly left: readonly LeftOut[];
  /** What the changes made to the starting point come to; null where there are none. */
  readonly effect: Effect | null;
}

export interface Effect {
  /** Every counter of every run is the same: the changes did nothing. */
  readonly none: boolean;
  /** Then why, as far as the counters tell. */
  readonly why: InBoth<string>;
  readonly rows: readonly EffectRow[];
}

/** One measure, at the starting point and now. */
export interface EffectRow {
  readonly id: string;
  readonly title: InBoth<string>;
  readonly before: InBoth<string>;
  readonly now: InBoth<string>;
  /** Now less before, run by run, with its interval. */
  readonly text: InBoth<string>;
  readonly cannotTell: boolean;
  /** Equal in every run. */
  readonly same: boolean;
}

export interface WorldView {
  readonly id: string;
  /** The digest that `glasshouse run` prints. */
  readonly digest: string;
  /** Runs that were finished. */
  readonly runs: number;
  /** Whether somebody, nobody or everyone is listed, or what else the finding is about. */
  readonly state: Finding['state'];
  readonly finding: InBoth<{ readonly headline: string; readonly rest: string; readonly range: string }>;
  /** A thousand as marks: of everyone, or of those listed where they are too few among everyone; null where nothing can be drawn. */
  readonly marks: { readonly of: 'everyone' | 'listed'; readonly listed: number; readonly wrongly: number } | null;
  /** As `glasshouse run --json` has it. */
  readonly result: RunResult;
  /** With its safeguards; null in the world without. */
  readonly scheme: Scheme | null;
  /** The scheme of the enterprises beside. */
  readonly companion: Scheme | null;
  readonly society: Society;
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
  /** The same as numbers, this world less the scheme as it is. */
  readonly difference: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly cannotTell: boolean;
    readonly same: boolean;
  } | null;
}

export interface QuickView {
  readonly headline: InBoth<string>;
  /** Milliseconds that the worker took. */
  readonly took: number;
}

export interface Texts {
  readonly scheme: string;
  readonly society: string;
  /** As they ship, or as they were put in as one's own. */
  readonly schemeBefore: string;
  readonly societyBefore: string;
  readonly schemeFile: string;
  readonly societyFile: string;
}

/** Where somebody stands at the end of a run. */
export interface Person {
  readonly person: number;
  readonly listed: boolean;
  /** On some list on which the true record would not have them. */
  readonly wrongly: boolean;
  readonly everListed: boolean;
  readonly everWrongly: boolean;
}

export interface People {
  readonly of: number;
  readonly runs: number;
  readonly sample: readonly Person[];
  /** Everyone listed at the end, at most as many as asked for; and how many there are. */
  readonly listed: readonly Person[];
  readonly listedCount: number;
  /** Everyone who was ever wrongly listed, at most as many as asked for. */
  readonly wrongly: readonly Person[];
}

export interface LifeView {
  readonly world: string;
  readonly told: InBoth<{
    readonly title: string;
    readonly traits: string;
    readonly invented: string;
    readonly months: readonly {
      readonly month: number;
      readonly text: string;
      readonly mark?: 'listed' | 'wrongly' | 'off' | undefined;
      readonly kinds: readonly string[];
    }[];
  }>;
  readonly sums: LifeSums;
  readonly events: readonly LifeEvent[];
  /** Official score and lists at the end of each month in which something happened. */
  readonly group: string;
  readonly region: string;
}

export interface FoundLives {
  readonly found: readonly { readonly person: number; readonly group: string; readonly region: string; readonly age: string; readonly sums: LifeSums }[];
  readonly count: number | null;
  readonly estimate: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly of: number;
}

/** What a file holds. `numbers`: of a run file, what it says that came out, and in which world of the experiment. */
export interface OpenedFile {
  readonly experiment: Experiment;
  readonly numbers: { readonly world: string; readonly digest: string; readonly result: unknown } | null;
  /** What of the file could not be taken as it is. */
  readonly notes: InBoth<readonly string[]>;
}
