import { toJSONSchema } from 'zod/mini';
import { societyGrammar } from './grammar.ts';

/** The JSON Schema (draft 2020-12) of society files, for editors. */
export function societyJsonSchema(): Record<string, unknown> {
  return { title: 'Glasshouse society file', ...toJSONSchema(societyGrammar, { io: 'input' }) } as Record<string, unknown>;
}
