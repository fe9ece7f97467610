/** Passages that may stand in another language than the page, sources, and what is opened elsewhere. */
import { inLanguage, type Language, type Text } from 'glasshouse';
import type { JSX } from 'preact';
import type { SourceShown } from './data.ts';
import { LIBRARY_WORDS } from './words.ts';

/** The language that a text is read in: English where it has not been written in the one asked for. */
export function languageOf(text: Text, language: Language): { readonly lang?: Language } {
  return language !== 'en' && text[language] === undefined ? { lang: 'en' } : {};
}

export function Passage({ text, language }: { readonly text: Text; readonly language: Language }): JSX.Element {
  return <p {...languageOf(text, language)}>{inLanguage(text, language)}</p>;
}

export interface OutwardProps {
  readonly href: string;
  readonly children: string;
}

/** A link to somebody else's page: opened beside, told nothing of where it was followed. */
export function Outward({ href, children }: OutwardProps): JSX.Element {
  return (
    <a href={href} rel="noreferrer noopener" target="_blank" lang={scriptOf(children)}>
      {children}
    </a>
  );
}

/** Titles of sources and quotations stand in the language of the original. */
export const scriptOf = (text: string): Language => (/\p{Script=Han}/u.test(text) && !/[a-z]{3}/i.test(text) ? 'zh-Hans' : 'en');

/** A page that was read is a link; one that was only remembered is named. */
export function Sources({ sources, language }: { readonly sources: readonly SourceShown[]; readonly language: Language }): JSX.Element {
  const w = LIBRARY_WORDS[language];
  return (
    <ul class="sources">
      {sources.map(({ id, title, url, quote, note, seen }) => (
        <li key={id}>
          {url !== null && seen !== false ? <Outward href={url}>{title}</Outward> : <span lang={scriptOf(title)}>{title}</span>}{' '}
          <span class="small">
            <code>{id}</code> · {url === null ? w.own : seen === false ? w.unopened : w.opened}
          </span>
          {quote !== undefined && <blockquote lang={scriptOf(quote)}>{quote}</blockquote>}
          {note !== undefined && (
            <p class="small" lang={scriptOf(note)}>
              {note}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
