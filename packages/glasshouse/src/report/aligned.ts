import { displayWidth, pad } from './width.ts';

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
