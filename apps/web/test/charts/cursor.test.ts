import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowAfter } from '../../src/charts/cursor.ts';

test('Enter begins at the first row; arrows, Home and End go through the rows and stop at the ends; Escape leaves', () => {
  assert.equal(rowAfter('Enter', null, 3), 0);
  for (const key of ['ArrowRight', 'ArrowDown']) {
    assert.equal(rowAfter(key, 0, 3), 1);
    assert.equal(rowAfter(key, 2, 3), 2);
  }
  for (const key of ['ArrowLeft', 'ArrowUp']) {
    assert.equal(rowAfter(key, 2, 3), 1);
    assert.equal(rowAfter(key, 0, 3), 0);
  }
  assert.equal(rowAfter('End', 0, 3), 2);
  assert.equal(rowAfter('Home', 2, 3), 0);
  assert.equal(rowAfter('Escape', 1, 3), 'leave');
});

test('before Enter, and of a table without rows, every key is left to the page', () => {
  for (const key of ['ArrowDown', 'Home', 'End', 'Escape', 'Tab', ' ', 'a']) assert.equal(rowAfter(key, null, 3), null, key);
  assert.equal(rowAfter('Enter', null, 0), null);
  for (const key of ['Tab', ' ', 'a', 'Enter']) assert.equal(rowAfter(key, 1, 3), null, key);
});
