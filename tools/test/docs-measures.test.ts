import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLES } from '../docs/measure-examples.ts';
import { examplesOf, families } from '../docs/measure-pages.ts';
import { PEOPLE_EXAMPLES, peopleExampleOf } from '../docs/measure-people.ts';
import { measured, measuredOf } from '../docs/measure-run.ts';

for (const example of EXAMPLES) {
  test(`the worked example of ${example.measure} gives what it says by hand: ${example.hand} = ${example.value}`, () => {
    const value = measured(example);
    assert.ok(value !== null && Math.abs(value - example.value) < 1e-12, `${value}`);
  });
}

for (const example of PEOPLE_EXAMPLES) {
  test(`the worked example of ${example.measure} gives what it says by hand: ${example.hand} = ${example.value}`, () => {
    const value = measuredOf(example);
    assert.ok(value !== null && Math.abs(value - example.value) < 1e-12, `${value}`);
  });
}

test('every measure has a worked example', () => {
  const without = [...families().keys()].filter((family) => examplesOf(family).length === 0 && peopleExampleOf(family) === undefined);
  assert.deepEqual(without, []);
});

test('an example with other people gives another number', () => {
  const [end, , places] = PEOPLE_EXAMPLES;
  assert.ok(end && 'ranked' in end && places && 'treated' in places);
  // Scores the other way round, and everybody treated alike.
  const turned = measuredOf({ ...end, ranked: end.ranked.map((own) => ({ ...own, score: 1300 - own.score })) });
  assert.ok(Math.abs((turned as number) + end.value) < 1e-12, `${turned}`);
  assert.equal(measuredOf({ ...places, treated: places.treated.map(() => ['reward', 'reward']) }), 0);
});

test('an example with other counters gives another number: the example is really asked', () => {
  const [listed] = EXAMPLES;
  assert.equal(measured({ ...(listed as (typeof EXAMPLES)[number]), counters: { listed: [20, 60] } }), 0.06);
});
