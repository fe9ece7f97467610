import { claimJsonSchema, schemeJsonSchema, societyJsonSchema } from 'glasshouse';
import { EXIT } from '../exit.ts';
import type { KINDS } from '../program.ts';
import type { Terminal } from '../terminal.ts';

/** `schema`: the JSON Schema of a kind of file. */
export function schema(kind: (typeof KINDS)[number], terminal: Terminal): number {
  terminal.print(JSON.stringify(kind === 'society' ? societyJsonSchema() : kind === 'claim' ? claimJsonSchema() : schemeJsonSchema(kind), null, 2));
  return EXIT.done;
}
