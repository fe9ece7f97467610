/** What can be embedded: the finding, its thousand marks, one chart, one life. */
import type { ChartId } from 'glasshouse';

/** Charts of a run, in the order of the library; which of them a run has depends on it. */
export const CHARTS = ['over-time', 'scores', 'exit', 'groups', 'ratios', 'denials'] as const satisfies readonly ChartId[];
export type EmbeddedChart = (typeof CHARTS)[number];
export type ShowId = 'finding' | 'marks' | 'life' | EmbeddedChart;

export const SHOWS: readonly ShowId[] = ['finding', 'marks', ...CHARTS, 'life'];

/** Pixels of height that each needs on a page of usual width, for those who do not listen to the messages about it. */
export const HEIGHTS: Readonly<Record<ShowId, number>> = {
  finding: 260,
  marks: 560,
  life: 640,
  'over-time': 760,
  scores: 760,
  exit: 760,
  groups: 760,
  ratios: 760,
  denials: 760,
};

export interface Embedding {
  readonly show: ShowId;
  /** Which world of the experiment: `scheme`, ids of safeguards joined by +, the id of another scheme. */
  readonly world: string;
  /** For a life. */
  readonly person: number;
  /** From 0. */
  readonly run: number;
}

const natural = (text: string | undefined): number => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0);

/** What a link asks for; what is no number is 0, what is nothing that can be shown is the finding. */
export function readEmbedding({ show, world = 'scheme', person, run }: Readonly<Record<string, string>>): Embedding {
  return { show: SHOWS.find((one) => one === show) ?? 'finding', world, person: natural(person), run: natural(run) };
}

/** The parameters of a link for it. */
export function writeEmbedding({ show, world, person, run }: Embedding): Readonly<Record<string, string>> {
  const where = world === 'scheme' ? { show } : { show, world };
  return show === 'life' ? { ...where, person: `${person}`, run: `${run}` } : where;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * What is pasted into another page. It may run its own scripts and be left by a link that somebody follows, and no more; it keeps its own
 * origin, since a host may refuse its scripts to a frame that has none.
 */
export function snippetOf(address: string, title: string, height: number): string {
  const sandbox = 'allow-scripts allow-same-origin allow-top-navigation-by-user-activation';
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border: 0" sandbox="${sandbox}"></iframe>`;
}
