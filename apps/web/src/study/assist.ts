/** Help for whoever writes a scheme, asked of the reader: the checker is there, and the page does not wait. */
import type { Completions, Documentation, Lint } from 'glasshouse';
import { ask } from './ask.ts';

/** What an editor asks. Offsets are in UTF-16 code units. */
export interface Assist {
  readonly complete: (text: string, offset: number) => Promise<Completions | null>;
  readonly hover: (text: string, offset: number) => Promise<Documentation | null>;
  readonly lint: (text: string) => Promise<readonly Lint[]>;
}

export const schemeAssist: Assist = {
  complete: (text, offset) => ask({ kind: 'complete', text, offset }),
  hover: (text, offset) => ask({ kind: 'hover', text, offset }),
  lint: (text) => ask({ kind: 'lint', text }),
};
