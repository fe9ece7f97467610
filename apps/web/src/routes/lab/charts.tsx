/** The charts that answer a question, of one world. Comes as a script of its own. */
import { catalogue } from 'virtual:baked';
import { type ChartId, inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { RunCharts } from '../../charts/charts.tsx';
import { citationHere } from '../../charts/citation.ts';
import type { Shown } from '../../study/running.ts';
import type { TabId } from './words.ts';

export interface LabChartsProps {
  readonly result: Shown;
  readonly exact: boolean;
  readonly world: string;
  readonly tab: TabId;
  readonly language: Language;
}

const CHARTS: Readonly<Record<TabId, readonly ChartId[]>> = {
  who: ['over-time'],
  scores: ['scores'],
  off: ['exit'],
  groups: ['groups', 'ratios'],
  takes: ['denials'],
};

export function LabCharts({ result, exact, world: id, tab, language }: LabChartsProps): JSX.Element | null {
  const world = result.view.worlds.find((one) => one.id === id);
  if (world === undefined) return null;
  const { result: run, scheme, society } = world;
  const safeguards = id.split('+').flatMap((one) => catalogue.safeguards.filter((each) => each.id === one).map(({ title }) => inLanguage(title, language)));
  const cited = { experiment: result.experiment, runs: world.runs, digest: exact ? world.digest : '', safeguards };
  return <RunCharts key={tab} result={run} scheme={scheme} society={society} ids={CHARTS[tab]} citation={citationHere(cited, language)} language={language} />;
}
