/** One scheme: its facts, its rules in plain words, its sources. */
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PreparedShelf } from '../../study/prepared.ts';
import type { LibraryData, LibraryScheme } from './data.ts';
import { explained } from './explained.ts';
import { GradeBar } from './grade-bar.tsx';
import { languageOf, Passage, Sources } from './passage.tsx';
import { Facts, hrefOfScheme } from './schemes.tsx';
import { Told } from './told.tsx';
import { LIBRARY_WORDS } from './words.ts';

export interface SchemePageProps {
  readonly scheme: LibraryScheme;
  readonly data: LibraryData;
  readonly language: Language;
}

export function SchemePage({ scheme, data, language }: SchemePageProps): JSX.Element {
  const w = LIBRARY_WORDS[language];
  const { title, about, aim, society, companion, grades, sources } = scheme;
  const named = (all: readonly { readonly id: string; readonly title: LibraryScheme['title'] }[], wanted: string): string => {
    const found = all.find((one) => one.id === wanted);
    return found === undefined ? wanted : inLanguage(found.title, language);
  };
  return (
    <article class="scheme-page" aria-labelledby="scheme-title">
      <h2 id="scheme-title" tabIndex={-1} {...languageOf(title, language)}>
        {inLanguage(title, language)}
      </h2>
      <p class="doors-of">
        <a href={hrefOfScheme(scheme)}>{w.lab}</a>
        <a href="#/library">{w.back}</a>
      </p>
      <Passage text={about} language={language} />
      <Facts scheme={scheme} language={language} />
      <p>
        {w.livesIn}
        {w.colon}
        {named(data.societies, society)}
        {companion !== null && (
          <>
            {w.stop}
            {w.companion}
            {w.colon}
            <a href={`#/library/${companion}`}>{named(data.schemes, companion)}</a>
          </>
        )}
      </p>
      <section aria-labelledby="how-known">
        <h3 id="how-known">{w.grades}</h3>
        <GradeBar counts={grades} language={language} />
        <p class="small">{w.gradesHelp}</p>
      </section>
      <section aria-labelledby="aim">
        <h3 id="aim">{w.aim}</h3>
        {aim === null ? <p>{w.noAim}</p> : <Passage text={aim} language={language} />}
      </section>
      <Explained scheme={scheme} language={language} />
      <section aria-labelledby="sources">
        <h3 id="sources">{w.sources(sources.length)}</h3>
        <Sources sources={sources} language={language} />
      </section>
    </article>
  );
}

/** The rules as the command line tells them. */
function Explained({ scheme: { id, told }, language }: { readonly scheme: LibraryScheme; readonly language: Language }): JSX.Element {
  const w = LIBRARY_WORDS[language];
  const [shelf, setShelf] = useState<PreparedShelf | null>(null);
  useEffect(() => {
    import('virtual:prepared').then(({ prepared }) => setShelf(prepared));
  }, []);
  const text = told !== null ? told[language] : shelf === null ? null : explained(shelf, id, language);
  return (
    <section class="explained" aria-labelledby="explained">
      <h3 id="explained">{w.explained}</h3>
      <p class="small">
        {w.explainedBy}
        {w.colon}
        <code>{`npx glasshouse explain ${id}${language === 'en' ? '' : ` --lang ${language}`}`}</code>
      </p>
      {text !== null && <Told markdown={text} label={w.explained} />}
    </section>
  );
}
