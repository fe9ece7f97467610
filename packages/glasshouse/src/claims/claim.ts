/** A claim that was made in public, what the record says of it, and what of it a simulation can measure. */
import type { Text } from '../base/text.ts';

/**
 * What the record says of a claim: that it holds; that a part holds; the contrary; nothing, though it was looked for; or
 * that the claim is about an effect that neither the record nor a simulation settles.
 */
export type Verdict = 'on-record' | 'in-part' | 'contradicted' | 'no-record' | 'not-settled';
export const VERDICTS: readonly Verdict[] = ['on-record', 'in-part', 'contradicted', 'no-record', 'not-settled'];

/** A page that was read. */
export interface ClaimSource {
  readonly title: string;
  readonly url: string;
  /** The day on which it was opened, `2025-03-31`, where that was written down. */
  readonly accessed?: string | undefined;
}

/** Where a claim was made. */
export interface Said {
  readonly publisher: string;
  /** The day of publication, `2019-07-26`; missing where none was found. */
  readonly date?: string | undefined;
  readonly title: Text;
  readonly url: string;
}

/** A question that is put to a simulation on behalf of a claim; everything that its command needs. */
export interface Question {
  readonly id: string;
  readonly title: Text;
  readonly scheme: string;
  readonly society?: string | undefined;
  /** Compared with the same society without the scheme. */
  readonly against?: 'none' | undefined;
  /** Compared with the same scheme with these safeguards together. */
  readonly with?: readonly string[] | undefined;
  /** Of a federation: everyone is lived under each of its schemes. */
  readonly fragmentation?: true | undefined;
  readonly persons: number;
  readonly months: number;
  readonly runs: number;
  readonly seed: number;
  /** Draws of every number that has a range. */
  readonly ignorance?: number | undefined;
  /** Measures whose values are kept. */
  readonly measures: readonly string[];
  /** Rates of conduct whose change against no scheme is kept year by year. */
  readonly yearly?: readonly ('harm_rate' | 'good_rate' | 'lawful_rate')[] | undefined;
  /** What is assumed, in words. */
  readonly assumes: Text;
  /** The answer, with marks such as `{listed_share of 1000}` where numbers go. */
  readonly answer: Text;
  /** What this cannot show. */
  readonly limits: Text;
}

/** A claim, as its file has it. */
export interface Claim {
  readonly glasshouse: 'claim/1';
  readonly id: string;
  /** The claim in our words, never a quotation. */
  readonly claim: Text;
  readonly said: readonly Said[];
  readonly verdict: Verdict;
  /** What the record says, two to six sentences. */
  readonly record: Text;
  readonly sources: readonly ClaimSource[];
  /** Why nothing is simulated; exactly where `simulate` is missing. */
  readonly unsimulated?: Text | undefined;
  readonly simulate?: readonly Question[] | undefined;
}
