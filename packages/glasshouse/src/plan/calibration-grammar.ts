/** The grammar of calibration plans. */
import * as z from 'zod/mini';
import { id, said, text } from '../base/grammar.ts';
import { type CalibrationFile, DISTANCES } from './calibration.ts';
import { file, MOST_PERSONS, measure, number, safeguards, u32 } from './grammar.ts';

/** Most draws of a round. */
export const MOST_DRAWS = 100_000;

const weight = z.optional(said(z.number().check(z.gt(0), z.lte(1e6)), 'How much it counts in the distance; 1 where missing.'));

const fit = z.strictObject({
  path: said(z.string().check(z.minLength(1), z.maxLength(300)), 'Where the number stands, as in a sweep plan: indicators.ID.recorded, society.…'),
  range: said(
    z.union([z.tuple([number, number]), z.literal('stated')]),
    '[low, high]: any value between is as likely; "stated": the range that the file gives, half of the mass on each side of the stated value.',
  ),
  title: z.optional(said(text, 'What the number is, in words.')),
});

const figure = z.strictObject({ figure: said(id, "A figure of the scheme's own calibration."), weight });
const other = z.strictObject({
  measure: said(measure, 'A measure of the run.'),
  value: said(number, 'What was published of it, in its unit.'),
  low: z.optional(said(number, 'The lowest that sources give.')),
  high: z.optional(said(number, 'The highest that sources give.')),
  weight,
});

/** The grammar of `calibration/1`. */
export const calibrationGrammar: z.ZodMiniType<CalibrationFile> = z.strictObject({
  glasshouse: z.literal('calibration/1'),
  id,
  title: z.optional(text),
  scheme: said(file, 'A scheme: its id, or a file beside the plan.'),
  society: z.optional(said(file, "A society: its id, or a file beside the plan; the scheme's own where missing.")),
  safeguards: z.optional(said(safeguards, 'Safeguards of the scheme: ids, or files beside the plan.')),
  persons: z.optional(said(z.int().check(z.gte(1), z.lte(MOST_PERSONS)), 'Persons of a run.')),
  enterprises: z.optional(said(z.int().check(z.gte(0), z.lte(MOST_PERSONS)), 'Enterprises of a run.')),
  months: z.optional(said(z.int().check(z.gte(1), z.lte(1200)), 'Months of a run.')),
  replicates: z.optional(said(z.int().check(z.gte(1), z.lte(1000)), 'Runs of a draw, whose mean is compared; 1 where missing.')),
  seed: z.optional(said(u32, 'Seed of draws and runs.')),
  fit: said(z.array(fit).check(z.minLength(1), z.maxLength(64)), 'The numbers that are fitted.'),
  targets: z.optional(
    said(
      z.union([z.literal('published'), z.array(z.union([figure, other])).check(z.minLength(1), z.maxLength(64))]),
      'What they are fitted to: "published", all figures of the scheme\'s calibration; or a list of {figure} and {measure, value, low, high}.',
    ),
  ),
  distance: z.optional(said(z.enum(DISTANCES), "rms: root mean square over the targets; largest: of the worst of them. In units of each target's scale.")),
  draws: z.optional(said(z.int().check(z.gte(1), z.lte(MOST_DRAWS)), 'Draws of a round; 1000 where missing.')),
  keep: z.optional(
    said(z.number().check(z.gt(0), z.lte(MOST_DRAWS)), 'Draws that are kept, the nearest: how many, or below 1 which share; 0.1 where missing.'),
  ),
  rounds: z.optional(said(z.int().check(z.gte(1), z.lte(20)), 'Rounds; each after the first draws around what was kept. 1 where missing.')),
});
