/** What the page stands at: the address, the language, the colours. Signals, so that whatever reads one is drawn again when it changes. */
import { type Signal, signal } from '@preact/signals';
import type { Language } from 'glasshouse';
import { type Address, readAddress, readLanguage, readTheme, type ThemeChoice } from './link.ts';

export const address: Signal<Address> = signal<Address>({ route: '', params: new URLSearchParams() });
export const language: Signal<Language> = signal<Language>('en');
/** Leads to the laboratory as it was left. */
export const labHref: Signal<string> = signal<string>('#/lab');
export const theme: Signal<ThemeChoice> = signal<ThemeChoice>('system');

/** A private window may have no storage: then nothing is remembered. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the memory of a choice.
  }
}

const LANGUAGE = 'glasshouse.language';
const THEME = 'glasshouse.theme';

/** Takes the address as it stands: the link's language and colours come before what was chosen here, that before the browser's. */
export function readLocation(): void {
  const now = readAddress(location.hash);
  address.value = now;
  const lang = readLanguage(now.params.get('lang'));
  if (lang !== null) language.value = lang;
  const colours = readTheme(now.params.get('theme'));
  if (colours !== null) theme.value = colours;
}

/** Begins with what was chosen before, or what the browser asks for. */
export function begin(): void {
  language.value =
    readLanguage(remembered(LANGUAGE)) ?? readLanguage(navigator.languages.find((tag) => /^(?:en|zh)\b/i.test(tag))?.replace(/^en\b.*/i, 'en') ?? null) ?? 'en';
  theme.value = readTheme(remembered(THEME)) ?? 'system';
  readLocation();
}

export function chooseLanguage(chosen: Language): void {
  language.value = chosen;
  remember(LANGUAGE, chosen);
  rewrite('lang', chosen);
}

export function chooseTheme(chosen: ThemeChoice): void {
  theme.value = chosen;
  remember(THEME, chosen);
  rewrite('theme', chosen === 'system' ? null : chosen);
}

/** Keeps a link true to what is seen, where it says anything about it. */
function rewrite(name: 'lang' | 'theme', value: string | null): void {
  const { route, params } = readAddress(location.hash);
  if (params.size === 0) return;
  params.delete(name);
  if (value !== null) params.set(name, value);
  history.replaceState(null, '', `#/${route}?${params.toString().replaceAll('%2C', ',')}`);
}
