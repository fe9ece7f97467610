/** How to name what a chart was drawn from, with the address that it stands at. */
import { catalogue, version } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import { changesOf, type Experiment } from '../state/experiment.ts';
import type { Citation } from './cells.ts';
import { FIGURE_WORDS } from './words.ts';

export interface Cited {
  readonly experiment: Experiment;
  readonly runs: number;
  /** Of the first world; empty where several were lived and none stands for all. */
  readonly digest: string;
  /** Titles of safeguards that are in the worlds drawn. */
  readonly safeguards: readonly string[];
}

export function citationHere({ experiment, runs, digest, safeguards }: Cited, language: Language): Citation {
  const titleIn = (all: readonly { readonly id: string; readonly title: Parameters<typeof inLanguage>[0] }[], id: string): string => {
    const found = all.find((one) => one.id === id);
    return found === undefined ? id : inLanguage(found.title, language);
  };
  const number = (x: number): string => x.toLocaleString(language);
  const text = FIGURE_WORDS[language].citation({
    version,
    scheme: titleIn(catalogue.schemes, experiment.scheme),
    changes: changesOf(experiment),
    safeguards,
    society: titleIn(catalogue.societies, experiment.society),
    persons: number(experiment.persons),
    months: number(experiment.months),
    runs: number(runs),
    seed: `${experiment.seed}`,
    digest: digest.slice(0, 12),
  });
  return { text, link: location.href };
}
