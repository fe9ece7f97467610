/** What the fuzz tests do to files, and what they hold every reader to. Seeds are fixed: a failure can be run again. */

import { readDocument } from '../../src/base/document.ts';
import { CannotRun, InvalidFile } from '../../src/base/faults.ts';
import { compile } from '../../src/compile/compile.ts';
import { checkPair } from '../../src/compile/pair.ts';
import { plain } from '../../src/engine/plain/plain.ts';
import { runReplicate } from '../../src/engine/run.ts';
import { readFederation, readSafeguard, readScheme } from '../../src/scheme/read.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { readSociety } from '../../src/society/read.ts';
import type { Society } from '../../src/society/society.ts';

/** A small generator of its own: the tests need no Philox to be right. @source Vigna 2015, splitmix32 */
export function chance(seed: number): { readonly below: (n: number) => number; readonly pick: <T>(items: readonly T[]) => T } {
  let state = seed >>> 0;
  const below = (n: number): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) % n;
  };
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}

/** The slowest that one file of hostile content may be, in milliseconds, on a core that others use too. */
export const LIMIT = 3000;

export type Kind = 'scheme' | 'society' | 'safeguard' | 'federation';

const READERS = { scheme: readScheme, society: readSociety, safeguard: readSafeguard, federation: readFederation } as const;

/**
 * Reads a text; nothing but a value or InvalidFile may come of it, with places inside of the text.
 * @returns the value, or undefined where it was refused
 */
export function readSafely(kind: Kind, text: string, what: string): unknown {
  const begun = processorTime();
  let value: unknown;
  try {
    value = READERS[kind](text, 'fuzz.yaml').value;
  } catch (error) {
    if (!(error instanceof InvalidFile)) throw new Error(`${what}: ${String((error as Error).stack)}\n${text.slice(0, 3000)}`, { cause: error });
    const lines = text.split(/\r\n?|\n/).length;
    if (error.faults.length === 0 || error.faults.length > 100) throw new Error(`${what}: refused with ${error.faults.length} faults`);
    for (const { line, column, message } of error.faults) {
      if (!(line >= 1 && line <= lines + 1 && column >= 1) || message === '')
        throw new Error(`${what}: a fault stands at ${line}:${column} of ${lines} lines: ${message}`);
    }
    if (error.message.length > 200_000) throw new Error(`${what}: the refusal has ${error.message.length} characters`);
  }
  const taken = processorTime() - begun;
  if (taken > LIMIT) throw new Error(`${what}: took ${taken} ms\n${text.slice(0, 200)}`);
  return value;
}

/** Two months of forty persons under what was accepted; nothing but InvalidFile (of the pair) or CannotRun may come of it. */
export function liveSafely(scheme: Scheme | null, society: Society, what: string): boolean {
  const begun = processorTime();
  try {
    if (scheme) checkPair(scheme, society, readDocument('glasshouse: scheme/1\n', 'fuzz.yaml'));
    const trace = runReplicate(plain, compile(scheme, society, { persons: 40, months: 2 }), 1, 0);
    if (trace === null || !trace.rows.every(Number.isFinite)) throw new Error('a counter is no finite number');
  } catch (error) {
    if (error instanceof InvalidFile || error instanceof CannotRun) return false;
    throw new Error(`${what}: ${String((error as Error).stack)}\n${JSON.stringify(scheme ?? society).slice(0, 20_000)}`, { cause: error });
  }
  const taken = processorTime() - begun;
  if (taken > LIMIT) throw new Error(`${what}: lived ${taken} ms\n${JSON.stringify(scheme ?? society).slice(0, 20_000)}`);
  return true;
}

/** Milliseconds of this process on a processor: files beside it, on a busy machine, do not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

type Chance = ReturnType<typeof chance>;

const SCRAPS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  ',',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '!!str ',
  '#',
  '- ',
  '? ',
  '\t',
  '\n',
  '\r',
  '\u2028',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '<<: ',
  '~',
  '.nan',
  '.inf',
  '-.inf',
  '1e999',
  '-0',
  '0x1F',
  '0o17',
  '0b11',
  '1_000',
  '2020-01-01',
  'yes',
  '__proto__',
  'constructor',
  'null',
  '：',
  '，',
  '\\',
  '`',
  '@',
  '%',
  '🦆',
];

/** One change of characters or lines. */
export function spoil(text: string, at: Chance): string {
  const n = at.below(text.length + 1);
  const lines = text.split('\n');
  const row = at.below(lines.length);
  switch (at.below(9)) {
    case 0:
      return text.slice(0, n);
    case 1:
      return text.slice(n);
    case 2:
      return text.slice(0, n) + String.fromCharCode((text.charCodeAt(Math.min(n, text.length - 1)) || 65) ^ (1 << at.below(8))) + text.slice(n + 1);
    case 3:
      return lines.toSpliced(row, 1 + at.below(4)).join('\n');
    case 4:
      return lines.toSpliced(row, 0, ...lines.slice(row, row + 1 + at.below(4))).join('\n');
    case 5:
      return lines.toSpliced(row, 1, (at.below(2) === 0 ? ' ' : '  ') + (lines[row] as string)).join('\n');
    case 6:
      return lines.toSpliced(row, 1, (lines[row] as string).replace(/^ {1,2}/, '')).join('\n');
    case 7: {
      const other = at.below(lines.length);
      return lines
        .with(row, lines[other] as string)
        .with(other, lines[row] as string)
        .join('\n');
    }
    default:
      return text.slice(0, n) + at.pick(SCRAPS) + text.slice(n + at.below(3));
  }
}

const WRONG: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  0.5,
  1e-300,
  1e300,
  16,
  250,
  255,
  256,
  12000,
  1e12,
  2 ** 31,
  2 ** 53,
  -1e5,
  1e5,
  0.0625,
  1 / 3,
  '',
  ' ',
  'a',
  'x'.repeat(70),
  '__proto__',
  'constructor',
  [],
  [[]],
  [null],
  [1],
  {},
  { id: 'a' },
  { kind: 'never' },
  { list: 'blacklist' },
  { en: 'x' },
  { __proto__x: 1 },
];

/** Every place in a value, deepest last. */
export function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const inner = Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, Array.isArray(value) ? Number(key) : key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

/** One change of a value at a random place: another type, another number, a key away, an item twice, a value from elsewhere. */
export function twist(value: unknown, at: Chance, near: boolean): void {
  const places = placesIn(value);
  if (places.length === 0) return;
  const path = at.pick(places);
  const holder = path.slice(0, -1).reduce<unknown>((node, step) => (node as Record<string, unknown>)[step as string], value) as Record<string, unknown>;
  const last = path.at(-1) as string;
  const now = holder[last];
  const choice = at.below(near ? 4 : 8);
  if (choice === 0 && typeof now === 'number') holder[last] = at.pick([now * 2, now / 2, -now, now + 1, now - 1, 0, 1, now * 10, now / 1000, 20, 250, 100000]);
  else if (choice === 1 && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (choice === 1) delete holder[last];
  else if (choice === 2 && Array.isArray(now) && now.length > 0)
    now.push(JSON.parse(JSON.stringify(at.pick(now)).replace(/"id":"([^"]{1,60})"/, '"id":"$1-2"')));
  else if (choice === 3 && typeof now === 'number') holder[last] = at.pick([0, 1, 0.5, 12, 100, 1000, 0.001, 1e-9, 3]);
  else if (choice === 3 && typeof now === 'boolean') holder[last] = !now;
  else if (choice >= 4 && choice < 6) holder[last] = at.pick(WRONG);
  else if (choice >= 6) {
    const other = at.pick(places);
    const found = other.reduce<unknown>((node, step) => (node as Record<string, unknown> | null | undefined)?.[step as string], value);
    holder[last] = found === undefined ? null : JSON.parse(JSON.stringify(found));
  }
}
