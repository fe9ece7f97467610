import type { Program } from '../compile/program.ts';
import type { Trace } from '../engine/trace.ts';
import { measuresOf } from './catalogue.ts';
import { totals } from './counters.ts';
import { estimateOf, meanOf } from './interval.ts';
import { survival } from './kaplan-meier.ts';
import type { Estimate, Measure, Reading, World } from './measure.ts';
import type { EnterpriseResult } from './result.ts';
import { scoreShares } from './score-shares.ts';

/** What the runs of one world come to, as {@link import('./result.ts').RunResult} holds it. */
export interface RunMeasures {
  readonly measures: Record<string, Estimate>;
  /** Mean over runs at the end of each month; null where no run has a value. Shape [months] each. */
  readonly series: Record<string, (number | null)[]>;
  /** 95 % intervals of the series that are drawn with a band; null where there is none. Shape [months] each. Empty with one run. */
  readonly seriesInterval: Record<string, (readonly [number, number] | null)[]>;
  /** [lowest score of the bin, share of persons scored], mean over runs. */
  readonly scores: (readonly [number, number])[];
  /** Share still on the list after m months (Kaplan–Meier, all runs together), m = 0, 1, … */
  readonly survival: number[];
  /** The same of the enterprises; null where none live. */
  readonly enterprises: EnterpriseResult | null;
}

/** Series whose intervals are kept, of persons and of enterprises. */
const BANDED = /^(enterprise\.)?(listed_share|wrongly_listed)$/;

/**
 * Measures all runs of one world.
 * @param program what was run
 * @param traces one a replicate; taken in the order of replicates, so that results do not depend on who ended first
 * @param measures which, in which order; those of the Program by default
 * @param without the same society without the scheme, where it was lived too
 * @param fragmentation of a federation, by replicate, in those in which everyone was lived under each of its schemes
 */
export function measureRuns(
  program: Program,
  traces: readonly Trace[],
  measures: readonly Measure[] = measuresOf(program),
  without?: World,
  fragmentation?: ReadonlyMap<number, number>,
): RunMeasures {
  const inOrder = [...traces].sort((a, b) => a.replicate - b.replicate);
  const beside = new Map(without?.traces.map((trace) => [trace.replicate, trace]));
  const readings = inOrder.map((trace): Reading => {
    const same = beside.get(trace.replicate);
    return {
      program,
      trace,
      ...(without && same ? { without: { program: without.program, trace: same } } : {}),
      fragmentation: fragmentation?.get(trace.replicate),
    };
  });
  const result: Record<string, Estimate> = {};
  const series: Record<string, (number | null)[]> = {};
  const seriesInterval: Record<string, (readonly [number, number] | null)[]> = {};
  for (const measure of measures) {
    result[measure.id] = estimateOfMeasure(readings.filter(measure.lived ?? (() => true)).map(measure.value), measure, without !== undefined, readings.length);
    if (measure.series === undefined) continue;
    const runs = readings.map(measure.series);
    series[measure.id] = meanSeries(runs);
    if (runs.length > 1 && BANDED.test(measure.id)) seriesInterval[measure.id] = intervalSeries(runs, measure);
  }
  const { firms } = program;
  return {
    measures: result,
    series,
    seriesInterval,
    scores: scoreShares(program, inOrder),
    survival: pooledSurvival(program, inOrder),
    enterprises: firms === null ? null : ofEnterprises(firms.program, inOrder),
  };
}

/** The estimate of one measure. @param beside whether the world without the scheme was lived too @param all runs there are, of which some may have been passed over */
export function estimateOfMeasure(runs: readonly (number | null)[], measure: Measure, beside: boolean, all: number = runs.length): Estimate {
  const { unit, whyNull, whyStillNull = whyNull } = measure;
  const estimate = estimateOf(runs, { unit, whyNull: beside ? whyStillNull : whyNull });
  if (runs.length === 0 || runs.length === all) return estimate;
  return { ...estimate, why: [`taken in the first ${runs.length} of ${all} runs`, ...(estimate.why === undefined ? [] : [estimate.why])].join('; ') };
}

function ofEnterprises(program: Program, traces: readonly Trace[]): EnterpriseResult {
  const own = traces.flatMap(({ firms }) => (firms === null ? [] : [firms]));
  const { names, groupPersons, regionPersons } = program;
  return {
    scores: scoreShares(program, own),
    survival: pooledSurvival(program, own),
    groups: Object.fromEntries(names.groups.map((id, g) => [id, groupPersons[g] as number])),
    regions: Object.fromEntries(names.regions.map((id, r) => [id, regionPersons[r] as number])),
  };
}

/** Mean over runs, month by month. @param runs shape [R][months] */
function meanSeries(runs: readonly (readonly (number | null)[])[]): (number | null)[] {
  return (runs[0] ?? []).map((_, t) => {
    const values = runs.map((run) => run[t] ?? null).filter((value) => value !== null);
    return values.length === 0 ? null : meanOf(values);
  });
}

/** 95 % intervals, month by month. @param runs shape [R][months] */
function intervalSeries(runs: readonly (readonly (number | null)[])[], measure: Measure): (readonly [number, number] | null)[] {
  return (runs[0] ?? []).map((_, t) => {
    const { low, high } = estimateOf(
      runs.map((run) => run[t] ?? null),
      measure,
    );
    return low === null || high === null ? null : [low, high];
  });
}

function pooledSurvival(program: Program, traces: readonly Trace[]): number[] {
  const { atRisk, ended } = program.layout;
  const pool = (run: typeof atRisk): Float64Array => {
    const sums = new Float64Array(run.count);
    for (const trace of traces)
      totals({ program, trace }, run).forEach((value, m) => {
        sums[m] = (sums[m] as number) + value;
      });
    return sums;
  };
  return survival(pool(atRisk), pool(ended));
}
