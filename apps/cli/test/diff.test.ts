import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CITY, folder, glasshouse } from './call.ts';

interface Said {
  readonly same: boolean;
  readonly same_rules: boolean;
  readonly a: { readonly id: string; readonly safeguards: readonly string[] };
  readonly b: { readonly id: string; readonly safeguards: readonly string[] };
  readonly differences: readonly { readonly path: string; readonly what: string; readonly values: readonly object[] }[];
}

describe('diff', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'stricter.yaml'), CITY.replace('points: -20', 'points: -40'));

  test('two schemes that say the same: exit 0', async () => {
    const { code, out } = await glasshouse(['diff', 'my-city.yaml', 'my-city.yaml'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /^# My city → My city\n\nNothing differs\.\n$/);
  });

  test('two that differ: exit 1, in words and as JSON, with path and values', async () => {
    const text = await glasshouse(['diff', 'my-city.yaml', 'stricter.yaml'], { cwd });
    assert.equal(text.code, 1);
    assert.equal(text.err, '');
    assert.match(text.out, /indicators\.late-bill\.points: −20 → −40 points\n\n1 rule differs: 1 changed\.\n$/);
    const { code, out } = await glasshouse(['diff', 'my-city.yaml', 'stricter.yaml', '--json'], { cwd });
    const said = JSON.parse(out) as Said;
    assert.deepEqual([code, said.same, said.same_rules], [1, false, false]);
    const known = { grade: 'invented', source: 'none', low: null, high: null };
    assert.deepEqual(said.differences[0]?.values, [
      { path: 'indicators.late-bill.points', before: -20, after: -40, about: 'rule', unit: 'points', known: { before: known, after: known } },
    ]);
    assert.match(
      (await glasshouse(['--lang', 'zh-Hans', 'diff', 'my-city.yaml', 'stricter.yaml'], { cwd })).out,
      /# 我的城市 → 我的城市[\s\S]*修改“拖欠费用”：每条记录扣40分。/,
    );
  });

  test('one scheme with safeguards shows what they change, and a run file what was run', async () => {
    const safe = await glasshouse(['diff', 'judgment-defaulters', '--with', 'notice-before,expiry', '--json'], { cwd });
    const said = JSON.parse(safe.out) as Said;
    assert.deepEqual([safe.code, said.a.safeguards, said.b.safeguards], [1, [], ['notice-before', 'expiry']]);
    assert.deepEqual(
      said.differences.filter(({ path }) => path.startsWith('remedies.')).map(({ path, what }) => [path, what]),
      [
        ['remedies.notice', 'changed'],
        ['remedies.expiry', 'added'],
      ],
    );
    const run = await glasshouse(['run', 'my-city.yaml', '--persons', '50', '--months', '2', '--runs', '1', '-o', 'city.run.json', '-q'], { cwd });
    assert.equal(run.code, 0, run.err);
    assert.equal((await glasshouse(['diff', 'my-city.yaml', 'city.run.json'], { cwd })).code, 0);
    assert.equal((await glasshouse(['diff', 'city.run.json', 'stricter.yaml'], { cwd })).code, 1);
  });

  for (const [args, code, said] of [
    [['rongcheng'], 2, /two schemes, or one and safeguards/],
    [['rongcheng', 'forty-three-pilots'], 2, /two schemes, or two federations/],
    [['rongcheng', 'zhimma'], 2, /Did you mean zhima\?/],
    [['rongcheng', 'broken.yaml'], 3, /broken\.yaml:/],
  ] as const)
    test(`diff ${args.join(' ')}: exit ${code}`, async () => {
      writeFileSync(join(cwd, 'broken.yaml'), readFileSync(join(cwd, 'my-city.yaml'), 'utf8').replace('points: -20', 'points: many'));
      const called = await glasshouse(['diff', ...args], { cwd });
      assert.equal(called.code, code);
      assert.match(called.err, said);
    });
});
