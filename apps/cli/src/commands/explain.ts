import { explain, readScheme } from 'glasshouse';
import { find } from 'glasshouse/node';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

/** `explain`: a scheme in plain words. @throws NotFound, InvalidFile */
export function explainScheme(name: string, terminal: Terminal): number {
  const found = find('schemes', name);
  terminal.print(explain(readScheme(found.text, found.file).value, terminal.language).trimEnd());
  return EXIT.done;
}
