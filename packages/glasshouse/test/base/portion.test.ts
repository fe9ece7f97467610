import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { portion } from '../../src/base/portion.ts';

const whole31 = fc.integer({ min: 1, max: 2 ** 31 - 1 });

test('a portion is floor(count · offset / whole), also where the product leaves the range of doubles', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), whole31, fc.double({ min: 0, max: 1, noNaN: true }), (count, whole, at) => {
      const offset = Math.floor(at * whole);
      assert.equal(BigInt(portion(count, offset, whole)), (BigInt(count) * BigInt(offset)) / BigInt(whole));
    }),
    { seed: 1, numRuns: 3000 },
  );
});
