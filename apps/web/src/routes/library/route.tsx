/** The library: schemes, safeguards, societies, and claims beside the record. `#/library`, `#/library/SCHEME`, `#/library/claims`. */
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RouteProps } from '../../routes.ts';
import { address } from '../../state/app.ts';
import { Claims } from './claims.tsx';
import type { LibraryData } from './data.ts';
import './library.css';
import { Safeguards, Societies } from './safeguards.tsx';
import { SchemePage } from './scheme-page.tsx';
import { Schemes } from './schemes.tsx';
import { LIBRARY_WORDS } from './words.ts';

const PARTS = ['schemes', 'safeguards', 'societies', 'claims'] as const;
type Part = (typeof PARTS)[number];

export function Route({ words, language }: RouteProps): JSX.Element {
  const w = LIBRARY_WORDS[language];
  const [data, setData] = useState<LibraryData | null>(null);
  useEffect(() => {
    import('virtual:library').then(({ library }) => setData(library));
  }, []);
  const place = address.value.route.split('/')[1] ?? '';
  const part = (PARTS as readonly string[]).includes(place) ? (place as Part) : 'schemes';
  const scheme = data?.schemes.find(({ id }) => id === place);
  const unknown = data !== null && place !== '' && part === 'schemes' && place !== 'schemes' && scheme === undefined;
  const title = scheme === undefined ? w.part[part] : inLanguage(scheme.title, language);
  useEffect(() => {
    document.title = words.titles.route(words.routes.library.menu, title);
  });
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('.library h2[tabindex]')?.focus();
  }, [place, data]);
  return (
    <>
      <aside class="no-score" aria-label={w.noScore}>
        <p>
          <strong>{w.noScore}</strong> {w.noScoreText}
        </p>
      </aside>
      <nav class="library-parts" aria-label={w.parts}>
        {PARTS.map((one) => (
          <a
            key={one}
            href={one === 'schemes' ? '#/library' : `#/library/${one}`}
            {...(part === one ? { 'aria-current': scheme === undefined ? 'page' : 'true' } : {})}
          >
            {w.part[one]}
          </a>
        ))}
      </nav>
      {unknown && (
        <p class="notes" role="alert">
          {w.unknown(place)}
        </p>
      )}
      {data === null ? null : scheme !== undefined ? (
        <SchemePage scheme={scheme} data={data} language={language} />
      ) : (
        <section aria-labelledby="part">
          <h2 id="part" tabIndex={-1}>
            {part === 'claims' ? w.claims : w.part[part]}
          </h2>
          <PartOf part={part} data={data} language={language} />
        </section>
      )}
    </>
  );
}

function PartOf({ part, data, language }: { readonly part: Part; readonly data: LibraryData; readonly language: Language }): JSX.Element {
  switch (part) {
    case 'schemes':
      return <Schemes schemes={data.schemes} language={language} />;
    case 'safeguards':
      return <Safeguards safeguards={data.safeguards} language={language} />;
    case 'societies':
      return <Societies societies={data.societies} language={language} />;
    case 'claims':
      return <Claims claims={data.claims} language={language} />;
  }
}
