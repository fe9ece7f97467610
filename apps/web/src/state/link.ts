/**
 * The link is the experiment: the fragment of the address, read and written here and nowhere else.
 *
 *     #/lab?scheme=judgment-defaulters&society=china-aggregates&persons=2000&months=60&runs=5&seed=42&safeguards=human-review&lang=en&theme=dark
 *
 * Whatever stands in a link is taken, cut to what can be, or left out, and each such change is noted; nothing throws.
 */
import { BOUNDS, type Experiment, MOST_PERSON_MONTHS, SIZES, type SizeName } from './experiment.ts';

export type LanguageChoice = 'en' | 'zh-Hans';
export type ThemeChoice = 'system' | 'light' | 'dark';

/** What the address asks for, before anything of it is believed. */
export interface Address {
  /** `''` for Start, `lab`, … */
  readonly route: string;
  readonly params: URLSearchParams;
}

/** What had to be changed of a link. `given` is at most 40 characters of it. */
export type LinkNote =
  | { readonly kind: 'cut'; readonly name: SizeName; readonly given: string; readonly taken: number; readonly low: number; readonly high: number }
  | { readonly kind: 'unknown'; readonly name: 'scheme' | 'society' | 'safeguards' | 'lang' | 'theme'; readonly given: string; readonly taken: string | null }
  | { readonly kind: 'ignored'; readonly given: string }
  | { readonly kind: 'digest'; readonly given: string };

export interface DecodedLink {
  readonly experiment: Experiment;
  readonly notes: readonly LinkNote[];
  /** The digest that whoever made the link had; null where it names none. */
  readonly digest: string | null;
}

/** What ships, as far as a link can name it. */
export interface Known {
  readonly schemes: readonly { readonly id: string; readonly society: string }[];
  readonly societies: readonly { readonly id: string }[];
  readonly safeguards: readonly { readonly id: string }[];
}

const DEFAULT_SCHEME = 'judgment-defaulters';
const NAMES: ReadonlySet<string> = new Set(['scheme', 'society', 'safeguards', 'lang', 'theme', 'digest', ...SIZES]);
const MOST_NOTES = 12;

/** @param hash as `location.hash` has it, with its # or without */
export function readAddress(hash: string): Address {
  const text = hash.replace(/^#\/?/, '').slice(0, 20_000);
  const mark = text.indexOf('?');
  const route = (mark < 0 ? text : text.slice(0, mark)).replace(/\/+$/, '');
  return { route, params: new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1)) };
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** A whole number within its bounds. What is no number at all is the usual one. */
function readSize(name: SizeName, given: string | null, note: (note: LinkNote) => void): number {
  const { low, high, usual } = BOUNDS[name];
  if (given === null) return usual;
  const number = /^[+-]?\d{1,400}(?:\.\d{0,400})?(?:e[+-]?\d{1,4})?$/i.test(given.trim()) ? Number(given) : Number.NaN;
  const taken = Number.isNaN(number) ? usual : Math.min(high, Math.max(low, Math.round(number)));
  if (taken !== number) note({ kind: 'cut', name, given: shorten(given), taken, low, high });
  return taken;
}

/** Reads an experiment from the parameters of a link. */
export function readExperiment(params: URLSearchParams, known: Known): DecodedLink {
  const notes: LinkNote[] = [];
  const note = (one: LinkNote): void => {
    if (notes.length < MOST_NOTES) notes.push(one);
  };
  const asked = params.get('scheme');
  const fallback = known.schemes.find(({ id }) => id === DEFAULT_SCHEME) ?? known.schemes[0];
  const found = asked === null ? fallback : known.schemes.find(({ id }) => id === asked);
  if (found === undefined) note({ kind: 'unknown', name: 'scheme', given: shorten(asked ?? ''), taken: fallback?.id ?? null });
  const scheme = found ?? fallback ?? { id: DEFAULT_SCHEME, society: '' };
  const lives = params.get('society');
  const society = lives === null ? scheme.society : (known.societies.find(({ id }) => id === lives)?.id ?? null);
  if (society === null) note({ kind: 'unknown', name: 'society', given: shorten(lives ?? ''), taken: scheme.society });
  const wanted = params.getAll('safeguards').flatMap((text) => text.split(',').filter((id) => id !== ''));
  for (const id of new Set(wanted))
    if (!known.safeguards.some((safeguard) => safeguard.id === id)) note({ kind: 'unknown', name: 'safeguards', given: shorten(id), taken: null });
  const sizes = Object.fromEntries(SIZES.map((name) => [name, readSize(name, params.get(name), note)])) as Record<SizeName, number>;
  const most = Math.max(1, Math.floor(MOST_PERSON_MONTHS / (sizes.persons * sizes.months)));
  if (sizes.runs > most) {
    note({ kind: 'cut', name: 'runs', given: `${sizes.runs}`, taken: most, low: 1, high: most });
    sizes.runs = most;
  }
  const lang = params.get('lang');
  if (lang !== null && readLanguage(lang) === null) note({ kind: 'unknown', name: 'lang', given: shorten(lang), taken: null });
  const theme = params.get('theme');
  if (theme !== null && readTheme(theme) === null) note({ kind: 'unknown', name: 'theme', given: shorten(theme), taken: null });
  for (const name of new Set(params.keys())) if (!NAMES.has(name)) note({ kind: 'ignored', given: shorten(name) });
  const digest = params.get('digest');
  const isDigest = digest !== null && /^[0-9a-f]{8,64}$/.test(digest);
  if (digest !== null && !isDigest) note({ kind: 'digest', given: shorten(digest) });
  return {
    experiment: {
      scheme: scheme.id,
      society: society ?? scheme.society,
      safeguards: known.safeguards.map(({ id }) => id).filter((id) => wanted.includes(id)),
      ...sizes,
    },
    notes,
    digest: isDigest ? digest : null,
  };
}

export function readLanguage(text: string | null): LanguageChoice | null {
  if (text === 'en') return 'en';
  return text !== null && /^zh\b/i.test(text) ? 'zh-Hans' : null;
}

export function readTheme(text: string | null): ThemeChoice | null {
  return text === 'system' || text === 'light' || text === 'dark' ? text : null;
}

/** What of a link is about reading, not about the experiment. */
export interface Reading {
  readonly lang?: LanguageChoice | undefined;
  readonly theme?: ThemeChoice | undefined;
  readonly digest?: string | undefined;
}

/** The fragment of an experiment, with every number in it, so that it means the same when defaults change. */
export function labLink(experiment: Experiment, { lang, theme, digest }: Reading = {}): string {
  const { scheme, society, persons, months, runs, seed, safeguards } = experiment;
  const parts = [`scheme=${scheme}`, `society=${society}`, `persons=${persons}`, `months=${months}`, `runs=${runs}`, `seed=${seed}`];
  if (safeguards.length > 0) parts.push(`safeguards=${safeguards.join(',')}`);
  if (lang !== undefined) parts.push(`lang=${lang}`);
  if (theme !== undefined && theme !== 'system') parts.push(`theme=${theme}`);
  if (digest !== undefined) parts.push(`digest=${digest}`);
  return `#/lab?${parts.join('&')}`;
}
