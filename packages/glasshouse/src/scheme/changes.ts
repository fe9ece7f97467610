/** What a grammar cannot see in the changes that a safeguard or a phase makes. */
import type { Finder } from '../base/finder.ts';
import type { Path } from '../base/reading.ts';
import type { Changes } from './safeguard.ts';

const SELECTABLE = {
  indicators: ['id', 'context', 'ties'],
  consequences: ['id', 'context', 'domain', 'cross_context', 'without_legal_basis', 'later'],
  lists: ['id', 'colour'],
} as const;

/** @param at where they stand @param who makes them, for messages */
export function checkChanges({ remove = {}, change = {}, add = {} }: Changes, at: Path, find: Finder, who: string): void {
  if (Object.keys(change).length === 0 && [remove, add].every((part) => Object.values(part).every((items) => items === undefined || items.length === 0)))
    find.error(at, `${who} changes nothing`, 'remove, change or add');
  for (const key of ['indicators', 'consequences', 'lists'] as const) {
    const known: readonly string[] = SELECTABLE[key];
    remove[key]?.forEach((selection, n) => {
      const place = [...at, 'remove', key, n];
      if (Object.keys(selection).length === 0) find.error(place, `an empty selection would take all ${key} away`, known.join(', '));
      for (const word of Object.keys(selection))
        if (!known.includes(word)) find.error([...place, word], `"${word}" selects none of the ${key}`, known.join(', '));
    });
    find.unique([...at, 'add', key], add[key] ?? []);
  }
  for (const path of Object.keys(change))
    if (path.split('.').some((step) => step === ''))
      find.error([...at, 'change', path], 'the path has an empty step', 'words with single dots between them: remedies.appeal.capacity');
}
