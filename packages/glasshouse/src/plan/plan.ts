/** A sweep plan: one experiment lived many times, some of its numbers moved from point to point. */
import type { Text } from '../base/text.ts';

/** The numbers that a parameter takes: written one by one, or in steps, or anywhere in a range (which needs a design that draws points). */
export interface Vary {
  /**
   * Where the number stands: `indicators.late-bill.recorded` in the scheme's file, items of lists by their id;
   * `society.conducts.late-bill.rate` in the society's; `safeguards.ID.change.remedies.appeal.capacity` in a safeguard's.
   */
  readonly path: string;
  readonly values?: readonly number[] | string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly step?: number | undefined;
  /** `[low, high]`, or `stated`: the range that the file itself gives of the number. */
  readonly range?: readonly [number, number] | 'stated' | undefined;
  readonly title?: Text | undefined;
}

/** How points are laid into the space of the parameters. */
export type DesignKind = 'grid' | 'list' | 'latin-hypercube' | 'sobol' | 'saltelli' | 'morris' | 'prior' | 'posterior';
export const DESIGNS: readonly DesignKind[] = ['grid', 'list', 'latin-hypercube', 'sobol', 'saltelli', 'morris', 'prior', 'posterior'];

export interface PlanDesign {
  readonly kind: DesignKind;
  /** Points of a Latin hypercube or a Sobol sequence; draws of a prior or a posterior. */
  readonly points?: number | undefined;
  /** N of a Saltelli design, which has N × (parameters + 2) points. */
  readonly base?: number | undefined;
  /** Of a Morris design, each with a point more than there are parameters. */
  readonly trajectories?: number | undefined;
  /** Levels of a Morris design, even. */
  readonly levels?: number | undefined;
  /** Of the points of a Latin hypercube, a Morris design, a prior or a posterior; the luck of runs has the plan's own. */
  readonly seed?: number | undefined;
}

/** Whether all points have the same luck, or each its own: then run r of point p has the luck of replicate p × replicates + r. */
export type LuckOfPoints = 'shared' | 'own';

/** A world beside: the scheme itself, none, the scheme with safeguards, another scheme. */
export type PlanWorld = 'scheme' | 'none' | { readonly with: readonly string[] } | { readonly against: string };

/** A tipping point that is looked for: where the mean of a measure crosses a value. */
export interface Threshold {
  readonly measure: string;
  readonly value: number;
}

/** What every plan says of the experiment that it lives many times, as its file has it. */
export interface LivedFile {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly scheme: string;
  readonly society?: string | undefined;
  /** In every world with the scheme. */
  readonly safeguards?: readonly string[] | undefined;
  readonly persons?: number | undefined;
  /** By default as many as the society has beside so many persons. */
  readonly enterprises?: number | undefined;
  readonly months?: number | undefined;
  /** Runs of a point (of a draw: their mean is compared). */
  readonly replicates?: number | undefined;
  readonly seed?: number | undefined;
}

/** A plan, as its file has it. */
export interface PlanFile extends LivedFile {
  readonly glasshouse: 'sweep/1';
  readonly luck?: LuckOfPoints | undefined;
  readonly worlds?: readonly PlanWorld[] | undefined;
  readonly vary: readonly Vary[];
  readonly design?: PlanDesign | undefined;
  /** Measures that are kept; all by default. */
  readonly measures?: readonly string[] | undefined;
  readonly thresholds?: readonly Threshold[] | undefined;
}

/** A world of a checked plan, by the id that results call it. */
export interface World {
  readonly id: string;
  readonly scheme: string;
  readonly safeguards: readonly string[];
  readonly none: boolean;
}

/** Where a parameter's number stands. */
export type ParameterFile = { readonly kind: 'scheme' } | { readonly kind: 'society' } | { readonly kind: 'safeguard'; readonly id: string };

export interface PlanParameter {
  /** As the plan writes it: the name of its column. */
  readonly name: string;
  readonly file: ParameterFile;
  /** Within its file. */
  readonly path: string;
  /** In ascending or in the plan's own order; null where it is a range. */
  readonly levels: readonly number[] | null;
  /** Null: as the file states it. */
  readonly range: readonly [number, number] | null;
  readonly title: Text | null;
}

/** The same, checked, with every default filled in. */
export interface Lived {
  readonly id: string;
  readonly title: Text | null;
  readonly scheme: string;
  readonly society: string | null;
  readonly safeguards: readonly string[];
  readonly persons: number;
  readonly enterprises: number | null;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
}

/** A checked plan with every default filled in. */
export interface Plan extends Lived {
  readonly luck: LuckOfPoints;
  readonly worlds: readonly World[];
  readonly parameters: readonly PlanParameter[];
  readonly design: PlanDesign;
  /** Null: all. */
  readonly measures: readonly string[] | null;
  readonly thresholds: readonly Threshold[];
}
