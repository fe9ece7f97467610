import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalQuantile } from '../../src/base/exact.ts';
import { arctangent, student975, within } from '../../src/measures/student.ts';

test('quantiles of Student’s t are the published ones', () => {
  const published: [number, string][] = [
    [1, '12.706205'],
    [2, '4.302653'],
    [3, '3.182446'],
    [4, '2.776445'],
    [5, '2.570582'],
    [6, '2.446912'],
    [7, '2.364624'],
    [8, '2.306004'],
    [9, '2.262157'],
    [10, '2.228139'],
    [15, '2.131450'],
    [19, '2.093024'],
    [20, '2.085963'],
    [29, '2.045230'],
    [30, '2.042272'],
    [60, '2.000298'],
    [99, '1.984217'],
    [100, '1.983972'],
    [120, '1.979930'],
    [999, '1.962341'],
  ];
  for (const [df, expected] of published) assert.equal(student975(df).toFixed(6), expected, `${df} degrees of freedom`);
});

test('quantiles fall with the degrees of freedom towards the normal one', () => {
  for (let df = 2; df < 300; df++) assert.ok(student975(df) < student975(df - 1), `${df}`);
  const z = normalQuantile(0.975);
  for (const df of [10_000, 100_001]) {
    // First term of the expansion in 1/ν (Abramowitz & Stegun 26.7.5).
    assert.ok(Math.abs(student975(df) - (z + (z ** 3 + z) / (4 * df))) < 1e-6);
  }
});

test('the distribution agrees with its closed forms for one, two and three degrees of freedom', () => {
  for (const t of [0.1, 1, 2.5, 12]) {
    assert.ok(Math.abs(within(t, 1) - (2 / Math.PI) * Math.atan(t)) < 1e-14);
    assert.ok(Math.abs(within(t, 2) - t / Math.sqrt(2 + t * t)) < 1e-14);
    const angle = Math.atan(t / Math.sqrt(3));
    assert.ok(Math.abs(within(t, 3) - (2 / Math.PI) * (angle + Math.sin(angle) * Math.cos(angle))) < 1e-14);
  }
});

test('the arc tangent of our own is that of the platform to the last digits', () => {
  for (const x of [0, 1e-9, 0.3, 1, 3, 12.8, 1e6]) assert.ok(Math.abs(arctangent(x) - Math.atan(x)) < 4e-16 * Math.max(1, x > 1 ? 2 : 1), `${x}`);
});

test('degrees of freedom that are not a whole number from 1 are refused', () => {
  for (const df of [0, -1, 1.5, Number.NaN]) assert.throws(() => student975(df), RangeError);
});
