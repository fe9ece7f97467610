import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../src/base/nearest.ts';

const KEYS = ['indicators', 'lists', 'bands', 'ledger', 'kind', 'id', 'title', 'consequences', 'half_life'];

test('the nearest word is found for a letter too many, too few, wrong or swapped', () => {
  for (const [word, meant] of [
    ['indicator', 'indicators'],
    ['listss', 'lists'],
    ['bonds', 'bands'],
    ['ldeger', 'ledger'],
    ['knid', 'kind'],
    ['di', 'id'],
    ['Title', 'title'],
    ['consequenses', 'consequences'],
    ['halfLife', 'half_life'],
    ['half-life', 'half_life'],
  ] as const)
    assert.equal(nearest(word, KEYS), meant, word);
});

test('a word that is near none gets none, also if it is short', () => {
  for (const word of ['x', '<<', '', 'colour', 'k0', 'zzzz', 'a'.repeat(1000)]) assert.equal(nearest(word, KEYS), undefined, word);
});

test('of two words equally near the first is taken', () => {
  assert.equal(nearest('B', ['A', 'C']), undefined);
  assert.equal(nearest('lost', ['list', 'last']), 'list');
});
