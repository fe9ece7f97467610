import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Replication, TARGETS } from '../../src/replicate/index.ts';
import { exactOf, lived, rowOf } from './kit.ts';
import { KNOWN } from './known.ts';

/** Half a unit of the last digit that was given, where that is coarser than a millionth. */
function within(known: number): number {
  const decimals = `${known}`.split('.')[1]?.length ?? 0;
  const millionth = 1e-6 * Math.max(1, Math.abs(known));
  const rounded = decimals === 4 || decimals === 5 || (decimals === 2 && known > 500);
  return rounded ? Math.max(millionth, 0.51 * 10 ** -decimals) : millionth;
}

const replications = new Map<string, Replication>();
for (const { id } of TARGETS) {
  test(`${id}: every number is within its tolerance, and every exact number is that of others`, async () => {
    const result = await lived(id);
    replications.set(id, result);
    const missed = result.rows.filter(({ ok }) => ok === false);
    assert.deepEqual(
      missed.map((row) => `${row.id}: ${row.ours} for ${row.exact ?? row.published}`),
      [],
    );
    for (const [row, known] of Object.entries(KNOWN[id] ?? {})) {
      const exact = exactOf(result, row);
      assert.ok(Math.abs(exact - known) <= within(known), `${row}: ${exact}, known ${known}`);
    }
  });
}

test('every target is a model that says what it rests on, and no row stands without a source', () => {
  for (const { id, title, mechanism, source, parts } of TARGETS) {
    assert.ok(title['zh-Hans'] && mechanism['zh-Hans'], id);
    assert.match(source.url, /^https:/);
    for (const { parameters } of parts)
      for (const [name, parameter] of Object.entries(parameters)) {
        assert.match(name, /^[a-z][a-z0-9_]*$/);
        assert.ok(parameter.about['zh-Hans'], `${id} ${name}`);
        assert.deepEqual(parameter.read(`${parameter.default}`), parameter.default, `${id} ${name}: its default is not allowed`);
      }
    for (const row of replications.get(id)?.rows ?? []) assert.notEqual(row.source, '', `${id} ${row.id}`);
  }
});

test('Poisson urns with decay: the paper’s configuration gives what the authors’ code printed', () => {
  const result = replications.get('T4') as Replication;
  for (const [id, value] of [
    ['paper-top1-top2.naive.mean', 0.9331],
    ['paper-top1-random.corrected.mean', 0.614],
  ] as const) {
    const row = rowOf(result, id);
    assert.equal(row.published, value);
    assert.equal(row.exact, null);
    assert.ok(Math.abs(row.ours - value) < 0.02);
  }
});
