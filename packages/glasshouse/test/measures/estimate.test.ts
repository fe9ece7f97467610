import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../src/engine/plain/plain.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { measureRuns } from '../../src/measures/estimate.ts';
import { program, trace, without } from './by-hand.ts';

test('series are means over the runs that have a value', () => {
  const of = program({ months: 2 });
  const one = trace(of, { 1: { scalars: { listed: 100, wrongly: 10 } } });
  const two = trace(of, { 0: { scalars: { listed: 50, wrongly: 10 } }, 1: { scalars: { listed: 300, wrongly: 90 } } }, { replicate: 1 });
  const { series, measures } = measureRuns(of, [two, one]);
  assert.deepEqual(series.listed_share, [0.025, 0.2]);
  assert.deepEqual(series.wrongly_listed_share, [0.2, 0.2]);
  assert.deepEqual(measures.listed_share?.runs, [0.1, 0.3]);
  assert.equal(measures.appeal_wait?.why, 'no appeal was decided');
});

test('intervals are kept of the series that are drawn with a band: by hand, mean ± 12.7062 · half of what two runs differ by', () => {
  const of = program({ months: 2 });
  const one = trace(of, { 1: { scalars: { listed: 100, wrongly: 10 } } });
  const two = trace(of, { 0: { scalars: { listed: 50, wrongly: 10 } }, 1: { scalars: { listed: 300, wrongly: 90 } } }, { replicate: 1 });
  const { seriesInterval, measures } = measureRuns(of, [two, one]);
  assert.deepEqual(Object.keys(seriesInterval), ['listed_share', 'wrongly_listed']);
  const [first, last] = seriesInterval.listed_share ?? [];
  assert.ok(Math.abs((first?.[0] as number) - (0.025 - 12.7062 * 0.025)) < 1e-5);
  assert.deepEqual(last, [measures.listed_share?.low, measures.listed_share?.high]);
  assert.deepEqual(measureRuns(of, [one]).seriesInterval, {}, 'one run has none');
});

test('survival pools the stays of all runs', () => {
  const of = program({ months: 3 });
  const { atRisk, ended } = of.layout;
  const one = trace(of, {
    1: {
      cells: [
        [atRisk, 0, 3],
        [atRisk, 1, 3],
        [ended, 1, 3],
      ],
    },
  });
  const two = trace(of, {
    1: {
      cells: [
        [atRisk, 0, 9],
        [atRisk, 1, 9],
      ],
    },
  });
  assert.deepEqual(measureRuns(of, [one, two]).survival, [1, 0.75]);
});

test('scores are shares by equal bins of whole points that add up to 1', () => {
  const of = program({ months: 1 });
  const counts = new Float64Array(1301);
  counts[0] = 1;
  counts[999] = 4;
  counts[1000] = 3;
  counts[1300] = 2;
  const { scores } = measureRuns(of, [trace(of, {}, { scores: counts })]);
  assert.equal(scores.length, 131);
  assert.deepEqual(
    scores.filter(([, share]) => share > 0),
    [
      [0, 0.1],
      [990, 0.4],
      [1000, 0.3],
      [1300, 0.2],
    ],
  );
  assert.deepEqual(measureRuns(without({ months: 1 }), [trace(without({ months: 1 }), {})]).scores, []);
});

test('one rule in the flat society measures as its closed forms say', () => {
  const of = program({ persons: 20_000, months: 60 });
  const traces = [0, 1, 2].map((replicate) => runReplicate(plain, of, 42, replicate) as Trace);
  const { measures, series, scores, survival } = measureRuns(of, traces);

  const p = 1 - Math.exp(-0.012);
  const began: number[] = [];
  for (let t = 0; t < 60; t++) began.push(p * (1 - began.slice(-11).reduce((sum, share) => sum + share, 0)));
  const listed = began.map((_, t) => began.slice(Math.max(0, t - 11), t + 1).reduce((sum, share) => sum + share, 0));
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

  const near = (id: string, expected: number, tolerance: number): void => {
    const { value, low, high, runs } = measures[id] ?? assert.fail(id);
    assert.ok(value !== null && Math.abs(value - expected) < tolerance, `${id}: ${value}, expected ${expected} ± ${tolerance}`);
    assert.equal(runs.length, 3);
    assert.ok((low as number) <= value && value <= (high as number), id);
  };
  near('listed_share', listed[59] as number, 0.007);
  near('ever_listed_share', 1 - Math.exp(-0.72), 0.01);
  near('wrongly_listed_share', 0.15758, 0.02);
  near('wrong_months_share', 0.15775, 0.01);
  near('months_to_exit', 12, 1e-9);
  near('relisted_24', 1 - Math.exp(-0.012 * 25), 0.015);
  near('denied.travel', (0.1 * sum(listed) * 12000) / 60, 4);
  near('denied.travel.wrongly', 0.15775, 0.02);
  near('harm_rate', 20, 0.4);
  near('exposure', 144, 3);
  near('exposure.false_share', 1 / 6, 0.01);
  near('cost', 144, 3);
  near('opacity', 1, 1e-9);
  near('creep', sum(began.slice(48)) / sum(began.slice(0, 12)), 0.08);
  near('mean_score', 1000 - 20 * 0.012 * 60, 0.3);
  near('employed_share', 1, 1e-9);
  near('penalised_share', listed[59] as number, 0.007);
  assert.equal(measures.goodhart?.value, null);
  assert.equal(measures.appeals_filed?.value, 0);
  for (const [t, share] of listed.entries()) assert.ok(Math.abs((series.listed_share?.[t] as number) - share) < 0.01, `month ${t}`);
  assert.deepEqual(survival.slice(0, 13), [...new Array<number>(12).fill(1), 0]);
  assert.ok(Math.abs(sum(scores.map(([, share]) => share)) - 1) < 1e-9);
});
