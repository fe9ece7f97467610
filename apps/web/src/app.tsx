/** The page: the route that the address names, within the shell. */
import { catalogue, start } from 'virtual:baked';
import { inLanguage } from 'glasshouse';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LabProps } from './routes/lab/lab.tsx';
import { Missing } from './routes/missing/missing.tsx';
import { Start } from './routes/start/start.tsx';
import { address, chooseLanguage, chooseTheme, labHref, language, theme } from './state/app.ts';
import { readExperiment } from './state/link.ts';
import { Shell } from './ui/shell.tsx';
import { WORDS, type Words } from './words/words.ts';

export function App(): JSX.Element {
  const { route } = address.value;
  const words = WORDS[language.value];
  useRoute(titleOf(words));
  return (
    <Shell words={words} language={language.value} theme={theme.value} route={route} labHref={labHref.value} onLanguage={chooseLanguage} onTheme={chooseTheme}>
      {route === '' ? <StartRoute /> : route === 'lab' ? <LabRoute /> : <Missing route={route} words={words} />}
    </Shell>
  );
}

function titleOf(words: Words): string {
  const { route, params } = address.value;
  if (route === '') return words.titles.start;
  if (route !== 'lab') return words.titles.missing;
  const { scheme } = readExperiment(params, catalogue).experiment;
  const found = catalogue.schemes.find(({ id }) => id === scheme);
  return words.titles.lab(found === undefined ? scheme : inLanguage(found.title, language.value));
}

/** Title, language and colours of the document; and after a change of route the focus on its heading. */
function useRoute(title: string): void {
  const { route } = address.value;
  const shown = useRef(route);
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.lang = language.value;
    document.documentElement.dataset['theme'] = theme.value;
  });
  useEffect(() => {
    if (shown.current === route) return;
    shown.current = route;
    document.querySelector<HTMLElement>('main h1')?.focus();
    scrollTo(0, 0);
  }, [route]);
}

function StartRoute(): JSX.Element {
  return <Start data={start} safeguardTitles={safeguardTitles()} words={WORDS[language.value]} language={language.value} scripts />;
}

export function safeguardTitles(): Readonly<Record<string, string>> {
  return Object.fromEntries(catalogue.safeguards.map(({ id, title }) => [id, inLanguage(title, language.value)]));
}

let lab: ComponentType<LabProps> | null = null;

/** The laboratory comes as a script of its own, which the page has fetched beforehand. */
function LabRoute(): JSX.Element {
  const [Lab, set] = useState<ComponentType<LabProps> | null>(() => lab);
  useEffect(() => {
    if (Lab !== null) return;
    import('./routes/lab/lab.tsx').then((module) => {
      lab = module.Lab;
      set(() => module.Lab);
    });
  }, [Lab]);
  const words = WORDS[language.value];
  return (
    <div class="lab">
      {/* The heading stands before the laboratory has come, and stays: it may have the focus. */}
      <h1 tabIndex={-1}>{words.lab.heading}</h1>
      {Lab !== null && <Lab address={address.value} words={words} language={language.value} />}
    </div>
  );
}
