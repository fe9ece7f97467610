/** Traces → the result of a run, as `--json` prints it and run files keep it. */
import { digestOf, type IgnoranceRange, measureRuns, type PairResult, type Program, type RunResult, type World } from 'glasshouse';
import type { LivedDraws } from 'glasshouse/node';
import { identityOf } from 'glasshouse/prepare';
import type { Lived } from './experiment.ts';
import type { Lives } from './live.ts';
import type { RunOptions } from './options.ts';
import { VERSION } from './version.ts';

/** What every reader of a result must know, whatever the scheme. */
export const LIVED_NOTES: readonly string[] = [
  'Results are about a simulated society with stated assumptions. They are not forecasts, and nobody real is in them.',
];

/** Why a result has no range by what is not known. */
export const NOT_DRAWN = 'not drawn: low and high are by chance alone; ask for the range by what is not known with --ignorance 200';

/** The same where it was asked for. */
export const NONE_DRAWN = 'stopped before the first draw was finished';

/** Adds the ranges by what is not known, or says why there are none; nothing else of the result changes. */
export function withIgnorance(result: RunResult, draws: LivedDraws | null, why: string = NOT_DRAWN): RunResult {
  if (draws === null) return { ...result, ignorance: null, ignorance_why: why };
  return { ...result, measures: withRanges(result.measures, draws.ranges), ignorance: draws.summary };
}

/** Measures with their ranges by what is not known beside those by chance. */
export function withRanges(measures: RunResult['measures'], ranges: LivedDraws['ranges'] | undefined): RunResult['measures'] {
  if (ranges === undefined) return measures;
  return Object.fromEntries(
    Object.entries(measures).map(([id, estimate]) => {
      const ignorance = ranges[id];
      return [id, ignorance === undefined ? estimate : { ...estimate, ignorance }];
    }),
  );
}

/** Differences with their ranges by what is not known. */
export function withPairRanges(pair: PairResult, ranges: Readonly<Record<string, IgnoranceRange>> | undefined): PairResult {
  if (ranges === undefined) return pair;
  const differences = Object.entries(pair.differences).map(([id, one]) => {
    const ignorance = ranges[id];
    return [id, ignorance === undefined ? one : { ...one, difference: { ...one.difference, ignorance } }] as const;
  });
  return { ...pair, differences: Object.fromEntries(differences) };
}

/**
 * Puts a result together.
 * @param original id of the scheme as asked for; null in the world without
 * @param warnings of the files that were read
 * @param without the same society without the scheme, where it was lived beside
 * @param fragmentation of a federation, by replicate
 */
export function resultOf(
  lived: Lived,
  program: Program,
  lives: Lives,
  options: Pick<RunOptions, 'seed' | 'runs' | 'engine'>,
  warnings: readonly string[],
  without?: World,
  fragmentation?: ReadonlyMap<number, number>,
): RunResult {
  const { traces, seconds, months, stopped } = lives;
  const { measures, series, seriesInterval, scores, survival, enterprises } = measureRuns(program, traces, undefined, without, fragmentation);
  const notes = [
    ...LIVED_NOTES,
    ...(stopped ? [`Stopped before the end: ${traces.length} of ${options.runs} runs were finished, and only those count here.`] : []),
    ...warnings,
  ];
  return {
    glasshouse: VERSION,
    schema: 1,
    run: identityOf(lived, program, { seed: options.seed, runs: traces.length, engine: options.engine }),
    digest: digestOf(traces),
    measures,
    series,
    timing: {
      wall_s: Number(seconds.toFixed(3)),
      person_months_per_s: Math.round((program.persons * months) / Math.max(seconds, 1e-6)),
      bytes_per_person: traces[0]?.bytesPerPerson ?? 0,
      peak_rss_mib: lives.peak,
    },
    ...(Object.keys(seriesInterval).length === 0 ? {} : { series_interval: seriesInterval }),
    scores,
    survival,
    groups: Object.fromEntries(program.names.groups.map((id, g) => [id, program.groupPersons[g] as number])),
    regions: Object.fromEntries(program.names.regions.map((id, r) => [id, program.regionPersons[r] as number])),
    ...(enterprises === null ? {} : { enterprises }),
    ...(without === undefined ? {} : { without: { digest: digestOf(without.traces) } }),
    notes,
    files: lived.files,
  };
}
