/** The routes of the page but Start: each a script of its own, `routes/NAME/route.tsx`, fetched with the page and run when it is first seen. */
import type { Language } from 'glasshouse';
import type { ComponentType } from 'preact';
import type { Words } from './words/words.ts';

export type RouteName = 'lab' | 'compare' | 'lives' | 'safeguards' | 'library' | 'learn' | 'report' | 'embed';

export interface RouteProps {
  readonly words: Words;
  readonly language: Language;
}

const modules = import.meta.glob<{ readonly Route: ComponentType<RouteProps> }>('./routes/*/route.tsx');

export const ROUTE_NAMES: readonly RouteName[] = ['lab', 'compare', 'lives', 'safeguards', 'library', 'learn', 'report', 'embed'];

/** Those of the routes that are there. */
export const BUILT: ReadonlySet<string> = new Set(ROUTE_NAMES.filter((name) => `./routes/${name}/route.tsx` in modules));

export async function loadRoute(name: string): Promise<ComponentType<RouteProps> | null> {
  const load = modules[`./routes/${name}/route.tsx`];
  return load === undefined ? null : (await load()).Route;
}
