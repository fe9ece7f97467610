/** Words that the grammars of all files share. */
import { z } from 'zod';
import type { Evidence, Grade, Source, Text } from './text.ts';

/** An id: what other items and paths call this one by. The names that every JavaScript object has are none. */
export const id: z.ZodType<string> = z
  .string()
  .regex(
    /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9][A-Za-z0-9_+-]{0,63}$/,
    'is no id: letters, digits, "-", "_" and "+", at most 64, beginning with a letter or digit',
  )
  .describe('An id: letters, digits, "-", "_" and "+".');

export const share: z.ZodType<number> = z.number().min(0).max(1).describe('A share or probability, 0 to 1.');
export const positive: z.ZodType<number> = z.number().positive().max(1e12);
export const notNegative: z.ZodType<number> = z.number().min(0).max(1e12);
/** A rate of events a person-month. */
export const rate: z.ZodType<number> = z.number().min(0).max(20).describe('Events a person-month.');
/** A factor on a rate or amount. */
export const factor: z.ZodType<number> = z.number().min(0).max(1000);
export const month: z.ZodType<number> = z.int().min(0).max(12000).describe('A month of the run, from 0.');
/** Months of a stay: the clock of a list has eight bits. */
export const stay: z.ZodType<number> = z.int().min(1).max(250).describe('Months on a list, 1 to 250.');
export const points: z.ZodType<number> = z.number().min(-100000).max(100000).describe('Points; the ledger resolves sixteenths.');

export const text: z.ZodType<Text> = z
  .strictObject({
    en: z.string().min(1).max(5000).describe('The text in English.'),
    'zh-Hans': z.string().min(1).max(5000).describe('The text in Simplified Chinese, written for its own reader.').optional(),
  })
  .describe('A text in English and, if written, Simplified Chinese.');
export const grade: z.ZodType<Grade> = z
  .enum(['written', 'inferred', 'invented'])
  .describe('written: in a published rule; inferred: concluded from reports; invented: our guess.');

const aSource = z.string().describe('A key of `sources`.');
const low = z.number().describe('The lowest that the number may be.').optional();
const high = z.number().describe('The highest that the number may be.').optional();
const plainNote = z.string().max(5000).describe('What else is to be known of it.').optional();

const evidence: z.ZodType<Evidence> = z.strictObject({
  grade,
  source: aSource,
  low,
  high,
  note: plainNote,
});

/** The keys of `Evidence`, all of them optional, to be spread into a shape that may carry evidence. */
export const evidenceKeys: {
  grade: z.ZodOptional<z.ZodType<Grade>>;
  source: z.ZodOptional<z.ZodString>;
  low: z.ZodOptional<z.ZodNumber>;
  high: z.ZodOptional<z.ZodNumber>;
  note: z.ZodOptional<z.ZodString>;
} = {
  grade: grade.optional(),
  source: aSource.optional(),
  low,
  high,
  note: plainNote,
};

const source: z.ZodType<Source> = z.strictObject({
  title: z.string().min(1).max(1000).describe('Who says it, where and when.'),
  url: z.string().max(2000).nullable().describe('Where it can be read; null: no public page is cited.'),
  quote: z.string().max(5000).describe('The passage, in the language of the original.').optional(),
  seen: z.boolean().describe('Whether the passage was read at the source; else it is remembered, and no number may rest on it alone.').optional(),
  note: plainNote,
});
export const sources: z.ZodType<Readonly<Record<string, Source>>> = z.record(z.string(), source);

/** The keys of `Graded`, to be spread into the shape of an item. */
export const graded: {
  grade: z.ZodOptional<z.ZodType<Grade>>;
  source: z.ZodOptional<z.ZodType<string>>;
  evidence: z.ZodOptional<z.ZodType<Readonly<Record<string, Evidence>>>>;
  note: z.ZodOptional<z.ZodType<Text>>;
} = {
  grade: grade.optional(),
  source: aSource.optional(),
  evidence: z.record(z.string(), evidence).describe('By the name of a number: what deviates from the grade and source of the item, and its range.').optional(),
  note: text.describe('What else is to be known of it, in English and, if written, Simplified Chinese.').optional(),
};
