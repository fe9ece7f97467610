import { CannotRun } from '../base/faults.ts';
import { chance, shuffled } from './chance.ts';
import { MOST_POINTS } from './sobol.ts';

/**
 * A Latin hypercube: along every dimension each of `count` equal strata holds exactly one point, somewhere within it.
 * @param count 1 … {@link MOST_POINTS} @param dimensions at least 1 @param seed u32
 * @returns within [0, 1). Shape [count][dimensions]
 * @throws CannotRun beyond these bounds
 * @source McKay, Beckman, Conover 1979, "A comparison of three methods for selecting values of input variables in the analysis of output from a
 *   computer code", Technometrics 21(2), section 2
 */
export function latinHypercube(count: number, dimensions: number, seed: number): readonly (readonly number[])[] {
  if (!(Number.isInteger(count) && count >= 1 && count <= MOST_POINTS))
    throw new CannotRun(`a Latin hypercube of ${count} points: it has 1 to ${MOST_POINTS}; ask for fewer points`);
  if (!(Number.isInteger(dimensions) && dimensions >= 1)) throw new CannotRun(`a Latin hypercube of ${dimensions} dimensions: vary at least one parameter`);
  const columns = Array.from({ length: dimensions }, (_, d) => {
    const place = chance('sensitivity: Latin hypercube, place', seed, d);
    return shuffled(count, chance('sensitivity: Latin hypercube, order', seed, d)).map((stratum, n) => (stratum + place(n)) / count);
  });
  return Array.from({ length: count }, (_, n) => columns.map((column) => column[n] as number));
}
