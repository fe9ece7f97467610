import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimateOf } from '../../src/measures/interval.ts';

const about = { unit: 'share of persons', whyNull: 'nobody is listed' };

test('the interval is the mean and t standard errors either side', () => {
  const { value, low, high, why } = estimateOf([1, 2, 3, 4, 5], about);
  assert.equal(value, 3);
  // s = √2.5, s/√5 = √0.5, t(0.975, 4) = 2.776445
  assert.ok(Math.abs((high as number) - (3 + 2.7764451052 * Math.SQRT1_2)) < 1e-9);
  assert.ok(Math.abs((low as number) + (high as number) - 6) < 1e-12);
  assert.equal(why, undefined);
});

test('one run has a value and no interval, and says why', () => {
  const estimate = estimateOf([0.25], about);
  assert.deepEqual([estimate.value, estimate.low, estimate.high], [0.25, null, null]);
  assert.match(estimate.why ?? '', /one run has no interval/);
});

test('null runs are left out and counted', () => {
  const estimate = estimateOf([1, null, 3, null], about);
  assert.equal(estimate.value, 2);
  assert.deepEqual(estimate.runs, [1, null, 3, null]);
  assert.equal(estimate.why, '2 of 4 runs left out: nobody is listed');
  assert.ok((estimate.low as number) < 2 && (estimate.high as number) > 2);
  assert.match(estimateOf([1, null], about).why ?? '', /^1 of 2 runs left out: nobody is listed; one run has no interval/);
});

test('where no run has a value there is none, and the reason is the measure’s', () => {
  assert.deepEqual(estimateOf([null, null], about), { value: null, low: null, high: null, unit: about.unit, runs: [null, null], why: about.whyNull });
});

test('runs that are all alike have an interval of width nothing', () => {
  const { value, low, high } = estimateOf([0.1, 0.1, 0.1], about);
  assert.deepEqual([value, low, high], [0.1, 0.1, 0.1]);
});

test('a median that some run did not reach has no mean: one over the others would be too low', () => {
  const estimate = estimateOf([46, Number.POSITIVE_INFINITY, 50], { unit: 'months', whyNull: 'nobody entered a black list' });
  assert.deepEqual([estimate.value, estimate.low, estimate.runs], [null, null, [46, null, 50]]);
  assert.match(estimate.why ?? '', /in 1 of 3 runs it lies beyond/);
});
