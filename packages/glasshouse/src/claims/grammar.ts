/** The grammar of claim files: what `claim.ts` says in types, checked on a document. */
import { z } from 'zod';
import { id, text } from '../base/grammar.ts';
import { type Claim, VERDICTS } from './claim.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day: year, month and day in figures, as in "2019-07-26"')
  .describe('A day: "2019-07-26".');
const url = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/\S+$/, 'is no address of a page: it begins with https:// or http://');

const question = z.strictObject({
  id,
  title: text,
  scheme: id.describe('A scheme or federation that ships.'),
  society: id.describe("A society that ships; the scheme's own where missing.").optional(),
  against: z.literal('none').describe('Compare with the same society without the scheme.').optional(),
  with: z.array(id).min(1).max(16).describe('Compare with the same scheme with these safeguards together.').optional(),
  fragmentation: z.literal(true).optional(),
  persons: z.int().min(100).max(1_000_000),
  months: z.int().min(1).max(600),
  runs: z.int().min(2).max(1000),
  seed: z.int().min(0).max(0xffffffff),
  ignorance: z.int().min(20).max(1000).describe('Draws of every number that has a range.').optional(),
  measures: z
    .array(z.string().regex(/^[a-z0-9_.]+$/, 'is no id of a measure'))
    .min(1)
    .max(24),
  yearly: z
    .array(z.enum(['harm_rate', 'good_rate', 'lawful_rate']))
    .min(1)
    .describe('Rates whose change against no scheme is kept year by year.')
    .optional(),
  assumes: text,
  answer: text.describe('The answer, with marks where numbers go: {listed_share of 1000}, {benefit told}, {benefit unknown}.'),
  limits: text,
});

/** The grammar of `claim/1`. */
export const claimGrammar: z.ZodType<Claim> = z.strictObject({
  glasshouse: z.literal('claim/1'),
  id,
  claim: text.describe('The claim in our own words, never a quotation.'),
  said: z
    .array(z.strictObject({ publisher: z.string().min(1).max(200), date: day.optional(), title: text, url }))
    .min(1)
    .max(8),
  verdict: z.enum(VERDICTS).describe('What the record says of the claim.'),
  record: text.describe('What the record says, two to six sentences.'),
  sources: z
    .array(z.strictObject({ title: z.string().min(1).max(1000), url, accessed: day.optional() }))
    .min(1)
    .max(24),
  unsimulated: text.describe('Why nothing is simulated.').optional(),
  simulate: z.array(question).min(1).max(6).optional(),
});
