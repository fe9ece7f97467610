/** Marks in the answer of a claim: where a number goes, and how it is shown. */

/** How the number of a mark is shown. */
export interface Forms {
  /** What it is multiplied by: persons of so many. */
  readonly of: number;
  /** Which number: the value, that of the world beside, their difference, or what is not known. */
  readonly part: 'value' | 'beside' | 'change' | 'unknown';
  /** `value`: the number alone; `range`: its interval; `told`: both, or that it cannot be told. */
  readonly show: 'value' | 'range' | 'told';
  /** The year of the change, from 1; undefined where no year is meant. */
  readonly year: number | undefined;
}

export interface Mark {
  /** What stands between the braces. */
  readonly text: string;
  readonly measure: string;
  /** Null where the mark cannot be read. */
  readonly forms: Forms | null;
}

const MARK = /\{([^{}]*)\}/g;
const SHAPE = /^([a-z0-9_.]+)(?: (beside|change|unknown|year ([1-9]\d?)))?(?: (range|told))?(?: of (1000|100000))?$/;

/** The marks of a text, in order. */
export function marksIn(text: string): Mark[] {
  return [...text.matchAll(MARK)].map(([, inner = '']) => markOf(inner));
}

/** The text with something in place of each mark. */
export function replaceMarks(text: string, by: (mark: Mark) => string): string {
  return text.replace(MARK, (_, inner: string) => by(markOf(inner)));
}

function markOf(text: string): Mark {
  const [, measure, part, year, show, of] = SHAPE.exec(text) ?? [];
  if (measure === undefined) return { text, measure: text, forms: null };
  return {
    text,
    measure,
    forms: {
      of: of === undefined ? 1 : Number(of),
      part: year !== undefined ? 'change' : part === 'beside' || part === 'change' || part === 'unknown' ? part : 'value',
      show: show === 'range' || show === 'told' ? show : 'value',
      year: year === undefined ? undefined : Number(year),
    },
  };
}
