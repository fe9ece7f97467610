/** The grammar of scheme files: what `scheme.ts` says in types, checked on a document. */
import * as z from 'zod/mini';
import { evidenceKeys, graded, id, month, notNegative, positive, said, share, sources, text } from '../base/grammar.ts';
import { MOST_MONTHS } from '../base/months.ts';
import type { Federation } from './federation.ts';
import {
  band,
  colour,
  consequence,
  context,
  domain,
  exposure,
  governance,
  indicator,
  ledger,
  list,
  named,
  population,
  remedies,
  sharing,
} from './grammar-items.ts';
import type { ConditionalChange, Safeguard } from './safeguard.ts';
import type { Scheme } from './scheme.ts';

const kindOfAttention = 'fixed: inspection is the same everywhere; records: it goes where records were made before.';
const attention = said(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: said(z.literal('fixed'), kindOfAttention) }),
    z.strictObject({
      kind: said(z.literal('records'), kindOfAttention),
      over: said(z.enum(['region', 'group']), 'What attention is divided among.'),
      prior: said(
        z.union([positive, z.record(id, notNegative)]),
        'Entries a 1 000 persons credited before the first month; one number, or by the id of each region or group.',
      ),
    }),
  ]),
  'Where inspection goes.',
);

const calibration = z.strictObject({
  population: said(positive, 'Persons to whom the published figures refer.'),
  targets: said(
    z
      .array(
        z.strictObject({
          ...named,
          title: said(text, 'What the figure is called.'),
          list: said(id, 'The list that the figure is about, by its id.'),
          quantity: said(
            z.enum(['entries', 'exits', 'stock', 'ever_listed']),
            'What was counted: entries, exits, those listed at the end of the last month, or those ever listed.',
          ),
          from: said(month, 'First month of the run over which flows are summed, from 0.'),
          to: said(month, 'Last month over which flows are summed; a stock is read at its end.'),
          low: said(notNegative, 'The lowest figure that sources give, in persons of the real population.'),
          value: said(notNegative, 'The figure, in persons of the real population.'),
          high: said(notNegative, 'The highest figure that sources give, in persons of the real population.'),
          ...graded,
        }),
      )
      .check(z.minLength(1), z.maxLength(64)),
    'Published yearly figures that a run is compared with.',
  ),
});

const some = <T extends z.ZodMiniType>(word: T) => z.union([word, z.array(word).check(z.minLength(1), z.maxLength(64))]);
const selection = z.strictObject({
  id: z.optional(said(some(id), 'Items with this id, or any of these.')),
  context: z.optional(said(some(context), 'Items of this part of life, or of any of these.')),
  domain: z.optional(said(some(domain), 'Consequences that take or give this, or any of these.')),
  ties: z.optional(said(z.boolean(), 'Indicators that read the standing of ties.')),
  kind: z.optional(said(some(z.enum(['harm', 'good', 'lawful', 'cannot'])), 'Indicators that read a conduct of this kind, as the society has it.')),
  penalty: z.optional(said(z.boolean(), 'Consequences that take something; false: the rewards.')),
  refuses: z.optional(said(some(exposure), 'Consequences that refuse attempts of this kind, in whatever domain.')),
  cross_context: z.optional(said(z.boolean(), "Consequences whose context is none of those that the scheme's indicators read.")),
  without_legal_basis: z.optional(said(z.boolean(), 'Consequences without a legal basis.')),
  later: z.optional(said(z.union([z.boolean(), month]), 'Consequences that start after month 0; with a number, in that month or later.')),
  colour: z.optional(colour),
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
    said(
      z.strictObject({
        indicators: z.optional(said(z.array(selection).check(z.maxLength(64)), 'Indicators that go: each item chooses some, all of its keys must hold.')),
        consequences: z.optional(said(z.array(selection).check(z.maxLength(64)), 'Consequences that go: each item chooses some, all of its keys must hold.')),
        lists: z.optional(said(z.array(selection).check(z.maxLength(64)), 'Lists that go: each item chooses some, all of its keys must hold.')),
      }),
      'First stage: items taken away.',
    ),
  ),
  change: z.optional(said(z.record(z.string().check(z.maxLength(500)), z.unknown()), CHANGE)),
  add: z.optional(
    said(
      z.strictObject({
        indicators: z.optional(said(z.array(indicator).check(z.maxLength(64)), 'Indicators that come.')),
        consequences: z.optional(said(z.array(consequence).check(z.maxLength(64)), 'Consequences that come.')),
        lists: z.optional(said(z.array(list).check(z.maxLength(8)), 'Lists that come.')),
      }),
      'Third stage: items added.',
    ),
  ),
};

const later = z.int().check(z.gte(1), z.lte(MOST_MONTHS));
const phase = z.strictObject({ ...named, from: said(later, 'First month in which the rules are so.'), ...changes, ...graded });
const amnesty = z.strictObject({
  ...named,
  month: said(later, 'Month at whose start the record is purged.'),
  lists: z.optional(said(z.union([z.literal('all'), z.array(id).check(z.minLength(1), z.maxLength(8))]), 'Lists that everyone leaves.')),
  scores: z.optional(said(z.boolean(), 'Whether scores go back to the start.')),
  ...graded,
});
const breach = z.strictObject({
  ...named,
  month: said(month, 'Month at whose end the records get out.'),
  share: said(share, 'Share of the records that get out.'),
  ...graded,
});

const head = {
  id: said(named.id, 'What commands and other files call it by: letters, digits, "-", "_" and "+".'),
  title: said(text, 'What it is called.'),
  about: said(text, 'What it is, in a few sentences.'),
  sources: said(sources, 'Where its statements come from, by a key that `source` names.'),
};

/** The grammar of `scheme/1`. */
export const schemeGrammar: z.ZodMiniType<Scheme> = z.strictObject({
  glasshouse: said(z.literal('scheme/1'), 'The kind of file and the version of its grammar.'),
  ...head,
  aim: z.optional(said(text, "What the scheme's authors say it is for.")),
  kind: said(
    z.enum(['documented', 'reconstructed', 'thought-experiment']),
    'documented: its rules are published; reconstructed: parts are; thought-experiment: neither.',
  ),
  place: z.optional(said(z.union([z.string().check(z.maxLength(500)), text]), 'Where it is or was in force.')),
  years: z.optional(said(z.union([z.string().check(z.maxLength(200)), text]), 'When it is or was in force.')),
  society: z.optional(said(z.string().check(z.maxLength(500)), 'The society that it is meant for: an id that ships, or a path.')),
  subjects: z.optional(said(z.enum(['persons', 'enterprises']), 'Whom the scheme is about: persons (default) or enterprises.')),
  enterprises: z.optional(said(z.string().check(z.maxLength(500)), 'The scheme under which enterprises live beside: an id that ships, or a path.')),
  population,
  ledger,
  indicators: said(z.array(indicator).check(z.maxLength(256)), 'What is recorded, and what it counts.'),
  attention: z.optional(attention),
  bands: said(z.array(band).check(z.maxLength(15)), 'Ranges of the score, from the highest `from` to the lowest.'),
  lists: said(z.array(list).check(z.maxLength(8)), 'Black and red lists.'),
  consequences: said(z.array(consequence).check(z.maxLength(128)), 'Rewards and penalties.'),
  remedies,
  sharing,
  governance,
  phases: z.optional(said(z.array(phase).check(z.maxLength(32)), 'Changes of the rules in mid-run.')),
  amnesties: z.optional(said(z.array(amnesty).check(z.maxLength(32)), 'Months in which the record is purged.')),
  breaches: z.optional(said(z.array(breach).check(z.maxLength(32)), 'Months in which records get out.')),
  calibration: z.optional(said(calibration, 'Published figures that a run is compared with.')),
});

/**
 * The grammar of `safeguard/1`. Values of `change` are free here, since each is checked in the scheme that it yields; those with
 * `at_most`, `at_least` or `if_absent` are checked when the safeguard is read.
 */
export const safeguardGrammar: z.ZodMiniType<Safeguard> = z.strictObject({
  glasshouse: said(z.literal('safeguard/1'), 'The kind of file and the version of its grammar.'),
  ...head,
  norm: z.optional(said(text, 'The norm that it carries out, in words.')),
  subjects: z.optional(said(z.enum(['persons', 'enterprises']), 'Whom the norm protects, if not everyone: a scheme about others is left as it is.')),
  ...changes,
});

/** The grammar of `federation/1`. */
export const federationGrammar: z.ZodMiniType<Federation> = z.strictObject({
  glasshouse: said(z.literal('federation/1'), 'The kind of file and the version of its grammar.'),
  ...head,
  society: z.optional(said(z.string().check(z.maxLength(500)), 'The society that it is meant for: an id that ships, or a path.')),
  regions: said(z.record(id, z.string().check(z.maxLength(500))), 'By region of the society, its scheme: an id that ships, or a path.'),
  elsewhere: said(z.nullable(z.string().check(z.maxLength(500))), 'The scheme of all other regions; null: none.'),
  sharing,
});
