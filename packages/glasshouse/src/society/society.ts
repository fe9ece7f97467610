/** A society: published aggregates from which simulated persons are drawn. It never holds a row about anyone. */
import type { Exposure } from '../base/exposure.ts';
import type { Graded, Source, Text } from '../base/text.ts';

/** Factors by the id of a group, region or age band; a missing id means 1. */
export type Factors = Readonly<Record<string, number>>;

export interface Region extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  /** Share of persons (all shares are brought to a sum of 1). */
  readonly share: number;
  /** The shares of groups in this region, where they differ from those of the society. */
  readonly groups?: Factors | undefined;
}

export interface Group extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly share: number;
}

export interface AgeBand extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly share: number;
}

/** Economic means: relative monthly means, log-normal by its Gini coefficient, or given by quantiles. */
export interface Means extends Graded {
  readonly mean: number;
  readonly gini?: number | undefined;
  /** Means at equally spaced quantiles from the lowest to the highest, in units of `mean`; instead of `gini`. */
  readonly quantiles?: readonly number[] | undefined;
  /** Factors on means by group and region. */
  readonly groups?: Factors | undefined;
  readonly regions?: Factors | undefined;
}

export interface Employment extends Graded {
  /** Share employed at the start. */
  readonly rate: number;
  /** Hazard a month of losing a job. */
  readonly lose: number;
  /** Rate a month of finding one while without. */
  readonly find: number;
  /** Factor on means when a job is lost, and when one is found. */
  readonly means_lost?: number | undefined;
  readonly means_found?: number | undefined;
  /** Factors on `lose` by group. */
  readonly groups?: Factors | undefined;
}

/** Sixteen levels of a hidden trait. `factors[l] ^ slope` multiplies the rate of a conduct. */
export interface Disposition extends Graded {
  readonly weights: readonly number[];
  readonly factors: readonly number[];
}

export type ConductKind = 'harm' | 'good' | 'lawful' | 'cannot';

/** Something that persons do. */
export interface Conduct extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly kind: ConductKind;
  /** Occurrences a person-month at average traits. */
  readonly rate: number;
  /** Slope on disposition, in the exponent. */
  readonly disposition: number;
  /** Slope on means, in the exponent: `exp(−need·(means − mean))`. */
  readonly need: number;
  readonly groups?: Factors | undefined;
  readonly regions?: Factors | undefined;
  readonly ages?: Factors | undefined;
  /** Ceiling of the false entries about it, a person-month; default max(rate / 10, 0.001). */
  readonly false_ceiling?: number | undefined;
}

/** How conduct answers to what is at stake. */
export interface Response extends Graded {
  readonly harm: number;
  readonly good: number;
  readonly lawful: number;
  /** Months in which salience halves. */
  readonly half_life: number;
  /** The part of salience that stays (0–1). */
  readonly floor: number;
  /** Share of the extra good conduct that is hollow (0–1). */
  readonly hollow: number;
  /** The coverage that persons suppose where the rules are not published. */
  readonly perceived?: number | undefined;
}

/** Biases of recording: factors on coverage and on false records. */
export interface Recording extends Graded {
  readonly coverage?: { readonly groups?: Factors | undefined; readonly regions?: Factors | undefined } | undefined;
  readonly false_records?: { readonly groups?: Factors | undefined; readonly regions?: Factors | undefined } | undefined;
}

/** How listed persons file appeals, a month in which they may. */
export interface Filing extends Graded {
  readonly wrongly: number;
  readonly rightly: number;
  /** Slope on means, in the exponent: `exp(means·(m − mean))`, at most a factor of 4. */
  readonly means: number;
}

/** Sizes of the implicit graph: persons of a household, other persons of a local block, long ties. */
export interface Ties extends Graded {
  readonly household: number;
  readonly local: number;
  readonly far: number;
}

export interface EnterpriseSize extends Graded {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly share: number;
  readonly employees: number;
}

/** What enterprises attempt, and a scheme for them may refuse or grant. */
export const FIRM_EXPOSURES = ['credit', 'public_services'] as const;
export type FirmExposure = (typeof FIRM_EXPOSURES)[number];

/** What enterprises are like and what they do. */
export interface Firms extends Graded {
  readonly sizes: readonly EnterpriseSize[];
  /** As those of persons, without ages; factors of `groups` are by size class. */
  readonly conducts: readonly Conduct[];
  /** Attempts an enterprise-month: loans, and what public bodies give (tenders, licences, subsidies). */
  readonly exposures?: { readonly [name in FirmExposure]?: number | undefined } | undefined;
  /** How listed enterprises file appeals; as persons do where nothing is said. */
  readonly appeals?: Filing | undefined;
}

export interface Society {
  readonly glasshouse: 'society/1';
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly sources: Readonly<Record<string, Source>>;
  /** Persons and enterprises that the aggregates describe; their ratio is what a run keeps. */
  readonly persons: number;
  readonly enterprises: number;
  readonly regions: readonly Region[];
  readonly groups: readonly Group[];
  readonly ages?: readonly AgeBand[] | undefined;
  readonly means: Means;
  readonly employment: Employment;
  readonly disposition?: Disposition | undefined;
  readonly conducts: readonly Conduct[];
  readonly response: Response;
  readonly recording?: Recording | undefined;
  readonly exposures: { readonly [name in Exposure]?: number | undefined };
  readonly exposures_evidence?: Graded | undefined;
  readonly appeals?: Filing | undefined;
  readonly ties: Ties;
  readonly firms?: Firms | undefined;
}
