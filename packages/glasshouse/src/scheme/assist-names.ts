/** Which ids of a scheme's own text could stand at a path, and how the number there is known. */
import { type Entry, within } from '../base/outline.ts';
import type { Path } from '../base/reading.ts';

/** An id of the file, and what it names. */
export interface Name {
  readonly id: string;
  readonly detail: string;
}

/** Keys of an item that are no numbers of its. */
export const NO_NUMBERS: readonly string[] = ['id', 'title', 'grade', 'source', 'evidence', 'note'];

/**
 * The ids that are meant at a path.
 * @param keys whether the last step is a key that is itself such an id
 * @returns undefined where no id of the file is meant
 */
export function namesAt(path: Path, root: Entry, keys = false): readonly Name[] | undefined {
  const words = path.filter((step) => typeof step === 'string');
  const [name, holder] = [keys ? words.at(-2) : words.at(-1), keys ? words.at(-3) : words.at(-2)];
  if (keys) {
    if (name === 'evidence') return numbersOf(within(root, ...path.slice(0, -2)));
    if (name === 'clean_month_in') return itemsOf(root, 'bands');
    if (name === 'after' && holder === 'repair') return itemsOf(root, 'lists', (item) => within(item, 'colour')?.text === 'black');
    return undefined;
  }
  switch (name) {
    case 'source':
      return (within(root, 'sources')?.children ?? []).map((one) => ({ id: String(one.step), detail: within(one, 'title')?.text ?? '' }));
    case 'list':
      return itemsOf(root, 'lists');
    case 'lists':
      return path[0] === 'amnesties' && path.length > 2 ? itemsOf(root, 'lists') : undefined;
    case 'band':
      return itemsOf(root, 'bands');
    case 'bands':
      return words.includes('indicators') ? itemsOf(root, 'bands') : undefined;
    case 'stops':
      return conductsOf(root);
    case 'recorded':
      return words.includes('entry') ? itemsOf(root, 'indicators') : undefined;
    case 'conduct':
    case 'acts':
      return conductsOf(root);
    case 'id':
      return words.includes('remove') && holder !== undefined && holder !== 'remove' ? itemsOf(root, holder) : undefined;
    default:
      return undefined;
  }
}

/** The items of a group, those that phases add among them. */
function itemsOf(root: Entry, group: string, wanted: (item: Entry) => boolean = () => true): readonly Name[] {
  const phases = within(root, 'phases')?.children ?? [];
  const items = [within(root, group), ...phases.map((phase) => within(phase, 'add', group))].flatMap((one) => one?.children ?? []);
  return items.filter(wanted).flatMap((item) => {
    const id = within(item, 'id')?.text;
    return id ? [{ id, detail: within(item, 'title', 'en')?.text ?? within(item, 'title')?.text ?? '' }] : [];
  });
}

/** The conducts that the file names already: which others there are, only a society knows. */
function conductsOf(root: Entry): readonly Name[] {
  const named = (within(root, 'indicators')?.children ?? []).map((item) => within(item, 'conduct')?.text);
  const acts = (within(root, 'remedies', 'repair', 'acts')?.children ?? []).map(({ text }) => text);
  return [...new Set([...named, ...acts])].flatMap((id) => (id ? [{ id, detail: '' }] : []));
}

/** What evidence could be about: the keys of its item. */
function numbersOf(item: Entry | undefined): readonly Name[] {
  return (item?.children ?? []).map(({ step, text }) => ({ id: String(step), detail: text ?? '' })).filter(({ id }) => !NO_NUMBERS.includes(id));
}

/** The grade and the title of the source of what stands at an entry: by its own evidence, or by the nearest item around it that says. */
export function gradeAt(entry: Entry, root: Entry): { readonly grade: string | null; readonly source: string | null } {
  const below: (string | number)[] = [];
  for (let one: Entry | null = entry; one !== null; one = one.parent) {
    const evidence = within(one, 'evidence')?.children.find(({ step }) => step === below.join('.') && below.length > 0);
    const saying = evidence ?? one;
    const grade = within(saying, 'grade')?.text ?? null;
    const source = within(saying, 'source')?.text ?? null;
    if (grade !== null || source !== null) return { grade, source: source === null ? null : (within(root, 'sources', source, 'title')?.text ?? source) };
    below.unshift(one.step);
  }
  return { grade: null, source: null };
}

/** A path as faults have it: items by their id where they have one. */
export function shownPath(entry: Entry): string {
  const parts: string[] = [];
  for (let one = entry; one.parent !== null; one = one.parent)
    parts.push(typeof one.step === 'number' ? within(one, 'id')?.text || String(one.step) : String(one.step));
  return parts.reverse().join('.');
}
