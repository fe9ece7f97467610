import { HARM, MEANS_LEVELS, type Program } from '../../compile/program.ts';
import { type Columns, MEMBER } from './columns.ts';

/**
 * Spearman's rank correlation of official score and expected harm a month at incentive 1, over those who are scored.
 * @returns −1 … 1, or null if all scores or all expectations are equal
 * @source Spearman 1904, "The proof and measurement of association between two things"; ties by mid-ranks
 */
export function goodhart(program: Program, columns: Columns): number | null {
  const { chance, conducts, classes, ledger } = program;
  const keys = chance.rows * MEANS_LEVELS;
  const scoreCounts = new Float64Array(ledger.max16 - ledger.min16 + 1);
  const harmCounts = new Float64Array(keys);
  let n = 0;
  const each = (visit: (score: number, key: number) => void): void => {
    for (let c = 0; c < classes.count; c++) {
      const from = Math.max(classes.start[c], columns.low);
      const to = Math.min(classes.start[c + 1], columns.low + columns.count);
      for (let index = from; index < to; index++) {
        const i = index - columns.low;
        if ((columns.flags[i] & MEMBER) === 0) continue;
        visit(columns.score[0][i] - ledger.min16, classes.row[c] * MEANS_LEVELS + columns.means[i]);
      }
    }
  };
  each((score, key) => {
    scoreCounts[score] = scoreCounts[score] + 1;
    harmCounts[key] = harmCounts[key] + 1;
    n++;
  });
  const harm = new Float64Array(keys);
  for (let key = 0; key < keys; key++) {
    const row = Math.floor(key / MEANS_LEVELS);
    const m = key % MEANS_LEVELS;
    for (let k = 0; k < conducts.count; k++)
      if (conducts.kind[k] === HARM)
        harm[key] = harm[key] + chance.rate[row * conducts.count + k] * conducts.needRatio[k * MEANS_LEVELS + m] * conducts.headroom[k];
  }
  const scoreRank = midRanks(scoreCounts, (value) => value);
  const harmRank = midRanks(harmCounts, (key) => harm[key]);
  const mean = (n + 1) / 2;
  let together = 0;
  let ofScore = 0;
  let ofHarm = 0;
  each((score, key) => {
    const x = scoreRank[score] - mean;
    const y = harmRank[key] - mean;
    together += x * y;
    ofScore += x * x;
    ofHarm += y * y;
  });
  return ofScore === 0 || ofHarm === 0 ? null : together / Math.sqrt(ofScore * ofHarm);
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
