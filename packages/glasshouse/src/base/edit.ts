/**
 * Changes values in a text and leaves everything else of it as it stands: comments, order, spaces.
 *
 *     text + edits by path ──► text          (checked afterwards, like any other text)
 */
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import type { Edit } from './edit-value.ts';
import { InvalidFile } from './faults.ts';
import { nearest } from './nearest.ts';

/** A stretch of the text and what comes in its place. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

type Node = ParsedNode | null;

/**
 * Makes the edits one after the other. A number that is set outside the range of its own evidence widens that range:
 * the file stays valid, and the range holds what is lived.
 * @param file as messages name it
 * @throws InvalidFile if the text is no YAML, or a path leads nowhere in it
 */
export function editText(text: string, file: string, edits: readonly Edit[]): string {
  return edits.reduce((before, edit) => withRange(one(before, file, edit), file, edit), text);
}

function one(text: string, file: string, { path, value }: Edit): string {
  const steps = path.split('.');
  const { parents, node } = walk(rootOf(text, file), steps.slice(0, -1), file, path);
  const word = steps.at(-1) as string;
  if (isSeq(node)) return splice(text, inList(text, node, indexIn(node, word, file, path), value));
  if (!isMap(node)) throw nowhere(file, path, word, []);
  const pair = pairOf(node, word);
  if (value === undefined) {
    if (pair === undefined) throw nowhere(file, path, word, keysOf(node));
    return splice(text, withoutPair(text, node as YAMLMap.Parsed, pair));
  }
  if (pair === undefined) return splice(text, newPair(text, node as YAMLMap.Parsed, word, value, parents === 0));
  return splice(text, inPlace(text, pair.value as Node, pair.key as ParsedNode, value));
}

function rootOf(text: string, file: string): Node {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined)
    throw new InvalidFile(file, [{ line: 1, column: 1, path: '', message: `nothing can be set in a text that is no YAML: ${error.message}`, level: 'error' }]);
  return document.contents as Node;
}

function walk(root: Node, steps: readonly string[], file: string, path: string): { readonly node: Node; readonly parents: number } {
  let node = root;
  for (const step of steps) {
    if (isSeq(node)) node = node.items[indexIn(node, step, file, path)] as Node;
    else if (isMap(node)) {
      const pair = pairOf(node, step);
      if (pair === undefined) throw nowhere(file, path, step, keysOf(node));
      node = pair.value as Node;
    } else throw nowhere(file, path, step, []);
  }
  return { node, parents: steps.length };
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
const pairOf = (node: YAMLMap, word: string): Pair | undefined => node.items.find((pair) => keyOf(pair) === word);
const keysOf = (node: YAMLMap): string[] => node.items.map(keyOf);

function indexIn(node: { readonly items: readonly unknown[] }, word: string, file: string, path: string): number {
  const ids = node.items.map((item, n) => {
    const id = isMap(item) ? item.get('id') : undefined;
    return typeof id === 'string' ? id : String(n);
  });
  const found = ids.indexOf(word);
  if (found < 0) throw nowhere(file, path, word, ids);
  return found;
}

function nowhere(file: string, path: string, word: string, known: readonly string[]): InvalidFile {
  return new InvalidFile(file, [
    {
      line: 1,
      column: 1,
      path,
      message: `nothing can be set at "${path}": there is no "${word}" there`,
      allowed: known.join(', ') || 'a path of this file, items of lists by their id',
      hint: nearest(word, known),
      level: 'error',
    },
  ]);
}

const splice = (text: string, { from, to, put }: Splice): string => text.slice(0, from) + put + text.slice(to);

/** A word stands as it is, anything else as JSON, which is YAML too. */
function written(value: unknown): string {
  if (typeof value === 'string' && /^[a-z][\w-]*$/i.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)) return value;
  return JSON.stringify(value);
}

function inPlace(text: string, node: Node, key: ParsedNode, value: unknown): Splice {
  const range = node?.range;
  // `key:` without a value, or with one that was left empty.
  if (range === undefined || range === null || (isScalar(node) && node.source === '')) {
    const colon = text.indexOf(':', key.range[1]);
    return { from: colon + 1, to: colon + 1, put: ` ${written(value)}` };
  }
  return { from: range[0], to: range[1], put: `${written(value)}${text[range[1] - 1] === '\n' ? '\n' : ''}` };
}

/** The first character of the line of an offset. */
const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The end of the line of an offset, with its line break. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function newPair(text: string, node: YAMLMap.Parsed, word: string, value: unknown, isRoot: boolean): Splice {
  const last = node.items.at(-1);
  if (node.flow === true) {
    const close = node.range[1] - 1;
    const from = last === undefined ? close : endOf(last);
    return { from, to: from, put: `${last === undefined ? ' ' : ', '}${word}: ${written(value)}${last === undefined ? ' ' : ''}` };
  }
  const first = node.items[0]?.key as ParsedNode | undefined;
  const at = first?.range[0] ?? 0;
  const indent = isRoot ? '' : ' '.repeat(at - lineStart(text, at));
  const from = last === undefined ? text.length : lineEnd(text, Math.max(endOf(last) - 1, 0));
  const gap = from > 0 && text[from - 1] !== '\n' ? '\n' : '';
  return { from, to: from, put: `${gap}${indent}${word}: ${written(value)}\n` };
}

function endOf({ key, value }: Pair): number {
  return ((value as Node)?.range?.[1] ?? (key as ParsedNode).range[1]) as number;
}

function withoutPair(text: string, node: YAMLMap.Parsed, pair: Pair): Splice {
  const place = node.items.indexOf(pair as (typeof node.items)[number]);
  const from = (pair.key as ParsedNode).range[0];
  if (node.flow === true)
    return fromFlow(
      text,
      node.items.map((item) => (item.key as ParsedNode).range[0]),
      place,
      endOf(pair),
    );
  if (node.items.length === 1) return { from: node.range[0], to: node.range[1], put: '{}' };
  const next = node.items[place + 1]?.key as ParsedNode | undefined;
  // The first key of an item stands behind its dash: what comes next takes its place.
  if (next !== undefined) return { from, to: next.range[0], put: '' };
  return { from: lineStart(text, from), to: lineEnd(text, Math.max(endOf(pair) - 1, 0)), put: '' };
}

/** @param starts where the items begin @param end where the one that goes ends */
function fromFlow(text: string, starts: readonly number[], place: number, end: number): Splice {
  const [own, next] = [starts[place] as number, starts[place + 1]];
  if (next !== undefined) return { from: own, to: next, put: '' };
  return { from: place === 0 ? own : text.lastIndexOf(',', own), to: end, put: '' };
}

function inList(
  text: string,
  node: { readonly items: readonly unknown[]; readonly flow?: boolean | undefined; readonly range?: readonly number[] | null },
  place: number,
  value: unknown,
): Splice {
  const item = node.items[place] as ParsedNode;
  if (value !== undefined) return { from: item.range[0], to: item.range[1], put: written(value) };
  const starts = node.items.map((each) => (each as ParsedNode).range[0]);
  const [from, to] = [node.range?.[0] as number, node.range?.[1] as number];
  if (node.items.length === 1) return { from, to, put: text[to - 1] === '\n' ? '[]\n' : '[]' };
  if (node.flow === true) return fromFlow(text, starts, place, item.range[1]);
  const dash = (n: number): number => text.lastIndexOf('-', (starts[n] as number) - 1);
  if (place + 1 < starts.length) return { from: dash(place), to: dash(place + 1), put: '' };
  return { from: lineStart(text, dash(place)), to: lineEnd(text, Math.max(item.range[1] - 1, 0)), put: '' };
}

/** Widens the range that the evidence of a number gives, where the number lies outside it. */
function withRange(text: string, file: string, { path, value }: Edit): string {
  if (typeof value !== 'number') return text;
  const steps = path.split('.');
  const root = rootOf(text, file);
  for (let depth = steps.length - 1; depth >= 0; depth--) {
    const { node } = walk(root, steps.slice(0, depth), file, path);
    if (!isMap(node)) continue;
    const beside = depth === 1 ? pairOf(root as YAMLMap, `${steps[0]}_evidence`)?.value : undefined;
    for (const holder of [node, beside]) {
      const range = isMap(holder) ? evidenceIn(holder, steps.slice(depth).join('.')) : undefined;
      if (range === undefined) continue;
      for (const [word, outside] of [
        ['low', (bound: number) => value < bound],
        ['high', (bound: number) => value > bound],
      ] as const) {
        const bound = pairOf(range, word)?.value as Node;
        if (isScalar(bound) && typeof bound.value === 'number' && outside(bound.value))
          return splice(text, {
            from: (bound.range as readonly number[])[0] as number,
            to: (bound.range as readonly number[])[1] as number,
            put: written(value),
          });
      }
      return text;
    }
  }
  return text;
}

function evidenceIn(holder: YAMLMap, name: string): YAMLMap | undefined {
  const evidence = pairOf(holder, 'evidence')?.value;
  const found = isMap(evidence) ? pairOf(evidence, name)?.value : undefined;
  return isMap(found) ? found : undefined;
}
