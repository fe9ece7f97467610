/** Breaks text into lines for a picture, where nothing else would. */
import { displayWidth } from '../width.ts';

/** Punctuation that may not begin a line. */
const NOT_FIRST = /^[,.;:!?)，。、；：？！）》”’…%]/u;
/** What must not be torn apart: a Latin word or a number with its sign; a Chinese character alone; either with what opens before it. */
const PIECES = /\s+|[（《“‘]*(?:[\p{Script=Han}，。、；：？！）》”’…]|[^\s\p{Script=Han}，。、；：？！（）《》“”‘’…]+)|[（《“‘]+/gu;

/** How wide a Latin letter and a Chinese character are, in parts of the font's size; on the wide side, so that text fits whatever the font. */
const LATIN = 0.56;
const HAN = 1.03;

/** Pixels that a text takes at most. @param size of the font, pixels */
export function textWidth(text: string, size: number): number {
  const characters = [...text].length;
  const wide = Math.max(0, displayWidth(text) - characters);
  return ((characters - wide) * LATIN + wide * HAN) * size;
}

/**
 * Lines of at most so many pixels; a single word that is longer keeps a line to itself.
 * @example
 * wrapLines('one two three', 60, 13) // => ['one two', 'three']
 */
export function wrapLines(text: string, pixels: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > pixels && !NOT_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}
