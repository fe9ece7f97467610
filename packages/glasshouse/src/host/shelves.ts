/** Where the texts of an experiment are found: on a disk, or in a page. */
import { nearest } from '../base/nearest.ts';

/** Federations stand among the schemes, so that one id names one of either. */
export type Shelf = 'schemes' | 'federations' | 'societies' | 'safeguards' | 'claims';

/** A text and the name by which messages speak of it. */
export interface Found {
  readonly file: string;
  readonly text: string;
}

/** Where texts are found. */
export interface Shelves {
  /**
   * Finds a text by id, or by a path.
   * @param beside the file from which a path is told, as its `Found` names it
   * @throws NotFound, InvalidFile
   */
  find(shelf: 'schemes' | 'societies' | 'safeguards' | 'claims', name: string, beside?: string): Found;
  /** The text of a file that was found. */
  read(file: string): string;
}

/** Thrown where a name is neither a file nor an id that ships. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** Says that a name is nowhere, what there is, and what may have been meant. */
export function notFound(shelf: Shelf, name: string, ids: readonly string[]): NotFound {
  const near = nearest(name, ids);
  return new NotFound(
    `there is no file "${name}", and no ${shelf === 'societies' ? 'society' : shelf.slice(0, -1)} of that id ships.${near ? ` Did you mean ${near}?` : ''} Those that ship: ${ids.join(', ') || 'none'}.`,
  );
}
