/** text → checked value: YAML with positions, then a zod grammar, every fault reported at once with line and column. */
import { type Document, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Fault, InvalidFile } from './faults.ts';
import { nearest } from './nearest.ts';
import { findRecords, findTable, NO_RECORDS } from './people.ts';

/** The largest file that is read, in characters. A scheme with a thousand rules has a third of this. */
export const MAX_CHARACTERS = 1_000_000;
const MAX_DEPTH = 40;
const MAX_FAULTS = 50;

export type Path = readonly (string | number)[];

/** A parsed document that knows where each value stands. */
export interface Reading {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value; of the nearest parent where there is none. `key: true` for the place of its key. */
  readonly at: (path: Path, key?: boolean) => { readonly line: number; readonly column: number };
}

/**
 * Parses a text as YAML (JSON is YAML too).
 * @throws InvalidFile if it does not parse, is too large or too deep, or holds records about people
 */
export function readDocument(text: string, file: string): Reading {
  const refuse = (message: string, more: Partial<Fault> = {}): never => {
    throw new InvalidFile(file, [{ line: 1, column: 1, path: '', message, level: 'error', ...more }]);
  };
  const table = findTable(text.slice(0, 20_000));
  if (table) refuse(`${table.what}: this looks like a table of records. ${NO_RECORDS}`, { line: table.line, column: table.column });
  if (text.length > MAX_CHARACTERS) refuse(`the file has ${text.length} characters`, { allowed: `at most ${MAX_CHARACTERS}`, hint: `a scheme or society is a short text of rules and aggregates. ${NO_RECORDS}` });
  if (text.includes('\0')) refuse('the file is binary', { allowed: 'YAML text in UTF-8' });
  const depth = nesting(text);
  if (depth > MAX_DEPTH) refuse(`the file nests ${depth} levels deep`, { allowed: `at most ${MAX_DEPTH}` });

  const lines = new LineCounter();
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 20, logLevel: 'error' } as never) as Document.Parsed;
    const faults = document.errors.slice(0, MAX_FAULTS).map((error): Fault => {
      const place = lines.linePos(error.pos[0]);
      return { line: place.line, column: place.col, path: '', message: `YAML: ${(error.message.split('\n')[0] as string).replace(/ at line \d+, column \d+:?$/, '')}`, allowed: 'indented `key: value` lines, lists with "- "', level: 'error' };
    });
    if (faults.length > 0) throw new InvalidFile(file, faults);
    joinTexts(document);
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    if (error instanceof InvalidFile) throw error;
    return refuse(`the YAML cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] as string) : String(error)}`, { allowed: 'a plain document without many aliases' });
  }
  const at = (path: Path, key = false): { line: number; column: number } => {
    const offset = offsetOf(document, path, key);
    const place = lines.linePos(offset);
    return { line: Math.max(1, place.line), column: Math.max(1, place.col) };
  };
  const records = findRecords(value);
  if (records) {
    const place = at(records, true);
    throw new InvalidFile(file, [{ ...place, path: show(records, value), message: `the key "${String(records.at(-1))}" holds what identifies people. ${NO_RECORDS}`, level: 'error' }]);
  }
  if (Array.isArray(value)) refuse(`the document is a list with ${value.length} items: one item a record? ${NO_RECORDS}`, { allowed: 'a document that begins with `glasshouse: scheme/1` (or society/1, safeguard/1, federation/1)' });
  if (typeof value !== 'object' || value === null) refuse('the document is empty or a single value', { allowed: 'a document that begins with `glasshouse: scheme/1` (or society/1, safeguard/1, federation/1)' });
  return { file, value, at };
}

/**
 * In `{ en: One region, one group }` YAML sees a second key "one group" without a value. In a text that can only be
 * the sentence going on, so it is joined to what stands before it.
 */
function joinTexts(document: Document.Parsed): void {
  visit(document, {
    Map(_, map) {
      if (map.flow !== true || !map.items.some((pair) => isScalar(pair.key) && pair.key.value === 'en')) return;
      const kept: typeof map.items = [];
      for (const pair of map.items) {
        const before = kept.at(-1)?.value;
        if (isScalar(pair.key) && (pair.value === null || (isScalar(pair.value) && pair.value.value === null)) && isScalar(before) && typeof before.value === 'string') {
          before.value = `${before.value}, ${String(pair.key.value)}`;
        } else kept.push(pair);
      }
      map.items = kept;
    },
  });
}

/** How deep brackets and indentation go: an upper bound made before parsing, so that a hostile file cannot exhaust the stack. */
function nesting(text: string): number {
  let open = 0;
  let deepest = 0;
  for (let n = 0; n < text.length; n++) {
    const c = text.charCodeAt(n);
    if (c === 0x5b || c === 0x7b) {
      open++;
      if (open > deepest) deepest = open;
    } else if ((c === 0x5d || c === 0x7d) && open > 0) open--;
  }
  // "- - - -" and ever deeper indentation nest too.
  for (const match of text.matchAll(/^[ \t]*((?:[-?:] +)+)/gm)) deepest = Math.max(deepest, (match[1] as string).replaceAll(' ', '').length);
  const stack: number[] = [];
  for (const match of text.matchAll(/^( *)[^\s#]/gm)) {
    const indent = (match[1] as string).length;
    while (stack.length > 0 && (stack.at(-1) as number) >= indent) stack.pop();
    stack.push(indent);
    deepest = Math.max(deepest, stack.length);
  }
  return deepest;
}

function offsetOf(document: Document.Parsed, path: Path, key: boolean): number {
  let node: unknown = document.contents;
  let offset = isCollection(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
  for (let depth = 0; depth < path.length; depth++) {
    const step = path[depth] as string | number;
    let child: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) return offset;
      const last = depth === path.length - 1;
      if (isScalar(pair.key) && (last ? key : false)) return pair.key.range?.[0] ?? offset;
      child = pair.value;
      if (child === null || child === undefined) return isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
    } else if (isSeq(node)) {
      child = node.items[Number(step)];
      if (child === undefined) return offset;
    } else return offset;
    const range = (child as { range?: readonly number[] | null }).range;
    if (range) offset = range[0] as number;
    node = child;
  }
  return offset;
}

/** A path as people write it: items of lists by their id where they have one. */
export function show(path: Path, root: unknown): string {
  const parts: string[] = [];
  let value: unknown = root;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step as string] : undefined;
    const id = typeof step === 'number' && typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
    parts.push(typeof id === 'string' ? id : String(step));
  }
  return parts.join('.');
}

/**
 * Checks a reading against a grammar.
 * @throws InvalidFile with every fault
 */
export function checkGrammar<T>(reading: Reading, grammar: z.ZodType<T>): T {
  const result = grammar.safeParse(reading.value);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, MAX_FAULTS).flatMap((issue) => faultsOf(issue, reading, grammar as unknown as Node));
  throw new InvalidFile(reading.file, faults);
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, reading: Reading, grammar: Node, prefix: Path = []): Fault[] {
  const path = [...prefix, ...(issue.path as Path)];
  const found = valueAt(reading.value, path);
  const fault = (message: string, more: Partial<Fault> = {}, key = false): Fault => ({ ...reading.at(path, key), path: show(path, reading.value), message, level: 'error', ...more });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(grammar, path);
      return issue.keys.map((key) => {
        const near = nearest(key, allowed);
        return { ...reading.at([...path, key], true), path: show([...path, key], reading.value), message: `the key "${key}" is not known here`, allowed: allowed.length > 0 ? allowed.join(', ') : undefined, hint: near, level: 'error' as const };
      });
    }
    case 'invalid_type': {
      const missing = found === undefined;
      return [fault(missing ? 'is missing' : `is ${describe(found)}`, { allowed: typeWord(issue.expected) })];
    }
    case 'invalid_value': {
      const words = issue.values.map(String);
      const near = typeof found === 'string' ? nearest(found, words) : undefined;
      return [fault(found === undefined ? 'is missing' : `is ${describe(found)}`, { allowed: words.join(', '), hint: near })];
    }
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}` : `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
      const unit = issue.origin === 'array' ? ' items' : issue.origin === 'string' ? ' characters' : '';
      const people = issue.code === 'too_big' && issue.origin === 'array' ? ` ${NO_RECORDS}` : '';
      return [fault(issue.origin === 'array' ? `has ${Array.isArray(found) ? found.length : 0} items.${people}` : `is ${describe(found)}`, { allowed: limit + unit })];
    }
    case 'invalid_union': {
      // The branch that came closest speaks; without one, the list of branches.
      const branches = issue.errors.map((errors) => errors.flatMap((inner) => faultsOf(inner, reading, grammar, path)));
      const deepest = branches.filter((branch) => branch.length > 0).sort((a, b) => closeness(a) - closeness(b));
      if (issue.errors.length === 0 || deepest.length === 0) return [fault(`is ${describe(found)}`, { allowed: discriminators(grammar, path.slice(0, -1), String(path.at(-1))).join(', ') || undefined, hint: typeof found === 'string' ? nearest(found, discriminators(grammar, path.slice(0, -1), String(path.at(-1)))) : undefined })];
      return deepest[0] as Fault[];
    }
    default:
      return [fault(found === undefined ? 'is missing' : issue.message, {})];
  }
}

/** Fewer and more specific faults first: an unknown key or wrong value tells more than "is missing". */
function closeness(faults: readonly Fault[]): number {
  return faults.reduce((sum, fault) => sum + (fault.message === 'is missing' ? 3 : fault.message.startsWith('the key') ? 2 : 1), 0);
}

interface Node {
  readonly _zod: { readonly def: { readonly values?: readonly unknown[]; readonly type: string; readonly shape?: Readonly<Record<string, Node>>; readonly element?: Node; readonly innerType?: Node; readonly valueType?: Node; readonly options?: readonly Node[]; readonly in?: Node } };
}

/** The keys that a grammar knows at a path: those of every branch that the path can mean. */
function keysAt(grammar: Node, path: Path): string[] {
  return [...new Set(nodesAt(grammar, path).flatMap((node) => Object.keys(node._zod.def.shape ?? {})))];
}

/** The parts of a grammar that a path can mean: more than one where the grammar branches. */
function nodesAt(grammar: Node, path: Path): Node[] {
  const { def } = grammar._zod;
  if (def.innerType) return nodesAt(def.innerType, path);
  if (def.in) return nodesAt(def.in, path);
  if (def.options) return def.options.flatMap((option) => nodesAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return [grammar];
  const child = def.shape?.[String(step)] ?? def.element ?? def.valueType;
  return child === undefined ? [] : nodesAt(child, rest);
}

/** The words that choose between the branches at a path (`kind: never, reset, …`). */
function discriminators(grammar: Node, path: Path, key: string): string[] {
  return nodesAt(grammar, path).flatMap((node) => (node._zod.def.shape?.[key]?._zod.def.values ?? []).map(String));
}

function valueAt(value: unknown, path: Path): unknown {
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

function typeWord(expected: string): string {
  const words: Record<string, string> = { number: 'a number', int: 'a whole number', string: 'a text', boolean: 'true or false', object: 'a block of keys', array: 'a list', record: 'a block of keys', null: 'null' };
  return words[expected] ?? expected;
}
