/** How the numbers of a scheme or society are known: counted by grade. */
import type { Grade, Graded, Scheme, Society } from 'glasshouse';

export type GradeCounts = Readonly<Record<Grade, number>>;
export const GRADES: readonly Grade[] = ['written', 'inferred', 'invented'];

/** Keys that hold no number of the item itself. */
const NOT_ITS_OWN: ReadonlySet<string> = new Set(['evidence', 'sources', 'grade', 'source', 'note', 'title', 'scheme', 'remove', 'change', 'add']);

/** Counts numbers of items. A number that stands in several phases alike is one number. */
class Counter {
  readonly counts: Record<Grade, number> = { written: 0, inferred: 0, invented: 0 };
  readonly #seen: Set<string> = new Set();

  item(where: string, item: (Graded & object) | null | undefined): void {
    if (item) this.#walk(where, item, '', item);
  }

  #walk(where: string, item: Graded, path: string, node: unknown): void {
    if (typeof node === 'number') {
      this.#number(where, item, path, node);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (path === '' && NOT_ITS_OWN.has(key)) continue;
      this.#walk(where, item, path === '' ? key : `${path}.${key}`, child);
    }
  }

  #number(where: string, item: Graded, path: string, value: number): void {
    // No points is no claim: the entry only lists.
    if (path === 'points' && value === 0) return;
    const grade = item.evidence?.[path]?.grade ?? item.grade;
    const key = `${where}.${path}=${value}`;
    if (grade === undefined || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.counts[grade]++;
  }
}

/** Every number of a scheme that has a grade, in all its phases. */
export function countGrades(scheme: Scheme): GradeCounts {
  const counter = new Counter();
  for (const rules of [scheme, ...(scheme.phases ?? []).flatMap((phase) => phase.scheme ?? [])]) {
    for (const key of ['indicators', 'bands', 'lists', 'consequences'] as const) for (const item of rules[key]) counter.item(`${key}.${item.id}`, item);
    for (const key of ['population', 'ledger', 'sharing', 'governance'] as const) counter.item(key, rules[key]);
    for (const key of ['notice', 'appeal', 'repair', 'expiry', 'review'] as const) counter.item(`remedies.${key}`, rules.remedies[key]);
  }
  for (const key of ['phases', 'amnesties', 'breaches'] as const) for (const item of scheme[key] ?? []) counter.item(`${key}.${item.id}`, item);
  return counter.counts;
}

/** Every number of a society that has a grade. */
export function countSocietyGrades(society: Society): GradeCounts {
  const counter = new Counter();
  for (const key of ['regions', 'groups', 'conducts'] as const) for (const item of society[key]) counter.item(`${key}.${item.id}`, item);
  for (const item of society.ages ?? []) counter.item(`ages.${item.id}`, item);
  for (const key of ['means', 'employment', 'disposition', 'response', 'recording', 'appeals', 'ties'] as const) counter.item(key, society[key]);
  counter.item('exposures', { ...society.exposures, ...society.exposures_evidence });
  for (const item of [...(society.firms?.sizes ?? []), ...(society.firms?.conducts ?? [])]) counter.item(`firms.${item.id}`, item);
  return counter.counts;
}

export function addGrades(all: readonly GradeCounts[]): GradeCounts {
  const sum = (grade: Grade): number => all.reduce((total, counts) => total + counts[grade], 0);
  return { written: sum('written'), inferred: sum('inferred'), invented: sum('invented') };
}

/** Each grade's part of all numbers, 0 to 1; all 0 where there is no number. */
export function sharesOfGrades(counts: GradeCounts): Readonly<Record<Grade, number>> {
  const all = counts.written + counts.inferred + counts.invented;
  const share = (grade: Grade): number => (all === 0 ? 0 : counts[grade] / all);
  return { written: share('written'), inferred: share('inferred'), invented: share('invented') };
}

/** Whole percentages that add up to 100, by the largest remainder. */
export function percentages(counts: GradeCounts): Readonly<Record<Grade, number>> {
  const shares = sharesOfGrades(counts);
  const exact = GRADES.map((grade) => ({ grade, whole: Math.floor(shares[grade] * 100), rest: (shares[grade] * 100) % 1 }));
  const missing = exact.every(({ whole, rest }) => whole + rest === 0) ? 0 : 100 - exact.reduce((sum, { whole }) => sum + whole, 0);
  const raised = new Set(
    [...exact]
      .sort((a, b) => b.rest - a.rest)
      .slice(0, missing)
      .map(({ grade }) => grade),
  );
  return Object.fromEntries(exact.map(({ grade, whole }) => [grade, whole + (raised.has(grade) ? 1 : 0)])) as Record<Grade, number>;
}
