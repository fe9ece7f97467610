/** Gaps between groups and regions: against fairlearn on one table, and by hand at the edges. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Run } from '../../src/compile/layout.ts';
import type { Program } from '../../src/compile/program.ts';
import { beyondFourFifths, hasFourFifthsMark } from '../../src/measures/four-fifths.ts';
import { groupGap } from '../../src/measures/group-gap.ts';
import type { Reading } from '../../src/measures/measure.ts';
import { measure, program, seriesIn, trace, valueIn } from './by-hand.ts';

interface Metric {
  readonly by_group: Readonly<Record<string, number>>;
  readonly ratio_between_groups: number;
  readonly difference_between_groups: number;
}
interface Golden {
  readonly table: readonly {
    readonly group: string;
    readonly persons: number;
    readonly right: number;
    readonly wrong: number;
    readonly refusals: number;
    readonly entries: number;
  }[];
  readonly reference: string;
  readonly metrics: Readonly<Record<'listed' | 'wrongly' | 'false_discovery' | 'denied' | 'recorded', Metric>>;
}
const GOLDEN = JSON.parse(readFileSync(new URL('../golden/group-gap.golden.json', import.meta.url), 'utf8')) as Golden;
const MONTHS = 3;

function inGroups(groups: readonly { readonly group: string; readonly persons: number }[]): Program {
  const shares = groups.map(({ group, persons }) => `{ id: ${group}, share: ${persons} }`).join(', ');
  const all = Math.floor(groups.reduce((sum, { persons }) => sum + persons, 0));
  return program({ persons: all, months: MONTHS }, [], [['groups: [ { id: all, share: 1 } ]', `groups: [ ${shares} ]`]]);
}

/** The table of the golden numbers as a run would have counted it: lists at the end, events over the months. */
function goldenReading(): Reading {
  const of = inGroups(GOLDEN.table);
  assert.deepEqual(
    Array.from(of.groupPersons),
    GOLDEN.table.map(({ persons }) => persons),
  );
  const { groupListed, groupWrongly, groupDenied, groupRecords } = of.layout;
  const cells = (t: number): (readonly [Run, number, number])[] =>
    GOLDEN.table.flatMap(({ right, wrong, refusals, entries }, g) => {
      const early = (count: number): number => (t < MONTHS - 1 ? Math.floor(count / MONTHS) : count - (MONTHS - 1) * Math.floor(count / MONTHS));
      return [
        [groupListed, g, t === MONTHS - 1 ? right + wrong : 1],
        [groupWrongly, g, t === MONTHS - 1 ? wrong : 0],
        [groupDenied, g, early(refusals)],
        [groupRecords, g, early(entries)],
      ] as const;
    });
  return { program: of, trace: trace(of, Object.fromEntries([0, 1, 2].map((t) => [t, { cells: cells(t) }]))) };
}

function near(actual: number | null, expected: number, what: string): void {
  assert.ok(actual !== null && Math.abs(actual - expected) <= 1e-12, `${what}: ${actual} is not ${expected}`);
}

for (const [name, suffix, scale] of [
  ['listed', '', 1],
  ['wrongly', '.wrongly', 1],
  ['false_discovery', '.false_discovery', 1],
  ['denied', '.denied', 12000 / MONTHS],
  ['recorded', '.recorded', 12000 / MONTHS],
] as const) {
  test(`ratios and differences of groups (${name}) are those of fairlearn’s MetricFrame on the same table`, () => {
    const reading = goldenReading();
    const { by_group: byGroup, ratio_between_groups, difference_between_groups } = GOLDEN.metrics[name];
    const reference = byGroup[GOLDEN.reference] as number;
    const ratios = [1];
    const differences = [0];
    for (const { group } of GOLDEN.table.slice(1)) {
      const own = byGroup[group] as number;
      const [ratio, difference] = [valueIn(reading, `group_gap.${group}${suffix}`), valueIn(reading, `group_gap.${group}${suffix}.difference`)];
      near(ratio, own / reference, `${group}, ratio`);
      near((difference as number) / scale, own - reference, `${group}, difference`);
      ratios.push(ratio as number);
      differences.push((difference as number) / scale);
    }
    // Between groups fairlearn takes the extremes; against one reference group they follow from ours.
    near(Math.min(...ratios) / Math.max(...ratios), ratio_between_groups, 'between groups, ratio');
    near(Math.max(...differences) - Math.min(...differences), difference_between_groups, 'between groups, difference');
  });
}

test('a gap is null where the reference has nothing to divide by, and its difference only where a share is of nobody', () => {
  const of = inGroups([
    { group: 'most', persons: 30 },
    { group: 'few', persons: 10 },
  ]);
  const { groupListed, groupDenied, groupRecords } = of.layout;
  const reading = {
    program: of,
    trace: trace(of, {
      2: {
        cells: [
          [groupListed, 1, 4],
          [groupDenied, 1, 2],
          [groupRecords, 1, 5],
        ],
      },
    }),
  };
  for (const suffix of ['', '.wrongly', '.false_discovery', '.denied', '.recorded']) {
    assert.equal(valueIn(reading, `group_gap.few${suffix}`), null, suffix);
    assert.match(measure(of, `group_gap.few${suffix}`).whyNull, /reference group/);
  }
  near(valueIn(reading, 'group_gap.few.difference'), 0.4, 'listing');
  near(valueIn(reading, 'group_gap.few.wrongly.difference'), 0, 'wrong listing');
  // 2 refusals and 5 entries of 10 persons in 3 months, none of the others.
  near(valueIn(reading, 'group_gap.few.denied.difference'), 800, 'refusals');
  near(valueIn(reading, 'group_gap.few.recorded.difference'), 2000, 'entries');
  assert.equal(valueIn(reading, 'group_gap.few.false_discovery.difference'), null, 'nobody of the reference group is listed');
  assert.deepEqual(seriesIn(reading, 'group_gap.few.difference'), [0, 0, 0.4]);
});

test('a group without persons has neither ratio nor difference', () => {
  const of = inGroups([
    { group: 'most', persons: 1000 },
    { group: 'none', persons: 0.1 },
  ]);
  assert.equal(of.groupPersons[1], 0);
  const reading = { program: of, trace: trace(of, { 2: { cells: [[of.layout.groupListed, 0, 4]] } }) };
  for (const { id } of groupGap('none', 'most')) assert.equal(valueIn(reading, id), null, id);
});

test('beyond the four-fifths mark is below 4/5 or above 5/4, not on it, and of ratios only', () => {
  for (const [ratio, beyond] of [
    [0.8, false],
    [1.25, false],
    [0.7999, true],
    [1.2501, true],
    [1, false],
    [0, true],
    [null, false],
  ] as const)
    assert.equal(beyondFourFifths(ratio), beyond, `${ratio}`);
  const marked = groupGap('few', 'most').filter(({ id }) => hasFourFifthsMark(id));
  assert.deepEqual(
    marked.map(({ unit }) => unit),
    ['ratio', 'ratio', 'ratio', 'ratio', 'ratio'],
  );
  assert.ok(hasFourFifthsMark('enterprise.group_gap.large.denied'));
  for (const id of ['group_gap.few.denied.difference', 'listed_share', 'creep', 'region_gap.recorded']) assert.ok(!hasFourFifthsMark(id), id);
});

test('the gap of regions is the most over the fewest entries a person, of regions with persons', () => {
  const regions = (text: string): Program => program({ persons: 100, months: 2 }, [], [['regions: [ { id: only, share: 1 } ]', `regions: [ ${text} ]`]]);
  const three = regions('{ id: a, share: 0.5 }, { id: b, share: 0.3 }, { id: c, share: 0.2 }');
  const records = (of: Program, ...counts: number[]): Reading => ({
    program: of,
    trace: trace(of, {
      0: { cells: [[of.layout.regionRecords, 0, 5]] },
      1: { cells: counts.map((count, r) => [of.layout.regionRecords, r, count] as const) },
    }),
  });
  // a: 10 of 50 persons, b: 12 of 30, c: 2 of 20.
  near(valueIn(records(three, 5, 12, 2), 'region_gap.recorded'), 0.4 / 0.1, 'three regions');
  assert.equal(valueIn(records(three, 5, 12, 0), 'region_gap.recorded'), null, 'a region without entries');
  assert.equal(valueIn(records(regions('{ id: a, share: 1 }'), 5), 'region_gap.recorded'), null, 'one region');
  const empty = regions('{ id: a, share: 0.6 }, { id: b, share: 0.4 }, { id: c, share: 0.001 }');
  assert.equal(empty.regionPersons[2], 0);
  near(valueIn(records(empty, 1, 8, 0), 'region_gap.recorded'), 8 / 40 / (6 / 60), 'nobody lives in c');
});
