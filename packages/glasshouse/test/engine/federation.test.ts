/** Federations: each region lives by its own rules as if these held everywhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fragmentation } from '../../src/compare/fragmentation.ts';
import { compile } from '../../src/compile/compile.ts';
import { ownMeasures } from '../../src/compile/federation.ts';
import type { Member, Program } from '../../src/compile/program.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { plain } from '../../src/engine/plain/plain.ts';
import { PENALISED, REWARDED } from '../../src/engine/portrait.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { liveFederation } from '../../src/host/node/tasks.ts';
import { measureRuns } from '../../src/measures/estimate.ts';
import { asOne } from '../../src/scheme/federated.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';
import { compiled } from '../engines.ts';
import { conduct, indicator, scheme, society } from '../kit.ts';

const SIZE = { persons: 3001, months: 20 };
const READING = { file: 'test', value: {}, at: () => ({ line: 1, column: 1 }) };

/** Four regions of unlike sizes, two groups, ties within. */
const LAND: Society = society({
  regions: [
    { id: 'north', share: 0.4 },
    { id: 'east', share: 0.11 },
    { id: 'south', share: 0.19 },
    { id: 'west', share: 0.3 },
  ],
  groups: [
    { id: 'some', share: 0.7 },
    { id: 'others', share: 0.3 },
  ],
  conducts: [conduct('late_payment', { rate: 0.1, disposition: 0.8 }), conduct('help', { kind: 'good', rate: 0.2 })],
  response: { harm: 0.8, good: 0.5, lawful: 0, half_life: 9, floor: 0.1, hollow: 0.2 },
  appeals: { wrongly: 0.3, rightly: 0.1, means: 0 },
  ties: { household: 3, local: 4, far: 2 },
});

const MILD = scheme({ id: 'mild', indicators: [indicator('late-bill', 'late_payment', { points: -5, false_records: 0.01 })] });
const HARSH = scheme({
  id: 'harsh',
  ledger: { start: 100, min: 0, max: 130, forget: { kind: 'fade', half_life: 10 } },
  indicators: [
    indicator('late-bill', 'late_payment', { false_records: 0.01 }),
    indicator('help', 'help', { points: 2 }),
    { id: 'company', ties: { which: ['household', 'local'], standing: { list: 'low' } }, points: -1, context: 'association' },
  ],
  bands: [{ id: 'good', from: 90 }, { id: 'bad' }],
  lists: [
    { id: 'low', colour: 'black', entry: [{ score_below: 80 }], exit: [{ after: 6, score_from: 90 }], published: true },
    { id: 'model', colour: 'red', entry: [{ score_from: 110 }], exit: [{ score_below: 105 }], published: true },
  ],
  consequences: [
    { id: 'no-train', while: { list: 'low' }, domain: 'travel', deny: 0.7, context: 'travel', legal_basis: null },
    { id: 'elsewhere', while: { list: 'low' }, domain: 'travel', deny: 0.5, joint: true, context: 'travel', legal_basis: null },
  ],
  remedies: {
    notice: { when: 'before' },
    appeal: { by: 'same', window: 5, capacity: 2000, corrects: 0.7, upholds: 0.9, suspends: true },
    repair: null,
  },
  sharing: { joint: true, mixups: 0.1 },
});

const head = { id: 'both', title: { en: 'Both' }, about: { en: 'Both.' }, sources: {}, sharing: { joint: true } };
const federation = (parts: readonly (readonly [Scheme | null, ...string[]])[]): Scheme =>
  asOne(
    head,
    parts.map(([one, ...regions]) => ({ scheme: one, reading: READING, regions })),
  );
const lived = (program: Program, engine = compiled): Trace => runReplicate(engine, program, 7, 0, { portrait: true }) as Trace;

test('everyone lives as if the rules of their region held everywhere, in both engines', () => {
  const parts = [
    [HARSH, 'north', 'south'],
    [MILD, 'west'],
    [null, 'east'],
  ] as const;
  const program = compile(federation(parts), LAND, SIZE);
  const traces = [lived(program, plain), lived(program)] as const;
  assert.deepEqual({ ...traces[1], bytesPerPerson: 0, members: [] }, { ...traces[0], bytesPerPerson: 0, members: [] });
  assert.equal(
    program.members.reduce((sum, { ranges }) => sum + ranges.reduce((all, [from, to]) => all + to - from, 0), 0),
    SIZE.persons,
  );
  program.members.forEach(({ ranges }, m) => {
    const alone = lived(compile((parts[m] as (typeof parts)[number])[0], LAND, SIZE));
    for (const [from, to] of ranges)
      assert.deepEqual((traces[0].portrait as Uint32Array).subarray(from, to), (alone.portrait as Uint32Array).subarray(from, to));
  });
});

test('a federation of one scheme is that scheme: the same states, counters and measures', () => {
  const twice = compile(
    federation([
      [HARSH, 'north', 'west'],
      [{ ...HARSH, id: 'again' }, 'east', 'south'],
    ]),
    LAND,
    SIZE,
  );
  const once = compile(HARSH, LAND, SIZE);
  const [two, one] = [lived(twice), lived(once)];
  assert.deepEqual(two.state, one.state);
  const [a, b] = [measureRuns(twice, [two]).measures, measureRuns(once, [one]).measures];
  for (const id of [
    'listed_share',
    'wrongly_listed_share',
    'months_to_exit',
    'denied.travel',
    'harm_rate',
    'group_gap.others',
    'appeal_wait',
    'penalised_share',
    'exposure',
  ])
    assert.deepEqual(a[id]?.value, b[id]?.value, id);
  assert.notEqual(b['goodhart']?.value, null);
  assert.equal(a['goodhart']?.value, null, 'scores of two schemes have no order in common');
  const lists = (a['on_list.harsh.low']?.value ?? 0) + (a['on_list.again.low']?.value ?? 0);
  if (b['on_list.low'] !== undefined) assert.ok(Math.abs(lists - (b['on_list.low'].value as number)) < 1e-12);
});

test('the measures of one member are of its own persons', () => {
  const program = compile(
    federation([
      [HARSH, 'north', 'south'],
      [MILD, 'west', 'east'],
    ]),
    LAND,
    SIZE,
  );
  const trace = lived(program);
  const own = program.members.map(ownMeasures);
  assert.equal(own[0] && own[1] && own[0].persons + own[1].persons, SIZE.persons);
  const shares = own.map((one, m) => measureRuns(one, [trace.members?.[m] as Trace]).measures['listed_share']?.value as number);
  const all = measureRuns(program, [trace]).measures['listed_share']?.value as number;
  assert.ok(Math.abs(shares.reduce((sum, share, m) => sum + share * (own[m] as Program).persons, 0) / SIZE.persons - all) < 1e-12);
});

test('inspection that follows records is spread over the regions of the scheme alone', () => {
  const following = { ...MILD, attention: { kind: 'records', over: 'region', prior: 10 } } as const;
  const program = compile(
    federation([
      [following, 'north', 'east'],
      [HARSH, 'south', 'west'],
    ]),
    LAND,
    SIZE,
  );
  const [member] = program.members as [Member];
  const { attention, regionPersons } = member.program;
  assert.deepEqual(Array.from(attention.persons), [regionPersons[0], regionPersons[1], 0, 0]);
  assert.deepEqual(Array.from(attention.prior), [(regionPersons[0] as number) / 100, (regionPersons[1] as number) / 100, 0, 0]);
  assert.deepEqual(lived(program, plain).rows, lived(program).rows);
});

test('a federation is the same run with any number of workers', async () => {
  const program = compile(
    federation([
      [HARSH, 'north', 'south'],
      [MILD, 'west', 'east'],
    ]),
    LAND,
    SIZE,
  );
  const digests = await Promise.all([1, 3].map(async (jobs) => digestOf(await liveFederation(program, { seed: 7, runs: 3, jobs, engine: 'compiled' }))));
  assert.equal(digests[0], digests[1]);
});

test('fragmentation is the chance that two schemes, drawn by the persons they rule, treat a person differently', () => {
  const [P, R] = [PENALISED, REWARDED];
  // Weights ½, ¼, ¼. The first person is treated alike by all, the second by one of halves, the third in three ways.
  const lives = new Fragmentation(3);
  lives.add(Uint32Array.of(P, 0, P), 50);
  lives.add(Uint32Array.of(P | R, R, R), 25);
  lives.add(Uint32Array.of(P, R, 0), 25);
  assert.equal(lives.value(), (0 + 0.5 + (1 - 0.25 - 2 * 0.0625)) / 3);
});

test('enterprises and checkpoints of a federation are refused with the way out', async () => {
  const both = federation([
    [HARSH, 'north', 'south'],
    [MILD, 'west', 'east'],
  ]);
  assert.throws(() => compile(both, LAND, { ...SIZE, enterprises: 5 }), /--enterprises 0/);
  const program = compile(both, LAND, SIZE);
  await assert.rejects(
    liveFederation(program, { seed: 7, runs: 1, jobs: 1, checkpoint: { folder: 'x', every: 1, version: '', note: () => {}, warn: () => {} } }),
    /--checkpoint/,
  );
});
