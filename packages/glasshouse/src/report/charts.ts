/** The charts of a run, in the order in which a reader asks: who, since when, for how long, from which group, with what effect. */
import type { RunResult } from '../measures/result.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { denialsChart } from './chart-denials.ts';
import { exitChart } from './chart-exit.ts';
import { groupsChart } from './chart-groups.ts';
import { overTimeChart } from './chart-over-time.ts';
import { scoresChart } from './chart-scores.ts';

/**
 * The charts that apply to a run.
 * @param scheme what was run, with its safeguards; null for a world without a scheme
 * @param society whose titles name the groups; null: their ids do
 */
export function charts(result: RunResult, scheme: Scheme | null, society: Pick<Society, 'groups'> | null, options: ChartOptions): Chart[] {
  const all = [
    overTimeChart(result, scheme, options),
    scoresChart(result, scheme, options),
    exitChart(result, options),
    groupsChart(result, scheme, society, options),
    denialsChart(result, options),
  ];
  return all.filter((chart) => chart !== null);
}
