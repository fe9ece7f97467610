/** What a safeguard does to one life, in a word. */
import type { LifeSums } from 'glasshouse';

/** The most telling first. */
export type LifeChange = 'never-listed' | 'never-wrongly' | 'shorter' | 'longer' | 'otherwise' | 'nothing';

export const LIFE_CHANGES: readonly LifeChange[] = ['never-listed', 'never-wrongly', 'shorter', 'longer', 'otherwise', 'nothing'];

/** @param parts the first month in which the lives differ; null if they do not */
export function lifeChangeOf(before: LifeSums, after: LifeSums, parts: number | null): LifeChange {
  if (parts === null) return 'nothing';
  if (before.monthsListed > 0 && after.monthsListed === 0) return 'never-listed';
  if (after.monthsListed > before.monthsListed || after.monthsWrongly > before.monthsWrongly) return 'longer';
  if (before.monthsWrongly > 0 && after.monthsWrongly === 0) return 'never-wrongly';
  return after.monthsListed < before.monthsListed || after.monthsWrongly < before.monthsWrongly ? 'shorter' : 'otherwise';
}
