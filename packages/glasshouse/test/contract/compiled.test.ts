import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { compile } from '../../src/compile/compile.ts';
import { compileExperiment, prepare } from '../../src/host/node/experiment.ts';
import { shipped } from '../../src/host/node/library.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { compiled, firstDifference } from '../engines.ts';
import { conduct, indicator, scheme, society } from '../kit.ts';
import { CASES } from '../naive/schemes.ts';
import { worlds } from '../property/worlds.ts';
import { keepsTheEngineContract } from './engine-contract.ts';

keepsTheEngineContract(compiled);

test('the kernel that is committed is what its sources compile to, byte for byte', () => {
  const tool = fileURLToPath(new URL('../../../../tools/build-kernel.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

for (const { name, scheme, society } of CASES) {
  test(`compiled: "${name}" is bit for bit what the plain engine makes of it`, () => {
    const program = compile(readScheme(scheme, name).value, readSociety(society, name).value, { persons: 3000, months: 24 });
    assert.equal(firstDifference(compiled, program, 7), null);
  });
}

for (const name of shipped('schemes')) {
  test(`compiled: the shipped scheme ${name} is bit for bit what the plain engine makes of it`, () => {
    // Few persons make many small classes; many make long ones, which the kernel passes over sixteen at a time.
    for (const persons of [777, 20_000]) assert.equal(firstDifference(compiled, compileExperiment(prepare({ scheme: name }), persons, 18), 42), null);
    assert.equal(firstDifference(compiled, compileExperiment(prepare({ scheme: name, noScheme: true }), 5000, 6), 42), null);
  });
}

/** One seed, so that a failure is found again; change it to search elsewhere, and keep what it finds as a test. */
const SEARCH = { numRuns: 250, seed: 20261121 };

test('compiled: random worlds are bit for bit what the plain engine makes of them', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      assert.equal(firstDifference(compiled, compile(world.scheme, world.society, world), world.seed), null);
    }),
    SEARCH,
  );
});

test('compiled: random worlds of thousands are too', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 500, max: 5000 }), (world, persons) => {
      assert.equal(
        firstDifference(
          compiled,
          compile(world.scheme, world.society, {
            ...world,
            persons,
            months: Math.min(world.months, 8),
            enterprises: world.enterprises && Math.floor(persons / 12),
          }),
          world.seed,
        ),
        null,
      );
    }),
    { numRuns: 20, seed: 20261121 },
  );
});

test('found by search: whoever has no ledger has no band that a household could suffer from', () => {
  const rules = scheme({
    population: { scope: 'general', consent: 'authorised', uptake: 0.5 },
    bands: [{ id: 'high', from: 100 }, { id: 'low' }],
    consequences: [{ id: 'school', while: { band: 'high' }, domain: 'family', context: 'schooling', deny: 0.5, legal_basis: null }],
  });
  const world = society({ exposures: { schooling: 0.3 }, ties: { household: 3, local: 0, far: 0 } });
  assert.equal(firstDifference(compiled, compile(rules, world, { persons: 200, months: 6 }), 16), null);
});

test('found by a shipped scheme: what arrives late for a class whose false entries exceed their ceiling reaches nobody else', () => {
  const world = society({
    groups: [
      { id: 'some', share: 0.5 },
      { id: 'others', share: 0.5 },
    ],
    conducts: [conduct('late_payment', { rate: 0.2, false_ceiling: 0.05 })],
    recording: { false_records: { groups: { some: 3 } } },
  });
  const rules = scheme({
    indicators: [indicator('late-bill', 'late_payment', { false_records: 0.03 })],
    sharing: { joint: false, lag: 1, mixups: 0, over_retention: 0 },
  });
  assert.equal(firstDifference(compiled, compile(rules, world, { persons: 900, months: 8 }), 3), null);
});

test('found by search: whoever has no ledger has nothing at stake, whatever the ledger of the others begins with', () => {
  const rules = scheme({
    population: { scope: 'general', consent: 'authorised', uptake: 0.35 },
    ledger: { start: 600, min: 350, max: 950, forget: { kind: 'never' }, clean_month: 3 },
    lists: [],
  });
  const world = society({
    conducts: [conduct('late_payment', { rate: 0.2 })],
    response: { harm: 2, good: 0, lawful: 0, half_life: 24, floor: 0.5, hollow: 0 },
  });
  assert.equal(firstDifference(compiled, compile(rules, world, { persons: 2000, months: 8 }), 1), null);
});

test('found by hand: the largest households, blocks and numbers of far ties that are allowed fit', () => {
  const rules = scheme({
    indicators: [
      indicator('late-bill', 'late_payment'),
      { ...indicator('company', ''), conduct: undefined, ties: { which: ['household', 'local', 'far'], standing: { list: 'blacklist' } }, points: -5 },
    ],
    consequences: [
      { id: 'shunned', while: { list: 'blacklist' }, domain: 'publicity', context: 'association', cuts_ties: 0.3, job_finding: 0.9, legal_basis: null },
    ],
  });
  for (const [household, local, far] of [
    [7, 16, 4],
    [8, 16, 2],
    [5, 16, 8],
    [3, 8, 2],
    [1, 1, 0],
    [8, 1, 8],
  ] as const) {
    const program = compile(rules, society({ conducts: [conduct('late_payment', { rate: 0.2 })], ties: { household, local, far } }), {
      persons: 600,
      months: 10,
    });
    assert.equal(firstDifference(compiled, program, 5), null, `${household}, ${local}, ${far}`);
  }
});
