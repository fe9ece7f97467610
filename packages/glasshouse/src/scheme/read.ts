/** text → checked Scheme, Safeguard or Federation, with line and column of every fault. */
import { checkDocument, type Path, type Reading, readDocument } from '../base/document.ts';
import type { Fault } from '../base/faults.ts';
import type { Finder } from '../base/finder.ts';
import { knownKeys } from '../base/grammar-faults.ts';
import { nearest } from '../base/nearest.ts';
import { CONDITIONS, isConditional } from './change.ts';
import type { Federation } from './federation.ts';
import { conditionalChange, federationGrammar, safeguardGrammar, schemeGrammar } from './grammar.ts';
import { checkReferences } from './references.ts';
import type { Safeguard, Selection } from './safeguard.ts';
import type { Scheme } from './scheme.ts';

/** A checked value, the places of its parts, and what is odd about it but allowed. */
export interface Checked<T> {
  readonly value: T;
  readonly reading: Reading;
  readonly warnings: readonly Fault[];
}

/**
 * Reads a scheme.
 * @param text YAML @param file its name, for messages
 * @throws InvalidFile with every fault
 */
export function readScheme(text: string, file: string): Checked<Scheme> {
  return checkScheme(readDocument(text, file));
}

/** Checks a document as a scheme. @throws InvalidFile with every fault */
export function checkScheme(reading: Reading): Checked<Scheme> {
  return { reading, ...checkDocument(reading, schemeGrammar, checkReferences) };
}

/** Reads a safeguard. @throws InvalidFile with every fault */
export function readSafeguard(text: string, file: string): Checked<Safeguard> {
  const reading = readDocument(text, file);
  return { reading, ...checkDocument(reading, safeguardGrammar, checkSafeguard) };
}

const SELECTABLE = {
  indicators: ['id', 'context', 'ties', 'kind'],
  consequences: ['id', 'context', 'domain', 'penalty', 'refuses', 'cross_context', 'without_legal_basis', 'later'],
  lists: ['id', 'colour', 'represents'],
} as const;
type Selectable = keyof typeof SELECTABLE;
const isSelectable = (word: string | undefined): word is Selectable => word !== undefined && word in SELECTABLE;

function checkSafeguard(safeguard: Safeguard, find: Finder): void {
  const { remove = {}, change = {}, add = {} } = safeguard;
  if (Object.keys(change).length === 0 && [remove, add].every((part) => Object.values(part).every((items) => items === undefined || items.length === 0)))
    find.error([], 'the safeguard changes nothing', 'remove, change or add');
  for (const key of ['indicators', 'consequences', 'lists'] as const) {
    remove[key]?.forEach((selection, n) => {
      if (Object.keys(selection).length === 0) find.error(['remove', key, n], `an empty selection would take all ${key} away`, SELECTABLE[key].join(', '));
      checkSelection(selection, key, ['remove', key, n], find);
    });
    find.unique(['add', key], add[key] ?? []);
  }
  for (const [path, value] of Object.entries(change)) {
    if (path.split('.').some((step) => step === '' || step === '?'))
      find.error(['change', path], 'the path has an empty step', 'words with single dots between them: remedies.appeal.capacity');
    if (isConditional(value)) checkConditional(safeguard, path, value, find);
  }
}

function checkSelection(selection: Selection, key: Selectable, at: Path, find: Finder): void {
  const known: readonly string[] = SELECTABLE[key];
  for (const word of Object.keys(selection)) if (!known.includes(word)) find.error([...at, word], `"${word}" selects none of the ${key}`, known.join(', '));
}

/** A change with `at_most`, `at_least` or `if_absent`: its own grammar, its evidence, and what it chooses among. */
function checkConditional(safeguard: Safeguard, path: string, value: unknown, find: Finder): void {
  const at = ['change', path];
  const parsed = conditionalChange.safeParse(value);
  if (!parsed.success) {
    const known = knownKeys(conditionalChange, []);
    for (const { path: within, message, ...issue } of parsed.error.issues) {
      if (issue.code !== 'unrecognized_keys') find.error([...at, ...(within as Path)], message, known.join(', '));
      else
        for (const key of issue.keys)
          find.error([...at, ...(within as Path), key], `the key "${key}" is not known here`, known.join(', '), nearest(key, known));
    }
    return;
  }
  const change = parsed.data;
  if (CONDITIONS.filter((key) => change[key] !== undefined).length !== 1)
    find.error(at, 'it asks for several things at once', `one of ${CONDITIONS.join(', ')}`);
  if ((change.grade === undefined) !== (change.source === undefined))
    find.error(at, 'evidence has a grade and a source', 'both `grade` and `source`, or neither');
  if (change.source !== undefined) find.refer([...at, 'source'], change.source, Object.keys(safeguard.sources), 'a key of `sources`');
  const number = change.at_most ?? change.at_least ?? change.if_absent;
  const { low, high } = change;
  if (typeof number === 'number' && ((low !== undefined && number < low) || (high !== undefined && number > high)))
    find.error(at, `the value ${number} lies outside its own range ${low ?? '…'} to ${high ?? '…'}`, 'low ≤ value ≤ high');
  const [first] = path.split('.');
  if (change.where === undefined) return;
  if (isSelectable(first)) checkSelection(change.where, first, [...at, 'where'], find);
  else find.error([...at, 'where'], 'the path names no items to choose among', `a path that begins with ${Object.keys(SELECTABLE).join(', ')}`);
}

/** Reads a federation. @throws InvalidFile with every fault (circular membership is found by `resolveFederation`) */
export function readFederation(text: string, file: string): Checked<Federation> {
  const reading = readDocument(text, file);
  return { reading, ...checkDocument(reading, federationGrammar, checkFederation) };
}

function checkFederation(federation: Federation, find: Finder): void {
  if (Object.keys(federation.regions).length === 0 && federation.elsewhere === null)
    find.error(['regions'], 'no region has a scheme', 'at least one region, or `elsewhere`');
  find.evidence(['sharing'], federation.sharing, federation.sources);
}
