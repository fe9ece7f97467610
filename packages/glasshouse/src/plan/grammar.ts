/** The grammar of plan files: what `plan.ts` says in types, checked on a document. */
import * as z from 'zod/mini';
import { id, said, text } from '../base/grammar.ts';
import { DESIGNS, type PlanFile } from './plan.ts';

/** Most persons of a run, as on the command line. */
export const MOST_PERSONS = 4_294_967_040;
/** Most runs of a plan. */
export const MOST_RUNS = 100_000_000;
/** Most points of a plan, and most numbers of all its points together: every thread lays them all. */
export const MOST_POINTS = 1_000_000;
export const MOST_NUMBERS = 10_000_000;

export const file: z.ZodMiniType<string> = z.string().check(z.minLength(1), z.maxLength(1000));
export const u32: z.ZodMiniType<number> = z.int().check(z.gte(0), z.lte(0xffffffff));
export const measure: z.ZodMiniType<string> = z.string().check(z.regex(/^[a-zA-Z0-9_.+-]{1,200}$/, 'is no id of a measure'));
export const number: z.ZodMiniType<number> = z.number().check(z.gte(-1e12), z.lte(1e12));
export const safeguards: z.ZodMiniType<string[]> = z.array(file).check(z.minLength(1), z.maxLength(16));

const vary = z.strictObject({
  path: said(
    z.string().check(z.minLength(1), z.maxLength(300)),
    'Where the number stands: indicators.ID.recorded in the scheme, society.… in the society, safeguards.ID.… in a safeguard; items of lists by their id.',
  ),
  values: z.optional(
    said(z.union([z.array(number).check(z.minLength(1), z.maxLength(10_000)), z.string()]), 'The values: [0, 5, 10], or in words: 0.2..0.9 step 0.1'),
  ),
  from: z.optional(said(number, 'The first value of a row of steps.')),
  to: z.optional(said(number, 'The last value of a row of steps.')),
  step: z.optional(said(z.number().check(z.gt(0)), 'The distance between two values.')),
  range: z.optional(
    said(
      z.union([z.tuple([number, number]), z.literal('stated')]),
      'Any value between two, for a design that draws points; "stated": the range that the file gives of the number.',
    ),
  ),
  title: z.optional(said(text, 'What the number is, in words.')),
});

const design = z.strictObject({
  kind: said(
    z.enum(DESIGNS),
    'grid: every combination; list: the values side by side; posterior: rows of a file that calibrate wrote; the others draw points from ranges.',
  ),
  points: z.optional(said(z.int().check(z.gte(1), z.lte(1_000_000)), 'Points of a Latin hypercube or a Sobol sequence; draws of a prior or a posterior.')),
  base: z.optional(said(z.int().check(z.gte(2), z.lte(500_000)), 'N of a Saltelli design, which has N × (parameters + 2) points; best a power of 2.')),
  trajectories: z.optional(said(z.int().check(z.gte(2), z.lte(100_000)), 'Trajectories of a Morris design.')),
  levels: z.optional(said(z.int().check(z.gte(2), z.lte(64)), 'Levels of a Morris design, an even number.')),
  seed: z.optional(said(u32, 'Seed of the points; runs have the seed of the plan.')),
});

/** The grammar of `sweep/1`. */
export const planGrammar: z.ZodMiniType<PlanFile> = z.strictObject({
  glasshouse: z.literal('sweep/1'),
  id,
  title: z.optional(text),
  scheme: said(file, 'A scheme or federation: its id, or a file beside the plan.'),
  society: z.optional(said(file, "A society: its id, or a file beside the plan; the scheme's own where missing.")),
  safeguards: z.optional(said(safeguards, 'Safeguards in every world with the scheme: ids, or files beside the plan.')),
  persons: z.optional(said(z.int().check(z.gte(1), z.lte(MOST_PERSONS)), 'Persons of a run.')),
  enterprises: z.optional(said(z.int().check(z.gte(0), z.lte(MOST_PERSONS)), 'Enterprises of a run.')),
  months: z.optional(said(z.int().check(z.gte(1), z.lte(1200)), 'Months of a run.')),
  replicates: z.optional(said(z.int().check(z.gte(1), z.lte(100_000)), 'Runs of each world at each point, with the luck of replicates 0, 1, …')),
  seed: z.optional(said(u32, 'Seed of all runs.')),
  luck: z.optional(said(z.enum(['shared', 'own']), 'shared: all points have the same luck; own: each point has luck of its own.')),
  worlds: z.optional(
    said(
      z
        .array(
          z.union([
            z.enum(['scheme', 'none']),
            z.strictObject({ with: said(safeguards, 'The scheme with these safeguards together.') }),
            z.strictObject({ against: said(file, 'Another scheme.') }),
          ]),
        )
        .check(z.minLength(1), z.maxLength(16)),
      'Worlds that share their luck: scheme, none, {with: [safeguards]}, {against: another scheme}. Differences are taken against the first.',
    ),
  ),
  vary: said(z.array(vary).check(z.minLength(1), z.maxLength(64)), 'The numbers that move, one item each.'),
  design: z.optional(design),
  measures: z.optional(said(z.array(measure).check(z.minLength(1), z.maxLength(500)), 'Measures that are kept; all where missing.')),
  thresholds: z.optional(
    said(
      z.array(z.strictObject({ measure, value: number })).check(z.minLength(1), z.maxLength(64)),
      'Where does the mean of a measure cross this value? Answered by the analysis.',
    ),
  ),
});
