/** text → checked Scheme, Safeguard or Federation, with line and column of every fault. */
import { checkDocument, type Reading, readDocument } from '../base/document.ts';
import type { Finder } from '../base/finder.ts';
import { checkChanges } from './changes.ts';
import { type Checked, checkRules } from './check.ts';
import type { Federation } from './federation.ts';
import { federationGrammar, safeguardGrammar } from './grammar.ts';
import { followPhases } from './phases.ts';
import type { Safeguard } from './safeguard.ts';
import type { Scheme } from './scheme.ts';

export type { Checked } from './check.ts';

/**
 * Reads a scheme.
 * @param text YAML @param file its name, for messages
 * @throws InvalidFile with every fault
 */
export function readScheme(text: string, file: string): Checked<Scheme> {
  return checkScheme(readDocument(text, file));
}

/** Checks a document as a scheme, in each of its phases. @throws InvalidFile with every fault */
export function checkScheme(reading: Reading): Checked<Scheme> {
  return followPhases(checkRules(reading));
}

/** Reads a safeguard. @throws InvalidFile with every fault */
export function readSafeguard(text: string, file: string): Checked<Safeguard> {
  return checkSafeguardDocument(readDocument(text, file));
}

/** Checks a document as a safeguard. @throws InvalidFile with every fault */
export function checkSafeguardDocument(reading: Reading): Checked<Safeguard> {
  return { reading, ...checkDocument(reading, safeguardGrammar, checkSafeguard) };
}

/** What a comparison calls its other worlds: a world with one safeguard goes by that safeguard's id. */
const NAMES_OF_WORLDS = ['scheme', 'none'];

function checkSafeguard(safeguard: Safeguard, find: Finder): void {
  if (NAMES_OF_WORLDS.includes(safeguard.id))
    find.error(['id'], `"${safeguard.id}" is what comparisons call a world of their own`, `an id that is none of ${NAMES_OF_WORLDS.join(', ')}`);
  checkChanges(safeguard, safeguard.sources, [], find, 'the safeguard');
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
