import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InvalidFile } from '../../src/base/faults.ts';
import { levelsOf } from '../../src/plan/levels.ts';
import { pointCount, pointsOf } from '../../src/plan/points.ts';
import { readPlan } from '../../src/plan/read.ts';

const HEAD = 'glasshouse: sweep/1\nid: p\nscheme: one-rule\n';
const read = (rest: string) => readPlan(`${HEAD}${rest}`, 'plan.yaml').value;
const faults = (text: string): string[] => {
  try {
    readPlan(text, 'plan.yaml');
    return [];
  } catch (error) {
    assert.ok(error instanceof InvalidFile, String(error));
    return error.faults.map(
      ({ line, column, path, message, allowed }) => `${line}:${column} ${path}: ${message}${allowed === undefined ? '' : ` | ${allowed}`}`,
    );
  }
};

describe('a plan', () => {
  test('has the defaults of the command line, one world and a grid', () => {
    const plan = read('vary: [{path: a.b, values: [1, 2]}]\n');
    assert.deepEqual([plan.persons, plan.months, plan.replicates, plan.seed, plan.design.kind], [10_000, 60, 20, 42, 'grid']);
    assert.deepEqual(plan.worlds, [{ id: 'scheme', scheme: 'one-rule', safeguards: [], none: false }]);
    assert.equal(plan.measures, null);
  });

  test('says values in a list, in steps, in words; steps end where they say and are no longer than their decimals', () => {
    assert.deepEqual(levelsOf({ path: 'x', values: [0, 5, 10] }), [0, 5, 10]);
    assert.deepEqual(levelsOf({ path: 'x', values: '0.2..0.9 step 0.1' }), [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    assert.deepEqual(levelsOf({ path: 'x', from: 1, to: 8, step: 3 }), [1, 4, 7]);
    assert.equal(levelsOf({ path: 'x', values: '0.2 bis 0.9' }), null);
  });

  test('with a list of values of which one is no number is told which', () => {
    assert.deepEqual(faults(`${HEAD}vary: [{path: a.b, values: [1, "2"]}]\n`), [
      '4:32 vary.0.values.1: is the text "2" | a number from -1000000000000 to 1000000000000',
    ]);
  });

  test('has no more points than every thread can lay', () => {
    const two = ['a', 'b'].map((path) => `{path: ${path}, from: 1, to: 1001, step: 1}`).join(', ');
    assert.deepEqual(faults(`${HEAD}replicates: 1\nvary: [${two}]\n`), ['5:7 vary: the plan has 1002001 points | at most 1000000 with 2 parameters']);
  });

  test('names the file of a number by how its path begins', () => {
    const { parameters } = read(
      'vary:\n  - {path: remedies.appeal.capacity, values: [1]}\n  - {path: society.means.mean, values: [1]}\n  - {path: safeguards.expiry.change.x, values: [1]}\n',
    );
    assert.deepEqual(
      parameters.map(({ name, file, path }) => [name, file, path]),
      [
        ['remedies.appeal.capacity', { kind: 'scheme' }, 'remedies.appeal.capacity'],
        ['society.means.mean', { kind: 'society' }, 'means.mean'],
        ['safeguards.expiry.change.x', { kind: 'safeguard', id: 'expiry' }, 'change.x'],
      ],
    );
  });

  test('calls worlds as comparisons do: scheme, none, safeguards joined, the other scheme', () => {
    const { worlds } = read(
      'vary: [{path: a, values: [1]}]\nsafeguards: [expiry]\nworlds: [scheme, none, {with: [notice-before, appeal]}, {against: ../other.scheme.yaml}]\n',
    );
    assert.deepEqual(
      worlds.map(({ id, safeguards }) => [id, safeguards]),
      [
        ['scheme', ['expiry']],
        ['none', []],
        ['notice-before+appeal', ['expiry', 'notice-before', 'appeal']],
        ['other', []],
      ],
    );
  });

  test('is refused with line, column and what is allowed', () => {
    for (const [rest, expected] of [
      ['vary: []\n', /4:7 vary:/],
      ['vary: [{path: a}]\n', /says no values \| one of `values`; `from`, `to` and `step`; `range`/],
      ['vary: [{path: a, values: [1], range: [0, 1]}]\n', /says its values in two ways/],
      ['vary: [{path: a, range: [0, 1]}]\n', /a grid takes values one by one, not a range/],
      ['vary: [{path: a, range: [2, 1]}]\ndesign: {kind: sobol, points: 8}\n', /low 2 is not below high 1/],
      ['vary: [{path: a, values: [1, 1]}]\n', /has a value twice/],
      ['vary: [{path: a, values: 1..0 step 1}]\n', /is no row of steps/],
      ['vary: [{path: a, from: 1, to: 2}]\n', /`step` is missing/],
      ['vary: [{path: a, from: 0, to: 1, step: 0.00001}]\n', /has too many values/],
      ['vary: [{path: a, values: [1]}, {path: scheme.a, values: [2]}]\n', /"scheme.a" is varied twice/],
      ['vary: [{path: society, values: [1]}]\n', /"society" names a file, and no number in it/],
      ['vary: [{path: a, values: [1]}]\ndesign: {kind: saltelli, points: 8}\n', /`base` is missing/],
      ['vary: [{path: a, range: [0, 1]}]\ndesign: {kind: morris, trajectories: 4, levels: 5}\n', /is odd: 5/],
      ['vary: [{path: a, values: [1]}, {path: b, values: [1, 2]}]\ndesign: {kind: list}\n', /as many values, here 1, 2/],
      ['vary: [{path: a, values: [1]}]\nworlds: [none, none]\n', /the world "none" stands twice/],
      ['vary: [{path: a, values: [1]}]\npersons: 0\n', /persons/],
      ['vary: [{path: a, values: [1]}]\nverry: 1\n', /verry/],
      ['vary: [{path: a, from: 1, to: 9999, step: 1}, {path: b, from: 1, to: 9999, step: 1}]\n', /the plan has 1999600020 runs/],
    ] as const)
      assert.match(faults(`${HEAD}${rest}`).join('\n'), expected, rest);
    assert.match(faults('id,name\n1,Ann\n').join('\n'), /records/);
    assert.match(faults('').join('\n'), /empty/);
  });
});

describe('the points of a plan', () => {
  test('are every combination in a grid, the last parameter moving first', () => {
    const plan = read('vary: [{path: a, values: [1, 2]}, {path: b, values: [7, 8, 9]}]\n');
    const spans = plan.parameters.map(({ levels }) => ({ levels: levels ?? [] }));
    assert.equal(pointCount(plan), 6);
    assert.deepEqual(pointsOf(plan, spans), [
      [1, 7],
      [1, 8],
      [1, 9],
      [2, 7],
      [2, 8],
      [2, 9],
    ]);
  });

  test('are the values side by side in a list', () => {
    const plan = read('vary: [{path: a, values: [1, 2, 2]}, {path: b, values: [7, 8, 9]}]\ndesign: {kind: list}\n');
    assert.deepEqual(
      pointsOf(
        plan,
        plan.parameters.map(({ levels }) => ({ levels: levels ?? [] })),
      ),
      [
        [1, 7],
        [2, 8],
        [2, 9],
      ],
    );
  });

  test('are as many as each design says, within the ranges, whole where the number is whole', () => {
    const vary = 'vary: [{path: a, range: [2, 5]}, {path: b, range: [0, 0.5]}, {path: c, values: [3, 30]}]\n';
    for (const [design, count] of [
      ['{kind: latin-hypercube, points: 20}', 20],
      ['{kind: sobol, points: 16}', 16],
      ['{kind: saltelli, base: 8}', 40],
      ['{kind: morris, trajectories: 6}', 24],
    ] as const) {
      const plan = read(`${vary}design: ${design}\n`);
      assert.equal(pointCount(plan), count);
      const points = pointsOf(plan, [{ low: 2, high: 5, step: 1 }, { low: 0, high: 0.5, step: 0 }, { levels: [3, 30] }]);
      assert.equal(points.length, count, design);
      for (const [a, b, c] of points as readonly (readonly [number, number, number])[]) {
        assert.ok([2, 3, 4, 5].includes(a) && b >= 0 && b <= 0.5 && [3, 30].includes(c), `${design}: ${a} ${b} ${c}`);
      }
      for (const value of [2, 3, 4, 5]) assert.ok(design.includes('morris') || points.some(([a]) => a === value), `${design} never takes ${value}`);
      assert.deepEqual(new Set(points.map(([, , c]) => c)), new Set([3, 30]), design);
    }
  });
});
