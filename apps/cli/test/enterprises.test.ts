/** Enterprises on the command line: how many, which numbers, and what is refused. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CITY, folder, glasshouse } from './call.ts';

const SMALL = ['--persons', '2000', '--months', '18', '--runs', '3'];

test('by default enterprises live beside the persons at the ratio of the society, in any scheme', async () => {
  const { code, out } = await glasshouse(['run', 'rongcheng', ...SMALL, '--json']);
  assert.equal(code, 0);
  const result = JSON.parse(out);
  assert.equal(result.run.enterprises, 37);
  assert.equal(result.run.enterprise_scheme, undefined);
  assert.equal(result.measures['enterprise.listed_share'].value, 0);
  assert.ok(result.measures['enterprise.harm_rate'].value > 0);
  assert.equal(result.measures['enterprise.employed_share'].value, null);
  assert.match(result.measures['enterprise.employed_share'].why, /hold no jobs/);
});

test('enterprises that no rule of the persons reads change the digest, and no number of persons', async () => {
  const run = async (...more: string[]) => JSON.parse((await glasshouse(['run', 'rongcheng', ...SMALL, '--json', ...more])).out);
  const [none, some] = await Promise.all([run('--enterprises', '0'), run('--enterprises', '100')]);
  assert.notEqual(none.digest, some.digest);
  assert.equal(none.enterprises, undefined);
  for (const [id, estimate] of Object.entries(none.measures)) assert.deepEqual(some.measures[id], estimate, id);
  assert.equal(some.run.enterprises, 100);
});

test('a scheme for enterprises is told by what it does to them', async () => {
  const { code, out } = await glasshouse(['run', 'enterprise-credit', '--persons', '20000', '--months', '24', '--runs', '2']);
  assert.equal(code, 0);
  assert.match(out, /^In this invented society, .* of 1,000\s+enterprises\s+are\s+on\s+at\s+least\s+one\s+of\s+the\s+3\s+lists/);
  assert.match(out, /Enterprises: On the list[\s\S]*Minor[\s\S]*records/);
  assert.match(out, /In work/);
  assert.doesNotMatch(out, /Mean score|One life/);
  const chinese = await glasshouse(['run', 'enterprise-credit', '--persons', '20000', '--months', '24', '--runs', '2', '--lang', 'zh-Hans']);
  assert.match(chinese.out, /每1000家企业中有\d+家/);
});

test('a scheme for persons shows the enterprises beside it only where these have a scheme', async () => {
  const [with_, without] = await Promise.all(['representatives', 'rongcheng'].map((id) => glasshouse(['run', id, ...SMALL])));
  assert.match(with_?.out ?? '', /Of 1,000\s+enterprises, /);
  assert.match(with_?.out ?? '', /Enterprises: Listed/);
  assert.doesNotMatch(without?.out ?? '', /nterprises/);
});

test('a run file carries the companion, and is reproduced from itself alone', async () => {
  const cwd = folder();
  assert.equal((await glasshouse(['run', 'representatives', ...SMALL, '--enterprises', '60', '-o', 'r.json', '-q'], { cwd })).code, 0);
  const kept = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'));
  assert.equal(kept.run.enterprise_scheme, 'enterprise-credit');
  assert.match(kept.files.companion, /^# yaml-language-server.*\nglasshouse: scheme\/1\nid: enterprise-credit/);
  assert.equal((await glasshouse(['reproduce', 'r.json'], { cwd })).code, 0);
  const life = await glasshouse(['life', 'r.json', '--person', '3', '--json'], { cwd });
  assert.equal(JSON.parse(life.out).run.enterprises, 60);
  writeFileSync(join(cwd, 'r.json'), JSON.stringify({ ...kept, run: { ...kept.run, enterprises: 59 } }));
  assert.equal((await glasshouse(['reproduce', 'r.json'], { cwd })).code, 5);
});

test('more enterprises than a region has persons, and enterprises where the society has none, end with exit 1', async () => {
  const many = await glasshouse(['run', 'rongcheng', '--persons', '500', '--enterprises', '501', '--json']);
  assert.deepEqual([many.code, many.out], [1, '']);
  assert.match(many.err, /501 enterprises are too many.*\d+ would fit/s);
  const cwd = folder();
  const none = await glasshouse(['run', 'my-city.yaml', '--enterprises', '5', '--json'], { cwd });
  assert.deepEqual([none.code, none.out], [1, '']);
  assert.match(none.err, /"flat" says nothing of enterprises/);
  const zero = await glasshouse(['run', 'enterprise-credit', '--enterprises', '0'], { cwd });
  assert.equal(zero.code, 1);
  assert.match(zero.err, /is for enterprises, and none live here/);
});

test('a companion that is nowhere, is for persons, or lacks the list is a fault of the file that names it', async () => {
  const cwd = folder();
  const asks = (companion: string, list: string): string =>
    CITY.replace('society: flat', `society: flat\nenterprises: ${companion}`).replace(
      '{ recorded: late-bill }',
      `{ recorded: late-bill }, { represents: ${list} }`,
    );
  writeFileSync(join(cwd, 'nowhere.yaml'), asks('enterprise-credits', 'serious'));
  writeFileSync(join(cwd, 'persons.yaml'), asks('./my-city.yaml', 'blacklist'));
  writeFileSync(join(cwd, 'list.yaml'), asks('enterprise-credit', 'serius'));
  const { code, err } = await glasshouse(['check', 'nowhere.yaml', 'persons.yaml', 'list.yaml'], { cwd });
  assert.equal(code, 3);
  assert.match(err, /nowhere\.yaml:7:14 {2}enterprises: there is no file "enterprise-credits".*Did you mean enterprise-credit\?/);
  assert.match(err, /persons\.yaml:7:14 {2}enterprises: "my-city" is a scheme for persons/);
  assert.match(err, /list\.yaml:16:\d+ {2}lists\.blacklist\.entry\.1\.represents: "serius".*\n.*minor, general, serious\n.*serious/);
});
