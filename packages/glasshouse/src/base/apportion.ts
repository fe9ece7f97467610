/**
 * Splits a whole number by shares, by largest remainder.
 * @param total whole number ≥ 0
 * @param shares shape [n], ≥ 0, not all 0; brought to a sum of 1
 * @param carry shape [n], what earlier blocks owe each share (in persons); updated, so that a row of blocks keeps its totals
 * @returns shape [n], whole numbers with the sum `total`; of equal remainders the first is served first
 * @source the method of Hamilton; Balinski and Young 1982, "Fair Representation", ch. 3
 * @example
 * apportion(101, [0.5, 0.3, 0.2]) // => [51, 30, 20]
 */
export function apportion(total: number, shares: readonly number[], carry?: number[]): number[] {
  let sum = 0;
  for (const share of shares) sum += share;
  const due = shares.map((share, n) => (share === 0 ? 0 : (total * share) / sum + (carry?.[n] ?? 0)));
  const counts = due.map((value, n) => (shares[n] === 0 ? 0 : Math.max(0, Math.floor(value))));
  let left = total - counts.reduce((a, b) => a + b, 0);
  const order = due.map((_, n) => n).filter((n) => shares[n] !== 0);
  const remainder = (n: number): number => (due[n] as number) - (counts[n] as number);
  order.sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (let turn = 0; left > 0; turn = (turn + 1) % order.length, left--) {
    const n = order[turn] as number;
    counts[n] = (counts[n] as number) + 1;
  }
  // Carried debts can round up to more than there is: take back from those served beyond their due.
  for (let turn = order.length - 1; left < 0; turn = turn === 0 ? order.length - 1 : turn - 1) {
    const n = order[turn] as number;
    if ((counts[n] as number) > 0) {
      counts[n] = (counts[n] as number) - 1;
      left++;
    }
  }
  if (carry) for (let n = 0; n < shares.length; n++) carry[n] = (due[n] as number) - (counts[n] as number);
  return counts;
}
