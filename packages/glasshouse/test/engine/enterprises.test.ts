/** Enterprises beside persons: lives of their own, and the two ways in which their standing reaches persons. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Firms, Program } from '../../src/compile/program.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { monthTables, newMemory } from '../../src/engine/month-tables.ts';
import { PlainShard, plain } from '../../src/engine/plain/plain.ts';
import { enterprisesBeside, runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { watchLife } from '../../src/engine/watch.ts';
import { employeesOf, representativeOf } from '../../src/engine/workplace.ts';
import type { Consequence, Scheme } from '../../src/scheme/scheme.ts';
import { conduct, firmScheme, firms, indicator, live, scheme, society, sum } from '../kit.ts';

const WORLD = society({
  conducts: [conduct('late_payment', { rate: 0.1 })],
  employment: { rate: 0.9, lose: 0.02, find: 0.1 },
  firms: firms({ conducts: [conduct('tax_evasion', { rate: 0.05 })] }),
});

/** Whoever represents a listed enterprise is listed as long as it is. */
const REPRESENTATIVES: Scheme = scheme({
  enterprises: 'test-firms',
  indicators: [],
  lists: [
    {
      id: 'bosses',
      colour: 'black',
      entry: [{ represents: 'dishonest' }],
      exit: [{ no_longer_represents: 'dishonest' }],
      published: false,
    },
  ],
});

const jobs = (factor: number, more: Partial<Consequence> = {}): Consequence => ({
  id: 'orders-lost',
  while: { list: 'dishonest' },
  domain: 'employment',
  context: 'work',
  job_loss: factor,
  legal_basis: null,
  ...more,
});

test('without enterprises a digest is what it was before there were any', () => {
  const world = society({ conducts: [conduct('late_payment', { rate: 0.1 })], employment: { rate: 0.9, lose: 0.02, find: 0.1 } });
  const { traces } = live(scheme(), world, { persons: 200, months: 12, runs: 2, seed: 7 });
  assert.equal(digestOf(traces), '0fa47c289ebe6329b74ce0f04045bbf8787f6cf361e178801c04ea8efed70853');
});

test('the purposes of all draws about enterprises have bit 31 set, those about persons have not', () => {
  const program = compile(scheme(), WORLD, { persons: 100, months: 2, enterprises: 10, enterpriseScheme: firmScheme() });
  const numbers = ({ purposes, conducts }: Program): number[] => [
    ...Object.values(purposes).flatMap((value: number | Uint32Array) => (typeof value === 'number' ? [value] : [...value])),
    ...conducts.layerPurpose,
    ...conducts.falseLayerPurpose,
  ];
  const own = (program.firms as Firms).program;
  assert.equal(program.mark, 0);
  assert.equal(own.mark, 2 ** 31);
  assert.ok(numbers(program).every((number) => number < 2 ** 31));
  assert.ok(numbers(own).every((number) => number >= 2 ** 31 && number < 2 ** 32));
});

test('enterprises under one rule follow the same exact chain as persons: 0.12654 listed, 0.15758 of them wrongly', () => {
  const world = society({ firms: firms() });
  const enterprises = 20000;
  const { program, traces } = live(firmScheme(), world, { persons: enterprises, enterprises, months: 60, runs: 3 });
  const own = (program.firms as Firms).program;
  const { listed, wrongly } = own.layout.scalar;
  const end = (at: number): number => sum(traces.map((trace) => (trace.firms as Trace).rows[59 * own.layout.width + at] as number));
  const n = enterprises * traces.length;
  const share = end(listed) / n;
  assert.ok(Math.abs(share - 0.12654) < 4 * Math.sqrt((0.12654 * 0.87346) / n), `${share}`);
  const wrong = end(wrongly) / end(listed);
  assert.ok(Math.abs(wrong - 0.15758) < 4 * Math.sqrt((0.15758 * 0.84242) / end(listed)), `${wrong}`);
});

test('an enterprise has other luck than the person of the same index', () => {
  const world = society({ firms: firms() });
  const { program, traces } = live(scheme(), world, { persons: 500, enterprises: 500, months: 24, enterpriseScheme: firmScheme() });
  const own = (program.firms as Firms).program;
  const done = (trace: Trace, of: Program): number[] => Array.from({ length: 24 }, (_, t) => trace.rows[t * of.layout.width + of.layout.done.at] as number);
  const trace = traces[0] as Trace;
  assert.notDeepEqual(done(trace, program), done(trace.firms as Trace, own));
});

test('where no rule reads them, enterprises change nothing about any person', () => {
  const size = { persons: 600, months: 30 };
  const alone = live(scheme(), WORLD, size).traces[0] as Trace;
  for (const enterpriseScheme of [null, firmScheme()]) {
    const beside = live(scheme(), WORLD, { ...size, enterprises: 60, enterpriseScheme }).traces[0] as Trace;
    assert.ok(beside.firms);
    assert.deepEqual({ ...beside, firms: null }, alone);
  }
});

test('running a scheme for enterprises leaves the persons as they are without any scheme', () => {
  const size = { persons: 600, months: 20 };
  const alone = live(null, WORLD, size).traces[0] as Trace;
  const beside = live(firmScheme(), WORLD, { ...size, enterprises: 40 });
  assert.deepEqual({ ...(beside.traces[0] as Trace), firms: null }, alone);
  assert.equal(beside.program.names.scheme, null);
  assert.equal(beside.program.firms?.program.names.scheme, 'test-firms');
});

/** Lives persons and enterprises month by month. */
function monthly(program: Program, each: (t: number, persons: PlainShard, before: Uint16Array | null) => void): void {
  const persons = new PlainShard(program, 5, 0, 0, program.persons);
  const standing = enterprisesBeside(plain, program, 5, 0);
  let row: Float64Array | null = null;
  for (let t = 0; t < program.months; t++) {
    const before = standing();
    const next = new Float64Array(program.layout.width);
    persons.step(monthTables(program, newMemory(program), t, row, before), next);
    row = next;
    each(t, persons, before);
  }
}

test('a listed enterprise lists its representative in the next month, for as long as it is listed, and nobody else', () => {
  const program = compile(REPRESENTATIVES, WORLD, { persons: 500, months: 40, enterprises: 50, enterpriseScheme: firmScheme() });
  const representatives = Array.from({ length: 50 }, (_, e) => representativeOf(program, e));
  let most = 0;
  monthly(program, (t, persons, before) => {
    const bits = new Uint16Array(500);
    before?.forEach((standing, e) => {
      bits[representatives[e] as number] = standing;
    });
    assert.deepEqual(persons.standing(), bits, `month ${t}`);
    most = Math.max(most, bits.filter((value) => value > 0).length);
  });
  assert.ok(most > 10);
});

test('who represents a wrongly listed enterprise is wrongly listed', () => {
  const innocent = firmScheme({ indicators: [indicator('evasion', 'tax_evasion', { recorded: 0, false_records: 0.02 })] });
  const { program, months } = live(REPRESENTATIVES, WORLD, { persons: 5000, months: 12, enterprises: 1000, enterpriseScheme: innocent });
  // One false entry lists an enterprise for twelve months, and its representative a month later.
  const expected = 1000 * (1 - Math.exp(-0.02 * 11));
  assert.ok(Math.abs((months(program.layout.scalar.listed).at(-1) as number) - expected) < 4 * Math.sqrt(expected * 0.8), String(expected));
  assert.deepEqual(months(program.layout.scalar.wrongly), months(program.layout.scalar.listed));
});

test('employees of a listed enterprise lose their jobs at the multiplied hazard, from the month after, with a scheme for persons or without', () => {
  const world = society({ employment: { rate: 1, lose: 0.02, find: 0 }, firms: firms() });
  const everyEnterprise = { lists: [{ id: 'dishonest', colour: 'black' as const, entry: [{ score_below: 1300 }], exit: [], published: true }] };
  const persons = 40000;
  for (const [factor, more] of [
    [3, {}],
    [0.25, {}],
    [3, { starts: 6, ends: 9 }],
  ] as const) {
    for (const own of [null, scheme()]) {
      const beside = firmScheme({ ...everyEnterprise, consequences: [jobs(factor, more)] });
      const { program, months } = live(own, world, { persons, months: 12, enterprises: 400, enterpriseScheme: beside });
      const employed = months(program.layout.scalar.employed);
      let kept = 1;
      employed.forEach((count, t) => {
        const acts = t > 0 && t >= ('starts' in more ? more.starts : 0) && t < ('ends' in more ? more.ends : 99);
        kept *= Math.exp(-0.02 * (acts ? factor : 1));
        assert.ok(Math.abs(count / persons - kept) < 4.5 * Math.sqrt((kept * (1 - kept)) / persons), `month ${t}: ${count / persons} against ${kept}`);
      });
    }
  }
});

test('only employees of the listed enterprises are exposed to the loss of their jobs', () => {
  const world = society({ employment: { rate: 1, lose: 0.0005, find: 0 }, firms: firms({ conducts: [conduct('tax_evasion', { rate: 0.1 })] }) });
  const own = firmScheme({ consequences: [jobs(16), jobs(16, { id: 'credit-lost', starts: 0 })] });
  const program = compile(null, world, { persons: 4000, months: 30, enterprises: 60, enterpriseScheme: own });
  const staff = Array.from({ length: 60 }, (_, e) => employeesOf(program, e));
  const months = { exposed: 0, others: 0 };
  const lost = { exposed: 0, others: 0 };
  let had = new Uint8Array(4000).fill(1);
  monthly(program, (_, persons, before) => {
    const exposed = new Uint8Array(4000);
    before?.forEach((standing, e) => {
      if ((standing & 1) === 1) for (const index of staff[e] as number[]) exposed[index] = 1;
    });
    const has = Uint8Array.from(had, (_, index) => (persons.look(index).employed ? 1 : 0));
    had.forEach((before, index) => {
      if (before === 0) return;
      const kind = exposed[index] === 1 ? 'exposed' : 'others';
      months[kind]++;
      if (has[index] === 0) lost[kind]++;
    });
    had = has;
  });
  // What two factors of 16 ask for is served up to the sixteenfold hazard, as with persons' own consequences.
  const expected = { exposed: months.exposed * (1 - Math.exp(-0.0005 * 16)), others: months.others * (1 - Math.exp(-0.0005)) };
  for (const kind of ['exposed', 'others'] as const)
    assert.ok(Math.abs(lost[kind] - expected[kind]) < 4 * Math.sqrt(expected[kind]), `${kind}: ${lost[kind]} of ${months[kind]} against ${expected[kind]}`);
});

test('a life where enterprises are read, lived alone beside them, is the life watched in the run', () => {
  const own = scheme({ ...REPRESENTATIVES, indicators: [indicator('late-bill', 'late_payment')], attention: { kind: 'records', over: 'group', prior: 5 } });
  const program = compile(own, WORLD, { persons: 80, months: 24, enterprises: 40, enterpriseScheme: firmScheme({ consequences: [jobs(6)] }) });
  const trace = runReplicate(plain, program, 9, 1) as Trace;
  let listed = 0;
  for (let index = 0; index < 80; index++) {
    const life = watchLife(program, 9, 1, index, trace.rows);
    assert.deepEqual(life, watchLife(program, 9, 1, index, null), `person ${index}`);
    listed += life.events.filter((event) => event.kind === 'listed').length;
  }
  const { layout } = program;
  assert.equal(listed, sum(Array.from({ length: 24 }, (_, t) => trace.rows[t * layout.width + layout.scalar.entries] as number)));
  assert.ok(listed > 0);
});
