/** What is found about an ensemble: plain data, to be kept as JSON, told and drawn. */
import type { Text } from '../base/text.ts';
import type { Design, EnsembleParameter } from './ensemble.ts';
import type { Interval } from './resamples.ts';
import type { Tipping } from './tipping.ts';
import type { Segment } from './tipping-line.ts';
import type { Step } from './trend.ts';
import type { Verdict } from './verdict.ts';

export interface Analysis {
  readonly design: Design;
  readonly parameters: readonly EnsembleParameter[];
  readonly worlds: readonly string[];
  /** Points of the design, and those that were used: lived in every world and replicate used. */
  readonly points: number;
  readonly points_used: number;
  readonly replicates: number;
  readonly runs: number;
  readonly runs_left_out: number;
  readonly resamples: number;
  readonly seed: number;
  /** Which kind of numbers the parameters have: indices, elementary effects, or shares between levels. */
  readonly method: 'sobol' | 'morris' | 'shares';
  /** Points that pictures show one by one, at most 200: coordinates. Shape [shown][parameters] */
  readonly shown: readonly (readonly number[])[];
  /** World by world, then the differences of worlds; within each the measures in their order. */
  readonly findings: readonly MeasureFinding[];
}

export interface MeasureFinding {
  readonly measure: string;
  readonly unit?: string | undefined;
  readonly title?: Text | undefined;
  readonly world: string;
  /** The world that is taken from it, run by run; null where the measure itself is meant. */
  readonly minus: string | null;
  /** Over the points' means: their mean, the lowest and the highest; null where it applies at no point. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Points with a value, and those used in which it does not apply. */
  readonly points: number;
  readonly null_points: number;
  /** Shares of the points whose mean lies above 0 and below 0. */
  readonly above_zero: number | null;
  readonly below_zero: number | null;
  /** How much is luck: of the variance of single runs, and of that of points' means; null with one replicate. */
  readonly luck: { readonly of_runs: Interval; readonly of_means: Interval };
  /** Blocks, trajectories' moves or points that the numbers of parameters rest on, and those left out. */
  readonly units: number;
  readonly units_left_out: number;
  /** Share of the variance of ranks that a regression on all parameters takes up; null where there is none. */
  readonly rank_r2: number | null;
  /** In the order of the parameters. */
  readonly parameters: readonly ParameterFinding[];
  readonly tipping: readonly ParameterTipping[];
  /** With two parameters or more, and enough points: means over the two that weigh most. */
  readonly surface?: Surface | undefined;
  /** Means of the points that pictures show. Shape [shown] */
  readonly shown: readonly (number | null)[];
}

export interface ParameterFinding {
  readonly name: string;
  readonly verdict: Verdict;
  /** By what the parameters are put in order: total index, μ* over the largest, or share between levels; null where there is none. */
  readonly weight: number | null;
  /** Which way the measure goes with it; `both` where the interval of its slope holds 0. */
  readonly direction: 'up' | 'down' | 'both';
  /** With a Saltelli design. */
  readonly first?: Interval | undefined;
  readonly total?: Interval | undefined;
  /** With a Morris screening. */
  readonly mu?: Interval | undefined;
  readonly mu_star?: Interval | undefined;
  readonly sigma?: Interval | undefined;
  /** With other designs. */
  readonly share?: Interval | undefined;
  /** With all but a Morris screening. */
  readonly rank?: Interval | undefined;
  readonly trend: readonly Step[];
}

export interface ParameterTipping extends Tipping {
  readonly name: string;
  /** True where levels are bins of points: crossings lie between the means of bins. */
  readonly binned: boolean;
}

export interface Surface {
  /** Names of the parameters along x and y. */
  readonly x: string;
  readonly y: string;
  /** Levels, or means of bins, rising. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly binned: boolean;
  /** Shape [xs][ys] */
  readonly means: readonly (readonly (number | null)[])[];
  readonly lines: readonly { readonly threshold: number; readonly segments: readonly Segment[] }[];
}
