/** What every engine must do, whatever it is built of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Program } from '../../src/compile/program.ts';
import type { Engine } from '../../src/engine/back-end.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { monthTables, newMemory, remember } from '../../src/engine/month-tables.ts';
import { plain as plainEngine } from '../../src/engine/plain/plain.ts';
import { enterprisesBeside, runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { watchLife } from '../../src/engine/watch.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { conduct, firmScheme, firms, indicator, scheme, society, sum } from '../kit.ts';
import { CASES } from '../naive/schemes.ts';

function programOf(name: string, persons: number, months: number): Program {
  const found = CASES.find((item) => item.name === name);
  assert.ok(found, name);
  return compile(readScheme(found.scheme, name).value, readSociety(found.society, name).value, { persons, months });
}

/** Lives a program in several shards, month by month, with the sums of their rows fed back. */
function inShards(engine: Engine, program: Program, seed: number, cuts: readonly number[]): { rows: Float64Array; state: Uint32Array } {
  const edges = [0, ...cuts, program.persons];
  const shards = edges.slice(1).map((high, n) => engine.open(program, seed, 0, edges[n], high));
  const { width } = program.layout;
  const rows = new Float64Array(program.months * width);
  const memory = newMemory(program);
  const enterprises = enterprisesBeside(engine, program, seed, 0);
  let before: Float64Array | null = null;
  for (let t = 0; t < program.months; t++) {
    const row = rows.subarray(t * width, (t + 1) * width);
    const tables = monthTables(program, memory, t, before, enterprises());
    for (const shard of shards) shard.step(tables, row);
    remember(program, memory, row);
    before = row;
  }
  const state = new Uint32Array(4);
  for (const shard of shards) shard.mix(state);
  return { rows, state };
}

/** Persons listed for what they do or for the enterprise that they represent, whose jobs hang on their enterprise. */
function besideEnterprises(): Program {
  const world = society({
    conducts: [conduct('late_payment', { rate: 0.1 })],
    employment: { rate: 0.9, lose: 0.02, find: 0.1 },
    firms: firms({ conducts: [conduct('tax_evasion', { rate: 0.05 })] }),
  });
  const rules = scheme({
    enterprises: 'test-firms',
    lists: [
      {
        id: 'blacklist',
        colour: 'black',
        entry: [{ recorded: 'late-bill' }, { represents: 'dishonest' }],
        exit: [{ after: 5, no_longer_represents: 'dishonest' }],
        published: false,
      },
    ],
  });
  const costly = { id: 'c', while: { list: 'dishonest' }, domain: 'employment', context: 'work', job_loss: 6, starts: 3, legal_basis: null } as const;
  return compile(rules, world, { persons: 300, months: 20, enterprises: 40, enterpriseScheme: firmScheme({ consequences: [costly] }) });
}

export function keepsTheEngineContract(engine: Engine): void {
  const run = (program: Program, seed = 1, replicate = 0): Trace => runReplicate(engine, program, seed, replicate) as Trace;

  test(`${engine.name}: the same seed gives the same digest, another seed or replicate another`, () => {
    const program = programOf('everything-fading', 300, 12);
    assert.equal(digestOf([run(program)]), digestOf([run(program)]));
    assert.notEqual(digestOf([run(program)]), digestOf([run(program, 2)]));
    assert.notEqual(digestOf([run(program)]), digestOf([run(program, 1, 1)]));
  });

  test(`${engine.name}: a digest covers the replicates in their order, however they arrive`, () => {
    const program = programOf('appeals', 200, 6);
    const [a, b] = [run(program, 1, 0), run(program, 1, 1)];
    assert.equal(digestOf([a, b]), digestOf([b, a]));
  });

  for (const { name } of CASES) {
    const program = programOf(name, 211, 14);
    if (program.readsTies) continue;
    test(`${engine.name}: cut into shards anywhere, "${name}" gives the same rows and the same state`, () => {
      const whole = inShards(engine, program, 5, []);
      for (const cuts of [[100], [1, 2, 3, 70], [52, 53, 104]]) assert.deepEqual(inShards(engine, program, 5, cuts), whole);
    });
  }

  test(`${engine.name}: where enterprises are read, it gives the plain engine's digest`, () => {
    const program = besideEnterprises();
    const trace = run(program, 5);
    assert.deepEqual({ rows: trace.rows, state: trace.state }, inShards(engine, program, 5, []));
    assert.equal(digestOf([trace]), digestOf([runReplicate(plainEngine, program, 5, 0) as Trace]));
  });

  test(`${engine.name}: luck belongs to the society: without a response conduct is the same in every world`, () => {
    const world = society({ conducts: [conduct('late_payment', { rate: 0.2, disposition: 1 }), conduct('gift', { kind: 'good', rate: 0.1 })] });
    const rules = scheme({ indicators: [indicator('late-bill', 'late_payment'), indicator('gift', 'gift', { points: 5, context: 'civic' })] });
    const done = (program: Program): number[][] => {
      const { layout } = program;
      const trace = run(program);
      return Array.from({ length: 24 }, (_, t) =>
        Array.from(trace.rows.subarray(t * layout.width + layout.done.at, t * layout.width + layout.done.at + layout.done.count)),
      );
    };
    assert.deepEqual(done(compile(rules, world, { persons: 400, months: 24 })), done(compile(null, world, { persons: 400, months: 24 })));
  });
}

/** What holds of lives told one by one; only for engines that can be watched. */
export function tellsLives(): void {
  test('two worlds that differ by one dropped indicator agree in every other entry of every person', () => {
    const world = society({
      regions: [
        { id: 'east', share: 0.6 },
        { id: 'west', share: 0.4 },
      ],
      conducts: [
        conduct('late_payment', { rate: 0.1, disposition: 0.7 }),
        conduct('littering', { rate: 0.15, need: 0.5 }),
        conduct('gift', { kind: 'good', rate: 0.2, disposition: -0.5 }),
      ],
      means: { mean: 1, gini: 0.4 },
    });
    const rules = [
      indicator('late-bill', 'late_payment', { false_records: 0.03 }),
      indicator('litter', 'littering', { points: -5, recorded: 0.3, false_records: 0.002, context: 'environment' }),
      indicator('litter-again', 'littering', { points: -1, recorded: 0.7, context: 'civic' }),
      indicator('gift', 'gift', { points: 3, context: 'civic', false_records: 0.01 }),
    ];
    const persons = 150;
    const entries = (indicators: typeof rules): string[] => {
      const program = compile(scheme({ indicators, lists: [] }), world, { persons, months: 20 });
      return Array.from({ length: persons }, (_, i) =>
        watchLife(program, 3, 0, i, null)
          .events.filter((event) => event.kind.endsWith('recorded'))
          .map((event) => `${i} ${event.month} ${event.kind} ${event.rule}`),
      ).flat();
    };
    const all = entries(rules);
    assert.ok(all.length > 500);
    for (const dropped of rules) {
      assert.deepEqual(
        entries(rules.filter((rule) => rule !== dropped)),
        all.filter((line) => !line.endsWith(` ${dropped.id}`)),
        `without ${dropped.id}`,
      );
    }
  });

  test('persons beside enterprises, cut into shards anywhere, give the same rows and the same state', () => {
    const program = besideEnterprises();
    const whole = inShards(plainEngine, program, 5, []);
    for (const cuts of [[100], [1, 2, 3, 70]]) assert.deepEqual(inShards(plainEngine, program, 5, cuts), whole);
  });

  for (const name of ['appeals', 'attention-over-regions', 'mix-ups', 'everything-expiring', 'everything-fading']) {
    test(`a life of "${name}" lived alone against the run's rows is the life watched in the run`, () => {
      const program = programOf(name, 160, 18);
      const trace = runReplicate(plainEngine, program, 9, 2) as Trace;
      for (const index of [0, 1, 2, 63, 120, 159])
        assert.deepEqual(watchLife(program, 9, 2, index, trace.rows), watchLife(program, 9, 2, index, null), `person ${index}`);
    });
  }

  test('the events of all lives are what the run counted', () => {
    const program = programOf('everything-fading', 120, 18);
    const trace = runReplicate(plainEngine, program, 9, 0) as Trace;
    const { layout } = program;
    const counted = (at: number, count = 1): number =>
      sum(Array.from({ length: 18 }, (_, t) => sum(Array.from({ length: count }, (_, n) => trace.rows[t * layout.width + at + n] as number))));
    const events = Array.from({ length: 120 }, (_, i) => watchLife(program, 9, 0, i, trace.rows).events).flat();
    const told = (kind: string): number => events.filter((event) => event.kind === kind).length;
    assert.equal(told('denied'), counted(layout.denied.at, layout.denied.count));
    assert.equal(told('left'), counted(layout.scalar.exits));
    assert.equal(told('filed'), counted(layout.scalar.filed));
    assert.equal(told('appeal-won') + told('appeal-lost'), counted(layout.scalar.decided));
    assert.equal(told('recorded') + told('tie-recorded'), counted(layout.entered.at, layout.entered.count));
    assert.equal(told('falsely-recorded'), counted(layout.falselyEntered.at, layout.falselyEntered.count));
    assert.equal(told('did') + told('did-hollow'), counted(layout.done.at, layout.done.count));
  });
}
