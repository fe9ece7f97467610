/** The implicit graph: every tie holds both ways, and every tie of a person has a number of its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import { FAR, HOUSEHOLD, LOCAL, MAX_TIES, tieBack, tied, tieSlot, tiesOf } from '../../src/engine/ties.ts';
import { society } from '../kit.ts';

for (const [household, local, far] of [
  [3, 8, 2],
  [1, 1, 0],
  [7, 16, 4],
  [8, 16, 2],
  [5, 16, 8],
  [4, 3, 1],
] as const)
  test(`households of ${household}, ${local} around and ${far} far: ties hold both ways, and no two of a person share a number`, () => {
    const program = compile(null, society({ ties: { household, local, far } }), { persons: 1003, months: 1 });
    const found = new Map<string, string>();
    for (let index = 0; index < 1003; index++) {
      const count = tiesOf(program, index, 0, HOUSEHOLD | LOCAL | FAR);
      assert.ok(count <= MAX_TIES);
      const slots = Array.from(tieSlot.subarray(0, count));
      assert.equal(new Set(slots).size, count, `person ${index}`);
      assert.ok(Math.max(0, ...slots) < 32);
      for (let n = 0; n < count; n++) found.set(`${index} ${tieSlot[n]} ${tied[n]}`, `${tied[n]} ${tieBack[n]} ${index}`);
    }
    // What one side calls its tie, and the other side the way back, is one tie.
    for (const [, back] of found) assert.ok(found.has(back), back);
  });
