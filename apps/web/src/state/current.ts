/**
 * The experiment at hand. It is changed here and nowhere else; the address follows it, and a link that is opened leads it.
 *
 *     link opened ──► link (unpacked) ──► experiment ──► address
 *     change, undo ───────────────────────────┘
 */
import { catalogue, version } from 'virtual:baked';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { address, labHref } from './app.ts';
import { type Experiment, equalExperiments } from './experiment.ts';
import { type Deed, note, recall, stepBack, stepOn } from './history.ts';
import { type Address, type DecodedLink, labLink, readAddress, readExperiment, readLanguage, readTheme, readWhole, wholeLink } from './link.ts';

/** Routes whose address is an experiment, and the parameters that they have besides. Without a prototype: an address may name anything, `__proto__` too. */
export const ROUTES: Readonly<Record<string, readonly string[]>> = Object.assign(Object.create(null), {
  lab: ['show', 'lesson'],
  compare: ['columns'],
  lives: ['person', 'run', 'where'],
  safeguards: ['measure', 'among'],
  report: ['languages', 'sections', 'paper'],
  embed: ['show', 'world', 'person', 'run'],
});

const link: Signal<DecodedLink | null> = signal<DecodedLink | null>(null);

/** What the address said when it was opened, and what had to be changed of it; null while a text of one's own is being unpacked. */
export const opened: ReadonlySignal<DecodedLink | null> = link;

const now: Signal<Experiment> = signal<Experiment>(readExperiment(new URLSearchParams(), catalogue).experiment);

/** The experiment at hand. */
export const experiment: ReadonlySignal<Experiment> = computed(() => now.value);

let written = '';
let tickets = 0;

/** Follows the address; call once, and again whenever it may have changed. */
export async function follow(to: Address): Promise<void> {
  const more = ROUTES[to.route];
  if (more === undefined || location.hash === written) return;
  const ticket = ++tickets;
  // An address without an experiment (`#/compare`) shows the one at hand.
  if (link.value !== null && !namesExperiment(to.params, more)) {
    mirror(false);
    return;
  }
  const packed = to.params.has('own') || to.params.has('own-society');
  if (packed) link.value = null;
  const read = packed ? await readWhole(to.params, catalogue, { more, version }) : readExperiment(to.params, catalogue, { more, version });
  if (ticket !== tickets) return;
  link.value = read;
  if (!equalExperiments(read.experiment, now.value)) now.value = read.experiment;
  mirror(false);
}

function namesExperiment(params: URLSearchParams, more: readonly string[]): boolean {
  return [...params.keys()].some((name) => name !== 'lang' && name !== 'theme' && !more.includes(name));
}

/** Makes a change. @param about what was changed: changes of the same within a moment are undone together */
export function change(to: Experiment, deed: Deed, about: string): void {
  if (equalExperiments(to, now.value)) return;
  note(now.value, deed, about);
  go(to);
}

/** Goes back one change. */
export function undo(): void {
  const to = stepBack(now.value);
  if (to !== null) go(to);
}

export function redo(): void {
  const to = stepOn(now.value);
  if (to !== null) go(to);
}

function go(to: Experiment): void {
  now.value = to;
  // What a link was said to hold is no longer what is shown.
  link.value = { experiment: to, notes: [], digest: null };
  mirror(true);
}

/** A change as somebody typed it: read like a link, so that it is cut as a link would be, and said so. */
export function changeTyped(to: Partial<Record<'persons' | 'months' | 'runs' | 'seed', string>>, deed: (to: Experiment) => Deed, about: string): void {
  const params = new URLSearchParams(labLink(now.value).replace(/^[^?]*\?/, ''));
  for (const [name, text] of Object.entries(to)) params.set(name, text);
  const read = readExperiment(params, catalogue);
  const { ownScheme, ownSociety } = now.value;
  const next = { ...read.experiment, ownScheme, ownSociety };
  change(next, deed(next), about);
  link.value = { experiment: next, notes: read.notes, digest: null };
}

/** The parameters of the route at hand, as they are to stand in its link. */
export function routeParams(): Readonly<Record<string, string>> {
  const { route, params } = address.value;
  return Object.fromEntries((ROUTES[route] ?? []).flatMap((name) => (params.has(name) ? [[name, params.get(name) as string]] : [])));
}

/** Sets parameters of the route at hand; null takes one away. @param step whether going back in the browser undoes it */
export function setParams(change: Readonly<Record<string, string | null>>, step = false): void {
  const params = new URLSearchParams(address.value.params);
  for (const [name, value] of Object.entries(change))
    if (value === null) params.delete(name);
    else params.set(name, value);
  address.value = { ...address.value, params };
  mirror(step);
}

/** Writes the experiment into the address, which is where everybody looks for it. */
async function mirror(step: boolean): Promise<void> {
  const ticket = ++tickets;
  const { route, params } = address.value;
  if (ROUTES[route] === undefined) return;
  const reading = { lang: readLanguage(params.get('lang')) ?? undefined, theme: readTheme(params.get('theme')) ?? undefined };
  const own = link.value?.digest;
  const whole = { ...reading, route, more: routeParams(), ...(own ? { digest: own, ...engineOf(params) } : {}) };
  const isOwn = now.value.ownScheme !== null || now.value.ownSociety !== null;
  const hash = isOwn ? await wholeLink(now.value, whole) : labLink(now.value, whole);
  if (ticket !== tickets) return;
  // Parameters of a route mean nothing on another.
  labHref.value = Object.keys(whole.more)
    .reduce((text, name) => text.replace(new RegExp(`&${name}=[^&]*`), ''), hash)
    .replace(/^#\/\w+/, '#/lab');
  // Also where it stands already: going forward to what was written last must be read again.
  written = hash;
  if (hash === location.hash) return;
  if (step) window.history.pushState(null, '', hash);
  else window.history.replaceState(null, '', hash);
  address.value = readAddress(hash);
}

/** The version that a link names beside its digest: it stays as it was given, since the digest is that version's. */
function engineOf(params: URLSearchParams): { readonly engine?: string } {
  const engine = params.get('engine');
  return engine !== null && /^[\w.+-]{1,40}$/.test(engine) ? { engine } : {};
}

/** The address of the experiment at hand on another route, without what only the route at hand reads. @param more parameters of that route */
export function hrefOf(route: string, more: Readonly<Record<string, string>> = {}): string {
  const [, params = ''] = labHref.value.split('?');
  const own = new Set(Object.values(ROUTES).flat());
  const kept = params.split('&').filter((param) => param !== '' && !own.has(param.split('=')[0] as string));
  const all = [...kept, ...Object.entries(more).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)];
  return `#/${route}${all.length === 0 ? '' : `?${all.join('&')}`}`;
}

recall();
