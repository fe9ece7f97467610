/** The grammar of scheme files: what `scheme.ts` says in types, checked on a document. */
import { z } from 'zod';
import { EXPOSURES } from '../base/exposure.ts';
import { evidenceKeys, graded, id, month, notNegative, points, positive, rate, share, sources, stay, text } from '../base/grammar.ts';
import type { Federation } from './federation.ts';
import type { ConditionalChange, Safeguard } from './safeguard.ts';
import type { Scheme } from './scheme.ts';

export const CONTEXTS = [
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
export const DOMAINS = [
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

const context = z.enum(CONTEXTS).describe('The part of life that is read or touched.');
const exposure = z.enum(EXPOSURES as [(typeof EXPOSURES)[number], ...(typeof EXPOSURES)[number][]]);

const population = z.strictObject({
  scope: z.enum(['general', 'sector']),
  of: z.strictObject({ regions: z.array(id).max(64).optional(), groups: z.array(id).max(16).optional(), ages: z.array(id).max(16).optional() }).optional(),
  consent: z.enum(['automatic', 'authorised']),
  uptake: share.optional(),
  ...graded,
});

const forget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('reset'), every: stay }),
  z.strictObject({ kind: z.literal('fade'), half_life: z.number().positive().max(1200).describe('Months in which the distance to `start` halves.') }),
  z.strictObject({ kind: z.literal('expire'), valid_for: z.int().min(1).max(120) }),
]);

const ledger = z.strictObject({ start: points, min: points, max: points, forget, clean_month: points.optional(), ...graded });

const indicator = z.strictObject({
  id,
  title: text.optional(),
  conduct: id.describe('The conduct of the society that is read.').optional(),
  ties: z
    .strictObject({
      which: z
        .array(z.enum(['household', 'local', 'far']))
        .min(1)
        .max(3),
      standing: z.union([z.strictObject({ list: id }), z.strictObject({ band: id })]),
    })
    .optional(),
  points: points.optional(),
  set: points.optional(),
  context,
  recorded: share.describe('Coverage: the probability that an occurrence enters the record.').optional(),
  false_records: rate.describe('Entries a person-month about something that the person did not do.').optional(),
  valid_for: z.int().min(1).max(120).optional(),
  diminishing: z
    .strictObject({
      every: z.int().min(1).max(120),
      steps: z
        .array(z.strictObject({ from: z.int().min(1).max(1000), factor: share }))
        .min(1)
        .max(16),
    })
    .optional(),
  ...graded,
});

const attention = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed') }),
  z.strictObject({ kind: z.literal('records'), over: z.enum(['region', 'group']), prior: z.union([positive, z.record(id, notNegative)]) }),
]);

const band = z.strictObject({ id, title: text.optional(), from: points.optional(), ...graded });

const list = z.strictObject({
  id,
  title: text.optional(),
  colour: z.enum(['black', 'red']),
  entry: z
    .array(
      z.strictObject({
        score_below: points.optional(),
        score_from: points.optional(),
        band: id.optional(),
        recorded: z.union([id, z.array(id).min(1).max(32)]).optional(),
        represents: id.describe('The enterprise that one represents is on this list of the scheme named by `enterprises`.').optional(),
      }),
    )
    .min(1)
    .max(16),
  exit: z
    .array(
      z.strictObject({
        after: stay.optional(),
        score_from: points.optional(),
        score_below: points.optional(),
        no_longer_represents: id.describe('The enterprise that one represents is not on this list of the scheme named by `enterprises`.').optional(),
      }),
    )
    .max(16),
  min_stay: stay.optional(),
  max_stay: stay.optional(),
  restart: z.boolean().optional(),
  published: z.boolean(),
  ...graded,
});

const consequence = z.strictObject({
  id,
  title: text.optional(),
  while: z.union([z.strictObject({ list: id }), z.strictObject({ band: z.union([id, z.array(id).min(1).max(16)]) })]),
  domain: z.enum(DOMAINS),
  context,
  deny: share.describe('Share of attempts refused.').optional(),
  grant: share.describe('Share of attempts granted as a benefit.').optional(),
  of: exposure.optional(),
  means: z.number().positive().max(10).describe('Factor on means, each month in force.').optional(),
  job_loss: z
    .number()
    .min(0)
    .max(16)
    .describe("Factor on the hazard of losing a job; in a scheme for enterprises, of their employees' losing theirs.")
    .optional(),
  job_finding: z.number().min(0).max(2).describe('Factor on the rate of finding a job.').optional(),
  fine: notNegative.describe('Taken from means when the penalty is imposed, in units of mean means.').optional(),
  liberty: z.strictObject({ rate, months: z.int().min(1).max(120) }).optional(),
  cuts_ties: rate.describe('Hazard a month with which others end a tie to the subject.').optional(),
  severity: share.optional(),
  starts: month.optional(),
  ends: month.optional(),
  joint: z.boolean().optional(),
  legal_basis: z.string().max(1000).nullable(),
  ...graded,
});

const repairMonths = z.int().min(0).max(250).describe('Months on the list before a repair act counts.');

const remedies = z.strictObject({
  notice: z.strictObject({ when: z.enum(['before', 'after', 'never']), probability: share.optional(), ...graded }),
  reasons: z.boolean().optional(),
  appeal: z
    .strictObject({
      by: z.enum(['same', 'independent']),
      window: stay.nullable(),
      capacity: notNegative.describe('Decisions a month per 100 000 persons.'),
      corrects: share,
      upholds: share,
      suspends: z.boolean(),
      ...graded,
    })
    .nullable(),
  repair: z
    .strictObject({ after: z.union([repairMonths, z.record(id, repairMonths)]), acts: z.array(id).min(1).max(32), granted: share.optional(), ...graded })
    .nullable(),
  expiry: z
    .strictObject({ after: stay, ...graded })
    .nullable()
    .optional(),
  review: z
    .strictObject({ catches_false: share, drops_true: share, ...graded })
    .nullable()
    .optional(),
  ...graded,
});

const sharing = z.strictObject({
  joint: z.boolean(),
  lag: z.int().min(0).max(24).optional(),
  mixups: share.optional(),
  over_retention: z.int().min(0).max(24).optional(),
  ...graded,
});

const governance = z.strictObject({
  rules_published: z.boolean(),
  scores_visible: z.boolean(),
  impact_assessment: z.boolean(),
  new_consequences_per_year: z.int().min(0).max(1000).nullable(),
  ...graded,
});

const calibration = z.strictObject({
  population: positive,
  targets: z
    .array(
      z.strictObject({
        id,
        title: text,
        list: id,
        quantity: z.enum(['entries', 'exits', 'stock', 'ever_listed']),
        from: month,
        to: month,
        low: notNegative,
        value: notNegative,
        high: notNegative,
        ...graded,
      }),
    )
    .min(1)
    .max(64),
});

const some = <T extends z.ZodType>(word: T) => z.union([word, z.array(word).min(1).max(64)]);
const selection = z.strictObject({
  id: some(id).optional(),
  context: some(context).optional(),
  domain: some(z.enum(DOMAINS)).optional(),
  ties: z.boolean().optional(),
  kind: some(z.enum(['harm', 'good', 'lawful', 'cannot']))
    .describe('Indicators that read a conduct of this kind, as the society has it.')
    .optional(),
  penalty: z.boolean().describe('Consequences that take something; false: the rewards.').optional(),
  refuses: some(exposure).describe('Consequences that refuse attempts of this kind, in whatever domain.').optional(),
  cross_context: z.boolean().optional(),
  without_legal_basis: z.boolean().optional(),
  later: z.union([z.boolean(), month]).describe('Consequences that start after month 0; with a number, in that month or later.').optional(),
  colour: z.enum(['black', 'red']).optional(),
  represents: z.boolean().describe('Lists that one enters through the enterprise that one represents; only these ways in are removed.').optional(),
});

/**
 * The grammar of a change that depends on what the scheme says: `at_most`, `at_least` or `if_absent`, with the evidence of the
 * number, and `where` to choose among the items of the path.
 */
export const conditionalChange: z.ZodType<ConditionalChange> = z.strictObject({
  at_most: z.number().describe('Lowers a higher number to this; sets it where the scheme has none.').optional(),
  at_least: z.number().describe('Raises a lower number to this; sets it where the scheme has none.').optional(),
  if_absent: z.unknown().describe('Sets it only where the scheme has nothing.').optional(),
  where: selection.describe('Of the items that the path names, only these.').optional(),
  ...evidenceKeys,
});

const CHANGE =
  'By path, the value to set: items of lists by their id, `*` for all of them; `remedies.appeal?.suspends` changes nothing where there is no appeal; null takes an optional key away.';

/** What a safeguard or a phase changes. */
const changes = {
  remove: z
    .strictObject({
      indicators: z.array(selection).max(64).optional(),
      consequences: z.array(selection).max(64).optional(),
      lists: z.array(selection).max(64).optional(),
    })
    .optional(),
  change: z.record(z.string().max(500), z.unknown()).describe(CHANGE).optional(),
  add: z
    .strictObject({
      indicators: z.array(indicator).max(64).optional(),
      consequences: z.array(consequence).max(64).optional(),
      lists: z.array(list).max(8).optional(),
    })
    .optional(),
};

const later = z.int().min(1).max(12000);
const phase = z.strictObject({ id, title: text.optional(), from: later.describe('First month in which the rules are so.'), ...changes, ...graded });
const amnesty = z.strictObject({
  id,
  title: text.optional(),
  month: later.describe('Month at whose start the record is purged.'),
  lists: z
    .union([z.literal('all'), z.array(id).min(1).max(8)])
    .describe('Lists that everyone leaves.')
    .optional(),
  scores: z.boolean().describe('Whether scores go back to the start.').optional(),
  ...graded,
});
const breach = z.strictObject({
  id,
  title: text.optional(),
  month: month.describe('Month at whose end the records get out.'),
  share: share.describe('Share of the records that get out.'),
  ...graded,
});

const head = { id, title: text, about: text, sources };

/** The grammar of `scheme/1`. */
export const schemeGrammar: z.ZodType<Scheme> = z.strictObject({
  glasshouse: z.literal('scheme/1'),
  ...head,
  aim: text.describe("What the scheme's authors say it is for.").optional(),
  kind: z.enum(['documented', 'reconstructed', 'thought-experiment']),
  place: z.union([z.string().max(500), text]).optional(),
  years: z.union([z.string().max(200), text]).optional(),
  society: z.string().max(500).optional(),
  subjects: z.enum(['persons', 'enterprises']).describe('Whom the scheme is about: persons (default) or enterprises.').optional(),
  enterprises: z.string().max(500).describe('The scheme under which enterprises live beside: an id that ships, or a path.').optional(),
  population,
  ledger,
  indicators: z.array(indicator).max(256),
  attention: attention.optional(),
  bands: z.array(band).max(15),
  lists: z.array(list).max(8),
  consequences: z.array(consequence).max(128),
  remedies,
  sharing,
  governance,
  phases: z.array(phase).max(32).describe('Changes of the rules in mid-run.').optional(),
  amnesties: z.array(amnesty).max(32).describe('Months in which the record is purged.').optional(),
  breaches: z.array(breach).max(32).describe('Months in which records get out.').optional(),
  calibration: calibration.optional(),
});

/**
 * The grammar of `safeguard/1`. Values of `change` are free here, since each is checked in the scheme that it yields; those with
 * `at_most`, `at_least` or `if_absent` are checked when the safeguard is read.
 */
export const safeguardGrammar: z.ZodType<Safeguard> = z.strictObject({
  glasshouse: z.literal('safeguard/1'),
  ...head,
  norm: text.optional(),
  subjects: z.enum(['persons', 'enterprises']).describe('Whom the norm protects, if not everyone: a scheme about others is left as it is.').optional(),
  ...changes,
});

/** The grammar of `federation/1`. */
export const federationGrammar: z.ZodType<Federation> = z.strictObject({
  glasshouse: z.literal('federation/1'),
  ...head,
  society: z.string().max(500).optional(),
  regions: z.record(id, z.string().max(500)),
  elsewhere: z.string().max(500).nullable(),
  sharing,
});
