import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CITY, folder, glasshouse } from './call.ts';

/** Two regions of the flat society's shape, each with a scheme of its own. */
const LAND = `glasshouse: society/1
id: land
title: { en: Land }
about: { en: Two regions alike. }
sources: {}
persons: 1000
enterprises: 0
regions: [ { id: north, share: 0.75 }, { id: south, share: 0.25 } ]
groups: [ { id: all, share: 1 } ]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
conducts: [ { id: late_payment, kind: harm, rate: 0.02, disposition: 0, need: 0 } ]
response: { harm: 0, good: 0, lawful: 0, half_life: 18, floor: 0, hollow: 0 }
exposures: { travel: 0.1 }
ties: { household: 1, local: 0, far: 0 }
`;
const MEMBER = CITY.replace(/^calibration:[\s\S]*$/m, '').replace('society: flat', 'society: land.yaml');
const RANGE = 'false_records: 0.002, grade: invented, source: none, evidence: { recorded: { grade: invented, source: none, low: 0.1, high: 0.9 } } }';
const BOTH = `glasshouse: federation/1
id: both
title: { en: Both }
about: { en: Two schemes. }
society: land.yaml
sources: {}
regions: { north: mild.yaml, south: harsh.yaml }
elsewhere: null
sharing: { joint: false }
`;
const SMALL = ['--persons', '400', '--months', '12', '--seed', '7', '--jobs', '1'];

function land(): string {
  const cwd = folder();
  const ranged = MEMBER.replace('false_records: 0.002, grade: invented, source: none }', RANGE);
  writeFileSync(join(cwd, 'land.yaml'), LAND);
  writeFileSync(join(cwd, 'mild.yaml'), ranged.replace('id: my-city', 'id: mild').replace(/consequences:\n.*\n/, 'consequences: []\n'));
  writeFileSync(join(cwd, 'harsh.yaml'), ranged.replace('id: my-city', 'id: harsh').replace('recorded: 0.5', 'recorded: 0.8'));
  writeFileSync(join(cwd, 'both.yaml'), BOTH);
  return cwd;
}

const parsed = async (args: readonly string[], cwd: string) => {
  const { code, out, err } = await glasshouse([...args, '--json'], { cwd });
  assert.equal(code, 0, err);
  return JSON.parse(out);
};

test('a federation runs, its run file is repeated to the last digit, and no enterprises live in it', async () => {
  const cwd = land();
  const { code, err } = await glasshouse(['run', 'both.yaml', ...SMALL, '--runs', '5', '-o', 'kept.json'], { cwd });
  assert.equal(code, 0, err);
  const kept = JSON.parse(readFileSync(join(cwd, 'kept.json'), 'utf8'));
  assert.deepEqual([kept.run.scheme, kept.run.enterprises, kept.measures.fragmentation.runs.length], ['both', 0, 3]);
  assert.match(kept.measures.fragmentation.why, /first 3 of 5 runs/);
  assert.equal((await glasshouse(['reproduce', 'kept.json'], { cwd })).code, 0);
  const refused = await glasshouse(['run', 'both.yaml', ...SMALL, '--enterprises', '5'], { cwd });
  assert.deepEqual([refused.code, /no enterprises live in a federation/.test(refused.err)], [2, true]);
});

test('fragmentation is that of the members lived by everyone: a scheme without penalties, and one that stops trains', async () => {
  const cwd = land();
  const [both, harsh] = await Promise.all([
    parsed(['run', 'both.yaml', ...SMALL, '--runs', '2'], cwd),
    parsed(['run', 'harsh.yaml', ...SMALL, '--runs', '2'], cwd),
  ]);
  // Who is listed under the harsh scheme is under a penalty there and under none in the other: 2 × ¾ × ¼ for each.
  both.measures.fragmentation.runs.forEach((value: number, r: number) => assert.ok(Math.abs(value - (3 / 8) * harsh.measures.listed_share.runs[r]) < 1e-12));
});

test('beside a federation one scheme for all is lived, and treats everyone alike', async () => {
  const { worlds, differences } = await parsed(['compare', 'both.yaml', '--against', 'harsh.yaml', ...SMALL, '--runs', '2'], land());
  assert.deepEqual(
    worlds.map((world: { id: string }) => world.id),
    ['scheme', 'harsh'],
  );
  assert.equal(worlds[1].measures.fragmentation.value, 0);
  assert.ok(differences.fragmentation.difference.value > 0);
});

test('what is not known is drawn in each member of a federation by itself', async () => {
  const cwd = land();
  const { ignorance, measures } = await parsed(['run', 'both.yaml', ...SMALL, '--runs', '2', '--ignorance', '8', '--no-baseline'], cwd);
  assert.deepEqual([ignorance.draws, ignorance.parameters, ignorance.refused], [8, 2, 0]);
  assert.ok(measures.listed_share.ignorance.low < measures.listed_share.ignorance.high);
  await glasshouse(['run', 'both.yaml', ...SMALL, '--runs', '2', '--ignorance', '2', '-o', 'kept.json'], { cwd });
  const { parameter_list: list } = JSON.parse(readFileSync(join(cwd, 'kept.json'), 'utf8')).ignorance;
  assert.deepEqual(
    list.map(({ path }: { path: string }) => path),
    ['mild.indicators.late-bill.recorded', 'harsh.indicators.late-bill.recorded'],
  );
});

test('a member that rules nobody, or enterprises, is refused where it stands', async () => {
  const cwd = land();
  writeFileSync(join(cwd, 'outer.yaml'), BOTH.replace('id: both', 'id: outer').replace('mild.yaml', 'inner.yaml'));
  writeFileSync(join(cwd, 'inner.yaml'), BOTH.replace('id: both', 'id: inner').replace('north: mild.yaml, ', ''));
  const none = await glasshouse(['check', 'outer.yaml'], { cwd });
  assert.deepEqual(
    [none.code, none.err.includes('outer.yaml:7:19  regions.north: "inner.yaml" is a federation that has no scheme for the region "north"')],
    [3, true],
  );
  writeFileSync(join(cwd, 'firms.yaml'), BOTH.replace('mild.yaml', 'enterprise-credit'));
  const firms = await glasshouse(['check', 'firms.yaml'], { cwd });
  assert.deepEqual([firms.code, firms.err.includes('firms.yaml:7:19  regions.north: the scheme "enterprise-credit" is for enterprises')], [3, true]);
});

test('persons of a federation are found by the rules of their own region, as many as the run counts', async () => {
  const cwd = land();
  const { measures } = await parsed(['run', 'both.yaml', ...SMALL, '--runs', '1', '--no-fragmentation'], cwd);
  const { search, found } = await parsed(['life', 'both.yaml', '--where', 'ever_listed', ...SMALL, '--limit', '1000'], cwd);
  assert.equal(search.count, Math.round(measures.ever_listed_share.value * 400));
  assert.equal(found.length, search.count);
  assert.deepEqual([...new Set(found.map(({ person }: { person: { region: string } }) => person.region))].sort(), ['north', 'south']);
});

test('changes of the rules beyond the last month are told, since nothing of them is lived', async () => {
  const { err } = await glasshouse(['run', 'national-plan', ...SMALL, '--runs', '1']);
  assert.match(err, /9 changes in months 81 to 168 .* beyond the 12 months/);
});

test('rules of a federation have parts by what they are about, faults as in any scheme; a life has safeguards added in its own region', async () => {
  const cwd = land();
  const sized = ['both.yaml', ...SMALL, '--runs', '2'];
  const [rules, faults, text, lives] = await Promise.all([
    parsed(['attribute', ...sized, '--of', 'indicators', '--ignorance', '2'], cwd),
    parsed(['attribute', ...sized, '--of', 'faults'], cwd),
    glasshouse(['attribute', ...sized, '--of', 'lists', '--lang', 'zh-Hans'], { cwd }),
    parsed(['life', 'both.yaml', ...SMALL, '--where', 'region=south && listed', '--with', 'expiry,human-review'], cwd),
  ]);
  // Both schemes list by one indicator each, of the same context: its share is all that is listed.
  assert.deepEqual(Object.keys(rules.shares), ['finance']);
  assert.equal(rules.worlds[1].measures.listed_share.value, 0);
  assert.equal(rules.shares.finance.listed_share.shapley.value, rules.worlds[0].measures.listed_share.value);
  assert.ok(rules.worlds[0].measures.listed_share.value > 0 && rules.shares.finance.listed_share.alone.ignorance.high > 0);
  assert.deepEqual(Object.keys(faults.shares), ['missed', 'false']);
  assert.equal(faults.worlds[1].measures.wrongly_listed.value, 0);
  assert.match(text.out, /各地名单按黑红合计[\s\S]*\n黑名单 /);
  assert.deepEqual(lives.lived_under, 'harsh');
  assert.deepEqual(
    lives.worlds.map((world: { readonly id: string; readonly scheme: string; readonly safeguards: readonly string[] }) => [
      world.id,
      world.scheme,
      world.safeguards,
    ]),
    [
      ['scheme', 'harsh', []],
      ['expiry+human-review', 'harsh', ['expiry', 'human-review']],
    ],
  );
});
