/** A replicate lived by several threads, each with some of the shards, is the replicate lived in one piece. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Program } from '../../src/compile/program.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { monthTables, newMemory, remember } from '../../src/engine/month-tables.ts';
import { plain } from '../../src/engine/plain/plain.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { readsFirms } from '../../src/engine/workplace.ts';
import { compileExperiment, prepare } from '../../src/host/node/experiment.ts';
import { liveReplicates } from '../../src/host/node/replicates.ts';
import type { Plan } from '../../src/host/plan.ts';
import type { EngineName } from '../../src/host/protocol.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { ENGINES } from '../engines.ts';
import { FLAT, ONE_RULE } from '../fixtures/files.ts';
import { conduct, indicator, scheme, society } from '../kit.ts';
import { CASES } from '../naive/schemes.ts';

function programOf(name: string, persons: number, months: number): Program {
  const found = CASES.find((item) => item.name === name);
  assert.ok(found, name);
  return compile(readScheme(found.scheme, name).value, readSociety(found.society, name).value, { persons, months });
}

async function shared(program: Program, plan: Partial<Plan>, runs = 1, engine: EngineName = 'plain'): Promise<Trace[]> {
  return liveReplicates(program, { seed: 7, runs, jobs: 1, engine, plan: { teams: 1, workers: 1, bytes: [24, 24], maxShardBytes: 2 ** 30, ...plan } });
}

function inOnePiece(program: Program, replicate = 0): Trace {
  return runReplicate(plain, program, 7, replicate) as Trace;
}

// Attention, mix-ups, chances of being heard: each reads what all persons did last month.
for (const name of ['attention-over-regions', 'attention-over-groups', 'mix-ups', 'appeals', 'everything-expiring'])
  test(`"${name}" lived by 1, 2 and 3 workers is the run in one piece`, async () => {
    const program = programOf(name, 700, 15);
    const whole = inOnePiece(program);
    for (const workers of [1, 2, 3]) assert.deepEqual(await shared(program, { workers }), [whole], `${workers} workers`);
    // What a person takes in memory is the engine's own affair.
    const [compiled] = await shared(program, { workers: 2 }, 1, 'compiled');
    assert.deepEqual({ ...compiled, bytesPerPerson: whole.bytesPerPerson }, whole);
  });

/** Rules that change in month 6, an amnesty in month 9, and records that get out in months 3 and 12. */
const TIMES = `
phases:
  - id: harder
    from: 6
    change: { indicators.late-bill.recorded: 0.9 }
    add: { consequences: [ { id: cells, while: { list: blacklist }, domain: liberty, liberty: { rate: 0.2, months: 2 }, context: civic, legal_basis: null } ] }
amnesties: [ { id: pardon, month: 9, scores: true } ]
breaches: [ { id: leak, month: 3, share: 0.5 }, { id: flood, month: 12, share: 1 } ]
`;

function inTime(): Program {
  const text = ONE_RULE.replace('appeal: null', 'appeal: { by: same, window: null, capacity: 300, corrects: 0.8, upholds: 0.9, suspends: true }');
  return compile(readScheme(`${text.trimEnd()}${TIMES}`, 'x').value, readSociety(FLAT, 's').value, { persons: 700, months: 15 });
}

test('rules that change in mid-run, and breaches, are the same in shards and in one piece', async () => {
  const program = inTime();
  const whole = inOnePiece(program);
  assert.ok(whole.exposed.some((count) => count > 0));
  for (const workers of [1, 2, 3]) assert.deepEqual(await shared(program, { workers }), [whole], `${workers} workers`);
  const [compiled] = await shared(program, { workers: 2 }, 1, 'compiled');
  assert.deepEqual({ ...compiled, bytesPerPerson: whole.bytesPerPerson }, whole);
});

test('a shard that was written down in one phase goes on in the next as if it had never rested', () => {
  const program = inTime();
  const { width } = program.layout;
  const whole = inOnePiece(program);
  for (const [, engine] of ENGINES)
    for (const month of [5, 6, 7, 9, 10, 13]) {
      const memory = newMemory(program);
      let shard = engine.open(program, 7, 0);
      const row = (t: number): Float64Array => whole.rows.subarray(t * width, (t + 1) * width);
      for (let t = 0; t < program.months; t++) {
        if (t === month) {
          const parts = shard.save().map((part) => part.slice());
          shard = engine.open(program, 7, 0);
          shard.load(
            parts.map((part) => part.length),
            (into) => into.set(parts.shift() as Uint8Array),
          );
        }
        const lived = new Float64Array(width);
        shard.step(monthTables(program, memory, t, t === 0 ? null : row(t - 1)), lived);
        remember(program, memory, lived);
        assert.deepEqual(lived, Float64Array.from(row(t)), `${engine.name}, written down before month ${month}, month ${t}`);
      }
    }
});

test('a shard that would be too large is cut, and a worker lives several', async () => {
  const program = programOf('appeals', 700, 15);
  assert.deepEqual(await shared(program, { workers: 2, maxShardBytes: 24 * 64 }), [inOnePiece(program)]);
});

test('whole replicates side by side, and all workers on one after the other, give the same traces', async () => {
  const program = programOf('appeals', 300, 14);
  const whole = [0, 1, 2].map((replicate) => inOnePiece(program, replicate));
  assert.deepEqual(await shared(program, { teams: 2 }, 3), whole);
  assert.deepEqual(await shared(program, { workers: 2 }, 3), whole);
});

test('where ties are read shards are whole blocks, and two workers still give the run in one piece', async () => {
  const friends = { ...indicator('friends', ''), conduct: undefined, ties: { which: ['household' as const], standing: { list: 'blacklist' } } };
  const program = compile(scheme({ indicators: [indicator('late-bill', 'late_payment'), friends] }), society({ ties: { household: 3, local: 0, far: 0 } }), {
    persons: 2 ** 20 + 1000,
    months: 2,
  });
  assert.equal(program.readsTies, true);
  assert.deepEqual(await shared(program, { workers: 2 }), [inOnePiece(program)]);
});

test('enterprises are lived beside the persons: they have a trace of their own', async () => {
  const firms = compile(scheme(), society({ conducts: [conduct('late_payment', { rate: 0.3 })] }), { persons: 300, months: 14 });
  const both = { ...compile(scheme(), society(), { persons: 700, months: 14 }), firms: { program: firms } } as unknown as Program;
  const whole = inOnePiece(both);
  assert.deepEqual(whole.firms, inOnePiece(firms));
  for (const workers of [1, 2]) assert.deepEqual(await shared(both, { workers, maxShardBytes: 24 * 128 }), [whole]);
});

test('representatives and employees of enterprises on a list are the same whoever lives which', async () => {
  const program = compileExperiment(prepare({ scheme: 'representatives' }), 2 ** 20 + 2000, 3);
  assert.equal(readsFirms(program), true);
  const whole = inOnePiece(program);
  assert.deepEqual(await shared(program, { workers: 2 }), [whole]);
  const [compiled] = await shared(program, { workers: 3, maxShardBytes: 2 ** 16 }, 1, 'compiled');
  assert.equal(digestOf([compiled as Trace]), digestOf([whole]));
});
