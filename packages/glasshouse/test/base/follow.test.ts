import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followPath } from '../../src/base/follow.ts';
import { evidenceOf, withNumbers } from '../../src/base/set-number.ts';

const DOCUMENT = {
  indicators: [
    {
      id: 'late-bill',
      recorded: 0.5,
      entry: [{ score_below: 600 }],
      grade: 'invented',
      source: 'lab',
      evidence: { recorded: { grade: 'inferred', source: 'lab', low: 0.4, high: 0.6 } },
    },
  ],
  change: {
    'remedies.appeal.capacity': 5,
    'remedies.appeal.corrects': { at_least: 0.7, grade: 'inferred', source: 'lab', low: 0.3, high: 0.9 },
    remedies: { notice: 1 },
  },
  exposures: { travel: 0.1 },
  exposures_evidence: { evidence: { travel: { grade: 'written', source: 'lab', low: 0.05, high: 0.2 } } },
};

test('a path goes through lists by ids or numbers, and through keys that have dots in them', () => {
  assert.deepEqual(followPath(DOCUMENT, 'indicators.late-bill.recorded'), { at: ['indicators', 0, 'recorded'] });
  assert.deepEqual(followPath(DOCUMENT, 'indicators.late-bill.entry.0.score_below'), { at: ['indicators', 0, 'entry', 0, 'score_below'] });
  assert.deepEqual(followPath(DOCUMENT, 'change.remedies.appeal.capacity'), { at: ['change', 'remedies.appeal.capacity'] });
  assert.deepEqual(followPath(DOCUMENT, 'change.remedies.notice'), { at: ['change', 'remedies', 'notice'] });
});

test('a path that leads nowhere ends at a word, and what stands there is known', () => {
  assert.deepEqual(followPath(DOCUMENT, 'indicators.late-bil.recorded'), { missing: 'late-bil', known: ['late-bill'] });
  assert.deepEqual(followPath(DOCUMENT, 'exposures.travel.deep'), { missing: 'deep', known: [] });
  assert.deepEqual(followPath(DOCUMENT, 'toString'), { missing: 'toString', known: Object.keys(DOCUMENT) });
});

test('a number that is set widens the range of its evidence where it lies outside, and nothing else changes', () => {
  const reading = { file: 'f', value: DOCUMENT, at: () => ({ line: 1, column: 1 }) };
  const set = withNumbers(reading, [
    { at: ['indicators', 0, 'recorded'], value: 0.9 },
    { at: ['exposures', 'travel'], value: 0.01 },
  ]);
  const expected = structuredClone(DOCUMENT);
  Object.assign(expected.indicators[0] as object, { recorded: 0.9 });
  Object.assign(expected.indicators[0]?.evidence.recorded as object, { high: 0.9 });
  expected.exposures.travel = 0.01;
  expected.exposures_evidence.evidence.travel.low = 0.01;
  assert.deepEqual(set.value, expected);
  assert.equal(DOCUMENT.indicators[0]?.recorded, 0.5, 'what was read is as it was');
});

test('the grade of a number is that of its own evidence, else that of the item it stands in', () => {
  assert.deepEqual(evidenceOf(DOCUMENT, ['indicators', 0, 'recorded']), { grade: 'inferred', source: 'lab', low: 0.4, high: 0.6 });
  assert.deepEqual(evidenceOf(DOCUMENT, ['indicators', 0, 'entry', 0, 'score_below']), { grade: 'invented', source: 'lab' });
  assert.equal(evidenceOf(DOCUMENT, ['change', 'remedies', 'notice']), undefined);
  assert.deepEqual(evidenceOf(DOCUMENT, ['change', 'remedies.appeal.corrects', 'at_least'])?.low, 0.3);
});
