/** Rules of ladders: entries for some bands only, clean months by band, penalties that stop a conduct. In both engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Program } from '../../src/compile/program.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { type LifeEvent, watchLife } from '../../src/engine/watch.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { ENGINES } from '../engines.ts';
import { conduct, indicator, scheme, society } from '../kit.ts';

const BANDS = [{ id: 'good', from: 20 }, { id: 'middle', from: 10 }, { id: 'bad' }];
const WORLD = society({ conducts: [conduct('late', { rate: 1 }), conduct('theft', { rate: 0.5 })], exposures: {} });
const PERSONS = 400;

const rules = (more: Partial<Scheme>): Scheme =>
  scheme({
    ledger: { start: 25, min: 0, max: 30, forget: { kind: 'never' } },
    indicators: [indicator('late', 'late', { points: 0, recorded: 1 })],
    bands: BANDS,
    lists: [],
    ...more,
  });

/** Lives a world in both engines, which have to agree, and hands the trace over. */
function inBoth(a: Scheme, months: number, look: (trace: Trace, program: Program, month: (t: number) => Float64Array) => void): void {
  const program = compile(a, WORLD, { persons: PERSONS, months });
  const traces = ENGINES.map(([, engine]) => runReplicate(engine, program, 7, 0) as Trace);
  const [first, second] = traces as [Trace, Trace];
  assert.deepEqual(second.state, first.state);
  assert.deepEqual(second.rows, first.rows);
  const { width } = program.layout;
  look(first, program, (t) => first.rows.subarray(t * width, (t + 1) * width));
}

test('an entry for some bands only is made of nobody else, and of everybody there', () => {
  const a = rules({
    indicators: [
      indicator('late', 'late', { points: -1, recorded: 1 }),
      indicator('late-when-bad', 'late', { points: 0, recorded: 1, bands: ['bad'] }),
      indicator('late-when-not', 'late', { points: 0, recorded: 1, bands: ['good', 'middle'] }),
    ],
  });
  const program = compile(a, WORLD, { persons: PERSONS, months: 40 });
  let bad = 0;
  for (let person = 0; person < 30; person++) {
    const events: readonly LifeEvent[] = watchLife(program, 7, 0, person, null).events;
    let score = 25;
    for (let t = 0; t < 40; t++) {
      const made = (id: string): number => events.filter((event) => event.month === t && event.kind === 'recorded' && event.rule === id).length;
      assert.equal(made('late-when-bad'), score < 10 ? made('late') : 0);
      assert.equal(made('late-when-not'), score < 10 ? 0 : made('late'));
      bad += made('late-when-bad');
      score = Math.max(0, score - made('late'));
    }
  }
  assert.ok(bad > 100);
});

test('false entries keep to the bands of their rule, too', () => {
  const of = (bands: readonly string[]): Scheme => rules({ indicators: [indicator('late', 'late', { points: 0, recorded: 0, false_records: 0.3, bands })] });
  inBoth(of(['bad']), 6, (_, { layout }, month) => assert.equal(month(5)[layout.falselyEntered.at], 0));
  inBoth(of(['good']), 6, (_, { layout }, month) => assert.ok((month(5)[layout.falselyEntered.at] as number) > 50));
});

test('a clean month adds what its band says, and what is said for all where it says nothing', () => {
  const quiet = rules({
    ledger: { start: 19, min: 0, max: 30, forget: { kind: 'never' }, clean_month: 1, clean_month_in: { good: -2.5 } },
    indicators: [indicator('late', 'late', { recorded: 0 })],
  });
  // 19 → 20, in the good band 17.5, then up again by one a month.
  const mean = [20, 17.5, 18.5, 19.5, 20.5, 18];
  inBoth(quiet, mean.length, (_, { layout }, month) =>
    mean.forEach((score, t) => assert.equal((month(t)[layout.scalar.score] as number) / 16, score * PERSONS, `month ${t}`)),
  );
});

test('a penalty that stops a conduct: while in force it does not occur, nothing of it is recorded, and no month is clean', () => {
  const consequences = [
    { id: 'barred', while: { band: 'good' }, domain: 'travel', context: 'civic', deny: 0, stops: ['late'], starts: 3, ends: 6, legal_basis: null } as const,
  ];
  const ledger = { start: 25, min: 0, max: 100, forget: { kind: 'never' }, clean_month: 1 } as const;
  const a = rules({ ledger, consequences, indicators: [indicator('theft', 'theft', { points: 0, recorded: 0 })] });
  inBoth(a, 9, (_, { layout }, month) => {
    let score = 25;
    for (let t = 0; t < 9; t++) {
      const stopped = t >= 3 && t < 6;
      const done = month(t).subarray(layout.done.at, layout.done.at + 2);
      assert.equal(done[0] === 0, stopped, `month ${t}: the conduct that is stopped`);
      assert.ok((done[1] as number) > 100, 'another goes on');
      if (!stopped) score++;
      assert.equal((month(t)[layout.scalar.score] as number) / 16, score * PERSONS, `month ${t}`);
      assert.equal(month(t)[layout.scalar.penalised], stopped ? PERSONS : 0, 'and it counts as a penalty');
    }
  });
});

test('what a list stops begins with the month after the listing, and rests with an appeal that suspends', () => {
  const listed = {
    indicators: [indicator('late', 'late', { points: 0, recorded: 1 })],
    lists: [{ id: 'black', colour: 'black', entry: [{ recorded: 'late' }], exit: [{ after: 250 }], published: false } as const],
    consequences: [{ id: 'barred', while: { list: 'black' }, domain: 'travel', context: 'civic', stops: ['late'], legal_basis: null } as const],
  };
  inBoth(rules(listed), 8, (_, { layout }, month) => {
    for (let t = 1; t < 8; t++) {
      const free = PERSONS - (month(t - 1)[layout.scalar.listed] as number);
      const joined = (month(t)[layout.scalar.listed] as number) - (month(t - 1)[layout.scalar.listed] as number);
      assert.ok(joined <= free);
      assert.ok((month(t)[layout.done.at] as number) >= joined && (free > 0 || month(t)[layout.done.at] === 0), `month ${t}`);
    }
    assert.equal(month(7)[layout.scalar.listed], PERSONS);
    assert.equal(month(7)[layout.done.at], 0);
  });
  const appeal = { by: 'same', window: null, capacity: 0, corrects: 1, upholds: 1, suspends: true } as const;
  const filing = { ...WORLD, appeals: { wrongly: 20, rightly: 20, means: 0 } };
  const a = rules({ ...listed, remedies: { notice: { when: 'before' }, appeal, repair: null } });
  const program = compile(a, filing, { persons: PERSONS, months: 12 });
  for (const [name, engine] of ENGINES) {
    const { rows } = runReplicate(engine, program, 7, 0) as Trace;
    assert.ok((rows[11 * program.layout.width + program.layout.done.at] as number) > PERSONS / 2, `${name}: all have filed, so nothing is stopped`);
  }
});
