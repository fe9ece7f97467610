/**
 * Spearman's rank correlation of official score and expected harm a month at incentive 1, over those who are scored.
 * It is taken in two passes, each a sum of whole numbers, so that shards in any number and order give one result:
 *
 *   tally    how many have each score, how many each expectation  ──► mid-ranks
 *   rankSums for each expectation, the sum of its persons' score ranks ──► the correlation
 *
 * @source Spearman 1904, "The proof and measurement of association between two things"; ties by mid-ranks
 */
import { HARM, MEANS_LEVELS, type Program } from '../compile/program.ts';

/** Persons with a ledger, counted. */
export interface Tally {
  /** By official score, sixteenths above min. Shape [range + 1]. */
  readonly scores: Float64Array;
  /** By expectation: row of rates × 64 + level of means. Shape [rows × 64]. */
  readonly expectations: Float64Array;
}

/** What {@link correlate} asks of a shard. */
export interface Ranked {
  tally(): Tally;
  /**
   * Sums ranks over the persons with a ledger.
   * @param twice twice the mid-rank of each score, whole numbers below 2³². Shape [range + 1]
   * @returns the sum by expectation. Shape [rows × 64]
   */
  rankSums(twice: Float64Array): BigUint64Array;
}

/** Adds up the tallies of shards. */
export function tallyAll(shards: readonly Pick<Ranked, 'tally'>[]): Tally {
  return addTallies(shards.map((shard) => shard.tally()));
}

/** @param tallies at least one */
export function addTallies(tallies: readonly Tally[]): Tally {
  const [first, ...rest] = tallies as [Tally, ...Tally[]];
  const scores = Float64Array.from(first.scores);
  const expectations = Float64Array.from(first.expectations);
  for (const tally of rest) {
    tally.scores.forEach((count, n) => {
      scores[n] = scores[n] + count;
    });
    tally.expectations.forEach((count, n) => {
      expectations[n] = expectations[n] + count;
    });
  }
  return { scores, expectations };
}

/** Twice the mid-rank of each score: what {@link Ranked.rankSums} is given. */
export function scoreRanks(tally: Tally): Float64Array {
  return midRanks(tally.scores, (value) => value).map((rank) => 2 * rank);
}

/**
 * The correlation.
 * @param sums of all shards together
 * @returns −1 … 1, or null if all scores or all expectations are equal
 */
export function correlate(program: Program, tally: Tally, twice: Float64Array, sums: BigUint64Array): number | null {
  const harm = expectedHarm(program);
  const ranks = midRanks(tally.expectations, (key) => harm[key]);
  let n = 0;
  for (const count of tally.scores) n += count;
  const mean = (n + 1) / 2;
  let together = 0;
  let ofScore = 0;
  let ofHarm = 0;
  tally.scores.forEach((count, value) => {
    const x = twice[value] / 2 - mean;
    ofScore += count * x * x;
  });
  tally.expectations.forEach((count, key) => {
    if (count === 0) return;
    const y = ranks[key] - mean;
    ofHarm += count * y * y;
    together += y * (Number(sums[key] - BigInt(count) * BigInt(n + 1)) / 2);
  });
  return ofScore === 0 || ofHarm === 0 ? null : together / Math.sqrt(ofScore * ofHarm);
}

/** The correlation over the persons of all shards. */
export function goodhart(program: Program, shards: readonly Ranked[]): number | null {
  const tally = tallyAll(shards);
  const twice = scoreRanks(tally);
  const sums = new BigUint64Array(tally.expectations.length);
  for (const shard of shards)
    shard.rankSums(twice).forEach((sum, key) => {
      sums[key] = sums[key] + sum;
    });
  return correlate(program, tally, twice, sums);
}

/** Persons by whole points of the official score above min. */
export function wholePoints(program: Program, tally: Tally): Float64Array {
  const counts = new Float64Array(((program.ledger.max16 - program.ledger.min16) >> 4) + 1);
  if (!program.hasScheme) return counts;
  tally.scores.forEach((count, value) => {
    counts[value >> 4] = counts[value >> 4] + count;
  });
  return counts;
}

function expectedHarm({ chance, conducts }: Program): Float64Array {
  const harm = new Float64Array(chance.rows * MEANS_LEVELS);
  for (let key = 0; key < harm.length; key++) {
    const row = Math.floor(key / MEANS_LEVELS);
    const m = key % MEANS_LEVELS;
    for (let k = 0; k < conducts.count; k++)
      if (conducts.kind[k] === HARM)
        harm[key] = harm[key] + chance.rate[row * conducts.count + k] * conducts.needRatio[k * MEANS_LEVELS + m] * conducts.headroom[k];
  }
  return harm;
}

/** Mid-rank of each key, given how often it occurs and the value by which keys are ordered. */
function midRanks(counts: Float64Array, orderOf: (key: number) => number): Float64Array {
  const ranks = new Float64Array(counts.length);
  const used: number[] = [];
  counts.forEach((count, key) => {
    if (count > 0) used.push(key);
  });
  used.sort((a, b) => orderOf(a) - orderOf(b));
  let before = 0;
  for (let at = 0; at < used.length; ) {
    let end = at;
    let together = 0;
    while (end < used.length && orderOf(used[end]) === orderOf(used[at])) together += counts[used[end++]];
    for (; at < end; at++) ranks[used[at]] = before + (together + 1) / 2;
    before += together;
  }
  return ranks;
}
