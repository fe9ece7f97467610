/** Where the page begins: takes over the first view, which is there already, or draws what the address names. */
import { hydrate, render } from 'preact';
import { App, provide } from './app.tsx';
import { address, begin, language, readLocation } from './state/app.ts';
import './styles/page.css';

const root = document.getElementById('page') as HTMLElement;
begin();
// The first view was made in English, as Start, so that it is there before any script.
if (address.value.route === '' && language.value === 'en') {
  provide('', (await import('./routes/start/first.tsx')).First);
  hydrate(<App />, root);
} else {
  root.textContent = '';
  render(<App />, root);
}
addEventListener('hashchange', readLocation);
