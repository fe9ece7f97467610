/**
 * A condition on a life: facts, compared and joined. Text → tree.
 *
 *   condition  = both { "||" both }
 *   both       = one { "&&" one }
 *   one        = "!" one | "(" condition ")" | fact [ comparison value ]
 *   comparison = "=" | "==" | "!=" | "<" | "<=" | ">" | ">="
 */
import { nearest } from '../../base/nearest.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A condition as a tree; the leaves are facts. */
export type Condition =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  /** A fact that holds or not. */
  | { readonly kind: 'yes'; readonly fact: string }
  | { readonly kind: 'number'; readonly fact: string; readonly comparison: Comparison; readonly value: number }
  /** A fact that is one of some words, or holds of some of them; `value` is the position of the word. */
  | { readonly kind: 'word'; readonly fact: string; readonly value: number; readonly equal: boolean };

/** What can be asked of a fact: whether it holds, how much it is, which word it is; some hold as such and of a word (`did`, `did=theft`). */
export interface FactShape {
  readonly yes: boolean;
  readonly number: boolean;
  /** The words that it can be compared with; null where it is none of them. */
  readonly words: readonly string[] | null;
}

/** Thrown where a condition cannot be read; the message shows the place, what is allowed and the nearest right word. */
export class BadCondition extends Error {
  override readonly name = 'BadCondition';
  /** From 1, in characters. */
  readonly column: number;

  constructor(text: string, at: number, what: string, allowed?: string, hint?: string) {
    const column = [...text.slice(0, at)].length + 1;
    const lines = [`column ${column}: ${what}`, ...excerpt(text, at)];
    if (allowed !== undefined) lines.push(`    allowed: ${allowed}`);
    if (hint !== undefined) lines.push(`    try:     ${hint}`);
    super(lines.join('\n'));
    this.column = column;
  }
}

const MOST_CHARACTERS = 2000;
const DEEPEST = 64;

/** The part of the text around a place, with a mark below it. */
function excerpt(text: string, at: number): readonly string[] {
  if (text.trim() === '') return [];
  const from = Math.max(0, at - 40);
  const line = text.slice(from, at + 40).replace(/\s/g, ' ');
  // Below a character that takes two cells stands a blank that does, so that the mark stands where it should.
  const before = line
    .slice(0, at - from)
    .replace(/[\x20-\x7e]/g, ' ')
    .replace(/[^ ]/gu, '\u3000');
  return [`    ${line}`, `    ${before}^`];
}

interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const TOKEN =
  /\s*(?:(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\p{L}\d_.])|(?<word>[\p{L}\d_][\p{L}\d_.+-]*)|"(?<quoted>[^"]*)"|(?<sign>&&|\|\||[!=<>]=|[!=<>()]))/uy;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; ; at = TOKEN.lastIndex) {
    const rest = text.slice(at);
    const start = at + rest.length - rest.trimStart().length;
    if (rest.trim() === '') return [...tokens, { kind: 'end', text: '', at: text.length }];
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw strange(text, start);
    const { number, word, quoted, sign } = match.groups as Record<string, string | undefined>;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at: start });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign === '==' ? '=' : sign, at: start });
    else tokens.push({ kind: 'word', text: word ?? quoted ?? '', at: start });
  }
}

const MEANT: Readonly<Record<string, string>> = {
  '&': '&&',
  '|': '||',
  '（': '(',
  '）': ')',
  '！': '!',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
};

function strange(text: string, at: number): BadCondition {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return new BadCondition(text, at, `"${character}" means nothing here`, 'facts, numbers, && || ! ( ) and = != < <= > >=', MEANT[character]);
}

/**
 * Reads a condition.
 * @param facts what there is to ask, by name
 * @throws BadCondition
 */
export function parseCondition(text: string, facts: Readonly<Record<string, FactShape>>): Condition {
  if (text.trim() === '') throw new BadCondition(text, 0, 'the condition is empty', 'a fact of a life, as in "listed && !did"');
  if (text.length > MOST_CHARACTERS)
    throw new BadCondition(text, MOST_CHARACTERS, `the condition has ${text.length} characters`, `at most ${MOST_CHARACTERS} characters`);
  return new Parser(text, facts).whole();
}

class Parser {
  readonly #text: string;
  readonly #facts: Readonly<Record<string, FactShape>>;
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(text: string, facts: Readonly<Record<string, FactShape>>) {
    this.#text = text;
    this.#facts = facts;
    this.#tokens = tokensOf(text);
  }

  whole(): Condition {
    const condition = this.#joined('or');
    const token = this.#token;
    if (token.text === ')' && token.kind === 'sign') throw this.#bad(token, 'this ")" closes nothing', 'as many "(" as ")"');
    if (token.kind !== 'end') throw this.#bad(token, `"${token.text}" does not follow from what stands before it`, '&& or || between two conditions', '&&');
    return condition;
  }

  get #token(): Token {
    return this.#tokens[this.#next] as Token;
  }

  #bad(token: Token, what: string, allowed?: string, hint?: string): BadCondition {
    return new BadCondition(this.#text, token.at, what, allowed, hint);
  }

  /** Takes the next token if it is that sign. */
  #sign(text: string): boolean {
    const token = this.#token;
    if (token.kind !== 'sign' || token.text !== text) return false;
    this.#next++;
    return true;
  }

  #joined(kind: 'or' | 'and'): Condition {
    const part = (): Condition => (kind === 'or' ? this.#joined('and') : this.#one());
    const parts = [part()];
    while (this.#sign(kind === 'or' ? '||' : '&&')) parts.push(part());
    return parts.length === 1 ? (parts[0] as Condition) : { kind, parts };
  }

  #one(): Condition {
    const token = this.#token;
    if (this.#depth++ > DEEPEST) throw this.#bad(token, 'too many "!" and "(" stand within each other', `at most ${DEEPEST} deep`);
    let result: Condition;
    if (this.#sign('!')) result = { kind: 'not', part: this.#one() };
    else if (this.#sign('(')) {
      result = this.#joined('or');
      if (!this.#sign(')')) throw this.#bad(this.#token, `the "(" of column ${token.at + 1} is not closed`, '")"', ')');
    } else result = this.#fact();
    this.#depth--;
    return result;
  }

  #fact(): Condition {
    const token = this.#token;
    const names = Object.keys(this.#facts);
    const allowed = names.join(', ');
    if (token.kind === 'end') throw this.#bad(token, 'a fact is missing at the end', allowed);
    if (token.kind !== 'word') throw this.#bad(token, `a fact must stand here, not "${token.text}"`, allowed);
    this.#next++;
    const shape = Object.hasOwn(this.#facts, token.text) ? this.#facts[token.text] : undefined;
    if (shape === undefined) throw this.#bad(token, `"${token.text}" is no fact of a life`, allowed, nearest(token.text, names));
    const sign = this.#token;
    if (sign.kind !== 'sign' || !/^([!<>]?=|[<>])$/.test(sign.text)) {
      if (shape.yes) return { kind: 'yes', fact: token.text };
      const example = shape.number ? `${token.text} > 12` : `${token.text}=${shape.words?.[0] ?? '…'}`;
      throw this.#bad(token, `"${token.text}" is ${shape.number ? 'a number' : 'a word'}: say what to compare it with`, example);
    }
    this.#next++;
    return shape.number ? this.#number(token, sign) : this.#word(token, sign, shape);
  }

  #number(fact: Token, sign: Token): Condition {
    const token = this.#token;
    if (token.kind !== 'number') throw this.#bad(token, `"${fact.text}" is compared with a number`, 'a number, as 12 or 0.5');
    const value = Number(token.text);
    if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) throw this.#bad(token, 'the number is too large', `at most ${Number.MAX_SAFE_INTEGER}`);
    this.#next++;
    return { kind: 'number', fact: fact.text, comparison: sign.text as Comparison, value };
  }

  #word(fact: Token, sign: Token, shape: FactShape): Condition {
    const { words } = shape;
    if (words === null) throw this.#bad(sign, `"${fact.text}" holds or does not: it is compared with nothing`, `${fact.text} or !${fact.text}`);
    if (sign.text !== '=' && sign.text !== '!=') throw this.#bad(sign, `"${fact.text}" is no number`, `${fact.text}=… or ${fact.text}!=…`, '=');
    const token = this.#token;
    const allowed = words.join(', ') || 'nothing in this world';
    if (token.kind !== 'word' && token.kind !== 'number') throw this.#bad(token, `a word must stand after "${fact.text}${sign.text}"`, allowed);
    this.#next++;
    const value = words.indexOf(token.text);
    if (value < 0) throw this.#bad(token, `"${token.text}" is none of what "${fact.text}" can be`, allowed, nearest(token.text, words));
    return { kind: 'word', fact: fact.text, value, equal: sign.text === '=' };
  }
}
