/** The charts that answer a question, of one world. Comes as a script of its own. */
import { catalogue, version } from 'virtual:baked';
import { type ChartId, inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { Citation } from '../../charts/cells.ts';
import { RunCharts } from '../../charts/charts.tsx';
import { FIGURE_WORDS } from '../../charts/words.ts';
import { changesOf } from '../../state/experiment.ts';
import { labLink } from '../../state/link.ts';
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
  return (
    <RunCharts
      key={tab}
      result={run}
      scheme={scheme}
      society={society}
      ids={CHARTS[tab]}
      citation={citationOf(result, id, exact, language)}
      language={language}
    />
  );
}

/** Names the run, and links to it; where all runs are done the link says whether it still gives the same. */
export function citationOf({ experiment, view }: Shown, world: string, exact: boolean, language: Language): Citation {
  const titleIn = (all: readonly { readonly id: string; readonly title: Parameters<typeof inLanguage>[0] }[], id: string): string => {
    const found = all.find((one) => one.id === id);
    return found === undefined ? id : inLanguage(found.title, language);
  };
  const { digest, runs } = view.worlds.find(({ id }) => id === world) ?? { digest: '', runs: 0 };
  const number = (x: number): string => x.toLocaleString(language);
  const text = FIGURE_WORDS[language].citation({
    version,
    scheme: titleIn(catalogue.schemes, experiment.scheme),
    changes: changesOf(experiment),
    safeguards: world.split('+').flatMap((id) => (catalogue.safeguards.some((one) => one.id === id) ? [titleIn(catalogue.safeguards, id)] : [])),
    society: titleIn(catalogue.societies, experiment.society),
    persons: number(experiment.persons),
    months: number(experiment.months),
    runs: number(runs),
    seed: `${experiment.seed}`,
    digest: digest.slice(0, 12),
  });
  // A link to texts of one's own is long in the making: the address has it already.
  if (experiment.ownScheme !== null || experiment.ownSociety !== null) return { text, link: location.href };
  return { text, link: location.href.replace(/#.*/, '') + labLink(experiment, exact ? { digest: view.worlds[0]?.digest } : {}) };
}
