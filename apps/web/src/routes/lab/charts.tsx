/** The charts of the scheme's own world. */
import { catalogue, version } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { Citation } from '../../charts/cells.ts';
import { RunCharts } from '../../charts/charts.tsx';
import { FIGURE_WORDS } from '../../charts/words.ts';
import { changesOf } from '../../state/experiment.ts';
import { labLink } from '../../state/link.ts';
import type { Shown } from '../../study/running.ts';

export interface LabChartsProps {
  readonly result: Shown;
  readonly exact: boolean;
  readonly language: Language;
}

export function LabCharts({ result, exact, language }: LabChartsProps): JSX.Element | null {
  const world = result.view.worlds.find(({ id }) => id === 'scheme');
  if (world === undefined) return null;
  return (
    <section class="drawings" aria-labelledby="drawings">
      <h2 id="drawings">{FIGURE_WORDS[language].heading}</h2>
      <RunCharts result={world.result} scheme={world.scheme} society={world.society} citation={citationOf(result, exact, language)} language={language} />
    </section>
  );
}

/** Names the run, and links to it; where all runs are done the link says whether it still gives the same. */
function citationOf({ experiment, view }: Shown, exact: boolean, language: Language): Citation {
  const titleIn = (all: readonly { readonly id: string; readonly title: Parameters<typeof inLanguage>[0] }[], id: string): string => {
    const found = all.find((one) => one.id === id);
    return found === undefined ? id : inLanguage(found.title, language);
  };
  const { digest, runs } = view.worlds[0] ?? { digest: '', runs: 0 };
  const number = (x: number): string => x.toLocaleString(language);
  const text = FIGURE_WORDS[language].citation({
    version,
    scheme: titleIn(catalogue.schemes, experiment.scheme),
    changes: changesOf(experiment),
    safeguards: [],
    society: titleIn(catalogue.societies, experiment.society),
    persons: number(experiment.persons),
    months: number(experiment.months),
    runs: number(runs),
    seed: `${experiment.seed}`,
    digest: digest.slice(0, 12),
  });
  // A link to texts of one's own is long in the making: the address has it already.
  if (experiment.ownScheme !== null || experiment.ownSociety !== null) return { text, link: location.href };
  return { text, link: location.href.replace(/#.*/, '') + labLink(experiment, exact ? { digest } : {}) };
}
