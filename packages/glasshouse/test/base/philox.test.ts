/** Philox4x32-10 against the published known answers (Random123, kat_vectors), and against the definition in big integers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { philox, words } from '../../src/base/philox.ts';

const hex = (text: string): number[] => text.split(' ').map((word) => Number.parseInt(word, 16));

/** @source Salmon et al. 2011, Random123 1.14, tests/kat_vectors: philox4x32, 10 rounds */
const KNOWN: readonly { readonly counter: string; readonly key: string; readonly answer: string }[] = [
  { counter: '00000000 00000000 00000000 00000000', key: '00000000 00000000', answer: '6627e8d5 e169c58d bc57ac4c 9b00dbd8' },
  { counter: 'ffffffff ffffffff ffffffff ffffffff', key: 'ffffffff ffffffff', answer: '408f276d 41c83b0e a20bc7c6 6d5451fd' },
  { counter: '243f6a88 85a308d3 13198a2e 03707344', key: 'a4093822 299f31d0', answer: 'd16cfe09 94fdcceb 5001e420 24126ea1' },
];

for (const { counter, key, answer } of KNOWN) {
  test(`the counter ${counter} under the key ${key} gives the published answer`, () => {
    const [c0, c1, c2, c3] = hex(counter) as [number, number, number, number];
    const [k0, k1] = hex(key) as [number, number];
    philox(k0, k1, c0, c1, c2, c3);
    assert.deepEqual([...words], hex(answer));
  });
}

test('the 10 000th number of C++26’s philox4x32, begun with its default seed, is the one that the standard requires', () => {
  philox(20111115, 0, 2499, 0, 0, 0);
  assert.equal(words[3], 1955073260);
});

/** The definition, word for word, in big integers. */
function defined(k0: number, k1: number, counter: readonly number[]): number[] {
  const low = 0xffffffffn;
  let [x0, x1, x2, x3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let key0 = BigInt(k0);
  let key1 = BigInt(k1);
  for (let round = 0; round < 10; round++) {
    const p0 = 0xd2511f53n * x0;
    const p1 = 0xcd9e8d57n * x2;
    [x0, x1, x2, x3] = [(p1 >> 32n) ^ x1 ^ key0, p1 & low, (p0 >> 32n) ^ x3 ^ key1, p0 & low];
    key0 = (key0 + 0x9e3779b9n) & low;
    key1 = (key1 + 0xbb67ae85n) & low;
  }
  return [x0, x1, x2, x3].map(Number);
}

test('every counter and key give what the definition in big integers gives (seed 5)', () => {
  const u32 = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(u32, u32, fc.tuple(u32, u32, u32, u32), (k0, k1, counter) => {
      philox(k0, k1, ...counter);
      assert.deepEqual([...words], defined(k0, k1, counter));
    }),
    { seed: 5, numRuns: 1000 },
  );
});
