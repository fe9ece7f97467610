/** Texts beside each other on a terminal. */
import { displayWidth, pad } from 'glasshouse';
import { wrapText } from './run-text.ts';
import type { Terminal } from './terminal.ts';

/** Cells between two columns. */
const GAP = 2;
/** Columns narrower than this are not worth reading. */
export const NARROWEST = 20;
/** The widest that texts are laid out. */
export const WIDEST = 120;

/** One line of cells, each broken to its width. @param widths cells of each column */
export function columns(cells: readonly string[], widths: readonly number[], language: Terminal['language']): string[] {
  // A Chinese stop may stand over the edge of a line: it has two cells to do so.
  const edge = language === 'en' ? 0 : 2;
  const broken = cells.map((cell, c) => {
    const room = widths[c] ?? 0;
    return (displayWidth(cell) <= room ? cell : wrapText(cell, room - edge, language, '', 1)).split('\n');
  });
  const height = Math.max(...broken.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) =>
    broken
      .map((lines, c) => pad(lines[n] ?? '', widths[c] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** Widths of n equal columns after one of `first` cells; null where they would be too narrow. */
export function equalColumns(first: number, n: number, width: number): readonly number[] | null {
  const each = Math.floor((Math.min(width, WIDEST) - first) / n) - GAP;
  return each < NARROWEST ? null : [first, ...Array.from({ length: n }, () => each)];
}

/**
 * A table whose first column takes what the others leave, and is broken to it.
 * @param rows the first is the head @param widths the narrowest and the widest that the first column may be
 * @returns null where the first column would be too narrow
 */
export function grid(rows: readonly (readonly string[])[], width: number, language: Terminal['language'], least = 12): string[] | null {
  const others = (rows[0] ?? []).slice(1).map((_, c) => Math.max(...rows.map((row) => displayWidth(row[c + 1] ?? ''))));
  const left = Math.min(width, WIDEST) - others.reduce((sum, cells) => sum + cells + GAP, 0);
  if (left < least) return null;
  const first = Math.min(left, Math.max(...rows.map((row) => displayWidth(row[0] ?? ''))));
  return rows.flatMap((row) => columns(row, [first, ...others], language));
}
