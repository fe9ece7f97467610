/** The charts of a run, in the order in which a reader asks: who, since when, for how long, from which group, with what effect. */
import type { RunResult } from '../../measures/result.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { Society } from '../../society/society.ts';
import type { Names } from '../titles.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { denialsChart } from './denials.ts';
import { driversChart } from './drivers.ts';
import { exitChart } from './exit.ts';
import { groupsChart } from './groups.ts';
import { overTimeChart } from './over-time.ts';
import { ratiosChart } from './ratios.ts';
import { scoresChart } from './scores.ts';

/**
 * The charts that apply to a run; one that applies but has nothing to draw (nobody was listed) says so and has no drawing.
 * @param scheme what was run, with its safeguards; null for a world without a scheme
 * @param society whose titles name the groups; null: their ids do
 * @param names where the titles of measures come from, if that is more than scheme and society
 */
export function charts(
  result: RunResult,
  scheme: Scheme | null,
  society: Pick<Society, 'groups'> | null,
  options: ChartOptions,
  names: Names = { scheme, society },
): Chart[] {
  const all = [
    overTimeChart(result, scheme, options),
    scoresChart(result, scheme, options),
    exitChart(result, scheme, options),
    groupsChart(result, scheme, society, options),
    ratiosChart(result, society, options),
    denialsChart(result, options),
    driversChart(result, options, names),
  ];
  return all.filter((chart) => chart !== null);
}
