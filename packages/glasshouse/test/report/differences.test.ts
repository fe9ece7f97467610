import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf } from '../../src/compare/difference.ts';
import { worseDirection } from '../../src/compare/direction.ts';
import { countPersons, pairPersons } from '../../src/compare/persons.ts';
import { LISTED } from '../../src/engine/portrait.ts';
import { describeMeasures } from '../../src/measures/catalogue.ts';
import { estimateOf } from '../../src/measures/interval.ts';
import { type DifferenceRow, differenceCell, differenceTable, personTable } from '../../src/report/differences.ts';
import { keptNote, rangedCell, shareTable, verdictLines } from '../../src/report/shares.ts';

const UNIT = { unit: 'share of persons', whyNull: 'nobody' };
const WORLDS = { of: 'with', minus: 'without' };

function row(id: string, title: string, of: readonly (number | null)[], minus: readonly (number | null)[]): DifferenceRow {
  return { id, title, of: estimateOf(of, UNIT), minus: estimateOf(minus, UNIT), difference: differenceOf(of, minus, UNIT) };
}

const MORE = row('denied', 'Refusals', [0.03, 0.031, 0.032], [0.01, 0.01, 0.01]);
const FEWER = row('wrongly_listed', 'Wrongly', [0.01, 0.01, 0.01], [0.03, 0.031, 0.032]);
const OPEN = row('missed_share', 'Missed', [0.01, 0.03], [0.02, 0.01]);
const SAME = row('good_rate', 'Good', [0.01, 0.03], [0.01, 0.03]);
const NONE = row('appeal_wait', 'Wait', [null, null], [null, 0.1]);
const LISTS = row('listed_share', 'Listed', [0.02, 0.021], [0.01, 0.01]);

test('a difference has an arrow and a sign where it is told, words where it is not, and other words where there is none', () => {
  const cells = [MORE, FEWER, OPEN, SAME, NONE].map(({ difference }) => differenceCell(difference, 'en'));
  assert.deepEqual(cells, ['▲ +21', '▼ −21', 'cannot tell', 'no difference', 'does not apply']);
  assert.deepEqual(
    [OPEN, SAME].map(({ difference }) => differenceCell(difference, 'zh-Hans')),
    ['无法判断', '无差异'],
  );
});

test('the table shows both worlds and the interval, names what is the same below, and leaves out what neither has', () => {
  const lines = differenceTable([MORE, OPEN, SAME, NONE], WORLDS, 'en').split('\n');
  assert.equal(lines.length, 4);
  assert.match(lines[0] as string, /^Measure +without +with +Difference/);
  assert.match(lines[1] as string, /^Refusals +10 +31 +▲ \+21 +\+18\.5 to \+23\.5 .*of 1,000 persons/);
  assert.match(lines[2] as string, /^Missed +15 +20 +cannot tell +−\d+ to \+\d+/);
  assert.doesNotMatch(lines[2] as string, /[▲▼]/);
  assert.equal(lines[3], 'No difference, in every run: Good.');
});

test('what is the same in every run is said of measures only that have a value in every run', () => {
  const SOME = row('appeal_wait', 'Wait', [3, null], [3, null]);
  assert.equal(differenceTable([SOME, SAME], WORLDS, 'en'), 'No difference, in every run: Good.');
  assert.deepEqual(verdictLines([SOME, SAME], 'en'), ['No difference, in every run: Good.']);
});

test('a measure that one world does not have shows a dash there', () => {
  const bare = { ...MORE, minus: estimateOf([null, null, null], UNIT) };
  assert.match(differenceTable([bare], WORLDS, 'en'), /\nRefusals +– +31 /);
});

test('an interval of a count of persons is shown between nobody and everybody', () => {
  const counts = [1, 3].map((listed) =>
    countPersons(
      Uint32Array.from([0, 1, 2, 3], (i) => (i < listed ? LISTED : 0)),
      new Uint32Array(4),
    ),
  );
  const pairs = pairPersons(counts);
  assert.ok((pairs.listed.neither.high as number) > 4 && (pairs.listed.neither.low as number) < 0);
  assert.match(personTable(pairs, WORLDS, 'en'), /\nListed at the end +0 \(0–0\) +0 \(0–0\) +2 \(0–4\) +2 \(0–4\)\n/);
});

test('why a change has no number is said in the language of the reader', () => {
  const kept = { of: 4, kept: 4, beyond: 0, whyNull: 'nobody is listed' };
  const each = [kept, { ...kept, kept: 1 }, { ...kept, kept: 0 }, { ...kept, kept: 2, beyond: 2 }, { ...kept, of: 1, kept: 1 }];
  assert.deepEqual(
    each.map((one) => keptNote(one, 'en')),
    [
      '',
      '3 of 4 runs left out: in a world that is needed, nobody is listed. One run is left, and one run has no interval; ask for more.',
      'No number: in a world that is needed, nobody is listed.',
      'In 2 of 4 runs it lies beyond the months that could be followed.',
      'One run has no interval; ask for at least two.',
    ],
  );
  for (const one of each) assert.doesNotMatch(keptNote(one, 'zh-Hans'), /[A-Za-z]/);
});

test('persons stand in four columns, and flags that nobody has are left out', () => {
  const counts = countPersons(Uint32Array.of(LISTED, LISTED, 0, 0), Uint32Array.of(LISTED, 0, 0, 0));
  const lines = personTable(pairPersons([counts]), WORLDS, 'en').split('\n');
  assert.match(lines[0] as string, /^Persons +in both worlds +only in: without +only in: with +in neither/);
  assert.match(lines[1] as string, /^Listed at the end +1 +0 +1 +2$/);
  assert.match(lines[2] as string, /not the same at the end .*: 1\.$/);
  assert.equal(lines.length, 3);
});

test('what got better and what got worse is said of measures of which one can say so, and of differences that are told', () => {
  assert.deepEqual(verdictLines([MORE, FEWER, OPEN, SAME, NONE, LISTS], 'en'), [
    'Better: Wrongly ▼ −21 of 1,000 persons.',
    'Worse: Refusals ▲ +21 of 1,000 persons.',
    'Changed, for better or worse as one sees it: Listed ▲ +10.5 of 1,000 persons.',
    'Cannot tell: Missed.',
    'No difference, in every run: Good.',
  ]);
});

test('every measure that has a better way is one of the catalogue, and enterprises are judged alike', () => {
  const ids = describeMeasures().map(({ id }) => id);
  assert.ok(ids.filter((id) => worseDirection(id) !== 0).length >= 25);
  assert.equal(worseDirection('listed_share'), 0);
  assert.deepEqual([worseDirection('enterprise.wrongly_listed_share'), worseDirection('employed_share'), worseDirection('denied.travel.wrongly')], [1, -1, 1]);
});

test('shares stand with their intervals, exactly nothing is no difference, and a share without interval cannot be told', () => {
  assert.equal(rangedCell({ value: 0.01, low: 0.005, high: 0.015 }, 'share of persons', 'en'), '▲ +10 (+5 to +15)');
  assert.equal(rangedCell({ value: 0, low: 0, high: 0 }, 'share of persons', 'en'), 'no difference');
  assert.equal(rangedCell({ value: 0.01, low: null, high: null }, 'share of persons', 'en'), 'cannot tell');
  assert.equal(rangedCell({ value: 2, low: -1, high: 5 }, 'months', 'en'), 'cannot tell (−1 to +5)');
  const part = { value: 1, low: 0.5, high: 1.5 };
  const lines = shareTable(
    { players: { a: { m: { alone: part, last: part, shapley: part } } }, all: { m: part } },
    'm',
    'months',
    { player: 'Safeguard', alone: 'alone', last: 'last' },
    'en',
  ).split('\n');
  assert.match(lines[0] as string, /^Safeguard +alone +last +Shapley share$/);
  assert.match(lines[1] as string, /^a +▲ \+1 \(\+0\.5 to \+1\.5\)/);
  assert.match(lines[2] as string, /^all together +▲ \+1/);
});
