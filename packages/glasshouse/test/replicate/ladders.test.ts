/** The two ladders on the main engine under settings that nobody printed, against closed forms worked out here by hand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ladderScheme, ladderSociety } from '../../src/replicate/files/bonus-malus.ts';
import { eligibilityScheme, eligibilitySociety } from '../../src/replicate/files/eligibility.ts';
import { eligibilityStepsScheme, eligibilityStepsSociety } from '../../src/replicate/files/eligibility-steps.ts';
import { BadSetting, type Replication, readSettings, replicate } from '../../src/replicate/index.ts';
import { gammaNodes } from '../../src/replicate/models/quadrature.ts';
import { turnsWithin } from '../../src/replicate/models/turns.ts';
import { compiled } from '../engines.ts';
import { exactOf, lived, rowOf, targetOf } from './kit.ts';

/** The ladder on which everybody has a turn each month, with the other two lived but briefly. */
const eligibility = (...set: readonly string[]): Promise<Replication> => lived('T2', 'steps=20', 'literal_steps=20', ...set);

function holds(result: Replication, byHand: Readonly<Record<string, number>>): void {
  for (const row of result.rows) {
    assert.notEqual(row.ok, false, `${row.id}: ${row.ours} for ${row.exact}`);
    assert.equal(row.published, null, row.id);
  }
  for (const [id, value] of Object.entries(byHand))
    assert.ok(Math.abs(exactOf(result, id) - value) <= 1e-6 * Math.max(1, Math.abs(value)), `${id}: ${exactOf(result, id)}, by hand ${value}`);
}

test('T1: on a ladder of other length, rate and spread the long run is that of the gamma distribution', async () => {
  const [a, rate] = [2, 0.3];
  const survive = (k: number): number => (1 + (k * rate) / a) ** -a;
  const result = await lived('T1', 'levels=4', `shape=${a}`, `rate=${rate}`, 'start=3', 'months=30');
  holds(result, {
    'long_run.share.0': 100 * survive(3),
    'long_run.share.1': 100 * (survive(2) - survive(3)),
    'long_run.share.3': 100 * (1 - survive(1)),
    'long_run.relativity.0': 100 / (1 + (3 * rate) / a),
  });
});

test('T1: people all alike stand where powers of the chance of a clean month put them', async () => {
  const clean = Math.exp(-0.5);
  const result = await lived('T1', 'factors=1', 'weights=1', 'rate=0.5', 'levels=3', 'months=12');
  holds(result, {
    'lived.share.2': 100 * (1 - clean),
    'lived.share.1': 100 * clean * (1 - clean),
    'lived.share.0': 100 * clean ** 2,
    'lived.relativity.0': 100,
  });
});

test('T1: by steps for each violation, two violations lead twice as far', async () => {
  const [none, one] = [Math.exp(-0.4), 0.4 * Math.exp(-0.4)];
  // After one month from level 1 of 4: down to 0, or up by two at once, beyond that to the worst.
  const result = await lived('T1', 'factors=1', 'weights=1', 'rate=0.4', 'levels=6', 'start=1', 'up=2', 'months=1');
  holds(result, { 'lived.share.0': 100 * none, 'lived.share.3': 100 * one, 'lived.share.5': 100 * (1 - none - one), 'lived.share.4': 0 });
});

test('T1: a matrix of transitions leads from each level where it says, for two kinds of people', async () => {
  const result = await lived('T1', 'factors=0,2', 'weights=3,1', 'rate=0.35', 'levels=3', 'start=1', 'after_clean=1,2,0', 'after_violation=2,0,1', 'months=2');
  const p = Math.exp(-0.7);
  // Those who never violate go 1, 2, 0; the others by both matrices.
  holds(result, {
    'lived.share.0': 75 + 25 * p * p,
    'lived.share.1': 25 * (p * (1 - p) + (1 - p) * p),
    'lived.share.2': 25 * (1 - p) * (1 - p),
    'lived.relativity.1': 200,
  });
});

test('T1: a ladder of many levels needs no bands', async () => {
  const result = await lived('T1', 'levels=60', 'up=7', 'months=40', 'rate=0.2');
  for (const row of result.rows) assert.notEqual(row.ok, false, `${row.id}: ${row.ours} for ${row.exact}`);
  assert.ok(rowOf(result, 'lived.share.59'));
});

test('T2: of two scores nobody is kept from, the share above is the odds of repaying', async () => {
  holds(await eligibility('repay=0.3,0.8', 'start_1=1,0', 'start_2=0.5,0.5', 'months=20'), {
    'long_run.share.1': 0.3 / (0.3 + 0.2),
    'long_run.repay': 0.4 * 0.3 + 0.6 * 0.8,
  });
});

test('T2: above a threshold the number of acceptances is that of a gambler before ruin', async () => {
  // Scores 1 and 2 are open; from the top one stays there when repaying. n1 = 1 + p·n2, n2 = 1 + p·n2 + q·n1.
  const [p, q] = [0.6, 0.4];
  const n2 = (1 + q) / (1 - p - q * p);
  const result = await eligibility('policy=max-utility', `repay=0.2,${p},${p}`, 'start_1=0,1,0', 'start_2=0,0.5,0.5', 'months=150');
  holds(result, { 'long_run.acceptances.from_2': n2, 'long_run.acceptances.from_1': 1 + p * n2 });
  assert.ok(rowOf(result, 'lived.excluded.g1').ours > 0.99);
});

test('T2: one month in which everybody is accepted lets the lowest repay once, then they are out or in', async () => {
  const result = await eligibility('policy=max-utility', 'threshold=0.7', 'repay=0.25,0.75', 'start_1=1,0', 'start_2=1,0', 'burn_in=1', 'months=2');
  holds(result, { 'lived.acceptances.g1': 1.25, 'lived.share.1.g1': 0.25 * 0.75, 'lived.excluded.g2': 0.75 + 0.25 * 0.25 });
});

test('T2: larger steps up and down move the steady state with them', async () => {
  // From 0: up two with 0.5, else stay; from 1: to 2 or 0; from 2: stay or to 1. p0 = p1·½ + p0·½, p1 = p2·½, so ¼, ¼, ½.
  holds(await eligibility('repay=0.5,0.5,0.5', 'rise=2', 'start_1=1,0,0', 'start_2=0,0,1', 'months=15'), {
    'long_run.share.0': 0.25,
    'long_run.share.1': 0.25,
    'long_run.share.2': 0.5,
  });
});

/** Both ways of living a step of the paper at once: a month as a step, and a month as everybody's next turn. */
const step = (...set: readonly string[]): Promise<Replication> => lived('T2', 'months=1', 'persons=100', ...set);
const inBoth = (steps: number, rows: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).flatMap(([id, value]) => ['steps', 'literal'].map((part) => [`${part}.${steps}.${id}`, value])));

test('T2, a step at a time: where everybody is accepted there are as many loans as turns', async () => {
  holds(await step('threshold=0', 'steps=300', 'literal_steps=300', 'pace=0.02', 'size=50'), inBoth(300, { 'loans.g1': 300, 'loans.g2': 300 }));
});

test('T2, a step at a time: with one open score what is left is a power, and loans are a geometric sum', async () => {
  const [pace, stays, steps] = [0.04, 0.75, 120];
  const left = (1 - pace * (1 - stays)) ** steps;
  const set = [`repay=0.2,${stays}`, 'start_1=0,1', 'start_2=0.5,0.5', 'open_steps=0', `pace=${pace}`, `steps=${steps}`, `literal_steps=${steps}`];
  const loans = (100 * (1 - left)) / (1 - stays);
  holds(
    await step(...set),
    inBoth(steps, { 'loans.g1': loans, 'loans.g2': loans / 2, 'share.1.g1': left, 'excluded.g2': 1 - left / 2, 'repay.g1': 0.2 + (stays - 0.2) * left }),
  );
});

test('T2, a step at a time: an open first step lets the few whose turn it is rise, and a higher threshold shuts out everybody else', async () => {
  const [pace, low, high, steps] = [0.1, 0.25, 0.9, 40];
  const falls = pace * (1 - high);
  const up = pace * low * (1 - falls) ** (steps - 1);
  const set = [`repay=${low},${high}`, 'threshold=0.85', 'start_1=1,0', 'start_2=1,0', `pace=${pace}`, `steps=${steps}`, `literal_steps=${steps}`];
  const loans = 100 * (pace + (pace * low * (1 - (1 - falls) ** (steps - 1))) / (1 - high));
  holds(await step(...set), inBoth(steps, { 'share.1.g1': up, 'loans.g2': loans }));
  // Two open steps: of those who rose in the first some fall in the second, and others rise then.
  const twice = pace * low * (1 - falls) + (1 - pace * low) * pace * low;
  holds(await step(...set, 'open_steps=2', 'steps=2', 'literal_steps=2'), inBoth(2, { 'share.1.g1': twice, 'loans.g1': 200 * pace }));
});

test('T2, a step at a time: both engines give the same rows, and more turns than can be lived are refused', async () => {
  const set = readSettings([targetOf('T2')], ['runs=1', 'literal_runs=1', 'months=3', 'persons=100', 'steps=90', 'literal_steps=60', 'pace=0.1']).get(
    targetOf('T2'),
  );
  assert.deepEqual(await replicate(targetOf('T2'), set), await replicate(targetOf('T2'), set, compiled));
  await assert.rejects(
    step('pace=0.5', 'steps=20000', 'literal_steps=1'),
    (error: Error) => error instanceof BadSetting && /more than 3000 turns/.test(error.message),
  );
});

test('turns within some steps are binomial, and few are left out', () => {
  const byHand = [1, 5, 10, 10, 5, 1].map((ways, n) => ways * 0.3 ** n * 0.7 ** (5 - n));
  turnsWithin(5, 0.3).forEach((own, n) => assert.ok(Math.abs(own - (byHand[n] as number)) < 1e-12, `${n}: ${own}`));
  const many = turnsWithin(20000, 0.005);
  assert.ok(Math.abs(many.reduce((sum, own, n) => sum + own * n, 0) - 100) < 1e-9);
  assert.ok(many.length < 200, `${many.length}`);
});

test('settings that do not go together are refused with what is allowed', async () => {
  for (const [set, says] of [
    [['start=6'], /no level: with levels=6 there are 0 to 5/],
    [['after_clean=0,1'], /a level for each of the 6 levels; it has 2/],
    [['after_violation=6,6,6,6,6,6'], /leads to 6, which is no level/],
    [['levels=16', 'after_clean=by-rule', `after_violation=${Array(15).fill(0).join(',')}`], /at most 15/],
    [['factors=1,2'], /factors and weights go together/],
    [['factors=1,2', 'weights=0,0'], /all weights are 0/],
  ] as const)
    await assert.rejects(lived('T1', ...set), (error: Error) => error instanceof BadSetting && says.test(error.message), set.join(' '));
  await assert.rejects(eligibility('repay=0.1,0.9'), BadSetting);
});

test('Gauss–Laguerre nodes have the moments of the gamma distribution', () => {
  for (const shape of [0.3, 0.889, 4]) {
    const { factors, weights } = gammaNodes(shape, 16);
    const moment = (k: number): number => weights.reduce((sum, weight, n) => sum + weight * (factors[n] as number) ** k, 0);
    let exact = 1;
    for (let k = 0; k <= 6; k++) {
      assert.ok(Math.abs(moment(k) / exact - 1) < 1e-10, `shape ${shape}, moment ${k}: ${moment(k)}, exact ${exact}`);
      exact *= (shape + k) / shape;
    }
  }
});

test('the shipped files of both ladders are those of the default settings', () => {
  const shipped = (name: string): string => readFileSync(new URL(`../../src/replicate/files/${name}`, import.meta.url), 'utf8');
  const steps = { levels: 6, start: 0, down: 1, up: 'top', afterClean: null, afterViolation: null } as const;
  assert.equal(shipped('bonus-malus.scheme.yaml'), ladderScheme(steps));
  assert.equal(shipped('bonus-malus.society.yaml'), ladderSociety({ rate: 0.1474, ...gammaNodes(0.889, 16) }));
  const rules = { repay: [0.1, 0.2, 0.45, 0.6, 0.65, 0.7, 0.7], rise: 1, fall: 1, threshold: 0.5, burnIn: 0 };
  assert.equal(shipped('eligibility.scheme.yaml'), eligibilityScheme(rules, 5));
  assert.equal(shipped('eligibility.society.yaml'), eligibilitySociety(rules));
  const turns = { ...rules, burnIn: 1, pace: 0.005 };
  assert.equal(shipped('eligibility-steps.scheme.yaml'), eligibilityStepsScheme(turns, 5));
  assert.equal(shipped('eligibility-steps.society.yaml'), eligibilityStepsSociety(turns));
});
