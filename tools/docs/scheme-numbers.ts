/** Every number of a scheme that has a grade, one by one: what the library of the page counts. */
import type { Evidence, Grade, Graded, Text } from '../../packages/glasshouse/src/base/text.ts';
import type { Scheme } from '../../packages/glasshouse/src/scheme/scheme.ts';

export interface KnownNumber {
  /** As people write it: `indicators.late-bill.recorded`. */
  readonly path: string;
  /** Of the item, where it has one. */
  readonly title: Text | undefined;
  /** The phase that first has this value; undefined for what holds from the start. */
  readonly phase: string | undefined;
  readonly value: number;
  readonly grade: Grade;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly source: string;
}

/** Keys that hold no number of the item itself. */
const NOT_ITS_OWN: readonly string[] = ['evidence', 'sources', 'grade', 'source', 'note', 'title', 'scheme', 'remove', 'change', 'add'];

type Item = Graded & { readonly title?: Text | undefined };

/** In the order of the grammar; a number that several phases have alike stands once. Points of 0 are no claim. */
export function numbersOf(scheme: Scheme): readonly KnownNumber[] {
  const found = new Map<string, KnownNumber>();
  const item = (where: string, node: (Item & object) | null | undefined, phase: string | undefined): void => {
    for (const [path, value] of node ? leaves(node) : []) {
      const own: Partial<Evidence> = node?.evidence?.[path] ?? {};
      const grade = own.grade ?? node?.grade;
      const key = `${where}.${path}=${value}`;
      if (grade === undefined || found.has(key) || (path === 'points' && value === 0)) continue;
      const source = own.source ?? node?.source ?? '';
      found.set(key, { path: `${where}.${path}`, title: node?.title, phase, value, grade, low: own.low, high: own.high, source });
    }
  };
  const rules = (of: Scheme, phase: string | undefined): void => {
    for (const key of ['population', 'ledger', 'sharing', 'governance'] as const) item(key, of[key], phase);
    for (const key of ['indicators', 'bands', 'lists', 'consequences'] as const) for (const one of of[key]) item(`${key}.${one.id}`, one, phase);
    for (const key of ['notice', 'appeal', 'repair', 'expiry', 'review'] as const) item(`remedies.${key}`, of.remedies[key], phase);
  };
  rules(scheme, undefined);
  for (const phase of scheme.phases ?? []) if (phase.scheme) rules(phase.scheme, phase.id);
  for (const key of ['phases', 'amnesties', 'breaches'] as const) for (const one of scheme[key] ?? []) item(`${key}.${one.id}`, one, undefined);
  return [...found.values()];
}

/** Numbers of an item with their paths within it. */
function leaves(node: object, before = ''): [path: string, value: number][] {
  return Object.entries(node).flatMap(([key, child]): [string, number][] => {
    if (before === '' && NOT_ITS_OWN.includes(key)) return [];
    const path = before === '' ? key : `${before}.${key}`;
    if (typeof child === 'number') return [[path, child]];
    return typeof child === 'object' && child !== null ? leaves(child, path) : [];
  });
}
