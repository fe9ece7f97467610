/** Points of the Sobol sequence: they fill the unit cube more evenly than chance does, and each further point leaves the earlier where they were. */
import { CannotRun } from '../base/faults.ts';
import { DIRECTIONS } from './directions.ts';

/** Dimensions for which there are direction numbers. */
export const MOST_DIMENSIONS = 160;
/** Points of a sequence: numbers 1 … 2²⁰ − 1. Beyond that a design is no plan that anybody runs, and its points as arrays would fill the memory. */
export const MOST_POINTS = 1_048_575;

const BITS = 32;

/**
 * Points 1 … count of the Sobol sequence, without its point 0, the origin, in which every parameter would be at its lowest at once.
 * @param count 0 … {@link MOST_POINTS} @param dimensions 1 … {@link MOST_DIMENSIONS}
 * @returns multiples of 2⁻²⁰ within (0, 1). Shape [count][dimensions]
 * @throws CannotRun beyond these bounds
 * @source Bratley, Fox 1988, "Algorithm 659: Implementing Sobol's quasirandom sequence generator", ACM Transactions on Mathematical Software
 *   14(1), in the order of Gray codes (Antonov, Saleev 1979); direction numbers of Joe and Kuo 2008 (directions.ts)
 */
export function sobolPoints(count: number, dimensions: number): readonly (readonly number[])[] {
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= MOST_DIMENSIONS))
    throw new CannotRun(
      `a Sobol sequence of ${dimensions} dimensions: there are direction numbers for 1 to ${MOST_DIMENSIONS} (a Saltelli design takes two for each parameter); vary fewer parameters, or take a Latin hypercube`,
    );
  if (!(Number.isInteger(count) && count >= 0 && count <= MOST_POINTS))
    throw new CannotRun(`${count} points of a Sobol sequence: a design has at most ${MOST_POINTS} (below 2²⁰); ask for fewer points`);
  const rows = DIRECTIONS.trim().split('\n');
  const directions = Array.from({ length: dimensions }, (_, d) => directionsOf(rows[d - 1]));
  const at = new Int32Array(dimensions);
  return Array.from({ length: count }, (_, n) => {
    // The bit in which the Gray codes of n and n + 1 differ: the lowest that is 0 in n.
    const bit = 31 - Math.clz32(~n & (n + 1));
    return directions.map((of, d) => {
      const next = (at[d] as number) ^ (of[bit] as number);
      at[d] = next;
      return (next >>> 0) / 2 ** BITS;
    });
  });
}

/** The direction numbers of one dimension as fractions of 2³², the highest bit first. Shape [32] @param row undefined for the first dimension */
function directionsOf(row: string | undefined): Int32Array {
  const result = new Int32Array(BITS);
  if (row === undefined) return result.map((_, k) => 1 << (BITS - 1 - k));
  const [coefficients = 0, ...m] = row.split(' ').map(Number);
  const degree = m.length;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      result[k] = (m[k] as number) << (BITS - 1 - k);
      continue;
    }
    let next = (result[k - degree] as number) ^ ((result[k - degree] as number) >>> degree);
    for (let j = 1; j < degree; j++) if (((coefficients >>> (degree - 1 - j)) & 1) === 1) next ^= result[k - j] as number;
    result[k] = next;
  }
  return result;
}
