import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CannotRun, InvalidFile } from '../../src/base/faults.ts';
import { drawIgnorance, drawnValue, ignoranceOf, TRIES } from '../../src/ignorance/draw.ts';
import type { Parameter } from '../../src/ignorance/parameters.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { change, FLAT, ONE_RULE } from '../fixtures/files.ts';
import { RANGED_SCHEME, RANGED_SOCIETY } from './ranged.ts';

const scheme = readScheme(RANGED_SCHEME, 'x').value;
const society = readSociety(RANGED_SOCIETY, 'x').value;
const world = { scheme, society, companion: null };
const draws = Array.from({ length: 4000 }, (_, d) => d);

const parameter = (more: Partial<Parameter>): Parameter => ({
  file: 'scheme',
  path: 'x',
  at: ['x'],
  value: 0.5,
  low: 0.2,
  high: 0.9,
  step: 0,
  grade: 'invented',
  source: 'none',
  purpose: 1234,
  ...more,
});

/** How far a count of draws is from its expectation, in standard errors. */
const away = (count: number, p: number): number => Math.abs(count / draws.length - p) / Math.sqrt((p * (1 - p)) / draws.length);

describe('a drawn number', () => {
  it('lies in its range, below its stated value as often as above, and evenly on either side', () => {
    const one = parameter({});
    const values = draws.map((d) => drawnValue(one, 42, d));
    assert.ok(values.every((x) => x >= 0.2 && x <= 0.9));
    for (const [x, p] of [
      [0.275, 0.125],
      [0.35, 0.25],
      [0.5, 0.5],
      [0.6, 0.625],
      [0.8, 0.875],
    ] as const)
      assert.ok(away(values.filter((value) => value < x).length, p) < 4, `${x}`);
  });

  it('that is whole stays whole, each number of a side with the same probability, and the stated value is the median', () => {
    const one = parameter({ value: 12, low: 10.5, high: 15, step: 1 });
    const values = draws.map((d) => drawnValue(one, 42, d));
    // Below: 11 or 12, above: 12 … 15.
    for (const [x, p] of [
      [11, 1 / 4],
      [12, 1 / 4 + 1 / 8],
      [13, 1 / 8],
      [14, 1 / 8],
      [15, 1 / 8],
    ] as const)
      assert.ok(away(values.filter((value) => value === x).length, p) < 4, `${x}`);
    assert.ok(values.every((x) => [11, 12, 13, 14, 15].includes(x)));
  });

  it('whose value is an end of its range is that value in half of the draws', () => {
    const values = draws.map((d) => drawnValue(parameter({ value: 0.2 }), 42, d));
    assert.ok(away(values.filter((value) => value === 0.2).length, 0.5) < 4);
  });

  it('depends on seed, draw, try and name', () => {
    const at = (seed: number, d: number, attempt: number, purpose: number): number => drawnValue(parameter({ purpose }), seed, d, attempt);
    assert.equal(new Set([at(42, 0, 0, 1), at(43, 0, 0, 1), at(42, 1, 0, 1), at(42, 0, 1, 1), at(42, 0, 0, 2)]).size, 5);
    assert.equal(at(42, 0, 0, 1), at(42, 0, 0, 1));
  });
});

describe('a draw', () => {
  const drawn = drawIgnorance(world, 42, 7);

  it('changes the numbers that have a range, keeps to their steps, and changes nothing else', () => {
    const changed = structuredClone(drawn) as unknown as Record<string, never>;
    const original = structuredClone(world) as unknown as Record<string, never>;
    for (const { file, at, low, high, step } of ignoranceOf([world]).parameters) {
      const holder = (root: Record<string, never>): Record<string, number> =>
        at.slice(0, -1).reduce<Record<string, never>>((node, key) => node[key as string] as never, root[file] as never) as never;
      const key = at.at(-1) as string;
      const value = holder(changed)[key] as number;
      assert.ok(value >= low && value <= high);
      if (step > 0) assert.equal(value % step, 0);
      holder(original)[key] = value;
    }
    assert.deepEqual(changed, original);
    assert.notDeepEqual(drawn, world);
  });

  it('leaves a world without ranges as it is, and the stated world untouched', () => {
    const plain = { scheme: readScheme(ONE_RULE, 'x').value, society: readSociety(FLAT, 'x').value, companion: null };
    assert.deepEqual(drawIgnorance(plain, 42, 3), plain);
    assert.equal(scheme.indicators[0]?.recorded, 0.5);
    assert.equal(drawIgnorance({ ...world, scheme: null }, 42, 7).scheme, null);
  });

  it('is moved by no parameter that comes or goes', () => {
    const fewer = readScheme(change(RANGED_SCHEME, ['low: -100, high: 50', 'low: 0, high: 0']), 'x').value;
    const other = drawIgnorance({ ...world, scheme: fewer }, 42, 7);
    assert.equal(other.scheme?.ledger.min, 0);
    assert.notEqual(drawn.scheme?.ledger.min, 0);
    assert.deepEqual(other.scheme?.indicators, drawn.scheme?.indicators);
    assert.deepEqual(other.scheme?.lists, drawn.scheme?.lists);
    assert.deepEqual(other.society, drawn.society);
  });

  it('gives a number that several worlds share one value in all of them', () => {
    const milder = readScheme(change(RANGED_SCHEME, ['points: -20', 'points: -10']), 'y').value;
    const worlds = ignoranceOf([world, { ...world, scheme: milder }, { ...world, scheme: null }]);
    assert.equal(worlds.parameters.length, ignoranceOf([world]).parameters.length);
    const [a, b, none] = worlds.draw(42, 7, (all) => all).made ?? [];
    assert.deepEqual([a?.scheme?.indicators[0]?.recorded, b?.scheme?.indicators[0]?.points], [b?.scheme?.indicators[0]?.recorded, -10]);
    assert.deepEqual([a?.society, b?.society], [b?.society, none?.society]);
    assert.deepEqual(a, drawn);
  });

  const crossing = (low: number): string =>
    change(
      ONE_RULE,
      ['{ id: B, from: 850 }', `{ id: B, from: 850, evidence: { from: { grade: invented, source: none, low: ${low}, high: 900 } } }`],
      ['{ id: C, from: 600 }', '{ id: C, from: 600, evidence: { from: { grade: invented, source: none, low: 500, high: 840 } } }'],
    );

  it('that makes no valid file is drawn again, which is counted and told; the society keeps its values', () => {
    const bands = { ...world, scheme: readScheme(crossing(610), 'x').value };
    let refused = 0;
    for (const d of draws.slice(0, 200)) {
      const draw = ignoranceOf([bands]).draw(42, d, ([one]) => one);
      assert.equal(draw.tries.scheme, draw.refused);
      assert.equal(draw.why === null, draw.refused === 0);
      if (draw.why !== null) assert.match(draw.why, /^bands\.C\.from: .* is not below the band before it/);
      const [, b, c] = draw.made?.scheme?.bands ?? [];
      assert.ok((b?.from as number) > (c?.from as number));
      assert.deepEqual(draw.made?.society, drawIgnorance(world, 42, d).society);
      refused += draw.refused;
    }
    // P(B < C) where both are drawn: ¼ that B lies in 610 … 850 and C in 600 … 840, and then very nearly half of it, so about one in eight.
    assert.ok(refused > 10 && refused < 50, `${refused}`);
  });

  it('is given up after so many tries, and then says why', () => {
    const never = ignoranceOf([world]).draw(42, 0, () => {
      throw new CannotRun('too large');
    });
    assert.deepEqual([never.made, never.refused, never.why], [null, TRIES, 'too large']);
    const faults = ignoranceOf([world]).draw(42, 0, () => {
      throw new InvalidFile('x', [{ line: 1, column: 1, path: 'a.b', message: 'is wrong', level: 'error' }]);
    });
    assert.equal(faults.why, 'a.b: is wrong');
    assert.throws(() => ignoranceOf([world]).draw(42, 0, () => assert.fail('mine')), /mine/);
  });

  it('gives a number that a phase leaves alone the value that it had before', () => {
    const phases = `${RANGED_SCHEME.trimEnd()}
phases:
  - { id: milder, from: 6, change: { indicators.late-bill.points: -10 } }
  - { id: other, from: 9, add: { indicators: [ { id: late-bill, conduct: late_payment, points: -5, context: finance, recorded: 0.1,
      evidence: { recorded: { grade: inferred, source: none, low: 0, high: 0.15 } } } ] } }
`;
    const inTime = { ...world, scheme: readScheme(phases, 'x').value };
    const { parameters } = ignoranceOf([inTime]);
    assert.deepEqual(
      parameters.map((one) => one.path),
      ignoranceOf([world]).parameters.map((one) => one.path),
    );
    for (const d of [0, 1, 2, 3]) {
      const { scheme: own } = drawIgnorance(inTime, 42, d);
      const [milder, other] = own?.phases ?? [];
      const recorded = own?.indicators[0]?.recorded as number;
      assert.equal(recorded, drawIgnorance(world, 42, d).scheme?.indicators[0]?.recorded);
      assert.deepEqual([milder?.scheme?.indicators[0]?.recorded, milder?.scheme?.indicators[0]?.points], [recorded, -10]);
      const changed = other?.scheme?.indicators[0]?.recorded as number;
      // The same luck in another range.
      assert.ok(recorded > 0.5 ? Math.abs((changed - 0.1) / 0.05 - (recorded - 0.5) / 0.4) < 1e-9 : Math.abs(changed / 0.1 - (recorded - 0.2) / 0.3) < 1e-9);
    }
  });

  it('of a scheme for enterprises is the same alone and beside the persons of another', () => {
    const firms = { ...scheme, subjects: 'enterprises' as const, consequences: [] };
    const rich = { ...society, firms: { sizes: [{ id: 'one', share: 1, employees: 3 }], conducts: society.conducts } };
    const alone = drawIgnorance({ scheme: firms, society: rich, companion: null }, 42, 1);
    const beside = drawIgnorance({ scheme, society: rich, companion: firms }, 42, 1);
    assert.deepEqual(alone.scheme, beside.companion);
    assert.notEqual(beside.scheme?.indicators[0]?.recorded, beside.companion?.indicators[0]?.recorded);
  });
});
