/** Where the marks of persons stand in a grid, and who is next when it is walked. */
import type { Person } from '../study/protocol.ts';

const LEAST_CELL = 13;
/** A thousand fill whole rows of each. */
const COLUMNS = [50, 40, 25, 20] as const;

/** @param width of the box, pixels */
export function columnsFor(width: number): { readonly columns: number; readonly cell: number } {
  const columns = COLUMNS.find((count) => width >= count * LEAST_CELL) ?? 20;
  return { columns, cell: Math.min(18, Math.max(1, Math.floor(width / columns))) };
}

const rank = ({ listed, wrongly, everWrongly }: Person): number => (wrongly ? 0 : listed ? 1 : everWrongly ? 2 : 3);

/** @param first the listed first; else in the order of persons */
export function sorted(people: readonly Person[], first: boolean): readonly Person[] {
  return first ? [...people].sort((a, b) => rank(a) - rank(b) || a.person - b.person) : people;
}

/** One path a shape: a thousand elements would take long to draw. */
export function pathsOf(people: readonly Person[], columns: number, cell: number): Readonly<Record<'ring' | 'dot' | 'square' | 'diamond', string>> {
  const paths = { ring: '', dot: '', square: '', diamond: '' };
  const r = Math.max(2, cell * 0.3);
  const d = Math.min(cell / 2, r * 1.5);
  const circle = (x: number, y: number, radius: number): string =>
    `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  people.forEach((person, n) => {
    const x = ((n % columns) + 0.5) * cell;
    const y = (Math.floor(n / columns) + 0.5) * cell;
    if (person.wrongly) paths.diamond += `M${x} ${y - d}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`;
    else if (person.listed) paths.square += `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
    else {
      paths.ring += circle(x, y, r);
      if (person.everWrongly) paths.dot += circle(x, y, r / 2);
    }
  });
  return paths;
}

/**
 * Whose mark is at a place.
 * @param reach pixels within which a listed person is meant rather than an unlisted one: a finger is wider than a mark
 */
export function personAt(people: readonly Person[], columns: number, cell: number, x: number, y: number, reach: number): Person | null {
  const column = Math.floor(x / cell);
  if (column < 0 || column >= columns || y < 0) return null;
  const exact = people[Math.floor(y / cell) * columns + column] ?? null;
  if (reach === 0 || exact?.listed) return exact;
  let near: { readonly person: Person; readonly distance: number } | null = null;
  for (const [n, person] of people.entries()) {
    if (!person.listed && !person.everWrongly) continue;
    const distance = Math.hypot(((n % columns) + 0.5) * cell - x, (Math.floor(n / columns) + 0.5) * cell - y);
    if (distance <= reach && distance < (near?.distance ?? Number.POSITIVE_INFINITY)) near = { person, distance };
  }
  return near?.person ?? exact;
}

/**
 * The place to which a key leads.
 * @param walked places that are walked, rising @param at the place now; −1 for none
 * @returns null where the key means nothing
 */
export function nextWalked(walked: readonly number[], at: number, key: string): number | null {
  const [first, last] = [walked[0], walked.at(-1)];
  if (first === undefined || last === undefined) return null;
  switch (key) {
    case 'Home':
      return first;
    case 'End':
      return last;
    case 'ArrowRight':
    case 'ArrowDown':
      return walked.find((n) => n > at) ?? last;
    case 'ArrowLeft':
    case 'ArrowUp':
      return walked.findLast((n) => n < at) ?? first;
    default:
      return null;
  }
}
