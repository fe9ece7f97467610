/**
 * The Program: what compile hands to an engine. Numbers and flat tables only (no closures, no objects with methods),
 * so that it can be posted to a worker, laid out in linear memory, and interpreted by any engine with the same bits.
 *
 * Units: scores and points in sixteenths (`…16`); probabilities as bars (whole numbers 0 … 2³², a word passes if it
 * is below); shares of stake in 1/4096; salience in 1/65536. Index letters: i subject, t month, k conduct,
 * n indicator, r region, g group, s stratum (r·G + g), l list, c consequence, m level of means.
 */
import type { Layout } from './layout.ts';

/** Levels of means; level {@link MEANS_CENTRE} is the society's mean, neighbours differ by the factor exp(1/9). */
export const MEANS_LEVELS = 64;
export const MEANS_CENTRE = 40;
/** Levels of disposition. */
export const DISPOSITIONS = 16;
/** Stands for "no such bound" in tables of sixteenths. */
export const NONE: number = -0x7fffffff;

/** Persons of one region within one aligned block of so many indexes form a segment: ties and workplaces never leave it. */
export const BLOCK: number = 2 ** 20;

export const HARM = 0;
export const GOOD = 1;
export const LAWFUL = 2;
export const CANNOT = 3;

export interface Names {
  readonly scheme: string | null;
  readonly society: string;
  readonly safeguards: readonly string[];
  readonly regions: readonly string[];
  readonly groups: readonly string[];
  readonly ages: readonly string[];
  readonly conducts: readonly string[];
  readonly indicators: readonly string[];
  readonly bands: readonly string[];
  readonly lists: readonly string[];
  readonly consequences: readonly string[];
  readonly breaches: readonly string[];
}

/** Blocks of indexes with equal fixed traits, in rising order. Shape [C] where nothing else is said. */
export interface Classes {
  readonly count: number;
  /** First index of each block, and the number of persons at the end. Shape [C + 1]. */
  readonly start: Float64Array;
  readonly region: Uint8Array;
  readonly group: Uint8Array;
  readonly age: Uint8Array;
  readonly disposition: Uint8Array;
  readonly stratum: Uint16Array;
  /** Row of rates, and table of initial means. */
  readonly row: Uint32Array;
  readonly means: Uint16Array;
  /** 1 where the scheme scores this class. */
  readonly scored: Uint8Array;
}

/** The marked point process: how many proposals, and of which kind. */
export interface Chance {
  readonly rows: number;
  /** Kinds of proposals: conduct k is 2k, false entries about it 2k + 1, job changes the last. */
  readonly kinds: number;
  /** Bars of the number of proposals of row ρ: `arrivals[arrivalsStart[ρ] … arrivalsStart[ρ + 1])`. */
  readonly arrivalsStart: Uint32Array;
  readonly arrivals: Float64Array;
  /** Rising bars of the kinds. Shape [rows × kinds]. */
  readonly kindBars: Float64Array;
  /** Where the search for a kind begins, by the six highest bits of the word. Shape [rows × 64]. */
  readonly kindGuide: Uint8Array;
  /** Rate of each conduct at incentive 1 and mean means, a person-month. Shape [rows × K]. */
  readonly rate: Float64Array;
  /** Hazard of losing a job, which is also the ceiling of job changes. Shape [rows]. */
  readonly lose: Float64Array;
}

export interface Conducts {
  readonly count: number;
  /** {@link HARM}, {@link GOOD}, {@link LAWFUL} or {@link CANNOT}. */
  readonly kind: Uint8Array;
  /** Need factor of each level of means over its ceiling, as a bar. Shape [K × 64]. */
  readonly needBars: Float64Array;
  /** The same as a ratio, which may exceed 1 (then layers serve the rest). Shape [K × 64]. */
  readonly needRatio: Float64Array;
  /** Lowest level of means at which some conduct exceeds its ceiling; 64 if none does. */
  readonly overflowFrom: number;
  /** Ceiling over the rate at incentive 1 and mean means. */
  readonly headroom: Float64Array;
  /** Ceiling of false entries, a person-month. */
  readonly falseCeiling: Float64Array;
  /** Indicators that read conduct k: `reader[readerStart[k] … readerStart[k + 1])`. */
  readonly readerStart: Uint16Array;
  readonly reader: Uint16Array;
  /** 1 where an occurrence repairs. */
  readonly repairs: Uint8Array;
  readonly layerPurpose: Uint32Array;
  readonly falseLayerPurpose: Uint32Array;
}

/** How conduct answers to the stake. */
export interface Response {
  /** Incentive over its largest value, in 1/65536, by kind of conduct and level of stake. Shape [4 × 16]. */
  readonly incentive: Float64Array;
  /** Stake without salience in 1/4096, by conduct and whole points above min. Shape [K × pointLevels]. */
  readonly stake: Uint16Array;
  readonly pointLevels: number;
  /** In 1/65536. Shape [T]. */
  readonly salience: Float64Array;
  readonly hollowBar: number;
  /** False where no stake can move any conduct. */
  readonly responds: boolean;
}

export interface Means {
  readonly value: Float64Array;
  /** Rising bars of the initial level. Shape [tables × 64]. */
  readonly initial: Float64Array;
  readonly tables: number;
}

/** A change of means on the log scale: whole levels, and the bar for one level more. Shape [64]. */
export interface Shift {
  readonly whole: Int16Array;
  readonly bar: Float64Array;
}

export interface Jobs {
  readonly employedBar: number;
  readonly find: number;
  readonly lost: Shift;
  readonly found: Shift;
}

export const NEVER = 0;
export const RESET = 1;
export const FADE = 2;
export const EXPIRE = 3;

export interface Ledger {
  readonly start16: number;
  readonly min16: number;
  readonly max16: number;
  /** {@link NEVER}, {@link RESET}, {@link FADE} or {@link EXPIRE}. */
  readonly forget: number;
  readonly every: number;
  /** What is left of a distance to `start`, in sixteenths: ⌊distance × fadeFactor⌋. Shape [range + 1] if fading, else [0]. */
  readonly fade: Int32Array;
  readonly fadeFactor: number;
  /** Months of the windows in which entries count. Shape [V]; V = 0 unless entries expire. */
  readonly windows: Uint8Array;
  readonly clean16: number;
  /** Clean-month points by the band in which one stood before. Shape [B], or [0] where they are the same in all. */
  readonly cleanBands16: Int32Array;
  readonly cleanWindow: number;
  /** Whether an amnesty strikes out all entries that are still valid this month (a ledger of another kind is reset). */
  readonly purge: boolean;
}

export interface Indicators {
  readonly count: number;
  /** Conduct read, or −1 for ties. */
  readonly conduct: Int16Array;
  readonly points16: Int32Array;
  /** Score set by an entry, or {@link NONE}. */
  readonly set16: Int32Array;
  /** Bits of the bands of whose members entries are made. */
  readonly bands: Uint32Array;
  /** Whether any indicator looks at bands. */
  readonly banded: boolean;
  /** Bit by which list entries ask for this indicator, or 0. */
  readonly trigger: Uint32Array;
  readonly window: Uint8Array;
  /** Position among diminishing indicators, or −1. */
  readonly diminishing: Int16Array;
  /** Coverage after bias, before attention and review (may exceed 1). Shape [S × N]. */
  readonly coverage: Float64Array;
  /** False entries a person-month after bias, before review. Shape [S × N]. */
  readonly falseRate: Float64Array;
}

/** Diminishing points: D indicators. */
export interface Diminishing {
  readonly count: number;
  readonly every: Uint16Array;
  /** Points of the n-th entry of a period, n = 1 … 1 001 (the last for all after). Shape [D × 1 001]. */
  readonly points16: Int32Array;
}

export interface TieReaders {
  readonly count: number;
  readonly indicator: Uint16Array;
  /** 1 household, 2 local, 4 far. */
  readonly which: Uint8Array;
  /** List read, or −1; else the bit of the band. */
  readonly list: Int8Array;
  readonly band: Int8Array;
}

export const ATTENTION_FIXED = 0;
export const ATTENTION_REGION = 1;
export const ATTENTION_GROUP = 2;

export interface Attention {
  readonly kind: number;
  /** Entries credited before the first month. Shape [R] or [G]. */
  readonly prior: Float64Array;
  /** Persons over whom inspection is spread, alike. */
  readonly persons: Float64Array;
}

export interface Lists {
  readonly count: number;
  readonly black: Uint8Array;
  readonly minStay: Uint8Array;
  /** 0: no maximum. */
  readonly maxStay: Uint8Array;
  readonly restart: Uint8Array;
  /** Conditions of list l stand at `entryStart[l] … entryStart[l + 1])`. */
  readonly entryStart: Uint8Array;
  readonly entryBelow16: Int32Array;
  readonly entryFrom16: Int32Array;
  readonly entryBand: Int8Array;
  readonly entryTrigger: Uint32Array;
  /** Enterprise list on which the enterprise that one represents must be, or −1. */
  readonly entryFirm: Int8Array;
  readonly exitStart: Uint8Array;
  readonly exitAfter: Uint8Array;
  readonly exitFrom16: Int32Array;
  readonly exitBelow16: Int32Array;
  /** Enterprise list on which the enterprise that one represents must no longer be, or −1. */
  readonly exitFirm: Int8Array;
  /** Score to which a repair or a mistaken lift raises, or {@link NONE}. */
  readonly raise16: Int32Array;
}

export interface Consequences {
  readonly count: number;
  /** Number of the consequence's name, by which its draws are told apart. */
  readonly key: Uint32Array;
  /** List, or −1; then the bits of the bands. */
  readonly list: Int8Array;
  readonly bands: Uint32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly joint: Uint8Array;
  readonly family: Uint8Array;
  readonly penalty: Uint8Array;
  /** Kind of attempt, or −1. */
  readonly attempt: Int8Array;
  readonly deny: Float64Array;
  readonly grant: Float64Array;
  readonly means: readonly (Shift | null)[];
  readonly fine: readonly (Shift | null)[];
  readonly jobLoss: Float64Array;
  readonly jobFinding: Float64Array;
  readonly libertyBar: Float64Array;
  readonly libertyMonths: Uint8Array;
  readonly cutBar: Float64Array;
  /** 1 where consequence c stops conduct k. Shape [C × K], or [0] where none stops any. */
  readonly stops: Uint8Array;
  /** Whether any consequence looks at bands, at households, or cuts ties. */
  readonly readsBands: boolean;
  readonly readsHousehold: boolean;
  readonly cutsTies: boolean;
}

export const NOTICE_NEVER = 0;
export const NOTICE_BEFORE = 1;
export const NOTICE_AFTER = 2;

export interface Remedies {
  readonly notice: number;
  readonly noticeBar: number;
  readonly reasons: boolean;
  readonly appeal: boolean;
  /** 0: no limit. */
  readonly window: number;
  /** Decisions a month per 100 000 persons. */
  readonly capacity: number;
  readonly correctsBar: number;
  readonly upholdsBar: number;
  readonly suspends: boolean;
  /** Bars of filing: right listings, then wrong ones. Shape [2 × 64]. */
  readonly filing: Float64Array;
  readonly repair: boolean;
  /** Months on each list before a repair act counts; 255: it never does. Shape [L]. */
  readonly repairAfter: Uint8Array;
  readonly repairBar: number;
  readonly reviewed: boolean;
  /** Shares of true and of false entries that a person's review lets through. */
  readonly keepsTrue: number;
  readonly keepsFalse: number;
}

/** Data breaches, in file order. Shape [B]. */
export interface Breaches {
  /** Month at whose end records get out. */
  readonly month: Float64Array;
  /** Share of the records. */
  readonly share: Float64Array;
}

export interface Purposes {
  readonly proposal: number;
  readonly hollow: number;
  readonly jobLayer: number;
  readonly initial: number;
  readonly consent: number;
  readonly means: number;
  readonly notice: number;
  readonly filing: number;
  readonly decision: number;
  readonly repair: number;
  readonly liberty: number;
  readonly cut: number;
  readonly attempt: Uint32Array;
}

/**
 * Who represents and who works for which enterprise: computed from the index, never stored (see engine/workplace.ts).
 * Enterprises are the subjects of a Program of their own; its regions are those of the persons, its groups the size classes.
 */
export interface Firms {
  readonly program: Program;
  /** Size classes. */
  readonly sizes: number;
  /** First enterprise of each region and size class, and their number at the end. Shape [R × Z + 1]. */
  readonly start: Float64Array;
  /** Employees of an enterprise, by size class: whole numbers 1 … 2¹⁴, of which only the ratios matter. Shape [Z]. */
  readonly employees: Float64Array;
  /** Bits of the enterprise lists that some entry or exit condition of the persons' lists reads. */
  readonly representedLists: number;
  /** Bits of the enterprise lists that cost employees their jobs in some month; the month's factors stand in its tables. */
  readonly costlyLists: number;
}

/** The rules from a month on. */
export interface Phase {
  readonly from: number;
  readonly program: Program;
}

/** A part of the society under rules of its own: one scheme of a federation. */
export interface Member {
  /** Id of the scheme, or `none`. */
  readonly id: string;
  /** Its regions, by number, rising. */
  readonly regions: readonly number[];
  /** Indexes of the persons who live under it: from … to − 1, rising. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** Its rules, over the indexes of the whole society. */
  readonly program: Program;
  /** Where each counter of its month is added in that of the whole; −1: nowhere. Shape [layout.width]. */
  readonly cells: Int32Array;
}

export interface Program {
  readonly names: Names;
  /**
   * The tables of each stretch of months, from month 0 on, where the rules change in mid-run: programs that agree in
   * all that is stored and counted, each with this same array. Empty where they never change.
   */
  readonly phases: readonly Phase[];
  /** The parts of a federation; empty where one set of rules holds everywhere. Where there are any, engines live these, and the tables here are for measures. */
  readonly members: readonly Member[];
  /** In a member of a federation: 1 for every region whose persons live by other rules. Shape [R], or [0] where all live by these. */
  readonly elsewhere: Uint8Array;
  /** 2³¹ where the subjects are enterprises (set in all purposes of their draws, the month's first included), else 0. */
  readonly mark: number;
  /** The enterprises that live beside these persons; null where there are none. */
  readonly firms: Firms | null;
  readonly persons: number;
  readonly months: number;
  /** False in the world without a scheme. */
  readonly hasScheme: boolean;
  /** Bar of taking part where consent is asked, else 2³². */
  readonly uptakeBar: number;
  /** Persons of each region and of each group. */
  readonly regionPersons: Float64Array;
  readonly groupPersons: Float64Array;
  readonly classes: Classes;
  readonly chance: Chance;
  readonly conducts: Conducts;
  readonly response: Response;
  readonly means: Means;
  readonly jobs: Jobs;
  /** Bars of the number of attempts a month. One array a kind of exposure; empty where the society has none. */
  readonly exposures: readonly Float64Array[];
  readonly ledger: Ledger;
  readonly indicators: Indicators;
  readonly diminishing: Diminishing;
  readonly tieReaders: TieReaders;
  readonly attention: Attention;
  /** Lower bounds of the bands in sixteenths, falling; the last is {@link NONE}. */
  readonly bands16: Int32Array;
  readonly lists: Lists;
  readonly consequences: Consequences;
  readonly remedies: Remedies;
  readonly breaches: Breaches;
  readonly lag: number;
  readonly mixupBar: number;
  readonly mixups: boolean;
  readonly retention: number;
  readonly scoresVisible: boolean;
  /** Sizes of the implicit graph, and whether any rule reads it. */
  readonly household: number;
  readonly local: number;
  readonly far: number;
  readonly readsTies: boolean;
  readonly purposes: Purposes;
  readonly layout: Layout;
}

/** The tables that hold in a month. */
export function programAt(program: Program, month: number): Program {
  let found = program;
  for (const phase of program.phases) if (phase.from <= month) found = phase.program;
  return found;
}

/** The programs of all phases; the program itself where there are none. */
export function phasesOf(program: Program): readonly Program[] {
  return program.phases.length === 0 ? [program] : [...new Set(program.phases.map((phase) => phase.program))];
}
