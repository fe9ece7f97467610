import type { Program } from '../compile/program.ts';
import type { Trace } from '../engine/trace.ts';

/** Bins beside that of the highest score. */
const BINS = 130;

/** Smallest width of 1, 2, 5, 10, 20, 50 … points that needs no more than {@link BINS} bins beside the last. */
function widthOf(points: number): number {
  for (let power = 1; ; power *= 10) for (const digit of [1, 2, 5]) if (points / (digit * power) <= BINS) return digit * power;
}

/**
 * How final official scores are spread: the share of those scored in equal bins of whole points from the ledger's
 * lowest score, mean over runs. A bin holds the scores from its lowest up to the next bin.
 * @returns [lowest score of the bin, share] for at most 131 bins; empty where nobody is scored
 */
export function scoreShares(program: Program, traces: readonly Trace[]): [number, number][] {
  if (!program.hasScheme) return [];
  const { min16, max16 } = program.ledger;
  const points = Math.floor((max16 - min16) / 16);
  const width = widthOf(points);
  const shares = new Float64Array(Math.floor(points / width) + 1);
  const scored = traces.map((trace) => ({ trace, persons: trace.scores.reduce((sum, count) => sum + count, 0) })).filter(({ persons }) => persons > 0);
  if (scored.length === 0) return [];
  for (const { trace, persons } of scored) {
    trace.scores.forEach((count, at) => {
      const bin = Math.floor(at / width);
      shares[bin] = (shares[bin] as number) + count / persons / scored.length;
    });
  }
  return Array.from(shares, (share, bin) => [min16 / 16 + bin * width, share]);
}
