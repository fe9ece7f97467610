/** What is told of a federation, on one that can be counted by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOptions, DIFFERENCES, type Difference } from '../../src/scheme/differences.ts';
import { explainFederation } from '../../src/scheme/explain-federation.ts';
import type { Federation } from '../../src/scheme/federation.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { indicator, scheme } from '../kit.ts';

const benefit = { id: 'bonus', while: { list: 'best' }, domain: 'benefit', context: 'travel', grant: 1, of: 'travel', legal_basis: null } as const;
const penalty = { id: 'no-trains', while: { list: 'blacklist' }, domain: 'travel', context: 'travel', deny: 1, joint: true, legal_basis: null } as const;

const written = scheme({ id: 'written', title: { en: 'Old Town', 'zh-Hans': '老城' }, kind: 'documented', consequences: [penalty] });
const kind = scheme({
  id: 'kind',
  title: { en: 'New Town', 'zh-Hans': '新城' },
  ledger: { start: 500, min: 0, max: 1000, forget: { kind: 'reset', every: 12 } },
  indicators: [indicator('late-bill', 'late_payment'), indicator('help', 'help', { points: 40, context: 'civic' })],
  consequences: [benefit],
  population: { scope: 'general', consent: 'authorised', uptake: 0.5 },
});

const federation = (joint: boolean): Federation => ({
  glasshouse: 'federation/1',
  id: 'both',
  title: { en: 'Two towns', 'zh-Hans': '两座城' },
  about: { en: 'Made for a test.' },
  sources: { s1: { title: 'A source', url: null } },
  regions: { north: 'written', south: 'kind', west: 'written' },
  elsewhere: null,
  sharing: { joint, lag: 2 },
});
const regions: ReadonlyMap<string, Scheme> = new Map([
  ['north', written],
  ['south', kind],
  ['west', written],
]);

test('members are told once each, with their regions, and thought experiments apart from what follows published texts', () => {
  const text = explainFederation(federation(true), regions, null, 'en');
  assert.match(text, /^# Two towns\n/);
  assert.match(text, /3 regions, 2 schemes: 1 follows published texts and reports, 1 is a thought experiment and stands for no place/);
  assert.match(text, /- Old Town \(written\): in north and west\./);
  assert.match(text, /- Thought experiments: kind\./);
  assert.match(text, /- Regions that are not named have no scheme\./);
});

test('the table counts schemes, not regions, and leaves out what all share', () => {
  const text = explainFederation(federation(true), regions, null, 'en');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  assert.deepEqual(rows.slice(2), [
    '| start, and range of scores | 1,000, from 0 to 1,300 | 1 | 0 |',
    '|  | 500, from 0 to 1,000 | 0 | 1 |',
    '| what is forgotten | nothing | 1 | 0 |',
    '|  | all at once, from time to time | 0 | 1 |',
    '| parts of life that are read | money and debts | 1 | 1 |',
    '|  | civic life | 0 | 1 |',
    '| points, over all rules | only taken | 1 | 0 |',
    '|  | more added than taken | 0 | 1 |',
    '| what follows from a score or list | penalties only | 1 | 0 |',
    '|  | rewards only | 0 | 1 |',
    '| consent | nobody is asked | 1 | 0 |',
    '|  | only those who agree | 0 | 1 |',
    '| some penalties left to other bodies | yes | 1 | 0 |',
    '|  | no | 0 | 1 |',
  ]);
});

test('the sharing rule is told as it stands', () => {
  assert.match(explainFederation(federation(true), regions, null, 'en'), /Joint sanctions: where a scheme leaves .* An entry takes 2 months to arrive\./);
  assert.match(explainFederation(federation(false), regions, null, 'en'), /No joint sanctions/);
  assert.match(explainFederation(federation(true), regions, null, 'zh-Hans'), /实行联合惩戒/);
  assert.match(explainFederation(federation(false), regions, null, 'zh-Hans'), /不实行联合惩戒/);
});

test('the scheme of regions that are not named is a member too', () => {
  const text = explainFederation({ ...federation(true), regions: { south: 'kind' }, elsewhere: 'written' }, new Map([['south', kind]]), written, 'en');
  assert.match(text, /- Old Town \(written\): in all other regions\./);
  assert.doesNotMatch(text, /have no scheme/);
});

test('Chinese leaves no word of English in the table, and says the same numbers', () => {
  const rows = (language: 'en' | 'zh-Hans'): string[] =>
    explainFederation(federation(true), regions, null, language)
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.startsWith('|---'));
  for (const row of rows('zh-Hans')) assert.doesNotMatch(row, /[a-z]{2}/i);
  const counts = (row: string): string => row.split('|').slice(3).join();
  assert.deepEqual(rows('zh-Hans').slice(1).map(counts), rows('en').slice(1).map(counts));
});

test('how points weigh is told by their sums: up to 5, to 15, and more times as many taken as added', () => {
  const weight = (...points: number[]): string =>
    DIFFERENCES.weight(scheme({ indicators: points.map((p, n) => indicator(`i${n}`, 'late_payment', { points: p })) }));
  assert.deepEqual(
    [weight(-10), weight(-10, 10), weight(-50, 10), weight(-51, 10), weight(-150, 10), weight(-151, 10), weight(-9, 10), weight(0)],
    ['takes', 'alike', 'alike', 'more', 'more', 'much', 'adds', 'none'],
  );
});

test('on every axis but what is read, a scheme has exactly one option', () => {
  for (const axis of Object.keys(DIFFERENCES) as Difference[]) {
    const counted = countOptions(axis, [written, kind, kind]);
    const sum = counted.reduce((total, item) => total + item.documented + item.drawn, 0);
    assert.equal(sum, axis === 'reads' ? 5 : 3, axis);
  }
});
