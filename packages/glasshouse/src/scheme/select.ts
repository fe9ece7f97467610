/** Which items of a scheme a selection reaches, and what goes with an item that is taken away. */
import { attemptOf, isPenalty } from './effects.ts';
import type { Kind, KnowsKinds, Safeguard, Selection } from './safeguard.ts';
import type { Consequence, Indicator, List, Scheme } from './scheme.ts';

/** A scheme in the making. */
export type Draft = { -readonly [Key in keyof Scheme]: Scheme[Key] extends readonly (infer Item)[] ? Item[] : Scheme[Key] };

/** Says of an item whether a selection reaches it. */
export type Matcher = (item: Indicator | Consequence | List, selection: Selection) => boolean;

/**
 * A matcher for a scheme as it stands now: contexts that its indicators read are those of this moment.
 * @param society says of which kind each conduct is; without one no selection with `kind` reaches anything
 */
export function matcher(draft: Draft, society: KnowsKinds | null): Matcher {
  const read = new Set(draft.indicators.map((indicator) => indicator.context));
  const conducts = draft.subjects === 'enterprises' ? society?.firms?.conducts : society?.conducts;
  const kinds = new Map((conducts ?? []).map((conduct) => [conduct.id, conduct.kind]));
  return (item, selection) => matches(item, selection, read, kinds);
}

function matches(
  item: Indicator | Consequence | List,
  selection: Selection,
  contexts: ReadonlySet<string | undefined>,
  kinds: ReadonlyMap<string, Kind>,
): boolean {
  const among = <T>(word: T | undefined, wanted: T | readonly T[] | undefined): boolean =>
    wanted === undefined || (word !== undefined && (Array.isArray(wanted) ? wanted.includes(word) : wanted === word));
  const agrees = (found: boolean, wanted: boolean | undefined): boolean => wanted === undefined || found === wanted;
  const consequence = 'while' in item ? item : null;
  const indicator = 'context' in item && !('while' in item) ? item : null;
  const starts = consequence?.starts ?? 0;
  const from = typeof selection.later === 'number' ? selection.later : 1;
  return (
    among(item.id, selection.id) &&
    among('context' in item ? item.context : undefined, selection.context) &&
    among(consequence?.domain, selection.domain) &&
    agrees(indicator?.ties !== undefined, selection.ties) &&
    among(kinds.get(indicator?.conduct ?? ''), selection.kind) &&
    agrees(consequence !== null && isPenalty(consequence), selection.penalty) &&
    among(consequence !== null && (consequence.deny ?? 0) > 0 ? attemptOf(consequence) : undefined, selection.refuses) &&
    among('colour' in item ? item.colour : undefined, selection.colour) &&
    agrees('entry' in item && item.entry.some((way) => way.represents !== undefined), selection.represents) &&
    agrees(consequence?.legal_basis === null, selection.without_legal_basis) &&
    agrees(consequence !== null && starts >= from, selection.later === undefined ? undefined : selection.later !== false) &&
    agrees(consequence !== null && !contexts.has(consequence.context), selection.cross_context)
  );
}

/** Takes away what a safeguard selects, and what hung on it. */
export function removeItems(draft: Draft, safeguard: Safeguard, society: KnowsKinds | null): void {
  const reaches = matcher(draft, society);
  for (const selection of safeguard.remove?.indicators ?? []) draft.indicators = draft.indicators.filter((item) => !reaches(item, selection));
  for (const selection of safeguard.remove?.consequences ?? []) draft.consequences = draft.consequences.filter((item) => !reaches(item, selection));
  for (const selection of safeguard.remove?.lists ?? [])
    draft.lists = draft.lists.flatMap((list) => {
      if (!reaches(list, selection)) return [list];
      const entry = selection.represents === true ? list.entry.filter((way) => way.represents === undefined) : [];
      return entry.length === 0 ? [] : [{ ...list, entry }];
    });
  dropHanging(draft);
}

/** What hung on a removed item goes with it: a list's question for an indicator, a consequence of a list, an indicator of ties. */
function dropHanging(draft: Draft): void {
  for (let before = -1; before !== draft.indicators.length + draft.lists.length; ) {
    before = draft.indicators.length + draft.lists.length;
    const indicators = new Set(draft.indicators.map((item) => item.id));
    draft.lists = draft.lists.flatMap((list) => {
      const entry = list.entry.flatMap((item) => {
        if (item.recorded === undefined) return [item];
        const asked = [item.recorded].flat();
        const left = asked.filter((id) => indicators.has(id));
        return left.length === asked.length ? [item] : left.length > 0 ? [{ ...item, recorded: left }] : [];
      });
      return entry.length > 0 ? [{ ...list, entry }] : [];
    });
    const lists = new Set(draft.lists.map((item) => item.id));
    draft.indicators = draft.indicators.filter((item) => item.ties === undefined || !('list' in item.ties.standing) || lists.has(item.ties.standing.list));
  }
  const lists = new Set(draft.lists.map((item) => item.id));
  const { repair } = draft.remedies;
  if (repair !== null && typeof repair.after === 'object') {
    const after = Object.fromEntries(Object.entries(repair.after).filter(([list]) => lists.has(list)));
    draft.remedies = { ...draft.remedies, repair: Object.keys(after).length === 0 ? null : { ...repair, after } };
  }
  draft.consequences = draft.consequences.filter((item) => !('list' in item.while) || lists.has(item.while.list));
  if (draft.calibration) draft.calibration = { ...draft.calibration, targets: draft.calibration.targets.filter((target) => lists.has(target.list)) };
  if (draft.calibration?.targets.length === 0) delete draft.calibration;
}
