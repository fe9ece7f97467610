/** What `bench` times: every workload is valid, and those that are compared with each other differ in one thing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Program } from 'glasshouse';
import { MONTHS, WORKLOADS, type Workload } from '../src/bench/workloads.ts';
import { compileLived, readExperiment } from '../src/experiment.ts';

function programOf(name: string): Program {
  const { scheme, society } = WORKLOADS[name] as Workload;
  const lived = readExperiment(scheme, { society, safeguard: [], scheme: true });
  assert.deepEqual(lived.warnings, []);
  return compileLived(lived, 1000, MONTHS, 0);
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const nearly = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-9 * Math.abs(b), `${a} and ${b}`);

test('every workload of bench compiles without a warning', () => {
  assert.deepEqual(Object.keys(WORKLOADS), ['neutral', 'national-score', 'judgment-defaulters', 'indicators-4', 'indicators-32', 'one-rule']);
  for (const name of Object.keys(WORKLOADS)) assert.equal(programOf(name).persons, 1000);
});

test('four and thirty-two indicators see the same total of events, false entries and points', () => {
  const few = programOf('indicators-4');
  const many = programOf('indicators-32');
  assert.deepEqual([few.indicators.count, many.indicators.count], [4, 32]);
  for (const part of [few, many]) {
    assert.equal(part.chance.rows, 1);
    nearly(sum(part.chance.rate), 0.144);
    nearly(sum(part.indicators.falseRate), 0.004);
    // Nothing is proposed but what can happen.
    nearly(sum(part.conducts.falseCeiling), 0.004);
    assert.ok(part.conducts.headroom.every((value) => value === 1));
    assert.ok(part.indicators.coverage.every((value) => value === 0.6));
    assert.equal(sum(part.indicators.points16) / part.indicators.count, (16 * (-20 - 50 + 10 + 5)) / 4);
  }
  assert.deepEqual(few.lists, many.lists);
  assert.deepEqual(few.ledger, many.ledger);
});
