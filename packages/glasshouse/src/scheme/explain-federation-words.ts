/** What the explanation of a federation says: one object a language, so that a missing message does not compile. */
import type { Difference } from './differences.ts';

export interface FederationWords {
  readonly heading: Readonly<Record<'what' | 'members' | 'differences' | 'sharing' | 'sources', string>>;
  /** @param regions named @param schemes different ones @param documented that follow published texts @param drawn thought experiments */
  readonly counts: (regions: number, schemes: number, documented: number, drawn: number) => string;
  readonly elsewhere: string;
  readonly noneElsewhere: string;
  readonly member: (title: string, id: string, regions: readonly string[]) => string;
  readonly drawn: (ids: readonly string[]) => string;
  /** What the table says, in a sentence. */
  readonly reading: string;
  readonly columns: readonly [string, string, string, string];
  readonly axis: Readonly<Record<Difference, string>>;
  /** An option of any axis but `reads`. */
  readonly option: (axis: Difference, option: string) => string;
  readonly joint: (joint: boolean) => string;
}

/** Words by axis and option; an option without words is shown as it is. */
export type OptionWords = Readonly<Partial<Record<Difference, Readonly<Record<string, string>>>>>;
