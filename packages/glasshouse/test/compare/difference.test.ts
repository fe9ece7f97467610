import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf } from '../../src/compare/difference.ts';

const SHARE = { unit: 'share of persons', whyNull: 'nobody is listed' };

test('a difference is taken run by run: its interval is that of the differences, not of the two means', () => {
  // Runs far apart, differences of 1, 2 and 3: mean 2, s = 1, t(0.975, 2) = 4.302653, half = 4.302653 / √3.
  const { difference, cannot_tell, same } = differenceOf([11, 52, 93], [10, 50, 90], SHARE);
  assert.deepEqual([difference.runs, difference.value, cannot_tell, same], [[1, 2, 3], 2, true, undefined]);
  assert.ok(Math.abs((difference.low as number) - (2 - 4.302653 / Math.sqrt(3))) < 1e-6);
  assert.ok(Math.abs((difference.high as number) - (2 + 4.302653 / Math.sqrt(3))) < 1e-6);
});

test('an interval that does not hold 0 tells; one that touches 0 does not', () => {
  assert.equal(differenceOf([3, 3.1, 3.2], [1, 1, 1], SHARE).cannot_tell, false);
  assert.equal(differenceOf([1, 1, 1], [3, 3.1, 3.2], SHARE).cannot_tell, false);
  assert.equal(differenceOf([1, 0], [0, 1], SHARE).cannot_tell, true);
});

test('worlds that are equal in every run are the same, which is not the same as not being able to tell by chance', () => {
  const equal = differenceOf([0.1, 0.2], [0.1, 0.2], SHARE);
  assert.deepEqual([equal.difference.value, equal.difference.low, equal.difference.high, equal.cannot_tell, equal.same], [0, 0, 0, true, true]);
  const level = differenceOf([1, 0], [0, 1], SHARE);
  assert.deepEqual([level.difference.value, level.same], [0, undefined]);
});

test('one run gives a difference without an interval, and cannot tell', () => {
  const { difference, cannot_tell } = differenceOf([3], [1], SHARE);
  assert.deepEqual([difference.value, difference.low, difference.high, cannot_tell], [2, null, null, true]);
  assert.match(difference.why as string, /one run has no interval/);
});

test('runs in which either world has no value are left out and counted', () => {
  const { difference } = differenceOf([1, null, 5, 6], [0, 1, null, 4], SHARE);
  assert.deepEqual(difference.runs, [1, null, null, 2]);
  assert.equal(difference.value, 1.5);
  assert.match(difference.why as string, /2 of 4 runs left out: .*nobody is listed/);
  assert.deepEqual([differenceOf([null], [1], SHARE).difference.value, differenceOf([null], [1], SHARE).cannot_tell], [null, true]);
});

test('a value beyond what a run could follow leaves no difference that would not be too small', () => {
  for (const [of, minus] of [
    [Number.POSITIVE_INFINITY, 3],
    [3, Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ] as const) {
    const { difference, cannot_tell, same } = differenceOf([of, 1], [minus, 1], SHARE);
    assert.deepEqual([difference.value, cannot_tell, same], [null, true, undefined]);
    assert.match(difference.why as string, /in 1 of 2 runs it lies beyond/);
  }
});
