import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { type Called, CITY, folder, glasshouse } from './call.ts';

const FEDERATION = (id: string, region: string, member: string): string =>
  `glasshouse: federation/1\nid: ${id}\ntitle: { en: A }\nabout: { en: A }\nsources: {}\nsociety: flat\nregions: { ${region}: ${member} }\nelsewhere: null\nsharing: { joint: false }\n`;

/** Files that must be refused: what stands in them, and what must be said. */
const HOSTILE: Readonly<Record<string, readonly [string | Uint8Array, RegExp]>> = {
  'people.csv': ['name,age,score\nA,3,4\n', /people\.csv:1:1 {2}the column "name".*takes no records about people/s],
  'people.tsv': ['id\temail\n1\ta@b.example\n', /takes no records about people/],
  'people.json': ['[{"name":"x","score":3},{"name":"y","score":4}]', /takes no records about people/],
  'people-zh.csv': ['身份证号,姓名\n110101199003070011,某\n', /takes no records about people/],
  'table.csv': ['a,b\n1,2\n3,4\n', /one row a record/],
  'sheet.xlsx': [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe]), /workbook|binary/],
  'noise.yaml': [Uint8Array.from({ length: 999 }, (_, n) => (n * 37) % 256), /binary/],
  'empty.yaml': ['', /empty/],
  'large.yaml': [`# ${'x'.repeat(5_000_000)}`, /at most \d+ characters/],
  'deep.yaml': ['['.repeat(2000), /nests 2000 levels/],
  'aliases.yaml': [`a: &a [x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: &c [${'*b,'.repeat(9)}*b]\nd: [${'*c,'.repeat(9)}*c]\n`, /cannot be read/],
  'broken.yaml': ['glasshouse: scheme/1\nid: [', /broken\.yaml:2:\d+ {2}YAML/],
  'other.yaml': ['glasshouse: schme/1\nid: a\n', /allowed: scheme\/1, society\/1.*try: {5}glasshouse: scheme\/1/s],
  'key.yaml': [CITY.replace('recorded: 0.5', 'recordet: 0.5'), /key\.yaml:12:\d+ {2}indicators\.late-bill\.recordet: .*allowed: .*try: {5}recorded/s],
  'range.yaml': [CITY.replace('recorded: 0.5', 'recorded: 1.5'), /indicators\.late-bill\.recorded: is 1\.5\n {4}allowed: /],
  'reference.yaml': [CITY.replace('list: blacklist }, domain', 'list: blaklist }, domain'), /"blaklist".*try: {5}blacklist/s],
  'society.yaml': [CITY.replace('society: flat', 'society: flatt'), /society\.yaml:6:10 {2}society: .*Did you mean flat\?/],
  'conduct.yaml': [CITY.replace('conduct: late_payment', 'conduct: late_paymant'), /not a conduct of the society "flat".*try: {5}late_payment/s],
  'circle-a.yaml': [FEDERATION('a', 'only', './circle-b.yaml'), /circle-a\.yaml:7:\d+ {2}regions\.only: .*a → b → a/],
  'circle-b.yaml': [FEDERATION('b', 'only', './circle-a.yaml'), /b → a → b/],
  'region.yaml': [FEDERATION('r', 'onely', './good.yaml'), /"onely" is not a region.*try: {5}only/s],
  'member.yaml': [FEDERATION('m', 'only', './gone.yaml'), /member\.yaml:7:\d+ {2}regions\.only: there is no file/],
};

describe('check', () => {
  const cwd = folder();
  let all: Called;
  before(async () => {
    for (const [name, [text]] of Object.entries(HOSTILE)) writeFileSync(join(cwd, name), text);
    mkdirSync(join(cwd, 'folder.yaml'));
    writeFileSync(join(cwd, 'good.yaml'), CITY);
    writeFileSync(join(cwd, 'bom.yaml'), `\uFEFF${CITY}`);
    writeFileSync(join(cwd, 'crlf.yaml'), CITY.replaceAll('\n', '\r\n'));
    writeFileSync(join(cwd, 'alone.yaml'), CITY.replace('society: flat\n', ''));
    writeFileSync(join(cwd, 'federation.yaml'), FEDERATION('f', 'only', './good.yaml'));
    all = await glasshouse(['check', ...Object.keys(HOSTILE), 'folder.yaml', '/dev/zero'], { cwd });
  });

  test('refuses every hostile file, prints nothing as valid, shows no stack: exit 3', () => {
    assert.deepEqual([all.code, all.out], [3, '']);
    assert.match(all.err, /\d+ errors\. Nothing was run\.\n$/);
    assert.doesNotMatch(all.err, /\n\s+at /);
  });

  for (const [name, [, said]] of Object.entries(HOSTILE)) {
    test(`says what is wrong with ${name}, and where`, () => {
      const parts = all.err.split(/^(?=[^ ].*:\d+:\d+ {2})/m).filter((part) => part.startsWith(`${name}:`));
      assert.match(parts.join(''), said);
    });
  }

  test('refuses a folder and a device', () => {
    assert.match(all.err, /folder\.yaml:1:1 {2}this is a folder/);
    assert.match(all.err, /\/dev\/zero:1:1 {2}this is no ordinary file/);
  });

  test('one fault is "1 error"', async () => {
    const { code, err } = await glasshouse(['check', 'good.yaml', 'range.yaml'], { cwd });
    assert.equal(code, 3);
    assert.match(err, /\n1 error\. Nothing was run\.\n$/);
  });

  test('run refuses the same files in the same words', async () => {
    for (const name of ['people.csv', 'key.yaml', 'society.yaml']) {
      const { code, out, err } = await glasshouse(['run', name, '--persons', '10'], { cwd });
      assert.deepEqual([code, out], [3, '']);
      assert.match(err, (HOSTILE[name] as readonly [unknown, RegExp])[1]);
    }
  });

  test('one line a valid file: byte order mark, CRLF, a federation, and all that ships', async () => {
    const names = ['good.yaml', 'bom.yaml', 'crlf.yaml', 'federation.yaml', 'judgment-defaulters', 'china-aggregates', 'expiry'];
    const { code, out } = await glasshouse(['check', ...names], { cwd });
    assert.equal(code, 0);
    const lines = out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(':')[0]),
      names,
    );
    assert.match(lines[0] as string, /valid, a scheme: My city \(1 indicator, 1 list, 1 consequence; [\d.]+ bytes a person/);
    assert.match(lines[3] as string, /a federation: A \(1 region, 1 scheme\)/);
  });

  test('a federation that ships is checked and explained by its id, from any folder', async () => {
    const checked = await glasshouse(['check', 'forty-three-pilots'], { cwd });
    assert.deepEqual([checked.code, checked.err], [0, '']);
    assert.match(checked.out, /^forty-three-pilots: valid, a federation: .* \(43 regions, 43 schemes\)\n$/);
    for (const [language, says] of [
      ['en', /\| speech \| \d+ \| \d+ \|/],
      ['zh-Hans', /\| 言论 \| \d+ \| \d+ \|/],
    ] as const) {
      const { code, out } = await glasshouse(['explain', 'forty-three-pilots', '--lang', language], { cwd });
      assert.equal(code, 0);
      assert.match(out, says);
    }
  });

  test('a scheme that names no society is valid in itself, with a warning where the default does not fit', async () => {
    const { code, out, err } = await glasshouse(['check', 'alone.yaml'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /run it with --society/);
    assert.match(err, /warning: .*"late_payment" is not a conduct/);
  });
});
