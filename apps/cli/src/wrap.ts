/** Texts beside each other on a terminal. */
import { aligned, displayWidth, type Layout, pad } from 'glasshouse';
import type { Terminal } from './terminal.ts';

/** Cells between two columns. */
const GAP = 2;
/** Columns narrower than this are not worth reading. */
export const NARROWEST = 20;
/** The widest that texts are laid out. */
export const WIDEST = 120;

/** Breaks a text at blanks (English) or between characters (Chinese) so that it fits. @param least cells that a line has however narrow it should be */
export function wrapText(text: string, width: number, language: 'en' | 'zh-Hans', indent = '', least = 30): string {
  const room = Math.max(least, Math.min(width, 100));
  const parts = language === 'en' ? text.split(/(?<= )/) : [...text.matchAll(/（?(?:[\x21-\x7e]+|.)/gsu)].map((match) => match[0]);
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    // No line of Chinese begins with a stop.
    if (line !== '' && displayWidth((line + part).trimEnd()) > room && !/^[，。；：、）”？！]/.test(part)) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += part;
  }
  return [...lines, line.trimEnd()].join('\n');
}

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

/** The narrowest that a column of words is broken to, beside numbers. */
const FEWEST = 12;

/**
 * A layout of tables that are no wider than the terminal: aligned if they are not; else with heads and words broken over several
 * lines; else with intervals below their numbers, too; else row by row, a line for each cell.
 */
export function fittedTo({ width, language }: Terminal): Layout {
  return (rows, { right = [], texts = [] }) => {
    const whole = aligned(rows, right);
    if (whole.split('\n').every((line) => displayWidth(line) <= width)) return whole;
    return broken(rows, right, texts, width, language, false) ?? broken(rows, right, texts, width, language, true) ?? stacked(rows, width, language);
  };
}

/** @param under whether intervals in brackets stand below their numbers @returns null where the columns of words would be too narrow */
function broken(
  rows: readonly (readonly string[])[],
  right: readonly number[],
  texts: readonly number[],
  width: number,
  language: Terminal['language'],
  under: boolean,
): string | null {
  const [head = [], ...body] = rows;
  const linesOf = (cell: string): readonly string[] => (under ? cell.split(/ (?=\()/) : [cell]);
  const words = (cell: string): readonly string[] =>
    language === 'en' ? cell.split(' ') : [...cell.matchAll(/[\x21-\x7e]+|.{1,4}/gsu)].map((match) => match[0]);
  const widest = (parts: readonly string[]): number => Math.max(0, ...parts.map(displayWidth));
  const numbers = head.map((name, c) => (texts.includes(c) ? 0 : Math.max(widest(words(name)), widest(body.flatMap((row) => linesOf(row[c] ?? ''))))));
  let left = width - numbers.reduce((sum, cells) => sum + cells, 0) - GAP * (head.length - 1);
  // The narrower columns of words first: what they do not need is left to the others.
  const full = (c: number): number => widest(rows.map((row) => row[c] ?? ''));
  const widths = [...numbers];
  const byWidth = [...texts].sort((a, b) => full(a) - full(b));
  for (const [n, c] of byWidth.entries()) {
    const most = Math.floor(left / (byWidth.length - n));
    if (most < Math.min(full(c), FEWEST)) return null;
    widths[c] = Math.min(full(c), most);
    left -= widths[c] as number;
  }
  const cellLines = (cell: string, c: number, isHead: boolean): readonly string[] => {
    const room = widths[c] as number;
    if (displayWidth(cell) <= room) return [cell];
    return isHead || texts.includes(c) ? wrapText(cell, room, language, '', 1).split('\n') : linesOf(cell);
  };
  const lines = rows.flatMap((row, r) => {
    const cells = row.map((cell, c) => cellLines(cell, c, r === 0));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, n) =>
      cells
        .map((cell, c) => pad(cell[n] ?? '', widths[c] as number, right.includes(c) ? 'start' : 'end'))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  });
  return lines.every((line) => displayWidth(line) <= width) ? lines.join('\n') : null;
}

/** Row by row: the first cell, and below it what stands in the others. */
function stacked(rows: readonly (readonly string[])[], width: number, language: Terminal['language']): string {
  const [head = [], ...body] = rows;
  const colon = language === 'en' ? ': ' : '：';
  return body
    .flatMap(([first = '', ...cells]) => [
      wrapText(first, width, language),
      ...cells.flatMap((cell, c) => (cell === '' ? [] : [wrapText(`  ${head[c + 1] ?? ''}${colon}${cell}`, width, language, '    ')])),
    ])
    .join('\n');
}
