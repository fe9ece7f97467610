import { toJSONSchema } from 'zod/mini';
import { federationGrammar, safeguardGrammar, schemeGrammar } from './grammar.ts';

/** The JSON Schema (draft 2020-12) of scheme, safeguard or federation files, for editors. */
export function schemeJsonSchema(kind: 'scheme' | 'safeguard' | 'federation'): Record<string, unknown> {
  const grammar = { scheme: schemeGrammar, safeguard: safeguardGrammar, federation: federationGrammar }[kind];
  return { title: `Glasshouse ${kind} file`, ...toJSONSchema(grammar, { io: 'input' }) } as Record<string, unknown>;
}
