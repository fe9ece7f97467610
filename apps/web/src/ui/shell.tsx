/** What stands around every route: skip link, menu, language and colours, and what is said everywhere. */
import type { Language } from 'glasshouse';
import type { ComponentChildren, JSX } from 'preact';
import type { RouteName } from '../routes.ts';
import type { ThemeChoice } from '../state/link.ts';
import type { Words } from '../words/words.ts';

export interface ShellProps {
  readonly words: Words;
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** `''` for Start, `lab`. */
  readonly route: string;
  /** The other routes: name and address. */
  readonly links: readonly (readonly [name: RouteName, href: string])[];
  readonly onLanguage?: ((language: Language) => void) | undefined;
  readonly onTheme?: ((theme: ThemeChoice) => void) | undefined;
  readonly children: ComponentChildren;
}

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export function Shell({ words, language, theme, route, links, onLanguage, onTheme, children }: ShellProps): JSX.Element {
  const other: Language = language === 'en' ? 'zh-Hans' : 'en';
  const here = (own: string): { readonly 'aria-current'?: 'page' } => (route === own ? { 'aria-current': 'page' } : {});
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link; the fragment of the address belongs to the experiment */}
      <a class="skip" href="#main" onClick={toMain}>
        {words.skip}
      </a>
      <header>
        <div class="top">
          <b class="brand">{words.brand}</b>
          <nav aria-label={words.menu.label}>
            <a href="#/" {...here('')}>
              {words.menu.start}
            </a>
            {links.map(([name, href]) => (
              <a key={name} href={href} {...here(name)}>
                {words.routes[name].menu}
              </a>
            ))}
          </nav>
          {onTheme && (
            <label class="colours">
              <span>{words.theme.label}</span>
              <select ref={(select) => showChoice(select, theme)} value={theme} onChange={(event) => onTheme(event.currentTarget.value as ThemeChoice)}>
                {THEMES.map((choice) => (
                  <option key={choice} value={choice}>
                    {words.theme[choice]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {onLanguage && (
            <button type="button" lang={other} onClick={() => onLanguage(other)}>
              {words.otherLanguage}
            </button>
          )}
        </div>
        <p class="invented">
          <strong>{words.invented}</strong>
        </p>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>{words.footer}</p>
        <p>{words.local}</p>
      </footer>
    </>
  );
}

/** The first view is taken over as it stands, and there no colours were chosen yet. */
function showChoice(select: HTMLSelectElement | null, theme: ThemeChoice): void {
  if (select !== null) select.value = theme;
}

/** The fragment of the address belongs to the experiment: the skip link moves the focus and leaves the address alone. */
function toMain(event: JSX.TargetedMouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
