/** Help for whoever writes a scheme: what could stand at a place of its text, what stands there and means, and what is wrong. Half-typed texts have it too. */
import { MAX_CHARACTERS } from '../base/document.ts';
import { type Fault, InvalidFile } from '../base/faults.ts';
import { allAllowedAt, meaningAt, type Node, nodesAt, wordsAt } from '../base/grammar-nodes.ts';
import { type Entry, type Open, outlineOf, pathOf, within } from '../base/outline.ts';
import type { Path } from '../base/reading.ts';
import { gradeAt, namesAt, shownPath } from './assist-names.ts';
import { schemeGrammar } from './grammar.ts';
import { readScheme } from './read.ts';

const GRAMMAR = schemeGrammar as unknown as Node;

/** Something that could be written. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'id';
  /** What it means; of an id, what it names. */
  readonly detail: string;
  /** What to write in place of the text from `from` to `to`. */
  readonly insert: string;
}

export interface Completions {
  /** What of the text it takes the place of: offsets, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

export interface Documentation {
  /** The key or value that is meant. */
  readonly from: number;
  readonly to: number;
  /** As faults have it: `indicators.late-bill.recorded`. */
  readonly path: string;
  /** What it means. */
  readonly text: string;
  readonly allowed: string;
  /** How it is known, and from where: its own evidence, or its item's; null where neither says. */
  readonly grade: string | null;
  readonly source: string | null;
}

/** A fault or warning with its place in the text. */
export interface Lint extends Omit<Fault, 'level'> {
  readonly from: number;
  readonly to: number;
  readonly severity: Fault['level'];
}

/**
 * What could be written at a place.
 * @param offset in UTF-16 code units
 * @returns null where nothing is known
 */
export function completeScheme(text: string, offset: number): Completions | null {
  if (text.length > MAX_CHARACTERS) return null;
  const at = Math.max(0, Math.min(text.length, Math.trunc(offset) || 0));
  const { open } = outlineOf(text.slice(0, at));
  if (open.kind === 'none') return null;
  const whole = outlineOf(text).root;
  const rest = /^[\w+-]*/.exec(text.slice(at))?.[0].length ?? 0;
  const to = at + rest;
  const own = pathOf(open.owner);
  const options: Completion[] = [];
  // A key that has its colon needs none, and a value stands apart from the colon before it.
  const colon = /^[ \t]*:/.test(text.slice(to, to + 20));
  if (open.kind === 'key') options.push(...keysFor(own, whole, open, colon, typedKey(whole, open)));
  if (open.kind === 'value' || open.kind === 'either') options.push(...valuesFor(own, whole, text[open.from - 1] === ':' ? ' ' : ''));
  if (open.kind === 'either') options.push(...blockFor(own, whole, open, colon));
  if (open.kind === 'item') options.push(...blockFor(own, whole, open, colon));
  return options.length === 0 ? null : { from: open.from, to, options };
}

/** What stands at a place. @returns null where nothing is known of it */
export function hoverScheme(text: string, offset: number): Documentation | null {
  if (text.length > MAX_CHARACTERS) return null;
  const { root } = outlineOf(text);
  const found = entryAt(root, offset);
  if (found === undefined) return null;
  const path = pathOf(found);
  const meaning = meaningAt(GRAMMAR, path);
  if (meaning === undefined) return null;
  const onKey = offset <= found.keyTo;
  return {
    from: onKey ? found.keyFrom : found.from,
    to: onKey ? found.keyTo : found.to,
    path: shownPath(found),
    text: meaning,
    allowed:
      namesAt(path, root)
        ?.map(({ id }) => id)
        .join(', ') || allAllowedAt(GRAMMAR, path),
    ...gradeAt(found, root),
  };
}

/** What is wrong with a text, as `glasshouse check` says it, in the order of the file. @param file its name, for messages */
export function lintScheme(text: string, file: string): readonly Lint[] {
  const starts = lineStarts(text);
  return faultsOf(text, file).map(({ level, ...fault }) => {
    const from = Math.min(text.length, (starts[fault.line - 1] ?? text.length) + fault.column - 1);
    const word = /^(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,:{}[\]]+|[{[])/.exec(text.slice(from, from + 500))?.[0].length ?? 0;
    return { ...fault, severity: level, from, to: Math.min(text.length, from + Math.max(1, word)) };
  });
}

function faultsOf(text: string, file: string): readonly Fault[] {
  try {
    return readScheme(text, file).warnings;
  } catch (error) {
    if (error instanceof InvalidFile) return error.faults;
    // No reader may end otherwise; whoever is typing is told, and goes on.
    return [{ line: 1, column: 1, path: '', message: error instanceof Error ? error.message : String(error), level: 'error' }];
  }
}

/** Where lines begin, counted as the readers count them. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}

/** The key that is being typed, where the whole text has it: it is no neighbour of itself. */
function typedKey(root: Entry, { owner, from }: Open): Entry | undefined {
  return within(root, ...pathOf(owner))?.children.find((one) => one.keyFrom === from);
}

/** The keys that could join those of a block. */
function keysFor(own: Path, root: Entry, { column }: Pick<Open, 'column'>, colon: boolean, typed?: Entry): Completion[] {
  const beside = (within(root, ...own)?.children ?? []).filter((one) => one !== typed);
  const words = new Set(beside.map(({ step }) => String(step)));
  const named = (namesAt([...own, ''], root, true) ?? []).filter(({ id }) => !words.has(id));
  const branches = branchesFor(nodesAt(GRAMMAR, own), beside);
  const keys = [...new Set(branches.flatMap((node) => Object.keys(node._zod.def.shape ?? {})))].filter((key) => !words.has(key));
  return [
    ...keys.map((label) => ({
      label,
      kind: 'key' as const,
      detail: meaningAt(GRAMMAR, [...own, label]) ?? '',
      insert: colon ? label : keyInsert([...own, label], column),
    })),
    ...named.map(({ id, detail }) => ({ label: id, kind: 'id' as const, detail, insert: colon ? id : `${id}: ` })),
  ];
}

/** Where a grammar branches, the branches that fit what stands there. */
function branchesFor(nodes: readonly Node[], beside: readonly Entry[]): readonly Node[] {
  const fits = ({ _zod: { def } }: Node): boolean =>
    beside.every(({ step, text }) => {
      const own = def.shape?.[String(step)];
      if (own === undefined) return !nodes.some((node) => node._zod.def.shape?.[String(step)] !== undefined);
      return own._zod.def.type !== 'literal' || text === null || text === '' || (own._zod.def.values ?? []).map(String).includes(text);
    });
  const fitting = nodes.filter(fits);
  return fitting.length > 0 ? fitting : nodes;
}

function keyInsert(path: Path, column: number | null): string {
  const key = String(path.at(-1));
  const nodes = nodesAt(GRAMMAR, path);
  const deeper = ' '.repeat((column ?? 0) + 2);
  const plain = nodes.length === 0 || nodes.some(({ _zod: { def } }) => !def.shape && !def.element && !def.valueType);
  if (plain || column === null) return `${key}: `;
  return nodes.some(({ _zod: { def } }) => def.element) ? `${key}:\n${deeper}- ` : `${key}:\n${deeper}`;
}

/** The words that could be a value. */
function valuesFor(own: Path, root: Entry, before: string): Completion[] {
  const meaning = meaningAt(GRAMMAR, own) ?? '';
  const words = wordsAt(GRAMMAR, own).map((label) => ({ label, kind: 'value' as const, detail: meaning, insert: before + label }));
  const names = (namesAt(own, root) ?? []).map(({ id, detail }) => ({ label: id, kind: 'id' as const, detail, insert: before + id }));
  return [...names, ...words];
}

/** The first key of a block that begins here; of a list, with the dash of an item. */
function blockFor(own: Path, root: Entry, open: Open, colon: boolean): Completion[] {
  const dash = (option: Completion): Completion => ({ ...option, insert: `- ${option.insert}` });
  const begun = [...own, within(root, ...own)?.children.length ?? 0];
  const isList = nodesAt(GRAMMAR, own).some(({ _zod: { def } }) => def.element);
  if (!isList) return open.kind === 'item' ? [] : keysFor(own, root, open, colon);
  const column = (open.column ?? 0) + 2;
  return [...keysFor(begun, root, { column }, colon), ...valuesFor(begun, root, '')].map(dash);
}

/** The entry whose key or value stands at a place; the innermost. */
function entryAt(root: Entry, offset: number): Entry | undefined {
  let found: Entry | undefined;
  let level: readonly Entry[] = root.children;
  for (;;) {
    // In a level the entries stand in the order of the text.
    const inside: Entry | undefined = level.findLast((one) => one.keyFrom <= offset);
    if (inside === undefined) return found;
    if (inside.keyFrom <= offset && offset <= inside.keyTo && inside.keyTo > inside.keyFrom) return inside;
    if (inside.text !== null && inside.from <= offset && offset <= inside.to) return inside;
    found = undefined;
    level = inside.children;
  }
}
