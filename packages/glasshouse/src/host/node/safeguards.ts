/** Safeguards by their names on the command line. */
import { type FoundSafeguard, findSafeguardsFrom } from '../safeguards.ts';
import { DISK } from './experiment.ts';

export type { FoundSafeguard } from '../safeguards.ts';

/**
 * Finds and reads safeguards: a set, so that naming one twice changes nothing.
 * @param before safeguards that are there already
 * @throws NotFound, InvalidFile: also if two files have the same id, since one of them would be left out in silence
 */
export function findSafeguards(names: readonly string[], before: readonly FoundSafeguard[] = []): readonly FoundSafeguard[] {
  return findSafeguardsFrom(DISK, names, before);
}
