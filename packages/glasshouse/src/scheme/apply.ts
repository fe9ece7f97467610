/** Scheme + safeguards → scheme. The result is checked like a file, so a safeguard can never make a broken scheme. */
import { copy } from '../base/copy.ts';
import type { Path, Reading } from '../base/document.ts';
import { type Fault, InvalidFile } from '../base/faults.ts';
import { isConditional, makeChanges } from './change.ts';
import { type Checked, checkRules } from './check.ts';
import { inEveryPart } from './federated.ts';
import type { KnowsKinds, Safeguard } from './safeguard.ts';
import type { Amnesty, Scheme } from './scheme.ts';
import { type Draft, removeItems } from './select.ts';

/**
 * Applies a set of safeguards. Whatever order they are given in, they act in order of their ids, first all removals,
 * then all changes, then all additions, so that a set has one result. One that finds nothing to change in this scheme (there
 * is no appeal that could suspend, no indicator of speech) leaves its rules as they are.
 * @param at where the scheme and each safeguard were read, for messages
 * @param society says of which kind each conduct is; null where none is at hand, and then a safeguard that asks is refused
 * @throws InvalidFile if a path leads nowhere or the result is no valid scheme
 */
export function applySafeguards(scheme: Scheme, safeguards: readonly Checked<Safeguard>[], at: Reading, society: KnowsKinds | null): Checked<Scheme> {
  if (scheme.parts !== undefined) {
    const value = inEveryPart(scheme, (part, reading) => applySafeguards(part, safeguards, reading, society).value);
    return { value, reading: at, warnings: [] };
  }
  const { phases, amnesties, ...own } = scheme;
  const result = applyToPhase(own, safeguards, at, society);
  // A safeguard holds in every phase: what a phase brings back later, it changes again.
  const safe = phases?.map((phase) => (phase.scheme === undefined ? phase : { ...phase, scheme: applyToPhase(phase.scheme, safeguards, at, society).value }));
  const lists = [result.value, ...(safe ?? []).map((phase) => phase.scheme)].flatMap((one) => one?.lists.map((list) => list.id) ?? []);
  const value = { ...result.value, ...(safe && { phases: safe }), ...(amnesties && { amnesties: amnesties.flatMap((amnesty) => ofLists(amnesty, lists)) }) };
  return { ...result, value };
}

/** An amnesty of a list that a safeguard took away frees nobody of it; one that then purges nothing goes. */
function ofLists(amnesty: Amnesty, known: readonly string[]): Amnesty[] {
  if (typeof amnesty.lists !== 'object') return [amnesty];
  const lists = amnesty.lists.filter((id) => known.includes(id));
  if (lists.length > 0) return [{ ...amnesty, lists }];
  const { lists: _, ...rest } = amnesty;
  return amnesty.scores === true ? [rest] : [];
}

/** The same for the rules of one phase. */
export function applyToPhase(scheme: Scheme, safeguards: readonly Checked<Safeguard>[], at: Reading, society: KnowsKinds | null): Checked<Scheme> {
  const concerned = safeguards.filter(({ value }) => value.subjects === undefined || value.subjects === (scheme.subjects ?? 'persons'));
  const sorted = [...concerned].sort((a, b) => (a.value.id < b.value.id ? -1 : a.value.id > b.value.id ? 1 : 0));
  if (!society) for (const safeguard of sorted) refuseKinds(safeguard);
  const draft = copy(scheme) as Draft;
  for (const { value } of sorted) {
    if (Object.keys(value.sources).length > 0) draft.sources = { ...value.sources, ...draft.sources };
    removeItems(draft, value, society);
  }
  for (const safeguard of sorted) makeChanges(draft, safeguard, society);
  for (const { value } of sorted) {
    for (const key of ['indicators', 'consequences', 'lists'] as const) {
      for (const item of value.add?.[key] ?? []) {
        const items = draft[key] as ({ id: string } | null)[];
        // A change may have put something else there: the check below refuses it.
        if (!Array.isArray(items)) continue;
        const before = items.findIndex((other) => other?.id === item.id);
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

/** Refuses, at its place, a selection by the kind of a conduct: that is the society's to say. */
function refuseKinds({ value, reading }: Checked<Safeguard>): void {
  const asks = (selection: unknown): boolean => typeof selection === 'object' && selection !== null && 'kind' in selection;
  const places: Path[] = [
    ...(value.remove?.indicators ?? []).flatMap((selection, n) => (asks(selection) ? [['remove', 'indicators', n, 'kind']] : [])),
    ...Object.entries(value.change ?? {}).flatMap(([path, to]) => (isConditional(to) && asks(to.where) ? [['change', path, 'where', 'kind']] : [])),
  ];
  const faults = places.map(
    (path): Fault => ({
      ...reading.at(path),
      path: path.join('.'),
      message: 'only a society says of which kind a conduct is, and none is at hand',
      allowed: 'a society beside the scheme, or a selection by id',
      level: 'error',
    }),
  );
  if (faults.length > 0) throw new InvalidFile(reading.file, faults);
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
  return path.replaceAll('?', '').split('.').slice(0, -1).join('.');
}

/** Whether a change reaches the path of a fault, or something within it, or what it stands in. */
function touches(change: string, fault: string): boolean {
  const steps = change.split('.').map((step) => step.replace(/\?$/, ''));
  const parts = fault.split('.');
  const common = Math.min(steps.length, parts.length);
  return common >= 2 && steps.slice(0, common).every((step, n) => step === '*' || step === parts[n]);
}
