/** How a run is shared out, by its size and what the machine has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Program } from '../../src/compile/program.ts';
import { makePlan, type PlanOptions } from '../../src/host/plan.ts';

const GIB = 2 ** 30;

function shape(persons: number, options: Partial<PlanOptions>, more: Partial<Program> = {}): [teams: number, workers: number] {
  const program = { persons, months: 60, firms: null, members: [], readsTies: false, layout: { width: 100 }, ...more } as Program;
  const { teams, workers } = makePlan(program, { runs: 20, jobs: 4, bytes: [10], memory: 8 * GIB, ...options });
  return [teams, workers];
}

test('many runs are lived side by side, one to a worker', () => {
  assert.deepEqual(shape(10_000, {}), [4, 1]);
  assert.deepEqual(shape(10_000_000, {}), [4, 1]);
});

test('fewer runs than workers are shared out within each run', () => {
  assert.deepEqual(shape(10_000_000, { runs: 1 }), [1, 4]);
  assert.deepEqual(shape(10_000_000, { runs: 3 }), [1, 4]);
});

test('a run of few persons is not shared out, and one small run stays in the main thread', () => {
  assert.deepEqual(shape(20_000, { runs: 2 }), [2, 1]);
  assert.deepEqual(shape(40_000, { runs: 1 }), [1, 2]);
  assert.deepEqual(shape(20_000, { runs: 1 }), [0, 0]);
  assert.deepEqual(shape(20_000, { runs: 20, jobs: 1 }), [0, 0]);
  assert.deepEqual(shape(20_000, { runs: 1, checkpoint: true }), [1, 1]);
});

test('where runs do not fit side by side, as many as fit, or all workers on one', () => {
  assert.deepEqual(shape(600_000_000, {}), [1, 4]);
  assert.deepEqual(shape(380_000_000, {}), [1, 4]);
  assert.deepEqual(shape(1_000_000, { memory: 0.035 * GIB }, { readsTies: true }), [3, 1]);
});

test('where ties are read a run is shared out by whole blocks', () => {
  assert.deepEqual(shape(3_000_000, { runs: 1, jobs: 16 }, { readsTies: true }), [1, 3]);
  assert.deepEqual(shape(1_000_000, { runs: 1, jobs: 16 }, { readsTies: true }), [1, 1]);
});

test('a run that would not fit is refused with the size that would', () => {
  assert.throws(
    () => shape(2_000_000_000, {}),
    /2000000000 persons take 18\.6 GiB \(10 bytes each\), and 8\.0 GiB can be used\. About 858\d{6} persons would fit\./,
  );
});
