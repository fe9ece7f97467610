/** Federations as they stand on the disk: members are found beside them or among what ships. */
import { dirname, resolve } from 'node:path';
import { readDocument } from '../../base/document.ts';
import { InvalidFile } from '../../base/faults.ts';
import type { Federation } from '../../scheme/federation.ts';
import { type Checked, readFederation, readScheme } from '../../scheme/read.ts';
import { type Member, resolveFederation } from '../../scheme/resolve.ts';
import { find, NotFound } from './library.ts';

/** Which kind of file a text is, by its first key. */
export function kindOf(text: string, file: string): string {
  const { value } = readDocument(text, file);
  return String((value as { glasshouse?: unknown }).glasshouse ?? '');
}

/** Follows the members of a federation down to schemes, which are found as the federation's file names them. @throws InvalidFile */
export function followFederation(checked: Checked<Federation>): ReturnType<typeof resolveFederation> {
  const load = (name: string, from: string): Member => {
    try {
      const found = find('schemes', name, dirname(resolve(from)));
      return kindOf(found.text, found.file) === 'federation/1'
        ? { kind: 'federation', federation: readFederation(found.text, found.file) }
        : { kind: 'scheme', scheme: readScheme(found.text, found.file) };
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw missing(checked, name, error.message);
    }
  };
  return resolveFederation(checked, load);
}

/** A member that is nowhere is a fault of the federation, at the place where it stands. */
function missing(checked: Checked<Federation>, name: string, message: string): InvalidFile {
  const { value, reading } = checked;
  const region = Object.entries(value.regions).find(([, member]) => member === name)?.[0];
  const path = region === undefined ? ['elsewhere'] : ['regions', region];
  return new InvalidFile(reading.file, [{ ...reading.at(path), path: path.join('.'), message, level: 'error' }]);
}
