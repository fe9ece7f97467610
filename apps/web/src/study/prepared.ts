/** What is lived once it has been read and checked: plain data, so that the build can put it into the page and a worker can post it. */
import type { Scheme, Society } from 'glasshouse';
import { type Experiment as Prepared, prepareFrom, type Shelves } from 'glasshouse/prepare';
import { changesOf, type Experiment } from '../state/experiment.ts';

/** A world of an experiment, without the places of its files. */
export type PreparedWorld = Pick<Prepared, 'scheme' | 'society' | 'companion' | 'safeguards' | 'warnings'>;

/** The scheme of the experiment. */
export const SCHEME = 'scheme';
/** The society without it. */
export const NONE = 'none';
/** The starting point as it ships, where it was changed. */
export const PUBLISHED = 'published';

/** A world that was read. `rules` is the same for worlds that have the same rules. */
export interface WorldRead {
  readonly id: string;
  readonly rules: string;
  readonly prepared: PreparedWorld;
}

/** A world that cannot be lived beside, and why. */
export interface LeftOut {
  readonly id: string;
  readonly message: string;
}

export interface ExperimentRead {
  /** The scheme's own world first; the one without it is made of that later. */
  readonly worlds: readonly WorldRead[];
  readonly left: readonly LeftOut[];
}

/** Schemes that ship, each in its own society, as the build has read and checked them. */
export interface PreparedShelf {
  readonly schemes: Readonly<
    Record<string, { readonly scheme: Scheme; readonly society: string; readonly companion: string | null; readonly warnings: readonly string[] }>
  >;
  readonly societies: Readonly<Record<string, Society>>;
}

/** The shelves with texts of one's own in the place of those that ship. */
export function withOwn({ scheme, society, ownScheme, ownSociety }: Experiment, shelves: Shelves): Shelves {
  if (ownScheme === null && ownSociety === null) return shelves;
  return {
    ...shelves,
    find(shelf, name, beside) {
      const found = shelves.find(shelf, name, beside);
      if (shelf === 'schemes' && name === scheme && ownScheme !== null) return { file: found.file, text: ownScheme };
      if (shelf === 'societies' && name === society && ownSociety !== null) return { file: found.file, text: ownSociety };
      return found;
    },
  };
}

/** Reads one world of an experiment by its id. @throws InvalidFile, NotFound, CannotRun */
export function readWorld(experiment: Experiment, id: string, shelves: Shelves): Prepared {
  const { scheme, society, edits, societyEdits, against } = experiment;
  if (id === PUBLISHED) return prepareFrom(shelves, { scheme, society });
  if (against.includes(id)) return prepareFrom(withOwn({ ...experiment, ownScheme: null }, shelves), { scheme: id, society, societyEdits });
  const safeguards = id === SCHEME || id === NONE ? [] : id.split('+');
  return prepareFrom(withOwn(experiment, shelves), { scheme, society, safeguards, edits, societyEdits, noScheme: id === NONE });
}

/**
 * Reads and checks all worlds of an experiment: the scheme, its starting point where that was changed, the scheme with
 * safeguards, and other schemes.
 * @throws InvalidFile, NotFound, CannotRun where the scheme itself cannot be lived; what cannot be lived beside it is left out
 */
export function readWorlds(experiment: Experiment, shelves: Shelves): ExperimentRead {
  const { scheme, ownScheme, edits, safeguards, against } = experiment;
  const rules = [scheme, ownScheme, edits];
  const worlds: WorldRead[] = [{ id: SCHEME, rules: JSON.stringify(rules), prepared: plain(readWorld(experiment, SCHEME, shelves)) }];
  const left: LeftOut[] = [];
  const add = (id: string, own: unknown): void => {
    try {
      worlds.push({ id, rules: JSON.stringify(own), prepared: plain(readWorld(experiment, id, shelves)) });
    } catch (error) {
      left.push({ id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  if (changesOf(experiment) > 0) add(PUBLISHED, [scheme, null, []]);
  for (const ids of safeguards) add(ids, [...rules, ids]);
  for (const id of against) add(id, [id, null, []]);
  return { worlds, left };
}

/** Where something stood is asked for while it is read only; it is a function, which cannot be posted. */
export function plain({ scheme, society, companion, safeguards, warnings }: Prepared): PreparedWorld {
  const parts = scheme?.parts?.map(({ reading: _, ...part }) => part) as Scheme['parts'];
  return { scheme: scheme === null || parts === undefined ? scheme : { ...scheme, parts }, society, companion, safeguards, warnings };
}

/** What the build has prepared of an experiment; null where something has to be read: a change, a safeguard, a federation, another society. */
export function fromShelf({ schemes, societies }: PreparedShelf, experiment: Experiment): ExperimentRead | null {
  const found = Object.hasOwn(schemes, experiment.scheme) ? schemes[experiment.scheme] : undefined;
  const society = found && societies[found.society];
  const more = experiment.safeguards.length + experiment.against.length + changesOf(experiment);
  if (society === undefined || found?.society !== experiment.society || more > 0) return null;
  const companion = found.companion === null ? null : (schemes[found.companion]?.scheme ?? null);
  const prepared = { scheme: found.scheme, society, companion, safeguards: [], warnings: found.warnings };
  return { worlds: [{ id: SCHEME, rules: JSON.stringify([experiment.scheme, null, []]), prepared }], left: [] };
}
