/** A scheme that ships, or what a federation is made of, in plain words: the text of `glasshouse explain`. */
import { explain, explainFederation, type Language, readFederation, readScheme } from 'glasshouse';
import { followFederationFrom, kindOf, prepareFrom, type Shelves } from 'glasshouse/prepare';

/** @returns Markdown @throws NotFound, InvalidFile */
export function explained(id: string, language: Language, shelves: Shelves): string {
  const { text, file } = shelves.find('schemes', id);
  if (kindOf(text, file) === 'federation/1') {
    const federation = readFederation(text, file);
    const { regions, elsewhere } = followFederationFrom(shelves, federation);
    const schemes = new Map([...regions].map(([region, scheme]) => [region, scheme.value]));
    return explainFederation(federation.value, schemes, elsewhere?.value ?? null, language).trimEnd();
  }
  const { original, society } = prepareFrom(shelves, { scheme: id });
  const conducts = original.subjects === 'enterprises' ? (society.firms?.conducts ?? []) : society.conducts;
  return explain(readScheme(text, file).value, language, conducts).trimEnd();
}
