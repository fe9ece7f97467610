/** A calibration plan: numbers of a scheme or society that are fitted to published figures. */
import type { Text } from '../base/text.ts';
import type { Lived, LivedFile, PlanParameter } from './plan.ts';

/** A number that is fitted, and what was thought of it before. */
export interface Fit {
  /** As in a sweep plan. */
  readonly path: string;
  /** `[low, high]`: any value between two is as likely; `stated`: half of the mass on each side of the stated value, in the range that the file gives. */
  readonly range: readonly [number, number] | 'stated';
  readonly title?: Text | undefined;
}

/** What the simulation is held against: a figure of the scheme's own `calibration`, or any measure with a value that was published of it. */
export type FitTarget =
  | { readonly figure: string; readonly weight?: number | undefined }
  | {
      readonly measure: string;
      readonly value: number;
      readonly low?: number | undefined;
      readonly high?: number | undefined;
      readonly weight?: number | undefined;
    };

/** How far simulated figures are from published ones: root mean square, or the largest, in units of each figure's scale. */
export type DistanceKind = 'rms' | 'largest';
export const DISTANCES: readonly DistanceKind[] = ['rms', 'largest'];

/** A calibration plan, as its file has it. */
export interface CalibrationFile extends LivedFile {
  readonly glasshouse: 'calibration/1';
  readonly fit: readonly Fit[];
  /** `published`: all figures of the scheme's own `calibration`, the default. */
  readonly targets?: 'published' | readonly FitTarget[] | undefined;
  readonly distance?: DistanceKind | undefined;
  /** Draws of a round. */
  readonly draws?: number | undefined;
  /** Draws kept: how many, or below 1 which share of a round. */
  readonly keep?: number | undefined;
  /** 1: rejection alone. */
  readonly rounds?: number | undefined;
}

/** A checked calibration plan with every default filled in. */
export interface Calibration extends Lived {
  readonly parameters: readonly PlanParameter[];
  readonly targets: 'published' | readonly FitTarget[];
  readonly distance: DistanceKind;
  readonly draws: number;
  /** How many draws are kept. */
  readonly keep: number;
  readonly rounds: number;
}

/** The measure of a sweep that is a published figure of the scheme. */
export const figureMeasure = (figure: string): string => `published.${figure}`;

/** The measure that a target is about. */
export const measureOf = (target: FitTarget): string => ('figure' in target ? figureMeasure(target.figure) : target.measure);

/**
 * A round of a calibration as a sweep plan: each draw a point with luck of its own.
 * @param round from 0: draws of the prior; later rounds live points that are given
 */
export function sweepTextOf(calibration: Calibration, round: number, measures: readonly string[]): string {
  const { id, scheme, society, safeguards, persons, enterprises, months, replicates, seed, parameters, draws } = calibration;
  return `${JSON.stringify(
    {
      glasshouse: 'sweep/1',
      id,
      scheme,
      ...(society === null ? {} : { society }),
      ...(safeguards.length === 0 ? {} : { safeguards }),
      persons,
      ...(enterprises === null ? {} : { enterprises }),
      months,
      replicates,
      seed: (seed + round) % 2 ** 32,
      luck: 'own',
      vary: parameters.map(({ name, range }) => (round === 0 ? { path: name, range: range ?? 'stated' } : { path: name })),
      design: { kind: round === 0 ? 'prior' : 'posterior', points: draws, seed },
      measures,
    },
    null,
    1,
  )}\n`;
}
