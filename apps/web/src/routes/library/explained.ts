/** A scheme that ships in plain words, from the rules that the build has read: the text of `glasshouse explain`. */
import { explain, type Language } from 'glasshouse';
import type { PreparedShelf } from '../../study/prepared.ts';

/** @returns Markdown; null of what the build has not read: a federation */
export function explained({ schemes, societies }: PreparedShelf, id: string, language: Language): string | null {
  const found = Object.hasOwn(schemes, id) ? schemes[id] : undefined;
  if (found === undefined) return null;
  const society = societies[found.society];
  const conducts = found.scheme.subjects === 'enterprises' ? society?.firms?.conducts : society?.conducts;
  return explain(found.scheme, language, conducts ?? []).trimEnd();
}
