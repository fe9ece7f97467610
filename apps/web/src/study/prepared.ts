/** What is lived once it has been read and checked: plain data, so that the build can put it into the page and a worker can post it. */
import type { Scheme, Society } from 'glasshouse';
import { type Experiment as Prepared, prepareFrom, type Shelves } from 'glasshouse/prepare';
import type { Experiment } from '../state/experiment.ts';

/** A world of an experiment, without the places of its files. */
export type PreparedWorld = Pick<Prepared, 'scheme' | 'society' | 'companion' | 'safeguards' | 'warnings'>;

/** Schemes that ship, each in its own society, as the build has read and checked them. */
export interface PreparedShelf {
  readonly schemes: Readonly<
    Record<string, { readonly scheme: Scheme; readonly society: string; readonly companion: string | null; readonly warnings: readonly string[] }>
  >;
  readonly societies: Readonly<Record<string, Society>>;
}

/**
 * Reads and checks what an experiment names: the scheme as it is, then with each safeguard alone.
 * @throws InvalidFile, NotFound, CannotRun
 */
export function prepareWorlds({ scheme, society, safeguards }: Pick<Experiment, 'scheme' | 'society' | 'safeguards'>, shelves: Shelves): PreparedWorld[] {
  return [[], ...safeguards.map((id) => [id])].map((ids) => plain(prepareFrom(shelves, { scheme, society, safeguards: ids })));
}

/** Where something stood is asked for while it is read only; it is a function, which cannot be posted. */
function plain({ scheme, society, companion, safeguards, warnings }: Prepared): PreparedWorld {
  const parts = scheme?.parts?.map(({ reading: _, ...part }) => part) as Scheme['parts'];
  return { scheme: scheme === null || parts === undefined ? scheme : { ...scheme, parts }, society, companion, safeguards, warnings };
}

/** What the build has prepared of an experiment; null where something has to be read: a safeguard, a federation, another society. */
export function fromShelf({ schemes, societies }: PreparedShelf, experiment: Pick<Experiment, 'scheme' | 'society' | 'safeguards'>): PreparedWorld[] | null {
  const found = Object.hasOwn(schemes, experiment.scheme) ? schemes[experiment.scheme] : undefined;
  const society = found && societies[found.society];
  if (society === undefined || found?.society !== experiment.society || experiment.safeguards.length > 0) return null;
  const companion = found.companion === null ? null : (schemes[found.companion]?.scheme ?? null);
  return [{ scheme: found.scheme, society, companion, safeguards: [], warnings: found.warnings }];
}
