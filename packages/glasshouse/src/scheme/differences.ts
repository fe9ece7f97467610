/** How schemes differ: for each axis, which option a scheme has. Read from the rules alone, so that any federation can be told apart. */
import type { Consequence, Context, Scheme } from './scheme.ts';

/** A favour, and no penalty. */
function favours(item: Consequence): boolean {
  return item.domain === 'benefit';
}

type Weight = 'takes' | 'much' | 'more' | 'alike' | 'adds' | 'none';
type Follows = 'nothing' | 'rewards' | 'penalties' | 'both';

/** Points that all indicators take, over those that they add: each rule counts once, however often it acts. */
function weight({ indicators }: Scheme): Weight {
  const points = indicators.map((item) => item.points ?? 0);
  const taken = -points.filter((p) => p < 0).reduce((sum, p) => sum + p, 0);
  const added = points.filter((p) => p > 0).reduce((sum, p) => sum + p, 0);
  if (taken === 0 && added === 0) return 'none';
  if (added === 0) return 'takes';
  return taken > 15 * added ? 'much' : taken > 5 * added ? 'more' : taken >= added ? 'alike' : 'adds';
}

function low({ consequences }: Scheme): Follows {
  const rewards = consequences.some(favours);
  const penalties = consequences.some((item) => !favours(item));
  return rewards ? (penalties ? 'both' : 'rewards') : penalties ? 'penalties' : 'nothing';
}

const yes = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');

/** The axes, in the order in which they are told; an option is a word, a number, or for `reads` each context that is read. */
export const DIFFERENCES = {
  start: ({ ledger }: Scheme): string => `${ledger.start}/${ledger.min}/${ledger.max}`,
  forgets: ({ ledger }: Scheme): Scheme['ledger']['forget']['kind'] => ledger.forget.kind,
  reads: ({ indicators }: Scheme): readonly Context[] => [...new Set(indicators.map((item) => item.context))],
  weight: (scheme: Scheme): Weight => weight(scheme),
  cleanMonth: ({ ledger }: Scheme): 'yes' | 'no' => yes([ledger.clean_month ?? 0, ...Object.values(ledger.clean_month_in ?? {})].some((points) => points > 0)),
  bands: ({ bands }: Scheme): number => bands.length,
  low: (scheme: Scheme): Follows => low(scheme),
  published: ({ lists }: Scheme): 'none' | 'yes' | 'no' => (lists.length === 0 ? 'none' : yes(lists.some((list) => list.published))),
  rules: ({ governance }: Scheme): 'yes' | 'no' => yes(governance.rules_published),
  consent: ({ population }: Scheme): 'automatic' | 'authorised' => population.consent,
  whom: ({ population }: Scheme): 'general' | 'sector' => population.scope,
  appeal: ({ remedies }: Scheme): 'none' | 'same' | 'independent' => remedies.appeal?.by ?? 'none',
  repair: ({ remedies }: Scheme): 'yes' | 'no' => yes(remedies.repair !== null),
  joint: ({ consequences }: Scheme): 'yes' | 'no' => yes(consequences.some((item) => item.joint === true)),
} as const;

export type Difference = keyof typeof DIFFERENCES;

/** Options of an axis, each with how many of the documented schemes and how many of the thought experiments have it. */
export interface Counted {
  readonly option: string;
  readonly documented: number;
  readonly drawn: number;
}

/** Whether a scheme follows published texts or reports. */
export function isDocumented(scheme: Scheme): boolean {
  return scheme.kind !== 'thought-experiment';
}

/** Counts the options of an axis, in the order of how often they come (then of first appearance). */
export function countOptions(axis: Difference, schemes: readonly Scheme[]): readonly Counted[] {
  const counts = new Map<string, { documented: number; drawn: number }>();
  for (const scheme of schemes) {
    const found = DIFFERENCES[axis](scheme);
    for (const option of typeof found === 'object' ? found : [String(found)]) {
      const count = counts.get(option) ?? { documented: 0, drawn: 0 };
      count[isDocumented(scheme) ? 'documented' : 'drawn']++;
      counts.set(option, count);
    }
  }
  return [...counts].map(([option, count]) => ({ option, ...count })).sort((a, b) => b.documented + b.drawn - a.documented - a.drawn);
}
