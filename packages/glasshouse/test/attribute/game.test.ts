import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawOrders, everyone, has, membersOf, only, type Plan, partsOf, planOf, setsOf } from '../../src/attribute/game.ts';
import { estimateOf } from '../../src/measures/interval.ts';
import { sum } from '../kit.ts';

const EXACT: Plan = { kind: 'exact' };
const near = (a: number | null, b: number, what = ''): void => assert.ok(a !== null && Math.abs(a - b) < 1e-12, `${what} ${a} is not ${b}`);

test('up to eight players all sets are taken, above at least 64 orders, as many for each run', () => {
  assert.deepEqual(planOf(8, 20), EXACT);
  assert.deepEqual(planOf(9, 20), { kind: 'sampled', pairs: 2 });
  assert.deepEqual(planOf(9, 1), { kind: 'sampled', pairs: 32 });
  assert.deepEqual(planOf(9, 100), { kind: 'sampled', pairs: 1 });
  assert.deepEqual(planOf(3, 4, 200), { kind: 'sampled', pairs: 25 });
  assert.deepEqual([planOf(9, 4, 'exact'), planOf(3, 4, 'none')], [EXACT, { kind: 'none' }]);
  assert.equal(setsOf(EXACT, 3, 1, 0).length, 8);
  assert.deepEqual(
    [...setsOf({ kind: 'none' }, 4, 1, 0)].sort((a, b) => a - b),
    [0, 1, 2, 4, 7, 8, 11, 13, 14, 15],
  );
});

test('in an additive game everyone has their own number: alone, as the last, and as their share', () => {
  const own = [3, -1, 0.5, 7];
  const { parts, all } = partsOf(EXACT, 4, 1, 0, (set) => 10 + sum(membersOf(set, 4).map((i) => own[i] as number)));
  parts.forEach((part, i) => {
    for (const key of ['alone', 'last', 'shapley'] as const) near(part[key], own[i] as number, key);
  });
  near(all, 9.5);
});

test('of safeguards that each do all there is to do, each alone does all, the last does nothing, and shares are equal', () => {
  const { parts, all } = partsOf(EXACT, 5, 1, 0, (set) => (set === 0 ? 12 : 2));
  for (const part of parts) {
    assert.deepEqual([part.alone, part.last], [-10, 0]);
    near(part.shapley, -2);
  }
  assert.equal(all, -10);
});

test('who changes nothing has exactly nothing, and equals have equal shares', () => {
  // Player 2 is a dummy; 0 and 1 are alike and help each other; 3 is another.
  const value = (set: number): number => {
    const pair = [0, 1].filter((i) => has(set, i)).length;
    return 0.1 * pair * pair + (has(set, 3) ? 0.7 : 0) + (has(set, 3) && pair === 2 ? 0.3 : 0);
  };
  const { parts, all } = partsOf(EXACT, 4, 1, 0, value);
  assert.deepEqual(parts[2], { alone: 0, last: 0, shapley: 0 });
  near(parts[0]?.shapley ?? null, parts[1]?.shapley as number);
  near(sum(parts.map((part) => part.shapley as number)), all as number);
  // By hand: of 0.4 half each; 3's 0.7; the 0.3 that needs 0, 1 and 3 in thirds.
  near(parts[0]?.shapley ?? null, 0.2 + 0.1);
  near(parts[3]?.shapley ?? null, 0.7 + 0.1);
});

test('a glove game has the shares of the textbook: two left gloves and one right one', () => {
  const { parts } = partsOf(EXACT, 3, 1, 0, (set) => (has(set, 2) && (has(set, 0) || has(set, 1)) ? 1 : 0));
  near(parts[0]?.shapley ?? null, 1 / 6);
  near(parts[1]?.shapley ?? null, 1 / 6);
  near(parts[2]?.shapley ?? null, 4 / 6);
});

test('a set without a value leaves no share that needs it; one beyond the run leaves one beyond it', () => {
  const { parts, all } = partsOf(EXACT, 2, 1, 0, (set) => (set === only(0) ? null : set));
  assert.deepEqual([parts[0], parts[1], all], [{ alone: null, last: 1, shapley: null }, { alone: 2, last: null, shapley: null }, 3]);
  const beyond = partsOf(EXACT, 2, 1, 0, (set) => (set === only(0) ? Number.POSITIVE_INFINITY : set));
  assert.deepEqual([beyond.parts[0]?.alone, beyond.parts[0]?.shapley, beyond.parts[0]?.last], [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1]);
});

test('orders are shuffles, each followed by its reverse, drawn from seed and replicate alone, and every order is as likely', () => {
  const orders = drawOrders(5, 3, 42, 1);
  assert.equal(orders.length, 6);
  orders.forEach((order, n) => {
    assert.deepEqual([...order].sort(), [0, 1, 2, 3, 4]);
    if (n % 2 === 1) assert.deepEqual(order, orders[n - 1]?.toReversed());
  });
  assert.deepEqual(drawOrders(5, 3, 42, 1), orders);
  assert.notDeepEqual(drawOrders(5, 3, 42, 2), orders);
  assert.notDeepEqual(drawOrders(5, 3, 43, 1), orders);
  const counts = new Map<string, number>();
  for (const order of drawOrders(3, 3000, 1, 0)) counts.set(order.join(''), (counts.get(order.join('')) ?? 0) + 1);
  assert.equal(counts.size, 6);
  // Reverses come in pairs: each of three pairs 1000 of 3000 times, with a standard deviation of 26.
  for (const count of counts.values()) assert.ok(Math.abs(count - 1000) < 5 * 26, String(count));
});

test('sampled shares of nine players add up to the whole in every run, and their intervals hold the exact ones', () => {
  const n = 9;
  const runs = 16;
  // Redundant, helping and independent players, and luck that differs from run to run.
  const value = (r: number) => (set: number) => {
    const members = membersOf(set, n);
    const redundant = members.some((i) => i < 3) ? 5 : 0;
    const pairs = members.filter((i) => i >= 3 && i < 7).length;
    return redundant + 0.2 * pairs * pairs + (has(set, 7) ? 2 + ((r * 37) % 11) / 10 : 0) + (has(set, 8) && has(set, 0) ? -1 : 0) + r;
  };
  const plan = planOf(n, runs);
  assert.deepEqual(plan, { kind: 'sampled', pairs: 2 });
  const games = Array.from({ length: runs }, (_, r) => {
    const needed = new Set(setsOf(plan, n, 7, r));
    return partsOf(plan, n, 7, r, (set) => {
      assert.ok(needed.has(set), 'only sets that were planned are asked for');
      return value(r)(set);
    });
  });
  const exact = Array.from({ length: runs }, (_, r) => partsOf(EXACT, n, 7, r, value(r)));
  for (const { parts, all } of games) near(sum(parts.map((part) => part.shapley as number)), all as number);
  let outside = 0;
  for (let i = 0; i < n; i++) {
    const of = (all: typeof games): number[] => all.map(({ parts }) => parts[i]?.shapley as number);
    const { low, high } = estimateOf(of(games), { unit: '', whyNull: '' });
    const truth = sum(of(exact)) / runs;
    if (truth < (low as number) - 1e-9 || truth > (high as number) + 1e-9) outside++;
  }
  // Each interval misses one time in twenty: two of nine at once are rare.
  assert.ok(outside <= 1, `${outside} of 9 outside`);
  assert.equal(everyone(n), 511);
});
