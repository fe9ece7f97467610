import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InvalidFile } from '../../src/base/faults.ts';
import { pointsOf, valueAt } from '../../src/plan/points.ts';
import { priorUnits, rowsByWeight } from '../../src/plan/prior.ts';
import { readPlan } from '../../src/plan/read.ts';
import { readCalibration } from '../../src/plan/read-calibration.ts';

const HEAD = 'glasshouse: calibration/1\nid: c\nscheme: one-rule\n';
const read = (rest: string) => readCalibration(`${HEAD}${rest}`, 'c.yaml').value;
const faults = (make: () => unknown): string[] => {
  try {
    make();
    return [];
  } catch (error) {
    assert.ok(error instanceof InvalidFile, String(error));
    return error.faults.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`);
  }
};
const FIT = 'fit: [{path: indicators.late-bill.recorded, range: [0.1, 0.9]}]\n';

describe('a calibration plan', () => {
  test('fits to the published figures by rejection where it says no more', () => {
    const { targets, distance, draws, keep, rounds, replicates, persons, months, seed } = read(FIT);
    assert.deepEqual([targets, distance, draws, keep, rounds, replicates, persons, months, seed], ['published', 'rms', 1000, 100, 1, 1, 10_000, 60, 42]);
  });

  test('keeps a share of the draws below 1, and from 1 on so many', () => {
    assert.deepEqual(
      ['0.05', '1', '7'].map((keep) => read(`${FIT}draws: 200\nkeep: ${keep}\n`).keep),
      [10, 1, 7],
    );
  });

  test('is refused at the line where it contradicts itself', () => {
    assert.deepEqual(
      faults(() =>
        read(
          'fit:\n  - {path: a.b, range: [2, 1]}\n  - {path: scheme.a.b, range: stated}\n  - {path: society, range: stated}\n' +
            'targets:\n  - {measure: m, value: 0}\n  - {measure: m, value: 5, low: 1}\n  - {measure: n, value: 5, low: 6, high: 7}\ndraws: 10\nkeep: 11\n',
        ),
      ),
      [
        '5:24 fit.0.range: low 2 is not below high 1',
        '6:12 fit.1.path: "scheme.a.b" is fitted twice',
        '7:12 fit.2.path: "society" names a file, and no number in it',
        '9:25 targets.0.value: is 0 and has no range: nothing says how far from it is far',
        '10:5 targets.1: "m" stands twice',
        '10:5 targets.1: has low alone',
        '11:5 targets.2: 5 does not lie in a range from 6 to 7',
        '13:7 keep: 11 of 10 draws',
      ],
    );
    assert.match(faults(() => read(`${FIT}keep: 2.5\n`))[0] ?? '', /keep: is 2\.5/);
    assert.match(faults(() => read(`${FIT}priors: x\n`))[0] ?? '', /priors/);
  });
});

describe('a prior', () => {
  test('has half of its mass on each side of the stated value, else the same everywhere', () => {
    const halves = { low: 1, high: 9, step: 0, middle: 2 };
    assert.deepEqual(
      [0, 0.25, 0.5, 0.75, 1].map((u) => valueAt(halves, u)),
      [1, 1.5, 2, 5.5, 9],
    );
    assert.deepEqual(
      [0, 0.25, 0.5, 1].map((u) => valueAt({ low: 1, high: 9, step: 0 }, u)),
      [1, 3, 5, 9],
    );
    // Whole numbers, each as likely as its neighbours on its side; the middle stands on both.
    const whole = priorUnits(4000, 1, 1).map(([u]) => valueAt({ low: 1, high: 10, step: 1, middle: 2 }, u as number));
    const share = (x: number): number => whole.filter((one) => one === x).length / 4000;
    assert.ok(Math.abs(share(1) - 1 / 4) < 0.03);
    assert.ok(Math.abs(share(2) - (1 / 4 + 1 / 18)) < 0.03);
    assert.ok(Math.abs(share(10) - 1 / 18) < 0.02);
  });

  test('is drawn point by point: more draws leave the first as they are, another seed gives others', () => {
    const design = (points: number, seed = 1) => ({ design: { kind: 'prior', points, seed } as const, parameters: [{}, {}] as never });
    const spans = [
      { low: 0, high: 1, step: 0 },
      { low: 0, high: 1, step: 0 },
    ];
    const ten = pointsOf(design(10), spans);
    assert.deepEqual(pointsOf(design(4), spans), ten.slice(0, 4));
    assert.notDeepEqual(pointsOf(design(4, 2), spans), ten.slice(0, 4));
    const many = pointsOf(design(2000), spans);
    for (const p of [0, 1]) assert.ok(Math.abs(many.reduce((sum, point) => sum + (point[p] as number), 0) / 2000 - 0.5) < 0.03);
  });
});

describe('rows of a posterior', () => {
  test('come by their weight, each once where there are as many draws as rows of equal weight', () => {
    const equal = rowsByWeight([1, 1, 1, 1, 1], 5, 9);
    assert.deepEqual([...equal].sort(), [0, 1, 2, 3, 4]);
    assert.notDeepEqual(equal, [0, 1, 2, 3, 4]);
    const counts = [0, 0, 0];
    for (const row of rowsByWeight([2, 0, 6], 80, 3)) counts[row] = (counts[row] as number) + 1;
    assert.deepEqual(counts, [20, 0, 60]);
    assert.notDeepEqual(rowsByWeight([1, 1, 1, 1, 1], 5, 10), equal);
  });

  test('are the points of a design that says nothing of values', () => {
    const plan = 'glasshouse: sweep/1\nid: p\nscheme: one-rule\n';
    assert.deepEqual(
      faults(() => readPlan(`${plan}vary: [{path: a.b, values: [1]}]\ndesign: {kind: posterior}\n`, 'p.yaml')),
      ['4:8 vary.0: says its values, which a posterior design takes from the rows of a file', '5:9 design: `points` is missing'],
    );
    assert.equal(readPlan(`${plan}vary: [{path: a.b}]\ndesign: {kind: posterior, points: 3}\n`, 'p.yaml').value.parameters[0]?.range, null);
  });
});
