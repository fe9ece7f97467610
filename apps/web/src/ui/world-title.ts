/** Names of worlds. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { Words } from '../words/words.ts';

/** What a world is called: the scheme, none, safeguards, another scheme. */
export function titleOfWorld(id: string, words: Words, language: Language): string {
  const other = catalogue.schemes.find((one) => one.id === id);
  if (other !== undefined) return inLanguage(other.title, language);
  const titles = id.split('+').map((one) => {
    const safeguard = catalogue.safeguards.find((each) => each.id === one);
    return safeguard === undefined ? one : inLanguage(safeguard.title, language);
  });
  return words.lab.world(id, titles.join(' + '));
}
