/** What the scripts of the built page take on their way, gzipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Names of scripts that have a budget of their own, or none since they are data. */
const APART = {
  data: /^_virtual_(?:texts|prepared|library)-/,
  reader: /^reader-/,
  teller: /^teller-/,
  rail: /^tools-/,
  editor: /^editor/,
  charts: /^(?:charts|vega)/,
} as const;

export interface Sizes {
  /** Bytes, gzipped, by name. */
  readonly scripts: ReadonlyMap<string, number>;
  /** What the first page runs. */
  readonly start: readonly string[];
  /** What the laboratory runs to live a scheme that ships: all that it can come to load but the parts below. */
  readonly lab: readonly string[];
  readonly reader: readonly string[];
  /** Tells lives. */
  readonly teller: readonly string[];
  /** Rules as controls (the form that is one thing with the editor), and what is done with files. */
  readonly rail: readonly string[];
  readonly editor: readonly string[];
  readonly charts: readonly string[];
  readonly data: readonly string[];
}

/** @param folder dist/site/ */
export function sizesOf(folder: string): Sizes {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const entry = /<script type="module" src="\.\/([^"]+)"/.exec(read('index.html'))?.[1] ?? '';
  const apart = Object.values(APART);
  const reached = (name: string, also: (from: string) => readonly string[], seen: Set<string> = new Set()): readonly string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    return [name, ...[...staticImports(read(name)), ...also(name)].flatMap((other) => reached(other, also, seen))];
  };
  const shell = reached(entry, () => []);
  const start = [...new Set([...shell, ...names.filter((name) => name.startsWith('first-')).flatMap((name) => reached(name, () => []))])];
  const lab = names
    .filter((name) => name.startsWith('lab-'))
    .flatMap((name) =>
      reached(name, (from) => (shell.includes(from) ? [] : dynamicImports(read(from)).filter((one) => !apart.some((named) => named.test(one))))),
    );
  const named = (pattern: RegExp): readonly string[] => names.filter((name) => pattern.test(name));
  return {
    scripts: new Map(names.map((name) => [name, gzipSync(read(name)).length])),
    start,
    lab: [...new Set([...shell, ...lab])],
    reader: named(APART.reader),
    teller: named(APART.teller),
    rail: named(APART.rail),
    editor: named(APART.editor),
    charts: named(APART.charts),
    data: named(APART.data),
  };
}

function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:^|;)import[^("'`]*["'`]\.\/([^"'`]+)["'`]/g)].map((match) => match[1] as string);
}

function dynamicImports(code: string): string[] {
  return [...code.matchAll(/\bimport\(["'`]\.\/([^"'`]+)["'`]\)/g)].map((match) => match[1] as string);
}

/** Bytes of some scripts together. */
export function total({ scripts }: Sizes, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (scripts.get(name) ?? 0), 0);
}
