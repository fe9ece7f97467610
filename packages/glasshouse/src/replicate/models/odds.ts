/** Equal odds: one pair of false and true positive rates for all groups, which every group has to be able to reach. */
import { base, type Scored, type Stakes } from './credit.ts';

/** A corner of a curve: share of the bad that is accepted, share of the good. */
interface Corner {
  readonly bad: number;
  readonly good: number;
}

/** The upper hull of a group's curve from (0, 0) to (1, 1): what it can reach where chance may decide between thresholds. */
function hull(group: Scored): Corner[] {
  const good = base(group);
  const corners: Corner[] = [{ bad: 0, good: 0 }];
  let [b, g] = [0, 0];
  for (let x = group.shares.length - 1; x >= 0; x--) {
    const share = group.shares[x] as number;
    const repay = group.repay[x] as number;
    b += (share * (1 - repay)) / (1 - good);
    g += (share * repay) / good;
    const next = { bad: b, good: g };
    for (;;) {
      const [one, last] = [corners[corners.length - 2], corners[corners.length - 1] as Corner];
      if (one === undefined || (last.good - one.good) * (next.bad - one.bad) > (next.good - one.good) * (last.bad - one.bad)) break;
      corners.pop();
    }
    corners.push(next);
  }
  return corners;
}

/** Height of a hull. */
function heightAt(corners: readonly Corner[], bad: number): number {
  for (let n = 1; n < corners.length; n++) {
    const [one, other] = [corners[n - 1] as Corner, corners[n] as Corner];
    if (bad <= other.bad) return other.bad === one.bad ? other.good : one.good + ((other.good - one.good) * (bad - one.bad)) / (other.bad - one.bad);
  }
  return 1;
}

/** Profit of a common pair of rates, for one person of all. */
function profitOf(groups: readonly Scored[], { gain, loss }: Stakes, { bad, good }: Corner): number {
  const all = groups.reduce((sum, { size }) => sum + size, 0);
  return groups.reduce((sum, group) => sum + (group.size / all) * (gain * base(group) * good + loss * (1 - base(group)) * bad), 0);
}

/** The most profitable pair under all hulls, exactly: profit is linear, so it lies in a corner, of a hull or where two of them cross. */
export function bestOdds(groups: readonly Scored[], stakes: Stakes): Corner & { readonly profit: number } {
  const hulls = groups.map(hull);
  const lowest = (bad: number): number => Math.min(...hulls.map((own) => heightAt(own, bad)));
  const bads = new Set(hulls.flatMap((own) => own.map(({ bad }) => Math.min(1, bad))));
  const sorted = [...bads].sort((one, other) => one - other);
  // Between two neighbours all hulls are straight, so each pair crosses at most once.
  for (let n = 1; n < sorted.length; n++) {
    const [from, to] = [sorted[n - 1] as number, sorted[n] as number];
    for (let a = 0; a < hulls.length; a++)
      for (let b = a + 1; b < hulls.length; b++) {
        const gap = (bad: number): number => heightAt(hulls[a] as Corner[], bad) - heightAt(hulls[b] as Corner[], bad);
        const [first, last] = [gap(from), gap(to)];
        if (first * last < 0) bads.add(from + ((to - from) * first) / (first - last));
      }
  }
  return best(groups, stakes, lowest, [...bads]);
}

/** The same by trying a fine grid of false positive rates. */
export function searchOdds(groups: readonly Scored[], stakes: Stakes): Corner & { readonly profit: number } {
  const hulls = groups.map(hull);
  const lowest = (bad: number): number => Math.min(...hulls.map((own) => heightAt(own, bad)));
  const coarse = best(
    groups,
    stakes,
    lowest,
    Array.from({ length: 2001 }, (_, n) => n / 2000),
  );
  return best(
    groups,
    stakes,
    lowest,
    Array.from({ length: 2001 }, (_, n) => Math.min(1, Math.max(0, coarse.bad + (n - 1000) / 2000 / 1000))),
  );
}

function best(groups: readonly Scored[], stakes: Stakes, lowest: (bad: number) => number, bads: readonly number[]): Corner & { readonly profit: number } {
  let found = { bad: 0, good: 0, profit: Number.NEGATIVE_INFINITY };
  for (const bad of bads) {
    const corner = { bad, good: lowest(bad) };
    const profit = profitOf(groups, stakes, corner);
    if (profit > found.profit) found = { ...corner, profit };
  }
  return found;
}
