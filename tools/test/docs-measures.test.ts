import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLES } from '../docs/measure-examples.ts';
import { examplesOf, families } from '../docs/measure-pages.ts';
import { measured } from '../docs/measure-run.ts';

for (const example of EXAMPLES) {
  test(`the worked example of ${example.measure} gives what it says by hand: ${example.hand} = ${example.value}`, () => {
    const value = measured(example);
    assert.ok(value !== null && Math.abs(value - example.value) < 1e-12, `${value}`);
  });
}

test('only rank correlations and fragmentation, which no few counters make, have no worked example', () => {
  const without = [...families().keys()].filter((family) => examplesOf(family).length === 0);
  assert.deepEqual(without, ['goodhart', 'goodhart.start', 'fragmentation']);
});

test('an example with other counters gives another number: the example is really asked', () => {
  const [listed] = EXAMPLES;
  assert.equal(measured({ ...(listed as (typeof EXAMPLES)[number]), counters: { listed: [20, 60] } }), 0.06);
});
