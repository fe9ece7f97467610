/** One life under several schemes. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { monthTables, newMemory, PlainShard, plain, remember, runReplicate, watchLife } from 'glasshouse';
import { compileExperiment, prepare } from 'glasshouse/node';
import { CITY, folder, glasshouse } from './call.ts';

const SIZE = ['--persons', '400', '--months', '24'];
const TWO = `glasshouse: federation/1
id: two
title: { en: Two cities }
about: { en: Made for a test. }
society: flat
sources: {}
regions: { only: SCHEME }
elsewhere: ELSE
sharing: { joint: false }
`;
/** The same city under another id, with a milder rule. */
const MILD = CITY.replace('id: my-city', 'id: mild-city').replace('exit: [ { after: 12 } ]', 'exit: [ { after: 2 } ]');

interface City {
  readonly id: string;
  readonly invented: boolean;
  readonly regions: readonly string[] | null;
  readonly events: readonly unknown[];
  readonly sums: Record<string, unknown>;
  readonly parts_at: number | null;
}

test('the members of a federation are lived by its society, each as if it were alone', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'mild.yaml'), MILD.replace('society: flat', 'society: china-aggregates'));
  writeFileSync(join(cwd, 'two.yaml'), TWO.replace('SCHEME', 'my-city.yaml').replace('ELSE', 'mild.yaml'));
  const { code, out, err } = await glasshouse(['life', 'two.yaml', '--person', '5', ...SIZE, '--cities', '--json'], { cwd });
  assert.equal(code, 0, err);
  const { run, worlds, events, invented, person } = JSON.parse(out);
  assert.deepEqual([invented, run.society, person.index], [true, 'flat', 5]);
  assert.deepEqual(
    worlds.map(({ id, regions }: City) => [id, regions]),
    [
      ['my-city', ['only']],
      ['mild-city', []],
    ],
  );
  assert.deepEqual(worlds[0].events, events);
  for (const [n, file] of ['my-city.yaml', 'mild.yaml'].entries()) {
    const program = compileExperiment(prepare({ scheme: join(cwd, file), society: 'flat' }), 400, 24);
    const { events: alone } = watchLife(program, 42, 0, 5, runReplicate(plain, program, 42, 0)?.rows ?? null);
    const told = (worlds as City[])[n] as City;
    assert.equal(told.invented, true);
    assert.deepEqual(
      told.events.map((event) => ({ ...(event as object), source: undefined })),
      alone.map((event) => ({ ...event, source: undefined })),
    );
  }
});

test('in a federation a life is told under the rules of its region, as it is watched among all who live under them', async () => {
  const cwd = folder();
  const path = join(cwd, 'pair.yaml');
  writeFileSync(path, TWO.replace('society: flat', 'society: china-aggregates').replace('only: SCHEME', 'beijing: suining-2010').replace('ELSE', 'rongcheng'));
  const program = compileExperiment(prepare({ scheme: path, safeguards: ['independent-appeal'] }), 400, 24);
  for (const [person, id] of [
    [2, 'suining-2010'],
    [200, 'rongcheng'],
  ] as const) {
    const { code, out, err } = await glasshouse(['life', path, '--person', String(person), ...SIZE, '--safeguard', 'independent-appeal', '--json'], { cwd });
    assert.equal(code, 0, err);
    const life = JSON.parse(out);
    assert.equal(life.lived_under, id);
    const member = program.members.find(({ ranges }) => ranges.some(([from, to]) => from <= person && person < to));
    assert.ok(member?.program.remedies.appeal);
    const shards = member.ranges.map(([from, to]) => new PlainShard(member.program, 42, 0, from, to));
    const kinds: string[] = [];
    for (const shard of shards) shard.watch(person, (kind) => kinds.push(kind));
    const memory = newMemory(member.program);
    let before: Float64Array | null = null;
    for (let t = 0; t < 24; t++) {
      const row: Float64Array = new Float64Array(member.program.layout.width);
      const tables = monthTables(member.program, memory, t, before);
      for (const shard of shards) shard.step(tables, row);
      remember(member.program, memory, row);
      before = row;
    }
    assert.deepEqual(
      life.events.map(({ kind }: { kind: string }) => kind),
      kinds,
    );
    assert.ok(kinds.length > 0);
    const text = (await glasshouse(['life', path, '--person', String(person), ...SIZE], { cwd })).out;
    assert.match(text, id === 'rongcheng' ? /The rules where this person lives: Rongcheng/ : /The rules where this person lives: Suining/);
  }
});

test('with names the first scheme and those are lived, without names the cities that ship', async () => {
  const [named, shipped] = await Promise.all([
    glasshouse(['life', 'judgment-defaulters', '--person', '5', ...SIZE, '--cities', 'rongcheng, yiwu-2017,rongcheng', '--json']),
    glasshouse(['life', 'judgment-defaulters', '--person', '5', ...SIZE, '--cities', '--json']),
  ]);
  const ids = (out: string): string[] => JSON.parse(out).worlds.map(({ id }: City) => id);
  assert.deepEqual(ids(named.out), ['judgment-defaulters', 'rongcheng', 'yiwu-2017']);
  const cities = ids(shipped.out);
  for (const id of ['rongcheng', 'suining-2010', 'yiwu-2017', 'hangzhou-qianjiang', 'fuzhou-jasmine']) assert.ok(cities.includes(id), id);
  for (const id of ['national-score', 'zhima', 'enterprise-credit', 'neutral', 'representatives']) assert.ok(!cities.includes(id), id);
  assert.equal(cities[0], 'judgment-defaulters');
  assert.ok(JSON.parse(shipped.out).worlds.every(({ invented }: City) => invented));
});

for (const lang of ['en', 'zh-Hans'] as const)
  test(`the table of cities fits 80 columns and agrees with the JSON (${lang})`, async () => {
    const args = ['life', 'yiwu-2017', '--person', '17', '--months', '40', '--cities', 'rongcheng,suining-2010', '--lang', lang];
    const [text, data] = await Promise.all([glasshouse(args), glasshouse([...args, '--json'])]);
    const { sums } = JSON.parse(data.out).worlds[0];
    assert.ok(sums.months_listed > 0);
    const row = text.out.split('\n').find((line) => /^Yiwu|^义乌/.test(line)) as string;
    assert.ok(row.includes(lang === 'en' ? `${sums.listed_from} to ${sums.listed_to}` : `第${sums.listed_from}至${sums.listed_to}月`), row);
    assert.match(row, new RegExp(` ${sums.months_listed} +${sums.months_wrongly} `));
    assert.match(
      text.out,
      lang === 'en' ? /\(invented\)[\s\S]*same invented society[\s\S]*Invented: this person/ : /（虚构）[\s\S]*虚构社会[\s\S]*此人纯属虚构/,
    );
    for (const line of text.out.split('\n')) assert.ok([...line].length <= 80, line);
    assert.doesNotMatch(text.out, /undefined|NaN|null/);
  });

test('two files of one id are told apart, and faults of a member are told as everywhere', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'other.yaml'), MILD.replace('id: mild-city', 'id: my-city'));
  writeFileSync(join(cwd, 'gone.yaml'), TWO.replace('SCHEME', 'nowhere').replace('ELSE', 'null'));
  writeFileSync(join(cwd, 'circle.yaml'), TWO.replace('SCHEME', 'circle.yaml').replace('ELSE', 'null'));
  const life = (name: string, cities: string) => glasshouse(['life', name, '--person', '5', ...SIZE, cities, '--json'], { cwd });
  const [twice, gone, circle, empty, unknown] = await Promise.all([
    life('my-city.yaml', '--cities=other.yaml'),
    life('gone.yaml', '--cities'),
    life('circle.yaml', '--cities'),
    life('my-city.yaml', '--cities=rongcheng,,zhima'),
    life('my-city.yaml', '--cities=rongchen'),
  ]);
  const ids = JSON.parse(twice.out).worlds.map(({ id }: City) => id);
  assert.equal(new Set(ids).size, 2);
  assert.match(ids[1], /^my-city \(other\.yaml/);
  assert.equal(gone.code, 3);
  assert.match(gone.err, /gone\.yaml:7:18 {2}regions\.only/);
  assert.equal(circle.code, 3);
  assert.match(circle.err, /circular/);
  assert.equal(empty.code, 2);
  assert.match(empty.err, /ids or files with commas/);
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /Did you mean rongcheng\?/);
});

test('a band goes by its title, however long that is', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'titled.yaml'), CITY.replace('{ id: A, from: 850 }', '{ id: A, title: { en: Trusted without any reserve }, from: 850 }'));
  const { out } = await glasshouse(['life', 'titled.yaml', '--cities', 'my-city.yaml', '--person', '5', ...SIZE], { cwd });
  assert.match(out, / Trusted without any +0 .*\n +reserve\n/);
});
