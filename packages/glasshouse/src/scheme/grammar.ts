/** The grammar of scheme files: what `scheme.ts` says in types, checked on a document. */
import { z } from 'zod';
import { evidenceKeys, graded, id, month, notNegative, positive, share, sources, text } from '../base/grammar.ts';
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
const attention = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed').describe(kindOfAttention) }),
    z.strictObject({
      kind: z.literal('records').describe(kindOfAttention),
      over: z.enum(['region', 'group']).describe('What attention is divided among.'),
      prior: z
        .union([positive, z.record(id, notNegative)])
        .describe('Entries a 1 000 persons credited before the first month; one number, or by the id of each region or group.'),
    }),
  ])
  .describe('Where inspection goes.');

const calibration = z.strictObject({
  population: positive.describe('Persons to whom the published figures refer.'),
  targets: z
    .array(
      z.strictObject({
        ...named,
        title: text.describe('What the figure is called.'),
        list: id.describe('The list that the figure is about, by its id.'),
        quantity: z
          .enum(['entries', 'exits', 'stock', 'ever_listed'])
          .describe('What was counted: entries, exits, those listed at the end of the last month, or those ever listed.'),
        from: month.describe('First month of the run over which flows are summed, from 0.'),
        to: month.describe('Last month over which flows are summed; a stock is read at its end.'),
        low: notNegative.describe('The lowest figure that sources give, in persons of the real population.'),
        value: notNegative.describe('The figure, in persons of the real population.'),
        high: notNegative.describe('The highest figure that sources give, in persons of the real population.'),
        ...graded,
      }),
    )
    .min(1)
    .max(64)
    .describe('Published yearly figures that a run is compared with.'),
});

const some = <T extends z.ZodType>(word: T) => z.union([word, z.array(word).min(1).max(64)]);
const selection = z.strictObject({
  id: some(id).describe('Items with this id, or any of these.').optional(),
  context: some(context).describe('Items of this part of life, or of any of these.').optional(),
  domain: some(domain).describe('Consequences that take or give this, or any of these.').optional(),
  ties: z.boolean().describe('Indicators that read the standing of ties.').optional(),
  kind: some(z.enum(['harm', 'good', 'lawful', 'cannot']))
    .describe('Indicators that read a conduct of this kind, as the society has it.')
    .optional(),
  penalty: z.boolean().describe('Consequences that take something; false: the rewards.').optional(),
  refuses: some(exposure).describe('Consequences that refuse attempts of this kind, in whatever domain.').optional(),
  cross_context: z.boolean().describe("Consequences whose context is none of those that the scheme's indicators read.").optional(),
  without_legal_basis: z.boolean().describe('Consequences without a legal basis.').optional(),
  later: z.union([z.boolean(), month]).describe('Consequences that start after month 0; with a number, in that month or later.').optional(),
  colour: colour.optional(),
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
      indicators: z.array(selection).max(64).describe('Indicators that go: each item chooses some, all of its keys must hold.').optional(),
      consequences: z.array(selection).max(64).describe('Consequences that go: each item chooses some, all of its keys must hold.').optional(),
      lists: z.array(selection).max(64).describe('Lists that go: each item chooses some, all of its keys must hold.').optional(),
    })
    .describe('First stage: items taken away.')
    .optional(),
  change: z.record(z.string().max(500), z.unknown()).describe(CHANGE).optional(),
  add: z
    .strictObject({
      indicators: z.array(indicator).max(64).describe('Indicators that come.').optional(),
      consequences: z.array(consequence).max(64).describe('Consequences that come.').optional(),
      lists: z.array(list).max(8).describe('Lists that come.').optional(),
    })
    .describe('Third stage: items added.')
    .optional(),
};

const later = z.int().min(1).max(12000);
const phase = z.strictObject({ ...named, from: later.describe('First month in which the rules are so.'), ...changes, ...graded });
const amnesty = z.strictObject({
  ...named,
  month: later.describe('Month at whose start the record is purged.'),
  lists: z
    .union([z.literal('all'), z.array(id).min(1).max(8)])
    .describe('Lists that everyone leaves.')
    .optional(),
  scores: z.boolean().describe('Whether scores go back to the start.').optional(),
  ...graded,
});
const breach = z.strictObject({
  ...named,
  month: month.describe('Month at whose end the records get out.'),
  share: share.describe('Share of the records that get out.'),
  ...graded,
});

const head = {
  id: named.id.describe('What commands and other files call it by: letters, digits, "-", "_" and "+".'),
  title: text.describe('What it is called.'),
  about: text.describe('What it is, in a few sentences.'),
  sources: sources.describe('Where its statements come from, by a key that `source` names.'),
};

/** The grammar of `scheme/1`. */
export const schemeGrammar: z.ZodType<Scheme> = z.strictObject({
  glasshouse: z.literal('scheme/1').describe('The kind of file and the version of its grammar.'),
  ...head,
  aim: text.describe("What the scheme's authors say it is for.").optional(),
  kind: z
    .enum(['documented', 'reconstructed', 'thought-experiment'])
    .describe('documented: its rules are published; reconstructed: parts are; thought-experiment: neither.'),
  place: z
    .union([z.string().max(500), text])
    .describe('Where it is or was in force.')
    .optional(),
  years: z
    .union([z.string().max(200), text])
    .describe('When it is or was in force.')
    .optional(),
  society: z.string().max(500).describe('The society that it is meant for: an id that ships, or a path.').optional(),
  subjects: z.enum(['persons', 'enterprises']).describe('Whom the scheme is about: persons (default) or enterprises.').optional(),
  enterprises: z.string().max(500).describe('The scheme under which enterprises live beside: an id that ships, or a path.').optional(),
  population,
  ledger,
  indicators: z.array(indicator).max(256).describe('What is recorded, and what it counts.'),
  attention: attention.optional(),
  bands: z.array(band).max(15).describe('Ranges of the score, from the highest `from` to the lowest.'),
  lists: z.array(list).max(8).describe('Black and red lists.'),
  consequences: z.array(consequence).max(128).describe('Rewards and penalties.'),
  remedies,
  sharing,
  governance,
  phases: z.array(phase).max(32).describe('Changes of the rules in mid-run.').optional(),
  amnesties: z.array(amnesty).max(32).describe('Months in which the record is purged.').optional(),
  breaches: z.array(breach).max(32).describe('Months in which records get out.').optional(),
  calibration: calibration.describe('Published figures that a run is compared with.').optional(),
});

/**
 * The grammar of `safeguard/1`. Values of `change` are free here, since each is checked in the scheme that it yields; those with
 * `at_most`, `at_least` or `if_absent` are checked when the safeguard is read.
 */
export const safeguardGrammar: z.ZodType<Safeguard> = z.strictObject({
  glasshouse: z.literal('safeguard/1').describe('The kind of file and the version of its grammar.'),
  ...head,
  norm: text.describe('The norm that it carries out, in words.').optional(),
  subjects: z.enum(['persons', 'enterprises']).describe('Whom the norm protects, if not everyone: a scheme about others is left as it is.').optional(),
  ...changes,
});

/** The grammar of `federation/1`. */
export const federationGrammar: z.ZodType<Federation> = z.strictObject({
  glasshouse: z.literal('federation/1').describe('The kind of file and the version of its grammar.'),
  ...head,
  society: z.string().max(500).describe('The society that it is meant for: an id that ships, or a path.').optional(),
  regions: z.record(id, z.string().max(500)).describe('By region of the society, its scheme: an id that ships, or a path.'),
  elsewhere: z.string().max(500).nullable().describe('The scheme of all other regions; null: none.'),
  sharing,
});
