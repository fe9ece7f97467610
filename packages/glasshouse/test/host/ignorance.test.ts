import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CannotRun } from '../../src/base/faults.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Program } from '../../src/compile/program.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { liveDraws, liveDrawsOf } from '../../src/host/node/ignorance.ts';
import { drawnValue, ignoranceOf } from '../../src/ignorance/draw.ts';
import type { Parameter } from '../../src/ignorance/parameters.ts';
import { measuresOf } from '../../src/measures/catalogue.ts';
import { quantile } from '../../src/measures/ignorance.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { compiled } from '../engines.ts';
import { change, FLAT, ONE_RULE } from '../fixtures/files.ts';
import { ONE_UNKNOWN, RANGED_SCHEME, RANGED_SOCIETY } from '../ignorance/ranged.ts';

const SIZE = { persons: 20000, months: 24 };
const options = { seed: 42, jobs: 1, engine: 'compiled' } as const;
const world = (scheme: string | null, society: string) => ({
  scheme: scheme === null ? null : readScheme(scheme, 'x').value,
  society: readSociety(society, 'x').value,
  companion: null,
  safeguards: [],
});
const programOf = ({ scheme, society }: ReturnType<typeof world>, size = SIZE): Program => compile(scheme, society, size);

test('the range of what follows from one unknown number is what follows from the range of that number', async () => {
  const unknown = world(ONE_UNKNOWN, FLAT);
  const draws = 200;
  const { summary, ranges } = await liveDraws(unknown, programOf(unknown), { ...options, draws });
  assert.deepEqual([summary.draws, summary.parameters, summary.refused, summary.given_up], [draws, 1, 0, 0]);
  // Nobody leaves: listed are those with a recorded late bill in 24 months, 1 − exp(−0.02 · 24 · recorded).
  const listed = (recorded: number): number => 1 - Math.exp(-0.02 * 24 * recorded);
  const [one] = ignoranceOf([unknown]).parameters;
  const recorded = Array.from({ length: draws }, (_, d) => drawnValue(one as Parameter, 42, d)).sort((a, b) => a - b);
  const range = ranges['listed_share'];
  // A share of 20 000 persons is off by 0.0036 at most in one of ten thousand.
  for (const [value, p] of [
    [range?.low, 0.025],
    [range?.median, 0.5],
    [range?.high, 0.975],
  ] as const)
    assert.ok(Math.abs((value as number) - listed(quantile(recorded, p))) < 0.012, `${p}: ${value}`);
  // And of the distribution itself: 2.5 % lie below 0.2 + 0.05 · 0.3, half below 0.5, 97.5 % below 0.9 − 0.05 · 0.4.
  for (const [value, x, within] of [
    [range?.low, 0.215, 0.02],
    [range?.median, 0.5, 0.04],
    [range?.high, 0.88, 0.02],
  ] as const)
    assert.ok(Math.abs((value as number) - listed(x)) < within, `${x}: ${value}`);
  assert.deepEqual(
    range?.drivers?.map(({ path, grade }) => [path, grade]),
    [['indicators.late-bill.recorded', 'invented']],
  );
  assert.ok((range?.drivers?.[0]?.rank_r2 as number) > 0.97);
});

test('draws come out alike for any number of jobs and from either engine', async () => {
  const ranged = world(RANGED_SCHEME, RANGED_SOCIETY);
  const size = { persons: 600, months: 12 };
  const program = programOf(ranged, size);
  const first = await liveDraws(ranged, program, { ...options, draws: 40 });
  assert.deepEqual(await liveDraws(ranged, program, { ...options, draws: 40, jobs: 3 }), first);
  assert.deepEqual(await liveDraws(ranged, program, { ...options, draws: 40, engine: 'plain' }), first);
  assert.notDeepEqual((await liveDraws(ranged, program, { ...options, draws: 40, seed: 43 })).ranges, first.ranges);
});

test('where nothing has a range, each draw is run 0', async () => {
  const known = world(ONE_RULE, FLAT);
  const program = programOf(known);
  const trace = runReplicate(compiled, program, 42, 0) as Trace;
  const { ranges, summary } = await liveDraws(known, program, { ...options, draws: 3 });
  assert.equal(summary.parameters, 0);
  for (const measure of measuresOf(program)) {
    const value = measure.value({ program, trace });
    const { low, high, median } = ranges[measure.id] ?? {};
    const shown = value === Number.POSITIVE_INFINITY ? null : value;
    assert.deepEqual([low, median, high], [shown, shown, shown], measure.id);
  }
});

test('one draw has a median and no range; the world without the scheme is drawn too', async () => {
  const none = world(null, RANGED_SOCIETY);
  const { summary, ranges } = await liveDraws(none, programOf(none, { persons: 500, months: 6 }), { ...options, draws: 1 });
  assert.deepEqual(
    summary.parameter_list?.map(({ file }) => file),
    ['society', 'society', 'society'],
  );
  const { low, high, median, why } = ranges['harm_rate'] ?? {};
  assert.deepEqual([low, high], [null, null]);
  assert.ok((median as number) > 0);
  assert.match(why ?? '', /one draw/);
});

test('several worlds share draw and luck, so that their difference is of the rules alone', async () => {
  const ranged = world(RANGED_SCHEME, RANGED_SOCIETY);
  const same = world(RANGED_SCHEME, RANGED_SOCIETY);
  const none = world(null, RANGED_SOCIETY);
  const { taken, drawn, parameters } = await liveDrawsOf(
    [ranged, same, none],
    (one) => programOf(one, { persons: 400, months: 8 }),
    { ...options, draws: 5, jobs: 2 },
    ({ traces }) => traces.map(({ rows, state }) => ({ rows: [...rows], state: [...state] })),
  );
  assert.equal(taken.length, 5);
  for (const [a, b, c] of taken) {
    assert.deepEqual(a, b);
    assert.notDeepEqual(a, c);
  }
  assert.deepEqual([drawn.length, drawn[0]?.length], [parameters.length, 5]);
});

test('a stop keeps the draws that have begun: the first so many', async () => {
  const ranged = world(RANGED_SCHEME, RANGED_SOCIETY);
  const program = programOf(ranged, { persons: 300, months: 6 });
  const stop = new AbortController();
  const finished: number[] = [];
  const { summary, taken } = await liveDrawsOf(
    [ranged],
    () => program,
    { ...options, draws: 500, stop: stop.signal },
    ({ d }) => {
      finished.push(d);
      if (finished.length === 4) stop.abort();
      return d;
    },
  );
  assert.deepEqual(taken, [0, 1, 2, 3]);
  assert.deepEqual([summary.asked, summary.draws], [500, 4]);
});

test('draws without a valid set are left out and counted; where there are none at all, the run is refused', async () => {
  // B lies at 500 in half of the draws, or below; C above it always: then only draws of B above C are valid.
  const bands = change(ONE_RULE, ['{ id: B, from: 850 }', '{ id: B, from: 850, evidence: { from: { grade: invented, source: none, low: 500, high: 900 } } }']);
  const odd = world(bands, FLAT);
  const { summary } = await liveDraws(odd, programOf(odd, { persons: 100, months: 2 }), { ...options, draws: 60 });
  assert.ok(summary.refused > 3);
  assert.match(summary.refused_first ?? '', /^bands\.C\.from/);
  assert.equal(summary.given_up, 0);
  const refuse = (): never => {
    throw new CannotRun('too large');
  };
  await assert.rejects(
    liveDrawsOf([odd], refuse, { ...options, draws: 2 }, () => null),
    (error: Error) => error instanceof CannotRun && /of 2 draws none makes a valid world.*too large/.test(error.message),
  );
  let calls = 0;
  const sometimes = await liveDrawsOf(
    [odd],
    (one) => (calls++ < 150 ? refuse() : programOf(one, { persons: 100, months: 2 })),
    { ...options, draws: 3 },
    ({ d }) => d,
  );
  assert.ok(sometimes.summary.given_up >= 1);
  assert.equal(sometimes.summary.given_up + sometimes.taken.length, 3);
});
