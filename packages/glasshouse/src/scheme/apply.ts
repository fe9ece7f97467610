/** Scheme + safeguards → scheme. The result is checked like a file, so a safeguard can never make a broken scheme. */
import { copy } from '../base/copy.ts';
import type { Path, Reading } from '../base/document.ts';
import { type Fault, InvalidFile } from '../base/faults.ts';
import { knownKeys } from '../base/grammar-faults.ts';
import { nearest } from '../base/nearest.ts';
import { type Checked, checkRules } from './check.ts';
import { schemeGrammar } from './grammar.ts';
import type { Safeguard, Selection } from './safeguard.ts';
import type { Consequence, Indicator, List, Scheme } from './scheme.ts';

/**
 * Applies a set of safeguards. Whatever order they are given in, they act in order of their ids, first all removals,
 * then all changes, then all additions, so that a set has one result.
 * @param at where the scheme and each safeguard were read, for messages
 * @throws InvalidFile if a path leads nowhere or the result is no valid scheme
 */
export function applySafeguards(scheme: Scheme, safeguards: readonly Checked<Safeguard>[], at: Reading): Checked<Scheme> {
  const { phases, ...own } = scheme;
  const result = applyToPhase(own, safeguards, at);
  if (phases === undefined) return result;
  // A safeguard holds in every phase: what a phase brings back later, it changes again.
  const safe = phases.map((phase) => (phase.scheme === undefined ? phase : { ...phase, scheme: applyToPhase(phase.scheme, safeguards, at).value }));
  return { ...result, value: { ...result.value, phases: safe } };
}

/** The same for the rules of one phase. */
export function applyToPhase(scheme: Scheme, safeguards: readonly Checked<Safeguard>[], at: Reading): Checked<Scheme> {
  const sorted = [...safeguards].sort((a, b) => (a.value.id < b.value.id ? -1 : a.value.id > b.value.id ? 1 : 0));
  const draft = copy(scheme) as Draft;
  for (const { value } of sorted) {
    if (Object.keys(value.sources).length > 0) draft.sources = { ...value.sources, ...draft.sources };
    removeItems(draft, value);
  }
  for (const safeguard of sorted) for (const [path, value] of Object.entries(safeguard.value.change ?? {})) setPath(draft, path, value, safeguard);
  for (const { value } of sorted) {
    for (const key of ['indicators', 'consequences', 'lists'] as const) {
      for (const item of value.add?.[key] ?? []) {
        const items = draft[key] as { id: string }[];
        const before = items.findIndex((other) => other.id === item.id);
        if (before >= 0) items[before] = item;
        else items.push(item);
      }
    }
  }
  // Items may have moved up: their places are found by their ids.
  const reading: Reading = {
    file: `${at.file} with ${sorted.map(({ value }) => value.id).join(', ')}`,
    value: draft,
    at: (path, key) => at.at(original(path, draft, at.value), key),
  };
  try {
    return checkRules(reading);
  } catch (error) {
    throw error instanceof InvalidFile ? blame(error, sorted) : error;
  }
}

/** The path in the file as it was read of an item of the draft. */
function original(path: Path, draft: unknown, read: unknown): Path {
  const result: (string | number)[] = [];
  let now = draft;
  let before = read;
  for (const step of path) {
    now = (now as Record<string, unknown> | null | undefined)?.[step as string];
    const id = typeof step === 'number' ? (now as { id?: unknown } | null | undefined)?.id : undefined;
    const index = id === undefined || !Array.isArray(before) ? step : before.findIndex((item) => (item as { id?: unknown } | null)?.id === id);
    if (index === -1) return result;
    result.push(index);
    before = (before as Record<string, unknown> | null | undefined)?.[index as string];
  }
  return result;
}

/** Faults of the result that a safeguard made stand where the safeguard makes them. */
function blame(error: InvalidFile, safeguards: readonly Checked<Safeguard>[]): InvalidFile {
  for (const { value, reading } of safeguards.toReversed()) {
    const faults = error.faults.flatMap((fault): Fault[] => {
      const change = Object.keys(value.change ?? {}).find(
        (path) => touches(path, fault.path) || (fault.message === 'is missing' && touches(parent(path), parent(fault.path))),
      );
      if (change !== undefined)
        return [{ ...fault, ...reading.at(['change', change], true), path: `change.${change}`, message: `makes ${fault.path}: ${fault.message}` }];
      for (const key of ['indicators', 'consequences', 'lists'] as const) {
        const n = value.add?.[key]?.findIndex((item) => fault.path === `${key}.${item.id}` || fault.path.startsWith(`${key}.${item.id}.`)) ?? -1;
        if (n >= 0) return [{ ...fault, ...reading.at(['add', key, n]), path: `add.${fault.path}` }];
      }
      return [];
    });
    if (faults.length > 0) return new InvalidFile(reading.file, faults);
  }
  return error;
}

/** The block that a path ends in: a change that began it must fill it. */
function parent(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

/** Whether a change reaches the path of a fault, or something within it, or what it stands in. */
function touches(change: string, fault: string): boolean {
  const steps = change.split('.');
  const parts = fault.split('.');
  const common = Math.min(steps.length, parts.length);
  return common >= 2 && steps.slice(0, common).every((step, n) => step === '*' || step === parts[n]);
}

type Draft = { -readonly [Key in keyof Scheme]: Scheme[Key] extends readonly (infer Item)[] ? Item[] : Scheme[Key] };

function removeItems(draft: Draft, safeguard: Safeguard): void {
  const read = new Set(draft.indicators.map((indicator) => indicator.context));
  const cross = (item: Consequence): boolean => !read.has(item.context);
  for (const selection of safeguard.remove?.indicators ?? []) draft.indicators = draft.indicators.filter((item) => !matches(item, selection));
  for (const selection of safeguard.remove?.consequences ?? []) draft.consequences = draft.consequences.filter((item) => !matches(item, selection, cross));
  for (const selection of safeguard.remove?.lists ?? []) draft.lists = draft.lists.filter((item) => !matches(item, selection));
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

function matches(item: Indicator | Consequence | List, selection: Selection, cross?: (item: Consequence) => boolean): boolean {
  const among = <T>(word: T, allowed: T | readonly T[] | undefined): boolean =>
    allowed === undefined || (Array.isArray(allowed) ? allowed.includes(word) : allowed === word);
  if (!among(item.id, selection.id)) return false;
  if (selection.context !== undefined && !('context' in item && among(item.context, selection.context))) return false;
  if (selection.domain !== undefined && !('domain' in item && among(item.domain, selection.domain))) return false;
  if (selection.ties !== undefined && ('ties' in item && item.ties !== undefined) !== selection.ties) return false;
  if (selection.colour !== undefined && !('colour' in item && item.colour === selection.colour)) return false;
  if (selection.without_legal_basis !== undefined && ('legal_basis' in item && item.legal_basis === null) !== selection.without_legal_basis) return false;
  if (selection.later !== undefined && ('while' in item && (item.starts ?? 0) > 0) !== selection.later) return false;
  if (selection.cross_context !== undefined && ('while' in item && cross !== undefined && cross(item)) !== selection.cross_context) return false;
  return true;
}

/** Sets a value by path; items of lists are named by their id, `*` names all of them. */
function setPath(root: unknown, path: string, value: unknown, safeguard: Checked<Safeguard>): void {
  const steps = path.split('.');
  const refusal = (step: string, allowed: readonly string[]): InvalidFile => {
    const fault: Fault = {
      ...safeguard.reading.at(['change', path] as Path, true),
      path: `change.${path}`,
      message: `the scheme has no "${step}" there`,
      allowed: allowed.join(', ') || 'nothing',
      hint: nearest(step, allowed),
      level: 'error',
    };
    return new InvalidFile(safeguard.reading.file, [fault]);
  };
  const walk = (node: unknown, depth: number): void => {
    const step = steps[depth] as string;
    const last = depth === steps.length - 1;
    if (Array.isArray(node)) {
      if (step === '*') {
        node.forEach((item, n) => {
          if (last) node[n] = copy(value);
          else walk(item, depth + 1);
        });
        return;
      }
      const at = node.findIndex((item) => (item as { id?: string } | null)?.id === step);
      if (at < 0)
        throw refusal(
          step,
          node.map((item) => String((item as { id?: string } | null)?.id)),
        );
      if (last) node[at] = copy(value);
      else walk(node[at], depth + 1);
      return;
    }
    if (typeof node !== 'object' || node === null || Object.hasOwn(Object.prototype, step)) throw refusal(step, []);
    const record = node as Record<string, unknown>;
    // A key that no scheme has; one that this scheme has not may be set all the same.
    const known = knownKeys(schemeGrammar, steps.slice(0, depth));
    if (known.length > 0 && !known.includes(step)) throw refusal(step, known);
    if (last) {
      if (value === null && !['appeal', 'repair', 'window', 'legal_basis', 'new_consequences_per_year', 'expiry', 'review'].includes(step)) delete record[step];
      else record[step] = copy(value);
      return;
    }
    // A block that is not there yet (no appeal so far) is begun; one that cannot be is refused by the check that follows.
    if (record[step] === undefined || record[step] === null) record[step] = {};
    walk(record[step], depth + 1);
  };
  walk(root, 0);
}
