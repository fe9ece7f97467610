/** First-order and total indices: closed forms of two test functions, SALib's numbers, and what is left out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resamplesOf } from '../../src/sensitivity/resamples.ts';
import { saltelliDesign } from '../../src/sensitivity/saltelli.ts';
import { sobolIndices } from '../../src/sensitivity/sobol-indices.ts';
import { G, GOLDEN, ishigami, near, sobolG } from './golden.ts';

const RESAMPLES = resamplesOf(200, 1);
const NONE = resamplesOf(0, 1);

/** Variances of Ishigami's function with a = 7, b = 0.1 (Ishigami and Homma 1990). */
const V1 = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2;
const V2 = 7 ** 2 / 8;
const V13 = 0.1 ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
const V = V1 + V2 + V13;
const ISHIGAMI = { first: [V1 / V, V2 / V, 0], total: [(V1 + V13) / V, V2 / V, V13 / V] };

/** Of the g function: Vj = 1/3 / (1 + aj)², first Vj / V, total Vj · Π(k ≠ j)(1 + Vk) / V, V = Π(1 + Vk) − 1 (Saltelli et al. 2010, section 5). */
const PART = G.map((a) => 1 / 3 / (1 + a) ** 2);
const ALL = PART.reduce((product, v) => product * (1 + v), 1);
const SOBOL_G = { first: PART.map((v) => v / (ALL - 1)), total: PART.map((v) => (v * ALL) / (1 + v) / (ALL - 1)) };

/** SALib's own tests allow 0.05 at a comparable number of blocks. */
const CASES = [
  { name: 'Ishigami', f: ishigami, exact: ISHIGAMI, base: 1024, within: 0.02 },
  { name: 'Ishigami', f: ishigami, exact: ISHIGAMI, base: 4096, within: 0.005 },
  { name: 'Sobol g', f: sobolG, exact: SOBOL_G, base: 1024, within: 0.02 },
  { name: 'Sobol g', f: sobolG, exact: SOBOL_G, base: 4096, within: 0.01 },
] as const;
for (const { name, f, exact, base, within } of CASES)
  test(`${name}: with ${base} blocks every index lies within ${within} of its closed form`, () => {
    const d = exact.first.length;
    const { indices, blocks, left_out } = sobolIndices(base, d, saltelliDesign(base, d).map(f), NONE);
    assert.deepEqual([blocks, left_out], [base, 0]);
    indices.forEach(({ first, total }, j) => {
      near(first.value, exact.first[j] as number, within, `first ${j}`);
      near(total.value, exact.total[j] as number, within, `total ${j}`);
    });
  });

test('on the same values the indices are those of SALib', () => {
  for (const { base, values, S1, ST } of [GOLDEN.ishigami, GOLDEN.sobol_g]) {
    const { indices } = sobolIndices(base, S1.length, values, NONE);
    indices.forEach(({ first, total }, j) => {
      near(first.value, S1[j] as number, 1e-12, 'S1');
      near(total.value, ST[j] as number, 1e-12, 'ST');
    });
  }
});

test('the values SALib was given are those of our design and functions', () => {
  for (const [{ base, values }, f, d] of [
    [GOLDEN.ishigami, ishigami, 3],
    [GOLDEN.sobol_g, sobolG, 8],
  ] as const)
    saltelliDesign(base, d).forEach((point, n) => near(f(point), values[n] as number, 1e-9));
});

test('intervals hold the closed form and the estimate, are the same with the same seed, and narrow with more blocks', () => {
  const of = (base: number): ReturnType<typeof sobolIndices> => sobolIndices(base, 3, saltelliDesign(base, 3).map(ishigami), RESAMPLES);
  const few = of(128);
  const many = of(2048);
  assert.deepEqual(of(128), few);
  for (const which of ['first', 'total'] as const)
    few.indices.forEach(({ [which]: { value, low, high } }, j) => {
      assert.ok(low !== null && high !== null && value !== null && low <= value && value <= high);
      const exact = ISHIGAMI[which][j] as number;
      assert.ok(low <= exact && exact <= high, `${which} ${j}: ${low} … ${high} without ${exact}`);
      const later = many.indices[j]?.[which];
      assert.ok((later?.high as number) - (later?.low as number) < (high - low) / 2);
    });
});

test('shifting or stretching a measure moves no index', () => {
  const values = saltelliDesign(256, 3).map(ishigami);
  const one = sobolIndices(256, 3, values, NONE).indices;
  sobolIndices(
    256,
    3,
    values.map((value) => 1e6 - 250 * value),
    NONE,
  ).indices.forEach(({ first, total }, j) => {
    near(first.value, one[j]?.first.value as number, 1e-9);
    near(total.value, one[j]?.total.value as number, 1e-9);
  });
});

test('blocks with a null, and those that were never lived, are left out and counted', () => {
  const values: (number | null)[] = saltelliDesign(64, 3).map(ishigami);
  const withNulls = values.map((value, n) => (n === 7 || n === 12 ? null : value)).slice(0, 64 * 5 - 3);
  const kept = values.filter((_, n) => ![1, 2, 63].includes(Math.floor(n / 5)));
  const found = sobolIndices(64, 3, withNulls, RESAMPLES);
  assert.deepEqual([found.blocks, found.left_out], [61, 3]);
  assert.deepEqual(found.indices, sobolIndices(61, 3, kept, RESAMPLES).indices);
});

test('a measure that never varies has no index, nor has one with a single block', () => {
  const nothing = { value: null, low: null, high: null };
  assert.deepEqual(sobolIndices(32, 2, Array(128).fill(0.1), RESAMPLES), {
    indices: [0, 1].map(() => ({ first: nothing, total: nothing })),
    blocks: 32,
    left_out: 0,
    variance: 0,
  });
  assert.equal(sobolIndices(1, 2, [1, 2, 3, 4], RESAMPLES).indices[0]?.total.value, null);
  assert.equal(sobolIndices(3, 2, Array(12).fill(null), RESAMPLES).left_out, 3);
});
