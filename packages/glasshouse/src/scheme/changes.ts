/** What a grammar cannot see in the changes that a safeguard or a phase makes. */
import type { Finder } from '../base/finder.ts';
import { knownKeys } from '../base/grammar-nodes.ts';
import { nearest } from '../base/nearest.ts';
import type { Path } from '../base/reading.ts';
import type { Source } from '../base/text.ts';
import { CONDITIONS, isConditional } from './change.ts';
import { conditionalChange } from './grammar.ts';
import type { Changes, Selection } from './safeguard.ts';

const SELECTABLE = {
  indicators: ['id', 'context', 'ties', 'kind'],
  consequences: ['id', 'context', 'domain', 'penalty', 'refuses', 'cross_context', 'without_legal_basis', 'later'],
  lists: ['id', 'colour', 'represents'],
} as const;
type Selectable = keyof typeof SELECTABLE;
const isSelectable = (word: string | undefined): word is Selectable => word !== undefined && word in SELECTABLE;

/** @param sources whose keys evidence may name @param at where they stand @param who makes them, for messages */
export function checkChanges(
  { remove = {}, change = {}, add = {} }: Changes,
  sources: Readonly<Record<string, Source>>,
  at: Path,
  find: Finder,
  who: string,
): void {
  if (Object.keys(change).length === 0 && [remove, add].every((part) => Object.values(part).every((items) => items === undefined || items.length === 0)))
    find.error(at, `${who} changes nothing`, 'remove, change or add');
  for (const key of ['indicators', 'consequences', 'lists'] as const) {
    remove[key]?.forEach((selection, n) => {
      if (Object.keys(selection).length === 0)
        find.error([...at, 'remove', key, n], `an empty selection would take all ${key} away`, SELECTABLE[key].join(', '));
      checkSelection(selection, key, [...at, 'remove', key, n], find);
    });
    find.unique([...at, 'add', key], add[key] ?? []);
  }
  for (const [path, value] of Object.entries(change)) {
    if (path.split('.').some((step) => step === '' || step === '?'))
      find.error([...at, 'change', path], 'the path has an empty step', 'words with single dots between them: remedies.appeal.capacity');
    if (isConditional(value)) checkConditional(sources, [...at, 'change', path], path, value, find);
  }
}

function checkSelection(selection: Selection, key: Selectable, at: Path, find: Finder): void {
  const known: readonly string[] = SELECTABLE[key];
  for (const word of Object.keys(selection)) if (!known.includes(word)) find.error([...at, word], `"${word}" selects none of the ${key}`, known.join(', '));
}

/** A change with `at_most`, `at_least` or `if_absent`: its own grammar, its evidence, and what it chooses among. */
function checkConditional(sources: Readonly<Record<string, Source>>, at: Path, path: string, value: unknown, find: Finder): void {
  const parsed = conditionalChange.safeParse(value);
  if (!parsed.success) {
    const known = knownKeys(conditionalChange, []);
    for (const { path: within, message, ...issue } of parsed.error.issues) {
      if (issue.code !== 'unrecognized_keys') find.error([...at, ...(within as Path)], message, known.join(', '));
      else
        for (const key of issue.keys)
          find.error([...at, ...(within as Path), key], `the key "${key}" is not known here`, known.join(', '), nearest(key, known));
    }
    return;
  }
  const change = parsed.data;
  if (CONDITIONS.filter((key) => change[key] !== undefined).length !== 1)
    find.error(at, 'it asks for several things at once', `one of ${CONDITIONS.join(', ')}`);
  if ((change.grade === undefined) !== (change.source === undefined))
    find.error(at, 'evidence has a grade and a source', 'both `grade` and `source`, or neither');
  if (change.source !== undefined) find.refer([...at, 'source'], change.source, Object.keys(sources), 'a key of `sources`');
  const number = change.at_most ?? change.at_least ?? change.if_absent;
  const { low, high } = change;
  if (typeof number === 'number' && ((low !== undefined && number < low) || (high !== undefined && number > high)))
    find.error(at, `the value ${number} lies outside its own range ${low ?? '…'} to ${high ?? '…'}`, 'low ≤ value ≤ high');
  const [first] = path.split('.');
  if (change.where === undefined) return;
  if (isSelectable(first)) checkSelection(change.where, first, [...at, 'where'], find);
  else find.error([...at, 'where'], 'the path names no items to choose among', `a path that begins with ${Object.keys(SELECTABLE).join(', ')}`);
}
