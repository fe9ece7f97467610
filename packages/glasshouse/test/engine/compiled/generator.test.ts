/** The vector generator of the kernel against the published answers, and against the scalar one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { philox, words } from '../../../src/base/philox.ts';
import { generatorOf } from '../../../src/engine/compiled/compiled.ts';

const generator = generatorOf(readFileSync(new URL('../../../src/engine/compiled/kernel.wasm', import.meta.url)));

test('the kernel draws the published words of Philox4x32-10', () => {
  // Random123, kat_vectors: philox4x32, 10 rounds.
  for (const wide of [false, true]) {
    const zeros = generator.draw([0, 0], [0, 0, 0, 0], 1, wide);
    assert.deepEqual([zeros[0], zeros[8], zeros[16], zeros[24]], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
    const digits = generator.draw([0xa4093822, 0x299f31d0], [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], 1, wide);
    assert.deepEqual([digits[0], digits[8], digits[16], digits[24]], [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]);
  }
});

test('every lane of the kernel draws what the scalar generator draws', () => {
  const u32 = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(fc.tuple(u32, u32), fc.tuple(u32, u32, u32, u32), fc.integer({ min: 1, max: 3 }), fc.boolean(), (key, counter, rounds, wide) => {
      const drawn = generator.draw(key, counter, rounds, wide);
      for (let lane = 0; lane < (wide ? 8 : 4); lane++) {
        philox(key[0], key[1], (counter[0] + 8 * (rounds - 1) + lane) >>> 0, counter[1], counter[2], counter[3]);
        assert.deepEqual(
          [0, 8, 16, 24].map((word) => drawn[word + lane]),
          [...words],
        );
      }
    }),
    { numRuns: 200, seed: 20261121 },
  );
});
