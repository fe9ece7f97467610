/** The grammar of scheme files: what `scheme.ts` says in types, checked on a document. */
import * as z from 'zod/mini';
import { EXPOSURES } from '../base/exposure.ts';
import { evidenceKeys, graded, id, month, notNegative, points, positive, rate, said, share, sources, stay, text } from '../base/grammar.ts';
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

const context = said(z.enum(CONTEXTS), 'The part of life that is read or touched.');
const exposure = z.enum(EXPOSURES as [(typeof EXPOSURES)[number], ...(typeof EXPOSURES)[number][]]);

const population = z.strictObject({
  scope: z.enum(['general', 'sector']),
  of: z.optional(
    z.strictObject({
      regions: z.optional(z.array(id).check(z.maxLength(64))),
      groups: z.optional(z.array(id).check(z.maxLength(16))),
      ages: z.optional(z.array(id).check(z.maxLength(16))),
    }),
  ),
  consent: z.enum(['automatic', 'authorised']),
  uptake: z.optional(share),
  ...graded,
});

const forget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('reset'), every: stay }),
  z.strictObject({ kind: z.literal('fade'), half_life: said(z.number().check(z.gt(0), z.lte(1200)), 'Months in which the distance to `start` halves.') }),
  z.strictObject({ kind: z.literal('expire'), valid_for: z.int().check(z.gte(1), z.lte(120)) }),
]);

const ledger = z.strictObject({ start: points, min: points, max: points, forget, clean_month: z.optional(points), ...graded });

const indicator = z.strictObject({
  id,
  title: z.optional(text),
  conduct: z.optional(said(id, 'The conduct of the society that is read.')),
  ties: z.optional(
    z.strictObject({
      which: z.array(z.enum(['household', 'local', 'far'])).check(z.minLength(1), z.maxLength(3)),
      standing: z.union([z.strictObject({ list: id }), z.strictObject({ band: id })]),
    }),
  ),
  points: z.optional(points),
  set: z.optional(points),
  context,
  recorded: z.optional(said(share, 'Coverage: the probability that an occurrence enters the record.')),
  false_records: z.optional(said(rate, 'Entries a person-month about something that the person did not do.')),
  valid_for: z.optional(z.int().check(z.gte(1), z.lte(120))),
  diminishing: z.optional(
    z.strictObject({
      every: z.int().check(z.gte(1), z.lte(120)),
      steps: z.array(z.strictObject({ from: z.int().check(z.gte(1), z.lte(1000)), factor: share })).check(z.minLength(1), z.maxLength(16)),
    }),
  ),
  ...graded,
});

const attention = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed') }),
  z.strictObject({ kind: z.literal('records'), over: z.enum(['region', 'group']), prior: z.union([positive, z.record(id, notNegative)]) }),
]);

const band = z.strictObject({ id, title: z.optional(text), from: z.optional(points), ...graded });

const list = z.strictObject({
  id,
  title: z.optional(text),
  colour: z.enum(['black', 'red']),
  entry: z
    .array(
      z.strictObject({
        score_below: z.optional(points),
        score_from: z.optional(points),
        band: z.optional(id),
        recorded: z.optional(z.union([id, z.array(id).check(z.minLength(1), z.maxLength(32))])),
        represents: z.optional(said(id, 'The enterprise that one represents is on this list of the scheme named by `enterprises`.')),
      }),
    )
    .check(z.minLength(1), z.maxLength(16)),
  exit: z
    .array(
      z.strictObject({
        after: z.optional(stay),
        score_from: z.optional(points),
        score_below: z.optional(points),
        no_longer_represents: z.optional(said(id, 'The enterprise that one represents is not on this list of the scheme named by `enterprises`.')),
      }),
    )
    .check(z.maxLength(16)),
  min_stay: z.optional(stay),
  max_stay: z.optional(stay),
  restart: z.optional(z.boolean()),
  published: z.boolean(),
  ...graded,
});

const consequence = z.strictObject({
  id,
  title: z.optional(text),
  while: z.union([z.strictObject({ list: id }), z.strictObject({ band: z.union([id, z.array(id).check(z.minLength(1), z.maxLength(16))]) })]),
  domain: z.enum(DOMAINS),
  context,
  deny: z.optional(said(share, 'Share of attempts refused.')),
  grant: z.optional(said(share, 'Share of attempts granted as a benefit.')),
  of: z.optional(exposure),
  means: z.optional(said(z.number().check(z.gt(0), z.lte(10)), 'Factor on means, each month in force.')),
  job_loss: z.optional(
    said(z.number().check(z.gte(0), z.lte(16)), "Factor on the hazard of losing a job; in a scheme for enterprises, of their employees' losing theirs."),
  ),
  job_finding: z.optional(said(z.number().check(z.gte(0), z.lte(2)), 'Factor on the rate of finding a job.')),
  fine: z.optional(said(notNegative, 'Taken from means when the penalty is imposed, in units of mean means.')),
  liberty: z.optional(z.strictObject({ rate, months: z.int().check(z.gte(1), z.lte(120)) })),
  cuts_ties: z.optional(said(rate, 'Hazard a month with which others end a tie to the subject.')),
  severity: z.optional(share),
  starts: z.optional(month),
  ends: z.optional(month),
  joint: z.optional(z.boolean()),
  legal_basis: z.nullable(z.string().check(z.maxLength(1000))),
  ...graded,
});

const repairMonths = said(z.int().check(z.gte(0), z.lte(250)), 'Months on the list before a repair act counts.');

const remedies = z.strictObject({
  notice: z.strictObject({ when: z.enum(['before', 'after', 'never']), probability: z.optional(share), ...graded }),
  reasons: z.optional(z.boolean()),
  appeal: z.nullable(
    z.strictObject({
      by: z.enum(['same', 'independent']),
      window: z.nullable(stay),
      capacity: said(notNegative, 'Decisions a month per 100 000 persons.'),
      corrects: share,
      upholds: share,
      suspends: z.boolean(),
      ...graded,
    }),
  ),
  repair: z.nullable(
    z.strictObject({
      after: z.union([repairMonths, z.record(id, repairMonths)]),
      acts: z.array(id).check(z.minLength(1), z.maxLength(32)),
      granted: z.optional(share),
      ...graded,
    }),
  ),
  expiry: z.optional(z.nullable(z.strictObject({ after: stay, ...graded }))),
  review: z.optional(z.nullable(z.strictObject({ catches_false: share, drops_true: share, ...graded }))),
  ...graded,
});

const sharing = z.strictObject({
  joint: z.boolean(),
  lag: z.optional(z.int().check(z.gte(0), z.lte(24))),
  mixups: z.optional(share),
  over_retention: z.optional(z.int().check(z.gte(0), z.lte(24))),
  ...graded,
});

const governance = z.strictObject({
  rules_published: z.boolean(),
  scores_visible: z.boolean(),
  impact_assessment: z.boolean(),
  new_consequences_per_year: z.nullable(z.int().check(z.gte(0), z.lte(1000))),
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
    .check(z.minLength(1), z.maxLength(64)),
});

const some = <T extends z.ZodMiniType>(word: T) => z.union([word, z.array(word).check(z.minLength(1), z.maxLength(64))]);
const selection = z.strictObject({
  id: z.optional(some(id)),
  context: z.optional(some(context)),
  domain: z.optional(some(z.enum(DOMAINS))),
  ties: z.optional(z.boolean()),
  kind: z.optional(said(some(z.enum(['harm', 'good', 'lawful', 'cannot'])), 'Indicators that read a conduct of this kind, as the society has it.')),
  penalty: z.optional(said(z.boolean(), 'Consequences that take something; false: the rewards.')),
  refuses: z.optional(said(some(exposure), 'Consequences that refuse attempts of this kind, in whatever domain.')),
  cross_context: z.optional(z.boolean()),
  without_legal_basis: z.optional(z.boolean()),
  later: z.optional(said(z.union([z.boolean(), month]), 'Consequences that start after month 0; with a number, in that month or later.')),
  colour: z.optional(z.enum(['black', 'red'])),
  represents: z.optional(said(z.boolean(), 'Lists that one enters through the enterprise that one represents; only these ways in are removed.')),
});

/**
 * The grammar of a change that depends on what the scheme says: `at_most`, `at_least` or `if_absent`, with the evidence of the
 * number, and `where` to choose among the items of the path.
 */
export const conditionalChange: z.ZodMiniType<ConditionalChange> = z.strictObject({
  at_most: z.optional(said(z.number(), 'Lowers a higher number to this; sets it where the scheme has none.')),
  at_least: z.optional(said(z.number(), 'Raises a lower number to this; sets it where the scheme has none.')),
  if_absent: z.optional(said(z.unknown(), 'Sets it only where the scheme has nothing.')),
  where: z.optional(said(selection, 'Of the items that the path names, only these.')),
  ...evidenceKeys,
});

const CHANGE =
  'By path, the value to set: items of lists by their id, `*` for all of them; `remedies.appeal?.suspends` changes nothing where there is no appeal; null takes an optional key away.';

/** What a safeguard or a phase changes. */
const changes = {
  remove: z.optional(
    z.strictObject({
      indicators: z.optional(z.array(selection).check(z.maxLength(64))),
      consequences: z.optional(z.array(selection).check(z.maxLength(64))),
      lists: z.optional(z.array(selection).check(z.maxLength(64))),
    }),
  ),
  change: z.optional(said(z.record(z.string().check(z.maxLength(500)), z.unknown()), CHANGE)),
  add: z.optional(
    z.strictObject({
      indicators: z.optional(z.array(indicator).check(z.maxLength(64))),
      consequences: z.optional(z.array(consequence).check(z.maxLength(64))),
      lists: z.optional(z.array(list).check(z.maxLength(8))),
    }),
  ),
};

const later = z.int().check(z.gte(1), z.lte(12000));
const phase = z.strictObject({ id, title: z.optional(text), from: said(later, 'First month in which the rules are so.'), ...changes, ...graded });
const amnesty = z.strictObject({
  id,
  title: z.optional(text),
  month: said(later, 'Month at whose start the record is purged.'),
  lists: z.optional(said(z.union([z.literal('all'), z.array(id).check(z.minLength(1), z.maxLength(8))]), 'Lists that everyone leaves.')),
  scores: z.optional(said(z.boolean(), 'Whether scores go back to the start.')),
  ...graded,
});
const breach = z.strictObject({
  id,
  title: z.optional(text),
  month: said(month, 'Month at whose end the records get out.'),
  share: said(share, 'Share of the records that get out.'),
  ...graded,
});

const head = { id, title: text, about: text, sources };

/** The grammar of `scheme/1`. */
export const schemeGrammar: z.ZodMiniType<Scheme> = z.strictObject({
  glasshouse: z.literal('scheme/1'),
  ...head,
  aim: z.optional(said(text, "What the scheme's authors say it is for.")),
  kind: z.enum(['documented', 'reconstructed', 'thought-experiment']),
  place: z.optional(z.union([z.string().check(z.maxLength(500)), text])),
  years: z.optional(z.union([z.string().check(z.maxLength(200)), text])),
  society: z.optional(z.string().check(z.maxLength(500))),
  subjects: z.optional(said(z.enum(['persons', 'enterprises']), 'Whom the scheme is about: persons (default) or enterprises.')),
  enterprises: z.optional(said(z.string().check(z.maxLength(500)), 'The scheme under which enterprises live beside: an id that ships, or a path.')),
  population,
  ledger,
  indicators: z.array(indicator).check(z.maxLength(256)),
  attention: z.optional(attention),
  bands: z.array(band).check(z.maxLength(15)),
  lists: z.array(list).check(z.maxLength(8)),
  consequences: z.array(consequence).check(z.maxLength(128)),
  remedies,
  sharing,
  governance,
  phases: z.optional(said(z.array(phase).check(z.maxLength(32)), 'Changes of the rules in mid-run.')),
  amnesties: z.optional(said(z.array(amnesty).check(z.maxLength(32)), 'Months in which the record is purged.')),
  breaches: z.optional(said(z.array(breach).check(z.maxLength(32)), 'Months in which records get out.')),
  calibration: z.optional(calibration),
});

/**
 * The grammar of `safeguard/1`. Values of `change` are free here, since each is checked in the scheme that it yields; those with
 * `at_most`, `at_least` or `if_absent` are checked when the safeguard is read.
 */
export const safeguardGrammar: z.ZodMiniType<Safeguard> = z.strictObject({
  glasshouse: z.literal('safeguard/1'),
  ...head,
  norm: z.optional(text),
  subjects: z.optional(said(z.enum(['persons', 'enterprises']), 'Whom the norm protects, if not everyone: a scheme about others is left as it is.')),
  ...changes,
});

/** The grammar of `federation/1`. */
export const federationGrammar: z.ZodMiniType<Federation> = z.strictObject({
  glasshouse: z.literal('federation/1'),
  ...head,
  society: z.optional(z.string().check(z.maxLength(500))),
  regions: z.record(id, z.string().check(z.maxLength(500))),
  elsewhere: z.nullable(z.string().check(z.maxLength(500))),
  sharing,
});
