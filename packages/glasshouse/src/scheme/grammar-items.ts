/** The parts of a scheme file, from its population to its governance: what each key may be, and what it means. */
import { z } from 'zod';
import { EXPOSURES, type Exposure } from '../base/exposure.ts';
import { graded, id, month, notNegative, points, rate, share, stay, text } from '../base/grammar.ts';
import type { Text } from '../base/text.ts';
import type { Band, Consequence, Context, Domain, Governance, Indicator, Ledger, List, Population, Remedies, Sharing } from './scheme.ts';

const CONTEXTS = [
  'finance',
  'traffic',
  'work',
  'civic',
  'environment',
  'speech',
  'association',
  'family',
  'travel',
  'housing',
  'schooling',
  'health',
  'commerce',
  'administration',
] as const;
const DOMAINS = [
  'travel',
  'employment',
  'credit',
  'housing',
  'schooling',
  'public_services',
  'dating',
  'fine',
  'liberty',
  'publicity',
  'family',
  'benefit',
] as const;

export const context: z.ZodType<Context> = z.enum(CONTEXTS).describe('The part of life that is read or touched.');
export const domain: z.ZodType<Domain> = z.enum(DOMAINS).describe('What is taken or given.');
export const exposure: z.ZodType<Exposure> = z
  .enum(EXPOSURES as [(typeof EXPOSURES)[number], ...(typeof EXPOSURES)[number][]])
  .describe('A kind of attempt that can be refused or granted.');
export const colour: z.ZodType<'black' | 'red'> = z.enum(['black', 'red']).describe('black: a list of penalties; red: a list of rewards.');
const ownId = id.describe('What other items and paths call this one by: letters, digits, "-", "_" and "+".');
const title = text.describe('What reports call it, in English and, if written, Simplified Chinese.');
/** The head of an item with an id. */
export const named: { readonly id: z.ZodType<string>; readonly title: z.ZodOptional<z.ZodType<Text>> } = { id: ownId, title: title.optional() };
const listId = id.describe('A list of this scheme, by its id.');
const bandId = id.describe('A band of this scheme, by its id.');

export const population: z.ZodType<Population> = z
  .strictObject({
    scope: z.enum(['general', 'sector']).describe('general: everyone is scored; sector: the part of the society named in `of`.'),
    of: z
      .strictObject({
        regions: z.array(id).max(64).describe('Regions of the society, by id; all where the key is missing.').optional(),
        groups: z.array(id).max(16).describe('Groups of the society, by id; all where the key is missing.').optional(),
        ages: z.array(id).max(16).describe('Age bands of the society, by id; all where the key is missing.').optional(),
      })
      .describe('The part of the society that is scored. Only with `scope: sector`.')
      .optional(),
    consent: z.enum(['automatic', 'authorised']).describe('automatic: everyone in scope is scored; authorised: only those who agreed.'),
    uptake: share.describe('With `consent: authorised`, the share that agrees, 0 to 1.').optional(),
    ...graded,
  })
  .describe('Whom the scheme scores.');

const kindOfForgetting = 'How records are forgotten: never, by a reset, by fading, or by expiry of each entry.';
const forget = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('never').describe(kindOfForgetting) }),
    z.strictObject({ kind: z.literal('reset').describe(kindOfForgetting), every: stay.describe('Months after which the score returns to `start`, 1 to 250.') }),
    z.strictObject({
      kind: z.literal('fade').describe(kindOfForgetting),
      half_life: z.number().positive().max(1200).describe('Months in which the distance to `start` halves.'),
    }),
    z.strictObject({
      kind: z.literal('expire').describe(kindOfForgetting),
      valid_for: z.int().min(1).max(120).describe('Months that each entry counts; an indicator may state its own.'),
    }),
  ])
  .describe('How records are forgotten.');

export const ledger: z.ZodType<Ledger> = z
  .strictObject({
    start: points.describe('Score at the start, in points; sixteenths are resolved.'),
    min: points.describe('The lowest score, in points.'),
    max: points.describe('The highest score, in points.'),
    forget,
    clean_month: points.describe('Points added in a month without any entry.').optional(),
    ...graded,
  })
  .describe('The score: where it begins, between what it stays, and how it forgets.');

export const indicator: z.ZodType<Indicator> = z
  .strictObject({
    ...named,
    conduct: id.describe('The conduct of the society that is read. Exactly one of `conduct` and `ties`.').optional(),
    ties: z
      .strictObject({
        which: z
          .array(z.enum(['household', 'local', 'far']))
          .min(1)
          .max(3)
          .describe('Kinds of ties that are read.'),
        standing: z
          .union([z.strictObject({ list: listId }), z.strictObject({ band: bandId })])
          .describe('The list or band in which a tie must stand to be counted.'),
      })
      .describe("Reads the standing of one's ties, guilt by association; `points` are then taken a tie and month.")
      .optional(),
    points: points.describe('Points an entry; may be 0 where the entry only lists.').optional(),
    set: points.describe('An entry sets the score to this value instead.').optional(),
    context,
    recorded: share.describe('Coverage: the probability that an occurrence enters the record.').optional(),
    false_records: rate.describe('Entries a person-month about something that the person did not do.').optional(),
    valid_for: z.int().min(1).max(120).describe('Months that an entry counts; only where the ledger forgets by `expire`.').optional(),
    diminishing: z
      .strictObject({
        every: z.int().min(1).max(120).describe('Months after which the count starts again at one.'),
        steps: z
          .array(
            z.strictObject({
              from: z.int().min(1).max(1000).describe('The entry of a period from which on the factor holds; the first step begins at 1.'),
              factor: share.describe('Factor on the points, 0 to 1.'),
            }),
          )
          .min(1)
          .max(16)
          .describe('Steps with rising `from`; an entry takes the factor of the last step that it has reached.'),
      })
      .describe('Points fall with repetition.')
      .optional(),
    ...graded,
  })
  .describe("A rule that turns one conduct, or the standing of one's ties, into an entry.");

export const band: z.ZodType<Band> = z
  .strictObject({ ...named, from: points.describe('The lowest score of the band; the last band has none.').optional(), ...graded })
  .describe('Holds the scores from `from` up to the next higher band.');

const scoreBelow = points.describe('The score is below this.').optional();
const scoreFrom = points.describe('The score is this or higher.').optional();

export const list: z.ZodType<List> = z
  .strictObject({
    ...named,
    colour,
    entry: z
      .array(
        z.strictObject({
          score_below: scoreBelow,
          score_from: scoreFrom,
          band: bandId.describe('The score is in this band of the scheme.').optional(),
          recorded: z
            .union([id, z.array(id).min(1).max(32)])
            .describe('An entry of this indicator, or of any of these, was made this month.')
            .optional(),
          represents: id.describe('The enterprise that one represents is on this list of the scheme named by `enterprises`.').optional(),
        }),
      )
      .min(1)
      .max(16)
      .describe('Ways onto the list: the keys of one item must all hold, the items are alternatives.'),
    exit: z
      .array(
        z.strictObject({
          after: stay.describe('Months counted as listed, 1 to 250.').optional(),
          score_from: scoreFrom,
          score_below: scoreBelow,
          no_longer_represents: id.describe('The enterprise that one represents is not on this list of the scheme named by `enterprises`.').optional(),
        }),
      )
      .max(16)
      .describe('Ways off the list: the keys of one item must all hold, the items are alternatives.'),
    min_stay: stay.describe('Months before which no exit condition acts, 1 to 250.').optional(),
    max_stay: stay.describe('Months after which the stay ends in any case, 1 to 250.').optional(),
    restart: z.boolean().describe('Whether a new entry while listed starts the stay again.').optional(),
    published: z.boolean().describe('Whether the list is public.'),
    ...graded,
  })
  .describe('A black or red list: how one comes onto it and off it.');

export const consequence: z.ZodType<Consequence> = z
  .strictObject({
    ...named,
    while: z
      .union([
        z.strictObject({ list: listId }),
        z.strictObject({ band: z.union([id, z.array(id).min(1).max(16)]).describe('A band of this scheme, or several, by their ids.') }),
      ])
      .describe('The list or band in which one must stand.'),
    domain,
    context,
    deny: share.describe('Share of attempts refused.').optional(),
    grant: share.describe('Share of attempts granted as a benefit.').optional(),
    of: exposure.describe('The kind of attempt that is refused or granted, where it is not the domain itself.').optional(),
    means: z.number().positive().max(10).describe('Factor on means, each month in force.').optional(),
    job_loss: z
      .number()
      .min(0)
      .max(16)
      .describe("Factor on the hazard of losing a job; in a scheme for enterprises, of their employees' losing theirs.")
      .optional(),
    job_finding: z.number().min(0).max(2).describe('Factor on the rate of finding a job.').optional(),
    fine: notNegative.describe('Taken from means when the penalty is imposed, in units of mean means.').optional(),
    liberty: z
      .strictObject({
        rate: rate.describe('Hazard a month of being detained while in force.'),
        months: z.int().min(1).max(120).describe('Months then served.'),
      })
      .describe('Detention: its hazard and its length.')
      .optional(),
    cuts_ties: rate.describe('Hazard a month with which others end a tie to the subject.').optional(),
    severity: share.describe('How heavy it is, 0 (trivial) to 1 (loss of liberty or livelihood).').optional(),
    starts: month.describe('Month of the run in which it starts, from 0.').optional(),
    ends: month.describe('Month of the run in which it ends.').optional(),
    joint: z.boolean().describe('Enforced by other bodies through shared data: acts only where `sharing.joint` is true.').optional(),
    legal_basis: z.string().max(1000).nullable().describe('The law that allows it, in words; null: none.'),
    ...graded,
  })
  .describe('A reward or penalty tied to a list or band.');

const repairMonths = z.int().min(0).max(250).describe('Months on the list before a repair act counts.');

export const remedies: z.ZodType<Remedies> = z
  .strictObject({
    notice: z
      .strictObject({
        when: z.enum(['before', 'after', 'never']).describe('When the subject is told of a listing.'),
        probability: share.describe('Probability that the notice reaches the subject.').optional(),
        ...graded,
      })
      .describe('Whether and when one is told.'),
    reasons: z.boolean().describe('Whether a notice gives reasons.').optional(),
    appeal: z
      .strictObject({
        by: z.enum(['same', 'independent']).describe('Who decides: the body that listed, or an independent one.'),
        window: stay.nullable().describe('Months from knowing of the listing within which one may file; null: no limit.'),
        capacity: notNegative.describe('Decisions a month per 100 000 persons.'),
        corrects: share.describe('Probability that a wrong listing is corrected.'),
        upholds: share.describe('Probability that a right listing is upheld.'),
        suspends: z.boolean().describe('Whether consequences rest while the appeal waits.'),
        ...graded,
      })
      .nullable()
      .describe('How a listing can be contested; null: not at all.'),
    repair: z
      .strictObject({
        after: z
          .union([repairMonths, z.record(id, repairMonths)])
          .describe('Months on the list before a repair act counts; by list, where they differ: a black list that is not named cannot be repaired.'),
        acts: z.array(id).min(1).max(32).describe('Conducts of the society that repair, by id.'),
        granted: share.describe('Probability that the authority grants it.').optional(),
        ...graded,
      })
      .nullable()
      .describe('How one earns a way off a black list; null: not at all.'),
    expiry: z
      .strictObject({ after: stay.describe('Months after which every black listing ends, 1 to 250.'), ...graded })
      .nullable()
      .describe('A term for every black listing; null: none.')
      .optional(),
    review: z
      .strictObject({
        catches_false: share.describe('Share of false entries caught.'),
        drops_true: share.describe('Share of true entries dropped by mistake.'),
        ...graded,
      })
      .nullable()
      .describe('A human check of entries before they count; null: none.')
      .optional(),
    ...graded,
  })
  .describe('What one can do against a listing, and what is told.');

export const sharing: z.ZodType<Sharing> = z
  .strictObject({
    joint: z.boolean().describe('Whether other regions and bodies act on the standing.'),
    lag: z.int().min(0).max(24).describe('Months until a true or false entry reaches the official ledger.').optional(),
    mixups: share.describe('Probability that a recorded entry is put on the wrong person.').optional(),
    over_retention: z.int().min(0).max(24).describe('Months for which joint consequences go on after the official exit.').optional(),
    ...graded,
  })
  .describe('How far the standing travels, how late, and how faultily.');

export const governance: z.ZodType<Governance> = z
  .strictObject({
    rules_published: z.boolean().describe('Whether the rules are public.'),
    scores_visible: z.boolean().describe('Whether subjects can see their own score.'),
    impact_assessment: z.boolean().describe('Whether the effects were assessed beforehand.'),
    new_consequences_per_year: z
      .int()
      .min(0)
      .max(1000)
      .nullable()
      .describe('At most so many consequences may start in each year of the run; null: no limit. Those of month 0 are not new.'),
    ...graded,
  })
  .describe('What is public about the rules, and how fast they may grow.');
