import { z } from 'zod';
import { societyGrammar } from './grammar.ts';

/** The JSON Schema (draft 2020-12) of society files, for editors. */
export function societyJsonSchema(): Record<string, unknown> {
  return { title: 'Glasshouse society file', ...z.toJSONSchema(societyGrammar, { io: 'input' }) } as Record<string, unknown>;
}
