/** Where a mean crosses a threshold: along one parameter, and on a grid of two. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from '../../src/sensitivity/chance.ts';
import { resamplesOf } from '../../src/sensitivity/resamples.ts';
import { tippingPoints } from '../../src/sensitivity/tipping.ts';
import { tippingLine } from '../../src/sensitivity/tipping-line.ts';
import { near } from './golden.ts';

const RESAMPLES = resamplesOf(200, 1);
const XS = [0, 1, 2, 3, 4];

test('a straight line crosses where it should, with an interval of nothing where replicates agree', () => {
  const { crossings, begins, never } = tippingPoints(
    XS,
    XS.map((x) => [2 * x + 1, 2 * x + 1, 2 * x + 1]),
    4,
    RESAMPLES,
  );
  assert.deepEqual([begins, never, crossings.length], ['below', 0, 1]);
  assert.deepEqual(crossings[0], { at: { value: 1.5, low: 1.5, high: 1.5 }, direction: 'up', found: 1 });
});

test('all crossings are told in their order, each with its direction, and none at all is told with the side', () => {
  const wave = [0, 2, 0, 2, 2].map((y) => [y, y]);
  const { crossings, begins } = tippingPoints(XS, wave, 1, RESAMPLES);
  assert.deepEqual(
    crossings.map(({ at, direction }) => [at.value, direction]),
    [
      [0.5, 'up'],
      [1.5, 'down'],
      [2.5, 'up'],
    ],
  );
  assert.equal(begins, 'below');
  assert.deepEqual(tippingPoints(XS, wave, 3, RESAMPLES), { threshold: 3, crossings: [], begins: 'below', never: 1, left_out: 0 });
  assert.deepEqual(tippingPoints(XS, wave, -1, RESAMPLES), { threshold: -1, crossings: [], begins: 'at or above', never: 1, left_out: 0 });
  assert.deepEqual(tippingPoints(XS, wave, 0, RESAMPLES).crossings, []);
});

test('where levels share the luck of replicates it moves the whole line, and the interval is the luck over the slope', () => {
  const draw = chance('sensitivity: Morris, start', 5, 98);
  const luck = Array.from({ length: 40 }, (_, r) => draw(r) - 0.5);
  const mean = luck.reduce((sum, x) => sum + x, 0) / 40;
  const { crossings } = tippingPoints(
    XS,
    XS.map((x) => luck.map((own) => 2 * x + own)),
    5,
    RESAMPLES,
  );
  near(crossings[0]?.at.value, (5 - mean) / 2, 1e-12);
  // Luck is uniform: its mean over 40 has a standard error of 0.046, so the crossing 0.023.
  const width = (crossings[0]?.at.high as number) - (crossings[0]?.at.low as number);
  near(width, 2 * 1.96 * 0.0228, 0.025);
  const apart = tippingPoints(
    XS,
    XS.map((x, k) => luck.map((_, n) => 2 * x + (luck[(n + 11 * k) % 40] as number))),
    5,
    RESAMPLES,
    { samples: 'apart' },
  );
  const [one] = apart.crossings;
  assert.ok((one?.at.low as number) < (one?.at.value as number) && (one?.at.value as number) < (one?.at.high as number));
});

test('a crossing that only some resamples have is told without an interval', () => {
  const values = [[0], [0], [0], [0], [0]].map(() => Array(10).fill(0) as number[]);
  values[4] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 11];
  const { crossings, never } = tippingPoints(XS, values, 1, RESAMPLES);
  assert.equal(crossings.length, 1);
  const [{ at, found } = { at: null, found: null }] = crossings;
  assert.deepEqual([at?.low, at?.high], [null, null]);
  // 1 − 0.9^10 = 0.65 of resamples have the one replicate that counts.
  near(found, 0.65, 0.1);
  near((found as number) + (never as number), 1, 1e-12);
});

test('no line is drawn over a level at which the measure does not apply', () => {
  const { crossings, left_out, begins } = tippingPoints(XS, [[null], [0], [null], [2], [0]], 1, RESAMPLES);
  assert.deepEqual([crossings.map(({ at }) => at.value), left_out, begins], [[3.5], 2, 'below']);
  assert.equal(tippingPoints(XS, [[null], [], [null], [null], [null]], 1, RESAMPLES).begins, null);
  assert.equal(crossings[0]?.found, null);
});

test('on a grid the line between below and above is that of a known plane', () => {
  const ys = [0, 1, 2, 3];
  const segments = tippingLine(
    XS,
    ys,
    XS.map((x) => ys.map((y) => x + y)),
    2.5,
  );
  assert.equal(segments.length, 5);
  for (const [from, to] of segments) for (const [x, y] of [from, to]) near(x + y, 2.5, 1e-12);
  assert.deepEqual(
    tippingLine(
      XS,
      ys,
      XS.map((x) => ys.map((y) => x + y)),
      8,
    ),
    [],
  );
});

test('a cell whose corners differ crosswise is parted by its middle, and a cell beside a null has no line', () => {
  const cross = [
    [0, 10],
    [10, 0],
  ];
  // The middle, 5, lies above 4, so that the two low corners are cut off; it lies below 6, so that the two high ones are.
  assert.deepEqual(tippingLine([0, 1], [0, 1], cross, 4), [
    [
      [0, 0.4],
      [0.4, 0],
    ],
    [
      [1, 0.6],
      [0.6, 1],
    ],
  ]);
  assert.deepEqual(tippingLine([0, 1], [0, 1], cross, 6), [
    [
      [0.6, 0],
      [1, 0.4],
    ],
    [
      [0.4, 1],
      [0, 0.6],
    ],
  ]);
  assert.deepEqual(
    tippingLine(
      [0, 1],
      [0, 1],
      [
        [0, 10],
        [10, null],
      ],
      4,
    ),
    [],
  );
});
