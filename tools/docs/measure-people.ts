/**
 * Worked examples of the measures that look at persons one by one: a table of a few people, and the number that somebody reckons from it by
 * hand. A test hands the same people to the measure's own code.
 */

export interface Ranked {
  readonly score: number;
  readonly scoreRank: number;
  /** Acts a month at incentive 1. */
  readonly harm: number;
  readonly harmRank: number;
}

/** Rank correlations: what each of five people scores, and the harm that they would be expected to do. */
export interface RankedExample {
  readonly measure: string;
  readonly ranked: readonly Ranked[];
  readonly hand: string;
  readonly value: number;
}

export type Outcome = 'penalty' | 'reward' | 'neither';

/** Fragmentation: what each of a few people comes to at the end under each scheme of a federation. */
export interface TreatedExample {
  readonly measure: string;
  readonly schemes: readonly { readonly id: string /** Persons whom it rules. */; readonly rules: number }[];
  /** Shape [persons][schemes] */
  readonly treated: readonly (readonly Outcome[])[];
  readonly hand: string;
  readonly value: number;
}

export type PeopleExample = RankedExample | TreatedExample;

const HARM = [0.1, 0.08, 0.04, 0.06, 0.02] as const;
const HARM_RANKS = [5, 4, 2, 3, 1] as const;
const people = (scores: readonly (readonly [score: number, rank: number])[]): readonly Ranked[] =>
  scores.map(([score, scoreRank], n) => ({ score, scoreRank, harm: HARM[n] as number, harmRank: HARM_RANKS[n] as number }));

export const PEOPLE_EXAMPLES: readonly PeopleExample[] = [
  {
    measure: 'goodhart',
    ranked: people([
      [1000, 3],
      [1000, 3],
      [960, 1],
      [1000, 3],
      [1020, 5],
    ]),
    hand: '((3 − 3)·(5 − 3) + (3 − 3)·(4 − 3) + (1 − 3)·(2 − 3) + (3 − 3)·(3 − 3) + (5 − 3)·(1 − 3)) / √((4 + 4) · (4 + 1 + 1 + 0 + 4)) = −2 / √80',
    value: -2 / Math.sqrt(80),
  },
  {
    measure: 'goodhart.start',
    ranked: people([
      [850, 1],
      [900, 2],
      [960, 3],
      [1000, 4],
      [1020, 5],
    ]),
    hand: '1 − 6 · ((1 − 5)² + (2 − 4)² + (3 − 2)² + (4 − 3)² + (5 − 1)²) / (5 · (5² − 1)) = 1 − 6 · 38 / 120',
    value: -0.9,
  },
  {
    measure: 'fragmentation',
    schemes: [
      { id: 'north', rules: 600 },
      { id: 'south', rules: 400 },
    ],
    treated: [
      ['penalty', 'penalty'],
      ['neither', 'penalty'],
      ['reward', 'penalty'],
      ['neither', 'neither'],
    ],
    hand: '(0 + (1 − 0.6² − 0.4²) + (1 − 0.6² − 0.4²) + 0) / 4 = (0 + 0.48 + 0.48 + 0) / 4',
    value: 0.24,
  },
];

export function peopleExampleOf(measure: string): PeopleExample | undefined {
  return PEOPLE_EXAMPLES.find((example) => example.measure === measure);
}
