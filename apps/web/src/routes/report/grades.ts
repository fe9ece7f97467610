/** How what stands in a file is known, counted. */
import type { Grade } from 'glasshouse';

/** Parts of a file that are no statements of its own: what phases make of it, members with files of their own, what a run is held against. */
const APART: ReadonlySet<string> = new Set(['phases', 'parts', 'calibration', 'sources']);

/** How often a file says written, inferred or invented: of its items, and of single numbers that deviate from these. */
export function gradesOf(document: object): Readonly<Record<Grade, number>> {
  const counts = { written: 0, inferred: 0, invented: 0 };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { grade } = node as { readonly grade?: unknown };
    if (typeof grade === 'string' && Object.hasOwn(counts, grade)) counts[grade as Grade]++;
    for (const [key, value] of Object.entries(node)) if (!APART.has(key)) walk(value);
  };
  walk(document);
  return counts;
}
