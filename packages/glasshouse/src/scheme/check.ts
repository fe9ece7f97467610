/** A document → a checked scheme of one phase. */
import { checkDocument, type Reading } from '../base/document.ts';
import type { Fault } from '../base/faults.ts';
import { schemeGrammar } from './grammar.ts';
import { checkReferences } from './references.ts';
import type { Scheme } from './scheme.ts';

/** A checked value, the places of its parts, and what is odd about it but allowed. */
export interface Checked<T> {
  readonly value: T;
  readonly reading: Reading;
  readonly warnings: readonly Fault[];
}

/** Checks grammar and references; phases are not followed. @throws InvalidFile with every fault */
export function checkRules(reading: Reading): Checked<Scheme> {
  return { reading, ...checkDocument(reading, schemeGrammar, checkReferences) };
}
