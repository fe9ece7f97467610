/** Designs: Sobol points against SciPy, Latin hypercubes, Saltelli's blocks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CannotRun } from '../../src/base/faults.ts';
import { latinHypercube } from '../../src/sensitivity/latin-hypercube.ts';
import { saltelliDesign } from '../../src/sensitivity/saltelli.ts';
import { MOST_POINTS, sobolPoints } from '../../src/sensitivity/sobol.ts';
import { GOLDEN } from './golden.ts';

const refuses = (what: () => unknown, says: RegExp): void =>
  assert.throws(what, (error) => error instanceof CannotRun && says.test(error.message), String(says));

test('Sobol points are those of SciPy, bit for bit, in all 160 dimensions', () => {
  const points = sobolPoints(4095, 160);
  GOLDEN.sobol_points.numbers.forEach((number, k) => {
    assert.deepEqual(
      points[number - 1]?.map((x) => x * 2 ** 20),
      GOLDEN.sobol_points.points[k],
      `point ${number}`,
    );
  });
});

test('the last point below 2^20 is that of SciPy, all before it lie within (0, 1) once, and one more is refused', () => {
  const points = sobolPoints(MOST_POINTS, 2);
  assert.deepEqual(
    points.at(-1)?.map((x) => x * 2 ** 20),
    GOLDEN.sobol_points.last.slice(0, 2),
  );
  const seen = new Uint8Array(2 ** 20);
  for (const [, y = 0] of points) seen[y * 2 ** 20] = 1;
  assert.equal(seen[0], 0);
  assert.equal(
    seen.reduce((sum, one) => sum + one, 0),
    MOST_POINTS,
  );
  refuses(() => sobolPoints(MOST_POINTS + 1, 2), /1048576 points.*at most 1048575/);
});

test('the first Sobol point is the middle, not the origin, and more points leave the first as they are', () => {
  assert.deepEqual(sobolPoints(1, 3), [[0.5, 0.5, 0.5]]);
  assert.deepEqual(sobolPoints(40, 5).slice(0, 17), sobolPoints(17, 5));
  refuses(() => sobolPoints(4, 161), /161 dimensions.*1 to 160/);
  refuses(() => sobolPoints(4, 0), /0 dimensions/);
});

test('a Latin hypercube has exactly one point in each stratum of each dimension, hangs on its seed alone, and differs by it', () => {
  for (const count of [1, 2, 37, 1000]) {
    const points = latinHypercube(count, 4, 7);
    for (let d = 0; d < 4; d++) assert.equal(new Set(points.map((point) => Math.floor((point[d] as number) * count))).size, count);
    assert.ok(points.every((point) => point.length === 4 && point.every((x) => x >= 0 && x < 1)));
  }
  assert.deepEqual(latinHypercube(50, 3, 7), latinHypercube(50, 3, 7));
  assert.notDeepEqual(latinHypercube(50, 3, 7), latinHypercube(50, 3, 8));
  refuses(() => latinHypercube(0, 3, 7), /0 points/);
});

test('the columns of a Latin hypercube go their own ways: no two have the same order, and places within strata are not all alike', () => {
  const points = latinHypercube(200, 6, 3);
  const orders = [0, 1, 2, 3, 4, 5].map((d) => points.map((point) => Math.floor((point[d] as number) * 200)).join(' '));
  assert.equal(new Set(orders).size, 6);
  const within = points.flatMap((point) => point.map((x) => x * 200 - Math.floor(x * 200)));
  const mean = within.reduce((sum, x) => sum + x, 0) / within.length;
  // 1200 places in (0, 1): the mean is 0.5 ± 0.0083.
  assert.ok(Math.abs(mean - 0.5) < 0.03, `${mean}`);
});

test('a Saltelli design has blocks of A, A with one value of B each, and B, whole from the first on', () => {
  const both = sobolPoints(16, 6);
  const points = saltelliDesign(16, 3);
  assert.equal(points.length, 16 * 5);
  both.forEach((pair, i) => {
    const [a, ab1, ab2, ab3, b] = points.slice(5 * i, 5 * i + 5);
    assert.deepEqual([...(a ?? []), ...(b ?? [])], pair);
    assert.deepEqual(ab1, [b?.[0], a?.[1], a?.[2]]);
    assert.deepEqual(ab2, [a?.[0], b?.[1], a?.[2]]);
    assert.deepEqual(ab3, [a?.[0], a?.[1], b?.[2]]);
  });
  assert.deepEqual(saltelliDesign(64, 3).slice(0, 80), points);
  refuses(() => saltelliDesign(4, 81), /162 dimensions/);
  refuses(() => saltelliDesign(2 ** 19, 3), /at most 1048575 points/);
});
