import { claimJsonSchema, schemeJsonSchema, societyJsonSchema } from 'glasshouse';
import { calibrationJsonSchema, planJsonSchema } from 'glasshouse/sweep';
import { EXIT } from '../exit.ts';
import type { KINDS } from '../program.ts';
import type { Terminal } from '../terminal.ts';

/** `schema`: the JSON Schema of a kind of file. */
export function schema(kind: (typeof KINDS)[number], terminal: Terminal): number {
  terminal.print(JSON.stringify(schemaOf(kind), null, 2));
  return EXIT.done;
}

function schemaOf(kind: (typeof KINDS)[number]): Record<string, unknown> {
  if (kind === 'society') return societyJsonSchema();
  if (kind === 'claim') return claimJsonSchema();
  if (kind === 'calibration') return calibrationJsonSchema();
  return kind === 'plan' ? planJsonSchema() : schemeJsonSchema(kind);
}
