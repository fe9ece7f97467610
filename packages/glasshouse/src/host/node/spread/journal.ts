/**
 * What is written down of a replicate that several machines live: questions, one after the other, and to each an answer
 * of every hand. Everything is JSON, for whatever store it lies in.
 *
 *   question t   "live month t; these are the sums of month t − 1"  ──► each hand: its row of month t
 *   …            tallies, rank sums, mixes, as threads of one machine are asked
 *   the last     "it has ended"
 *
 * A question holds all that a hand has to know, so a hand is a function of its cuts and the questions: one that was
 * lost is begun again elsewhere, and goes through the questions that are there without waiting for anybody. The
 * coordinator is a function of the answers in the same way.
 */

export type Question =
  /** Sums of the month before, by population; null in month 0. */
  | { readonly kind: 'month'; readonly month: number; readonly before: readonly (readonly number[])[] | null }
  | { readonly kind: 'tally'; readonly population: number }
  | { readonly kind: 'rank-sums'; readonly population: number; readonly twice: readonly number[] }
  | { readonly kind: 'mix'; readonly population: number }
  | { readonly kind: 'bytes'; readonly population: number }
  | { readonly kind: 'exposed'; readonly population: number }
  | { readonly kind: 'end' };

export interface TallyAnswer {
  readonly scores: readonly number[];
  readonly expectations: readonly number[];
}

/** What each question is answered with; null where the hand holds none of the population. */
export interface AnswersTo {
  /** The hand's own counters of the month, by population. */
  readonly month: readonly (readonly number[])[];
  readonly tally: TallyAnswer | null;
  /** Whole numbers below 2⁶⁴, written out. */
  readonly 'rank-sums': readonly string[] | null;
  readonly mix: readonly number[];
  readonly bytes: number;
  readonly exposed: readonly number[];
  readonly end: null;
}

export type Answer = AnswersTo[Question['kind']];

/** Asks all hands, and waits until each has answered. @returns answers in the order of hands */
export type AskAll = (step: number, question: Question) => Promise<readonly Answer[]>;

/** A hand's side of the journal. */
export interface Journal {
  /** The question of a step if it was asked yet, else null. */
  readonly known: (step: number) => Promise<Question | null>;
  /** Waits for the question of a step. */
  readonly question: (step: number) => Promise<Question>;
  /** Writes an answer down; one that is there already stays. */
  readonly answer: (step: number, answer: Answer) => Promise<void>;
}
