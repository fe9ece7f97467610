/** exp, log, powers and normal quantiles against values of sixty digits, rounded to doubles (Python's decimal and mpmath). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exp, log, normalCdf, normalQuantile, power } from '../../src/base/exact.ts';

const EXP: readonly (readonly [number, number])[] = [
  [1, 2.718281828459045],
  [-1, 0.36787944117144233],
  [0.5, 1.6487212707001282],
  [-0.5, 0.6065306597126334],
  [2, 7.38905609893065],
  [10, 22026.465794806718],
  [-10, 4.5399929762484854e-5],
  [0.1, 1.1051709180756477],
  [1e-8, 1.00000001],
  [-1e-8, 0.9999999900000001],
  [0.34657359, 1.4142135619771539],
  [0.3465736, 1.4142135761192896],
  [100, 2.6881171418161356e43],
  [-100, 3.720075976020836e-44],
  [-700, 9.85967654375977e-305],
  [700, 1.0142320547350045e304],
  [3.7, 40.4473043600674],
  [-17.25, 3.2241867372567335e-8],
  [0.693147180559945, 1.9999999999999993],
  [33.3, 289738526663660.5],
];
const LOG: readonly (readonly [number, number])[] = [
  [2, 0.6931471805599453],
  [0.5, -0.6931471805599453],
  [10, 2.302585092994046],
  [0.1, -2.3025850929940455],
  [3, 1.0986122886681098],
  [1.0000001, 9.999999505838704e-8],
  [0.9999999, -1.0000000494736474e-7],
  [1e300, 690.7755278982137],
  [1e-300, -690.7755278982137],
  [5e-324, -744.4400719213812],
  [1.4142135623730951, 0.3465735902799727],
  [0.7071067811865476, -0.3465735902799726],
  [0.7071067811865475, -0.34657359027997275],
  [123456.789, 11.723646487185881],
  [0.013, -4.3428059215206005],
  [7, 1.9459101490553132],
  [1e-8, -18.420680743952367],
  [1.5, 0.4054651081081644],
  [1.7976931348623157e308, 709.782712893384],
  [2.718281828459045, 1.0],
];
const QUANTILES: readonly (readonly [number, number])[] = [
  [0.03125, -1.8627318674216515],
  [0.5, 0.0],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
  [1e-6, -4.753424308822899],
  [0.8413447460685429, 0.9999999999999999],
  [0.25, -0.6744897501960817],
  [0.90625, 1.3180108973035367],
];

/** Distance in units of the last place of the expected value. */
function ulps(value: number, expected: number): number {
  if (value === expected) return 0;
  const bits = (x: number): bigint => new BigInt64Array(new Float64Array([Math.abs(x)]).buffer)[0] as bigint;
  return Math.sign(value) === Math.sign(expected) ? Math.abs(Number(bits(value) - bits(expected))) : Number.POSITIVE_INFINITY;
}

test('exp is right to two units of the last place', () => {
  for (const [x, expected] of EXP) assert.ok(ulps(exp(x), expected) <= 2, `exp(${x}) is ${exp(x)}, not ${expected}`);
});

test('exp is 1 at 0, and stops at its ends without overflow', () => {
  assert.equal(exp(0), 1);
  assert.equal(exp(-0), 1);
  assert.equal(exp(-701), 0);
  assert.equal(exp(Number.NEGATIVE_INFINITY), 0);
  assert.equal(exp(701), Number.MAX_VALUE);
  assert.equal(exp(Number.POSITIVE_INFINITY), Number.MAX_VALUE);
});

test('log is right to two units of the last place', () => {
  for (const [x, expected] of LOG) assert.ok(ulps(log(x), expected) <= 2, `log(${x}) is ${log(x)}, not ${expected}`);
  assert.equal(log(1), 0);
});

test('log refuses what has none', () => {
  for (const x of [0, -1, Number.NaN, Number.NEGATIVE_INFINITY]) assert.throws(() => log(x), RangeError);
});

test('exp and log undo each other, and exp never falls (seed 3)', () => {
  fc.assert(
    fc.property(fc.double({ min: -690, max: 690, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (x, more) => {
      assert.ok(Math.abs(log(exp(x)) - x) <= 1e-13 * Math.max(1, Math.abs(x)));
      assert.ok(exp(x + more) >= exp(x) * (1 - 1e-15));
    }),
    { seed: 3, numRuns: 2000 },
  );
});

test('whole powers, roots and powers of nothing are what they should be', () => {
  assert.equal(power(0, 0), 1);
  assert.equal(power(0, 2.5), 0);
  assert.equal(power(7, 0), 1);
  assert.equal(power(1, 1e9), 1);
  assert.equal(power(7, 1), 7);
  assert.ok(ulps(power(2, 10), 1024) <= 4);
  assert.ok(ulps(power(2, 0.5), Math.SQRT2) <= 4);
});

test('normal quantiles are right to twelve digits, and undo the distribution function', () => {
  for (const [p, expected] of QUANTILES) {
    assert.ok(Math.abs(normalQuantile(p) - expected) <= 1e-9, `the quantile of ${p} is ${normalQuantile(p)}, not ${expected}`);
    assert.ok(Math.abs(normalCdf(normalQuantile(p)) - p) <= 1e-12);
  }
  for (const p of [0, 1, -1, Number.NaN]) assert.throws(() => normalQuantile(p), RangeError);
});
