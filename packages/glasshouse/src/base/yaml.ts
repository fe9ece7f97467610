/** text → plain data with places: YAML as far as a file of rules needs it, and nothing with which a file could do harm. */
import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  Parser,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Fault, InvalidFile } from './faults.ts';
import type { Path, Reading } from './reading.ts';

const MAX_DEPTH = 40;
/** Anchors and aliases: the parser's time grows with their square. */
const MAX_ALIASES = 100;
const MAX_FAULTS = 10;
const PLAIN = 'indented `key: value` lines, lists with "- "';

/**
 * Parses a text as YAML (JSON is YAML too).
 * @throws InvalidFile if it does not parse, nests too deep, or uses what plain data do not need (circular aliases, tags, two documents)
 */
export function parseYaml(text: string, file: string): Reading {
  const depth = nesting(text);
  if (depth > MAX_DEPTH)
    throw new InvalidFile(file, [
      { line: 1, column: 1, path: '', message: `the file nests ${depth} levels deep`, allowed: `at most ${MAX_DEPTH}`, level: 'error' },
    ]);
  const lines = new LineCounter();
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refuse = (offset: number, message: string, more: Partial<Fault> = {}): Fault => ({ ...place(offset), path: '', message, level: 'error', ...more });
  // Old Macintosh line ends; the length stays, so places do too.
  const plain = text.replaceAll(/\r(?!\n)/g, '\n');
  try {
    const { document, slips } = compose(plain, lines);
    if (slips.length > 0) throw new InvalidFile(file, grammarFaults(slips, document, plain, refuse));
    const odd = oddities(document, refuse);
    if (odd.length > 0) throw new InvalidFile(file, odd);
    joinTexts(document, plain);
    const twice = duplicates(document, refuse);
    if (twice.length > 0) throw new InvalidFile(file, twice);
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return { file, value, at: (path, key = false) => place(offsetOf(document, path, key)) };
  } catch (error) {
    if (error instanceof InvalidFile) throw error;
    throw new InvalidFile(file, [
      refuse(0, `the YAML cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] as string) : String(error)}`, {
        allowed: 'a plain document without many aliases',
      }),
    ]);
  }
}

type Refuse = (offset: number, message: string, more?: Partial<Fault>) => Fault;

/** What the parser stumbles over. */
interface Slip {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
}

/** Where a parser would go on collecting errors (in time that grows with their square), we stop. */
class Enough extends Error {}

function compose(text: string, lines: LineCounter): { readonly document: Document.Parsed; readonly slips: readonly Slip[] } {
  // Unique keys are checked below: the parser's own check takes time with the square of their number.
  const composer = new Composer({ lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const slips: Slip[] = [];
  let document: Document.Parsed | undefined;
  const watched = composer as unknown as { onError: (source: number | readonly number[] | { readonly offset: number }, code: string, message: string) => void };
  watched.onError = (source, code, message) => {
    const offset = typeof source === 'number' ? source : 'offset' in source ? source.offset : (source[0] ?? 0);
    slips.push({ offset, code, message });
    if (slips.length > 5 * MAX_FAULTS) throw new Enough();
  };
  try {
    for (const found of composer.compose(new Parser(lines.addNewLine).parse(text), true, text.length)) {
      if (document === undefined) document = found as Document.Parsed;
      else {
        slips.push({ offset: found.range?.[0] ?? 0, code: 'MULTIPLE_DOCS', message: 'a second document begins here' });
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return { document: document as Document.Parsed, slips };
}

/** What the parser found, one fault a line: a single slip often sets off a row of others. */
function grammarFaults(slips: readonly Slip[], document: Document.Parsed | undefined, text: string, refuse: Refuse): Fault[] {
  const tabs = slips.filter((slip) => slip.code === 'TAB_AS_INDENT');
  const seen = new Set<number>();
  const faults: Fault[] = [];
  for (const slip of tabs.length > 0 ? tabs : slips) {
    if (faults.length >= MAX_FAULTS) break;
    const open = slip.message.startsWith('Missing closing');
    const offset = open ? openingQuote(document, slip.offset) : slip.offset;
    const message = open ? 'the quotation that begins here is never closed' : (slip.message.split('\n')[0] as string).slice(0, 200);
    const allowed = slip.code === 'MULTIPLE_DOCS' ? 'one document a file' : slip.code === 'TAB_AS_INDENT' ? 'spaces before a key' : PLAIN;
    const fault = refuse(offset, `YAML: ${message}`, { allowed, hint: hintFor(text, offset) });
    if (seen.has(fault.line)) continue;
    seen.add(fault.line);
    faults.push(fault);
  }
  return faults;
}

function openingQuote(document: Document.Parsed | undefined, fallback: number): number {
  let offset = fallback;
  if (!document?.contents) return offset;
  visit(document, {
    Scalar(_, node) {
      if ((node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && node.range) offset = node.range[0];
    },
  });
  return offset;
}

/** A colon of the Chinese keyboard is the commonest slip that YAML cannot explain. */
function hintFor(text: string, offset: number): string | undefined {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(from, from + 200).split('\n', 1)[0] as string;
  return /^\s*(- )?[\w-]+：/.test(line) ? 'write ": " (an ASCII colon and a space) instead of "："' : undefined;
}

/** Aliases that lead nowhere or to themselves, keys that are no words. */
function oddities(document: Document.Parsed, refuse: Refuse): Fault[] {
  const aliases: { readonly node: Alias; readonly path: readonly unknown[] }[] = [];
  const faults: Fault[] = [];
  let anchored = 0;
  walk(document.contents, {
    node(node, within) {
      if (isAlias(node)) aliases.push({ node, path: aliases.length < MAX_ALIASES ? [...within] : [] });
      else if (node.anchor !== undefined) anchored++;
    },
    pair(pair) {
      if (faults.length < MAX_FAULTS && isScalar(pair.key) && pair.key.value === '__proto__')
        faults.push(refuse(pair.key.range?.[0] ?? 0, 'the key "__proto__" is not known anywhere'));
      if (faults.length < MAX_FAULTS && !isScalar(pair.key))
        faults.push(refuse((pair.key as ParsedNode | null)?.range?.[0] ?? 0, 'a key is a list, a block or an alias', { allowed: 'a word as key' }));
    },
  });
  if (aliases.length + anchored > MAX_ALIASES)
    return [refuse(0, `the file has ${aliases.length + anchored} anchors and aliases`, { allowed: `at most ${MAX_ALIASES}; write the values out` })];
  for (const { node, path } of aliases) {
    const target = node.resolve(document);
    const offset = node.range?.[0] ?? 0;
    if (target === undefined)
      faults.push(
        refuse(offset, `the alias "*${node.source}" has no anchor before it`, { allowed: `\`&${node.source}\` at the value that is meant, before this line` }),
      );
    else if (path.includes(target))
      faults.push(refuse(offset, `the alias "*${node.source}" stands within what it means`, { allowed: 'an alias of a value that is complete before it' }));
  }
  return faults;
}

interface Visitor {
  /** @param within the collections around it, outermost first */
  readonly node?: (node: Node, within: readonly unknown[]) => void;
  readonly map?: (map: YAMLMap) => void;
  readonly pair?: (pair: Pair) => void;
}

/** Goes through a document, whoever contains first: what the parser's own `visit` does, in a fourth of its time. */
function walk(node: unknown, visitor: Visitor, within: unknown[] = []): void {
  if (!isNode(node)) return;
  visitor.node?.(node, within);
  if (!isCollection(node)) return;
  if (isMap(node)) visitor.map?.(node);
  within.push(node);
  for (const item of node.items) {
    if (isPair(item)) {
      visitor.pair?.(item);
      walk(item.key, visitor, within);
      walk(item.value, visitor, within);
    } else walk(item, visitor, within);
  }
  within.pop();
}

function duplicates(document: Document.Parsed, refuse: Refuse): Fault[] {
  const faults: Fault[] = [];
  walk(document.contents, {
    map(map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const word = keyText(key);
        if (seen.has(word) && faults.length < MAX_FAULTS)
          faults.push(refuse(key.range?.[0] ?? 0, `the key "${word.slice(0, 60)}" stands twice in one block`, { allowed: 'each key once' }));
        seen.add(word);
      }
    },
  });
  return faults;
}

/** The property under which `toJS` puts a value. */
function keyText(key: Scalar): string {
  return key.value === null ? '' : String(key.value);
}

/**
 * In `{ en: One region, one group }` YAML sees a second key "one group" without a value. In a text that can only be
 * the sentence going on, so it is joined to what stands before it.
 */
function joinTexts(document: Document.Parsed, text: string): void {
  walk(document.contents, {
    map(map) {
      if (map.flow !== true || !map.items.some((pair) => isScalar(pair.key) && pair.key.value === 'en')) return;
      const kept: typeof map.items = [];
      for (const pair of map.items) {
        const before = kept.at(-1)?.value;
        const bare = isScalar(pair.key) && pair.key.type === 'PLAIN' && (pair.value === null || (isScalar(pair.value) && pair.value.source === ''));
        if (bare && isScalar(before) && before.type === 'PLAIN' && before.range && (pair.key as Scalar).range) {
          const end = ((pair.key as Scalar).range as readonly number[])[1] as number;
          before.value = text.slice(before.range[0], end).replaceAll(/\s+/g, ' ');
          before.range = [before.range[0], end, end];
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
  for (const match of text.matchAll(/(?:[-?:][ \t]+){2,}/g)) deepest = Math.max(deepest, (match[0] as string).replaceAll(/\s/g, '').length);
  const stack: number[] = [];
  for (const match of text.matchAll(/^([ \t]*)[^\s#]/gm)) {
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
    if (isAlias(node)) node = node.resolve(document);
    let child: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && keyText(item.key) === String(step));
      if (pair === undefined) return offset;
      const keyOffset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      if (key && depth === path.length - 1) return keyOffset;
      child = pair.value;
      if (child === null || child === undefined || (isScalar(child) && child.source === '')) return keyOffset;
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
