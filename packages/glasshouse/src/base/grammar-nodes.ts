/** A zod grammar read as data: which keys, words and numbers it allows at a path of a document. */
import type { z } from 'zod';
import type { Path } from './reading.ts';

/** The keys that a grammar knows at a path: those of every branch that the path can mean. */
export function knownKeys(grammar: z.ZodType, path: Path): string[] {
  return keysAt(grammar as unknown as Node, path);
}

/** As much of the inside of a zod schema as is read here. */
export interface Node {
  readonly _zod: {
    readonly def: {
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
      readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly value?: number; readonly inclusive?: boolean } } }[];
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
  const [step, ...rest] = path;
  if (step === undefined) return [grammar];
  const shape = def.shape;
  const child = shape && Object.hasOwn(shape, String(step)) ? shape[String(step)] : (def.element ?? def.valueType);
  return child === undefined ? [] : nodesAt(child, rest);
}

/** Whether null is allowed at a path. */
export function isNullable(grammar: Node, path: Path): boolean {
  return nodesAt(grammar, path.slice(0, -1)).some((node) => node._zod.def.shape?.[String(path.at(-1))]?._zod.def.type === 'nullable');
}

/** What a number may be, with both of its ends. */
export function allowedAt(grammar: Node, path: Path): string | undefined {
  const nodes = nodesAt(grammar, path);
  if (nodes.length !== 1 || nodes[0]?._zod.def.type !== 'number') return undefined;
  const { checks = [], format } = nodes[0]._zod.def;
  const ends = checks.map((check) => check._zod.def);
  const low = ends.filter((end) => end.check === 'greater_than').at(-1);
  const high = ends.filter((end) => end.check === 'less_than').at(-1);
  const parts = [format === 'safeint' ? 'a whole number' : 'a number'];
  if (low) parts.push(`${low.inclusive ? 'from' : 'above'} ${low.value}`);
  if (high) parts.push(`${!high.inclusive ? 'below' : low?.inclusive ? 'to' : 'up to'} ${high.value}`);
  return parts.join(' ');
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
