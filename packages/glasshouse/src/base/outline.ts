/**
 * text → what stands where, as far as it can be told: keys and values of YAML with their places, also where the text is half typed.
 * No parser of YAML: it decides nothing, and a text that `yaml.ts` refuses has an outline all the same. One pass over the text; it never throws.
 */
import type { Path } from './reading.ts';

/** A key with its value, or an item of a list. */
export interface Entry {
  readonly parent: Entry | null;
  /** The key, or the number of the item. */
  readonly step: string | number;
  /** Place of the key, or of the item's dash. */
  readonly keyFrom: number;
  readonly keyTo: number;
  /** Place of the scalar or bracket; both `keyTo` where there is none. */
  from: number;
  to: number;
  /** The scalar as it is written, without its quotes; null where a block or nothing stands. */
  text: string | null;
  readonly children: Entry[];
}

/** What the text's end leaves open: what would be typed there. */
export interface Open {
  /** `either`: the value of `owner`, or the first key of a block in it. `item`: a list goes on, and a dash is missing. */
  readonly kind: 'key' | 'value' | 'either' | 'item' | 'none';
  readonly owner: Entry;
  /** Where the word begins that is being typed. */
  readonly from: number;
  /** Spaces before it in its line; null within brackets. */
  readonly column: number | null;
}

export interface Outline {
  readonly root: Entry;
  readonly open: Open;
}

interface Frame {
  /** Spaces before its keys or dashes; -1 under which everything stands. */
  readonly column: number;
  readonly owner: Entry;
  readonly items: boolean;
}

interface Bracket {
  readonly list: boolean;
  readonly owner: Entry;
  /** The key whose value comes. */
  key: Entry | null;
  /** A comma or the bracket itself has just been read. */
  fresh: boolean;
}

const KEY = /(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\n]|'')*)'|([^\s#"'[\]{}&*!|>%@`,?-](?:[^:#\n]|:(?![\s])|(?<!\s)#)*?|-[^\s:][^:#\n]*?)) *:(?=\s|$)/y;
const LONGEST_KEY = 500;

export function outlineOf(text: string): Outline {
  return new Scanner(text).scan();
}

/** From the root to an entry. */
export function pathOf(entry: Entry): Path {
  const path: (string | number)[] = [];
  for (let one = entry; one.parent !== null; one = one.parent) path.push(one.step);
  return path.reverse();
}

/** The child of an entry, a step or several down. */
export function within(entry: Entry | undefined, ...steps: readonly (string | number)[]): Entry | undefined {
  let found = entry;
  for (const step of steps) found = found?.children.find((child) => child.step === step);
  return found;
}

class Scanner {
  private readonly root: Entry = entryOf(null, '', 0, 0);
  private frames: Frame[] = [{ column: -1, owner: this.root, items: false }];
  private open: Open = { kind: 'none', owner: this.root, from: 0, column: 0 };
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  scan(): Outline {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      const end = this.endOfLine(at);
      let first = at;
      while (first < end && (text[first] === ' ' || text[first] === '\t')) first++;
      const column = first - at;
      if (first >= end || text[first] === '\r') {
        if (end === text.length) this.blank(end, column);
        at = end + 1;
      } else if (text[first] === '#' || (column === 0 && /^(?:---|\.\.\.|%)/.test(text.slice(at, at + 3)))) {
        this.leave('none', this.root, end);
        at = end + 1;
      } else at = this.line(first, column, end);
    }
    if (text === '' || text.endsWith('\n')) this.blank(text.length, 0);
    return { root: this.root, open: this.open };
  }

  private get top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  private endOfLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  /** Says what is open, where this is the end of the text. */
  private leave(kind: Open['kind'], owner: Entry, from: number, column: number | null = null): void {
    this.open = { kind, owner, from, column };
  }

  /** What a deeper block belongs to. */
  private below({ column, owner }: Frame): Entry {
    return column < 0 ? owner : (owner.children.at(-1) ?? owner);
  }

  private leaveDeeper(column: number): void {
    while (this.top.column > column) this.frames.pop();
  }

  /** The line at the end of the text has nothing but spaces. */
  private blank(at: number, column: number): void {
    this.leaveDeeper(column);
    const [top, before] = [this.top, this.frames.at(-2)];
    if (top.column === column && top.items && before?.column !== column) this.leave('item', top.owner, at, column);
    else if (top.column === column) this.leave('key', top.items && before ? before.owner : top.owner, at, column);
    else {
      const owner = this.below(top);
      if (top.column < 0) this.leave('key', owner, at, column);
      else if (owner.text === null && owner.children.length === 0) this.leave('either', owner, at, column);
      else this.leave('none', owner, at, column);
    }
  }

  /** One line that has something. @returns where to go on */
  private line(first: number, spaces: number, end: number): number {
    const { text } = this;
    let at = first;
    let column = spaces;
    while (text[at] === '-' && (at + 1 >= end || /\s/.test(text[at + 1] as string))) {
      const item = this.item(at, column);
      const dash = at++;
      while (at < end && /[ \t\r]/.test(text[at] as string)) at++;
      column += at - dash;
      if (at >= end) {
        this.leave(end === dash + 1 ? 'none' : 'either', item, end, column);
        return end + 1;
      }
    }
    KEY.lastIndex = at;
    const found = at + LONGEST_KEY < end ? KEY.exec(text.slice(0, at + LONGEST_KEY)) : KEY.exec(text);
    if (found === null || found.index + found[0].length > end) return this.loose(at, column, end);
    this.leaveDeeper(column);
    if (this.top.column === column && this.top.items) this.frames.pop();
    if (this.top.column < column) this.frames.push({ column, owner: this.below(this.top), items: false });
    const word = found[1] ?? found[2] ?? found[3] ?? '';
    const quote = found[3] === undefined ? 2 : 0;
    const entry = child(this.top.owner, word, at, at + word.length + quote);
    return this.value(entry, at + found[0].length, column, end);
  }

  private item(at: number, column: number): Entry {
    this.leaveDeeper(column);
    if (!(this.top.column === column && this.top.items)) this.frames.push({ column, owner: this.below(this.top), items: true });
    const { owner } = this.top;
    return child(owner, owner.children.length, at, at + 1);
  }

  /** Words that are no key: a value on a line of its own, a further line of one, or a key half typed. */
  private loose(at: number, column: number, end: number): number {
    this.leaveDeeper(column);
    const { top } = this;
    if (top.column === column && !top.items) {
      this.leave(/^[\w-]*$/.test(this.text.slice(at, end)) ? 'key' : 'none', top.owner, at, column);
      return end + 1;
    }
    const owner = this.below(top);
    if (top.column < 0) {
      this.leave(/^[\w-]*$/.test(this.text.slice(at, end)) ? 'key' : 'none', owner, at, column);
      return end + 1;
    }
    if (owner.text !== null || owner.children.length > 0) {
      if (owner.children.length === 0) owner.to = end;
      this.leave('none', owner, at, column);
      return end + 1;
    }
    const next = this.value(owner, at, Math.max(0, top.column), end);
    if (this.open.kind === 'value' && this.open.owner === owner) this.leave('either', owner, this.open.from, column);
    return next;
  }

  /** The value after a key or dash. @param column spaces before the key @returns where to go on */
  private value(entry: Entry, from: number, column: number, end: number): number {
    const { text } = this;
    let at = from;
    for (;;) {
      while (at < end && /[ \t\r]/.test(text[at] as string)) at++;
      const mark = /^[&!][^\s,{}[\]]*(?=\s)/.exec(text.slice(at, Math.min(end, at + 100)));
      if (mark === null) break;
      at += mark[0].length;
    }
    if (at >= end) {
      this.leave('value', entry, at, column);
      return end + 1;
    }
    const first = text[at] as string;
    if (first === '#') {
      this.leave('none', entry, at, column);
      return end + 1;
    }
    entry.from = at;
    if (first === '|' || first === '>') return this.blockScalar(entry, column, end);
    if (first === '{' || first === '[') return this.brackets(entry, at, column);
    if (first === '"' || first === "'") {
      const close = this.quoted(at, column);
      entry.text = text.slice(at + 1, close.closed ? close.to - 1 : close.to);
      entry.to = close.to;
      this.leave('none', entry, at, column);
      return this.endOfLine(close.to) + 1;
    }
    const comment = /\s#/.exec(text.slice(at, end));
    const to = comment === null ? end : at + comment.index;
    entry.text = text.slice(at, to).trimEnd();
    entry.to = at + entry.text.length;
    this.leave(comment === null && entry.to === end ? 'value' : 'none', entry, at, column);
    return end + 1;
  }

  /** A text after `|` or `>`: the lines that stand deeper than its key. */
  private blockScalar(entry: Entry, column: number, end: number): number {
    let at = end + 1;
    while (at < this.text.length && this.goesOn(at, column)) at = this.endOfLine(at) + 1;
    entry.to = Math.min(at, this.text.length);
    entry.text = this.text.slice(Math.min(end + 1, entry.to), entry.to);
    this.leave('none', entry, entry.to, column);
    // A line below the text, begun at the edge.
    if (at === this.text.length && this.text.endsWith('\n')) entry.to = Math.max(end, at - 1);
    return at;
  }

  /** Whether the line at a place is blank or deeper than a column. */
  private goesOn(at: number, column: number): boolean {
    const { text } = this;
    let first = at;
    while (text[first] === ' ' || text[first] === '\t') first++;
    const sign = text[first];
    return sign === undefined || sign === '\n' || sign === '\r' || first - at > column;
  }

  /** A quotation; one that is not closed ends with its line, or where the block does. */
  private quoted(from: number, column: number): { readonly to: number; readonly closed: boolean } {
    const { text } = this;
    const quote = text[from];
    for (let at = from + 1; at < text.length; at++) {
      const sign = text[at];
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) {
        if (quote === "'" && text[at + 1] === "'") at++;
        else return { to: at + 1, closed: true };
      } else if (sign === '\n' && !this.goesOn(at + 1, column)) break;
    }
    return { to: this.endOfLine(from), closed: false };
  }

  /** What stands in brackets, however deep; brackets that are not closed end where the block does. */
  private brackets(entry: Entry, from: number, column: number): number {
    const { text } = this;
    const stack: Bracket[] = [];
    const enter = (owner: Entry, at: number): void => {
      owner.from = at;
      stack.push({ list: text[at] === '[', owner, key: null, fresh: true });
    };
    enter(entry, from);
    let at = from + 1;
    const item = (bracket: Bracket, to: number): Entry => child(bracket.owner, bracket.owner.children.length, to, to);
    while (at < text.length) {
      const bracket = stack.at(-1) as Bracket;
      const sign = text[at] as string;
      if (sign === '\n') {
        if (!this.goesOn(at + 1, column) && !/^[ \t]*[}\]]/.test(text.slice(at + 1, at + 100))) {
          entry.to = at;
          return at + 1;
        }
        at++;
      } else if (/\s/.test(sign)) at++;
      else if (sign === '#' && /\s/.test(text[at - 1] as string)) {
        at = this.endOfLine(at);
        if (at === text.length) return this.ended(entry);
      } else if (sign === ',') {
        bracket.key = null;
        bracket.fresh = true;
        at++;
      } else if (sign === '}' || sign === ']') {
        stack.pop();
        at++;
        bracket.owner.to = at;
        const outer = stack.at(-1);
        if (outer === undefined) {
          this.leave('none', entry, at, column);
          return this.endOfLine(at) + 1;
        }
        outer.fresh = false;
      } else if (sign === '{' || sign === '[') {
        const owner = bracket.list ? item(bracket, at) : (bracket.key ?? child(bracket.owner, '', at, at));
        enter(owner, at);
        at++;
      } else {
        const end = this.word(at, column);
        const written = text.slice(at, end.to);
        let after = end.to;
        while (text[after] === ' ') after++;
        const isKey = !bracket.list && bracket.key === null && text[after] === ':' && (end.quoted || /^[\s,}\]]|^$/.test(text.slice(after + 1, after + 2)));
        if (isKey) {
          bracket.key = child(bracket.owner, end.quoted ? written.slice(1, -1) : written, at, end.to);
          bracket.fresh = true;
          at = after + 1;
        } else if (end.to === text.length && !end.quoted && bracket.fresh) {
          const owner = bracket.list ? item(bracket, at) : (bracket.key ?? bracket.owner);
          if (bracket.list || bracket.key !== null) Object.assign(owner, { text: written, from: at, to: end.to });
          this.leave(bracket.list || bracket.key !== null ? 'value' : 'key', owner, at);
          entry.to = end.to;
          return end.to + 1;
        } else {
          const owner = bracket.list ? item(bracket, at) : bracket.key;
          if (owner !== null && owner.text === null) Object.assign(owner, { text: end.quoted ? written.slice(1, -1) : written, from: at, to: end.to });
          bracket.fresh = false;
          at = Math.max(at + 1, end.to);
          if (end.to >= text.length) return this.ended(entry);
        }
      }
    }
    const bracket = stack.at(-1) as Bracket;
    entry.to = text.length;
    if (!bracket.fresh) this.leave('none', entry, text.length);
    else if (bracket.list) this.leave('value', entryOf(bracket.owner, bracket.owner.children.length, text.length, text.length), text.length);
    else this.leave(bracket.key === null ? 'key' : 'value', bracket.key ?? bracket.owner, text.length);
    return text.length + 1;
  }

  /** The text ends within brackets, where nothing can be typed that we know. */
  private ended(entry: Entry): number {
    entry.to = this.text.length;
    this.leave('none', entry, this.text.length);
    return this.text.length + 1;
  }

  /** A word within brackets. */
  private word(from: number, column: number): { readonly to: number; readonly quoted: boolean } {
    const { text } = this;
    if (text[from] === '"' || text[from] === "'") return { to: this.quoted(from, column).to, quoted: true };
    let at = from;
    while (at < text.length) {
      const sign = text[at] as string;
      if (/[,[\]{}\n]/.test(sign)) break;
      if (sign === ':' && /^(?:[\s,[\]{}]|$)/.test(text.slice(at + 1, at + 2))) break;
      if (sign === '#' && /\s/.test(text[at - 1] as string)) break;
      at++;
    }
    while (at > from + 1 && /\s/.test(text[at - 1] as string)) at--;
    return { to: Math.max(at, from), quoted: false };
  }
}

function entryOf(parent: Entry | null, step: string | number, keyFrom: number, keyTo: number): Entry {
  return { parent, step, keyFrom, keyTo, from: keyTo, to: keyTo, text: null, children: [] };
}

function child(parent: Entry, step: string | number, keyFrom: number, keyTo: number): Entry {
  const made = entryOf(parent, step, keyFrom, keyTo);
  parent.children.push(made);
  return made;
}
