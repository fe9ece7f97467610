/** Poisson numbers from one word of chance, against probabilities of sixty digits (Python's decimal). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ALWAYS, bar, poissonBars, poissonCount } from '../../src/base/poisson.ts';

/** floor(2³² · P(N ≤ n)) for n = 0 … 5. */
const BARS: readonly (readonly [number, readonly number[]])[] = [
  [0.02, [4209921245, 4294119670, 4294961654, 4294967267, 4294967295, 4294967295]],
  [0.3, [3181790030, 4136327039, 4279507590, 4293825645, 4294899499, 4294963931]],
  [1, [1580030168, 3160060337, 3950075421, 4213413783, 4279248373, 4292415291]],
  [2.5, [352552384, 1233933346, 2335659547, 3253764716, 3827580446, 4114488311]],
  [7, [3916503, 31332025, 127286354, 351179788, 742993298, 1291532211]],
];
/** Quantiles at 0.001, 0.5 and 0.999. */
const QUANTILES: readonly (readonly [number, readonly number[]])[] = [
  [30, [15, 30, 48]],
  [200, [158, 200, 245]],
  [600, [526, 600, 677]],
];

test('the bars of a Poisson distribution are its exact probabilities, to one part in 2³²', () => {
  for (const [rate, bars] of BARS) {
    const found = poissonBars(rate);
    bars.forEach((value, n) => assert.ok(Math.abs((found[n] ?? ALWAYS) - value) <= 1, `rate ${rate}, n = ${n}: ${found[n]}, not ${value}`));
  }
});

test('the count of a word is the exact quantile, for small rates and large', () => {
  for (const [rate, counts] of QUANTILES)
    assert.deepEqual(
      [0.001, 0.5, 0.999].map((p) => poissonCount(Math.floor(p * ALWAYS), rate)),
      counts,
    );
});

test('bars rise to 2³², and the two ways to read a word agree (seed 4)', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 40, noNaN: true }), fc.integer({ min: 0, max: ALWAYS - 1 }), (rate, word) => {
      const bars = poissonBars(rate);
      assert.equal(bars.at(-1), ALWAYS);
      assert.ok(bars.every((value, n) => Number.isInteger(value) && value >= (bars[n - 1] ?? 0)));
      const count = bars.findIndex((value) => word < value);
      // Only words within one step of a bar may be read differently.
      if (bars.every((value) => Math.abs(value - word) > 2)) assert.equal(poissonCount(word, rate), count);
    }),
    { seed: 4, numRuns: 1000 },
  );
});

test('a rate of 0 never happens, and probabilities out of range are cut', () => {
  assert.deepEqual(poissonBars(0), [ALWAYS]);
  assert.equal(poissonCount(ALWAYS - 1, 0), 0);
  assert.deepEqual([bar(-1), bar(0), bar(0.5), bar(1), bar(7), bar(Number.NaN)], [0, 0, 2 ** 31, ALWAYS, ALWAYS, 0]);
});
