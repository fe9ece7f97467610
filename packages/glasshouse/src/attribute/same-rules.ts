/** What of a scheme and a society makes a difference: everything but words, sources, grades and published figures. */
import type { Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';

/** Words about rules, and where they were read; none of them is a rule. */
const WORDS: ReadonlySet<string> = new Set([
  'title',
  'about',
  'sources',
  'calibration',
  'source',
  'grade',
  'evidence',
  'note',
  'legal_basis',
  'severity',
  'reading',
]);

/**
 * A text that is the same for two worlds of one society only if their rules are.
 * @example
 * rulesOf(scheme, society) === rulesOf({ ...scheme, title: { en: 'Another name' } }, society) // => true
 */
export function rulesOf(scheme: Scheme, society: Pick<Society, 'recording'>): string {
  const { id, aim, kind, place, years, society: home, ...rules } = scheme;
  return JSON.stringify([rules, society.recording ?? null], (key, value) => (WORDS.has(key) ? undefined : sorted(value)));
}

/** Keys in one order: a safeguard may write a block anew. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
