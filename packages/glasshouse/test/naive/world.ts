/** What every step of the naive simulation reads, and the one thing that several steps do: end an official stay. */
import type { Consequence, Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';
import type { Dice } from './dice.ts';
import type { Person } from './person.ts';
import { add, type NaiveResult } from './result.ts';

export interface World {
  scheme: Scheme | null;
  society: Society;
  persons: Person[];
  chance: Dice;
  result: NaiveResult;
  /** Consequences that come into force at some time. */
  acting: Consequence[];
}

const blackByScheme = new WeakMap<Scheme, Set<string>>();

/** The ids of the black lists (kept a scheme, only to save time). */
export function blackLists(scheme: Scheme): ReadonlySet<string> {
  let ids = blackByScheme.get(scheme);
  if (ids === undefined) {
    ids = new Set(scheme.lists.filter((list) => list.colour === 'black').map((list) => list.id));
    blackByScheme.set(scheme, ids);
  }
  return ids;
}

/**
 * Books official stays that have ended: counts them, lets joint consequences go on from a month for as long as others
 * retain the record, and closes everything about remedies when no black listing is left.
 */
export function leftOfficially(world: World, person: Person, ended: readonly string[], month: number, goesOnFrom: number): void {
  if (world.scheme === null || ended.length === 0) return;
  const black = blackLists(world.scheme);
  const retention = world.scheme.sharing.over_retention ?? 0;
  for (const id of ended) {
    if (black.has(id)) add(world.result.exits, month);
    if (retention > 0) person.retained.set(id, goesOnFrom + retention - 1);
  }
  if (![...black].some((id) => person.official?.stays.has(id))) person.remedy = null;
}
