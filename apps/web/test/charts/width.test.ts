import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widthFor } from '../../src/charts/width.ts';

test('a chart is drawn no wider than its box, in steps of 8 pixels', () => {
  assert.equal(widthFor(null, 448.3), 448);
  assert.equal(widthFor(null, 447.9), 440);
  assert.equal(widthFor(null, 12), 240, 'narrower than any phone: it is not drawn narrower still');
});

test('it is drawn anew when it no longer fits, or leaves more than 16 pixels of room', () => {
  assert.equal(widthFor(440, 440), 440);
  assert.equal(widthFor(440, 456), 440);
  assert.equal(widthFor(440, 457), 456);
  assert.equal(widthFor(440, 439.5), 432);
});
