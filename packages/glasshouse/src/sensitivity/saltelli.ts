/**
 * The design from which first-order and total indices are taken: two independent points A and B a block, and for each parameter the
 * point A with that parameter's value from B.
 *
 *   block i:   Aᵢ   ABᵢ₁ … ABᵢd   Bᵢ        (d + 2 points)
 *
 * @source Saltelli, Annoni, Azzini, Campolongo, Ratto, Tarantola 2010, "Variance based sensitivity analysis of model output. Design and estimator for
 *   the total sensitivity index", Computer Physics Communications 181(2), 259–270
 */
import { CannotRun } from '../base/faults.ts';
import { MOST_POINTS, sobolPoints } from './sobol.ts';

/**
 * The points of a design, block by block, so that a sweep which was stopped has whole blocks. A and B are the two halves of Sobol points of
 * twice the dimensions.
 * @param base blocks; the more, the narrower the intervals (powers of 2 fill the cube most evenly) @param dimensions 1 … 80
 * @returns within (0, 1). Shape [base · (dimensions + 2)][dimensions]
 * @throws CannotRun beyond the bounds of {@link sobolPoints}
 */
export function saltelliDesign(base: number, dimensions: number): readonly (readonly number[])[] {
  if (base * (dimensions + 2) > MOST_POINTS)
    throw new CannotRun(`a Saltelli design of ${base} blocks of ${dimensions + 2} points: a design has at most ${MOST_POINTS} points; ask for fewer blocks`);
  return sobolPoints(base, 2 * dimensions).flatMap((both) => {
    const a = both.slice(0, dimensions);
    const b = both.slice(dimensions);
    return [a, ...a.map((_, j) => a.map((value, k) => (k === j ? (b[k] as number) : value))), b];
  });
}
