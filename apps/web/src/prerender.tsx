/** Makes the first view at build time: in English as the page takes it over, in Chinese for readers whose scripts are off. */
import { start } from 'virtual:start';
import type { Language } from 'glasshouse';
import { renderToString } from 'preact-render-to-string';
import { App, provide } from './app.tsx';
import { First, safeguardTitles } from './routes/start/first.tsx';
import { Start } from './routes/start/start.tsx';
import { WORDS } from './words/words.ts';

/** The first view as the page draws it: `hydrate` finds nothing to change. */
export function firstView(): string {
  provide('', First);
  return renderToString(<App />);
}

/** The first view in a language, with nothing in it that needs scripts. */
export function withoutScripts(language: Language): string {
  return renderToString(
    <section lang={language}>
      <p class="invented">
        <strong>{WORDS[language].invented}</strong>
      </p>
      <Start data={start} safeguardTitles={safeguardTitles(language)} words={WORDS[language]} language={language} scripts={false} />
    </section>,
  );
}

export function title(language: Language): string {
  return WORDS[language].titles.start;
}

/** What the first view says to those whose scripts are off. */
export function noScript(language: Language): string {
  return WORDS[language].start.noScript;
}
