import { explain, readScheme, type Society } from 'glasshouse';
import { find, prepare } from 'glasshouse/node';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

/** `explain`: a scheme in plain words. @throws NotFound, InvalidFile */
export function explainScheme(name: string, terminal: Terminal): number {
  const found = find('schemes', name);
  terminal.print(explain(readScheme(found.text, found.file).value, terminal.language, conductsFor(name)).trimEnd());
  return EXIT.done;
}

/** The conducts of the scheme's society, whose titles make better reading than ids; none where no society fits. */
function conductsFor(name: string): Society['conducts'] {
  try {
    const { original, society } = prepare({ scheme: name });
    return original.subjects === 'enterprises' ? (society.firms?.conducts ?? []) : society.conducts;
  } catch {
    return [];
  }
}
