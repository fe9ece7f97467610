import assert from 'node:assert/strict';
import { test } from 'node:test';
import { purpose, purposes } from '../../src/base/purpose.ts';
import { compile } from '../../src/compile/compile.ts';
import { find, shipped } from '../../src/host/node/library.ts';
import { readSociety } from '../../src/society/read.ts';

test('a purpose is 31 bits of a name, never 0, and the same for ever', () => {
  for (let n = 0; n < 20000; n++) {
    const number = purpose(`name ${n}`);
    assert.ok(Number.isInteger(number) && number >= 1 && number < 2 ** 31);
  }
  // FNV-1a over UTF-16 units, low byte first, folded by its top bit: worked out apart in Python, and frozen, since every digest rests on it.
  assert.deepEqual(['proposal', 'initial state', 'attempt: travel'].map(purpose), FROZEN);
});

const FROZEN: readonly number[] = [924856752, 1271659525, 554023443];

test('two names with one number are refused, and the message names both', () => {
  const seen = new Map<number, string>();
  for (let n = 0; ; n++) {
    const name = `n${n}`;
    const other = seen.get(purpose(name));
    if (other !== undefined) {
      assert.throws(
        () => purposes([other, name]),
        (error) => error instanceof RangeError && error.message.includes(`"${other}"`) && error.message.includes(`"${name}"`),
      );
      return;
    }
    seen.set(purpose(name), name);
  }
});

test('a name that stands twice is no collision', () => {
  assert.deepEqual(purposes(['a', 'a']), { a: purpose('a') });
});

test('no two purposes of a society that ships collide', () => {
  for (const id of shipped('societies')) {
    const { text, file } = find('societies', id);
    assert.doesNotThrow(() => compile(null, readSociety(text, file).value, { persons: 100, months: 1 }), id);
  }
});
