/** What a calibration says, as numbers: of each parameter, each target, and of itself. */
import type { Calibrated } from '@glasshouse/sweep';
import { effectiveDraws, FORMULAS, NO_NARROWER, type OpenCalibration, rankCorrelation, type Spread, scaleOf, spreadOf, TOGETHER } from 'glasshouse/sweep';
import { VERSION } from './version.ts';

/** Fewer draws of equal weight than this tell little of the ends of a range. */
const FEW = 50;
/** How far the posterior's median lies from that of the prior, as a share of the prior's mass, from which a number is said to have moved. */
const MOVED = 0.15;
/** Mass of the posterior in the outer tenth of the prior, on one side, from which it is said to lean there. */
const LEANS = 0.5;
const OUTER = 0.1;

export interface FittedParameter {
  readonly path: string;
  readonly stated: number | null;
  readonly grade: string | null;
  readonly prior: Spread;
  readonly posterior: Spread;
  /** Width of the posterior's middle 90 % over that of the prior. */
  readonly width: number;
  /** Where the posterior's median lies well above or below the prior's. */
  readonly moved: 'up' | 'down' | null;
  /** Whether the figures say something of this number alone: it is narrower, or has moved. */
  readonly told: boolean;
  /** The end of the range that the posterior leans against. */
  readonly leans: 'low' | 'high' | null;
}

export interface FittedTarget {
  readonly id: string;
  readonly published: { readonly value: number; readonly low: number | null; readonly high: number | null; readonly scale: number };
  /** Over draws of the prior; null where none had a value. */
  readonly before: Spread | null;
  /** Over the draws that were kept: fitted, not predicted. */
  readonly after: Spread;
  /** Share of the weight within the published range; null where there is none. */
  readonly inside_before: number | null;
  readonly inside_after: number | null;
}

export type CalibrationWarning =
  | { readonly kind: 'few'; readonly effective: number }
  | { readonly kind: 'far'; readonly distance: number }
  | { readonly kind: 'loose'; readonly distance: number }
  | { readonly kind: 'refused'; readonly draws: number };

export interface CalibrationResult {
  readonly glasshouse: string;
  readonly calibration: string;
  readonly plan: string;
  readonly scheme: string;
  readonly run: { readonly persons: number; readonly months: number; readonly replicates: number; readonly seed: number };
  readonly draws: number;
  readonly rounds: number;
  readonly kept: number;
  /** Draws of equal weight that would say as much. */
  readonly effective: number;
  readonly refused: number;
  readonly distance: { readonly formula: string; readonly best: number; readonly tolerances: readonly number[] };
  readonly parameters: readonly FittedParameter[];
  /** Pairs that the figures determine together, the closest first. */
  readonly together: readonly { readonly one: string; readonly other: string; readonly rank_correlation: number }[];
  readonly targets: readonly FittedTarget[];
  readonly warnings: readonly CalibrationWarning[];
}

export function calibrationResult(
  { plan, hash, parameters, targets, valuesOf }: OpenCalibration,
  { kept, prior, tolerances, draws, refused }: Calibrated,
): CalibrationResult {
  const weights = kept.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shareOf = (has: (n: number) => boolean): number => weights.reduce((sum, weight, n) => sum + (has(n) ? weight : 0), 0) / total;
  const rows = kept.map(({ units }) => valuesOf(units));
  const column = (p: number): readonly number[] => rows.map((row) => row[p] as number);
  const at = (p: number, u: number): number => valuesOf(parameters.map(() => u))[p] as number;
  const effective = effectiveDraws(weights);
  const best = kept[0]?.distance ?? 0;
  const last = tolerances.at(-1) ?? 0;
  return {
    glasshouse: VERSION,
    calibration: plan.id,
    plan: hash,
    scheme: plan.scheme,
    run: { persons: plan.persons, months: plan.months, replicates: plan.replicates, seed: plan.seed },
    draws,
    rounds: plan.rounds,
    kept: kept.length,
    effective: Number(effective.toFixed(1)),
    refused,
    distance: { formula: FORMULAS[plan.distance], best, tolerances },
    parameters: parameters.map(({ name, stated, grade }, p): FittedParameter => {
      const before = { median: at(p, 0.5), low: at(p, 0.05), high: at(p, 0.95) };
      const posterior = spreadOf(column(p), weights);
      const width = (posterior.high - posterior.low) / (before.high - before.low);
      const shift =
        spreadOf(
          kept.map(({ units }) => units[p] as number),
          weights,
        ).median - 0.5;
      const moved = shift >= MOVED ? 'up' : shift <= -MOVED ? 'down' : null;
      const outer = (side: (u: number) => boolean): boolean => shareOf((n) => side(kept[n]?.units[p] as number)) >= LEANS;
      return {
        path: name,
        stated,
        grade,
        prior: before,
        posterior,
        width,
        moved,
        told: width < NO_NARROWER || moved !== null,
        leans: outer((u) => u < OUTER) ? 'low' : outer((u) => u > 1 - OUTER) ? 'high' : null,
      };
    }),
    together: parameters
      .flatMap(({ name: one }, p) =>
        parameters.slice(p + 1).flatMap(({ name: other }, q) => {
          const r = rankCorrelation(column(p), column(p + 1 + q), weights);
          return r === null || Math.abs(r) < TOGETHER ? [] : [{ one, other, rank_correlation: r }];
        }),
      )
      .sort((a, b) => Math.abs(b.rank_correlation) - Math.abs(a.rank_correlation)),
    targets: targets.map((target, t): FittedTarget => {
      const { id, value, low, high } = target;
      const known = prior.flatMap(({ simulated }) => (typeof simulated[t] === 'number' ? [simulated[t]] : []));
      const own = kept.map(({ simulated }) => simulated[t] as number);
      const inside = (x: number): boolean => low !== null && high !== null && x >= low && x <= high;
      return {
        id,
        published: { value, low, high, scale: scaleOf(target) },
        before:
          known.length === 0
            ? null
            : spreadOf(
                known,
                known.map(() => 1),
              ),
        after: spreadOf(own, weights),
        inside_before: low === null || known.length === 0 ? null : known.filter(inside).length / known.length,
        inside_after: low === null ? null : shareOf((n) => inside(own[n] as number)),
      };
    }),
    warnings: [
      ...(effective < FEW ? [{ kind: 'few', effective } as const] : []),
      ...(best > 1 ? [{ kind: 'far', distance: best } as const] : last > 1 ? [{ kind: 'loose', distance: last } as const] : []),
      ...(refused > 0 ? [{ kind: 'refused', draws: refused } as const] : []),
    ],
  };
}
