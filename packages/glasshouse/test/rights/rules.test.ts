/** Each rule on small schemes: one that it finds something in, and one beside it in which it finds nothing. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NORMS, RULES } from '../../src/rights/catalogue.ts';
import { checkRights } from '../../src/rights/check.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { subjectOf } from './kit.ts';

const folder = new URL('cases/', import.meta.url);
const files = readdirSync(folder).sort();
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

for (const file of files) {
  const text = read(file);
  const rule = file.slice(0, 3);
  test(`${text.split('\n', 1)[0]?.slice(2)}`, () => {
    const expected = [...text.matchAll(/^# finds: (.*)$/gm)].map((match) => match[1] as string);
    const { findings } = checkRights(subjectOf(readScheme(text, file)), 'all');
    const found = findings.filter((finding) => finding.rule === rule);
    assert.deepEqual(found.map((finding) => `${finding.path} ${finding.severity}`).sort(), expected.sort());
    // Line and column are those of the very words.
    const lines = text.split('\n');
    for (const finding of found) {
      const key = finding.path.split('.').at(-1) as string;
      assert.match(
        (lines[finding.line - 1] as string).slice(0, finding.column + key.length + 8),
        new RegExp(key.replace('.', '\\.')),
        `${finding.path} at ${finding.line}:${finding.column}`,
      );
    }
  });
}

test('every rule has a positive and a negative case', () => {
  for (const { id } of RULES) {
    assert.ok(files.includes(`${id}-positive.yaml`) && files.includes(`${id}-negative.yaml`), id);
    assert.match(read(`${id}-positive.yaml`), /^# finds: /m, id);
  }
});

test('ids of rules and norms are unique, rules stand in order, and every norm is asked by some rule', () => {
  const ids = RULES.map((rule) => rule.id);
  assert.deepEqual(ids, [...new Set(ids)].sort());
  assert.equal(new Set(RULES.map((rule) => rule.name)).size, RULES.length);
  assert.equal(new Set(NORMS.map((norm) => norm.id)).size, NORMS.length);
  const asked = new Set(RULES.flatMap((rule) => rule.norms));
  assert.deepEqual(
    NORMS.filter((norm) => !asked.has(norm)).map((norm) => norm.id),
    [],
  );
});

test('every norm has a source with a page, says since when and for whom in both languages, and what was not re-read says so', () => {
  for (const norm of NORMS) {
    assert.match(norm.source.url ?? '', /^https?:\/\//, norm.id);
    for (const text of [norm.instrument, norm.article, norm.says, norm.status, norm.to]) assert.ok(text.en !== '' && (text['zh-Hans'] ?? '') !== '', norm.id);
    assert.equal(norm.source.seen === true, !/remembered/.test(norm.source.title), norm.id);
  }
});

test('what a rule finds cites norms of that rule only', () => {
  for (const file of files) {
    for (const finding of checkRights(subjectOf(readScheme(read(file), file)), 'all').findings) {
      const rule = RULES.find((one) => one.id === finding.rule);
      assert.ok(finding.norms.length > 0 && finding.norms.every((norm) => rule?.norms.includes(norm)), `${file} ${finding.rule}`);
    }
  }
});
