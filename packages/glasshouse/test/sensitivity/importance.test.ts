/** Importance for any design, and luck apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from '../../src/sensitivity/chance.ts';
import { importanceOf } from '../../src/sensitivity/importance.ts';
import { latinHypercube } from '../../src/sensitivity/latin-hypercube.ts';
import { luckOf } from '../../src/sensitivity/luck.ts';
import { resamplesOf } from '../../src/sensitivity/resamples.ts';
import { GOLDEN, near } from './golden.ts';

const RESAMPLES = resamplesOf(200, 1);
const noise = (seed: number): ((n: number) => number) => chance('sensitivity: Morris, start', seed, 99);

test('rank regression and the share between levels are those of SciPy and NumPy, ties and all', () => {
  const { points, values, coefficients, r2, epsilon2_of_levels } = GOLDEN.regression;
  const { importances, rank_r2 } = importanceOf(points, values, RESAMPLES);
  importances.forEach(({ rank }, j) => near(rank.value, coefficients[j] as number, 1e-12));
  near(rank_r2, r2, 1e-12);
  assert.deepEqual([importances[2]?.bins, importances[0]?.bins], [4, 4]);
  near(importances[2]?.share.value, epsilon2_of_levels, 1e-12);
});

test('on a whole grid of an additive function the shares are those of its parts', () => {
  // Levels −1, 0, 1 of x and of y, f = 3x + y²: variance 6 and 2/9.
  const points = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y]));
  const { importances } = importanceOf(
    points,
    points.map(([x = 0, y = 0]) => 3 * x + y * y),
    RESAMPLES,
  );
  // Each share is 1 − (mean square within) / (mean square in all), with 6 and 8 degrees of freedom.
  near(importances[0]?.share.value, 1 - 2 / 9 / 6 / ((6 + 2 / 9) / 8), 1e-12);
  near(importances[1]?.share.value, 1 - 6 / 6 / ((6 + 2 / 9) / 8), 1e-12);
});

test('a bent effect has a share and no slope; a falling one has both, with its sign', () => {
  const points = latinHypercube(400, 3, 5);
  const { importances, rank_r2 } = importanceOf(
    points,
    points.map(([x = 0, y = 0]) => (x - 0.5) ** 2 * 20 - y),
    RESAMPLES,
  );
  const [bent, falling, idle] = importances;
  assert.ok((bent?.share.low as number) > 0.7 && Math.abs(bent?.rank.value as number) < 0.15);
  assert.ok((falling?.rank.high as number) < -0.05 && (falling?.share.value as number) > 0);
  assert.ok((idle?.share.low as number) < 0 && (idle?.share.high as number) > 0);
  assert.ok((idle?.rank.low as number) < 0 && (idle?.rank.high as number) > 0);
  assert.ok((rank_r2 as number) < 0.3);
  assert.equal(bent?.bins, 10);
});

test('where a parameter does nothing the interval of its share holds 0 in about nineteen of twenty analyses', () => {
  // Twelve idle parameters in ten analyses of pure noise: 120 intervals of 95 %.
  let misses = 0;
  for (let seed = 0; seed < 10; seed++) {
    const points = latinHypercube(120, 12, seed);
    const draw = noise(seed);
    const { importances } = importanceOf(
      points,
      points.map((_, n) => draw(n)),
      RESAMPLES,
    );
    for (const { share } of importances) if ((share.low as number) > 0) misses++;
  }
  assert.ok(misses <= 12, `${misses} of 120`);
});

test('points with null are left out and counted; too few points give nothing', () => {
  const points = latinHypercube(60, 2, 1);
  const values = points.map(([x = 0], n) => (n % 4 === 0 ? null : x));
  const { importances, points: used, left_out } = importanceOf(points, values, RESAMPLES);
  assert.deepEqual([used, left_out], [45, 15]);
  assert.ok((importances[0]?.share.value as number) > 0.9);
  const few = importanceOf(points.slice(0, 3), [1, 2, 3], RESAMPLES).importances[0];
  assert.deepEqual([few?.share.value, few?.rank.value, few?.bins], [null, null, 0]);
  const flat = importanceOf(points, Array(60).fill(0.1), RESAMPLES).importances[0];
  assert.deepEqual([flat?.share.value, flat?.rank.value], [null, null]);
});

test('two parameters that go up and down together have no coefficients of their own', () => {
  const points = latinHypercube(40, 1, 2).map(([x = 0]) => [x, 2 * x + 1]);
  const { importances } = importanceOf(
    points,
    points.map(([x = 0]) => x),
    RESAMPLES,
  );
  assert.equal(importances[0]?.rank.value, null);
});

test('luck is taken apart as by hand on a table of three points and two replicates', () => {
  const { of_runs, of_means, points } = luckOf(
    [
      [0, 2],
      [4, 4],
      [8, 12],
    ],
    RESAMPLES,
  );
  // Means of rows 1, 4, 10, of columns 4, 6, of all 5. Squares: between rows 2·(16 + 1 + 25) = 84, mean square 42; columns 3·(1 + 1) = 6; left 4, mean square 2.
  // Points (42 − 2)/2 = 20; replicates (6 − 2)/3; so luck is 4/3 + 2 of 20 + 10/3, and of means 1 of 21.
  near(of_runs.value, 10 / 3 / (20 + 10 / 3), 1e-12);
  near(of_means.value, 1 / 21, 1e-12);
  assert.equal(points, 3);
});

test('luck is all where points do nothing, none where replicates agree, and unknown with one replicate', () => {
  const draw = noise(3);
  const all = luckOf(
    Array.from({ length: 200 }, (_, n) => [draw(2 * n), draw(2 * n + 1)]),
    RESAMPLES,
  );
  assert.ok((all.of_runs.value as number) > 0.8 && (all.of_runs.high as number) > 0.95);
  const none = luckOf(
    Array.from({ length: 20 }, (_, n) => [n, n, n]),
    RESAMPLES,
  );
  assert.deepEqual([none.of_runs.value, none.of_means.value], [0, 0]);
  assert.equal(luckOf([[1], [2], [3]], RESAMPLES).of_runs.value, null);
  const shared = luckOf(
    Array.from({ length: 20 }, (_, n) => [n, n + 5]),
    RESAMPLES,
  );
  // Luck that all points share: variance 12.5 of replicates beside 35 of points, and nothing of it in the differences of means.
  near(shared.of_runs.value, 12.5 / (12.5 + 35), 1e-9);
  near(shared.of_means.value, 0, 1e-12);
  const holes = luckOf([[1, 2], [null, 2], [3], [4, 6]], RESAMPLES);
  assert.deepEqual([holes.points, holes.left_out], [2, 2]);
});
