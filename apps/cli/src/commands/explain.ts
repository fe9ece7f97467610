import { explain, explainFederation, readFederation, readScheme, type Society } from 'glasshouse';
import { find, followFederation, kindOf, prepare } from 'glasshouse/node';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

/** `explain`: a scheme, or what a federation is made of, in plain words. @throws NotFound, InvalidFile */
export function explainScheme(name: string, terminal: Terminal): number {
  const found = find('schemes', name);
  if (kindOf(found.text, found.file) === 'federation/1') {
    const federation = readFederation(found.text, found.file);
    const { regions, elsewhere } = followFederation(federation);
    const schemes = new Map([...regions].map(([region, scheme]) => [region, scheme.value]));
    terminal.print(explainFederation(federation.value, schemes, elsewhere?.value ?? null, terminal.language).trimEnd());
    return EXIT.done;
  }
  terminal.print(explain(readScheme(found.text, found.file).value, terminal.language, conductsFor(name)).trimEnd());
  return EXIT.done;
}

/** The conducts of the scheme's society, whose titles make better reading than ids; none where no society fits. */
export function conductsFor(name: string): Society['conducts'] {
  try {
    const { original, society } = prepare({ scheme: name });
    return original.subjects === 'enterprises' ? (society.firms?.conducts ?? []) : society.conducts;
  } catch {
    return [];
  }
}
