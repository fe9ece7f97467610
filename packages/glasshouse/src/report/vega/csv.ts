/** The table of a chart as CSV: all digits, no units in cells, the bounds of an interval in columns of their own. */
import type { Cell, ChartTable } from './chart.ts';

/** Text that a spreadsheet would take for a formula gets an apostrophe. */
function textCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * RFC 4180: lines end with CR LF, the first names the columns; a missing number is an empty cell. No byte order mark:
 * whoever saves it for a spreadsheet puts one before it.
 * @param bounds what the columns of an interval end with
 * @example
 * chartCsv({ columns: ['Month', 'listed'], rows: [[1, 2.5]] }, ['low', 'high']) // => 'Month,listed\r\n1,2.5\r\n'
 */
export function chartCsv({ columns, rows }: Pick<ChartTable, 'columns' | 'rows'>, bounds: readonly [string, string] = ['low', 'high']): string {
  const paired = columns.map((_, c) => rows.some((row) => isBounds(row[c] ?? null)));
  const head = columns.flatMap((column, c) => (paired[c] ? bounds.map((end) => `${column}: ${end}`) : [column]));
  const cells = (cell: Cell, c: number): string[] => {
    if (paired[c]) return isBounds(cell) ? [`${cell.low}`, `${cell.high}`] : ['', ''];
    return [cell === null ? '' : typeof cell === 'string' ? textCell(cell) : `${cell as number}`];
  };
  return [head.map(textCell), ...rows.map((row) => columns.flatMap((_, c) => cells(row[c] ?? null, c)))].map((line) => `${line.join(',')}\r\n`).join('');
}

function isBounds(cell: Cell): cell is Exclude<Cell, string | number | null> {
  return typeof cell === 'object' && cell !== null;
}
