import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apportion } from '../../src/base/apportion.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

test('the largest remainders are served first, the first of equal ones before the others', () => {
  assert.deepEqual(apportion(101, [0.5, 0.3, 0.2]), [51, 30, 20]);
  assert.deepEqual(apportion(10, [1, 1, 1]), [4, 3, 3]);
  assert.deepEqual(apportion(2, [1, 1, 1]), [1, 1, 0]);
  assert.deepEqual(apportion(0, [1, 2]), [0, 0]);
  assert.deepEqual(apportion(7, [0, 1, 0]), [0, 7, 0]);
});

test('quotas are rounded down, and what is left goes to the largest fractions', () => {
  // Quotas 14.24, 2.41, 4.35 and 56.7, 38.5, 4.8.
  assert.deepEqual(apportion(21, [7270, 1230, 2220]), [14, 3, 4]);
  assert.deepEqual(apportion(100, [5670, 3850, 480]), [57, 38, 5]);
});

const shares = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 64 })
  .filter((values) => values.some((value) => value > 0));

test('the parts add up to the whole, none is negative, none of a share of 0 is filled, and each lies within one of its quota (seed 1)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), shares, (total, parts) => {
      const counts = apportion(total, parts);
      assert.equal(sum(counts), total);
      counts.forEach((count, n) => {
        const quota = (total * (parts[n] as number)) / sum(parts);
        assert.ok(Number.isInteger(count) && count >= 0);
        if (parts[n] === 0) assert.equal(count, 0);
        assert.ok(Math.abs(count - quota) < 1 + 1e-6, `${count} for ${quota}`);
      });
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('what rounding takes from a share in one block is carried to the next, so that totals stay right to one (seed 2)', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 200 }), shares, (blocks, parts) => {
      const carry = new Array<number>(parts.length).fill(0);
      const totals = new Array<number>(parts.length).fill(0);
      for (const block of blocks) {
        const counts = apportion(block, parts, carry);
        assert.equal(sum(counts), block);
        assert.ok(counts.every((count) => count >= 0));
        for (const [n, count] of counts.entries()) totals[n] = (totals[n] as number) + count;
      }
      // What is owed is exactly what was not given.
      totals.forEach((count, n) => {
        assert.ok(Math.abs(count + (carry[n] as number) - (sum(blocks) * (parts[n] as number)) / sum(parts)) < 1e-5);
      });
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('a thousand blocks of one person fill sixteen equal shares evenly', () => {
  const carry = new Array<number>(16).fill(0);
  const totals = new Array<number>(16).fill(0);
  for (let block = 0; block < 1000; block++)
    for (const [n, count] of apportion(1, new Array<number>(16).fill(1), carry).entries()) totals[n] = (totals[n] as number) + count;
  assert.ok(totals.every((count) => count === 62 || count === 63));
});
