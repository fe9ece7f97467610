/** The parts of a scheme file, from its population to its governance: what each key may be, and what it means. */
import * as z from 'zod/mini';
import { EXPOSURES, type Exposure } from '../base/exposure.ts';
import { graded, id, month, notNegative, points, rate, said, share, stay, text } from '../base/grammar.ts';
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

export const context: z.ZodMiniType<Context> = said(z.enum(CONTEXTS), 'The part of life that is read or touched.');
export const domain: z.ZodMiniType<Domain> = said(z.enum(DOMAINS), 'What is taken or given.');
export const exposure: z.ZodMiniType<Exposure> = said(
  z.enum(EXPOSURES as [(typeof EXPOSURES)[number], ...(typeof EXPOSURES)[number][]]),
  'A kind of attempt that can be refused or granted.',
);
export const colour: z.ZodMiniType<'black' | 'red'> = said(z.enum(['black', 'red']), 'black: a list of penalties; red: a list of rewards.');
const ownId = said(id, 'What other items and paths call this one by: letters, digits, "-", "_" and "+".');
const title = said(text, 'What reports call it, in English and, if written, Simplified Chinese.');
/** The head of an item with an id. */
export const named: { readonly id: z.ZodMiniType<string>; readonly title: z.ZodMiniOptional<z.ZodMiniType<Text>> } = { id: ownId, title: z.optional(title) };
const listId = said(id, 'A list of this scheme, by its id.');
const bandId = said(id, 'A band of this scheme, by its id.');

export const population: z.ZodMiniType<Population> = said(
  z.strictObject({
    scope: said(z.enum(['general', 'sector']), 'general: everyone is scored; sector: the part of the society named in `of`.'),
    of: z.optional(
      said(
        z.strictObject({
          regions: z.optional(said(z.array(id).check(z.maxLength(64)), 'Regions of the society, by id; all where the key is missing.')),
          groups: z.optional(said(z.array(id).check(z.maxLength(16)), 'Groups of the society, by id; all where the key is missing.')),
          ages: z.optional(said(z.array(id).check(z.maxLength(16)), 'Age bands of the society, by id; all where the key is missing.')),
        }),
        'The part of the society that is scored. Only with `scope: sector`.',
      ),
    ),
    consent: said(z.enum(['automatic', 'authorised']), 'automatic: everyone in scope is scored; authorised: only those who agreed.'),
    uptake: z.optional(said(share, 'With `consent: authorised`, the share that agrees, 0 to 1.')),
    ...graded,
  }),
  'Whom the scheme scores.',
);

const kindOfForgetting = 'How records are forgotten: never, by a reset, by fading, or by expiry of each entry.';
const forget = said(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: said(z.literal('never'), kindOfForgetting) }),
    z.strictObject({ kind: said(z.literal('reset'), kindOfForgetting), every: said(stay, 'Months after which the score returns to `start`, 1 to 250.') }),
    z.strictObject({
      kind: said(z.literal('fade'), kindOfForgetting),
      half_life: said(z.number().check(z.gt(0), z.lte(1200)), 'Months in which the distance to `start` halves.'),
    }),
    z.strictObject({
      kind: said(z.literal('expire'), kindOfForgetting),
      valid_for: said(z.int().check(z.gte(1), z.lte(120)), 'Months that each entry counts; an indicator may state its own.'),
    }),
  ]),
  'How records are forgotten.',
);

export const ledger: z.ZodMiniType<Ledger> = said(
  z.strictObject({
    start: said(points, 'Score at the start, in points; sixteenths are resolved.'),
    min: said(points, 'The lowest score, in points.'),
    max: said(points, 'The highest score, in points.'),
    forget,
    clean_month: z.optional(said(points, 'Points added in a month without any entry.')),
    clean_month_in: z.optional(
      said(z.record(id, points), 'By the band in which one stood before the month, the points added in a month without any entry, instead of `clean_month`.'),
    ),
    ...graded,
  }),
  'The score: where it begins, between what it stays, and how it forgets.',
);

export const indicator: z.ZodMiniType<Indicator> = said(
  z.strictObject({
    ...named,
    conduct: z.optional(said(id, 'The conduct of the society that is read. Exactly one of `conduct` and `ties`.')),
    ties: z.optional(
      said(
        z.strictObject({
          which: said(z.array(z.enum(['household', 'local', 'far'])).check(z.minLength(1), z.maxLength(3)), 'Kinds of ties that are read.'),
          standing: said(
            z.union([z.strictObject({ list: listId }), z.strictObject({ band: bandId })]),
            'The list or band in which a tie must stand to be counted.',
          ),
        }),
        "Reads the standing of one's ties, guilt by association; `points` are then taken a tie and month.",
      ),
    ),
    points: z.optional(said(points, 'Points an entry; may be 0 where the entry only lists.')),
    set: z.optional(said(points, 'An entry sets the score to this value instead.')),
    context,
    bands: z.optional(
      said(
        z.array(bandId).check(z.minLength(1), z.maxLength(16)),
        'Bands of this scheme: an entry is made only of those who stood in one of them before the month. Everyone where the key is missing.',
      ),
    ),
    recorded: z.optional(said(share, 'Coverage: the probability that an occurrence enters the record.')),
    false_records: z.optional(said(rate, 'Entries a person-month about something that the person did not do.')),
    valid_for: z.optional(said(z.int().check(z.gte(1), z.lte(120)), 'Months that an entry counts; only where the ledger forgets by `expire`.')),
    diminishing: z.optional(
      said(
        z.strictObject({
          every: said(z.int().check(z.gte(1), z.lte(120)), 'Months after which the count starts again at one.'),
          steps: said(
            z
              .array(
                z.strictObject({
                  from: said(z.int().check(z.gte(1), z.lte(1000)), 'The entry of a period from which on the factor holds; the first step begins at 1.'),
                  factor: said(share, 'Factor on the points, 0 to 1.'),
                }),
              )
              .check(z.minLength(1), z.maxLength(16)),
            'Steps with rising `from`; an entry takes the factor of the last step that it has reached.',
          ),
        }),
        'Points fall with repetition.',
      ),
    ),
    ...graded,
  }),
  "A rule that turns one conduct, or the standing of one's ties, into an entry.",
);

export const band: z.ZodMiniType<Band> = said(
  z.strictObject({ ...named, from: z.optional(said(points, 'The lowest score of the band; the last band has none.')), ...graded }),
  'Holds the scores from `from` up to the next higher band.',
);

const scoreBelow = z.optional(said(points, 'The score is below this.'));
const scoreFrom = z.optional(said(points, 'The score is this or higher.'));

export const list: z.ZodMiniType<List> = said(
  z.strictObject({
    ...named,
    colour,
    entry: said(
      z
        .array(
          z.strictObject({
            score_below: scoreBelow,
            score_from: scoreFrom,
            band: z.optional(said(bandId, 'The score is in this band of the scheme.')),
            recorded: z.optional(
              said(z.union([id, z.array(id).check(z.minLength(1), z.maxLength(32))]), 'An entry of this indicator, or of any of these, was made this month.'),
            ),
            represents: z.optional(said(id, 'The enterprise that one represents is on this list of the scheme named by `enterprises`.')),
          }),
        )
        .check(z.minLength(1), z.maxLength(16)),
      'Ways onto the list: the keys of one item must all hold, the items are alternatives.',
    ),
    exit: said(
      z
        .array(
          z.strictObject({
            after: z.optional(said(stay, 'Months counted as listed, 1 to 250.')),
            score_from: scoreFrom,
            score_below: scoreBelow,
            no_longer_represents: z.optional(said(id, 'The enterprise that one represents is not on this list of the scheme named by `enterprises`.')),
          }),
        )
        .check(z.maxLength(16)),
      'Ways off the list: the keys of one item must all hold, the items are alternatives.',
    ),
    min_stay: z.optional(said(stay, 'Months before which no exit condition acts, 1 to 250.')),
    max_stay: z.optional(said(stay, 'Months after which the stay ends in any case, 1 to 250.')),
    restart: z.optional(said(z.boolean(), 'Whether a new entry while listed starts the stay again.')),
    published: said(z.boolean(), 'Whether the list is public.'),
    ...graded,
  }),
  'A black or red list: how one comes onto it and off it.',
);

export const consequence: z.ZodMiniType<Consequence> = said(
  z.strictObject({
    ...named,
    while: said(
      z.union([
        z.strictObject({ list: listId }),
        z.strictObject({ band: said(z.union([id, z.array(id).check(z.minLength(1), z.maxLength(16))]), 'A band of this scheme, or several, by their ids.') }),
      ]),
      'The list or band in which one must stand.',
    ),
    domain,
    context,
    deny: z.optional(said(share, 'Share of attempts refused.')),
    grant: z.optional(said(share, 'Share of attempts granted as a benefit.')),
    of: z.optional(said(exposure, 'The kind of attempt that is refused or granted, where it is not the domain itself.')),
    means: z.optional(said(z.number().check(z.gt(0), z.lte(10)), 'Factor on means, each month in force.')),
    job_loss: z.optional(
      said(z.number().check(z.gte(0), z.lte(16)), "Factor on the hazard of losing a job; in a scheme for enterprises, of their employees' losing theirs."),
    ),
    job_finding: z.optional(said(z.number().check(z.gte(0), z.lte(2)), 'Factor on the rate of finding a job.')),
    fine: z.optional(said(notNegative, 'Taken from means when the penalty is imposed, in units of mean means.')),
    liberty: z.optional(
      said(
        z.strictObject({
          rate: said(rate, 'Hazard a month of being detained while in force.'),
          months: said(z.int().check(z.gte(1), z.lte(120)), 'Months then served.'),
        }),
        'Detention: its hazard and its length.',
      ),
    ),
    cuts_ties: z.optional(said(rate, 'Hazard a month with which others end a tie to the subject.')),
    stops: z.optional(
      said(
        z.array(id).check(z.minLength(1), z.maxLength(64)),
        'Conducts of the society that do not occur while it is in force, by id; such a month is no clean month.',
      ),
    ),
    severity: z.optional(said(share, 'How heavy it is, 0 (trivial) to 1 (loss of liberty or livelihood).')),
    starts: z.optional(said(month, 'Month of the run in which it starts, from 0.')),
    ends: z.optional(said(month, 'Month of the run in which it ends.')),
    joint: z.optional(said(z.boolean(), 'Enforced by other bodies through shared data: acts only where `sharing.joint` is true.')),
    legal_basis: said(z.nullable(z.string().check(z.maxLength(1000))), 'The law that allows it, in words; null: none.'),
    ...graded,
  }),
  'A reward or penalty tied to a list or band.',
);

const repairMonths = said(z.int().check(z.gte(0), z.lte(250)), 'Months on the list before a repair act counts.');

export const remedies: z.ZodMiniType<Remedies> = said(
  z.strictObject({
    notice: said(
      z.strictObject({
        when: said(z.enum(['before', 'after', 'never']), 'When the subject is told of a listing.'),
        probability: z.optional(said(share, 'Probability that the notice reaches the subject.')),
        ...graded,
      }),
      'Whether and when one is told.',
    ),
    reasons: z.optional(said(z.boolean(), 'Whether a notice gives reasons.')),
    appeal: said(
      z.nullable(
        z.strictObject({
          by: said(z.enum(['same', 'independent']), 'Who decides: the body that listed, or an independent one.'),
          window: said(z.nullable(stay), 'Months from knowing of the listing within which one may file; null: no limit.'),
          capacity: said(notNegative, 'Decisions a month per 100 000 persons.'),
          corrects: said(share, 'Probability that a wrong listing is corrected.'),
          upholds: said(share, 'Probability that a right listing is upheld.'),
          suspends: said(z.boolean(), 'Whether consequences rest while the appeal waits.'),
          ...graded,
        }),
      ),
      'How a listing can be contested; null: not at all.',
    ),
    repair: said(
      z.nullable(
        z.strictObject({
          after: said(
            z.union([repairMonths, z.record(id, repairMonths)]),
            'Months on the list before a repair act counts; by list, where they differ: a black list that is not named cannot be repaired.',
          ),
          acts: said(z.array(id).check(z.minLength(1), z.maxLength(32)), 'Conducts of the society that repair, by id.'),
          granted: z.optional(said(share, 'Probability that the authority grants it.')),
          ...graded,
        }),
      ),
      'How one earns a way off a black list; null: not at all.',
    ),
    expiry: z.optional(
      said(
        z.nullable(z.strictObject({ after: said(stay, 'Months after which every black listing ends, 1 to 250.'), ...graded })),
        'A term for every black listing; null: none.',
      ),
    ),
    review: z.optional(
      said(
        z.nullable(
          z.strictObject({
            catches_false: said(share, 'Share of false entries caught.'),
            drops_true: said(share, 'Share of true entries dropped by mistake.'),
            ...graded,
          }),
        ),
        'A human check of entries before they count; null: none.',
      ),
    ),
    ...graded,
  }),
  'What one can do against a listing, and what is told.',
);

export const sharing: z.ZodMiniType<Sharing> = said(
  z.strictObject({
    joint: said(z.boolean(), 'Whether other regions and bodies act on the standing.'),
    lag: z.optional(said(z.int().check(z.gte(0), z.lte(24)), 'Months until a true or false entry reaches the official ledger.')),
    mixups: z.optional(said(share, 'Probability that a recorded entry is put on the wrong person.')),
    over_retention: z.optional(said(z.int().check(z.gte(0), z.lte(24)), 'Months for which joint consequences go on after the official exit.')),
    ...graded,
  }),
  'How far the standing travels, how late, and how faultily.',
);

export const governance: z.ZodMiniType<Governance> = said(
  z.strictObject({
    rules_published: said(z.boolean(), 'Whether the rules are public.'),
    scores_visible: said(z.boolean(), 'Whether subjects can see their own score.'),
    impact_assessment: said(z.boolean(), 'Whether the effects were assessed beforehand.'),
    new_consequences_per_year: said(
      z.nullable(z.int().check(z.gte(0), z.lte(1000))),
      'At most so many consequences may start in each year of the run; null: no limit. Those of month 0 are not new.',
    ),
    ...graded,
  }),
  'What is public about the rules, and how fast they may grow.',
);
