/**
 * What the page and its workers say to each other, so that the page never waits: the *reader* reads and checks
 * texts and helps whoever writes them, and is started when something has to be read that the build has not; the *study*
 * compiles and measures; the *teller* is started when somebody asks for rules as controls, for a quick look, or for lives.
 * A further one, the *player*, is started where somebody puts worlds beside each other, or asks for the parts of safeguards.
 */
import type {
  Completions,
  Difference,
  Documentation,
  Edit,
  Files,
  Finding,
  Grade,
  Language,
  LifeEvent,
  LifeSums,
  Lint,
  Plan,
  Program,
  Ranged,
  RunResult,
  Scheme,
  Shares,
  Society,
  Source,
  Trace,
} from 'glasshouse';
import type { Experiment } from '../state/experiment.ts';
import type { Form } from './form.ts';
import type { ExperimentRead, LeftOut, PreparedWorld } from './prepared.ts';

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
  /** One world, which need not be one of the experiment: the scheme with a safeguard. */
  | { readonly kind: 'read-world'; readonly experiment: Experiment; readonly world: string }
  /** The texts that are lived, and those that they began from. */
  | { readonly kind: 'texts'; readonly experiment: Experiment }
  /** The texts of one world, as run files carry them. */
  | { readonly kind: 'files'; readonly experiment: Experiment; readonly world: string }
  /** A file that somebody opened, as an experiment. */
  | { readonly kind: 'open-file'; readonly experiment: Experiment; readonly name: string; readonly text: string }
  /** Help for whoever writes a scheme, at a place of its text: of no experiment. Offsets are in UTF-16 code units. */
  | { readonly kind: 'complete'; readonly text: string; readonly offset: number }
  | { readonly kind: 'hover'; readonly text: string; readonly offset: number }
  /** What is wrong with the text of a scheme. */
  | { readonly kind: 'lint'; readonly text: string };

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
    }
  /** One person's life under the scheme with a single safeguard, which need not be a world of the experiment. */
  | {
      readonly kind: 'prevent';
      readonly experiment: Experiment;
      readonly run: number;
      readonly person: number;
      readonly safeguard: string;
      /** The scheme with that safeguard, as the reader has read it. */
      readonly prepared: PreparedWorld;
    };

/** What the player is asked. */
export type PlayerQuestion =
  /** Worlds that were lived beside each other, each less the first, and in which rules they differ from it. */
  | {
      readonly kind: 'beside';
      readonly experiment: Experiment;
      readonly read: ExperimentRead;
      readonly lived: readonly LivedWorld[];
      readonly worlds: readonly string[];
    }
  /** Which worlds a question about the parts of safeguards needs. It stays open until the next one is planned. */
  | { readonly kind: 'game-plan'; readonly experiment: Experiment; readonly among: readonly string[] | null }
  | { readonly kind: 'game-world'; readonly game: number; readonly world: string }
  | { readonly kind: 'game-take'; readonly game: number; readonly world: string; readonly traces: readonly Trace[] }
  /** What each safeguard has in the change of a measure, as far as its worlds were lived. */
  | { readonly kind: 'game-shares'; readonly game: number; readonly measure: string };

export type Question = ReaderQuestion | StudyQuestion | TellerQuestion;

/** What is answered to each. */
export interface Answers {
  readonly read: ExperimentRead;
  readonly 'read-world': PreparedWorld;
  readonly texts: Texts;
  readonly files: Files;
  readonly 'open-file': OpenedFile;
  readonly complete: Completions | null;
  readonly hover: Documentation | null;
  readonly lint: readonly Lint[];
  readonly prepare: { readonly worlds: readonly WorldToLive[]; readonly left: readonly LeftOut[] };
  readonly measure: StudyView;
  readonly quick: QuickView;
  readonly form: Form;
  readonly tell: null;
  readonly people: People;
  readonly life: readonly LifeView[];
  readonly find: FoundLives;
  readonly prevent: Prevention;
}

export interface PlayerAnswers {
  readonly beside: { readonly beside: BesideView; readonly rules: readonly RulesBeside[] };
  readonly 'game-plan': GamePlan;
  readonly 'game-world': Program;
  readonly 'game-take': null;
  readonly 'game-shares': GameView;
}

export type Asking<Q extends Question | PlayerQuestion> = Q & { readonly ticket: number };

export type Reply =
  | { readonly ticket: number; readonly answer: Answers[keyof Answers] | PlayerAnswers[keyof PlayerAnswers] }
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
  readonly group: string;
  readonly region: string;
  /** '' where the society has no age bands. */
  readonly age: string;
  /** The first month in which this life differs from that in the first world asked for; null if it never does. */
  readonly partsAt: number | null;
  readonly strip: LifeStrip;
  /** The rules that acted, in the order in which they first did. */
  readonly rules: readonly ActingRule[];
}

/** A life under an axis of months. */
export interface LifeStrip {
  readonly months: number;
  /** On a black list from the end of one month to the end of another. */
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly state: 'listed' | 'wrongly' }[];
  /** One for each kind of thing that happened in a month. */
  readonly glyphs: readonly { readonly month: number; readonly lane: 'did' | 'record' | 'penalty' | 'remedy' }[];
}

export interface ActingRule {
  readonly kind: 'list' | 'indicator' | 'consequence' | 'notice' | 'appeal';
  readonly id: string;
  readonly title: InBoth<string> | null;
  readonly grade: Grade | null;
  readonly source: Source | null;
  /** What the file says beside it. */
  readonly note: InBoth<string> | null;
  /** Months in which it acted. */
  readonly months: readonly number[];
}

/** What one safeguard alone makes of a life. */
export type Prevention =
  /** `before`: under the scheme as it is. `partsAt`: the first month that differs. */
  | { readonly safeguard: string; readonly kind: 'lived'; readonly sums: LifeSums; readonly before: LifeSums; readonly partsAt: number | null }
  /** It cannot be added to this scheme, and why. */
  | { readonly safeguard: string; readonly kind: 'refused'; readonly message: string }
  /** Everybody would have to be lived again, and they are too many. */
  | { readonly safeguard: string; readonly kind: 'large' };

export interface FoundLives {
  readonly found: readonly {
    readonly person: number;
    readonly group: string;
    readonly region: string;
    readonly age: string;
    readonly sums: LifeSums;
    readonly traits: InBoth<readonly string[]>;
  }[];
  readonly count: number | null;
  readonly estimate: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly of: number;
  /** Whom the end of the run does not exclude, and how many of them were lived again. */
  readonly candidates: number;
  readonly looked: number;
}

/** What a file holds. `numbers`: of a run file, what it says that came out, and in which world of the experiment. */
export interface OpenedFile {
  readonly experiment: Experiment;
  readonly numbers: { readonly world: string; readonly digest: string; readonly result: unknown } | null;
  /** What of the file could not be taken as it is. */
  readonly notes: InBoth<readonly string[]>;
}

/** Worlds beside each other, in the runs that all of them have. */
export interface BesideView {
  /** The world that is taken from the others. */
  readonly base: string;
  /** Of its runs. */
  readonly digest: string;
  readonly runs: number;
  readonly pairs: readonly PairBeside[];
}

export interface PairBeside {
  readonly world: string;
  /** The main measures that have a difference. */
  readonly lines: readonly LineBeside[];
  /** Null where nobody was kept as they are at the end. */
  readonly persons: PersonsBeside | null;
}

export interface LineBeside {
  readonly id: string;
  readonly title: InBoth<string>;
  readonly unit: InBoth<string>;
  /** In the world that is taken away, and in the other. */
  readonly minus: InBoth<string>;
  readonly of: InBoth<string>;
  /** In full. */
  readonly difference: Difference;
  /** As it is shown: an arrow and a number where it can be told, or that it cannot. */
  readonly text: InBoth<string>;
  /** Empty where there is none. */
  readonly range: InBoth<string>;
  /** `changed`: told, and for the reader to say whether that is better. */
  readonly verdict: 'better' | 'worse' | 'changed' | 'untold' | 'same';
}

/** How many persons, mean over runs. */
export interface PersonCount {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Who is listed at the end, of two worlds. */
export interface PersonsBeside {
  readonly both: PersonCount;
  readonly onlyOf: PersonCount;
  readonly onlyMinus: PersonCount;
  readonly neither: PersonCount;
  /** Of whom anything at the end differs. */
  readonly differ: PersonCount;
  /** Somebody who is listed in one world only; null where there is nobody. */
  readonly only: { readonly of: PersonInRun | null; readonly minus: PersonInRun | null };
}

export interface PersonInRun {
  readonly person: number;
  readonly run: number;
}

/** In which rules a world differs from the first. */
export interface RulesBeside {
  readonly world: string;
  /** Rules that differ. */
  readonly count: number;
  readonly sections: InBoth<readonly RuleSection[]>;
  /** Why the two cannot be compared rule by rule: a federation and a scheme; else null. */
  readonly refused: string | null;
}

export interface RuleSection {
  readonly heading: string;
  /** Each rule by its path: what it says in this world and in the first, and each value. */
  readonly lines: readonly { readonly path: string; readonly text: string; readonly values: readonly string[] }[];
}

export interface GamePlayer {
  readonly id: string;
  readonly title: InBoth<string>;
  /** What it does, and what is assumed about that. */
  readonly about: InBoth<string>;
  /** The norm that it carries out; empty where it names none. */
  readonly norm: InBoth<string>;
  /** Whether it changes anything in this scheme, alone or beside all others. */
  readonly acts: boolean;
}

export interface GamePlan {
  /** By which later questions name it. */
  readonly game: number;
  readonly players: readonly GamePlayer[];
  readonly plan: Plan;
  /** In the order in which they are lived: the world without the scheme where it is lived beside, nobody, everyone, each alone, all but one, the others. */
  readonly worlds: readonly { readonly id: string; readonly replicates: readonly number[] }[];
}

export interface ShareCell extends Ranged {
  readonly text: InBoth<string>;
}

export interface GameView {
  readonly measure: string;
  readonly title: InBoth<string>;
  /** As results name it. */
  readonly unit: string;
  readonly unitText: InBoth<string>;
  /** Its value with none of them, and with all; null where that world was not lived. */
  readonly from: InBoth<string> | null;
  readonly to: InBoth<string> | null;
  readonly rows: readonly { readonly id: string; readonly alone: ShareCell; readonly last: ShareCell; readonly shapley: ShareCell }[];
  readonly all: ShareCell;
  /** In how many runs the change is known, where that is not all of them; else empty. */
  readonly note: InBoth<string>;
  /** What all together made better and worse. */
  readonly together: InBoth<readonly string[]>;
  /** For the chart. */
  readonly shares: Pick<Shares, 'players' | 'all'>;
  /** Measures that can be asked about. */
  readonly measures: readonly { readonly id: string; readonly title: InBoth<string>; readonly group: MeasureRow['group'] }[];
  /** Of the runs of the world that has all of them; empty where it was not lived. */
  readonly digest: string;
  /** Orders of safeguards that were drawn; 0 where all sets are lived. */
  readonly orders: number;
}
