import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shipped } from '../../src/host/node/library.ts';
import { checkRights } from '../../src/rights/check.ts';
import { PROFILES } from '../../src/rights/norm.ts';
import { joinRun } from '../../src/rights/runs/check-run.ts';
import { toSarif } from '../../src/rights/sarif.ts';
import { rightsOf, shippedScheme, subjectOf } from './kit.ts';
import { sarifLog } from './sarif-grammar.ts';
import { sarifFaults } from './sarif-schema.ts';

test('what is written for any scheme that ships validates against the published JSON Schema of SARIF 2.1.0, in both languages', () => {
  for (const id of shipped('schemes')) {
    const report = rightsOf(id);
    for (const language of ['en', 'zh-Hans'] as const) assert.equal(sarifFaults(toSarif(report, '0.1.0', language)), '', `${id} in ${language}`);
  }
});

test('a report with a safeguard, of one profile, and joined with a run, validates too', () => {
  for (const profile of PROFILES) {
    const subject = subjectOf(shippedScheme('judgment-defaulters'), ['notice-before']);
    const report = checkRights(subject, profile);
    const half = { value: 0.5, low: 0.4, high: 0.6, unit: '', runs: [0.5] };
    const joined = joinRun(report, { measures: { 'group_gap.rural': half, opacity: half }, appeals: { filed: 9, decided: 1, waiting: 8 } }, subject);
    assert.ok(
      joined.findings.some((finding) => finding.rule === 'D02'),
      profile,
    );
    assert.equal(sarifFaults(toSarif(joined, '0.1.0', 'en')), '', profile);
  }
});

test('the published schema refuses an unknown key, a line 0, a level and a kind that are none, and a version that is not this one', () => {
  const good = JSON.stringify(toSarif(rightsOf('rongcheng'), '0.1.0', 'en'));
  assert.equal(sarifFaults(JSON.parse(good)), '');
  for (const [from, to] of [
    ['"columnKind"', '"columns":1,"columnKind"'],
    [/"startLine":\d+/, '"startLine":0'],
    ['"level":"error"', '"level":"fatal"'],
    ['"kind":"fail"', '"kind":"failed"'],
    ['"version":"2.1.0"', '"version":"2.0.0"'],
    [/"uri":"[^"]*"/, '"uri":"a file.yaml"'],
    ['"driver":', '"drivers":'],
  ] as const) {
    assert.notEqual(good.replace(from, to), good, String(from));
    assert.notEqual(sarifFaults(JSON.parse(good.replace(from, to))), '', String(from));
  }
});

test('beyond the schema: what is written for any scheme that ships keeps a strict grammar of the part that is used, in which kind and level agree and each index leads to its rule', () => {
  for (const id of shipped('schemes')) {
    const report = rightsOf(id);
    for (const language of ['en', 'zh-Hans'] as const) {
      const checked = sarifLog.safeParse(JSON.parse(JSON.stringify(toSarif(report, '0.1.0', language))));
      assert.ok(checked.success, `${id}: ${checked.error?.message}`);
    }
  }
});

test('violates is an error, cannot be shown a note, not applicable none; a level is always written', () => {
  const levels = { violates: 'error', 'cannot-be-shown': 'note', 'not-applicable': 'none' } as const;
  for (const id of ['national-score', 'enterprise-credit']) {
    const report = rightsOf(id);
    const results = toSarif(report, '0.1.0', 'en').runs[0].results;
    assert.equal(results.length, report.findings.length);
    results.forEach((result, n) => {
      const finding = report.findings[n];
      assert.equal(result.level, levels[finding?.severity ?? 'violates']);
      assert.deepEqual(result.locations[0].physicalLocation.region, { startLine: finding?.line, startColumn: finding?.column });
    });
  }
});

test('the grammar refuses a level that does not fit, a line 0, an unknown key and a rule that is not there', () => {
  const good = JSON.stringify(toSarif(rightsOf('rongcheng'), '0.1.0', 'en'));
  assert.ok(sarifLog.safeParse(JSON.parse(good)).success);
  for (const [from, to] of [
    ['"kind":"fail","level":"error"', '"kind":"open","level":"error"'],
    [/"startLine":\d+/, '"startLine":0'],
    ['"columnKind"', '"columns":1,"columnKind"'],
    [/"ruleIndex":\d+/, '"ruleIndex":20'],
    ['"version":"2.1.0"', '"version":"2.0.0"'],
    [/"uri":"[^"]*"/, '"uri":"a file.yaml"'],
  ] as const)
    assert.equal(sarifLog.safeParse(JSON.parse(good.replace(from, to))).success, false, String(from));
});

test('the name of a file becomes a URI reference, whatever it holds', () => {
  const report = rightsOf('rongcheng');
  const at = (file: string): string => {
    const findings = report.findings.slice(0, 1).map((finding) => ({ ...finding, file }));
    return toSarif({ ...report, findings }, '0.1.0', 'en').runs[0].results[0]?.locations[0].physicalLocation.artifactLocation.uri ?? '';
  };
  assert.equal(at('my schemes/城市 1%.yaml'), 'my%20schemes/%E5%9F%8E%E5%B8%82%201%25.yaml');
  assert.equal(at('a\\b.yaml'), 'a/b.yaml');
  assert.equal(at('/tmp/a.yaml'), 'file:///tmp/a.yaml');
  assert.equal(at('../x.yaml'), '../x.yaml');
  assert.equal(at('C:\\my\\a.yaml'), 'file:///C:/my/a.yaml');
});
