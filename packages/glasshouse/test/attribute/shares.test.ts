import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharesOf } from '../../src/attribute/shares.ts';
import { listedShare } from '../../src/measures/listed-share.ts';
import { wronglyListedShare } from '../../src/measures/wrongly-listed-share.ts';

const GAME = {
  players: ['a', 'b'],
  dummies: ['idle'],
  plan: { kind: 'exact' },
  seed: 1,
  replicates: [0, 1, 2],
  measures: [listedShare, wronglyListedShare],
  without: false,
} as const;

test('shares are means over runs with intervals, of every measure; who changes nothing has exactly 0', () => {
  // v = r + 2·[a] + r·[b]: a has 2 in each run, b has 0, 1, 2.
  const { players, all } = sharesOf({ ...GAME, values: (set, r) => [r + 2 * (set % 2) + (set > 1 ? r : 0), null] });
  assert.deepEqual(players['a']?.['listed_share']?.shapley, { value: 2, low: 2, high: 2 });
  assert.equal(players['b']?.['listed_share']?.alone.value, 1);
  assert.ok((players['b']?.['listed_share']?.last.high as number) > 2);
  assert.deepEqual(players['idle']?.['listed_share']?.shapley, { value: 0, low: 0, high: 0 });
  assert.equal(all['listed_share']?.value, 3);
});

test('runs in which a needed world has no value are left out and counted', () => {
  const { players, all, kept } = sharesOf({ ...GAME, values: (set, r) => [0, r === 0 && set === 0 ? null : set] });
  const { alone, last } = players['a']?.['wrongly_listed_share'] ?? {};
  assert.equal(alone?.value, 1);
  assert.match(alone?.why as string, /1 of 3 runs left out: in a world that is needed: nobody is on a black list/);
  assert.equal(last?.why, undefined);
  assert.match(all['wrongly_listed_share']?.why as string, /1 of 3 runs/);
  assert.deepEqual(kept['wrongly_listed_share'], { of: 3, kept: 2, beyond: 0, whyNull: wronglyListedShare.whyNull });
});

test('the whole is that of the runs in which it is shared out, so that shares add up to it', () => {
  // In run 0 the world of b alone has no value, and the whole is another.
  const { players, all } = sharesOf({ ...GAME, values: (set, r) => [0, r === 0 && set === 2 ? null : set * (r === 0 ? 10 : 1)] });
  assert.equal(all['wrongly_listed_share']?.value, 3);
  assert.match(all['wrongly_listed_share']?.why as string, /1 of 3 runs/);
  assert.equal((players['a']?.['wrongly_listed_share']?.shapley.value as number) + (players['b']?.['wrongly_listed_share']?.shapley.value as number), 3);
  // Where no run can be shared out, the whole is told all the same.
  const never = sharesOf({ ...GAME, values: (set) => [0, set === 2 ? null : set] });
  assert.deepEqual([never.all['wrongly_listed_share']?.value, never.players['a']?.['wrongly_listed_share']?.shapley.value], [3, null]);
});

test('where Shapley shares are not asked for they are null and say so', () => {
  const { players } = sharesOf({ ...GAME, plan: { kind: 'none' }, values: (set) => [set, set] });
  assert.deepEqual(players['a']?.['listed_share']?.shapley, { value: null, low: null, high: null, why: 'Shapley shares were not asked for' });
  assert.equal(players['a']?.['listed_share']?.alone.value, 1);
});
