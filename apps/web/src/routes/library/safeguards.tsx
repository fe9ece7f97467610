/** Safeguards with their norms, and societies. */
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { experiment } from '../../state/current.ts';
import { plainExperiment } from '../../state/experiment.ts';
import { labLink } from '../../state/link.ts';
import type { LibrarySafeguard, LibrarySociety } from './data.ts';
import { GradeBar } from './grade-bar.tsx';
import { languageOf, Passage, Sources } from './passage.tsx';
import { LIBRARY_WORDS } from './words.ts';

/** Beside the scheme at hand, as it ships. */
function hrefOfSafeguard(id: string): string {
  const { scheme, society } = experiment.value;
  return labLink(plainExperiment({ scheme, society, safeguards: [id] }));
}

export function Safeguards({ safeguards, language }: { readonly safeguards: readonly LibrarySafeguard[]; readonly language: Language }): JSX.Element {
  const w = LIBRARY_WORDS[language];
  return (
    <>
      <p class="text">{w.safeguards}</p>
      <ul class="cards">
        {safeguards.map(({ id, title, about, norm, sources }) => {
          const name = inLanguage(title, language);
          return (
            <li key={id}>
              <article class="card" data-safeguard={id} aria-labelledby={`safeguard-${id}`}>
                <h3 id={`safeguard-${id}`} {...languageOf(title, language)}>
                  {name}
                </h3>
                {norm !== null && (
                  <div>
                    <h4>{w.norm}</h4>
                    <Passage text={norm} language={language} />
                  </div>
                )}
                <div>
                  <h4>{w.assumed}</h4>
                  <Passage text={about} language={language} />
                </div>
                <p class="doors-of">
                  <a href={hrefOfSafeguard(id)} aria-label={w.of(w.try, name)}>
                    {w.try}
                  </a>
                </p>
                <details>
                  <summary aria-label={w.of(w.sources(sources.length), name)}>{w.sources(sources.length)}</summary>
                  <Sources sources={sources} language={language} />
                </details>
              </article>
            </li>
          );
        })}
      </ul>
    </>
  );
}

export function Societies({ societies, language }: { readonly societies: readonly LibrarySociety[]; readonly language: Language }): JSX.Element {
  const w = LIBRARY_WORDS[language];
  return (
    <>
      <p class="text">
        {w.societies} <strong>{w.nobody}</strong>
      </p>
      <ul class="cards">
        {societies.map(({ id, title, about, regions, groups, conducts, grades, sources }) => {
          const name = inLanguage(title, language);
          const inWords = groups.map((group) => inLanguage(group, language)).join(language === 'en' ? ', ' : '、');
          return (
            <li key={id}>
              <article class="card" data-society={id} aria-labelledby={`society-${id}`}>
                <h3 id={`society-${id}`} {...languageOf(title, language)}>
                  {name}
                </h3>
                <Passage text={about} language={language} />
                <p class="small">{w.society(regions, inWords, conducts)}</p>
                <h4>{w.grades}</h4>
                <GradeBar counts={grades} language={language} />
                <details>
                  <summary aria-label={w.of(w.sources(sources.length), name)}>{w.sources(sources.length)}</summary>
                  <Sources sources={sources} language={language} />
                </details>
              </article>
            </li>
          );
        })}
      </ul>
    </>
  );
}
