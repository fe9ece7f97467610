/** What the final scores say: quantiles of persons, and how many stand in each band. */
import type { RunResult } from '../measures/result.ts';
import { stretchesOf } from '../scheme/phases.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** Bins of whole points from the lowest: [lowest score of the bin, share of those scored]. */
export function scoreBins(result: RunResult): readonly (readonly [number, number])[] {
  const bins = result.scores.filter(([, share]) => share > 0).toSorted((a, b) => a[0] - b[0]);
  const total = bins.reduce((sum, [, share]) => sum + share, 0);
  return total > 0 ? bins.map(([from, share]) => [from, share / total]) : [];
}

/** The lowest score below or at which that share of people stands; null without scores. @param share 0 … 1 */
export function scoreQuantile(result: RunResult, share: number): number | null {
  let below = 0;
  const bins = scoreBins(result);
  for (const [from, part] of bins) {
    below += part;
    if (below >= share - 1e-9) return from;
  }
  return bins.at(-1)?.[0] ?? null;
}

/** The share of people with scores from `from` (or any) to below `below` (or any). */
export function shareBetween(result: RunResult, from: number | undefined, below: number | undefined): number {
  let sum = 0;
  for (const [score, share] of scoreBins(result)) if ((from === undefined || score >= from) && (below === undefined || score < below)) sum += share;
  return sum;
}

/** The band that holds the lowest scores, and where it ends; undefined without bands. */
export function lowestBand(scheme: Scheme): { readonly band: Scheme['bands'][number]; readonly below: number | undefined } | undefined {
  const rising = scheme.bands.toSorted((a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY));
  const [band, next] = rising;
  return band === undefined ? undefined : { band, below: next?.from };
}

/** Whether a scheme has a black list, in any of its phases. */
export function hasBlackList(scheme: Scheme): boolean {
  return stretchesOf(scheme).some((stretch) => stretch.scheme.lists.some((list) => list.colour === 'black'));
}
