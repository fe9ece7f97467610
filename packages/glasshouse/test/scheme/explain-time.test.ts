/** What is told of rules that change in mid-run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../src/base/document.ts';
import type { Language } from '../../src/base/text.ts';
import { explain, explainSections } from '../../src/scheme/explain.ts';
import { explainChanges } from '../../src/scheme/explain-time.ts';
import { followPhases } from '../../src/scheme/phases.ts';
import type { Phase, Scheme } from '../../src/scheme/scheme.ts';
import { indicator, scheme } from '../kit.ts';

const AT: Reading = { file: 'test', value: null, at: () => ({ line: 1, column: 1 }) };

function follow(value: Scheme): Scheme {
  return followPhases({ value, reading: { ...AT, value }, warnings: [] }).value;
}

const told = (value: Scheme, language: Language = 'en'): string[] =>
  (explainSections(follow(value), language).find((section) => section.id === 'time')?.lines ?? []).map((line) => line.text);
const phase = (more: Partial<Phase>): Scheme => scheme({ phases: [{ id: 'later', from: 84, ...more }] });

const STICK = {
  id: 'no-trains',
  title: { en: 'No fast trains', 'zh-Hans': '不得乘坐高铁' },
  while: { list: 'blacklist' },
  domain: 'travel',
  deny: 1,
  context: 'travel',
  legal_basis: null,
} as const;

test('of a scheme whose rules stay there is no such section', () => {
  assert.deepEqual(told(scheme()), []);
});

test('a phase begins with its month, in years too, and its title', () => {
  const begin = (from: number, more: Partial<Phase> = {}): string | undefined =>
    told(phase({ from, change: { 'indicators.late-bill.recorded': 1 }, ...more }))[1];
  assert.equal(begin(84), 'From month 84 (after 7 years) on:');
  assert.equal(begin(81, { title: { en: 'The plan' } }), 'From month 81 (after 6 years and 9 months) on, “The plan”:');
  assert.equal(begin(13), 'From month 13 (after 1 year and 1 month) on:');
  assert.equal(begin(9), 'From month 9 (after 9 months) on:');
});

test('only sentences that differ are told of a rule that changes, with what they were', () => {
  assert.deepEqual(told(phase({ change: { 'indicators.late-bill.recorded': 1, 'indicators.late-bill.points': -30 } })), [
    'What is said above are the rules of month 0. They do not stay as they are.',
    'From month 84 (after 7 years) on:',
    'Changed, “late-bill”: Each entry takes 30 points. Every occurrence is recorded. Before: Each entry takes 20 points. Of what people do, 50 of 100 occurrences are recorded.',
  ]);
  assert.deepEqual(told(phase({ change: { 'sharing.joint': true } })).slice(2), [
    'Changed: Other regions and bodies act on the standing. Before: Other regions and bodies do not act on the standing.',
  ]);
});

test('what a phase adds is told as a rule of the first month is, and what it takes away by its title', () => {
  const lines = told(
    phase({ remove: { lists: [{ id: 'blacklist' }] }, add: { indicators: [indicator('petition', 'petition', { points: -5, context: 'speech' })] } }),
  );
  assert.deepEqual(lines.slice(2), [
    'No more: “blacklist”.',
    'New: petition: reads “petition” (speech). Each entry takes 5 points. Of what people do, 50 of 100 occurrences are recorded. There are no false entries.',
  ]);
  assert.match(
    told(phase({ add: { consequences: [STICK] } }))[2] ?? '',
    /^New: No fast trains: while on the list “blacklist” .* In force from month 84\. Legal basis: none\.$/,
  );
});

test('a remedy that begins, changes or ends is told, and what is lacking then is not said twice', () => {
  const notice = { when: 'after', probability: 0.5 };
  const lines = told(
    scheme({
      phases: [
        { id: 'one', from: 12, change: { 'remedies.notice': notice } },
        { id: 'two', from: 24, change: { 'remedies.notice.probability': 0.25 } },
        { id: 'three', from: 36, change: { 'remedies.notice': { when: 'never' } } },
      ],
    }),
  );
  assert.deepEqual(lines.slice(1), [
    'From month 12 (after 1 year) on:',
    'New: People are told after the listing; the notice reaches 50 of 100.',
    'From month 24 (after 2 years) on:',
    'Changed: People are told after the listing; the notice reaches 25 of 100. Before: People are told after the listing; the notice reaches 50 of 100.',
    'From month 36 (after 3 years) on:',
    'No more: People are told after the listing; the notice reaches 25 of 100.',
  ]);
});

test('amnesties and breaches are told in the order of time, between the phases', () => {
  const value = scheme({
    phases: [{ id: 'later', from: 24, change: { 'indicators.late-bill.recorded': 1 } }],
    amnesties: [
      { id: 'lists', month: 30, lists: 'all', scores: true },
      { id: 'one', month: 12, lists: ['blacklist'] },
    ],
    breaches: [{ id: 'leak', title: { en: 'The leak' }, month: 23, share: 0.5 }],
  });
  const lines = told(value);
  assert.deepEqual(
    lines.map((line) => /month \d+/.exec(line)?.[0]),
    ['month 0', 'month 12', 'month 23', 'month 24', undefined, 'month 30'],
  );
  assert.equal(lines[1], 'An amnesty in month 12 (after 1 year): everyone leaves “blacklist”.');
  assert.equal(
    lines[2],
    'A data breach at the end of month 23 (after 1 year and 11 months), “The leak”: 50 of 100 records get out. It changes nobody’s standing; who is exposed is counted.',
  );
  assert.equal(
    lines[5],
    'An amnesty in month 30 (after 2 years and 6 months): everyone leaves every list; every score goes back to 1,000, and entries that still counted are struck out.',
  );
});

test('Chinese tells the same months and leaves no English of ours', () => {
  const value = scheme({
    lists: [
      { id: 'blacklist', title: { en: 'List', 'zh-Hans': '名单甲' }, colour: 'black', entry: [{ score_below: 900 }], exit: [{ after: 12 }], published: false },
    ],
    indicators: [indicator('bill', 'bill', { title: { en: 'Bill', 'zh-Hans': '欠费' } })],
    phases: [{ id: 'later', from: 81, title: { en: 'Plan', 'zh-Hans': '规划' }, change: { 'indicators.bill.points': -30 }, add: { consequences: [STICK] } }],
    amnesties: [{ id: 'a', month: 84, lists: ['blacklist'], scores: true }],
    breaches: [{ id: 'b', month: 90, share: 0.5 }],
  });
  const lines = told(value, 'zh-Hans');
  assert.deepEqual(lines.slice(0, 3), [
    '以上是第0月的规则，此后规则会变。',
    '自第81月（满6年零9个月）起，“规划”：',
    '修改“欠费”：每条记录扣30分。（原为：每条记录扣20分。）',
  ]);
  assert.match(lines[3] ?? '', /^新增：不得乘坐高铁：/);
  assert.equal(lines[4], '第84月（满7年）清理记录：“名单甲”上的人全部移出；所有人的分数回到1000分，尚在有效期内的记录一并注销。');
  assert.match(lines[5] ?? '', /^第90月（满7年零6个月）末数据外泄：每100份中有50份记录外泄。/);
  for (const line of lines) assert.doesNotMatch(line, /[a-z]{2}/i);
});

test('beside a change stand grade and source, and the evidence of the numbers that changed only', () => {
  const bill = indicator('late-bill', 'late_payment', {
    grade: 'inferred',
    source: 's1',
    evidence: { points: { grade: 'invented', source: 's1', low: -40, high: 0 }, recorded: { grade: 'invented', source: 's1', low: 0, high: 1 } },
  });
  const sources = { s1: { title: 'A source', url: null } };
  const value = scheme({ sources, indicators: [bill], phases: [{ id: 'later', from: 3, change: { 'indicators.late-bill.points': -30 } }] });
  const line = explain(follow(value), 'en')
    .split('\n')
    .find((one) => one.startsWith('- Changed'));
  assert.match(line ?? '', /\[inferred · s1; points: invented, −40 to 0 · s1\]$/);
});

test('a run says in which of its months rules change, records are purged or get out', () => {
  const value = scheme({
    phases: [
      { id: 'one', from: 12, change: {} },
      { id: 'two', from: 24, change: {} },
    ],
    amnesties: [{ id: 'a', month: 30, lists: 'all' }],
    breaches: [{ id: 'b', month: 59, share: 1 }],
  });
  assert.equal(explainChanges(scheme(), 60, 'en'), '');
  assert.equal(explainChanges(value, 12, 'en'), '', 'none of it happens in a shorter run');
  assert.equal(explainChanges(value, 13, 'en'), 'The rules change in month 12 of the run.');
  assert.equal(
    explainChanges(value, 60, 'en'),
    'The rules change in months 12 and 24 of the run. Records are purged in month 30. Records get out in month 59.',
  );
  const parts = [value, scheme({ phases: [{ id: 'three', from: 6, change: {} }] }), null].map((one) => ({ scheme: one, reading: AT, regions: [] }));
  assert.equal(explainChanges({ ...scheme(), parts }, 20, 'en'), 'The rules change in months 6 and 12 of the run.', 'of a federation: in any region');
  assert.equal(explainChanges(value, 60, 'zh-Hans'), '本次模拟中，规则在第12、24月变化。第30月清理记录。第59月数据外泄。');
});
