/** Rates by group, from the ratios that a run keeps and its totals. */
import { estimateOf } from '../measures/interval.ts';
import type { Estimate } from '../measures/measure.ts';
import type { RunResult } from '../measures/result.ts';

/** Below so many persons a rate says nothing and is not shown. */
export const FEWEST = 30;

export interface GroupRates {
  readonly group: string;
  readonly persons: number;
  /** Share of the group's persons who are listed, and wrongly listed, at the end; null where it cannot be told. */
  readonly listed: Estimate | null;
  readonly wrongly: Estimate | null;
  /** The same over that of the first group; 1 for the first group itself. */
  readonly ratioListed: Estimate | null;
  readonly ratioWrongly: Estimate | null;
  /** Refusals a person-year over those of the first group. */
  readonly ratioDenied: Estimate | null;
}

const UNIT = { unit: 'share of the group', whyNull: 'the reference group has nobody to compare with' };
const REFERENCE: Estimate = { value: 1, low: null, high: null, unit: 'ratio', runs: [], why: 'the reference' };

/**
 * Rates of each group with persons in it, in the order of the society. Exact in every run: with ratio qᵍ to the first
 * group, nᵍ persons, and X listed in all, the first group's rate is X / Σ nᵍ qᵍ, and another's is qᵍ times that.
 */
export function groupRates(result: RunResult): GroupRates[] {
  const groups = Object.entries(result.groups).filter(([, persons]) => persons > 0);
  const { listed_share: listed, wrongly_listed_share: wrongly } = result.measures;
  const listedTotals = (listed?.runs ?? []).map((share) => (share === null ? null : share * result.run.persons));
  const wrongTotals = listedTotals.map((total, r) => {
    const share = wrongly?.runs[r] ?? null;
    return total === 0 ? 0 : total === null || share === null ? null : total * share;
  });
  const ratio = (group: string, kind: string): Estimate | null =>
    group === groups[0]?.[0] ? REFERENCE : (result.measures[`group_gap.${group}${kind}`] ?? null);
  const rates = (totals: readonly (number | null)[], kind: string): (Estimate | null)[] => {
    if (groups.length === 1 && totals.length > 0)
      return [
        estimateOf(
          totals.map((total) => (total === null ? null : total / (groups[0]?.[1] ?? 1))),
          UNIT,
        ),
      ];
    const quotient = (group: string, r: number): number | null => (group === groups[0]?.[0] ? 1 : (ratio(group, kind)?.runs[r] ?? null));
    return groups.map(([group]) => {
      const runs = totals.map((total, r) => {
        if (total === 0) return 0;
        const parts = groups.map(([other, persons]) => ({ persons, q: quotient(other, r) }));
        const own = quotient(group, r);
        if (total === null || own === null || parts.some(({ q }) => q === null)) return null;
        return (own * total) / parts.reduce((sum, { persons, q }) => sum + persons * (q as number), 0);
      });
      return runs.length === 0 ? null : estimateOf(runs, UNIT);
    });
  };
  const listedRates = rates(listedTotals, '');
  const wrongRates = rates(wrongTotals, '.wrongly');
  return groups.map(([group, persons], g) => ({
    group,
    persons,
    listed: listedRates[g] ?? null,
    wrongly: wrongRates[g] ?? null,
    ratioListed: ratio(group, ''),
    ratioWrongly: ratio(group, '.wrongly'),
    ratioDenied: ratio(group, '.denied'),
  }));
}
