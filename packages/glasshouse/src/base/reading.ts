/** A parsed document that knows where each value stands. */

export type Path = readonly (string | number)[];

export interface Reading {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value; of the nearest parent where there is none. `key: true` for the place of its key. */
  readonly at: (path: Path, key?: boolean) => { readonly line: number; readonly column: number };
}

/** A path as people write it: items of lists by their id where they have one. */
export function show(path: Path, root: unknown): string {
  const parts: string[] = [];
  let value: unknown = root;
  for (const step of path) {
    value = valueAt(value, [step]);
    const id = typeof step === 'number' ? valueAt(value, ['id']) : undefined;
    parts.push(typeof id === 'string' ? id : String(step));
  }
  return parts.join('.');
}

/** The value at a path, or undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string, unknown>)[step as string];
  }
  return current;
}

/** A value in a few words. */
export function describe(value: unknown): string {
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return `a list with ${value.length} items`;
  if (typeof value === 'object') return 'a block of keys';
  if (typeof value === 'string') return `the text "${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  return `${String(value)}`;
}
