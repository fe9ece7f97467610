/** The rank correlation of score and expected harm: on paper, and person by person in runs of both engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import { goodhart, type Ranked } from '../../src/engine/goodhart.ts';
import { type WatchedLife, watchLife } from '../../src/engine/watch.ts';
import { ENGINES } from '../engines.ts';
import { conduct, live, scheme, society, sum } from '../kit.ts';

/** Mid-ranks by counting: those below, and half of those level. */
const ranks = (values: readonly number[]): number[] =>
  values.map((value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2);

/** Pearson's correlation of the ranks. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)].map((rank) => rank.map((value) => value - (a.length + 1) / 2)) as [number[], number[]];
  const product = (p: readonly number[], q: readonly number[]): number => sum(p.map((value, n) => value * (q[n] as number)));
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

const WORLD = society({
  groups: [
    { id: 'most', share: 0.6 },
    { id: 'few', share: 0.4 },
  ],
  means: { mean: 1, gini: 0.3 },
  conducts: [conduct('late_payment', { rate: 0.1, need: 0.5, groups: { few: 3 } }), conduct('help', { kind: 'good', rate: 0.4, groups: { most: 5 } })],
});

/** A shard of persons given by score (sixteenths above min) and expectation (row × 64 + level of means). */
function shardOf(persons: readonly (readonly [score: number, key: number])[], rows: number): Ranked {
  return {
    tally: () => {
      const scores = new Float64Array(1300 * 16 + 1);
      const expectations = new Float64Array(rows * 64);
      for (const [score, key] of persons) {
        scores[score] = (scores[score] as number) + 1;
        expectations[key] = (expectations[key] as number) + 1;
      }
      return { scores, expectations };
    },
    rankSums: (twice) => {
      const sums = new BigUint64Array(rows * 64);
      for (const [score, key] of persons) sums[key] = (sums[key] as bigint) + BigInt(twice[score] as number);
      return sums;
    },
  };
}

test('five persons on paper: ρ = −0.9 without ties, and −√0.9 where ties are given their mid-ranks, in one shard or two', () => {
  const program = compile(scheme({ lists: [] }), WORLD, { persons: 20, months: 1 });
  const { rows } = program.chance;
  // Poorer persons have the higher expectation: need is positive. Levels of means 40, 39 … are expectations 1, 2, ….
  const harm = (rank: number): number => 41 - rank;
  const apart = ([1, 2, 3, 4, 5] as const).map((score, n) => [score * 16, harm([5, 4, 3, 1, 2][n] as number)] as const);
  // Σ d² of (1 2 3 4 5) and (5 4 3 1 2) is 38: 1 − 6 · 38 / 120.
  assert.ok(Math.abs((goodhart(program, [shardOf(apart, rows)]) as number) - -0.9) < 1e-12);
  // Scores 1 1 2 3 3 rank 1.5 1.5 3 4.5 4.5 (Σ 9); harms 5 4 3 2 1 (Σ 10); together −9: −9 / √90.
  const tied = ([1, 1, 2, 3, 3] as const).map((score, n) => [score, harm(5 - n)] as const);
  for (const shards of [[shardOf(tied, rows)], [shardOf(tied.slice(0, 2), rows), shardOf(tied.slice(2), rows)]])
    assert.ok(Math.abs((goodhart(program, shards) as number) - -Math.sqrt(0.9)) < 1e-12);
  assert.equal(
    goodhart(program, [
      shardOf(
        tied.map(([, key]) => [7, key] as const),
        rows,
      ),
    ]),
    null,
    'all scores are equal',
  );
  assert.equal(
    goodhart(program, [
      shardOf(
        tied.map(([score]) => [score, 40] as const),
        rows,
      ),
    ]),
    null,
    'all expectations are equal',
  );
});

for (const [name, engine] of ENGINES) {
  test(`${name}: at the end of month 12 and of the run it is the correlation of each person's score and expected harm, counted out`, () => {
    const { program, traces } = live(scheme({ lists: [] }), WORLD, { persons: 400, months: 30, engine });
    const lives = Array.from({ length: 400 }, (_, i) => watchLife(program, 42, 0, i, null));
    const expected = lives.map(({ person }) => 0.1 * (person.group === 'few' ? 3 : 1) * Math.exp(-0.5 * (person.means - 1)));
    const scoreAt = ({ events }: WatchedLife, t: number): number => events.findLast(({ month }) => month <= t)?.official.score ?? 1000;
    for (const [t, found] of [
      [12, traces[0]?.goodhartStart],
      [29, traces[0]?.goodhartEnd],
    ] as const) {
      const ours = spearman(
        lives.map((life) => scoreAt(life, t)),
        expected,
      );
      assert.ok(ours < -0.2, `${ours}`);
      assert.ok(Math.abs((found as number) - ours) < 1e-12, `month ${t}: ${found}, counted out ${ours}`);
    }
  });

  test(`${name}: a run that ends before month 12 has no start`, () => {
    const { traces } = live(scheme({ lists: [] }), WORLD, { persons: 50, months: 12, engine });
    assert.equal(traces[0]?.goodhartStart, null);
    assert.notEqual(traces[0]?.goodhartEnd, null);
  });
}
