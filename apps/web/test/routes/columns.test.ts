/** Which worlds stand beside each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, withoutWorld, worldsOf } from '../../src/routes/compare/columns.ts';
import { plainExperiment } from '../../src/state/experiment.ts';

const PLAIN = plainExperiment({ scheme: 'judgment-defaulters', society: 'china-aggregates' });
const FIVE = { ...PLAIN, safeguards: ['expiry', 'human-review', 'expiry+human-review'], against: ['national-score', 'zhima'] };

test('where a link names no columns: the scheme and the world without, or the starting point, the scheme and what is beside, four at most', () => {
  assert.deepEqual(columnsOf(PLAIN, undefined), ['scheme', 'none']);
  assert.deepEqual(columnsOf({ ...PLAIN, edits: [{ path: 'a', value: 1 }] }, undefined), ['published', 'scheme']);
  assert.deepEqual(columnsOf({ ...PLAIN, safeguards: ['expiry'] }, undefined), ['scheme', 'expiry']);
  assert.deepEqual(columnsOf(FIVE, undefined), ['scheme', 'expiry', 'human-review', 'expiry+human-review']);
});

test('columns of a link stand in their order, each once; a plus may have become a space; what the experiment has not is left out', () => {
  assert.deepEqual(columnsOf(FIVE, 'zhima,expiry human-review,zhima,nobody,none'), ['zhima', 'expiry+human-review', 'none']);
  assert.deepEqual(columnsOf(FIVE, 'zhima,scheme,none,expiry,human-review'), ['zhima', 'scheme', 'none', 'expiry']);
  assert.deepEqual(columnsOf(PLAIN, 'nobody,none'), ['none', 'scheme']);
});

test('a world that was put beside is taken away from the experiment; the scheme and the world without are not', () => {
  assert.deepEqual(worldsOf(withoutWorld(FIVE, 'expiry+human-review')), ['scheme', 'none', 'expiry', 'human-review', 'national-score', 'zhima']);
  assert.deepEqual(withoutWorld(FIVE, 'none'), FIVE);
});
