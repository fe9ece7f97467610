/** The grammar of society files: what `society.ts` says in types, checked on a document. */
import * as z from 'zod/mini';
import { EXPOSURES } from '../base/exposure.ts';
import { factor, graded, id, notNegative, positive, rate, said, share, sources, text } from '../base/grammar.ts';
import type { Society } from './society.ts';

const factors = said(z.record(id, factor), 'Factors by id; a missing id means 1.');
const byTrait = z.strictObject({ groups: z.optional(factors), regions: z.optional(factors) });
const part = { id, title: z.optional(text), share: notNegative, ...graded };
const slope = z.number().check(z.gte(-5), z.lte(5));

const conduct = z.strictObject({
  id,
  title: z.optional(text),
  kind: z.enum(['harm', 'good', 'lawful', 'cannot']),
  rate,
  disposition: said(slope, 'Slope on disposition, in the exponent.'),
  need: said(slope, 'Slope on means, in the exponent: exp(−need·(means − mean)).'),
  groups: z.optional(factors),
  regions: z.optional(factors),
  ages: z.optional(factors),
  false_ceiling: z.optional(rate),
  ...graded,
});

const filing = z.strictObject({ wrongly: rate, rightly: rate, means: slope, ...graded });
const sixteen = z.array(notNegative).check(z.length(16));

/** The grammar of `society/1`. */
export const societyGrammar: z.ZodMiniType<Society> = z.strictObject({
  glasshouse: z.literal('society/1'),
  id,
  title: text,
  about: text,
  sources,
  persons: said(positive, 'Persons that the aggregates describe: one number, never a list.'),
  enterprises: notNegative,
  regions: z.array(z.strictObject({ ...part, groups: z.optional(z.record(id, notNegative)) })).check(z.minLength(1), z.maxLength(64)),
  groups: z.array(z.strictObject(part)).check(z.minLength(1), z.maxLength(16)),
  ages: z.optional(z.array(z.strictObject(part)).check(z.minLength(1), z.maxLength(16))),
  means: z.strictObject({
    mean: positive,
    gini: z.optional(z.number().check(z.gte(0), z.lte(0.9))),
    quantiles: z.optional(z.array(positive).check(z.minLength(2), z.maxLength(101))),
    groups: z.optional(factors),
    regions: z.optional(factors),
    ...graded,
  }),
  employment: z.strictObject({
    rate: share,
    lose: rate,
    find: rate,
    means_lost: z.optional(z.number().check(z.gt(0), z.lte(10))),
    means_found: z.optional(z.number().check(z.gt(0), z.lte(10))),
    groups: z.optional(factors),
    ...graded,
  }),
  disposition: z.optional(z.strictObject({ weights: sixteen, factors: sixteen, ...graded })),
  conducts: z.array(conduct).check(z.minLength(1), z.maxLength(64)),
  response: z.strictObject({
    harm: z.number().check(z.gte(0), z.lte(10)),
    good: z.number().check(z.gte(0), z.lte(3)),
    lawful: z.number().check(z.gte(0), z.lte(10)),
    half_life: positive,
    floor: share,
    hollow: share,
    perceived: z.optional(share),
    ...graded,
  }),
  recording: z.optional(z.strictObject({ coverage: z.optional(byTrait), false_records: z.optional(byTrait), ...graded })),
  exposures: said(
    z.strictObject(Object.fromEntries(EXPOSURES.map((name) => [name, z.optional(rate)])) as Record<(typeof EXPOSURES)[number], z.ZodMiniOptional<typeof rate>>),
    'Attempts a person-month.',
  ),
  exposures_evidence: z.optional(z.strictObject(graded)),
  appeals: z.optional(filing),
  ties: z.strictObject({
    household: z.int().check(z.gte(1), z.lte(8)),
    local: z.int().check(z.gte(0), z.lte(16)),
    far: z.int().check(z.gte(0), z.lte(8)),
    ...graded,
  }),
  firms: z.optional(
    z.strictObject({
      sizes: z.array(z.strictObject({ ...part, employees: notNegative })).check(z.minLength(1), z.maxLength(16)),
      conducts: z.array(conduct).check(z.minLength(1), z.maxLength(64)),
      exposures: z.optional(said(z.strictObject({ credit: z.optional(rate), public_services: z.optional(rate) }), 'Attempts an enterprise-month.')),
      appeals: z.optional(filing),
      ...graded,
    }),
  ),
});
