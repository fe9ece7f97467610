import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { TARGETS } from 'glasshouse/replicate';
import { type Called, folder, glasshouse } from './call.ts';

const FIELDS = ['id', 'published', 'exact', 'ours', 'low', 'high', 'ok', 'tolerance', 'source'];

test('one target gives one object, several an array; a row has published, exact, ours, interval, verdict and source', async () => {
  const [one, two] = (await Promise.all([
    glasshouse(['replicate', 't7', '--json']),
    glasshouse(['replicate', 'H2', 'T7', '--set', 'seed=5', '--set', 'runs=5', '--set', 'places=50', '--json']),
  ])) as [Called, Called];
  assert.equal(one.code, 0, one.err);
  const result = JSON.parse(one.out) as { target: string; parameters: Record<string, unknown>; rows: Record<string, unknown>[] };
  assert.equal(result.target, 'T7');
  assert.deepEqual(result.parameters, { break_even: 0.82, groups: ['white', 'black', 'hispanic', 'asian'], sizes: [133165, 18274, 14702, 7906] });
  for (const row of result.rows) {
    assert.deepEqual(Object.keys(row), FIELDS);
    assert.equal(row['ok'], true);
    assert.equal(typeof row['source'], 'string');
  }
  const single = result.rows.find(({ id }) => id === '0.82.efficiency.single-threshold');
  assert.deepEqual([single?.['published'], single?.['low'], single?.['high']], [0.9935, null, null]);
  const both = JSON.parse(two.out) as { target: string; parameters: Record<string, unknown> }[];
  assert.deepEqual(
    both.map(({ target }) => target),
    ['H2', 'T7'],
  );
  assert.deepEqual([both[0]?.parameters['seed'], both[0]?.parameters['places'], both[1]?.parameters['seed']], [5, 50, undefined]);
});

test('--help of a target lists its parameters with defaults and bounds; without one it is the help of the command', async () => {
  const [target, command, zh] = (await Promise.all([
    glasshouse(['replicate', 'T4', '--help']),
    glasshouse(['replicate', '--help']),
    glasshouse(['replicate', 'T8', '-h', '--lang', 'zh-Hans']),
  ])) as [Called, Called, Called];
  assert.deepEqual([target.code, command.code, zh.code], [0, 0, 0]);
  for (const part of [
    'rate_a: What is found where A is inspected.',
    'default 1; allowed: a number from 0 to 100; unit: finds a step',
    'top1-top2: rate_a=3.68511',
    'Apache-2.0',
  ])
    assert.ok(target.out.includes(part), part);
  assert.match(command.out, /^Examples:\n {2}glasshouse replicate T7\n/);
  assert.match(command.out, /--set <name=value>/);
  assert.match(zh.out, /officers：裁决人员数。/);
});

const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  [
    'a misspelt name is answered with the right one and all others',
    ['T4', '--set', 'rate_aa=1'],
    /T4 has no parameter "rate_aa"\. Did you mean rate_a\? What there is: rate_a, rate_b,/,
  ],
  ['a value that is not allowed is answered with what is', ['T4', '--set', 'rate_a=1000'], /cannot have rate_a=1000\. Allowed: a number from 0 to 100\./],
  ['values that do not go together are refused', ['T8', '--set', 'arrivals=9'], /grows for ever: raise officers/],
  ['an unknown target is answered with those there are', ['T99'], /no target "T99"\. What there is: .*T8/],
  ['a picture of a target that has none is refused', ['T7', '-o', 'x.svg'], /draws one target that has a picture: T6/],
];
for (const [title, args, said] of WRONG) {
  test(`${title}: exit 2`, async () => {
    const { code, out, err } = await glasshouse(['replicate', ...args]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, said);
  });
}

test('a number outside its tolerance ends with exit 5, and is named', async () => {
  // Counted from the first sweep on, everybody is still thought well of: nothing like the limit.
  const unsettled = ['norms=shunning', 'players=400', 'burn_in=0', 'sweeps=10', 'runs=3', 'interactions=1000', 'starts=500'].flatMap((set) => ['--set', set]);
  const { code, out, err } = await glasshouse(['replicate', 'T3', ...unsettled]);
  assert.equal(code, 5);
  // Each row names its source by the number under which it stands below.
  const source = /^private\.shunning\.goodness .* DIFFERS +\[(\d+)\]$/m.exec(out)?.[1];
  assert.match(out, new RegExp(`^\\[${source}\\] exact: `, 'm'));
  assert.match(err, /T3 private\.shunning\.goodness: ours is 0\.\d+, expected was 0\.113/);
});

test('the outcomes of T6 are drawn as an image with a name, for the groups and stakes that were set', async () => {
  const cwd = folder();
  const [usual, mild] = (await Promise.all([
    glasshouse(['replicate', 'T6', '--set', 'persons=500', '-o', 'usual.svg'], { cwd }),
    glasshouse(['replicate', 'T6', '--set', 'persons=500', '--set', 'loss=-10', '-o', 'mild.svg', '--lang', 'zh-Hans'], { cwd }),
  ])) as [Called, Called];
  assert.deepEqual([usual.code, mild.code], [0, 0], usual.err + mild.err);
  assert.match(readFileSync(join(cwd, 'usual.svg'), 'utf8'), /^<svg role="img" aria-label="Under equal rates, group A: the mean score falls\."/);
  assert.match(readFileSync(join(cwd, 'mild.svg'), 'utf8'), /^<svg role="img" aria-label="图中各项政策都没有降低任一群体的平均分。"/);
});

test('ids of targets are completed', async () => {
  const { out } = await glasshouse(['completion', 'bash']);
  assert.match(out, new RegExp(`replicate\\)[\\s\\S]*?compgen -W '${TARGETS.map(({ id }) => id).join(' ')}'`));
});
