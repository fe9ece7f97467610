import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginScheme, compareSchemes, PLAIN_SCHEME, readScheme, schemeJsonSchema } from 'glasshouse';
import { find, shipped } from 'glasshouse/node';

const LANGUAGES = ['en', 'zh-Hans'] as const;
const begun = (text: string, file: string, language: (typeof LANGUAGES)[number], plain = false): string =>
  beginScheme(text, file, { id: 'my-town', file: 'my-town.scheme.yaml', language }, plain);
const PRESETS = [{ text: PLAIN_SCHEME, file: 'plain' }, ...shipped('schemes').map((id) => find('schemes', id))];

test('from every scheme that ships comes a valid one with the same rules, sources and grades, and words and kind of its own', () => {
  for (const { text, file } of PRESETS)
    for (const language of LANGUAGES) {
      const own = readScheme(begun(text, file, language), 'my-town.scheme.yaml').value;
      assert.deepEqual([own.id, own.title, own.kind], ['my-town', { en: 'My town' }, 'thought-experiment']);
      const differences = compareSchemes(readScheme(text, file).value, own);
      assert.deepEqual(
        differences.map(({ kind, about }) => [kind, about]),
        [['head', 'words']],
        file,
      );
      assert.match(own.about.en, /^A thought experiment/);
    }
});

test('every section begins with a comment in the language asked for, right above it', () => {
  const keys = Object.keys((schemeJsonSchema('scheme') as { properties: Record<string, unknown> }).properties);
  const own = ['glasshouse', 'id', 'title', 'about', 'aim', 'place', 'years'];
  const seen = new Set<string>();
  for (const { text, file } of PRESETS)
    for (const language of LANGUAGES) {
      const lines = begun(text, file, language).split('\n');
      for (const [n, line] of lines.entries()) {
        const key = /^([a-z]+):/.exec(line)?.[1];
        if (key === undefined || own.includes(key)) continue;
        seen.add(key);
        assert.match(lines[n - 1] ?? '', language === 'en' ? /^# [\x20-\x7e“”’…]+$/ : /^# .*[\u4e00-\u9fff]/, `${file}: ${key}`);
      }
    }
  assert.deepEqual(
    keys.filter((key) => !own.includes(key) && !seen.has(key)),
    ['attention', 'subjects'].filter((key) => !seen.has(key)),
    'of the others a scheme that ships has every one',
  );
});

test('comments of the preset stay, and its place of a JSON Schema does not', () => {
  const text = PLAIN_SCHEME.replace('    conduct: late_bill', '    # Why this one.\n    conduct: late_bill').replace(
    /^/,
    '# yaml-language-server: $schema=../x.json\n',
  );
  const own = begun(text, 'x.yaml', 'en');
  assert.match(own, /\n {4}# Why this one\.\n {4}conduct: late_bill\n/);
  assert.doesNotMatch(own, /yaml-language-server/);
  assert.match(own, /^# my-town: began as a copy of “Plain” \(plain\)\.\n/);
  assert.match(begun(PLAIN_SCHEME, 'plain', 'en', true), /^# my-town: a scheme to make your own of\./);
});

test('a preset that is no valid scheme is refused with its own name', () => {
  assert.throws(
    () => begun(PLAIN_SCHEME.replace('points: -20', 'points: many'), 'x.yaml', 'en'),
    /^InvalidFile: x\.yaml:\d+:\d+ {2}indicators\.late-bill\.points/,
  );
});
