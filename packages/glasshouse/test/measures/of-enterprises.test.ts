/** Measures of enterprises: the same formulas on the enterprises' own counters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Firms } from '../../src/compile/program.ts';
import { describeMeasures, measuresOf } from '../../src/measures/catalogue.ts';
import { measureRuns } from '../../src/measures/estimate.ts';
import { conduct, firmScheme, firms, live, scheme, society, sum } from '../kit.ts';
import { measure, trace } from './by-hand.ts';

const WORLD = society({ firms: firms({ conducts: [conduct('tax_evasion', { rate: 0.1 })] }) });
const SIZE = { persons: 200, months: 4, enterprises: 50, enterpriseScheme: firmScheme() };
const PROGRAM = compile(scheme(), WORLD, SIZE);

test('every measure of persons has one of enterprises, with a unit of its own, after all those of persons', () => {
  const ids = measuresOf(PROGRAM).map(({ id }) => id);
  const first = ids.findIndex((id) => id.startsWith('enterprise.'));
  assert.ok(ids.slice(first).every((id) => id.startsWith('enterprise.')));
  for (const id of ['listed_share', 'harm_rate', 'list.dishonest', 'group_gap.large', 'benefit']) assert.ok(ids.includes(`enterprise.${id}`), id);
  assert.ok(!ids.includes('list.dishonest') && !ids.includes('enterprise.list.blacklist'));
  for (const item of measuresOf(PROGRAM).slice(first)) {
    assert.doesNotMatch(item.unit, /person/, item.id);
    assert.match(item.definition.en, /^Of enterprises in place of persons: [a-z].*\.$/, item.id);
    assert.match(item.title['zh-Hans'] ?? '', /^企业：/, item.id);
  }
});

test('without enterprises there are no such measures; beside a world that has them they are null, and say why', () => {
  const alone = compile(scheme(), WORLD, { persons: 200, months: 4 });
  assert.ok(measuresOf(alone).every(({ id }) => !id.startsWith('enterprise.')));
  const item = measure(alone, 'enterprise.listed_share', [PROGRAM]);
  assert.equal(item.value({ program: alone, trace: trace(alone, {}) }), null);
  assert.match(item.whyNull, /no enterprises live/);
  assert.deepEqual(
    measuresOf(alone, [PROGRAM])
      .map(({ id }) => id)
      .sort(),
    measuresOf(PROGRAM, [alone])
      .map(({ id }) => id)
      .sort(),
  );
});

test('a share of enterprises is of all enterprises, and a rate of enterprise-months', () => {
  const own = (PROGRAM.firms as Firms).program;
  const { done } = own.layout;
  const of = { program: PROGRAM, trace: trace(PROGRAM, {}, { firms: trace(own, { 1: { cells: [[done, 0, 8]] }, 3: { scalars: { listed: 5 } } }) }) };
  assert.equal(measure(PROGRAM, 'enterprise.listed_share').value(of), 5 / 50);
  assert.equal(measure(PROGRAM, 'enterprise.harm_rate').value(of), (8 * 1000) / (50 * 4));
  assert.deepEqual(measure(PROGRAM, 'enterprise.listed_share').series?.(of), [0, 0, 0, 0.1]);
  assert.equal(measure(PROGRAM, 'listed_share').value(of), 0);
});

test('what enterprises have not is null and says why', () => {
  const { measures } = measureRuns(PROGRAM, live(scheme(), WORLD, { ...SIZE, runs: 2 }).traces);
  for (const [id, why] of [
    ['employed_share', /hold no jobs/],
    ['liberty_months', /detains/],
    ['ties_cut', /no ties/],
  ] as const) {
    assert.equal(measures[`enterprise.${id}`]?.value, null);
    assert.match(measures[`enterprise.${id}`]?.why ?? '', why);
  }
});

test('the result keeps size classes, regions and stays of enterprises', () => {
  const { enterprises } = measureRuns(PROGRAM, live(scheme(), WORLD, { ...SIZE, runs: 2 }).traces);
  assert.deepEqual(enterprises?.groups, { small: 40, large: 10 });
  assert.deepEqual(enterprises?.regions, { only: 50 });
  assert.equal(enterprises?.survival[0], 1);
  assert.ok(Math.abs(sum((enterprises?.scores ?? []).map(([, share]) => share)) - 1) < 1e-9);
  assert.equal(measureRuns(compile(null, WORLD, { persons: 9, months: 1 }), []).enterprises, null);
});

test('the list of measures says that each exists of enterprises too', () => {
  assert.equal(describeMeasures().at(-1)?.id, 'enterprise.<id>');
});
