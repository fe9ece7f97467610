/** The page: the route that the address names, within the shell. */
import { catalogue } from 'virtual:baked';
import { inLanguage } from 'glasshouse';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Missing } from './routes/missing/missing.tsx';
import { BUILT, loadRoute, ROUTE_NAMES, type RouteName, type RouteProps } from './routes.ts';
import { address, chooseLanguage, chooseTheme, language, theme } from './state/app.ts';
import { experiment, follow, hrefOf, ROUTES } from './state/current.ts';
import { Shell } from './ui/shell.tsx';
import { WORDS, type Words } from './words/words.ts';

export function App(): JSX.Element {
  const { route } = address.value;
  const words = WORDS[language.value];
  const head = nameOf(route);
  const built = BUILT.has(head);
  useRoute(head, titleOf(head, built, words));
  const page = head === '' ? <FirstRoute /> : built ? <LazyRoute name={head as RouteName} /> : <Missing route={route} words={words} />;
  if (head === 'embed')
    return (
      <main id="main" class="framed">
        {page}
      </main>
    );
  const links = ROUTE_NAMES.filter((name) => BUILT.has(name) && name !== 'report' && name !== 'embed').map(
    (name) => [name, ROUTES[name] === undefined ? `#/${name}` : hrefOf(name)] as const,
  );
  return (
    <Shell words={words} language={language.value} theme={theme.value} route={head} links={links} onLanguage={chooseLanguage} onTheme={chooseTheme}>
      {page}
    </Shell>
  );
}

/** The name of a route; those that have places of their own within are known by their beginning. */
function nameOf(route: string): string {
  return /^(?:library|learn)\//.test(route) ? (route.split('/')[0] as string) : route;
}

function titleOf(route: string, built: boolean, words: Words): string {
  if (route === '') return words.titles.start;
  if (!built) return words.titles.missing;
  const found = ROUTES[route] === undefined ? undefined : catalogue.schemes.find(({ id }) => id === experiment.value.scheme);
  return words.titles.route(words.routes[route as RouteName].menu, found === undefined ? null : inLanguage(found.title, language.value));
}

/** Title, language and colours of the document; and after a change of route the focus on its heading. */
function useRoute(route: string, title: string): void {
  const to = address.value;
  const shown = useRef(route);
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.lang = language.value;
    document.documentElement.dataset['theme'] = theme.value;
    document.documentElement.dataset['route'] = route === '' ? 'start' : route;
  });
  useEffect(() => {
    follow(to);
  }, [to]);
  useEffect(() => {
    if (shown.current === route) return;
    shown.current = route;
    document.querySelector<HTMLElement>('main h1')?.focus();
    scrollTo(0, 0);
  }, [route]);
}

/** Start, which has its own heading. It is given beforehand where it is the first view. */
function FirstRoute(): JSX.Element | null {
  const First = useLoaded('', async () => (await import('./routes/start/first.tsx')).First);
  return First === undefined ? null : <First words={WORDS[language.value]} language={language.value} />;
}

const loaded = new Map<string, ComponentType<RouteProps>>();

/** Puts a route in its place before it is drawn for the first time. */
export function provide(name: string, route: ComponentType<RouteProps>): void {
  loaded.set(name, route);
}

function useLoaded(name: string, load: () => Promise<ComponentType<RouteProps> | null>): ComponentType<RouteProps> | undefined {
  const [, again] = useState(0);
  useEffect(() => {
    if (loaded.has(name)) return;
    load().then((component) => {
      if (component !== null) loaded.set(name, component);
      again((n) => n + 1);
    });
  }, [name]);
  return loaded.get(name);
}

/** A route comes as a script of its own, which the page has fetched beforehand. */
function LazyRoute({ name }: { readonly name: RouteName }): JSX.Element {
  const Route = useLoaded(name, () => loadRoute(name));
  const words = WORDS[language.value];
  return (
    <div class={`route ${name}`}>
      {/* The heading stands before the route has come, and stays: it may have the focus. */}
      <h1 tabIndex={-1}>{words.routes[name].heading}</h1>
      {Route !== undefined && <Route words={words} language={language.value} />}
    </div>
  );
}
