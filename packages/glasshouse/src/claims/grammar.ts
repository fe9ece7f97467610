/** The grammar of claim files: what `claim.ts` says in types, checked on a document. */
import * as z from 'zod/mini';
import { id, said, text } from '../base/grammar.ts';
import { type Claim, VERDICTS } from './claim.ts';

const day = said(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day: year, month and day in figures, as in "2019-07-26"')), 'A day: "2019-07-26".');
const url = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/\S+$/, 'is no address of a page: it begins with https:// or http://'));

const question = z.strictObject({
  id,
  title: text,
  scheme: said(id, 'A scheme or federation that ships.'),
  society: z.optional(said(id, "A society that ships; the scheme's own where missing.")),
  against: z.optional(said(z.literal('none'), 'Compare with the same society without the scheme.')),
  with: z.optional(said(z.array(id).check(z.minLength(1), z.maxLength(16)), 'Compare with the same scheme with these safeguards together.')),
  fragmentation: z.optional(z.literal(true)),
  persons: z.int().check(z.gte(100), z.lte(1_000_000)),
  months: z.int().check(z.gte(1), z.lte(600)),
  runs: z.int().check(z.gte(2), z.lte(1000)),
  seed: z.int().check(z.gte(0), z.lte(0xffffffff)),
  ignorance: z.optional(said(z.int().check(z.gte(20), z.lte(1000)), 'Draws of every number that has a range.')),
  measures: z.array(z.string().check(z.regex(/^[a-z0-9_.]+$/, 'is no id of a measure'))).check(z.minLength(1), z.maxLength(24)),
  yearly: z.optional(
    said(z.array(z.enum(['harm_rate', 'good_rate', 'lawful_rate'])).check(z.minLength(1)), 'Rates whose change against no scheme is kept year by year.'),
  ),
  assumes: text,
  answer: said(text, 'The answer, with marks where numbers go: {listed_share of 1000}, {benefit told}, {benefit unknown}.'),
  limits: text,
});

/** The grammar of `claim/1`. */
export const claimGrammar: z.ZodMiniType<Claim> = z.strictObject({
  glasshouse: z.literal('claim/1'),
  id,
  claim: said(text, 'The claim in our own words, never a quotation.'),
  said: z
    .array(z.strictObject({ publisher: z.string().check(z.minLength(1), z.maxLength(200)), date: z.optional(day), title: text, url }))
    .check(z.minLength(1), z.maxLength(8)),
  verdict: said(z.enum(VERDICTS), 'What the record says of the claim.'),
  record: said(text, 'What the record says, two to six sentences.'),
  sources: z
    .array(z.strictObject({ title: z.string().check(z.minLength(1), z.maxLength(1000)), url, accessed: z.optional(day) }))
    .check(z.minLength(1), z.maxLength(24)),
  unsimulated: z.optional(said(text, 'Why nothing is simulated.')),
  simulate: z.optional(z.array(question).check(z.minLength(1), z.maxLength(6))),
});
