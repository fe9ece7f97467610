/** What every shipped file owes its readers. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runReplicate } from '../../src/engine/run.ts';
import { compileExperiment, prepare } from '../../src/host/node/experiment.ts';
import { find, home, shipped } from '../../src/host/node/library.ts';
import { measureRuns } from '../../src/measures/estimate.ts';
import { stretchesOf } from '../../src/scheme/phases.ts';
import { readSafeguard, readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { compiled } from '../engines.ts';
import { checkGrades, checkSchemeGrades } from './grades.ts';

/** Warnings that are true of what the scheme reconstructs, and so stay: of this list nobody is told, and yet one can ask to be cleared. */
const WARNED: Readonly<Record<string, readonly string[]>> = { watchlist: ['remedies.appeal'] };

for (const id of shipped('schemes')) {
  const { file, text } = find('schemes', id);
  const { value: scheme, warnings } = readScheme(text, file);

  test(`${id}: every number has a grade and a source, every guess a range`, () => {
    checkSchemeGrades(scheme);
  });

  test(`${id}: is valid without a warning but those that tell of the scheme itself, names its schema, and says what it is for in both languages`, () => {
    const expected = WARNED[id] ?? [];
    assert.deepEqual(
      warnings.map((fault) => fault.path),
      expected,
    );
    assert.equal(prepare({ scheme: id }).warnings.length, expected.length);
    assert.match(text, /^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/scheme\.schema\.json/);
    assert.equal(scheme.id, id);
    for (const words of [scheme.title, scheme.about, scheme.aim]) assert.ok(words?.en && words['zh-Hans']);
    for (const stretch of stretchesOf(scheme))
      for (const key of ['indicators', 'lists', 'consequences', 'bands'] as const)
        for (const item of stretch.scheme[key]) assert.ok(item.title?.en && item.title['zh-Hans'], `${key}.${item.id}`);
    for (const key of ['phases', 'amnesties', 'breaches'] as const)
      for (const item of scheme[key] ?? []) assert.ok(item.title?.en && item.title['zh-Hans'], `${key}.${item.id}`);
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

test('the national plan is a thought experiment, says the same, and marks what nobody did as invented', () => {
  const scheme = readScheme(find('schemes', 'national-plan').text, 'national-plan').value;
  assert.equal(scheme.kind, 'thought-experiment');
  assert.match(scheme.about.en, /^No single nationwide score for each citizen exists in the public record/);
  assert.match(scheme.about['zh-Hans'] ?? '', /^公开资料中并不存在给每个公民打分的全国统一评分/);
  const invented = [...(scheme.phases ?? []), ...(scheme.amnesties ?? []), ...(scheme.breaches ?? [])].filter((item) => item.grade === 'invented');
  assert.deepEqual(
    invented.map((item) => item.id),
    ['deadline', 'struck-out', 'register'],
  );
  for (const { title } of invented) assert.ok(title?.en.includes('invented') && title['zh-Hans']?.includes('虚构'));
});

test('in the national plan penalties a harm rise from year to year to the deadline and fall with the closed list', () => {
  const creep = (months: number): number => {
    const program = compileExperiment(prepare({ scheme: 'national-plan' }), 4000, months);
    const trace = runReplicate(compiled, program, 42, 0);
    assert.ok(trace);
    const value = measureRuns(program, [trace]).measures['creep']?.value;
    assert.ok(typeof value === 'number', `${months}`);
    return value;
  };
  const [before, deadline, after] = [creep(156), creep(168), creep(180)];
  assert.ok(before > 1.05, `${before}`);
  assert.ok(deadline > 2 * before, `${deadline}`);
  assert.ok(after < 0.75 * deadline, `${after}`);
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
  const texts = ['schemes', 'societies', 'safeguards', 'claims', 'docs'].flatMap((shelf) =>
    readdirSync(join(home, shelf), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...texts, join(home, 'README.md')]) {
    // A work keeps the title that its authors gave it.
    const text = readFileSync(file, 'utf8').replaceAll(/"Delayed Impact of [^"]*"/g, '');
    const hits = [...text.matchAll(/\b(fair|unbiased|debiased|fairer|solved|solves)\b/gi)];
    // The rule itself may be quoted.
    for (const hit of hits) assert.match(file, /CONTRIBUTING|GLOSSARY|ARCHITECTURE|model\.md/, `${file}: "${hit[0]}"`);
  }
});
