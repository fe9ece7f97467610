/** What the explanation of a scheme says, as typed functions: one object a language, so that a missing message does not compile. */
import type { Exposure } from '../base/exposure.ts';
import type { Grade } from '../base/text.ts';
import type { Appeal, Attention, Context, Diminishing, Domain, Forget, Governance, Notice, Review, SchemeKind, TieReading } from './scheme.ts';

export type SectionId =
  | 'what'
  | 'aim'
  | 'who'
  | 'score'
  | 'forgetting'
  | 'bands'
  | 'lists'
  | 'consequences'
  | 'remedies'
  | 'sharing'
  | 'governance'
  | 'time'
  | 'targets'
  | 'sources';

/** A remedy that a scheme may lack. */
export type Lacking = 'notice' | 'reasons' | 'appeal' | 'repair' | 'expiry' | 'review';

/** Months before a repair act counts on one list, by its title. */
export interface RepairAfter {
  readonly list: string;
  readonly months: number;
}

/** Titles arrive in the language asked for; numbers arrive as they stand in the file. */
export interface ExplainWords {
  /** Puts whole sentences, or a title and what is said of it, one after the other. */
  readonly sentences: (parts: readonly string[]) => string;
  readonly titled: (title: string, rest: string) => string;
  readonly heading: Readonly<Record<SectionId, string>>;
  readonly kind: Readonly<Record<SchemeKind, string>>;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly context: Readonly<Record<Context, string>>;
  readonly domain: Readonly<Record<Domain, string>>;
  /** What is attempted, as the subject of "is refused". */
  readonly attempt: Readonly<Record<Exposure, string>>;
  readonly tie: Readonly<Record<TieReading['which'][number], string>>;
  readonly where: (place: string | undefined, years: string | undefined) => string;
  readonly noAim: string;

  readonly everyone: string;
  /** Said of a scheme for enterprises, in place of `everyone`, and beside any other population. */
  readonly everyEnterprise: string;
  readonly subjectsAreEnterprises: string;
  /** The scheme under which enterprises live beside. */
  readonly companion: (name: string) => string;
  readonly part: (of: { readonly regions: readonly string[]; readonly groups: readonly string[]; readonly ages: readonly string[] }) => string;
  readonly automatic: string;
  readonly authorised: (uptake: number | undefined) => string;

  readonly ledger: (start: number, min: number, max: number) => string;
  readonly cleanMonth: (points: number) => string;
  /** The same by band: points and the titles of the bands in which they are given. */
  readonly cleanMonthIn: (points: number, bands: readonly string[]) => string;
  readonly noIndicators: string;
  readonly reads: (conduct: string, context: string) => string;
  readonly points: (points: number) => string;
  readonly sets: (score: number) => string;
  /** Only of those who stood in one of these bands before the month. */
  readonly onlyIn: (bands: readonly string[]) => string;
  readonly ties: (which: readonly string[], standing: string, points: number, context: string) => string;
  readonly recorded: (share: number) => string;
  readonly falseRecords: (rate: number) => string;
  readonly validFor: (months: number) => string;
  readonly diminishing: (rule: Diminishing) => string;
  readonly attention: (rule: Attention) => string;
  readonly forget: (forget: Forget) => string;

  readonly noBands: string;
  /** `from` and `below` are undefined at the open ends. */
  readonly band: (from: number | undefined, below: number | undefined) => string;

  readonly noLists: string;
  readonly listKind: Readonly<Record<'black' | 'red', string>>;
  readonly onList: (title: string) => string;
  readonly inBand: (titles: readonly string[]) => string;
  /** As a condition: one is in that band. */
  readonly subjectIn: (band: string) => string;
  readonly scoreBelow: (score: number) => string;
  readonly scoreFrom: (score: number) => string;
  readonly entryOf: (titles: readonly string[]) => string;
  /** The enterprise that one represents is, or is no longer, on a list of the companion scheme. */
  readonly represents: (list: string) => string;
  readonly representsNoLonger: (list: string) => string;
  readonly monthsListed: (months: number) => string;
  readonly and: (parts: readonly string[]) => string;
  readonly or: (parts: readonly string[]) => string;
  readonly enters: (when: string) => string;
  readonly leaves: (when: string | null) => string;
  readonly minStay: (months: number) => string;
  readonly maxStay: (months: number) => string;
  readonly restart: (restarts: boolean) => string;
  readonly published: (published: boolean) => string;

  readonly noConsequences: string;
  readonly applies: (whose: string, domain: string, context: string) => string;
  readonly household: string;
  readonly deny: (share: number, attempt: string) => string;
  readonly grant: (share: number, attempt: string) => string;
  readonly means: (factor: number) => string;
  readonly jobLoss: (factor: number) => string;
  /** Of an enterprise: what its standing does to its employees. */
  readonly employeesLose: (factor: number) => string;
  /** What an enterprise asks of public bodies, as the subject of "is refused". */
  readonly firmServices: string;
  readonly jobFinding: (factor: number) => string;
  readonly fine: (amount: number) => string;
  readonly liberty: (rate: number, months: number) => string;
  readonly cutsTies: (rate: number) => string;
  readonly stops: (conducts: readonly string[]) => string;
  readonly severity: (severity: number) => string;
  readonly since: (starts: number, ends: number | undefined) => string;
  readonly jointly: (sharing: boolean) => string;
  readonly legalBasis: (basis: string | null) => string;

  readonly notice: (notice: Notice) => string;
  readonly reasons: string;
  readonly appeal: (appeal: Appeal) => string;
  readonly repair: (repair: {
    readonly after: number | readonly RepairAfter[];
    readonly acts: readonly string[];
    readonly granted?: number | undefined;
  }) => string;
  readonly expiry: (months: number) => string;
  readonly review: (review: Review) => string;
  readonly lacking: (what: readonly Lacking[]) => string;

  readonly joint: (joint: boolean) => string;
  readonly lag: (months: number) => string;
  readonly mixups: (share: number) => string;
  readonly overRetention: (months: number) => string;
  readonly governance: (rules: Governance) => readonly string[];
  readonly target: (title: string, value: number, low: number, high: number, population: number, enterprises: boolean) => string;

  readonly range: (low: number | undefined, high: number | undefined) => string;
  readonly evidence: (number: string, grade: string, range: string) => string;
  readonly remembered: string;
  readonly noPage: string;
}
