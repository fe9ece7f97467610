/** How wide a text is in the cells of a terminal: a Chinese character takes two. */

const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NONE = /\p{Mark}|\p{Format}|\p{Control}/u;

/**
 * Cells that a text takes.
 * @example
 * displayWidth('误列 12') // => 7
 */
export function displayWidth(text: string): number {
  let cells = 0;
  for (const character of text) cells += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return cells;
}

/** The text with blanks to that many cells, after it or before it; longer text stays as it is. */
export function pad(text: string, cells: number, side: 'start' | 'end' = 'end'): string {
  const blanks = ' '.repeat(Math.max(0, cells - displayWidth(text)));
  return side === 'end' ? text + blanks : blanks + text;
}
