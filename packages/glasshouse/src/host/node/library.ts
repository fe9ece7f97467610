/** Files that ship: schemes, federations, societies, safeguards and claims by id, or any file by its path. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAX_CHARACTERS } from '../../base/document.ts';
import { InvalidFile } from '../../base/faults.ts';
import { findTable, NO_RECORDS } from '../../base/people.ts';
import { type Found, notFound, type Shelf } from '../prepare.ts';

export { type Found, NotFound, type Shelf } from '../prepare.ts';

/** The folder that holds `schemes/`, `societies/`, `safeguards/` and `claims/`. */
export const home: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'schemes')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
})();

const FILES: Readonly<Record<Shelf, (id: string) => string>> = {
  schemes: (id) => join(home, 'schemes', id, 'scheme.yaml'),
  federations: (id) => join(home, 'schemes', id, 'federation.yaml'),
  societies: (id) => join(home, 'societies', id, 'society.yaml'),
  safeguards: (id) => join(home, 'safeguards', `${id}.yaml`),
  claims: (id) => join(home, 'claims', `${id}.yaml`),
};

/** Ids that ship, in alphabetical order. */
export function shipped(shelf: Shelf): string[] {
  const folder = join(home, shelf === 'federations' ? 'schemes' : shelf);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((entry) => entry.replace(/\.yaml$/, ''))
    .filter((id) => existsSync(FILES[shelf](id)))
    .sort();
}

/**
 * Finds a file by path or by id; among the schemes also a federation.
 * @param base folder that paths are relative to
 * @throws NotFound with the nearest id @throws InvalidFile if the file is too large, binary or a folder
 */
export function find(shelf: Shelf, name: string, base: string = process.cwd()): Found {
  const path = resolve(base, name);
  const looksLikePath = /[\\/.]/.test(name);
  if (existsSync(path) && (looksLikePath || !statSync(path).isDirectory())) return { file: shown(path), text: readText(path) };
  const among: readonly Shelf[] = shelf === 'schemes' ? ['schemes', 'federations'] : [shelf];
  const ids = among.flatMap(shipped);
  const stands = among.find((other) => shipped(other).includes(name));
  if (/^[\w+-]+$/.test(name) && stands !== undefined) return { file: shown(FILES[stands](name)), text: readText(FILES[stands](name)) };
  throw notFound(shelf, name, ids);
}

/** Reads a text file, refusing what cannot be one. @throws InvalidFile */
export function readText(path: string): string {
  const refuse = (message: string, allowed: string): never => {
    throw new InvalidFile(shown(path), [{ line: 1, column: 1, path: '', message, allowed, level: 'error' }]);
  };
  const facts = statSync(path);
  if (facts.isDirectory()) refuse('this is a folder', 'a file');
  if (!facts.isFile()) refuse('this is no ordinary file', 'a text file');
  if (facts.size > 4 * MAX_CHARACTERS) refuse(`the file has ${facts.size} bytes. ${NO_RECORDS}`, `at most ${MAX_CHARACTERS} characters`);
  const bytes = readFileSync(path);
  const wrap = WRAPPINGS.find(({ magic }) => bytes.subarray(0, magic.length).toString('latin1') === magic);
  if (wrap) return refuse(`the file is ${wrap.what}. ${NO_RECORDS}`, 'YAML text in UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In another encoding it may still be a table, and then that is what has to be said.
    const table = findTable(decodeAnyhow(bytes));
    return refuse(table ? `${table.what}: this looks like a table of records. ${NO_RECORDS}` : 'the file is binary, or not in UTF-8', 'YAML text in UTF-8');
  }
}

/** What tables come wrapped in, by the first bytes of the file. */
const WRAPPINGS = [
  { magic: 'PK\x03\x04', what: 'a workbook or an archive' },
  { magic: '\xd0\xcf\x11\xe0', what: 'a workbook' },
  { magic: 'SQLite format 3', what: 'a database' },
  { magic: 'PAR1', what: 'a table of columns (Parquet)' },
  { magic: '%PDF', what: 'a PDF' },
];

function decodeAnyhow(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'gb18030';
  return new TextDecoder(encoding).decode(bytes.subarray(0, 40_000));
}

function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
