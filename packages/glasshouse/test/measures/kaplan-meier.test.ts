import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { medianOf, survival } from '../../src/measures/kaplan-meier.ts';

// Weeks in remission under 6-mercaptopurine, Freireich et al. 1963, Blood 21, 699–716; open stays are censored.
const ENDED = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const OPEN = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];

test('the remissions of Freireich et al. survive as the textbooks say', () => {
  const weeks = Array.from({ length: 40 }, (_, week) => week);
  const all = [...ENDED, ...OPEN];
  const curve = survival(
    weeks.map((week) => all.filter((time) => time >= week).length),
    weeks.map((week) => ENDED.filter((time) => time === week).length),
  );
  const published: [number, string][] = [
    [0, '1.000'],
    [5, '1.000'],
    [6, '0.857'],
    [7, '0.807'],
    [9, '0.807'],
    [10, '0.753'],
    [13, '0.690'],
    [16, '0.627'],
    [22, '0.538'],
    [23, '0.448'],
    [35, '0.448'],
  ];
  for (const [week, share] of published) assert.equal((curve[week] as number).toFixed(3), share, `week ${week}`);
  assert.equal(curve.length, 36);
  assert.equal(medianOf(curve), 23);
});

interface Arm {
  readonly at_risk: readonly number[];
  readonly ended: readonly number[];
  readonly curve: readonly number[];
  readonly median: number;
}
const { arms } = JSON.parse(readFileSync(new URL('../golden/survival.golden.json', import.meta.url), 'utf8')) as { arms: Readonly<Record<string, Arm>> };

test('curves and medians of both arms of that trial are those of lifelines, 23 and 8 weeks', () => {
  for (const [name, arm] of Object.entries(arms)) {
    const curve = survival(arm.at_risk, arm.ended);
    assert.equal(curve.length, arm.curve.length);
    curve.forEach((share, week) => {
      assert.ok(Math.abs(share - (arm.curve[week] as number)) < 1e-12, `${name}, week ${week}: ${share}`);
    });
    assert.equal(medianOf(curve), arm.median);
  }
  assert.deepEqual(
    Object.values(arms).map(({ median }) => median),
    [23, 8],
  );
});

test('a stay whose length is fixed ends then, whatever is censored before', () => {
  const atRisk = [50, 45, 40, 30];
  assert.deepEqual(survival(atRisk, [0, 0, 0, 30]), [1, 1, 1, 0]);
  assert.equal(medianOf([1, 1, 1, 0]), 3);
});

test('the median is null where the curve stays above one half', () => {
  assert.equal(medianOf(survival([10, 10], [0, 4])), null);
  assert.equal(medianOf([]), null);
});

test('a product that comes to one half on paper counts as one half', () => {
  assert.equal(medianOf(survival([10, 7, 6], [3, 1, 1])), 2);
});

test('nobody at risk gives no curve, and a gap keeps it level', () => {
  assert.deepEqual(survival([0, 0], [0, 0]), []);
  assert.deepEqual(survival([4, 0, 2], [1, 0, 1]), [0.75, 0.75, 0.375]);
});
