/**
 * Two schemes, rule by rule: what one has and the other has not, and which values differ.
 *
 *     Scheme × Scheme ──► items by kind and id ──► added, removed, changed, each with its values and their paths
 */
import { CannotRun } from '../base/faults.ts';
import type { Graded, Text } from '../base/text.ts';
import { compareValues, isBlock, sameValue, type ValueDifference } from './compare-values.ts';
import type { Scheme } from './scheme.ts';

export type { Known, Unit, ValueDifference } from './compare-values.ts';

/** What an item is, in the order of the grammar: `head` is the scheme itself, `target` a published figure, `region` says which member of a federation holds where. */
const KINDS = [
  'head',
  'population',
  'ledger',
  'indicator',
  'attention',
  'band',
  'list',
  'consequence',
  'remedy',
  'sharing',
  'governance',
  'phase',
  'amnesty',
  'breach',
  'calibration',
  'target',
  'source',
  'region',
] as const;
export type ItemKind = (typeof KINDS)[number];

/** One item that is not the same in both. */
export interface SchemeDifference {
  readonly kind: ItemKind;
  readonly what: 'added' | 'removed' | 'changed';
  /** The item as people write it: `indicators.late-bill`, `remedies.appeal`; "" for the scheme itself. */
  readonly path: string;
  /** Its id; null where there can be but one. */
  readonly id: string | null;
  readonly title: Text | null;
  /** Whether a rule differs; else only what is known of its numbers, or words. */
  readonly about: 'rule' | 'evidence' | 'words';
  /** Of a changed item: every value that differs. None of one that was added or removed as a whole. */
  readonly values: readonly ValueDifference[];
  /** An item that was added or removed, as its file has it. */
  readonly item?: unknown;
  /** The phase in which it is so, by id; null: in the rules that hold from the start. */
  readonly phase: string | null;
  /** The member of a federation whose rule it is, by id. */
  readonly member: string | null;
}

interface Item {
  readonly kind: ItemKind;
  readonly path: string;
  readonly id: string | null;
  readonly title: Text | null;
  readonly value: object;
}

/**
 * Compares two schemes. Items are found by their ids, so that their order does not matter; a value that is left out differs from one
 * that is written, also where both mean the same.
 * @param a the one before @param b the one after
 * @returns in the order of the grammar, within a kind in the order of `a`, then what only `b` has; nothing where both say the same
 * @throws CannotRun if one is a federation and the other is not
 */
export function compareSchemes(a: Scheme, b: Scheme): SchemeDifference[] {
  if (a.parts !== undefined && b.parts !== undefined) return compareFederations(a, b);
  if (a.parts !== undefined || b.parts !== undefined)
    throw new CannotRun(
      'a federation has no rules of its own beside those of its members, so it cannot be compared with a scheme: take two schemes, or two federations',
    );
  const base = compareItems(itemsOf(a), itemsOf(b));
  const known = new Set(base.flatMap(changesOf));
  // What differs from the start differs in every phase: of a phase only what is its own is told.
  const later = (a.phases ?? []).flatMap((phase) => {
    const other = b.phases?.find(({ id }) => id === phase.id);
    if (phase.scheme === undefined || other?.scheme === undefined) return [];
    return compareItems(rulesOf(phase.scheme), rulesOf(other.scheme)).flatMap((found): SchemeDifference[] => {
      const values = found.values.filter((value) => !known.has(JSON.stringify([value.path, value.before, value.after])));
      if (found.what === 'changed' ? values.length === 0 : changesOf(found).every((change) => known.has(change))) return [];
      return [{ ...found, values, phase: phase.id }];
    });
  });
  return [...base, ...later];
}

/** What a difference says, to be found again. */
function changesOf({ what, path, values, item }: SchemeDifference): string[] {
  return what === 'changed' ? values.map((value) => JSON.stringify([value.path, value.before, value.after])) : [JSON.stringify([what, path, item])];
}

function compareFederations(a: Scheme, b: Scheme): SchemeDifference[] {
  const [was, is] = [a, b].map(membersOf) as [ReadonlyMap<string, Scheme | null>, ReadonlyMap<string, Scheme | null>];
  const regions = [...new Set([...was.keys(), ...is.keys()])].flatMap((region): SchemeDifference[] => {
    const [before, after] = [was, is].map((map) => map.get(region)?.id ?? null);
    if (before === after) return [];
    const value: ValueDifference = { path: `regions.${region}`, before, after, about: 'rule', unit: null, known: null };
    return [{ kind: 'region', what: 'changed', path: `regions.${region}`, id: region, title: null, about: 'rule', values: [value], phase: null, member: null }];
  });
  const compared = new Set<string>();
  const members = [...was.values()].flatMap((member) => {
    const other = [...is.values()].find((one) => one !== null && one.id === member?.id);
    if (member === null || other === undefined || other === null || compared.has(member.id)) return [];
    compared.add(member.id);
    return compareSchemes(member, other).map((found) => ({ ...found, member: member.id }));
  });
  const own = (scheme: Scheme): Item[] => itemsOf(scheme).filter(({ kind }) => kind === 'head' || kind === 'sharing');
  return [...compareItems(own(a), own(b)), ...regions, ...members];
}

function membersOf({ parts = [] }: Scheme): ReadonlyMap<string, Scheme | null> {
  return new Map(parts.flatMap(({ regions, scheme }) => regions.map((region) => [region, scheme] as const)));
}

function compareItems(before: readonly Item[], after: readonly Item[]): SchemeDifference[] {
  const found = (item: Item, what: SchemeDifference['what'], values: readonly ValueDifference[]): SchemeDifference => {
    const { kind, path, id, title } = item;
    const whole = kind === 'source' || kind === 'target' || kind === 'calibration' ? 'evidence' : 'rule';
    const about = what !== 'changed' ? whole : (ABOUT.find((one) => values.some((value) => value.about === one)) ?? whole);
    return { kind, what, path, id, title, about, values, ...(what === 'changed' ? {} : { item: item.value }), phase: null, member: null };
  };
  const place = ({ kind }: Item): number => KINDS.indexOf(kind);
  const all = [...before, ...after.filter(({ path }) => !before.some((item) => item.path === path))].sort((one, other) => place(one) - place(other));
  return all.flatMap((item): SchemeDifference[] => {
    const [was, is] = [before, after].map((items) => items.find(({ path }) => path === item.path));
    if (was === undefined) return [found(item, 'added', [])];
    if (is === undefined) return [found(item, 'removed', [])];
    if (sameValue(was.value, is.value)) return [];
    return [found({ ...is, title: is.title ?? was.title }, 'changed', compareValues(was.value, is.value, item.path, item.kind))];
  });
}

const ABOUT = ['rule', 'evidence', 'words'] as const;

/** All items of a scheme, in the order of the grammar. */
function itemsOf(scheme: Scheme): Item[] {
  const { id, title, about, aim, kind, place, years, society, subjects, enterprises, sources, phases, amnesties, breaches, calibration } = scheme;
  const head = { id, title, about, aim, kind, place, years, society, subjects, enterprises };
  return [
    { kind: 'head', path: '', id: null, title: null, value: head },
    ...rulesOf(scheme),
    ...many(
      'phase',
      'phases',
      phases?.map(({ scheme: _, ...written }) => written),
    ),
    ...many('amnesty', 'amnesties', amnesties),
    ...many('breach', 'breaches', breaches),
    ...(calibration === undefined
      ? []
      : [{ kind: 'calibration' as const, path: 'calibration', id: null, title: null, value: { population: calibration.population } }]),
    ...many('target', 'calibration.targets', calibration?.targets),
    ...Object.entries(sources).map(([key, value]): Item => ({ kind: 'source', path: `sources.${key}`, id: key, title: null, value })),
  ];
}

/** The items that a phase can change. */
function rulesOf(scheme: Scheme): Item[] {
  const { population, ledger, indicators, attention, bands, lists, consequences, remedies, sharing, governance } = scheme;
  const { notice, reasons, appeal, repair, expiry, review, ...graded } = remedies;
  const one = (kind: ItemKind, path: string, value: unknown): Item[] => (isBlock(value) ? [{ kind, path, id: null, title: null, value }] : []);
  return [
    ...one('population', 'population', population),
    ...one('ledger', 'ledger', ledger),
    ...many('indicator', 'indicators', indicators),
    ...one('attention', 'attention', attention),
    ...many('band', 'bands', bands),
    ...many('list', 'lists', lists),
    ...many('consequence', 'consequences', consequences),
    ...one('remedy', 'remedies', { reasons, ...graded }),
    ...Object.entries({ notice, appeal, repair, expiry, review }).flatMap(([name, value]) => one('remedy', `remedies.${name}`, value)),
    ...one('sharing', 'sharing', sharing),
    ...one('governance', 'governance', governance),
  ];
}

function many(kind: ItemKind, path: string, items: readonly ({ readonly id: string; readonly title?: Text | undefined } & Graded)[] = []): Item[] {
  return items.map((value) => ({ kind, path: `${path}.${value.id}`, id: value.id, title: value.title ?? null, value }));
}
