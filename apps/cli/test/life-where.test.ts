/** Persons found by a condition on their lives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACTS } from 'glasshouse';
import { WHERE_FACTS } from '../src/life-options.ts';
import { folder, glasshouse } from './call.ts';

const SIZE = ['--persons', '1500', '--months', '30', '--seed', '7'];

interface Found {
  readonly person: { readonly index: number };
  readonly invented: boolean;
  readonly sums: Record<string, number>;
  readonly command: string;
}

test('help names the facts that there are', () => assert.deepEqual(WHERE_FACTS, FACTS));

test('each that is found is told by the command beside it, and meets the condition there', async () => {
  const { code, out } = await glasshouse(['life', 'yiwu-2017', ...SIZE, '--where', 'ever_wrongly && refusals > 0', '--limit', '3', '--json']);
  assert.equal(code, 0);
  const { invented, search, found } = JSON.parse(out);
  assert.deepEqual([invented, search.persons, search.estimate], [true, 1500, null]);
  assert.ok(search.count >= found.length && found.length > 0 && found.length <= 3);
  for (const { person, invented: copy, sums, command } of found as Found[]) {
    assert.equal(copy, true);
    const [name, ...args] = command.split(' ');
    assert.equal(name, 'glasshouse');
    const told = JSON.parse((await glasshouse([...args, '--json'])).out);
    assert.equal(told.person.index, person.index);
    assert.deepEqual(told.sums, sums);
    const wrongly = told.events.some(({ official, true: truth }: { official: { lists: string[] }; true: { lists: string[] } }) =>
      official.lists.some((list) => !truth.lists.includes(list)),
    );
    assert.ok(wrongly && (sums['months_wrongly'] as number) > 0);
    assert.ok(told.events.some(({ kind }: { kind: string }) => kind === 'denied'));
  }
});

for (const lang of ['en', 'zh-Hans'] as const)
  test(`each line says that its person is invented (${lang})`, async () => {
    const { code, out } = await glasshouse(['life', 'yiwu-2017', ...SIZE, '--where', 'ever_listed', '--limit', '4', '--lang', lang]);
    assert.equal(code, 0);
    const lines = out.split('\n').filter((line) => (lang === 'en' ? /^Person \d+ \(invented\): / : /^第\d+号居民（虚构）：/).test(line));
    assert.equal(lines.length, 4);
    assert.equal(out.split('\n').filter((line) => /^ {2}glasshouse life yiwu-2017 --person \d+ --persons 1500 --months 30 --seed 7/.test(line)).length, 4);
    assert.match(
      out,
      lang === 'en'
        ? /Exactly \d+ meet it\.[\s\S]*Invented: these persons exist only in the simulation\.\n$/
        : /符合条件的正好\d+人。[\s\S]*这些人纯属虚构，只存在于模拟之中。\n$/,
    );
    assert.doesNotMatch(out, /undefined|NaN|null/);
  });

test('with --limit 1 the life that is found is told, also beside other worlds and under other schemes', async () => {
  const args = ['life', 'yiwu-2017', ...SIZE, '--where', 'ever_wrongly'];
  const [one, beside, cities, data] = await Promise.all([
    glasshouse([...args, '--limit', '1']),
    glasshouse([...args, '--against', 'none']),
    glasshouse([...args, '--cities', 'rongcheng']),
    glasshouse([...args, '--against', 'none', '--json']),
  ]);
  const index = JSON.parse(data.out).person.index;
  assert.match(one.out, new RegExp(`lived\\s+again: \\d+\\.[\\s\\S]*\\n\\nPerson ${index} \\(invented\\)\\n`));
  assert.match(beside.out, new RegExp(`The same person and the same luck in 2 worlds\\n\\nPerson ${index} \\(invented\\)`));
  assert.match(cities.out, new RegExp(`Person ${index} \\(invented\\)[\\s\\S]*The same life under 2 schemes`));
  assert.equal(JSON.parse(data.out).search.where, 'ever_wrongly');
  assert.equal(JSON.parse(data.out).worlds.length, 2);
});

test('nobody found is no failure, and says whether everybody was looked at', async () => {
  const [excluded, looked, data, beside] = await Promise.all([
    glasshouse(['life', 'rongcheng', ...SIZE, '--where', 'ever_listed && !ever_listed']),
    glasshouse(['life', 'rongcheng', ...SIZE, '--where', 'recorded && entries = 0']),
    glasshouse(['life', 'rongcheng', ...SIZE, '--where', 'recorded && entries = 0', '--json']),
    glasshouse(['life', 'rongcheng', ...SIZE, '--where', 'score < 1 && score > 2', '--with', 'expiry', '--json']),
  ]);
  assert.deepEqual([excluded.code, looked.code, data.code, beside.code], [0, 0, 0, 0]);
  assert.match(excluded.out, /^None of 1,500 persons can meet the condition/);
  assert.match(looked.out.replaceAll('\n', ' '), /Nobody in this run meets the condition\./);
  assert.deepEqual(JSON.parse(data.out).found, []);
  assert.equal(JSON.parse(data.out).search.count, 0);
  assert.deepEqual(JSON.parse(beside.out).found, []);
});

test('a run file is searched too, and its command needs no other flags', async () => {
  const cwd = folder();
  await glasshouse(['run', 'my-city.yaml', '--persons', '300', '--months', '24', '--runs', '2', '-q', '-o', 'a b.json'], { cwd });
  const { code, out } = await glasshouse(['life', 'a b.json', '--where', 'stays > 1', '--replicate', '1', '--limit', '2', '--json'], { cwd });
  assert.equal(code, 0);
  for (const { person, command } of JSON.parse(out).found) assert.equal(command, `glasshouse life 'a b.json' --person ${person.index} --replicate 1`);
});

const WRONG: readonly (readonly [string, string, RegExp])[] = [
  ['an empty condition', ' ', /--where, column 1: the condition is empty/],
  ['an unknown fact', 'lisetd', /column 1: "lisetd" is no fact of a life\n {4}lisetd\n {4}\^\n {4}allowed: listed, [\s\S]*\n {4}try: {5}listed\n/],
  ['an unknown group', 'listed && group=migrnt', /column 17: "migrnt" is none of what "group" can be[\s\S]*try: {5}migrant/],
  ['deep parentheses', `${'('.repeat(500)}listed${')'.repeat(500)}`, /at most 64 deep/],
  ['a huge number', 'score < 1e400', /column 9: the number is too large/],
  ['something of a shell', 'listed; rm -rf /', /column 7: ";" means nothing here/],
];
for (const [title, where, said] of WRONG)
  test(`${title} is refused before anything is lived: exit 2`, async () => {
    const { code, out, err } = await glasshouse(['life', 'rongcheng', '--persons', '50000', '--where', where]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, said);
    assert.doesNotMatch(err, /\n\s+at /, 'no stack');
  });
