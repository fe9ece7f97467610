/** The parts of safeguards in a change are those of the command line, to the last digit; what is missing is not made up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainExperiment } from '../../src/state/experiment.ts';
import { SafeguardGame } from '../../src/study/safeguard-game.ts';
import { stretchesOf } from '../../src/study/stretches.ts';
import { commandLine, livedRuns, SHELVES } from './kit.ts';

interface Ranged {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
interface Told {
  readonly safeguards: Record<string, Record<string, { readonly alone: Ranged; readonly last: Ranged; readonly shapley: Ranged }>>;
  readonly all: Record<string, Ranged>;
  readonly shapley: { readonly worlds_lived: number; readonly orders?: number };
}

const SIZE = { persons: 200, months: 12, runs: 2, seed: 7 };
const FLAGS = Object.entries(SIZE).flatMap(([name, value]) => [`--${name}`, `${value}`]);
const TOWN = plainExperiment({ scheme: 'rongcheng', society: 'china-aggregates', ...SIZE });
const numbers = ({ value, low, high }: Ranged): readonly (number | null)[] => [value, low, high];

function liveAll(game: SafeguardGame, worlds: readonly { readonly id: string; readonly replicates: readonly number[] }[]): void {
  for (const { id, replicates } of worlds) game.take(id, livedRuns(game.program(id), SIZE.seed, replicates));
}

for (const [what, ids] of [
  ['three safeguards and one that changes nothing', ['human-review', 'independent-appeal', 'expiry', 'no-speech-indicators']],
  ['one safeguard', ['human-review']],
  [
    'nine safeguards, by orders that are drawn',
    'basic-needs,consent,expiry,human-review,identity-check,independent-appeal,no-joint-sanctions,notice-before,suspensive-effect'.split(','),
  ],
] as const)
  test(`${what}: every share of every measure, and the worlds lived, are those of the command line`, async () => {
    const experiment = { ...TOWN, scheme: 'judgment-defaulters', society: 'china-aggregates' };
    const told = await commandLine<Told>('safeguards', experiment.scheme, '--with', ids.join(','), ...FLAGS);
    const game = new SafeguardGame(experiment, ids, SHELVES);
    assert.equal(game.plan.worlds.length, told.shapley.worlds_lived);
    liveAll(game, game.plan.worlds);
    const { measures, orders } = game.shares('');
    assert.deepEqual(measures.map(({ id }) => id).sort(), Object.keys(told.all).sort());
    assert.equal(orders, told.shapley.orders ?? 0);
    for (const { id } of measures) {
      const view = game.shares(id);
      assert.deepEqual(numbers(view.all), numbers(told.all[id] as Ranged), id);
      assert.deepEqual(
        Object.fromEntries(view.rows.map((row) => [row.id, [row.alone, row.last, row.shapley].map(numbers)])),
        Object.fromEntries(
          Object.entries(told.safeguards).map(([player, of]) => {
            const share = of[id];
            return [player, share && [share.alone, share.last, share.shapley].map(numbers)];
          }),
        ),
        id,
      );
    }
  });

test('with some worlds lived, only what needs no others has a value, and nothing is said of all together before that was lived', () => {
  const game = new SafeguardGame(TOWN, ['human-review', 'expiry'], SHELVES);
  const [none, nobody, everyone, first] = game.plan.worlds;
  assert.deepEqual(
    game.plan.worlds.map(({ id }) => id),
    ['none', 'set 0', 'set 3', 'set 1', 'set 2'],
  );
  liveAll(
    game,
    [none, nobody, first].flatMap((world) => (world === undefined ? [] : [world])),
  );
  const before = game.shares('listed_share');
  const [row, other] = before.rows;
  assert.deepEqual([typeof row?.alone.value, row?.last.value, row?.shapley.value, other?.alone.value, before.all.value], ['number', null, null, null, null]);
  assert.deepEqual([before.to, before.together.en], [null, []]);
  liveAll(game, everyone === undefined ? [] : [everyone]);
  const after = game.shares('listed_share');
  assert.equal(typeof after.all.value, 'number');
  // Last beside the first is what all together have beyond it.
  assert.equal(typeof after.rows[1]?.last.value, 'number');
  assert.equal(after.rows[1]?.shapley.value, null);
  assert.notEqual(after.to, null);
});

test('where nobody chose, four safeguards that reach the scheme are taken', () => {
  for (const scheme of ['judgment-defaulters', 'rongcheng', 'national-score']) {
    const { players } = new SafeguardGame({ ...TOWN, scheme }, null, SHELVES).plan;
    assert.ok(players.length === 4 && players.every(({ acts }) => acts), `${scheme}: ${players.map(({ id }) => id)}`);
    for (const { norm, about } of players) assert.ok(norm.en !== '' && norm['zh-Hans'] !== '' && about.en !== '' && about['zh-Hans'] !== '');
  }
});

test('values set in the scheme are in every world: what a safeguard would set is there already, and it changes nothing', () => {
  const acts = (edits: { readonly path: string; readonly value: unknown }[]): boolean | undefined =>
    new SafeguardGame({ ...TOWN, scheme: 'judgment-defaulters', edits }, ['notice-before'], SHELVES).plan.players[0]?.acts;
  const told = [
    { path: 'remedies.notice.when', value: 'before' },
    { path: 'remedies.notice.probability', value: 0.95 },
  ];
  assert.deepEqual([acts([]), acts(told)], [true, false]);
});

test('whole numbers that follow each other are one stretch', () => {
  assert.deepEqual(stretchesOf([0, 1, 2, 5, 7, 8]), [
    [0, 3],
    [5, 1],
    [7, 2],
  ]);
  assert.deepEqual(stretchesOf([]), []);
});
