import { toJSONSchema } from 'zod/mini';
import { claimGrammar } from './grammar.ts';

/** The JSON Schema (draft 2020-12) of claim files, for editors. */
export function claimJsonSchema(): Record<string, unknown> {
  return { title: 'Glasshouse claim file', ...toJSONSchema(claimGrammar, { io: 'input' }) } as Record<string, unknown>;
}
