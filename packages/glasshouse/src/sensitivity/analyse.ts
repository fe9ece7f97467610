/**
 * The analysis of an ensemble.
 *
 *     runs ─► tables (point × replicate), one a world and measure, and one a difference ─► means of points
 *                 │                                                              │
 *                 └─► luck                        indices, effects or shares ◄───┴──► tipping points, trends, surface
 */
import type { Analysis, MeasureFinding, ParameterFinding, ParameterTipping } from './analysis.ts';
import { checkEnsemble, type Ensemble } from './ensemble.ts';
import { type Importances, importancesOver } from './importance.ts';
import { luckOf } from './luck.ts';
import { morrisEffects } from './morris.ts';
import { type Interval, type Resamples, resamplesOf } from './resamples.ts';
import { sobolIndices } from './sobol-indices.ts';
import { surfaceOf } from './surface.ts';
import { lessTable, meansOf, tablesOf, type ValueTable } from './table.ts';
import { tippingPoints } from './tipping.ts';
import { trendOf } from './trend.ts';
import { verdictOfMorris, verdictOfShare, verdictOfSobol } from './verdict.ts';

export interface AnalysisOptions {
  /** Where to look for tipping points; differences of worlds are also held against 0. */
  readonly thresholds?: readonly { readonly measure: string; readonly value: number }[] | undefined;
  /** Of the resamples, u32. */
  readonly seed: number;
  /** Default 200. */
  readonly resamples?: number | undefined;
}

/** Points that pictures show one by one, at most. */
const SHOWN = 200;

/**
 * Finds, for every measure of every world and of every world less the first, what it hangs on.
 * @throws CannotRun if the runs are not those of the design
 */
export function analyseEnsemble(ensemble: Ensemble, { thresholds = [], seed, resamples: count = 200 }: AnalysisOptions): Analysis {
  checkEnsemble(ensemble);
  const { design, parameters, points, worlds, measures, about } = ensemble;
  const resamples = resamplesOf(count, seed);
  const tables = tablesOf(ensemble);
  const method = design.kind === 'saltelli' ? 'sobol' : design.kind === 'morris' ? 'morris' : 'shares';
  const independent = independentPoints(ensemble);
  const drawn = independent.filter(
    (_, k) => independent.length <= SHOWN || Math.floor((k * SHOWN) / independent.length) !== Math.floor(((k - 1) * SHOWN) / independent.length),
  );
  const used = independent.filter((n) => tables.used.has(n));
  const usedPoints = used.map((n) => points[n] as readonly number[]);
  const context: Context = {
    ensemble,
    resamples,
    method,
    used,
    points: usedPoints,
    importance: importancesOver(usedPoints, resamples, parameters.length),
    drawn,
  };
  const finding = (world: number, m: number, minus: number | null): MeasureFinding => {
    const own = tables.of(world, m);
    const measure = measures[m] as string;
    const asked = thresholds.flatMap((one) => (one.measure === measure && minus === null ? [one.value] : []));
    return {
      measure,
      ...about?.[measure],
      world: worlds[world] as string,
      minus: minus === null ? null : (worlds[minus] as string),
      ...findingOf(minus === null ? own : lessTable(own, tables.of(minus, m)), minus === null ? asked : [0], context),
    };
  };
  return {
    design,
    parameters,
    worlds,
    points: points.length,
    points_used: tables.points,
    replicates: tables.replicates.length,
    runs: ensemble.runs.length,
    runs_left_out: tables.runs_left_out,
    resamples: count,
    seed,
    method,
    shown: drawn.map((n) => points[n] as readonly number[]),
    findings: [
      ...worlds.flatMap((_, w) => measures.map((_, m) => finding(w, m, null))),
      ...worlds.slice(1).flatMap((_, w) => measures.map((_, m) => finding(w + 1, m, 0))),
    ],
  };
}

interface Context {
  readonly ensemble: Ensemble;
  readonly resamples: Resamples;
  readonly method: Analysis['method'];
  /** Indexes and coordinates of the points that were chosen for themselves and are used. */
  readonly used: readonly number[];
  readonly points: readonly (readonly number[])[];
  readonly importance: (means: readonly (number | null)[]) => Importances;
  /** Indexes of the points that pictures show. */
  readonly drawn: readonly number[];
}

/** Points that were chosen for themselves: of a Saltelli design A and B, since the others share all but one value with A. */
function independentPoints({ design, points, parameters }: Ensemble): readonly number[] {
  const size = parameters.length + 2;
  return points.flatMap((_, n) => (design.kind !== 'saltelli' || n % size === 0 || n % size === size - 1 ? [n] : []));
}

type Found = Omit<MeasureFinding, 'measure' | 'unit' | 'title' | 'world' | 'minus'>;

function findingOf(table: ValueTable, thresholds: readonly number[], context: Context): Found {
  const { ensemble, resamples, used, points, drawn } = context;
  const means = meansOf(table);
  const own = used.map((n) => means[n] ?? null);
  const values = own.filter((mean) => mean !== null);
  const rows = used.map((n) => table[n] as readonly (number | null)[]);
  const luck = luckOf(rows, resamples);
  const share = (is: (mean: number) => boolean): number | null => (values.length === 0 ? null : values.filter(is).length / values.length);
  // Of a single parameter every point is a level, and on a grid all levels meet the same values of the others.
  const byLevel = ensemble.design.kind === 'grid' || ensemble.parameters.length === 1;
  const trends = ensemble.parameters.map((_, j) =>
    trendOf(
      points.map((point) => point[j] as number),
      own,
      byLevel ? 'levels' : 'as-it-comes',
    ),
  );
  const hang = parametersOf(means, own, luck.of_means, luck.left, context);
  const parameters = hang.parameters.map((one, j) => ({ ...one, trend: trends[j]?.steps ?? [] }));
  const tipping = ensemble.parameters.flatMap(({ name }, j): ParameterTipping[] => {
    const { steps, levels, members } = trends[j] as (typeof trends)[number];
    if (steps.length < 2) return [];
    const together = byLevel && levels;
    const samples = members.map((inside) => (together ? byReplicate(rows, inside) : inside.map((n) => own[n] as number)));
    return thresholds.map((threshold) => ({
      name,
      binned: !levels,
      ...tippingPoints(
        steps.map(({ x }) => x),
        samples,
        threshold,
        resamples,
        { samples: together ? 'replicates' : 'apart' },
      ),
    }));
  });
  const low = values.reduce((least: number | null, mean) => (least === null || mean < least ? mean : least), null);
  const high = values.reduce((most: number | null, mean) => (most === null || mean > most ? mean : most), null);
  const surface = low === high ? null : surfaceOf(ensemble.parameters, points, own, parameters, thresholds, byLevel ? 'levels' : 'bins');
  return {
    mean: values.length === 0 ? null : values.reduce((sum, mean) => sum + mean, 0) / values.length,
    low,
    high,
    points: values.length,
    null_points: own.length - values.length,
    above_zero: share((mean) => mean > 0),
    below_zero: share((mean) => mean < 0),
    luck: { of_runs: luck.of_runs, of_means: luck.of_means },
    units: hang.units,
    units_left_out: hang.units_left_out,
    rank_r2: hang.rank_r2,
    parameters,
    tipping,
    ...(surface === null ? {} : { surface }),
    shown: drawn.map((n) => means[n] ?? null),
  };
}

interface Hanging extends Pick<MeasureFinding, 'units' | 'units_left_out' | 'rank_r2'> {
  readonly parameters: readonly Omit<ParameterFinding, 'trend'>[];
}

function parametersOf(
  means: readonly (number | null)[],
  own: readonly (number | null)[],
  luck: Interval,
  left: number | null,
  { ensemble, resamples, method, importance }: Context,
): Hanging {
  const { parameters, design } = ensemble;
  if (method === 'morris') {
    // On [0, 1], so that effects are per whole range.
    const unit = ensemble.points.map((point) =>
      point.map((x, j) => (x - (parameters[j]?.low ?? 0)) / ((parameters[j]?.high ?? 1) - (parameters[j]?.low ?? 0))),
    );
    const effects = morrisEffects(unit, means, resamples);
    const largest = Math.max(0, ...effects.map(({ mu_star }) => mu_star.value ?? 0));
    const p = design.levels ?? 4;
    // An idle parameter's effect is the difference of two means over Δ: its size is √(2/π) of its standard deviation on average.
    const floor = left === null ? 0 : Math.sqrt((2 * left * 2) / Math.PI) / (p / (2 * (p - 1)));
    return {
      units: Math.min(...effects.map((one) => one.effects)),
      units_left_out: Math.max(...effects.map((one) => one.left_out)),
      rank_r2: null,
      parameters: effects.map((effect, j) => ({
        name: parameters[j]?.name ?? '',
        verdict: verdictOfMorris(effect, largest, floor),
        weight: effect.mu_star.value === null || largest === 0 ? null : effect.mu_star.value / largest,
        direction: directionOf(effect.mu),
        mu: effect.mu,
        mu_star: effect.mu_star,
        sigma: effect.sigma,
      })),
    };
  }
  const { importances: found, rank_r2, points: kept, left_out } = importance(own);
  // Of a single number with a point a level, all that is not luck is its own.
  const alone = parameters.length === 1 && found[0]?.bins === 0 && luck.value !== null;
  const importances = alone ? found.map((one) => ({ ...one, share: restOf(luck) })) : found;
  if (method === 'shares')
    return {
      units: kept,
      units_left_out: left_out,
      rank_r2,
      parameters: importances.map((one, j) => ({
        name: parameters[j]?.name ?? '',
        verdict: verdictOfShare(one, kept, parameters.length, rank_r2),
        weight: one.share.value,
        direction: directionOf(one.rank),
        share: one.share,
        rank: one.rank,
      })),
    };
  const { indices, blocks, left_out: blocksLeftOut } = sobolIndices(design.base ?? 0, parameters.length, means, resamples);
  return {
    units: blocks,
    units_left_out: blocksLeftOut,
    rank_r2,
    parameters: indices.map((index, j) => {
      const rank = importances[j]?.rank as Interval;
      return {
        name: parameters[j]?.name ?? '',
        verdict: verdictOfSobol(index, luck.value),
        weight: index.total.value,
        direction: directionOf(rank),
        first: index.first,
        total: index.total,
        rank,
      };
    }),
  };
}

/** What a share leaves. */
function restOf({ value, low, high }: Interval): Interval {
  const rest = (share: number | null): number | null => (share === null ? null : 1 - share);
  return { value: rest(value), low: rest(high), high: rest(low) };
}

function directionOf({ low, high }: Interval): ParameterFinding['direction'] {
  if (low === null || high === null) return 'both';
  return low > 0 ? 'up' : high < 0 ? 'down' : 'both';
}

/** Means over some points, replicate by replicate; null where one of them has no value. */
function byReplicate(rows: readonly (readonly (number | null)[])[], members: readonly number[]): readonly (number | null)[] {
  const replicates = rows[members[0] as number]?.length ?? 0;
  return Array.from({ length: replicates }, (_, r) => {
    const values = members.map((n) => rows[n]?.[r] ?? null).filter((value) => value !== null);
    return values.length < members.length ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}
