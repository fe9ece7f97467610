/** The grammar of society files: what `society.ts` says in types, checked on a document. */
import { z } from 'zod';
import { EXPOSURES } from '../base/exposure.ts';
import { factor, graded, id, notNegative, positive, rate, share, sources, text } from '../base/grammar.ts';
import type { Society } from './society.ts';

const factors = z.record(id, factor).describe('Factors by id; a missing id means 1.');
const byTrait = z.strictObject({ groups: factors.optional(), regions: factors.optional() });
const part = { id, title: text.optional(), share: notNegative, ...graded };
const slope = z.number().min(-5).max(5);

const conduct = z.strictObject({
  id,
  title: text.optional(),
  kind: z.enum(['harm', 'good', 'lawful', 'cannot']),
  rate,
  disposition: slope.describe('Slope on disposition, in the exponent.'),
  need: slope.describe('Slope on means, in the exponent: exp(−need·(means − mean)).'),
  groups: factors.optional(),
  regions: factors.optional(),
  ages: factors.optional(),
  false_ceiling: rate.optional(),
  ...graded,
});

const filing = z.strictObject({ wrongly: rate, rightly: rate, means: slope, ...graded });
const sixteen = z.array(notNegative).length(16);

/** The grammar of `society/1`. */
export const societyGrammar: z.ZodType<Society> = z.strictObject({
  glasshouse: z.literal('society/1'),
  id,
  title: text,
  about: text,
  sources,
  persons: positive.describe('Persons that the aggregates describe: one number, never a list.'),
  enterprises: notNegative,
  regions: z
    .array(z.strictObject({ ...part, groups: z.record(id, notNegative).optional() }))
    .min(1)
    .max(64),
  groups: z.array(z.strictObject(part)).min(1).max(16),
  ages: z.array(z.strictObject(part)).min(1).max(16).optional(),
  means: z.strictObject({
    mean: positive,
    gini: z.number().min(0).max(0.9).optional(),
    quantiles: z.array(positive).min(2).max(101).optional(),
    groups: factors.optional(),
    regions: factors.optional(),
    ...graded,
  }),
  employment: z.strictObject({
    rate: share,
    lose: rate,
    find: rate,
    means_lost: z.number().positive().max(10).optional(),
    means_found: z.number().positive().max(10).optional(),
    groups: factors.optional(),
    ...graded,
  }),
  disposition: z.strictObject({ weights: sixteen, factors: sixteen, ...graded }).optional(),
  conducts: z.array(conduct).min(1).max(64),
  response: z.strictObject({
    harm: z.number().min(0).max(10),
    good: z.number().min(0).max(3),
    lawful: z.number().min(0).max(10),
    half_life: positive,
    floor: share,
    hollow: share,
    perceived: share.optional(),
    ...graded,
  }),
  recording: z.strictObject({ coverage: byTrait.optional(), false_records: byTrait.optional(), ...graded }).optional(),
  exposures: z
    .strictObject(Object.fromEntries(EXPOSURES.map((name) => [name, rate.optional()])) as Record<(typeof EXPOSURES)[number], z.ZodOptional<typeof rate>>)
    .describe('Attempts a person-month.'),
  exposures_evidence: z.strictObject(graded).optional(),
  appeals: filing.optional(),
  ties: z.strictObject({ household: z.int().min(1).max(8), local: z.int().min(0).max(16), far: z.int().min(0).max(8), ...graded }),
  firms: z
    .strictObject({
      sizes: z
        .array(z.strictObject({ ...part, employees: notNegative }))
        .min(1)
        .max(16),
      conducts: z.array(conduct).min(1).max(64),
      exposures: z.strictObject({ credit: rate.optional(), public_services: rate.optional() }).describe('Attempts an enterprise-month.').optional(),
      appeals: filing.optional(),
      ...graded,
    })
    .optional(),
});
