import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { philox, words } from '../../src/base/philox.ts';
import { distanceOf, scaleOf, type Target } from '../../src/fit/distance.ts';
import { drawAround, kernelOf, nearest, type Particle, weightOf } from '../../src/fit/population.ts';
import { effectiveDraws, rankCorrelation, spreadOf, weightedQuantile } from '../../src/fit/summary.ts';
import { priorUnits } from '../../src/plan/prior.ts';

const TRIALS = 20;
const SEEN = 6;
/** The posterior of a probability with a uniform prior, after SEEN of TRIALS: Beta(SEEN + 1, TRIALS − SEEN + 1). */
const A = SEEN + 1;
const B = TRIALS - SEEN + 1;
const MEAN = A / (A + B);
const VARIANCE = (A * B) / ((A + B) ** 2 * (A + B + 1));

/** Successes of TRIALS at a probability, with luck of the draw's own. */
function simulate(probability: number, round: number, draw: number): number {
  let count = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    philox(7, round, draw, trial, 1, 0);
    if ((words[0] as number) / 2 ** 32 < probability) count++;
  }
  return count;
}
/** The second coordinate does nothing. */
const particleOf = (units: readonly number[], round: number, draw: number, weight: number): Particle => {
  const count = simulate(units[0] as number, round, draw);
  return { round, draw, units, simulated: [count], distance: Math.abs(count - SEEN), weight };
};
const moments = (particles: readonly Particle[], p: number) => {
  const total = particles.reduce((sum, { weight }) => sum + weight, 0);
  const mean = particles.reduce((sum, { units, weight }) => sum + (weight / total) * (units[p] as number), 0);
  return { mean, variance: particles.reduce((sum, { units, weight }) => sum + (weight / total) * ((units[p] as number) - mean) ** 2, 0) };
};

describe('rejection', () => {
  const lived = priorUnits(20_000, 2, 3).map((units, draw) => particleOf(units, 0, draw, 1));
  const exact = lived.filter(({ distance }) => distance === 0);
  const kept = nearest(lived, exact.length);

  test('keeps draws whose figure is the published one, and they are the posterior of the closed form', () => {
    assert.deepEqual(new Set(kept.map(({ draw }) => draw)), new Set(exact.map(({ draw }) => draw)));
    // One in 21 counts is SEEN, where all are as likely.
    assert.ok(Math.abs(kept.length / 20_000 - 1 / 21) < 0.006, String(kept.length));
    const { mean, variance } = moments(kept, 0);
    assert.ok(Math.abs(mean - MEAN) < 4 * Math.sqrt(VARIANCE / kept.length), `${mean} ${MEAN}`);
    assert.ok(Math.abs(variance / VARIANCE - 1) < 0.2, `${variance} ${VARIANCE}`);
  });

  test('leaves a number that no figure depends on as the prior had it', () => {
    const sorted = kept.map(({ units }) => units[1] as number).sort((a, b) => a - b);
    const distance = Math.max(...sorted.map((u, n) => Math.max(Math.abs(u - n / sorted.length), Math.abs(u - (n + 1) / sorted.length))));
    // Kolmogorov and Smirnov: beyond 1.63/√n once in a hundred.
    assert.ok(distance < 1.63 / Math.sqrt(sorted.length), String(distance));
    const { low, high } = spreadOf(
      sorted,
      sorted.map(() => 1),
    );
    assert.ok((high - low) / 0.9 > 0.9);
  });

  test('never keeps a draw without a distance, and of equal distance the earlier', () => {
    const at = (draw: number, distance: number): Particle => ({ round: 0, draw, units: [0.5], simulated: [1], distance, weight: 1 });
    assert.deepEqual(
      nearest([at(0, Number.POSITIVE_INFINITY), at(3, 1), at(2, 1), at(1, 2)], 3).map(({ draw }) => draw),
      [2, 3, 1],
    );
  });
});

describe('rounds', () => {
  test('come to the posterior of the closed form too, by their weights, and to it alone', () => {
    let kept = nearest(
      priorUnits(1500, 2, 3).map((units, draw) => particleOf(units, 0, draw, 1)),
      300,
    );
    for (let round = 1; round < 5; round++) {
      const kernel = kernelOf(kept);
      const drawn = Array.from({ length: 1500 }, (_, draw) => {
        const units = drawAround(kernel, 5, round, draw);
        return particleOf(units, round, draw, weightOf(kernel, units));
      });
      kept = nearest([...kept, ...drawn], 300);
    }
    assert.equal(kept.at(-1)?.distance, 0);
    const effective = effectiveDraws(kept.map(({ weight }) => weight));
    const { mean, variance } = moments(kept, 0);
    assert.ok(Math.abs(mean - MEAN) < 4 * Math.sqrt(VARIANCE / effective), `${mean} ${MEAN} ${effective}`);
    assert.ok(Math.abs(variance / VARIANCE - 1) < 0.35, `${variance} ${VARIANCE}`);
    // Draws were made around those kept; without their weights the idle number would gather in the middle.
    assert.ok(Math.abs(moments(kept, 1).variance - 1 / 12) < 0.015, String(moments(kept, 1).variance));
  });

  test('draw inside the cube, and weigh by a density that sums up to 1 there', () => {
    const at = (units: readonly number[], weight: number): Particle => ({ round: 0, draw: 0, units, simulated: [], distance: 0, weight });
    const kernel = kernelOf([at([0.05], 1), at([0.9], 3), at([0.7], 2)]);
    let sum = 0;
    for (let n = 0; n < 2000; n++) sum += 1 / weightOf(kernel, [(n + 0.5) / 2000]) / 2000;
    assert.ok(Math.abs(sum - 1) < 1e-6, String(sum));
    const drawn = Array.from({ length: 3000 }, (_, draw) => drawAround(kernel, 1, 1, draw)[0] as number);
    assert.ok(drawn.every((u) => u > 0 && u < 1));
    // The importance weights of draws average to the mass of the cube, 1.
    const mean = drawn.reduce((total, u) => total + weightOf(kernel, [u]), 0) / drawn.length;
    assert.ok(Math.abs(mean - 1) < 0.05, String(mean));
  });
});

describe('a distance', () => {
  const ranged: Target = { id: 'a', value: 10, low: 8, high: 14, weight: 1 };
  const bare: Target = { id: 'b', value: -50, low: null, high: null, weight: 3 };

  test('is in units of half the published range, or a tenth of the value', () => {
    assert.deepEqual([scaleOf(ranged), scaleOf(bare)], [3, 5]);
    assert.equal(distanceOf('rms', [ranged, bare], [16, -50]), Math.sqrt(4 / 4));
    assert.equal(distanceOf('rms', [ranged, bare], [10, -40]), Math.sqrt((3 * 4) / 4));
    assert.equal(distanceOf('largest', [ranged, bare], [16, -45]), 3);
    assert.equal(distanceOf('rms', [ranged, bare], [10, null]), Number.POSITIVE_INFINITY);
  });
});

describe('a summary', () => {
  test('has the quantiles of Hazen where weights are equal, and counts weight where they are not', () => {
    assert.deepEqual(
      [0, 0.125, 0.25, 0.5, 1].map((p) => weightedQuantile([4, 1, 3, 2], [1, 1, 1, 1], p)),
      [1, 1, 1.5, 2.5, 4],
    );
    assert.equal(weightedQuantile([1, 2, 3], [1, 0, 1], 0.5), 2);
    assert.equal(weightedQuantile([1, 2], [3, 1], 0.375), 1);
  });

  test('counts draws by what they weigh', () => {
    assert.equal(effectiveDraws([2, 2, 2, 2]), 4);
    assert.equal(effectiveDraws([1, 0, 0]), 1);
    assert.equal(rankCorrelation([1, 5, 9], [2, 3, 100], [1, 1, 1]), 1);
    assert.equal(rankCorrelation([1, 5, 9], [3, 2, 1], [1, 2, 1]), -1);
    assert.equal(rankCorrelation([1, 1], [1, 2], [1, 1]), null);
  });
});
