import { toJSONSchema } from 'zod/mini';
import { calibrationGrammar } from './calibration-grammar.ts';
import { planGrammar } from './grammar.ts';

/** The JSON Schema (draft 2020-12) of plan files, for editors. */
export function planJsonSchema(): Record<string, unknown> {
  return { title: 'Glasshouse sweep plan', ...toJSONSchema(planGrammar, { io: 'input' }) } as Record<string, unknown>;
}

/** The JSON Schema of calibration plans. */
export function calibrationJsonSchema(): Record<string, unknown> {
  return { title: 'Glasshouse calibration plan', ...toJSONSchema(calibrationGrammar, { io: 'input' }) } as Record<string, unknown>;
}
