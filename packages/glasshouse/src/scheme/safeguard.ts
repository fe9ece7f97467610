/** A safeguard: a change to a scheme, written in the scheme's own words. Applied to a scheme it yields a scheme. */
import type { Source, Text } from '../base/text.ts';
import type { Consequence, Context, Domain, Indicator, List } from './scheme.ts';

/** Which items a removal or change reaches; all keys must hold. */
export interface Selection {
  readonly id?: string | readonly string[] | undefined;
  readonly context?: Context | readonly Context[] | undefined;
  readonly domain?: Domain | readonly Domain[] | undefined;
  /** Indicators that read the standing of ties. */
  readonly ties?: boolean | undefined;
  /** Consequences whose context is none of those that the scheme's indicators read. */
  readonly cross_context?: boolean | undefined;
  /** Consequences without a legal basis. */
  readonly without_legal_basis?: boolean | undefined;
  /** Consequences that start later than month 0. */
  readonly later?: boolean | undefined;
  readonly colour?: 'black' | 'red' | undefined;
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
  /** Second stage: values set, by path. An item of a list is named by its id, `*` means every item: `lists.*.max_stay: 24`. */
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
  readonly sources: Readonly<Record<string, Source>>;
}
