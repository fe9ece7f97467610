/** Words that the grammars of all files share. */
import * as z from 'zod/mini';
import { MOST_MONTHS } from './months.ts';
import type { Evidence, Grade, Source, Text } from './text.ts';

/** A part of a grammar that says what it means: editors show it. */
export function said<T extends z.ZodMiniType>(part: T, about: string): T {
  return part.check(z.describe(about)) as T;
}

/** An id: what other items and paths call this one by. The names that every JavaScript object has are none. */
export const id: z.ZodMiniType<string> = said(
  z
    .string()
    .check(
      z.regex(
        /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9][A-Za-z0-9_+-]{0,63}$/,
        'is no id: letters, digits, "-", "_" and "+", at most 64, beginning with a letter or digit',
      ),
    ),
  'An id: letters, digits, "-", "_" and "+".',
);

export const share: z.ZodMiniType<number> = said(z.number().check(z.gte(0), z.lte(1)), 'A share or probability, 0 to 1.');
export const positive: z.ZodMiniType<number> = z.number().check(z.gt(0), z.lte(1e12));
export const notNegative: z.ZodMiniType<number> = z.number().check(z.gte(0), z.lte(1e12));
/** A rate of events a person-month. */
export const rate: z.ZodMiniType<number> = said(z.number().check(z.gte(0), z.lte(20)), 'Events a person-month.');
/** A factor on a rate or amount. */
export const factor: z.ZodMiniType<number> = z.number().check(z.gte(0), z.lte(1000));
export const month: z.ZodMiniType<number> = said(z.int().check(z.gte(0), z.lte(MOST_MONTHS)), 'A month of the run, from 0.');
/** Months of a stay: the clock of a list has eight bits. */
export const stay: z.ZodMiniType<number> = said(z.int().check(z.gte(1), z.lte(250)), 'Months on a list, 1 to 250.');
export const points: z.ZodMiniType<number> = said(z.number().check(z.gte(-100000), z.lte(100000)), 'Points; the ledger resolves sixteenths.');

export const text: z.ZodMiniType<Text> = said(
  z.strictObject({
    en: said(z.string().check(z.minLength(1), z.maxLength(5000)), 'The text in English.'),
    'zh-Hans': z.optional(said(z.string().check(z.minLength(1), z.maxLength(5000)), 'The text in Simplified Chinese, written for its own reader.')),
  }),
  'A text in English and, if written, Simplified Chinese.',
);
export const grade: z.ZodMiniType<Grade> = said(
  z.enum(['written', 'inferred', 'invented']),
  'written: in a published rule; inferred: concluded from reports; invented: our guess.',
);

const aSource = said(z.string(), 'A key of `sources`.');
const low = z.optional(said(z.number(), 'The lowest that the number may be.'));
const high = z.optional(said(z.number(), 'The highest that the number may be.'));
const plainNote = z.optional(said(z.string().check(z.maxLength(5000)), 'What else is to be known of it.'));

const evidence: z.ZodMiniType<Evidence> = z.strictObject({
  grade,
  source: aSource,
  low,
  high,
  note: plainNote,
});

/** The keys of `Evidence`, all of them optional, to be spread into a shape that may carry evidence. */
export const evidenceKeys: {
  grade: z.ZodMiniOptional<z.ZodMiniType<Grade>>;
  source: z.ZodMiniOptional<z.ZodMiniString>;
  low: z.ZodMiniOptional<z.ZodMiniNumber>;
  high: z.ZodMiniOptional<z.ZodMiniNumber>;
  note: z.ZodMiniOptional<z.ZodMiniString>;
} = {
  grade: z.optional(grade),
  source: z.optional(aSource),
  low,
  high,
  note: plainNote,
};

const source: z.ZodMiniType<Source> = z.strictObject({
  title: said(z.string().check(z.minLength(1), z.maxLength(1000)), 'Who says it, where and when.'),
  url: said(z.nullable(z.string().check(z.maxLength(2000))), 'Where it can be read; null: no public page is cited.'),
  quote: z.optional(said(z.string().check(z.maxLength(5000)), 'The passage, in the language of the original.')),
  seen: z.optional(said(z.boolean(), 'Whether the passage was read at the source; else it is remembered, and no number may rest on it alone.')),
  note: plainNote,
});
export const sources: z.ZodMiniType<Readonly<Record<string, Source>>> = z.record(z.string(), source);

/** The keys of `Graded`, to be spread into the shape of an item. */
export const graded: {
  grade: z.ZodMiniOptional<z.ZodMiniType<Grade>>;
  source: z.ZodMiniOptional<z.ZodMiniType<string>>;
  evidence: z.ZodMiniOptional<z.ZodMiniType<Readonly<Record<string, Evidence>>>>;
  note: z.ZodMiniOptional<z.ZodMiniType<Text>>;
} = {
  grade: z.optional(grade),
  source: z.optional(aSource),
  evidence: z.optional(said(z.record(z.string(), evidence), 'By the name of a number: what deviates from the grade and source of the item, and its range.')),
  note: z.optional(said(text, 'What else is to be known of it, in English and, if written, Simplified Chinese.')),
};
