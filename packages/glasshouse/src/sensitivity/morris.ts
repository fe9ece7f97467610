/**
 * Morris screening: few points tell which parameters matter at all. A trajectory begins somewhere on a grid and moves one parameter after the
 * other by Δ; each move gives one elementary effect.
 *
 * @source Morris 1991, "Factorial sampling plans for preliminary computational experiments", Technometrics 33(2), 161–174; μ* by Campolongo,
 *   Cariboni, Saltelli 2007, "An effective screening design for sensitivity analysis of large models", Environmental Modelling & Software 22(10)
 */
import { CannotRun } from '../base/faults.ts';
import { chance, shuffled } from './chance.ts';
import { type Interval, NOTHING, percentiles, type Resamples } from './resamples.ts';
import { MOST_POINTS } from './sobol.ts';

/** What the elementary effects of one parameter come to, in units of the measure for a move over the parameter's whole range. */
export interface MorrisEffect {
  /** Mean of the effects: how far the measure goes up (or down) with the parameter. */
  readonly mu: Interval;
  /** Mean of their sizes: whether the parameter matters at all, also where it acts up here and down there. */
  readonly mu_star: Interval;
  /** Their standard deviation: 0 where the effect is the same everywhere, large where it is curved or hangs on other parameters. */
  readonly sigma: Interval;
  /** Effects that were used, and those left out since a value is null, was never lived, or the move changed nothing. */
  readonly effects: number;
  readonly left_out: number;
}

/**
 * The points of a screening, trajectory by trajectory.
 * @param trajectories at least 1; ten to fifty are usual @param levels p, even: places of a parameter, 0, 1/(p − 1), …, 1; Δ = p / (2(p − 1)) @param seed u32
 * @returns within [0, 1]; along each trajectory every parameter moves once by +Δ or −Δ. Shape [trajectories · (dimensions + 1)][dimensions]
 * @throws CannotRun for odd levels or too many points
 */
export function morrisDesign(trajectories: number, dimensions: number, levels: number, seed: number): readonly (readonly number[])[] {
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0))
    throw new CannotRun(`a Morris screening of ${levels} levels: their number has to be even and at least 2, so that each place has one Δ away; 4 is usual`);
  if (!(Number.isInteger(trajectories) && trajectories >= 1 && Number.isInteger(dimensions) && dimensions >= 1))
    throw new CannotRun(`a Morris screening of ${trajectories} trajectories of ${dimensions} parameters: give at least one of each`);
  if (trajectories * (dimensions + 1) > MOST_POINTS)
    throw new CannotRun(
      `a Morris screening of ${trajectories} trajectories of ${dimensions + 1} points: a design has at most ${MOST_POINTS} points; ask for fewer`,
    );
  const steps = levels - 1;
  const half = levels / 2;
  return Array.from({ length: trajectories }, (_, r) => {
    const start = chance('sensitivity: Morris, start', seed, r);
    // Counted in levels, so that places are exact: a parameter stands at `low` or at `low + p/2`, and changes sides once.
    const low = Array.from({ length: dimensions }, (_, j) => Math.floor(start(2 * j) * half));
    const up = low.map((_, j) => start(2 * j + 1) < 0.5);
    const moved = low.map(() => false);
    const here = (): number[] => low.map((level, j) => (level + (moved[j] === up[j] ? half : 0)) / steps);
    const order = shuffled(dimensions, chance('sensitivity: Morris, order', seed, r));
    return [
      here(),
      ...order.map((j) => {
        moved[j] = true;
        return here();
      }),
    ];
  }).flat();
}

/**
 * Elementary effects of each parameter, with intervals by drawing effects again.
 * @param points of `morrisDesign`, or what was made of them on [0, 1]: the size of a move is read from them. Shape [trajectories · (dimensions + 1)][dimensions]
 * @param values in that order, may end early
 */
export function morrisEffects(points: readonly (readonly number[])[], values: readonly (number | null)[], resamples: Resamples): readonly MorrisEffect[] {
  const dimensions = points[0]?.length ?? 0;
  const trajectories = Math.floor(points.length / (dimensions + 1));
  const effects = Array.from({ length: dimensions }, (): number[] => []);
  for (let r = 0; r < trajectories; r++)
    for (let step = 0; step < dimensions; step++) {
      const n = r * (dimensions + 1) + step;
      const from = points[n] as readonly number[];
      const to = points[n + 1] as readonly number[];
      const j = to.findIndex((value, k) => value !== from[k]);
      const before = values[n] ?? null;
      const after = values[n + 1] ?? null;
      if (j < 0 || before === null || after === null) continue;
      (effects[j] as number[]).push((after - before) / ((to[j] as number) - (from[j] as number)));
    }
  return effects.map((own) => effectOf(own, trajectories, resamples));
}

function effectOf(own: readonly number[], trajectories: number, resamples: Resamples): MorrisEffect {
  const counts = { effects: own.length, left_out: trajectories - own.length };
  if (own.length === 0) return { mu: NOTHING, mu_star: NOTHING, sigma: NOTHING, ...counts };
  const all = summed(own, null);
  const drawn = own.length < 2 ? [] : resamples.of(own.length).map((times) => summed(own, times));
  const interval = (which: keyof Summed): Interval =>
    percentiles(
      all[which],
      drawn.map((one) => one[which] ?? Number.NaN),
    );
  return { mu: interval('mu'), mu_star: interval('mu_star'), sigma: interval('sigma'), ...counts };
}

interface Summed {
  readonly mu: number;
  readonly mu_star: number;
  readonly sigma: number | null;
}

function summed(own: readonly number[], times: Uint16Array | null): Summed {
  const n = own.length;
  const weight = (k: number): number => (times === null ? 1 : (times[k] as number));
  const mu = own.reduce((sum, effect, k) => sum + weight(k) * effect, 0) / n;
  const size = own.reduce((sum, effect, k) => sum + weight(k) * Math.abs(effect), 0) / n;
  const squares = own.reduce((sum, effect, k) => sum + weight(k) * (effect - mu) ** 2, 0);
  return { mu, mu_star: size, sigma: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}
