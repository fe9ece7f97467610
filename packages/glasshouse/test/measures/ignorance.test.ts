import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { philox, words } from '../../src/base/philox.ts';
import { driversOf, ignoranceRange, quantile } from '../../src/measures/ignorance.ts';

const named = (path: string) => ({ file: 'scheme', path, grade: 'invented' }) as const;
const noise = (row: number, n: number): number => {
  philox(1, 2, row, n, 0, 0);
  return words[0] as number;
};
/** 0 … n − 1 in an order that has nothing to do with it: multiplied by a number without a common factor. */
const shuffled = (n: number, by: number): number[] => Array.from({ length: n }, (_, i) => (i * by + (i % 3) * 7) % n);

describe('the range by what is not known', () => {
  it('is the middle 95 % of the draws, linear between the two nearest', () => {
    const values = Array.from({ length: 41 }, (_, i) => (i * 17) % 41);
    assert.deepEqual(ignoranceRange(values, undefined), { low: 1, high: 39, median: 20, draws: 41, null_draws: 0 });
    assert.equal(quantile([0, 10], 0.025), 0.25);
    assert.equal(quantile([1, 2, 4], 0.5), 2);
  });

  it('leaves out draws in which the measure does not apply, and counts them', () => {
    const { low, high, median, draws, null_draws } = ignoranceRange([3, null, 1, null, 2], undefined);
    assert.deepEqual([low, high, median, draws, null_draws], [1.05, 2.95, 2, 3, 2]);
  });

  it('has no end where that lies beyond the run', () => {
    const { low, high, median, why } = ignoranceRange([12, 13, 14, Number.POSITIVE_INFINITY], undefined);
    assert.deepEqual([low, high, median], [12.075, null, 13.5]);
    assert.match(why ?? '', /beyond/);
    assert.equal(ignoranceRange([1, ...Array(9).fill(Number.POSITIVE_INFINITY)], undefined).median, null);
  });

  it('is null with one draw and with none, and says why', () => {
    assert.deepEqual(ignoranceRange([5], undefined), { low: null, high: null, median: 5, draws: 1, null_draws: 0, why: 'one draw has no range; ask for more' });
    assert.match(ignoranceRange([null, null], undefined).why ?? '', /no draw/);
  });
});

describe('the parameters that a measure hangs on', () => {
  const one = shuffled(100, 37);
  const two = shuffled(100, 61);
  const drivers = driversOf([named('one'), named('two'), named('still')], [one, two, Array(100).fill(3)]);

  it('are told by squared rank correlation: 1 where the measure follows the parameter, upwards or downwards', () => {
    const up = drivers(one.map((x) => x ** 3));
    assert.equal(up?.[0]?.path, 'one');
    assert.ok(Math.abs((up?.[0]?.rank_r2 ?? 0) - 1) < 1e-12);
    const down = drivers(two.map((x) => -x));
    assert.equal(down?.[0]?.path, 'two');
    assert.ok(Math.abs((down?.[0]?.rank_r2 ?? 0) - 1) < 1e-12);
  });

  it('are ranked among the draws in which the measure applies', () => {
    const values = one.map((x, n) => (n % 2 === 0 ? x : null));
    const [first] = drivers(values) ?? [];
    assert.equal(first?.path, 'one');
    assert.ok(Math.abs((first?.rank_r2 ?? 0) - 1) < 1e-12);
  });

  it('are none where the measure is the same in all draws, and not told over fewer than 30 draws', () => {
    assert.deepEqual(drivers(Array(100).fill(1)), []);
    assert.equal(drivers(one.map((x, n) => (n < 29 ? x : null))), undefined);
  });

  it('are Spearman’s by hand, ties at their middle rank', () => {
    // 30 draws: x = 1 … 30 in pairs of ties, y its reverse with the first two of each four exchanged.
    const x = Array.from({ length: 30 }, (_, n) => Math.floor(n / 2));
    const y = x.map((value, n) => -value + (n % 2) / 4);
    const [first] = driversOf([named('x')], [x])(y) ?? [];
    // Ranks: x 0.5, 0.5, 2.5, 2.5 …; y 28, 29, 26, 27 … Both about 14.5: Σab = −Σa², Σa² = 2·Σ(2k − 14)², Σb² = Σ(n − 14.5)².
    const a2 = 2 * Array.from({ length: 15 }, (_, k) => (2 * k - 14) ** 2).reduce((s, v) => s + v, 0);
    const b2 = Array.from({ length: 30 }, (_, n) => (n - 14.5) ** 2).reduce((s, v) => s + v, 0);
    assert.ok(Math.abs((first?.rank_r2 ?? 0) - a2 ** 2 / (a2 * b2)) < 1e-12);
  });

  it('seldom name a parameter that has nothing to do with it', () => {
    // 300 unrelated parameters: one in twenty measures would name one, at most.
    const many = Array.from({ length: 300 }, (_, p) => Array.from({ length: 200 }, (_, n) => noise(p, n)));
    const find = driversOf(
      many.map((_, p) => named(`${p}`)),
      many,
    );
    const wrong = Array.from({ length: 40 }, (_, m) => find(Array.from({ length: 200 }, (_, n) => noise(1000 + m, n))) ?? []);
    assert.ok(wrong.filter((found) => found.length > 0).length <= 6);
  });
});
