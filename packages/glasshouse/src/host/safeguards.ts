/** Safeguards by their names. */

import { readDocument } from '../base/document.ts';
import { InvalidFile } from '../base/faults.ts';
import type { Reading } from '../base/reading.ts';
import { type Checked, checkSafeguardDocument } from '../scheme/read.ts';
import type { Safeguard } from '../scheme/safeguard.ts';
import type { Found, Shelves } from './shelves.ts';

export interface FoundSafeguard extends Checked<Safeguard> {
  readonly text: string;
}

/**
 * Finds and reads safeguards: a set, so that naming one twice changes nothing.
 * @param before safeguards that are there already @param read text → document
 * @throws NotFound, InvalidFile: also if two files have the same id, since one of them would be left out in silence
 */
export function findSafeguardsFrom(
  shelves: Shelves,
  names: readonly string[],
  before: readonly FoundSafeguard[] = [],
  read: (found: Found, of: 'safeguard') => Reading = ({ text, file }) => readDocument(text, file),
): readonly FoundSafeguard[] {
  const all: FoundSafeguard[] = [];
  for (const name of names) {
    const found = shelves.find('safeguards', name);
    const { text, file } = found;
    const checked = { text, ...checkSafeguardDocument(read(found, 'safeguard')) };
    const { id } = checked.value;
    const other = [...before, ...all].find((one) => one.value.id === id);
    if (other !== undefined && other.text !== text)
      throw new InvalidFile(file, [
        {
          ...checked.reading.at(['id']),
          path: 'id',
          message: `"${id}" is the id of ${other.reading.file} too`,
          allowed: 'an id of its own for each safeguard',
          level: 'error',
        },
      ]);
    if (!all.some((one) => one.value.id === id)) all.push(checked);
  }
  return all;
}
