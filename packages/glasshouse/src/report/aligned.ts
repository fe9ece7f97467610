import { displayWidth, pad } from './width.ts';

/** What the columns of a table hold. */
export interface Columns {
  /** Columns of numbers, which end at the same place. */
  readonly right?: readonly number[] | undefined;
  /** Columns of words, which may be broken over several lines where room is short. */
  readonly texts?: readonly number[] | undefined;
}

/** Makes lines of rows, the first of which is the head. */
export type Layout = (rows: readonly (readonly string[])[], columns: Columns) => string;

/** However wide it gets. */
export const PLAIN: Layout = (rows, { right }) => aligned(rows, right);

/** Rows as lines with aligned columns, two blanks between. @param toTheRight columns of numbers */
export function aligned(rows: readonly (readonly string[])[], toTheRight: readonly number[] = []): string {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => displayWidth(row[c] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, c) => pad(cell, widths[c] ?? 0, toTheRight.includes(c) ? 'start' : 'end'))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
