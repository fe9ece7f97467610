/** Which schemes are shown: by kind, by what they have, by words. */
import { inLanguage, type Language } from 'glasshouse';
import { FEATURES, type Feature, type LibraryScheme, type SchemeKind } from './data.ts';

export interface Filter {
  /** `''` for all. */
  readonly kind: SchemeKind | '';
  /** All of these. */
  readonly has: readonly Feature[];
  readonly text: string;
}

export const EVERYTHING: Filter = { kind: '', has: [], text: '' };

export function chosen(schemes: readonly LibraryScheme[], { kind, has, text }: Filter, language: Language): readonly LibraryScheme[] {
  const words = text
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return schemes.filter((scheme) => {
    if (kind !== '' && scheme.kind !== kind) return false;
    if (!has.every((feature) => scheme.has.includes(feature))) return false;
    const read = readable(scheme, language);
    return words.every((word) => read.includes(word));
  });
}

/** What is searched: names in both languages, and what is read of it in the one at hand. */
function readable({ id, title, place, years, about, aim, sources }: LibraryScheme, language: Language): string {
  const told = [place, years, about, aim].flatMap((text) => (text === null ? [] : [inLanguage(text, language)]));
  return [id, title.en, title['zh-Hans'] ?? '', place?.en ?? '', ...told, ...sources.map((source) => source.title)].join('\n').toLocaleLowerCase();
}

export const withFeature = (filter: Filter, feature: Feature, on: boolean): Filter => ({
  ...filter,
  has: FEATURES.filter((one) => (one === feature ? on : filter.has.includes(one))),
});
