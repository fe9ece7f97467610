/** Two items of schemes, value by value. */
import { valueAt } from '../base/reading.ts';
import type { Evidence, Grade, Graded } from '../base/text.ts';
import type { ItemKind } from './compare-schemes.ts';

/** What a number counts: a word for it stands in `compare-words.ts`. */
export type Unit = 'points' | 'months' | 'month' | 'share' | 'false-entries' | 'a-month' | 'decisions' | 'factor' | 'mean-means' | 'a-year' | 'subjects';

/** What is known of a number. */
export interface Known {
  readonly grade: Grade | null;
  /** A key of the scheme's `sources`. */
  readonly source: string | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One value that is not the same in both. */
export interface ValueDifference {
  /** As people write it, items of lists by their id: `indicators.late-bill.points`. */
  readonly path: string;
  /** Undefined where there is none (in JSON the key is then missing). */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly about: 'rule' | 'evidence' | 'words';
  /** What a number counts; null of what is no number. */
  readonly unit: Unit | null;
  /** Of a number: its grade, source and range in either; null of what is no number. */
  readonly known: { readonly before: Known | null; readonly after: Known | null } | null;
}

export function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same: in whatever order their keys stand, and with keys left out for undefined ones. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, n) => sameValue(one, b[n]));
  if (isBlock(a) && isBlock(b)) return keysOf(a, b).every((key) => sameValue(a[key], b[key]));
  return a === b;
}

/** @param path of the item @returns every value that differs, in the order of the first, then of what only the second has */
export function compareValues(before: object, after: object, path: string, kind: ItemKind): ValueDifference[] {
  const found: ValueDifference[] = [];
  const walk = (a: unknown, b: unknown, steps: readonly string[]): void => {
    if (sameValue(a, b)) return;
    // Evidence that came or went is told number by number.
    if (steps[0] === 'evidence' && steps.length < 3 && (a === undefined || b === undefined))
      for (const key of keysOf(a ?? {}, b ?? {})) walk(valueAt(a, [key]), valueAt(b, [key]), [...steps, key]);
    else if (isBlock(a) && isBlock(b)) for (const key of keysOf(a, b)) walk(a[key], b[key], [...steps, key]);
    else if (Array.isArray(a) && Array.isArray(b) && a.length === b.length && [...a, ...b].every(isBlock))
      a.forEach((one, n) => walk(one, b[n], [...steps, `${n}`]));
    else {
      const within = steps.join('.');
      const number = typeof a === 'number' || typeof b === 'number';
      const known = number && aboutOf(kind, steps) === 'rule' ? { before: knownOf(before, within, a), after: knownOf(after, within, b) } : null;
      found.push({
        path: path === '' ? within : `${path}.${within}`,
        ...(a === undefined ? {} : { before: a }),
        ...(b === undefined ? {} : { after: b }),
        about: aboutOf(kind, steps),
        unit: number ? unitOf(kind, steps) : null,
        known,
      });
    }
  };
  walk(before, after, []);
  return found;
}

function keysOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function aboutOf(kind: ItemKind, steps: readonly string[]): ValueDifference['about'] {
  const [first = ''] = steps;
  if (kind === 'head') return ['society', 'subjects', 'enterprises'].includes(first) ? 'rule' : 'words';
  if (['source', 'target', 'calibration'].includes(kind)) return 'evidence';
  if (first === 'title') return 'words';
  return ['grade', 'source', 'evidence', 'note'].includes(first) ? 'evidence' : 'rule';
}

function knownOf(item: object, name: string, value: unknown): Known | null {
  if (typeof value !== 'number') return null;
  const { grade, source, evidence } = item as Graded;
  const own: Partial<Evidence> = evidence?.[name] ?? {};
  return { grade: own.grade ?? grade ?? null, source: own.source ?? source ?? null, low: own.low ?? null, high: own.high ?? null };
}

const UNITS: Readonly<Record<string, Unit>> = {
  points: 'points',
  set: 'points',
  start: 'points',
  min: 'points',
  max: 'points',
  clean_month: 'points',
  score_below: 'points',
  score_from: 'points',
  valid_for: 'months',
  every: 'months',
  half_life: 'months',
  window: 'months',
  after: 'months',
  min_stay: 'months',
  max_stay: 'months',
  months: 'months',
  lag: 'months',
  over_retention: 'months',
  starts: 'month',
  ends: 'month',
  month: 'month',
  recorded: 'share',
  uptake: 'share',
  deny: 'share',
  grant: 'share',
  probability: 'share',
  corrects: 'share',
  upholds: 'share',
  granted: 'share',
  catches_false: 'share',
  drops_true: 'share',
  mixups: 'share',
  share: 'share',
  false_records: 'false-entries',
  rate: 'a-month',
  cuts_ties: 'a-month',
  capacity: 'decisions',
  means: 'factor',
  job_loss: 'factor',
  job_finding: 'factor',
  factor: 'factor',
  fine: 'mean-means',
  new_consequences_per_year: 'a-year',
  population: 'subjects',
  low: 'subjects',
  value: 'subjects',
  high: 'subjects',
};

function unitOf(kind: ItemKind, steps: readonly string[]): Unit | null {
  // The ends of a range count what the number counts: `evidence.points.low`.
  const range = steps[0] === 'evidence' && ['low', 'high'].includes(steps.at(-1) ?? '');
  const name = (range ? steps.slice(1, -1).join('.').split('.') : steps).findLast((step) => !/^\d+$/.test(step)) ?? '';
  if (name === 'from') return kind === 'band' ? 'points' : kind === 'phase' || kind === 'target' ? 'month' : null;
  if (name === 'to') return 'month';
  // Months by list.
  if (steps[0] === 'after' && steps.length > 1) return 'months';
  // Points by band.
  if (steps.includes('clean_month_in')) return 'points';
  return valueAt(UNITS, [name]) === undefined || (['low', 'high', 'value'].includes(name) && kind !== 'target') ? null : (UNITS[name] ?? null);
}
