/** text → checked Scheme, Safeguard or Federation, with line and column of every fault. */
import { checkDocument, type Reading, readDocument } from '../base/document.ts';
import type { Fault } from '../base/faults.ts';
import type { Finder } from '../base/finder.ts';
import type { Federation } from './federation.ts';
import { federationGrammar, safeguardGrammar, schemeGrammar } from './grammar.ts';
import { checkReferences } from './references.ts';
import type { Safeguard } from './safeguard.ts';
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
  indicators: ['id', 'context', 'ties'],
  consequences: ['id', 'context', 'domain', 'cross_context', 'without_legal_basis', 'later'],
  lists: ['id', 'colour'],
} as const;

function checkSafeguard(safeguard: Safeguard, find: Finder): void {
  const { remove = {}, change = {}, add = {} } = safeguard;
  if (Object.keys(change).length === 0 && [remove, add].every((part) => Object.values(part).every((items) => items === undefined || items.length === 0)))
    find.error([], 'the safeguard changes nothing', 'remove, change or add');
  for (const key of ['indicators', 'consequences', 'lists'] as const) {
    const known: readonly string[] = SELECTABLE[key];
    remove[key]?.forEach((selection, n) => {
      const at = ['remove', key, n];
      if (Object.keys(selection).length === 0) find.error(at, `an empty selection would take all ${key} away`, known.join(', '));
      for (const word of Object.keys(selection)) if (!known.includes(word)) find.error([...at, word], `"${word}" selects none of the ${key}`, known.join(', '));
    });
    find.unique(['add', key], add[key] ?? []);
  }
  for (const path of Object.keys(change))
    if (path.split('.').some((step) => step === ''))
      find.error(['change', path], 'the path has an empty step', 'words with single dots between them: remedies.appeal.capacity');
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
