/** The first page with its data: a script of its own, since no other route needs them. */
import { catalogue } from 'virtual:baked';
import { start } from 'virtual:start';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { RouteProps } from '../../routes.ts';
import { Start } from './start.tsx';

export function First({ words, language }: RouteProps): JSX.Element {
  return <Start data={start} safeguardTitles={safeguardTitles(language)} words={words} language={language} scripts />;
}

export function safeguardTitles(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(catalogue.safeguards.map(({ id, title }) => [id, inLanguage(title, language)]));
}
