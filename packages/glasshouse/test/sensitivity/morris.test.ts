/** Morris screening: the design, a linear function exactly, SALib's numbers, and the function of 1991. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CannotRun } from '../../src/base/faults.ts';
import { morrisDesign, morrisEffects } from '../../src/sensitivity/morris.ts';
import { resamplesOf } from '../../src/sensitivity/resamples.ts';
import { GOLDEN, near } from './golden.ts';

const RESAMPLES = resamplesOf(200, 1);

test('along a trajectory every parameter moves once by Δ, and every place is one of the levels', () => {
  for (const levels of [2, 4, 6, 8]) {
    const delta = levels / (2 * (levels - 1));
    const points = morrisDesign(9, 5, levels, 3);
    assert.equal(points.length, 54);
    for (let r = 0; r < 9; r++) {
      const moved = [0, 1, 2, 3, 4].map((step) => {
        const [from = [], to = []] = points.slice(6 * r + step, 6 * r + step + 2);
        const changed = from.flatMap((x, j) => (x === to[j] ? [] : [j]));
        assert.equal(changed.length, 1);
        const [j = 0] = changed;
        near(Math.abs((to[j] as number) - (from[j] as number)), delta, 1e-15);
        return j;
      });
      assert.equal(new Set(moved).size, 5);
    }
    const places = new Set(points.flat().map((x) => Math.round(x * (levels - 1) * 1e9) / 1e9));
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      Array.from({ length: levels }, (_, k) => k),
    );
  }
});

test('moves go up and down, begin at all places and come in many orders; the seed alone decides', () => {
  const points = morrisDesign(400, 3, 4, 11);
  const first = points.filter((_, n) => n % 4 === 0).flat();
  // 1200 starts on four levels: 300 each, with a standard deviation of 15.
  for (const level of [0, 1, 2, 3]) near(first.filter((x) => Math.round(3 * x) === level).length, 300, 60);
  assert.deepEqual(morrisDesign(400, 3, 4, 11), points);
  assert.notDeepEqual(morrisDesign(400, 3, 4, 12), points);
  const orders = new Set(
    Array.from({ length: 400 }, (_, r) => [0, 1, 2].map((s) => points[4 * r + s]?.findIndex((x, j) => x !== points[4 * r + s + 1]?.[j])).join('')),
  );
  assert.equal(orders.size, 6);
});

test('odd levels and empty screenings are refused', () => {
  for (const bad of [() => morrisDesign(4, 3, 5, 1), () => morrisDesign(4, 3, 0, 1), () => morrisDesign(0, 3, 4, 1), () => morrisDesign(300_000, 3, 4, 1)])
    assert.throws(bad, CannotRun);
});

test('of a linear function every effect is its coefficient, and nothing else', () => {
  const coefficients = [3, -2, 0, 0.25];
  const points = morrisDesign(10, 4, 4, 5);
  const effects = morrisEffects(
    points,
    points.map((point) => point.reduce((sum, x, j) => sum + (coefficients[j] as number) * x, 7)),
    RESAMPLES,
  );
  effects.forEach(({ mu, mu_star, sigma, effects: count, left_out }, j) => {
    const own = coefficients[j] as number;
    for (const x of [mu.value, mu.low, mu.high]) near(x, own, 1e-12);
    for (const x of [mu_star.value, mu_star.low, mu_star.high]) near(x, Math.abs(own), 1e-12);
    near(sigma.high, 0, 1e-12);
    assert.deepEqual([count, left_out], [10, 0]);
  });
});

test('on the same points and values the effects are those of SALib', () => {
  const { levels_of_points, values, mu, mu_star, sigma } = GOLDEN.morris;
  const points = levels_of_points.map((row) => row.map((level) => level / 3));
  morrisEffects(points, values, RESAMPLES).forEach((effect, j) => {
    near(effect.mu.value, mu[j] as number, 1e-12, 'mu');
    near(effect.mu_star.value, mu_star[j] as number, 1e-12, 'mu*');
    near(effect.sigma.value, sigma[j] as number, 1e-12, 'sigma');
    assert.ok((effect.mu_star.low as number) <= (mu_star[j] as number) && (mu_star[j] as number) <= (effect.mu_star.high as number));
  });
});

/** The function of Morris 1991, with the coefficients of Blatman and Sudret 2010 where the paper drew them by chance. */
function morris1991(x: readonly number[]): number {
  const w = x.map((u, i) => (i === 2 || i === 4 || i === 6 ? 2 * ((1.1 * u) / (u + 0.1) - 0.5) : 2 * (u - 0.5)));
  const at = (i: number): number => w[i] as number;
  let sum = 5 * at(0) * at(1) * at(2) * at(3);
  for (let i = 0; i < 20; i++) {
    sum += (i < 10 ? 20 : (-1) ** (i + 1)) * at(i);
    for (let j = i + 1; j < 20; j++) {
      sum += (j < 6 ? -15 : (-1) ** (i + j)) * at(i) * at(j);
      for (let l = j + 1; l < 5; l++) sum -= 10 * at(i) * at(j) * at(l);
    }
  }
  return sum;
}

test('of the function of 1991 the first ten of twenty parameters are found, the linear three among them straight and the first seven not', () => {
  const points = morrisDesign(20, 20, 4, 2);
  const effects = morrisEffects(points, points.map(morris1991), RESAMPLES);
  const size = effects.map(({ mu_star }) => mu_star.value as number);
  assert.ok(Math.min(...size.slice(0, 10)) > 2 * Math.max(...size.slice(10)), size.join(' '));
  const bent = effects.map(({ sigma }) => sigma.value as number);
  assert.ok(Math.max(...bent.slice(7, 10)) < Math.min(...bent.slice(0, 7)), bent.join(' '));
  for (const { mu } of effects.slice(7, 10)) near(mu.value, 40, 4);
});

test('effects beside a null are left out and counted, as are moves that changed nothing and points never lived', () => {
  const points = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 1],
    [0, 0],
    [1, 0],
    [0, 0],
    [0, 1],
    [0, 0],
    [0, 1],
    [1, 1],
  ];
  const values = [1, 4, null, 2, 2, 7, 5, 3, 8, 0, 1];
  const [a, b] = morrisEffects(points, values, RESAMPLES);
  // First parameter: 3 and 2, one move that changed nothing, one never lived. Second: (7 − 2)/−1, 5 and 1, one beside the null.
  assert.deepEqual([a?.effects, a?.left_out, a?.mu.value], [2, 2, 2.5]);
  assert.deepEqual([b?.effects, b?.left_out, b?.mu_star.value], [3, 1, 11 / 3]);
  near(b?.mu.value, (-5 + 5 + 1) / 3, 1e-12);
});
