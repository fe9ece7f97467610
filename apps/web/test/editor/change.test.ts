/** A text from outside replaces only what differs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeBetween } from '../../src/editor/change.ts';

test('only what differs is replaced, and it gives the other text', () => {
  for (const [before, after, change] of [
    ['a: 1\nb: 2\n', 'a: 1\nb: 3\n', { from: 8, to: 9, insert: '3' }],
    ['a', 'a', null],
    ['', 'abc', { from: 0, to: 0, insert: 'abc' }],
    ['abc', '', { from: 0, to: 3, insert: '' }],
    ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
    ['aba', 'aa', { from: 1, to: 2, insert: '' }],
  ] as const) {
    const found = changeBetween(before, after);
    assert.deepEqual(found, change);
    if (found !== null) assert.equal(before.slice(0, found.from) + found.insert + before.slice(found.to), after);
  }
});
