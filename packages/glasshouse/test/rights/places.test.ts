/** Where findings stand when a phase, a safeguard or a federation put there what triggers them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { prepare } from '../../src/host/node/experiment.ts';
import { find } from '../../src/host/node/library.ts';
import { checkRights, type Finding } from '../../src/rights/check.ts';
import { toSarif } from '../../src/rights/sarif.ts';
import { applySafeguards } from '../../src/scheme/apply.ts';
import { readFederation, readSafeguard, readScheme } from '../../src/scheme/read.ts';
import { change } from '../fixtures/files.ts';
import { subjectOf } from './kit.ts';
import { sarifFaults } from './sarif-schema.ts';

const CLEAN = readFileSync(new URL('cases/S01-negative.yaml', import.meta.url), 'utf8');
const lineOf = (text: string, passage: string): number => text.slice(0, text.indexOf(passage)).split('\n').length;
const of = (findings: readonly Finding[], rule: string): readonly Finding[] => findings.filter((finding) => finding.rule === rule);

const PHASED = `${CLEAN}phases:
  - id: worse
    from: 12
    change: { governance.rules_published: false }
    add:
      consequences:
        - { id: no-flats, while: { list: black }, domain: housing, context: housing, deny: 1, legal_basis: null }
  - id: better
    from: 24
    change: { governance.rules_published: true }
`;

test('what a phase brings is found in the phase, with its months', () => {
  const { findings } = checkRights(subjectOf(readScheme(PHASED, 'x.yaml')), 'all');
  const [flat] = of(findings, 'S01');
  assert.deepEqual([flat?.line, flat?.from, flat?.until], [lineOf(PHASED, 'id: no-flats'), 12, null]);
  assert.equal(flat?.path, 'phases.worse.add.consequences.no-flats.context');
  const [hidden] = of(findings, 'S04');
  assert.deepEqual([hidden?.line, hidden?.from, hidden?.until], [lineOf(PHASED, 'governance.rules_published: false'), 12, 24]);
  assert.equal(hidden?.severity, 'violates');
});

test('what holds in all phases is one finding at its first place', () => {
  const text = change(PHASED, ['legal_basis: A law', 'legal_basis: null']);
  const { findings } = checkRights(subjectOf(readScheme(text, 'x.yaml')), 'cn');
  const loans = of(findings, 'S07').filter((finding) => finding.path.includes('no-loans'));
  assert.deepEqual(
    loans.map(({ line, from, until }) => [line, from, until]),
    [[lineOf(text, 'id: no-loans'), 0, null]],
  );
});

test('what a safeguard brings is found in the file of the safeguard', () => {
  const scheme = readScheme(CLEAN, 'x.yaml');
  const text = `glasshouse: safeguard/1
id: worse
title: { en: Worse }
about: { en: Made for a test. }
sources: { none: { title: made for a test, url: null } }
change:
  lists.*.published: true
add:
  consequences:
    - { id: fine, while: { list: black }, domain: fine, context: finance, fine: 0.1, severity: 0.1, legal_basis: null }
`;
  const worse = readSafeguard(text, 'worse.yaml');
  const { society } = subjectOf(scheme);
  const applied = applySafeguards(scheme.value, [worse], scheme.reading, society).value;
  const { findings } = checkRights({ scheme: applied, reading: scheme.reading, safeguards: [worse], society }, 'all');
  const at = (rule: string): unknown =>
    of(findings, rule)
      .filter((finding) => finding.severity === 'violates')
      .map(({ file, line, path }) => [file, line, path]);
  assert.deepEqual(at('S07'), [['worse.yaml', 10, 'add.consequences.fine.legal_basis']]);
  assert.deepEqual(at('S11'), [['worse.yaml', 7, 'change.lists.*.published']]);
});

test('a safeguard that takes an item away moves no other finding from its line', () => {
  const text = change(
    CLEAN,
    ['legal_basis: A law', 'legal_basis: null'],
    ['  - { id: no-loans', '  - { id: first, while: { list: black }, domain: housing, context: housing, deny: 1, legal_basis: A law }\n  - { id: no-loans'],
  );
  const scheme = readScheme(text, 'x.yaml');
  const found = of(checkRights(subjectOf(scheme, ['no-cross-context']), 'cn').findings, 'S07');
  assert.deepEqual(
    found.map(({ line, path }) => [line, path]),
    [[lineOf(text, 'id: no-loans'), 'consequences.no-loans.legal_basis']],
  );
});

test('in a federation each member has its findings in its own file, and the shared rule in that of the federation', () => {
  const { scheme, society } = prepare({ scheme: 'forty-three-pilots' });
  assert.ok(scheme !== null);
  const found = find('schemes', 'forty-three-pilots');
  const report = checkRights({ scheme, reading: readFederation(found.text, found.file).reading, safeguards: [], society }, 'all');
  const { findings } = report;
  const rongcheng = findings.filter((finding) => finding.member === 'rongcheng');
  assert.ok(rongcheng.length > 20);
  for (const finding of rongcheng) assert.equal(finding.file, finding.path === 'sharing.joint' ? found.file : 'schemes/rongcheng/scheme.yaml', finding.path);
  assert.ok(new Set(findings.map((finding) => finding.member)).size > 40);
  assert.ok(findings.some((finding) => finding.path.startsWith('sharing.') && finding.file === found.file));
  const few = { ...report, findings: findings.filter((finding) => finding.member === 'rongcheng' || finding.file === found.file).slice(0, 60) };
  assert.equal(sarifFaults(toSarif(few, '0.1.0', 'en')), '');
});
