/** The cursor in the rows of a chart, by keyboard. */

/** Where a key leads: a row, out of the rows, or nowhere. @param row null: the cursor is not in use */
export function rowAfter(key: string, row: number | null, rows: number): number | 'leave' | null {
  if (rows === 0) return null;
  if (row === null) return key === 'Enter' ? 0 : null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(rows - 1, row + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, row - 1);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    case 'Escape':
      return 'leave';
    default:
      return null;
  }
}
