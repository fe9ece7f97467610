/**
 * A scheme: a complete set of rules by which an authority turns recorded conduct into points, bands, lists,
 * rewards and penalties. This file is the grammar in types; `grammar.ts` checks a file against it.
 */
import type { Reading } from '../base/document.ts';
import type { Exposure } from '../base/exposure.ts';
import type { Graded, Source, Text } from '../base/text.ts';
import type { Changes } from './safeguard.ts';

/** The part of life that an indicator reads, or that a consequence touches. */
export type Context =
  | 'finance'
  | 'traffic'
  | 'work'
  | 'civic'
  | 'environment'
  | 'speech'
  | 'association'
  | 'family'
  | 'travel'
  | 'housing'
  | 'schooling'
  | 'health'
  | 'commerce'
  | 'administration';

/** What a consequence takes or gives. */
export type Domain =
  | 'travel'
  | 'employment'
  | 'credit'
  | 'housing'
  | 'schooling'
  | 'public_services'
  | 'dating'
  | 'fine'
  | 'liberty'
  | 'publicity'
  | 'family'
  | 'benefit';

export type SchemeKind = 'documented' | 'reconstructed' | 'thought-experiment';

/** Whom the scheme scores. */
export interface Population extends Graded {
  /** Everyone, or the part of the society named in `of`. */
  readonly scope: 'general' | 'sector';
  /** Regions, groups and age bands scored, by id; a missing key means all. Only with `scope: sector`. */
  readonly of?:
    | { readonly regions?: readonly string[] | undefined; readonly groups?: readonly string[] | undefined; readonly ages?: readonly string[] | undefined }
    | undefined;
  /** Everyone in scope is scored, or only those who agreed. */
  readonly consent: 'automatic' | 'authorised';
  /** With `consent: authorised`: the share that agrees (0–1). */
  readonly uptake?: number | undefined;
}

/** How records are forgotten. */
export type Forget =
  | { readonly kind: 'never' }
  /** The score returns to `start` every `every` months. */
  | { readonly kind: 'reset'; readonly every: number }
  /** The distance to `start` halves every `half_life` months. */
  | { readonly kind: 'fade'; readonly half_life: number }
  /** Each entry counts for `valid_for` months (an indicator may state its own). */
  | { readonly kind: 'expire'; readonly valid_for: number };

export interface Ledger extends Graded {
  /** Score at the start, points. */
  readonly start: number;
  readonly min: number;
  readonly max: number;
  readonly forget: Forget;
  /** Points added in a month without any entry in that ledger (bonus–malus ladders). */
  readonly clean_month?: number | undefined;
  /** The same by the band in which one stood before the month; a band that is not named takes `clean_month`. */
  readonly clean_month_in?: Readonly<Record<string, number>> | undefined;
}

/** Points fall with repetition: the n-th entry of a period takes the factor of the last step with `from` ≤ n. */
export interface Diminishing {
  /** Months after which the count starts again at one. */
  readonly every: number;
  readonly steps: readonly { readonly from: number; readonly factor: number }[];
}

/** Reads the standing of one's ties: guilt by association. */
export interface TieReading {
  readonly which: readonly ('household' | 'local' | 'far')[];
  readonly standing: { readonly list: string } | { readonly band: string };
}

/** A rule that turns one conduct, or the standing of one's ties, into an entry. */
export interface Indicator extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  /** The conduct of the society that is read. Exactly one of `conduct` and `ties`. */
  readonly conduct?: string | undefined;
  /** The ties whose standing is read; `points` are then taken a tie and month. */
  readonly ties?: TieReading | undefined;
  /** Points an entry; may be 0 where the entry only lists. */
  readonly points?: number | undefined;
  /** An entry sets the score to this value instead. */
  readonly set?: number | undefined;
  /** Bands in one of which one has to have stood before the month for an entry to be made. */
  readonly bands?: readonly string[] | undefined;
  readonly context: Context;
  /** Coverage: the probability that an occurrence enters the record (0–1). */
  readonly recorded?: number | undefined;
  /** Entries a person-month about something that the person did not do. */
  readonly false_records?: number | undefined;
  /** Months that an entry counts; only where the ledger forgets by `expire`. */
  readonly valid_for?: number | undefined;
  readonly diminishing?: Diminishing | undefined;
}

/** Inspection is the same everywhere, or goes where records were made before. */
export type Attention =
  | { readonly kind: 'fixed' }
  /** `prior`: entries a 1 000 persons credited before the first month; by id, or one number for all. */
  | { readonly kind: 'records'; readonly over: 'region' | 'group'; readonly prior: number | Readonly<Record<string, number>> };

/** A band holds the scores from `from` up to the next higher band; the last band has no `from`. */
export interface Band extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly from?: number | undefined;
}

/** The keys of one item must all hold; the items are alternatives. */
export interface EntryCondition {
  readonly score_below?: number | undefined;
  readonly score_from?: number | undefined;
  readonly band?: string | undefined;
  /** An entry of this indicator (or of any of these) was made this month. */
  readonly recorded?: string | readonly string[] | undefined;
  /** The enterprise that one represents was on this list of the companion scheme at the end of last month. */
  readonly represents?: string | undefined;
}

/** The keys of one item must all hold; the items are alternatives. */
export interface ExitCondition {
  /** Months counted as listed. */
  readonly after?: number | undefined;
  readonly score_from?: number | undefined;
  readonly score_below?: number | undefined;
  /** No enterprise that one represents was on this list of the companion scheme at the end of last month. */
  readonly no_longer_represents?: string | undefined;
}

export interface List extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly colour: 'black' | 'red';
  readonly entry: readonly EntryCondition[];
  readonly exit: readonly ExitCondition[];
  /** Months before which no exit condition acts. */
  readonly min_stay?: number | undefined;
  /** Months after which the stay ends in any case. */
  readonly max_stay?: number | undefined;
  /** A new entry while listed starts the stay again. */
  readonly restart?: boolean | undefined;
  readonly published: boolean;
}

/** A reward or penalty tied to a list or band. */
export interface Consequence extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly while: { readonly list: string } | { readonly band: string | readonly string[] };
  readonly domain: Domain;
  readonly context: Context;
  /** Share of attempts refused (0–1). */
  readonly deny?: number | undefined;
  /** Share of attempts granted as a benefit (0–1). */
  readonly grant?: number | undefined;
  /** The kind of attempt refused or granted; by default the domain itself (`family`: schooling; `benefit`: public_services). */
  readonly of?: Exposure | undefined;
  /** Factor on means, each month in force. */
  readonly means?: number | undefined;
  /** Factor on the hazard of losing a job; of an enterprise: of its employees' losing theirs. */
  readonly job_loss?: number | undefined;
  /** Factor on the rate of finding a job. */
  readonly job_finding?: number | undefined;
  /** Taken from means when the penalty is imposed, in units of the society's mean means. */
  readonly fine?: number | undefined;
  /** Hazard a month of being detained while in force, and the months then served. */
  readonly liberty?: { readonly rate: number; readonly months: number } | undefined;
  /** Hazard a month with which others end a tie to the subject. */
  readonly cuts_ties?: number | undefined;
  /** Conducts that do not occur while it is in force, by id. */
  readonly stops?: readonly string[] | undefined;
  /** How heavy it is, 0 (trivial) to 1 (loss of liberty or livelihood). */
  readonly severity?: number | undefined;
  /** Month of the run in which it starts, and in which it ends. */
  readonly starts?: number | undefined;
  readonly ends?: number | undefined;
  /** Enforced by other bodies through shared data: acts only where `sharing.joint` is true. */
  readonly joint?: boolean | undefined;
  readonly legal_basis: string | null;
}

export interface Notice extends Graded {
  readonly when: 'before' | 'after' | 'never';
  /** Probability that the notice reaches the subject. */
  readonly probability?: number | undefined;
}

export interface Appeal extends Graded {
  readonly by: 'same' | 'independent';
  /** Months from knowing of the listing within which one may file; null: no limit. */
  readonly window: number | null;
  /** Decisions a month per 100 000 persons. */
  readonly capacity: number;
  /** Probability that a wrong listing is corrected. */
  readonly corrects: number;
  /** Probability that a right listing is upheld. */
  readonly upholds: number;
  /** Whether consequences rest while the appeal waits. */
  readonly suspends: boolean;
}

export interface Repair extends Graded {
  /** Months on the list before a repair act counts; by list, where they differ: a black list that is not named cannot be repaired. */
  readonly after: number | Readonly<Record<string, number>>;
  /** Conducts that repair, by id. */
  readonly acts: readonly string[];
  /** Probability that the authority grants it. */
  readonly granted?: number | undefined;
}

/** A human check of entries before they count. */
export interface Review extends Graded {
  /** Share of false entries caught. */
  readonly catches_false: number;
  /** Share of true entries dropped by mistake. */
  readonly drops_true: number;
}

export interface Remedies extends Graded {
  readonly notice: Notice;
  /** Whether a notice gives reasons. */
  readonly reasons?: boolean | undefined;
  readonly appeal: Appeal | null;
  readonly repair: Repair | null;
  /** Every black listing ends after this many months. */
  readonly expiry?: ({ readonly after: number } & Graded) | null | undefined;
  readonly review?: Review | null | undefined;
}

export interface Sharing extends Graded {
  /** Whether other regions and bodies act on the standing. */
  readonly joint: boolean;
  /** Months until a true or false entry reaches the official ledger. */
  readonly lag?: number | undefined;
  /** Probability that a recorded entry is put on the wrong person. */
  readonly mixups?: number | undefined;
  /** Months for which joint consequences go on after the official exit. */
  readonly over_retention?: number | undefined;
}

export interface Governance extends Graded {
  readonly rules_published: boolean;
  readonly scores_visible: boolean;
  readonly impact_assessment: boolean;
  /** At most so many consequences may start in each year of the run; null: no limit. Those of month 0 are not new. */
  readonly new_consequences_per_year: number | null;
}

/** A published yearly figure that a run is compared with. */
export interface CalibrationTarget extends Graded {
  readonly id: string;
  readonly title: Text;
  readonly list: string;
  readonly quantity: 'entries' | 'exits' | 'stock' | 'ever_listed';
  /** Months of the run, first and last (counted from 0), over which flows are summed; a stock is read at the end of the last. */
  readonly from: number;
  readonly to: number;
  /** The figure, in persons of the real population, with the range that sources give. */
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

export interface Calibration {
  /** Persons to whom the published figures refer. */
  readonly population: number;
  readonly targets: readonly CalibrationTarget[];
}

/** A change of the rules in mid-run, in the words of a safeguard. What was changed before stays changed. */
export interface Phase extends Graded, Changes {
  readonly id: string;
  readonly title?: Text | undefined;
  /** First month of the run in which the rules are so. */
  readonly from: number;
  /** The whole scheme from then on. Not written in a file: found when it is read, and changed by safeguards with the scheme. */
  readonly scheme?: Scheme | undefined;
}

/** A month in which the record is purged: at its start listings end, or points are struck out, officially and truly. */
export interface Amnesty extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly month: number;
  /** Lists that everyone leaves: all, or some by id; none where nothing is said. */
  readonly lists?: 'all' | readonly string[] | undefined;
  /** Whether scores go back to the start. */
  readonly scores?: boolean | undefined;
}

/** A month at whose end a part of what is held about persons becomes known to others. It changes nobody's standing; it is measured. */
export interface Breach extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly month: number;
  /** Share of the records that get out. */
  readonly share: number;
}

/** A part of a federation. */
export interface Part {
  /** Its scheme, with the federation's sharing rule; null: none. */
  readonly scheme: Scheme | null;
  /** Where it was read. */
  readonly reading: Reading;
  /** Regions of the society, by id. */
  readonly regions: readonly string[];
}

export interface Scheme {
  readonly glasshouse: 'scheme/1';
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  /** What the scheme's authors say it is for. */
  readonly aim?: Text | undefined;
  readonly kind: SchemeKind;
  readonly place?: string | Text | undefined;
  readonly years?: string | Text | undefined;
  /** The society that it is meant for: an id that ships, or a path. */
  readonly society?: string | undefined;
  /** Whom it is about: persons (where nothing is said) or enterprises. */
  readonly subjects?: 'persons' | 'enterprises' | undefined;
  /** The companion: the scheme under which enterprises live beside the persons of this one (an id that ships, or a path). */
  readonly enterprises?: string | undefined;
  readonly sources: Readonly<Record<string, Source>>;
  readonly population: Population;
  readonly ledger: Ledger;
  readonly indicators: readonly Indicator[];
  readonly attention?: Attention | undefined;
  readonly bands: readonly Band[];
  readonly lists: readonly List[];
  readonly consequences: readonly Consequence[];
  readonly remedies: Remedies;
  readonly sharing: Sharing;
  readonly governance: Governance;
  /** In order of `from`. */
  readonly phases?: readonly Phase[] | undefined;
  readonly amnesties?: readonly Amnesty[] | undefined;
  readonly breaches?: readonly Breach[] | undefined;
  readonly calibration?: Calibration | undefined;
  /** Where the scheme stands for a federation: what holds in which regions. Not written in a file. */
  readonly parts?: readonly Part[] | undefined;
}
