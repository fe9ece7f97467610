/** What a run adds to a report, on facts made by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find } from '../../src/host/node/library.ts';
import type { Estimate } from '../../src/measures/measure.ts';
import { checkRights, type Finding } from '../../src/rights/check.ts';
import type { Profile } from '../../src/rights/norm.ts';
import { joinRun } from '../../src/rights/runs/check-run.ts';
import { percent, type RunFacts } from '../../src/rights/runs/run-rule.ts';
import { shippedScheme, subjectOf } from './kit.ts';

const estimate = (value: number | null, low: number | null = value, high: number | null = value): Estimate => ({ value, low, high, unit: '', runs: [value] });
const NO_APPEALS = { filed: 0, decided: 0, waiting: 0 };

function added(id: string, facts: RunFacts, profile: Profile = 'all'): readonly Finding[] {
  const subject = subjectOf(shippedScheme(id));
  return joinRun(checkRights(subject, profile), facts, subject).findings.filter((finding) => finding.rule.startsWith('D'));
}

const gap = (value: number | null, low?: number | null, high?: number | null): number =>
  added('rongcheng', { measures: { 'group_gap.rural': estimate(value, low, high) }, appeals: NO_APPEALS }).length;

test('a ratio is found beyond four fifths or five fourths, not on them, and not where its interval reaches back over the mark', () => {
  assert.equal(gap(1.3), 1);
  assert.equal(gap(0.79), 1);
  assert.equal(gap(1.25), 0);
  assert.equal(gap(0.8), 0);
  assert.equal(gap(null), 0);
  assert.equal(gap(1.4, 1.2, 1.6), 0);
  assert.equal(gap(1.4, 1.26, 1.6), 1);
  assert.equal(gap(0.5, 0.2, 0.81), 0);
  // With one run there is no interval.
  assert.equal(gap(1.4, null, null), 1);
});

test('differences between groups, and size classes of enterprises, bear no such mark', () => {
  const measures = { 'group_gap.rural.difference': estimate(3), 'enterprise.group_gap.large': estimate(3) };
  assert.deepEqual(added('rongcheng', { measures, appeals: NO_APPEALS }), []);
});

test('a group has one finding, with all its ratios beyond the mark', () => {
  const measures = { 'group_gap.rural': estimate(2), 'group_gap.rural.denied': estimate(3), 'group_gap.migrant': estimate(0.5) };
  const found = added('national-score', { measures, appeals: NO_APPEALS });
  assert.deepEqual(
    found.map(({ rule, path, severity, measured }) => [rule, path, severity, measured?.map((one) => one.measure)]),
    [
      ['D01', 'attention.over', 'cannot-be-shown', ['group_gap.rural', 'group_gap.rural.denied']],
      ['D01', 'attention.over', 'cannot-be-shown', ['group_gap.migrant']],
    ],
  );
});

test('penalties that were never told are found at the notice, and say what would tell', () => {
  const found = added('judgment-defaulters', { measures: { opacity: estimate(0.4, 0.38, 0.42) }, appeals: NO_APPEALS });
  assert.deepEqual(
    found.map(({ rule, path, cures }) => [rule, path, cures]),
    [['D02', 'remedies.notice.when', [['notice-before']]]],
  );
  assert.match(found[0]?.what.en ?? '', /40% fell on somebody who was not told/);
  assert.deepEqual(added('judgment-defaulters', { measures: { opacity: estimate(0) }, appeals: NO_APPEALS }), []);
});

test('appeals are too late where less than half are decided, or the wait is longer than the window for filing', () => {
  const late = (appeals: RunFacts['appeals'], wait: number | null): readonly Finding[] =>
    added('rongcheng', { measures: { appeal_wait: estimate(wait) }, appeals });
  assert.equal(late({ filed: 100, decided: 50, waiting: 50 }, 6).length, 0);
  assert.match(late({ filed: 100, decided: 49, waiting: 1 }, 6)[0]?.what.en ?? '', /49% were decided; 1% still wait at its end, and the rest lapsed/);
  // Rongcheng gives six months to file.
  assert.match(late({ filed: 100, decided: 90, waiting: 10 }, 6.5)[0]?.what.en ?? '', /6\.5 months on average, longer than the 6 within which one may file/);
  assert.equal(late({ filed: 0, decided: 0, waiting: 0 }, null).length, 0);
  assert.equal(late({ filed: 3, decided: 0, waiting: 3 }, null).length, 1);
});

test('what a run adds stands at a line and a column of the file, too', () => {
  const measures = { 'group_gap.rural': estimate(2), opacity: estimate(1), appeal_wait: estimate(9) };
  const found = added('rongcheng', { measures, appeals: { filed: 9, decided: 1, waiting: 8 } });
  assert.deepEqual(
    found.map(({ rule, path }) => `${rule} ${path}`),
    ['D01 indicators', 'D02 remedies.notice.when', 'D03 remedies.appeal.capacity'],
  );
  const { file, text } = find('schemes', 'rongcheng');
  const lines = text.split('\n');
  for (const finding of found) {
    assert.equal(finding.file, file);
    const key = finding.path.split('.').at(-1) as string;
    // The place is that of the value, or of the key of a block: its word stands on that line or on the one before.
    assert.ok(`${lines[finding.line - 2]}\n${lines[finding.line - 1]}`.includes(key), `${finding.path} at ${finding.line}:${finding.column}`);
    assert.ok(finding.column >= 1);
  }
});

test('what a run adds is never a violation, says that the society is invented, and keeps to the profile', () => {
  const measures = { 'group_gap.rural': estimate(2), opacity: estimate(1) };
  const all = added('judgment-defaulters', { measures, appeals: NO_APPEALS });
  assert.deepEqual(
    all.map((finding) => finding.rule),
    ['D01', 'D02'],
  );
  assert.ok(all.every((finding) => finding.severity === 'cannot-be-shown' && /invented/.test(finding.open?.en ?? '')));
  const cn = added('judgment-defaulters', { measures, appeals: NO_APPEALS }, 'cn');
  assert.deepEqual(
    cn.map((finding) => [finding.rule, finding.norms.map((norm) => norm.id)]),
    [['D02', ['pipl-24']]],
  );
});

test('of a scheme about enterprises what a run adds does not apply', () => {
  const found = added('enterprise-credit', { measures: { opacity: estimate(1) }, appeals: NO_APPEALS });
  assert.deepEqual(
    found.map((finding) => `${finding.rule} ${finding.severity} ${finding.path}`),
    ['D01', 'D02', 'D03'].map((rule) => `${rule} not-applicable subjects`),
  );
});

test('a share that is neither nothing nor all is never shown as such', () => {
  assert.deepEqual([0, 0.001, 0.5, 0.999, 1].map(percent), ['0%', '<1%', '50%', '>99%', '100%']);
});
