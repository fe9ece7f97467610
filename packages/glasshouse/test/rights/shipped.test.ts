/** The rights check on every scheme that ships: places, norms, and that what is said to cure does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shipped } from '../../src/host/node/library.ts';
import { checkRights, type Finding } from '../../src/rights/check.ts';
import { PROFILES } from '../../src/rights/norm.ts';
import { key, rightsOf, shippedScheme, subjectOf } from './kit.ts';

const schemes = shipped('schemes').map((id) => ({ id, scheme: shippedScheme(id) }));

test('no finding without line and column within its file, a norm, and words in both languages', () => {
  for (const { id, scheme } of schemes) {
    for (const finding of checkRights(subjectOf(scheme), 'all').findings) {
      const where = `${id}: ${key(finding)}`;
      assert.ok(Number.isInteger(finding.line) && finding.line >= 1 && Number.isInteger(finding.column) && finding.column >= 1, where);
      assert.equal(finding.file, scheme.reading.file, where);
      assert.notEqual(finding.path, '', where);
      assert.ok(finding.norms.length > 0, where);
      assert.ok(finding.what.en !== '' && (finding.what['zh-Hans'] ?? '') !== '', where);
    }
  }
});

test('only a norm that binds is violated, and what cannot be shown says what is open', () => {
  for (const { id, scheme } of schemes)
    for (const finding of checkRights(subjectOf(scheme), 'all').findings) {
      if (finding.severity === 'violates')
        assert.ok(
          finding.norms.every((norm) => norm.binds),
          `${id}: ${key(finding)}`,
        );
      if (finding.severity === 'cannot-be-shown') assert.ok((finding.open?.['zh-Hans'] ?? '') !== '', `${id}: ${key(finding)}`);
    }
});

test('each safeguard that is said to cure a finding, applied alone, makes it go away', () => {
  let cured = 0;
  for (const { id, scheme } of schemes) {
    const { findings } = checkRights(subjectOf(scheme), 'all');
    const sets = new Map(findings.flatMap(({ cures }) => cures.map((set) => [set.join(' '), set])));
    for (const set of sets.values()) {
      const left = new Set(checkRights(subjectOf(scheme, set), 'all').findings.map(same));
      for (const finding of findings.filter(({ cures }) => cures.some((other) => other.join() === set.join()))) {
        assert.ok(!left.has(same(finding)), `${id}: ${set.join(' with ')} leaves ${key(finding)}`);
        cured++;
      }
    }
  }
  assert.ok(cured > 250, `${cured}`);
});

/** A finding as one would say that it is still there: rule, place, severity, norm. */
const same = (finding: Finding): string => `${key(finding)} ${finding.norms[0]?.id}`;

test('all safeguards that cure something leave national-score without a violation of the Covenant', () => {
  const cures = [...new Set(rightsOf('national-score').findings.flatMap((finding) => finding.cures.flat()))].sort();
  const before = rightsOf('national-score', [], 'iccpr').findings.filter((finding) => finding.severity === 'violates');
  const after = rightsOf('national-score', cures, 'iccpr').findings;
  assert.equal(before.length, 14);
  assert.deepEqual(
    after.filter((finding) => finding.severity === 'violates'),
    [],
  );
  // What remains open: inspection by region. No penalty has a basis in law, so none is left, and rules about penalties do not apply.
  assert.deepEqual(
    after.map((finding) => `${finding.rule} ${finding.severity}`),
    ['S13 cannot-be-shown', 'S09 not-applicable', 'S10 not-applicable', 'S17 not-applicable'],
  );
});

test('it is the same where the closed list of penalties is left out and a penalty remains', () => {
  const sets = rightsOf('national-score', [], 'iccpr').findings.flatMap((finding) => finding.cures.find((set) => !set.includes('closed-list')) ?? []);
  const set = [...new Set(sets)].sort();
  const after = rightsOf('national-score', set, 'iccpr').findings;
  assert.deepEqual(
    after.map((finding) => `${finding.rule} ${finding.path} ${finding.severity}`),
    // The appeal is there by the safeguard, and its words about suspension are the safeguard's.
    ['S10 change.remedies.appeal.suspends cannot-be-shown', 'S13 attention.over cannot-be-shown'],
  );
  assert.ok(subjectOf(shippedScheme('national-score'), set).scheme.consequences.some((item) => item.id === 'no-credit'));
});

test('a profile gives the findings of its own norms and no others; together they are those of all but declarations', () => {
  const all = rightsOf('national-score').findings;
  for (const profile of PROFILES) {
    if (profile === 'all') continue;
    const { findings } = rightsOf('national-score', [], profile);
    assert.ok(findings.length > 0 && findings.every((finding) => finding.norms.every((norm) => norm.profile === profile)), profile);
    const expected = all.filter((finding) => finding.norms.some((norm) => norm.profile === profile));
    assert.deepEqual(findings.map(key).sort(), expected.map(key).sort(), profile);
  }
});

test('of a scheme about enterprises, rules that protect natural persons do not apply, and say so at `subjects`', () => {
  const { findings } = rightsOf('enterprise-credit');
  const out = findings.filter((finding) => finding.severity === 'not-applicable');
  assert.deepEqual(
    out.map((finding) => finding.rule),
    ['S01', 'S03', 'S04', 'S05', 'S06', 'S09', 'S10', 'S11', 'S12', 'S13', 'S14', 'S15', 'S16', 'S17', 'S19', 'S20'],
  );
  assert.ok(out.every((finding) => finding.path === 'subjects'));
  assert.ok(findings.every((finding) => finding.severity === 'not-applicable' || finding.norms.every((norm) => !norm.persons)));
});

test('reward-only schemes pass the rules about penalties: these do not apply', () => {
  for (const id of ['fuzhou-jasmine', 'hangzhou-qianjiang', 'xiamen-bailu']) {
    const { findings } = rightsOf(id);
    for (const rule of ['S01', 'S02', 'S07', 'S09', 'S10', 'S14'])
      assert.deepEqual(
        findings.filter((finding) => finding.rule === rule).map((finding) => finding.severity),
        ['not-applicable'],
        `${id} ${rule}`,
      );
  }
});

test('the order of the report is by severity, then by rule', () => {
  const found = rightsOf('national-score').findings.map(
    (finding) => `${['violates', 'cannot-be-shown', 'not-applicable'].indexOf(finding.severity)} ${finding.rule}`,
  );
  assert.deepEqual(found, [...found].sort());
});

test('hidden rules that only reward go against the Chinese law; by the European norms it cannot be shown', () => {
  const hidden = (id: string): string[] =>
    rightsOf(id)
      .findings.filter((finding) => finding.path === 'governance.rules_published')
      .map((finding) => `${finding.severity} ${finding.norms.map((norm) => norm.id).join(' ')}`);
  assert.deepEqual(hidden('xiamen-bailu'), ['violates pipl-24', 'cannot-be-shown gdpr-13-15 echr-8-syri']);
  assert.deepEqual(hidden('zhima'), ['violates gdpr-13-15 echr-8-syri pipl-24']);
});
