/** What every shipped file owes its readers. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileExperiment, prepare } from '../../src/host/node/experiment.ts';
import { find, home, shipped } from '../../src/host/node/library.ts';
import { readSafeguard, readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { checkGrades, checkSchemeGrades } from './grades.ts';

for (const id of shipped('schemes')) {
  const { file, text } = find('schemes', id);
  const { value: scheme, warnings } = readScheme(text, file);

  test(`${id}: every number has a grade and a source, every guess a range`, () => {
    checkSchemeGrades(scheme);
  });

  test(`${id}: is valid without a warning, names its schema, and says what it is for in both languages`, () => {
    assert.deepEqual(warnings, []);
    assert.deepEqual(prepare({ scheme: id }).warnings, []);
    assert.match(text, /^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/scheme\.schema\.json/);
    assert.equal(scheme.id, id);
    for (const words of [scheme.title, scheme.about, scheme.aim]) assert.ok(words?.en && words['zh-Hans']);
    for (const key of ['indicators', 'lists', 'consequences', 'bands'] as const)
      for (const item of scheme[key]) assert.ok(item.title?.en && item.title['zh-Hans'], `${key}.${item.id}`);
  });

  test(`${id}: compiles with its society and states its sources beside it`, () => {
    assert.equal(compileExperiment(prepare({ scheme: id }), 100, 12).persons, 100);
    assert.ok(readFileSync(join(home, 'schemes', id, 'SOURCES.md'), 'utf8').length > 500);
  });
}

test('the national score is a thought experiment and says that no such system is in the public record', () => {
  const scheme = readScheme(find('schemes', 'national-score').text, 'national-score').value;
  assert.equal(scheme.kind, 'thought-experiment');
  assert.match(scheme.about.en, /no /i);
});

for (const id of shipped('societies')) {
  const { file, text } = find('societies', id);
  const { value: society, warnings } = readSociety(text, file);

  test(`${id}: every number of the society has a grade and a source, every guess a range`, () => {
    assert.deepEqual(warnings, []);
    assert.match(text, /^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/society\.schema\.json/);
    if (id === 'flat') return;
    for (const key of ['regions', 'groups', 'conducts'] as const) for (const item of society[key]) checkGrades(item, `${key}.${item.id}`, society.sources);
    for (const item of society.ages ?? []) checkGrades(item, `ages.${item.id}`, society.sources);
    for (const key of ['means', 'employment', 'response', 'appeals', 'ties'] as const) if (society[key]) checkGrades(society[key], key, society.sources);
    checkGrades({ ...society.exposures, ...society.exposures_evidence }, 'exposures', society.sources);
    for (const item of [...(society.firms?.sizes ?? []), ...(society.firms?.conducts ?? [])]) checkGrades(item, `firms.${item.id}`, society.sources);
    for (const name of Object.keys(society.firms?.exposures ?? {})) {
      const { low, high } = society.firms?.evidence?.[`exposures.${name}`] ?? {};
      assert.ok(low !== undefined && high !== undefined, `firms.exposures.${name} has no range`);
    }
  });
}

for (const id of shipped('safeguards')) {
  test(`${id}: names its schema, its norm and its sources`, () => {
    const { file, text } = find('safeguards', id);
    const { value, warnings } = readSafeguard(text, file);
    assert.deepEqual(warnings, []);
    assert.match(text, /^# yaml-language-server: \$schema=\.\.\/schema\/safeguard\.schema\.json/);
    assert.ok(value.norm?.en && value.norm['zh-Hans']);
    assert.ok(Object.keys(value.sources).length > 0);
  });
}

test('no file for readers calls a scheme fair, debiased or solved', () => {
  const texts = ['schemes', 'societies', 'safeguards', 'docs'].flatMap((shelf) =>
    readdirSync(join(home, shelf), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...texts, join(home, 'README.md')]) {
    const hits = [...readFileSync(file, 'utf8').matchAll(/\b(fair|unbiased|debiased|fairer|solved|solves)\b/gi)];
    // The rule itself may be quoted.
    for (const hit of hits) assert.match(file, /CONTRIBUTING|GLOSSARY|ARCHITECTURE|model\.md/, `${file}: "${hit[0]}"`);
  }
});
