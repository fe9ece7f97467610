/** Slow ways to numbers that the laboratory works out quickly. */

/**
 * The share of stays that last longer than each week: each stay has the same mass, and the mass of one that is lost from sight goes to all that are
 * followed longer, in equal parts.
 * @param ended lengths of stays that ended @param open lengths of stays that were followed no further
 * @returns shares by week, from 0 to the longest
 * @source Efron 1967, "The two sample problem with censored data": redistribution to the right, which gives Kaplan and Meier's estimate
 */
export function redistributed(ended: readonly number[], open: readonly number[]): number[] {
  // A stay that ends in a week comes before one that is lost in that week.
  const stays = [...ended.map((week) => ({ week, lost: false })), ...open.map((week) => ({ week, lost: true }))].sort(
    (one, other) => one.week - other.week || Number(one.lost) - Number(other.lost),
  );
  const mass = stays.map(() => 1 / stays.length);
  stays.forEach(({ lost }, n) => {
    const after = stays.length - n - 1;
    if (!lost || after === 0) return;
    for (let later = n + 1; later < stays.length; later++) mass[later] = (mass[later] as number) + (mass[n] as number) / after;
    mass[n] = 0;
  });
  const weeks = Math.max(...stays.map(({ week }) => week)) + 1;
  return Array.from({ length: weeks }, (_, week) => stays.reduce((sum, stay, n) => (stay.week > week || stay.lost ? sum + (mass[n] as number) : sum), 0));
}

/**
 * Philox4x32-10 in whole numbers of any size.
 * @source Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11
 */
export function philoxByDefinition(key: readonly number[], counter: readonly number[]): number[] {
  const word = 0xffffffffn;
  let [x0, x1, x2, x3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const [p, q] = [0xd2511f53n * x0, 0xcd9e8d57n * x2];
    [x0, x1, x2, x3] = [(q >> 32n) ^ x1 ^ k0, q & word, (p >> 32n) ^ x3 ^ k1, p & word];
    [k0, k1] = [(k0 + 0x9e3779b9n) & word, (k1 + 0xbb67ae85n) & word];
  }
  return [x0, x1, x2, x3].map(Number);
}
