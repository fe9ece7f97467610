/** Sets of players with the same rules are one world. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Book } from '../../src/attribute/book.ts';
import { has } from '../../src/attribute/game.ts';
import { scheme, society } from '../kit.ts';

test('sets with the same rules have the id of the first of them, and its rules; words make no world', () => {
  const plain = scheme({});
  // Player 0 publishes the rules, player 1 gives the scheme another title only.
  const world = (set: number) => ({
    scheme: {
      ...plain,
      title: { en: has(set, 1) ? 'Another' : 'One' },
      governance: { ...plain.governance, rules_published: has(set, 0) },
    },
    society: society({}),
  });
  const book = new Book({ ids: ['a', 'b'], world });
  assert.deepEqual(
    [0, 1, 2, 3].map((set) => book.world(set)),
    ['set 0', 'set 1', 'set 0', 'set 1'],
  );
  assert.equal(book.rules('set 1').scheme.governance.rules_published, true);
  assert.equal(book.rules('set 0').scheme.title.en, 'One');
});
