/** Measures of what a scheme changes, against the same society without it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEANS_CENTRE } from '../../src/compile/program.ts';
import { measureRuns } from '../../src/measures/estimate.ts';
import type { Reading } from '../../src/measures/measure.ts';
import { measure, program, trace, without } from './by-hand.ts';

const SIZE = { persons: 10, months: 2 };
const of = program(SIZE);
const none = without(SIZE);

/** A reading with so many occurrences of the conduct in month 0, and these levels of means at the end. */
function reading(done: number, doneWithout: number, levels: readonly number[], levelsWithout: readonly number[]): Reading {
  const at = (world: typeof of, count: number, portrait: readonly number[]) => ({
    program: world,
    trace: trace(world, { 0: { cells: [[world.layout.done, 0, count]] } }, { portrait: Uint32Array.from(portrait) }),
  });
  return { ...at(of, done, levels), without: at(none, doneWithout, levelsWithout) };
}

const value = (id: string, from: Reading): number | null => measure(of, id).value(from);
const level = (m: number): number => Math.exp((m - MEANS_CENTRE) / 9);

test('benefit is the change in harm: below 0 if there is less', () => {
  // Late payments are harm: 3 against 5 in 10 persons × 2 months.
  assert.ok(Math.abs((value('benefit', reading(3, 5, [], [])) as number) - (-2 * 1000) / 20) < 1e-9);
});

test('the chilled share is what is left out of the lawful conduct; null where there would be none', () => {
  const lawful = program(SIZE, [], [['kind: harm', 'kind: lawful']]);
  const chilled = measure(lawful, 'chilled_share');
  const world = (count: number) => ({ program: lawful, trace: trace(lawful, { 0: { cells: [[lawful.layout.done, 0, count]] } }) });
  assert.ok(Math.abs((chilled.value({ ...world(3), without: world(4) }) as number) - 0.25) < 1e-12);
  assert.equal(chilled.value({ ...world(0), without: world(0) }), null);
});

test('means lost are compared person by person: their mean, and what a tenth lose at least', () => {
  // One person falls from level 40 to 31 (by a factor e), one rises from 30 to 39, eight stay.
  const stay = [20, 25, 30, 35, 40, 45, 50, 55];
  const from = reading(0, 0, [31, 39, ...stay], [40, 30, ...stay]);
  const [fall, rise] = [1 - level(31), level(39) - level(30)];
  assert.ok(Math.abs((value('means_lost', from) as number) - (fall - rise) / 10) < 1e-12);
  assert.ok(Math.abs((value('means_lost.decile', from) as number) - fall) < 1e-12);
  // Where fewer than a tenth lose, a tenth lose at least nothing.
  const twenty = [...stay, ...stay, 10, 10, 10];
  assert.equal(value('means_lost.decile', reading(0, 0, [31, ...twenty], [40, ...twenty])), 0);
});

test('two who swap their means lose nothing on average, though each is another: losses are paired', () => {
  const from = reading(0, 0, [31, 40], [40, 31]);
  assert.ok(Math.abs(value('means_lost', from) as number) < 1e-12);
  assert.ok((value('means_lost.decile', from) as number) > 0.6);
});

test('without portraits there are no losses, and without the other world nothing; each says why', () => {
  const now = { program: of, trace: trace(of, {}) };
  assert.equal(value('means_lost', { ...now, without: { program: none, trace: trace(none, {}) } }), null);
  const alone = measureRuns(of, [now.trace]).measures['benefit'];
  assert.deepEqual([alone?.value, /compare SCHEME --against none/.test(alone?.why ?? '')], [null, true]);
  const beside = measureRuns(of, [now.trace], undefined, { program: none, traces: [trace(none, {})] }).measures;
  assert.deepEqual([beside['benefit']?.value, beside['means_lost']?.value], [0, null]);
  assert.match(beside['means_lost']?.why as string, /were not kept/);
  assert.match(beside['chilled_share']?.why as string, /nothing lawful/);
});

test('runs are paired by their replicates, in whatever order they come', () => {
  const at = (world: typeof of, counts: readonly number[]) =>
    counts.map((count, replicate) => trace(world, { 0: { cells: [[world.layout.done, 0, count]] } }, { replicate }));
  const { measures } = measureRuns(of, at(of, [1, 2, 3]), undefined, { program: none, traces: at(none, [4, 6, 8]).toReversed() });
  assert.deepEqual(
    measures['benefit']?.runs.map((run) => Math.round((run as number) / 50)),
    [-3, -4, -5],
  );
});
