/** Every text that a plan was read with: with them, and nothing else, it can be opened anywhere. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CannotRun } from '../../base/faults.ts';
import type { Span } from '../../plan/points.ts';
import type { Found, Shelves } from '../prepare.ts';

export interface Bundle {
  readonly plan: Found;
  /** By shelf, name and the file beside which it was looked for. */
  readonly texts: Readonly<Record<string, Found>>;
  /** What each parameter may be, as it was found: whoever opens the bundle need not try again. */
  readonly spans: readonly Span[];
  /** Points that do not follow from the plan. */
  readonly given?: GivenPoints | undefined;
}

/** Points that come from beside a plan. */
export interface GivenPoints {
  /** SHA-256 in hex of what they came from. */
  readonly from: string;
  /** Shape [points][parameters] */
  readonly points: readonly (readonly number[])[];
}

interface Key {
  readonly shelf: string;
  readonly name: string;
  /** The file whose text has the name; none for a file that was asked for by its path. */
  readonly beside: string;
}

const keyOf = (shelf: string, name: string, beside: string): string => JSON.stringify({ shelf, name, beside } satisfies Key);

/** Shelves that write down what was taken from them. Paths without a file beside them are told from the plan's. */
export function recording(shelves: Shelves, plan: Found): { readonly shelves: Shelves; readonly texts: Bundle['texts'] } {
  const texts: Record<string, Found> = {};
  const keep = (key: string, find: () => Found): Found => {
    texts[key] ??= find();
    return texts[key];
  };
  return {
    shelves: {
      find: (shelf, name, beside = plan.file) => keep(keyOf(shelf, name, beside), () => shelves.find(shelf, name, beside)),
      read: (file) => keep(keyOf('text', file, ''), () => ({ file, text: shelves.read(file) })).text,
    },
    texts,
  };
}

/** Shelves on which nothing else stands. */
export function shelvesOf({ plan, texts }: Bundle): Shelves {
  const from = (key: string, name: string): Found => {
    const found = texts[key];
    if (found === undefined) throw new CannotRun(`the sweep came without the text of "${name}": begin it again`);
    return found;
  };
  return {
    find: (shelf, name, beside = plan.file) => from(keyOf(shelf, name, beside), name),
    read: (file) => from(keyOf('text', file, ''), file).text,
  };
}

/**
 * SHA-256 of plan, texts and points that were given, in hex. A text counts with the name that it was asked for by, and with
 * the text that asked for it; where the files lay does not matter.
 */
export function hashOf({ plan, texts, given }: Bundle): string {
  const askers = new Map([plan, ...Object.values(texts)].map(({ file, text }) => [file, text]));
  const others = Object.entries(texts).map(([key, { text }]) => {
    const { shelf, name, beside } = JSON.parse(key) as Key;
    return JSON.stringify([shelf, beside === '' ? '' : name, askers.get(beside) ?? '', text]);
  });
  return bytesToHex(
    sha256(utf8ToBytes(JSON.stringify([plan.text, ...[...new Set(others)].sort(), ...(given === undefined ? [] : [given.from, given.points])]))),
  );
}
