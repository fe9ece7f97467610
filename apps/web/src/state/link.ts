/**
 * The link is the experiment: the fragment of the address, read and written here and nowhere else.
 *
 *     #/lab?scheme=judgment-defaulters&society=china-aggregates&persons=2000&months=60&runs=5&seed=42&safeguards=human-review
 *          &set=remedies.appeal.capacity:20&drop=consequences.loans&set-society=response.harm:0.4&against=national-score&lang=en&theme=dark
 *
 * A text of one's own stands in it packed (`own=`, `own-society=`; see pack.ts). Whatever stands in a link is taken, cut
 * to what can be, or left out, and each such change is noted; nothing throws.
 */
import { BOUNDS, type Edit, type Experiment, MOST_EDITS, MOST_PERSON_MONTHS, MOST_WORLDS, SIZES, type SizeName } from './experiment.ts';
import { type Packed, pack, unpack } from './pack.ts';

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
  | {
      readonly kind: 'unknown';
      readonly name: 'scheme' | 'society' | 'safeguards' | 'against' | 'lang' | 'theme';
      readonly given: string;
      readonly taken: string | null;
    }
  /** More worlds or changes than a page lives. */
  | { readonly kind: 'many'; readonly name: 'worlds' | 'edits'; readonly given: number; readonly taken: number }
  /** A change that is none: no path, or no value. */
  | { readonly kind: 'edit'; readonly given: string }
  /** A text that cannot be unpacked. */
  | { readonly kind: 'packed'; readonly name: Packed; readonly given: string }
  /** Made by another version of the page. */
  | { readonly kind: 'version'; readonly given: string; readonly own: string }
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
const NAMES: ReadonlySet<string> = new Set(
  'scheme society safeguards against set set-society drop drop-society own own-society lang theme digest engine'.split(' ').concat(SIZES),
);
const MOST_NOTES = 12;
/** Characters of an address that are read: a large text of one's own takes a tenth of it. */
const MOST_CHARACTERS = 200_000;

/** @param hash as `location.hash` has it, with its # or without */
export function readAddress(hash: string): Address {
  const text = hash.replace(/^#\/?/, '').slice(0, MOST_CHARACTERS);
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

/** What else a page may read from a link: parameters of single routes. */
export interface LinkOptions {
  /** Names that mean something on the route at hand. */
  readonly more?: readonly string[] | undefined;
  /** The version of this page. */
  readonly version?: string | undefined;
}

/** Reads an experiment from the parameters of a link, but for texts of one's own, which take time to unpack. */
export function readExperiment(params: URLSearchParams, known: Known, { more = [], version }: LinkOptions = {}): DecodedLink {
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
  const { safeguards, against } = readWorlds(params, known, note);
  const edits = readEdits(params, 'set', 'drop', note);
  const societyEdits = readEdits(params, 'set-society', 'drop-society', note);
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
  for (const name of new Set(params.keys())) if (!NAMES.has(name) && !more.includes(name)) note({ kind: 'ignored', given: shorten(name) });
  const digest = params.get('digest');
  const isDigest = digest !== null && /^[0-9a-f]{8,64}$/.test(digest);
  if (digest !== null && !isDigest) note({ kind: 'digest', given: shorten(digest) });
  const engine = params.get('engine');
  if (engine !== null && version !== undefined && engine !== version) note({ kind: 'version', given: shorten(engine), own: version });
  return {
    experiment: {
      scheme: scheme.id,
      society: society ?? scheme.society,
      ownScheme: null,
      ownSociety: null,
      edits,
      societyEdits,
      safeguards,
      against,
      ...sizes,
    },
    notes,
    digest: isDigest ? digest : null,
  };
}

/** The same with the texts of one's own that the link holds. */
export async function readWhole(params: URLSearchParams, known: Known, options?: LinkOptions): Promise<DecodedLink> {
  const link = readExperiment(params, known, options);
  const notes = [...link.notes];
  const own = async (name: Packed): Promise<string | null> => {
    const packed = params.get(name);
    if (packed === null) return null;
    const text = await unpack(packed);
    if (text === null) notes.push({ kind: 'packed', name, given: shorten(packed) });
    return text;
  };
  const [ownScheme, ownSociety] = [await own('own'), await own('own-society')];
  return { ...link, experiment: { ...link.experiment, ownScheme, ownSociety }, notes };
}

type TakesNote = (note: LinkNote) => void;

/** Words of a parameter that may stand several times, or hold several divided by commas. */
const words = (params: URLSearchParams, name: string): string[] => [
  ...new Set(params.getAll(name).flatMap((text) => text.split(',').filter((id) => id !== ''))),
];

function readWorlds(params: URLSearchParams, known: Known, note: TakesNote): Pick<Experiment, 'safeguards' | 'against'> {
  const order = known.safeguards.map(({ id }) => id);
  const worlds = words(params, 'safeguards').flatMap((text) => {
    // A plus is a space by the time that it is read.
    const asked = [...new Set(text.split(/[+ ]/).filter((id) => id !== ''))];
    for (const id of asked) if (!order.includes(id)) note({ kind: 'unknown', name: 'safeguards', given: shorten(id), taken: null });
    const ids = order.filter((id) => asked.includes(id));
    return ids.length === 0 ? [] : [ids.join('+')];
  });
  const others = words(params, 'against').filter((id) => {
    const ships = known.schemes.some((scheme) => scheme.id === id);
    if (!ships) note({ kind: 'unknown', name: 'against', given: shorten(id), taken: null });
    return ships;
  });
  // Single safeguards in the order in which they ship, then several together as they were given.
  const safeguards = [...order.filter((id) => worlds.includes(id)), ...new Set(worlds.filter((id) => id.includes('+')))];
  const all = safeguards.length + others.length;
  if (all > MOST_WORLDS) note({ kind: 'many', name: 'worlds', given: all, taken: MOST_WORLDS });
  const kept = safeguards.slice(0, MOST_WORLDS);
  return { safeguards: kept, against: others.slice(0, MOST_WORLDS - kept.length) };
}

/** `set=path:value` with a value in JSON or as a plain word, `drop=path`. */
function readEdits(params: URLSearchParams, set: string, drop: string, note: TakesNote): Edit[] {
  const edits = new Map<string, Edit>();
  for (const [name, given] of params) {
    if (name !== set && name !== drop) continue;
    const colon = given.indexOf(':');
    const path = name === drop ? given : given.slice(0, Math.max(0, colon));
    if (!/^[\w*?-]+(?:\.[\w*?-]+)*$/.test(path) || path.length > 300) note({ kind: 'edit', given: shorten(given) });
    else {
      edits.delete(path);
      edits.set(path, { path, value: name === drop ? undefined : wordRead(given.slice(colon + 1)) });
    }
  }
  if (edits.size > MOST_EDITS) note({ kind: 'many', name: 'edits', given: edits.size, taken: MOST_EDITS });
  return [...edits.values()].slice(0, MOST_EDITS);
}

function wordRead(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 1000);
  }
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' && /^[a-z][\w-]*$/i.test(value) && !/^(?:true|false|null)$/.test(value) ? value : JSON.stringify(value);

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
  /** The version of the page that gave the digest. */
  readonly engine?: string | undefined;
  /** Default `lab`. */
  readonly route?: string | undefined;
  /** Parameters of the route, after those of the experiment. */
  readonly more?: Readonly<Record<string, string>> | undefined;
}

/** Letters that a fragment may hold as they are, and that are read more easily so. */
const plain = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

/** The fragment of an experiment without texts of one's own, with every number in it, so that it means the same when defaults change. */
export function labLink(experiment: Experiment, reading: Reading = {}): string {
  return linkOf(experiment, reading, []);
}

/** The fragment of a whole experiment. */
export async function wholeLink(experiment: Experiment, reading: Reading = {}): Promise<string> {
  const { ownScheme, ownSociety } = experiment;
  if (ownScheme === null && ownSociety === null) return labLink(experiment, reading);
  const own = ownScheme === null ? [] : [`own=${await pack(ownScheme)}`];
  return linkOf(experiment, reading, ownSociety === null ? own : [...own, `own-society=${await pack(ownSociety)}`]);
}

function linkOf(experiment: Experiment, { lang, theme, digest, engine, route = 'lab', more = {} }: Reading, own: readonly string[]): string {
  const { scheme, society, persons, months, runs, seed, safeguards, against } = experiment;
  const parts = [`scheme=${scheme}`, `society=${society}`, `persons=${persons}`, `months=${months}`, `runs=${runs}`, `seed=${seed}`];
  if (safeguards.length > 0) parts.push(`safeguards=${plain(safeguards.join(','))}`);
  if (against.length > 0) parts.push(`against=${against.join(',')}`);
  for (const [edits, set, drop] of [
    [experiment.edits, 'set', 'drop'],
    [experiment.societyEdits, 'set-society', 'drop-society'],
  ] as const)
    for (const { path, value } of edits) parts.push(value === undefined ? `${drop}=${plain(path)}` : `${set}=${plain(`${path}:${wordOf(value)}`)}`);
  parts.push(...own);
  for (const [name, value] of Object.entries(more)) parts.push(`${name}=${plain(value)}`);
  if (lang !== undefined) parts.push(`lang=${lang}`);
  if (theme !== undefined && theme !== 'system') parts.push(`theme=${theme}`);
  if (engine !== undefined) parts.push(`engine=${plain(engine)}`);
  if (digest !== undefined) parts.push(`digest=${digest}`);
  return `#/${route}?${parts.join('&')}`;
}
