/**
 * Rows with a name, a line or more of marks, and numbers: laid out in pixels, since the width is known and text is
 * never scaled.
 *
 *     wide    name      ├──■──┤        −11 (−13 to −9)      narrow   name
 *                                                                    ├──■──┤
 *                                                                    −11 (−13 to −9)
 */
import type { Drawing } from './chart.ts';
import type { Channel, Layer } from './specification.ts';
import { textWidth, wrapLines } from './wrap.ts';

/** Sizes of fonts, pixels. */
const NAME = 13;
const NUMBER = 12;
const LINE = 17;

export interface RowText {
  readonly name: string;
  /** Below the name, in a quieter colour. */
  readonly note?: string | undefined;
  /** What stands beside each line of marks. */
  readonly numbers: readonly string[];
}

export interface Rows {
  /** Pixels. */
  readonly height: number;
  /** Where the first row begins. */
  readonly top: number;
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  /** The middle of each line of marks of each row, from the top. */
  readonly lines: readonly (readonly number[])[];
  /** Names and numbers. */
  readonly text: readonly Layer[];
  /** Where a mark stands: a field that holds pixels from the top. */
  readonly y: Channel;
}

interface Piece {
  readonly y: number;
  readonly text: string;
}

/** Lays rows out. @param top pixels to leave above the first row */
export function layRows(rows: readonly RowText[], d: Drawing, top = 4): Rows {
  // The padding of the picture, which its width holds.
  const width = d.width - 8;
  const widest = (texts: readonly string[], size: number): number => Math.max(0, ...texts.map((text) => textWidth(text, size)));
  const nameRoom = d.narrow
    ? width
    : Math.min(
        0.34 * width,
        widest(
          rows.flatMap(({ name, note }) => [name, note ?? '']),
          NAME,
        ),
      ) + 4;
  const numberRoom = d.narrow
    ? width
    : Math.min(
        0.34 * width,
        widest(
          rows.flatMap(({ numbers }) => numbers),
          NUMBER,
        ),
      ) + 4;
  const left = d.narrow ? 8 : nameRoom + 14;
  const right = d.narrow ? width - 8 : width - numberRoom - 14;
  const names: Piece[] = [];
  const notes: Piece[] = [];
  const numbers: Piece[] = [];
  let y = top;
  const lines = rows.map(({ name, note = '', numbers: said }) => {
    const [nameLines, noteLines] = [wrapLines(name, nameRoom, NAME), wrapLines(note, nameRoom, NAME)];
    const texts = nameLines.length + noteLines.length;
    const numberLines = said.map((text) => wrapLines(text, numberRoom, NUMBER));
    const heights = numberLines.map((own) => (d.narrow ? 19 + own.length * 16 : Math.max(20, own.length * 16)));
    const marks = heights.reduce((sum, height) => sum + height, 0);
    const height = d.narrow ? texts * LINE + marks : Math.max(texts * LINE, marks);
    const firstName = d.narrow ? y : y + (height - texts * LINE) / 2;
    nameLines.forEach((text, i) => names.push({ y: firstName + (i + 0.5) * LINE, text }));
    noteLines.forEach((text, i) => notes.push({ y: firstName + (nameLines.length + i + 0.5) * LINE, text }));
    let at = d.narrow ? y + texts * LINE : y + (height - marks) / 2;
    const middles = numberLines.map((own, i) => {
      const middle = at + (d.narrow ? 8 : (heights[i] as number) / 2);
      const first = d.narrow ? at + 27 : middle - ((own.length - 1) * 16) / 2;
      own.forEach((text, n) => numbers.push({ y: first + n * 16, text }));
      at += heights[i] as number;
      return middle;
    });
    y += height + (d.narrow ? 14 : 12);
    return middles;
  });
  const place: Channel = { field: 'y', type: 'quantitative', scale: { domain: [0, y], range: [0, y], nice: false, zero: false }, axis: null };
  const write = (name: string, values: readonly Piece[], x: number, size: number, color: string): Layer => ({
    data: { name, values },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: size, color, x },
    encoding: { y: place, text: { field: 'text', type: 'nominal' } },
  });
  const { ink, muted } = d.colour;
  return {
    height: y,
    top: top - 4,
    narrow: d.narrow,
    left,
    right,
    lines,
    text: [
      write('names', names, 0, NAME, ink),
      ...(notes.length > 0 ? [write('notes', notes, 0, NAME, muted)] : []),
      write('numbers', numbers, d.narrow ? 8 : right + 14, NUMBER, ink),
    ],
    y: place,
  };
}

/**
 * An upright line at a number: through the whole plot, but on a phone only beside the marks, since it would strike out
 * the text above and below them.
 */
export function uprightAt(at: number, x: Channel, { y, lines, top, height, narrow }: Rows, mark: Readonly<Record<string, unknown>>): Layer {
  const spans = narrow ? lines.flat().map((middle) => ({ y: middle - 8, y2: middle + 8 })) : [{ y: top, y2: height }];
  return {
    data: { values: spans.map((span) => ({ ...span, at })) },
    mark: { type: 'rule', ...mark },
    encoding: { x: { ...x, field: 'at' }, y, y2: { field: 'y2' } },
  };
}

/** How a mark is drawn: filled in its colour where the runs tell something, hollow and grey where they do not. */
export function markColours(told: boolean, colour: string, d: Drawing): { readonly stroke: string; readonly fill: string } {
  return told ? { stroke: colour, fill: colour } : { stroke: d.colour.muted, fill: d.colour.surface };
}

/** The channels that read colours from the data. */
export const OWN_COLOURS: Readonly<Record<'fill' | 'stroke', Channel>> = {
  fill: { field: 'fill', type: 'nominal', scale: null },
  stroke: { field: 'stroke', type: 'nominal', scale: null },
};
