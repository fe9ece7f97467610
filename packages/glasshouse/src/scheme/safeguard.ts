/** A safeguard: a change to a scheme, written in the scheme's own words. Applied to a scheme it yields a scheme. */
import type { Exposure } from '../base/exposure.ts';
import type { Grade, Source, Text } from '../base/text.ts';
import type { Consequence, Context, Domain, Indicator, List } from './scheme.ts';

/** What a conduct is; only a society says which is of which kind. */
export type Kind = 'harm' | 'good' | 'lawful' | 'cannot';

/** Of a society, the kinds of its conducts: those of persons, and those of enterprises. */
export interface KnowsKinds {
  readonly conducts: readonly { readonly id: string; readonly kind: Kind }[];
  readonly firms?: { readonly conducts: readonly { readonly id: string; readonly kind: Kind }[] } | undefined;
}

/** Which items a removal or change reaches; all keys must hold. */
export interface Selection {
  readonly id?: string | readonly string[] | undefined;
  readonly context?: Context | readonly Context[] | undefined;
  readonly domain?: Domain | readonly Domain[] | undefined;
  /** Indicators that read the standing of ties. */
  readonly ties?: boolean | undefined;
  /** Indicators that read a conduct of this kind, as the society has it in which the scheme is lived. */
  readonly kind?: Kind | readonly Kind[] | undefined;
  /** Consequences that take something; `false`: the rewards. */
  readonly penalty?: boolean | undefined;
  /** Consequences that refuse attempts of this kind, in whatever domain they stand. */
  readonly refuses?: Exposure | readonly Exposure[] | undefined;
  /** Consequences whose context is none of those that the scheme's indicators read. */
  readonly cross_context?: boolean | undefined;
  /** Consequences without a legal basis. */
  readonly without_legal_basis?: boolean | undefined;
  /** Consequences that start later than month 0; with a number, in that month or later. */
  readonly later?: boolean | number | undefined;
  readonly colour?: 'black' | 'red' | undefined;
  /** Lists that one enters through the enterprise that one represents. Only these ways in are removed; a list without another goes. */
  readonly represents?: boolean | undefined;
}

/**
 * A change that depends on what the scheme says: exactly one of the first three keys. `grade`, `source`, `low`, `high` and
 * `note` become the evidence of the number, where the number changes.
 */
export interface ConditionalChange {
  /** Lowers a higher number to this; sets it where the scheme has none. */
  readonly at_most?: number | undefined;
  /** Raises a lower number to this; sets it where the scheme has none. */
  readonly at_least?: number | undefined;
  /** Sets it only where the scheme has nothing. */
  readonly if_absent?: unknown;
  /** Of the items that the path names, only these. */
  readonly where?: Selection | undefined;
  readonly grade?: Grade | undefined;
  readonly source?: string | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly note?: string | undefined;
}

/** A change to a scheme, in three stages. */
export interface Changes {
  /** First stage: items taken away. */
  readonly remove?:
    | {
        readonly indicators?: readonly Selection[] | undefined;
        readonly consequences?: readonly Selection[] | undefined;
        readonly lists?: readonly Selection[] | undefined;
      }
    | undefined;
  /**
   * Second stage: values set, by path. An item of a list is named by its id, `*` means every item: `lists.*.max_stay: 24`.
   * A block that is not there is begun. A step with a question mark goes on only where the scheme has it, and otherwise changes
   * nothing: `remedies.appeal?.suspends: true`. The value may be a `ConditionalChange`. `null` takes an optional key away. A consequence that
   * a change leaves without any effect goes.
   */
  readonly change?: Readonly<Record<string, unknown>> | undefined;
  /** Third stage: items added. */
  readonly add?:
    | {
        readonly indicators?: readonly Indicator[] | undefined;
        readonly consequences?: readonly Consequence[] | undefined;
        readonly lists?: readonly List[] | undefined;
      }
    | undefined;
}

export interface Safeguard extends Changes {
  readonly glasshouse: 'safeguard/1';
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  /** The norm that it implements, in words. */
  readonly norm?: Text | undefined;
  /** Whom the norm protects, if not everyone: a scheme about others is left as it is. */
  readonly subjects?: 'persons' | 'enterprises' | undefined;
  readonly sources: Readonly<Record<string, Source>>;
}
