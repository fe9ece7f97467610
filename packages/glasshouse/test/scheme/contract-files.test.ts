/** The contract's two example files parse as they stand and mean what they should. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPair } from '../../src/compile/pair.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { change, FLAT, ONE_RULE } from '../fixtures/files.ts';

test('one-rule.scheme.yaml parses as it stands, without a warning, and means what it says', () => {
  const { value, warnings } = readScheme(ONE_RULE, 'one-rule.scheme.yaml');
  assert.deepEqual(warnings, []);
  assert.deepEqual(value, {
    glasshouse: 'scheme/1',
    id: 'one-rule',
    title: { en: 'One rule', 'zh-Hans': '一条规则' },
    about: { en: 'A late bill puts you on a list for a year. Made for checking the arithmetic.' },
    kind: 'thought-experiment',
    sources: { none: { title: 'made for a check', url: null } },
    population: { scope: 'general', consent: 'automatic' },
    ledger: { start: 1000, min: 0, max: 1300, forget: { kind: 'never' } },
    indicators: [
      { id: 'late-bill', conduct: 'late_payment', points: -20, context: 'finance', recorded: 0.5, false_records: 0.002, grade: 'invented', source: 'none' },
    ],
    bands: [{ id: 'A', from: 1000 }, { id: 'B', from: 850 }, { id: 'C', from: 600 }, { id: 'D' }],
    lists: [{ id: 'blacklist', colour: 'black', entry: [{ recorded: 'late-bill' }], exit: [{ after: 12 }], published: false }],
    consequences: [{ id: 'no-trains', while: { list: 'blacklist' }, domain: 'travel', context: 'travel', deny: 1, starts: 0, legal_basis: null }],
    remedies: { notice: { when: 'never' }, appeal: null, repair: null },
    sharing: { joint: false },
    governance: { rules_published: true, scores_visible: false, impact_assessment: false, new_consequences_per_year: 0 },
  });
});

test('flat.society.yaml parses as it stands, without a warning, and means what it says', () => {
  const { value, warnings } = readSociety(FLAT, 'flat.society.yaml');
  assert.deepEqual(warnings, []);
  assert.deepEqual(value, {
    glasshouse: 'society/1',
    id: 'flat',
    title: { en: 'Everyone alike' },
    about: { en: 'One region, one group, no response to the scheme, no ties. Made for checking the arithmetic.' },
    sources: { none: { title: 'made for a check', url: null } },
    persons: 100000,
    enterprises: 0,
    regions: [{ id: 'only', share: 1 }],
    groups: [{ id: 'all', share: 1 }],
    means: { mean: 1, gini: 0 },
    employment: { rate: 1, lose: 0, find: 0 },
    conducts: [{ id: 'late_payment', kind: 'harm', rate: 0.02, disposition: 0, need: 0, grade: 'invented', source: 'none' }],
    response: { harm: 0, good: 0, lawful: 0, half_life: 18, floor: 0, hollow: 0 },
    exposures: { travel: 0.1 },
    ties: { household: 1, local: 0, far: 0 },
  });
});

test('the two files fit each other', () => {
  const scheme = readScheme(ONE_RULE, 's');
  assert.deepEqual(checkPair(scheme.value, readSociety(FLAT, 'f').value, scheme.reading), []);
});

test('line ends of Windows and of old Macintoshes, a byte order mark and JSON change nothing', () => {
  const { value } = readScheme(ONE_RULE, 's');
  for (const text of [
    ONE_RULE.replaceAll('\n', '\r\n'),
    ONE_RULE.replaceAll('\n', '\r'),
    `\uFEFF${ONE_RULE}`,
    `\uFEFF${ONE_RULE.replaceAll('\n', '\r\n')}`,
    JSON.stringify(value),
    JSON.stringify(value, null, 2),
    `# a comment\n---\n${ONE_RULE}...\n`,
  ]) {
    assert.deepEqual(readScheme(text, 's').value, value);
  }
});

test('an unquoted sentence with commas in braces is one text, just as it is written', () => {
  const about = (text: string): unknown =>
    readScheme(change(ONE_RULE, ['{ en: A late bill puts you on a list for a year. Made for checking the arithmetic. }', text]), 's').value.about;
  assert.deepEqual(about('{ en: One, two, three }'), { en: 'One, two, three' });
  assert.deepEqual(about('{ en: Costs 1,000 points, so they say, zh-Hans: 一, 二 }'), { en: 'Costs 1,000 points, so they say', 'zh-Hans': '一, 二' });
  assert.deepEqual(about('{ en: "a, b", zh-Hans: 一 }'), { en: 'a, b', 'zh-Hans': '一' });
  assert.deepEqual(about('{ en: yes, no, no }'), { en: 'yes, no, no' });
  assert.deepEqual(about('{ en: over, 010, and\n    over }'), { en: 'over, 010, and over' });
});
