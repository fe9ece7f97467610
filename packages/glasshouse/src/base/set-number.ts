/** Numbers set in what was read of a file, evidence and all. */
import { copy } from './copy.ts';
import { type Path, type Reading, valueAt } from './reading.ts';
import type { Evidence } from './text.ts';

/** Keys under which a safeguard says a number. */
const CONDITIONS: readonly (string | undefined)[] = ['at_least', 'at_most', 'if_absent'];

export interface NumberAt {
  readonly at: Path;
  readonly value: number;
}

/**
 * The same document with other numbers in it. A number outside the range of its own evidence widens that range: the
 * file stays valid, and the range holds what is lived.
 */
export function withNumbers(reading: Reading, numbers: readonly NumberAt[]): Reading {
  if (numbers.length === 0) return reading;
  const value = copy(reading.value);
  for (const { at, value: put } of numbers) {
    (valueAt(value, at.slice(0, -1)) as Record<string | number, unknown>)[at.at(-1) as string | number] = put;
    const evidence = evidenceOf(value, at) as { low?: number; high?: number } | undefined;
    if (evidence?.low !== undefined && put < evidence.low) evidence.low = put;
    if (evidence?.high !== undefined && put > evidence.high) evidence.high = put;
  }
  return { ...reading, value };
}

/** What a document says about how well a number of it is known: the evidence that names it, nearest first; else the grade of the item it stands in. */
export function evidenceOf(root: unknown, at: Path): Partial<Evidence> | undefined {
  // A change of a safeguard has its evidence beside it.
  if (CONDITIONS.includes(at.at(-1) as string)) return valueAt(root, at.slice(0, -1)) as Partial<Evidence>;
  for (let depth = at.length - 1; depth >= 0; depth--) {
    const holder = valueAt(root, at.slice(0, depth));
    const name = at.slice(depth).join('.');
    for (const node of depth === 1 ? [holder, valueAt(root, [`${String(at[0])}_evidence`])] : [holder]) {
      const named = valueAt(node, ['evidence', name]);
      if (typeof named === 'object' && named !== null) return named as Evidence;
    }
  }
  for (let depth = at.length - 1; depth >= 0; depth--) {
    const holder = valueAt(root, at.slice(0, depth)) as Partial<Evidence> | undefined;
    if (holder?.grade !== undefined) return { grade: holder.grade, ...(holder.source === undefined ? {} : { source: holder.source }) };
  }
  return undefined;
}
