/** What of a report is printed: sections, languages, paper. The address has it, so that a link opens the same report. */
import type { Language } from 'glasshouse';

/** In the order in which they stand. */
export const SECTIONS = [
  'finding',
  'compared',
  'numbers',
  'charts',
  'groups',
  'lives',
  'safeguards',
  'method',
  'limits',
  'sources',
  'run',
  'glossary',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Which languages, one after the other in each section. */
export const TONGUES = ['en', 'zh-Hans', 'en,zh-Hans'] as const;
export type Tongues = (typeof TONGUES)[number];

export interface Choices {
  readonly sections: readonly SectionId[];
  readonly languages: readonly Language[];
  readonly paper: Paper;
}

type Params = Readonly<Record<string, string>>;

/** What a link asks for; what it does not say, or says of nothing there is, is everything, in the page's language, on A4. */
export function readChoices({ sections, languages, paper }: Params, language: Language): Choices {
  const asked = sections?.split(',');
  const tongues = (languages ?? '').split(',').map((one) => (/^zh\b/i.test(one) ? 'zh-Hans' : one));
  const known = (['en', 'zh-Hans'] as const).filter((one) => tongues.includes(one));
  return {
    sections: asked === undefined ? SECTIONS : SECTIONS.filter((id) => asked.includes(id)),
    languages: known.length === 0 ? [language] : known,
    paper: paper === 'letter' ? 'letter' : 'a4',
  };
}

/** Sections as a link has them: null where it need not say, since all are there. */
export function writeSections(chosen: readonly SectionId[]): string | null {
  const kept = SECTIONS.filter((id) => chosen.includes(id));
  return kept.length === SECTIONS.length ? null : kept.join(',');
}
