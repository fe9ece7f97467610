import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parametersOf, readSettings, TARGETS, type Target, written } from '../../src/replicate/index.ts';
import { judge, meanOfRuns, shareOf } from '../../src/replicate/judge.ts';
import { lived, rowOf, targetOf } from './kit.ts';

const refuses = (target: Target, text: string, said: RegExp): void => {
  assert.throws(() => readSettings([target], [text]), { name: 'BadSetting', message: said });
};

test('a name that does not exist is answered with the nearest and with all there are', () => {
  refuses(targetOf('T4'), 'rat_a=2', /T4 has no parameter "rat_a"\. Did you mean rate_a\? What there is: rate_a, rate_b, /);
  refuses(targetOf('T8'), 'officers', /sets nothing\. Write --set name=value, for instance --set arrivals=4/);
});

test('a value that is not allowed is answered with what is', () => {
  refuses(targetOf('T4'), 'rate_a=-1', /cannot have rate_a=-1\. Allowed: a number from 0 to 100\./);
  refuses(targetOf('T4'), 'steps=1.5', /a whole number from 1 to 100000/);
  refuses(targetOf('T4'), 'correction=some', /one of none, linear, both/);
  refuses(targetOf('T5'), 'costs=5,,10', /1 to 6 numbers from 0\.1 to 1000, with commas between/);
  refuses(targetOf('T3'), 'norms=L9', /L1, L2, .* or norms of your own as CDCD:1111:0101/);
  refuses(targetOf('T7'), 'groups=white,white', /each once/);
});

test('a matrix is no list, and brackets around a list are none of it', () => {
  refuses(targetOf('T2'), 'repay=[[0.1,0.2],[0.3,0.4]]', /2 to 15 numbers from 0\.001 to 1, with commas between/);
  refuses(targetOf('T2'), 'repay=[0.1,0.2', /2 to 15 numbers/);
  refuses(targetOf('T2'), 'steps=24001', /1 to 6 whole numbers from 1 to 24000/);
});

test('every number of every target is held within its bounds', () => {
  for (const target of TARGETS)
    for (const [name, { allowed }] of Object.entries(parametersOf(target))) {
      if (!/number/.test(allowed.en)) continue;
      refuses(target, `${name}=1e99`, /Allowed/);
      refuses(target, `${name}=x`, /Allowed/);
      refuses(target, `${name}=`, /Allowed/);
    }
});

test('values that do not go together are refused with the reason', async () => {
  await assert.rejects(lived('T8', 'arrivals=9'), /grows for ever/);
  await assert.rejects(lived('T5', 'costs=1,2,3'), /3 costs and 2 sizes/);
  await assert.rejects(lived('T2-EO', 'start_1=1,0'), /start_1 needs a share for each of the 7 scores/);
  await assert.rejects(lived('T2-EO', 'start_1=1,1,0,0,0,0,0'), /add up to 1; they add up to 2/);
});

test('fractions, lists and words are read as people write them', () => {
  const target = targetOf('T7');
  const values = readSettings([target], ['break_even=5/6', 'sizes=[1, 2,3e2]', 'groups=white, black ,asian']).get(target);
  assert.deepEqual(values, { break_even: 5 / 6, sizes: [1, 2, 300], groups: ['white', 'black', 'asian'] });
  assert.equal(written([1, 2]), '1,2');
});

test('what was published stays beside another seed, and beside a setting that is one of the cases; it goes with any other', async () => {
  const id = 'efficiency.single-threshold';
  assert.equal(rowOf(await lived('T7', 'break_even=5/6'), id).published, 0.9933);
  assert.equal(rowOf(await lived('T7', 'break_even=0.83'), id).published, null);
  const reseeded = await lived('T6', 'seed=9');
  assert.equal(rowOf(reseeded, 'loss-4.demographic-parity.A.rate').published, 0.577395);
  assert.equal(reseeded.parameters['seed'], 9);
});

test('the same seed gives the same numbers, another other ones', async () => {
  const [one, same, other] = [await lived('H2'), await lived('H2'), await lived('H2', 'seed=2')];
  assert.deepEqual(one, same);
  assert.notEqual(rowOf(one, 'some-tell.hidden.a').ours, rowOf(other, 'some-tell.hidden.a').ours);
});

test('a verdict: four standard errors and no more, a millionth without chance, rounding of what was printed, null where nothing is expected', () => {
  const verdict = (ours: number, exact: number | null, se?: number): boolean | null =>
    judge({ id: 'x', ours, exact, ...(se === undefined ? {} : { se }) }, null).ok;
  assert.deepEqual(
    [verdict(1.39, 1, 0.1), verdict(1.41, 1, 0.1), verdict(1 + 9e-7, 1), verdict(1 + 2e-6, 1), verdict(5, null), verdict(Number.NaN, 1)],
    [true, false, true, false, null, false],
  );
  const printed = { value: 2, within: 0.05, by: 'a paper' };
  assert.deepEqual([judge({ id: 'x', ours: 2.04 }, printed).ok, judge({ id: 'x', ours: 2.06 }, printed).ok], [true, false]);
  assert.equal(judge({ id: 'x', ours: 2.04, exact: 2.04 }, printed).source, 'published: a paper');
  assert.deepEqual([judge({ id: 'x', ours: 1, se: 0.2, above: 0 }, null).ok, judge({ id: 'x', ours: 1, se: 0.3, above: 0 }, null).ok], [true, false]);
  // Mean and spread of 1, 2, 3 by hand; a share has the spread of the exact one.
  const mean = meanOfRuns('x', [1, 2, 3]);
  assert.deepEqual([mean.ours, mean.se], [2, Math.sqrt(1 / 3)]);
  // Of two runs Student's quantile is 12.706: four standard errors become 25.9 of them.
  assert.ok(Math.abs((judge(meanOfRuns('x', [0, 2], { exact: 0 }), null).tolerance as number) - (4 * 12.706205) / 1.959964) < 1e-4);
  assert.equal(shareOf('x', 40, 100, { exact: 0.5 }).se, 0.05);
});
