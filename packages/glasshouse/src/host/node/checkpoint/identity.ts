/** Whether a checkpoint is of this run: everything that the result is a function of, and what lays shards out. */
import { createHash, type Hash } from 'node:crypto';
import type { Program } from '../../../compile/program.ts';
import type { EngineName } from '../../protocol.ts';

export interface Identity {
  readonly version: string;
  readonly engine: EngineName;
  readonly scheme: string | null;
  readonly society: string;
  readonly persons: number;
  readonly months: number;
  readonly seed: number;
  /** SHA-256 over all tables of the Program. */
  readonly program: string;
}

export function identityOf(program: Program, seed: number, engine: EngineName, version: string): Identity {
  const { names, persons, months } = program;
  return { version, engine, scheme: names.scheme, society: names.society, persons, months, seed, program: hashOf(program) };
}

/** What differs, in words; null if nothing does. */
export function difference(kept: Identity, own: Identity): string | null {
  const words: Readonly<Record<Exclude<keyof Identity, 'program'>, string>> = {
    scheme: 'the scheme',
    society: 'the society',
    persons: '--persons',
    months: '--months',
    seed: '--seed',
    engine: '--engine',
    version: 'the version of Glasshouse',
  };
  for (const [key, word] of Object.entries(words) as [keyof typeof words, string][])
    if (kept[key] !== own[key]) return `${word} was ${kept[key] ?? 'none'} there and is ${own[key] ?? 'none'} here`;
  return kept.program === own.program ? null : 'the rules or numbers in the scheme, the society or the safeguards are others';
}

/** SHA-256 over a tree of numbers, texts and tables, keys in alphabetical order. */
function hashOf(value: unknown): string {
  const hash = createHash('sha256');
  add(hash, value);
  return hash.digest('hex');
}

function add(hash: Hash, value: unknown): void {
  if (ArrayBuffer.isView(value)) {
    hash.update(`${value.constructor.name}[${value.byteLength}]`);
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    hash.update(`{${entries.length}`);
    for (const [key, item] of entries) {
      hash.update(`${JSON.stringify(key)}:`);
      add(hash, item);
    }
  } else hash.update(`${typeof value} ${String(value)};`);
}
