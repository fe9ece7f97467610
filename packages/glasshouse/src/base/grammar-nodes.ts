/** A zod grammar read as data: which keys, words and numbers it allows at a path of a document. */
import * as z from 'zod/mini';
import type { Path } from './reading.ts';

/** The keys that a grammar knows at a path: those of every branch that the path can mean. */
export function knownKeys(grammar: z.ZodMiniType, path: Path): string[] {
  return keysAt(grammar as unknown as Node, path);
}

/** As much of the inside of a zod schema as is read here. */
export interface Node {
  readonly _zod: {
    readonly def: {
      readonly entries?: Readonly<Record<string, string | number>>;
      readonly values?: readonly unknown[];
      readonly type: string;
      readonly shape?: Readonly<Record<string, Node>>;
      readonly element?: Node;
      readonly innerType?: Node;
      readonly keyType?: Node;
      readonly valueType?: Node;
      readonly options?: readonly Node[];
      readonly in?: Node;
      readonly format?: string;
      readonly checks?: readonly {
        readonly _zod: { readonly def: { readonly check: string; readonly value?: number; readonly inclusive?: boolean; readonly format?: string } };
      }[];
    };
  };
}

export function keysAt(grammar: Node, path: Path): string[] {
  return [...new Set(nodesAt(grammar, path).flatMap((node) => Object.keys(node._zod.def.shape ?? {})))];
}

/** The parts of a grammar that a path can mean: more than one where the grammar branches. */
export function nodesAt(grammar: Node, path: Path): Node[] {
  const { def } = grammar._zod;
  if (def.innerType) return nodesAt(def.innerType, path);
  if (def.in) return nodesAt(def.in, path);
  if (def.options) return def.options.flatMap((option) => nodesAt(option, path));
  if (path.length === 0) return [grammar];
  const below = childOf(grammar, path);
  return below === undefined ? [] : nodesAt(below, path.slice(1));
}

/** Whether null is allowed at a path. */
export function isNullable(grammar: Node, path: Path): boolean {
  return nodesAt(grammar, path.slice(0, -1)).some((node) => node._zod.def.shape?.[String(path.at(-1))]?._zod.def.type === 'nullable');
}

/** What a number may be, with both of its ends. */
export function allowedAt(grammar: Node, path: Path): string | undefined {
  const nodes = nodesAt(grammar, path);
  return nodes.length === 1 && nodes[0] !== undefined ? numberWords(nodes[0]) : undefined;
}

function numberWords(node: Node): string | undefined {
  const { type, checks = [], format } = node._zod.def;
  if (type !== 'number') return undefined;
  const ends = checks.map((check) => check._zod.def);
  const low = ends.filter((end) => end.check === 'greater_than').at(-1);
  const high = ends.filter((end) => end.check === 'less_than').at(-1);
  const parts = [format === 'safeint' ? 'a whole number' : 'a number'];
  if (low) parts.push(`${low.inclusive ? 'from' : 'above'} ${low.value}`);
  if (high) parts.push(`${!high.inclusive ? 'below' : low?.inclusive ? 'to' : 'up to'} ${high.value}`);
  return parts.join(' ');
}

/** Words, as they are written in a file, that a grammar allows at a path; null among them. */
export function wordsAt(grammar: Node, path: Path): string[] {
  return [...new Set(nodesAt(grammar, path).flatMap(wordsOf)), ...(nullAt(grammar, path) ? ['null'] : [])];
}

function wordsOf({ _zod: { def } }: Node): string[] {
  if (def.entries) return Object.values(def.entries).map(String);
  if (def.type === 'literal') return (def.values ?? []).map(String);
  return def.type === 'boolean' ? ['true', 'false'] : [];
}

/** Everything that a grammar allows at a path, in a few words. */
export function allAllowedAt(grammar: Node, path: Path): string {
  const words = wordsAt(grammar, path);
  const rest = nodesAt(grammar, path).flatMap((node) => (wordsOf(node).length > 0 ? [] : [numberWords(node) ?? kindWords(node)]));
  const parts = [...new Set([words.filter((word) => word !== 'null').join(', '), ...rest])].filter((part) => part !== '');
  return parts.join(' or ') + (words.includes('null') ? ', or null' : '');
}

function kindWords({ _zod: { def } }: Node): string {
  if (def.shape) return `a block of ${Object.keys(def.shape).join(', ')}`;
  if (def.type === 'array') return 'a list';
  if (def.type === 'string') return (def.checks ?? []).some(({ _zod }) => _zod.def.format === 'regex') ? 'an id' : 'a text';
  return def.type === 'unknown' ? '' : typeWord(def.type);
}

/** Whether null is allowed at a path, however its grammar is wrapped. */
function nullAt(grammar: Node, path: Path): boolean {
  const { def } = grammar._zod;
  if (path.length === 0 && (def.type === 'nullable' || def.type === 'null')) return true;
  if (def.innerType) return nullAt(def.innerType, path);
  if (def.in) return nullAt(def.in, path);
  if (def.options) return def.options.some((option) => nullAt(option, path));
  const below = childOf(grammar, path);
  return below !== undefined && nullAt(below, path.slice(1));
}

/** What a grammar says that the value at a path means. */
export function meaningAt(grammar: Node, path: Path): string | undefined {
  if (path.length === 0) {
    const said = z.globalRegistry.get(grammar as unknown as z.ZodMiniType)?.description;
    if (said !== undefined) return said;
  }
  const { def } = grammar._zod;
  if (def.innerType) return meaningAt(def.innerType, path);
  if (def.in) return meaningAt(def.in, path);
  if (def.options) {
    for (const option of def.options) {
      const meaning = meaningAt(option, path);
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  }
  const below = childOf(grammar, path);
  return below === undefined ? undefined : meaningAt(below, path.slice(1));
}

function childOf({ _zod: { def } }: Node, path: Path): Node | undefined {
  const step = path[0];
  if (step === undefined) return undefined;
  return def.shape && Object.hasOwn(def.shape, String(step)) ? def.shape[String(step)] : (def.element ?? def.valueType);
}

/** The words that choose between the branches at a path (`kind: never, reset, …`). */
export function discriminators(grammar: Node, path: Path, key: string): string[] {
  return nodesAt(grammar, path).flatMap((node) => (node._zod.def.shape?.[key]?._zod.def.values ?? []).map(String));
}

export function typeWord(expected: string): string {
  const words: Record<string, string> = {
    number: 'a number',
    int: 'a whole number',
    string: 'a text',
    boolean: 'true or false',
    object: 'a block of keys',
    array: 'a list',
    record: 'a block of keys',
    null: 'null',
  };
  return words[expected] ?? expected;
}
