/** A rule of the rights check: a question asked of a scheme file, and the norms that it is asked for. */
import type { Text } from '../base/text.ts';
import { attemptOf, isPenalty } from '../scheme/effects.ts';
import type { Kind, KnowsKinds } from '../scheme/safeguard.ts';
import type { Consequence, Indicator, Scheme } from '../scheme/scheme.ts';
import type { Norm } from './norm.ts';

/**
 * What is found. *violates*: the norm binds, and what the file says contradicts it. *cannot-be-shown*: whether it is broken hangs on
 * what the file does not say, or the norm binds nobody. *not-applicable*: the norm is not about such a scheme.
 */
export type Severity = 'violates' | 'cannot-be-shown' | 'not-applicable';

export const SEVERITIES: readonly Severity[] = ['violates', 'cannot-be-shown', 'not-applicable'];

/** Sets of shipped safeguards, by id: applying any one of the sets makes the finding go away. None: no shipped safeguard does. */
export type Cures = readonly (readonly string[])[];

/** An answer of a rule about one place of a scheme. */
export interface Hit {
  readonly severity: 'violates' | 'cannot-be-shown';
  /** The place, items of lists by their id: `['consequences', 'no-travel', 'context']`. */
  readonly at: readonly string[];
  readonly norms: readonly Norm[];
  /** What in the file triggers it. */
  readonly what: Text;
  /** What would have to be known; always there where it cannot be shown. */
  readonly open?: Text | undefined;
  readonly cures: Cures;
}

export interface Rule {
  readonly id: string;
  /** In a word or two, for code hosts: `unrelated-context`. */
  readonly name: string;
  readonly title: Text;
  readonly norms: readonly Norm[];
  /** What in a file triggers it, in general. */
  readonly trigger: Text;
  /** What makes the rule not applicable where it is missing: penalties; or not to be asked: the kinds of conducts, that a society knows. */
  readonly needs?: 'penalties' | 'kinds' | undefined;
  readonly check: (scene: Scene) => readonly Hit[];
}

/** A scheme of one stretch of time, with what many rules ask of it. */
export interface Scene {
  readonly scheme: Scheme;
  /** Consequences that take something and act: a joint one does only where data are shared. */
  readonly penalties: readonly Consequence[];
  /** Of which kind each conduct is; null where no society is at hand. */
  readonly kinds: ReadonlyMap<string, Kind> | null;
}

/** Sets the scene. */
export function sceneOf(scheme: Scheme, society: KnowsKinds | null): Scene {
  const conducts = scheme.subjects === 'enterprises' ? (society?.firms?.conducts ?? []) : (society?.conducts ?? []);
  return {
    scheme,
    penalties: scheme.consequences.filter((item) => isPenalty(item) && (item.joint !== true || scheme.sharing.joint)),
    kinds: society === null ? null : new Map(conducts.map(({ id, kind }) => [id, kind])),
  };
}

/** The lists of a scheme that a consequence hangs on: one or none. */
function listsOf(scheme: Scheme, item: Consequence): Scheme['lists'] {
  const on = item.while;
  return 'list' in on ? scheme.lists.filter((list) => list.id === on.list) : [];
}

/** Whether a consequence hangs on a score: on a band, or on a list that one enters by score or band. */
export function byScore(scheme: Scheme, item: Consequence): boolean {
  if ('band' in item.while) return true;
  return listsOf(scheme, item).some((list) =>
    list.entry.some((way) => way.score_below !== undefined || way.score_from !== undefined || way.band !== undefined),
  );
}

/** Whether an entry of an indicator brings the score down. */
export function lowers(scheme: Scheme, indicator: Indicator): boolean {
  return (indicator.points ?? 0) < 0 || (indicator.set !== undefined && indicator.set < scheme.ledger.start);
}

/** Whether an entry of an indicator is itself a way onto a list. */
export function listsDirectly(list: Scheme['lists'][number], indicator: Indicator): boolean {
  return list.entry.some((way) => way.recorded !== undefined && [way.recorded].flat().includes(indicator.id));
}

/** Indicators whose entries can bring a consequence on. */
export function leadingTo(scheme: Scheme, item: Consequence): readonly Indicator[] {
  const score = byScore(scheme, item);
  return scheme.indicators.filter((one) => (score && lowers(scheme, one)) || listsOf(scheme, item).some((list) => listsDirectly(list, one)));
}

/** How heavy the lightest way to a consequence is: the share of the way from the start to its bound that one entry takes; 1 where an entry lists. */
export function lightest(scheme: Scheme, item: Consequence): { readonly indicator: Indicator; readonly share: number } | undefined {
  const distance = Math.max(0, scheme.ledger.start - boundOf(scheme, item));
  return leadingTo(scheme, item)
    .map((indicator) => {
      if (listsOf(scheme, item).some((list) => listsDirectly(list, indicator))) return { indicator, share: 1 };
      const points = indicator.set === undefined ? Math.abs(indicator.points ?? 0) : Math.abs(scheme.ledger.start - indicator.set);
      return { indicator, share: distance === 0 ? 1 : Math.min(1, points / distance) };
    })
    .sort((a, b) => a.share - b.share)[0];
}

/** The highest score at which a consequence comes on. */
function boundOf(scheme: Scheme, item: Consequence): number {
  const topOf = (band: string): number => {
    const sorted = [...scheme.bands].sort((a, b) => (b.from ?? Number.NEGATIVE_INFINITY) - (a.from ?? Number.NEGATIVE_INFINITY));
    const above = sorted[sorted.findIndex((one) => one.id === band) - 1];
    return above?.from ?? scheme.ledger.max;
  };
  if ('band' in item.while) return Math.max(...[item.while.band].flat().map(topOf));
  const ways = listsOf(scheme, item).flatMap((list) => list.entry);
  return Math.max(
    scheme.ledger.min,
    ...ways.flatMap((way) => [...(way.score_below === undefined ? [] : [way.score_below]), ...(way.band === undefined ? [] : [topOf(way.band)])]),
  );
}

/** Whether those whom the scheme touches learn why: a notice that comes, and gives reasons. */
export function givesReasons({ remedies }: Scheme): boolean {
  return remedies.reasons === true && remedies.notice.when !== 'never';
}

/** The safeguards that make a scheme give reasons. */
export function toGiveReasons({ remedies }: Scheme): readonly string[] {
  return [...(remedies.notice.when === 'never' ? ['notice-before'] : []), ...(remedies.reasons === true ? [] : ['reasons'])];
}

/** Whether a consequence refuses travel. */
export function refusesTravel(item: Consequence): boolean {
  return item.domain === 'travel' || ((item.deny ?? 0) > 0 && attemptOf(item) === 'travel');
}

/** The most months that a listing lasts; infinite where only a score, an enterprise or an act ends it. */
export function longestStay(scheme: Scheme, list: Scheme['lists'][number]): number {
  const after = list.exit.flatMap((way) => (way.after !== undefined && Object.values(way).filter((key) => key !== undefined).length === 1 ? [way.after] : []));
  return Math.min(list.max_stay ?? Number.POSITIVE_INFINITY, scheme.remedies.expiry?.after ?? Number.POSITIVE_INFINITY, ...after);
}

/** An item by its title, or its id where it has none, in both languages, in quotation marks. */
export function named(item: { readonly id: string; readonly title?: Text | undefined }): { readonly en: string; readonly zh: string } {
  const en = item.title?.en ?? item.id;
  const zh = (item.title?.['zh-Hans'] ?? en).replaceAll('“', '‘').replaceAll('”', '’');
  return { en: en.includes('"') ? `'${en}'` : `"${en}"`, zh: `“${zh}”` };
}
