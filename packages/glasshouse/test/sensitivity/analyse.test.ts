/** The analysis of ensembles whose answers are known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CannotRun } from '../../src/base/faults.ts';
import { analyseEnsemble } from '../../src/sensitivity/analyse.ts';
import type { MeasureFinding } from '../../src/sensitivity/analysis.ts';
import { chance } from '../../src/sensitivity/chance.ts';
import { latinHypercube } from '../../src/sensitivity/latin-hypercube.ts';
import { morrisDesign } from '../../src/sensitivity/morris.ts';
import { resamplesOf } from '../../src/sensitivity/resamples.ts';
import { saltelliDesign } from '../../src/sensitivity/saltelli.ts';
import { sobolIndices } from '../../src/sensitivity/sobol-indices.ts';
import { ensemble, grid, parameters } from './ensembles.ts';
import { ishigami, near } from './golden.ts';

const luck = (replicate: number): number => chance('sensitivity: Morris, start', 77, replicate)(0) - 0.5;
const noise = (n: number, replicate: number): number => chance('sensitivity: Morris, start', 78, replicate)(n) - 0.5;
const only = (findings: readonly MeasureFinding[], world: string, minus: string | null = null, measure = 'listed_share'): MeasureFinding =>
  findings.find((one) => one.world === world && one.minus === minus && one.measure === measure) ?? assert.fail(`${world} − ${minus}`);
const verdicts = ({ parameters: own }: MeasureFinding): string[] => own.map(({ verdict }) => verdict);

test('of a Saltelli design the indices are those of the points’ means, and idle parameters are said to do little', () => {
  const base = 256;
  const points = saltelliDesign(base, 4);
  const { findings, method, points_used } = analyseEnsemble(
    ensemble({
      design: { kind: 'saltelli', base },
      parameters: parameters(['a', 'b', 'c', 'idle']),
      points,
      replicates: 2,
      live: (point, _, replicate) => [ishigami(point) + luck(replicate)],
    }),
    { seed: 1 },
  );
  const found = only(findings, 'as it is');
  const alone = sobolIndices(base, 4, points.map(ishigami), resamplesOf(200, 1));
  found.parameters.forEach(({ first, total }, j) => {
    near(first?.value, alone.indices[j]?.first.value as number, 1e-9);
    near(total?.high, alone.indices[j]?.total.high as number, 1e-9);
  });
  assert.deepEqual(verdicts(found), ['matters', 'matters', 'matters', 'little']);
  assert.deepEqual([method, points_used, found.units, found.units_left_out], ['sobol', base * 6, base, 0]);
  // All points share the luck of a replicate: it is in single runs, not in what is compared.
  assert.ok((found.luck.of_runs.value as number) > 0);
  near(found.luck.of_means.value, 0, 1e-9);
  assert.equal(found.parameters[0]?.direction, 'up');
  assert.equal(found.parameters[1]?.direction, 'both');
});

test('a total index no larger than luck alone would give it is not said to matter', () => {
  const base = 128;
  const points = saltelliDesign(base, 3);
  const { findings } = analyseEnsemble(
    ensemble({
      design: { kind: 'saltelli', base },
      parameters: parameters(['a', 'b', 'c']),
      points,
      replicates: 3,
      live: ([a = 0], _, replicate, n) => [a + 2 * noise(n, replicate)],
    }),
    { seed: 1 },
  );
  const found = only(findings, 'as it is');
  // Variance 1/12 of the parameter, 4/12 of luck in a run and 4/36 in a mean of three: 4/7 of that of means, and 4/5 of that of runs.
  near(found.luck.of_runs.value, 0.8, 0.06);
  near(found.luck.of_means.value, 4 / 7, 0.08);
  assert.ok((found.parameters[1]?.total?.low as number) > 0.1);
  assert.deepEqual(verdicts(found), ['matters', 'cannot-tell', 'cannot-tell']);
});

test('of a Morris screening effects are per whole range, whatever the range is, and luck alone is not said to matter', () => {
  const design = morrisDesign(12, 3, 4, 5);
  const ranged = parameters(['a', 'b', 'c']).map((one, j) => ({ ...one, low: [10, 0, -1][j] as number, high: [30, 0.5, 1][j] as number }));
  const points = design.map((point) =>
    point.map((u, j) => (ranged[j] as { low: number }).low + u * ((ranged[j] as { high: number; low: number }).high - (ranged[j] as { low: number }).low)),
  );
  const { findings, method } = analyseEnsemble(
    ensemble({
      design: { kind: 'morris', trajectories: 12, levels: 4 },
      parameters: ranged,
      points,
      replicates: 2,
      live: ([a = 0, b = 0], _, replicate, n) => [0.1 * a - 2 * b + noise(n, replicate)],
    }),
    { seed: 1 },
  );
  const found = only(findings, 'as it is');
  assert.equal(method, 'morris');
  // Luck puts 0.43 into one effect, and 0.13 into the mean of twelve.
  near(found.parameters[0]?.mu?.value, 2, 0.4);
  near(found.parameters[1]?.mu?.value, -1, 0.4);
  assert.deepEqual(
    found.parameters.map(({ verdict, direction }) => `${verdict} ${direction}`),
    ['matters up', 'matters down', 'cannot-tell both'],
  );
  assert.deepEqual([found.units, found.units_left_out], [12, 0]);
});

test('a difference of worlds is taken run by run, so that shared luck falls out of it, and where it turns is told', () => {
  const levels = [0, 0.25, 0.5, 0.75, 1];
  const { findings } = analyseEnsemble(
    ensemble({
      design: { kind: 'grid' },
      parameters: parameters(['a', 'b'], levels),
      points: grid([levels, levels]),
      worlds: ['as it is', 'with appeal'],
      replicates: 4,
      live: ([a = 0, b = 0], world, replicate) => [b + 10 * luck(replicate) + (world === 1 ? a - 0.6 : 0)],
    }),
    { seed: 1, thresholds: [{ measure: 'listed_share', value: 0.5 }] },
  );
  assert.equal(findings.length, 3);
  const found = only(findings, 'with appeal', 'as it is');
  near(found.mean, 0.5 - 0.6, 1e-10);
  near(found.low, -0.6, 1e-10);
  near(found.high, 0.4, 1e-10);
  near(found.above_zero, 0.4, 1e-10);
  assert.deepEqual(verdicts(found)[0], 'matters');
  const [a, b] = found.tipping;
  near(a?.crossings[0]?.at.value, 0.6, 1e-10);
  near(a?.crossings[0]?.at.low, 0.6, 1e-9);
  assert.deepEqual([a?.threshold, b?.crossings, b?.begins, b?.binned], [0, [], 'below', false]);
  // The surface is about the two parameters there are, and the line runs straight across at 0.6.
  const { x, xs, lines } = found.surface ?? assert.fail('no surface');
  assert.deepEqual([x, xs], ['a', levels]);
  assert.equal(lines[0]?.segments.length, 4);
  for (const [[from], [to]] of lines[0]?.segments ?? []) for (const at of [from, to]) near(at, 0.6, 1e-10);
  // The threshold of the measure itself lies within each world.
  assert.deepEqual(
    only(findings, 'as it is').tipping.map(({ threshold }) => threshold),
    [0.5, 0.5],
  );
});

test('along a single parameter each point is a level, and the crossing has an interval over replicates', () => {
  const levels = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
  const { findings } = analyseEnsemble(
    ensemble({
      design: { kind: 'grid' },
      parameters: parameters(['a'], levels),
      points: levels.map((x) => [x]),
      replicates: 12,
      live: ([a = 0], _, replicate) => [a * a + 0.2 * luck(replicate)],
    }),
    {
      seed: 1,
      thresholds: [
        { measure: 'listed_share', value: 0.25 },
        { measure: 'listed_share', value: 3 },
      ],
    },
  );
  const [crossed, never] = only(findings, 'as it is').tipping;
  const at = crossed?.crossings[0]?.at;
  assert.ok((at?.low as number) < (at?.value as number) && (at?.value as number) < (at?.high as number));
  near(at?.value, 0.5, 0.05);
  assert.deepEqual([never?.crossings, never?.never, never?.begins], [[], 1, 'below']);
});

test('in a Latin hypercube crossings lie between the means of bins, and shares find what matters', () => {
  const points = latinHypercube(300, 3, 3);
  const { findings, method, shown } = analyseEnsemble(
    ensemble({
      design: { kind: 'latin-hypercube' },
      parameters: parameters(['a', 'b', 'c']),
      points,
      live: ([a = 0, b = 0]) => [3 * a + (b - 0.5) ** 2],
    }),
    { seed: 1, thresholds: [{ measure: 'listed_share', value: 1.5 }] },
  );
  const found = only(findings, 'as it is');
  assert.equal(method, 'shares');
  assert.equal(found.parameters[0]?.verdict, 'matters');
  assert.ok((found.parameters[0]?.weight as number) > 0.95);
  const [a] = found.tipping;
  assert.equal(a?.binned, true);
  near(a?.crossings[0]?.at.value, 0.48, 0.05);
  assert.equal(found.parameters[0]?.trend.length, 10);
  assert.deepEqual([shown.length, found.shown.length], [200, 200]);
  assert.equal(found.luck.of_runs.value, null);
});

test('where a sweep was stopped whole points are used, with the replicates that leave most runs', () => {
  const levels = [0, 0.5, 1];
  const made = (live: (n: number, replicate: number, world: number) => boolean): ReturnType<typeof analyseEnsemble> =>
    analyseEnsemble(
      ensemble({
        design: { kind: 'grid' },
        parameters: parameters(['a', 'b'], levels),
        points: grid([levels, levels]),
        worlds: ['x', 'y'],
        replicates: 3,
        live: ([a = 0], world, replicate, n) => (live(n, replicate, world) ? [a] : null),
      }),
      { seed: 1 },
    );
  // Point by point: the eighth has two of three replicates.
  const pointwise = made((n, replicate) => n < 7 || (n === 7 && replicate < 2));
  assert.deepEqual([pointwise.points_used, pointwise.replicates, pointwise.runs, pointwise.runs_left_out], [7, 3, 46, 4]);
  // Replicate by replicate: the third has one point only.
  const replicatewise = made((n, replicate) => replicate < 2 || n === 0);
  assert.deepEqual([replicatewise.points_used, replicatewise.replicates, replicatewise.runs_left_out], [9, 2, 2]);
  // A point that lacks a world is no point.
  assert.equal(made((n, _, world) => n !== 4 || world === 0).points_used, 8);
  const none = made(() => false);
  assert.deepEqual([none.points_used, only(none.findings, 'x').mean, verdicts(only(none.findings, 'x'))], [0, null, ['cannot-tell', 'cannot-tell']]);
});

test('nulls are left out and counted: of points, of blocks, and of replicates of a point', () => {
  const base = 64;
  const points = saltelliDesign(base, 2);
  const { findings } = analyseEnsemble(
    ensemble({
      design: { kind: 'saltelli', base },
      parameters: parameters(['a', 'b']),
      points,
      measures: ['listed_share', 'never'],
      live: ([a = 0], _, __, n) => [n % 40 === 0 ? null : a, n % 2 === 0 ? null : Number.POSITIVE_INFINITY],
    }),
    { seed: 1 },
  );
  const found = only(findings, 'as it is');
  // Points 0, 40, 80 … are the first of blocks 0, 10, 20 …
  assert.deepEqual([found.units, found.units_left_out, found.null_points, found.points], [57, 7, 7, 121]);
  const never = only(findings, 'as it is', null, 'never');
  assert.deepEqual([never.mean, never.units, never.null_points], [null, 0, 128]);
});

test('an analysis is plain data: JSON gives it back, and the same seed gives it again', () => {
  const of = (): unknown =>
    analyseEnsemble(ensemble({ design: { kind: 'sobol' }, parameters: parameters(['a']), points: latinHypercube(30, 1, 1), live: ([a = 0]) => [a] }), {
      seed: 4,
      thresholds: [{ measure: 'listed_share', value: 0.4 }],
    });
  assert.deepEqual(JSON.parse(JSON.stringify(of())), of());
});

test('runs that no such design could have are refused', () => {
  const good = ensemble({ design: { kind: 'saltelli', base: 4 }, parameters: parameters(['a', 'b']), points: saltelliDesign(4, 2), live: ([a = 0]) => [a] });
  const first = good.runs[0] ?? assert.fail();
  for (const [bad, says] of [
    [{ ...good, design: { kind: 'saltelli', base: 5 } }, /has 20 points, not 16/],
    [{ ...good, design: { kind: 'morris', trajectories: 5 } }, /has 15 points, not 16/],
    [{ ...good, parameters: [] }, /no parameter is varied/],
    [{ ...good, points: [[1]] }, /point 0 has 1 values for 2 parameters/],
    [{ ...good, measures: ['a', 'b'] }, /1 values for 2 measures/],
    [{ ...good, runs: [...good.runs, first] }, /there twice/],
    [{ ...good, runs: [{ ...first, world: 3 }] }, /no world/],
  ] as const)
    assert.throws(
      () => analyseEnsemble(bad, { seed: 1 }),
      (error) => error instanceof CannotRun && says.test(error.message),
      String(says),
    );
});

test('where nothing is luck a small but steady effect is seen beside a large one, and differences that are equal but for rounding are equal', () => {
  const levels = [0, 0.25, 0.5, 0.75, 1];
  const { findings } = analyseEnsemble(
    ensemble({
      design: { kind: 'grid' },
      parameters: parameters(['large', 'small', 'idle'], levels),
      points: grid([levels, levels, [0, 1]]),
      worlds: ['x', 'y'],
      live: ([large = 0, small = 0], world) => [0.1 * large + 0.03 * small + world * 0.07 * small],
    }),
    { seed: 1 },
  );
  assert.deepEqual(verdicts(only(findings, 'x')), ['matters', 'matters', 'cannot-tell']);
  const less = only(findings, 'y', 'x');
  assert.deepEqual(verdicts(less), ['cannot-tell', 'matters', 'cannot-tell']);
  near(less.parameters[0]?.rank?.value, 0, 1e-9);
});

test('of a single number all that is not luck is its own, and nothing where all is luck', () => {
  const levels = [0, 1, 2, 3, 4, 5];
  const of = (size: number): MeasureFinding =>
    only(
      analyseEnsemble(
        ensemble({
          design: { kind: 'grid' },
          parameters: parameters(['a'], levels),
          points: levels.map((x) => [x]),
          replicates: 10,
          live: ([a = 0], _, replicate, n) => [size * a + noise(n, replicate)],
        }),
        { seed: 1 },
      ).findings,
      'as it is',
    );
  const [found] = of(0.5).parameters;
  assert.equal(found?.verdict, 'matters');
  near(found?.share?.value, 1, 0.05);
  assert.equal(of(0).parameters[0]?.verdict, 'cannot-tell');
});

test('without levels a surface has bins that hold ten points a cell, along the two numbers that weigh most, and no line; with few points there is none', () => {
  const of = (count: number): MeasureFinding =>
    only(
      analyseEnsemble(
        ensemble({
          design: { kind: 'latin-hypercube' },
          parameters: parameters(['a', 'b', 'c']),
          points: latinHypercube(count, 3, 2),
          live: ([a = 0, , c = 0]) => [a + 3 * c],
        }),
        { seed: 1, thresholds: [{ measure: 'listed_share', value: 2 }] },
      ).findings,
      'as it is',
    );
  const { x, y, xs, ys, means, binned, lines } = of(250).surface ?? assert.fail('no surface');
  assert.deepEqual([x, y, xs.length, ys.length, binned, lines], ['c', 'a', 5, 5, true, []]);
  // Each bin is a fifth of the range, and the function is straight: a cell's mean is its value in the middle, but for ten points' spread.
  for (const [i, c] of xs.entries()) {
    near(c, (i + 0.5) / 5, 0.02);
    for (const [j, a] of ys.entries()) near(means[i]?.[j], a + 3 * c, 0.35);
  }
  assert.equal(of(60).surface, undefined);
});
