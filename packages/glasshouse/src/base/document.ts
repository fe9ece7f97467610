/** text → checked value: YAML with positions, then a zod grammar, every fault reported at once with line and column. */
import type * as z from 'zod/mini';
import { type Fault, InvalidFile } from './faults.ts';
import { type Finder, finder } from './finder.ts';
import { grammarFaults, mend } from './grammar-faults.ts';
import { findRecords, findTable, looksLikeRecords, NO_RECORDS } from './people.ts';
import { type Reading, show } from './reading.ts';
import { parseYaml } from './yaml.ts';

export { describe, type Path, type Reading, show } from './reading.ts';

/** The largest file that is read, in characters. The largest that ships has a fifth of this. */
export const MAX_CHARACTERS = 300_000;

const BEGINNING = 'a document that begins with `glasshouse: scheme/1` (or society/1, safeguard/1, federation/1, claim/1, sweep/1)';

/**
 * Parses a text as YAML (JSON is YAML too).
 * @throws InvalidFile if it does not parse, is too large or too deep, or holds records about people
 */
export function readDocument(text: string, file: string): Reading {
  const refuse = (message: string, more: Partial<Fault> = {}): never => {
    throw new InvalidFile(file, [{ line: 1, column: 1, path: '', message, level: 'error', ...more }]);
  };
  const table = findTable(text);
  if (table) refuse(`${table.what}: this looks like a table of records. ${NO_RECORDS}`, { line: table.line, column: table.column });
  if (text.length > MAX_CHARACTERS)
    refuse(`the file has ${text.length} characters`, {
      allowed: `at most ${MAX_CHARACTERS}`,
      hint: `a scheme or society is a short text of rules and aggregates. ${NO_RECORDS}`,
    });
  if (text.includes('\0')) refuse('the file is binary', { allowed: 'YAML text in UTF-8' });
  const reading = parse(text, file);
  const { value } = reading;
  const records = findRecords(value);
  if (records) {
    const place = reading.at(records.path, records.what === 'key');
    throw new InvalidFile(file, [{ ...place, path: show(records.path, value), message: `${records.message}. ${NO_RECORDS}`, level: 'error' }]);
  }
  if (Array.isArray(value)) refuse(`the document is a list with ${value.length} items: one item a record? ${NO_RECORDS}`, { allowed: BEGINNING });
  if (typeof value !== 'object' || value === null) {
    const rows = typeof value === 'string' && (looksLikeRecords(text) || text.trim().split(/\r?\n/, 3).length >= 3);
    refuse(rows ? `the document is lines of text: one line a record? ${NO_RECORDS}` : 'the document is empty or a single value', { allowed: BEGINNING });
  }
  return reading;
}

/** Where a text is no YAML because it is a table or a list of people, that is what its author must be told. */
function parse(text: string, file: string): Reading {
  try {
    return parseYaml(text, file);
  } catch (error) {
    const what = error instanceof InvalidFile ? looksLikeRecords(text) : undefined;
    if (!(error instanceof InvalidFile) || what === undefined) throw error;
    throw new InvalidFile(file, [
      { line: what.line, column: what.column, path: '', message: `${what.what}: this looks like records. ${NO_RECORDS}`, level: 'error' },
      ...error.faults,
    ]);
  }
}

/**
 * Checks a reading against a grammar, and then for what a grammar cannot see.
 * @param check adds the faults of the checked value
 * @returns the value and its warnings
 * @throws InvalidFile with every fault, in the order of the file
 */
export function checkDocument<T>(
  reading: Reading,
  grammar: z.ZodMiniType<T>,
  check: (value: T, find: Finder) => void,
): { readonly value: T; readonly warnings: readonly Fault[] } {
  const find = finder(reading);
  const result = grammar.safeParse(reading.value);
  if (result.success) {
    check(result.data, find);
    if (find.faults.some((fault) => fault.level === 'error')) throw new InvalidFile(reading.file, inOrder(find.faults));
    return { value: result.data, warnings: inOrder(find.faults) };
  }
  const faults = grammarFaults(result.error.issues, reading, grammar);
  const mended = mend(result.error.issues, reading.value, grammar);
  const again = mended === undefined ? undefined : grammar.safeParse(mended);
  if (again?.success) check(again.data, find);
  // What is said of an item that is at fault anyhow may come from our mending.
  const apart = (path: string): boolean => !faults.some((fault) => `${fault.path}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${fault.path}.`));
  throw new InvalidFile(reading.file, inOrder([...faults, ...find.faults.filter((fault) => fault.level === 'error' && apart(fault.path))]));
}

function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
}
