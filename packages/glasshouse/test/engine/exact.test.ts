/** Mechanisms against what arithmetic says of them. Bounds are in standard errors, with fixed seeds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import { watchLife } from '../../src/engine/watch.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { conduct, indicator, live, scheme, society, sum, z } from '../kit.ts';

/**
 * The chain of the one-rule scheme, month by month: states (official stay, true stay), 0 = off, 1 … 12 months counted.
 * Hits a month: p true and recorded, q false.
 */
function oneRule(months: number): { listed: number; wrongly: number; wrongMonths: number } {
  const p = 1 - Math.exp(-0.02 * 0.5);
  const any = 1 - Math.exp(-(0.02 * 0.5 + 0.002));
  let states = new Map<string, number>([['0/0', 1]]);
  let listedMonths = 0;
  let wrongMonths = 0;
  let listed = 0;
  let wrongly = 0;
  for (let t = 0; t < months; t++) {
    const next = new Map<string, number>();
    const add = (official: number, truth: number, mass: number): void => {
      const key = `${official}/${truth}`;
      next.set(key, (next.get(key) ?? 0) + mass);
    };
    for (const [key, mass] of states) {
      const [official, truth] = key.split('/').map((clock) => (Number(clock) >= 12 || Number(clock) === 0 ? 0 : Number(clock) + 1)) as [number, number];
      const enter = (clock: number): number => (clock === 0 ? 1 : clock);
      add(enter(official), enter(truth), mass * p);
      add(enter(official), truth, mass * (any - p));
      add(official, truth, mass * (1 - any));
    }
    states = next;
    listed = 0;
    wrongly = 0;
    for (const [key, mass] of states) {
      const [official, truth] = key.split('/').map(Number) as [number, number];
      if (official > 0) listed += mass;
      if (official > 0 && truth === 0) wrongly += mass;
    }
    listedMonths += listed;
    wrongMonths += wrongly;
  }
  return { listed, wrongly: wrongly / listed, wrongMonths: wrongMonths / listedMonths };
}

test('one rule, two ledgers: the exact chain gives 0.12654, 0.15758 and 0.15775 after 60 months', () => {
  const exact = oneRule(60);
  assert.equal(exact.listed.toFixed(5), '0.12654');
  assert.equal(exact.wrongly.toFixed(5), '0.15758');
  assert.equal(exact.wrongMonths.toFixed(5), '0.15775');
});

test('one rule, two ledgers: listed, wrongly listed and wrong months are those of the exact chain', () => {
  const persons = 40000;
  const { program, traces, months } = live(scheme(), society(), { persons, months: 60, runs: 3 });
  const { listed, wrongly } = program.layout.scalar;
  const exact = oneRule(60);
  const n = persons * traces.length;
  const end = (at: number): number => sum(traces.map((_, r) => months(at, r).at(-1) as number));
  const share = end(listed) / n;
  assert.ok(Math.abs(share - exact.listed) < 4 * Math.sqrt((exact.listed * (1 - exact.listed)) / n), `${share}`);
  const wrong = end(wrongly) / end(listed);
  assert.ok(Math.abs(wrong - exact.wrongly) < 4 * Math.sqrt((exact.wrongly * (1 - exact.wrongly)) / end(listed)), `${wrong}`);
  const all = sum(traces.map((_, r) => sum(months(wrongly, r)))) / sum(traces.map((_, r) => sum(months(listed, r))));
  assert.ok(Math.abs(all - exact.wrongMonths) < 0.004, `${all}`);
});

test('exit after n means counted in n months, removed at the start of the next, and free to enter again in that month', () => {
  const always = scheme({
    indicators: [indicator('late-bill', 'late_payment', { recorded: 1 })],
    lists: [{ id: 'l', colour: 'black', entry: [{ score_below: 1300 }], exit: [{ after: 5 }], published: false }],
  });
  const { program, months } = live(always, society(), { persons: 50, months: 23 });
  const { layout } = program;
  // Everyone is below from the first month: on the list at every counting, a new stay every fifth month.
  assert.deepEqual(new Set(months(layout.scalar.listed)), new Set([50]));
  assert.deepEqual(
    months(layout.scalar.exits),
    Array.from({ length: 23 }, (_, t) => (t > 0 && t % 5 === 0 ? 50 : 0)),
  );
  assert.deepEqual(
    months(layout.scalar.entries),
    Array.from({ length: 23 }, (_, t) => (t % 5 === 0 ? 50 : 0)),
  );
});

test('score_below is strict, score_from is not, and the last of a minimum and a maximum stay bind', () => {
  const list = (more: object): Scheme =>
    scheme({
      ledger: { start: 100, min: 0, max: 100, forget: { kind: 'never' } },
      indicators: [indicator('late-bill', 'late_payment', { points: -50, recorded: 1 })],
      lists: [{ id: 'l', colour: 'black', entry: [{ score_below: 50 }], exit: [], published: false, ...more }],
    });
  const program = compile(list({}), society({ conducts: [conduct('late_payment', { rate: 0.1 })] }), { persons: 200, months: 30 });
  for (let i = 0; i < 200; i++) {
    const { events } = watchLife(program, 4, 0, i, null);
    for (const event of events) {
      const entries = events.filter((other) => other.kind === 'recorded' && other.month <= event.month).length;
      // One entry leaves the score at exactly 50, which is not below 50; two reach 0.
      assert.equal(event.official.score, Math.max(0, 100 - 50 * entries));
      assert.equal(event.official.lists.length, event.official.score < 50 ? 1 : 0);
    }
  }
  const stays = (more: object): number[] => {
    const p = compile(list(more), society({ conducts: [conduct('late_payment', { rate: 0.1 })] }), { persons: 200, months: 60 });
    return Array.from({ length: 200 }, (_, i) =>
      watchLife(p, 4, 0, i, null)
        .events.filter((event) => event.kind === 'left')
        .map((event) => event.value),
    ).flat();
  };
  assert.deepEqual(new Set(stays({ max_stay: 7 })), new Set([7]));
  assert.deepEqual(new Set(stays({ exit: [{ after: 3 }], min_stay: 9 })), new Set([9]));
  assert.deepEqual(new Set(stays({ exit: [{ score_from: 0, after: 4 }, { after: 6 }], max_stay: 5 })), new Set([4]));
});

test('a queue longer than capacity is decided at capacity on average, and grows by what capacity leaves (the fluid limit)', () => {
  const persons = 20000;
  const a = scheme({
    indicators: [indicator('late-bill', 'late_payment', { recorded: 1, false_records: 0 })],
    lists: [{ id: 'l', colour: 'black', entry: [{ recorded: 'late-bill' }], exit: [], published: false }],
    remedies: {
      notice: { when: 'before' },
      appeal: { by: 'independent', window: null, capacity: 100, corrects: 1, upholds: 1, suspends: false },
      repair: null,
    },
  });
  const { program, traces, months } = live(a, society({ appeals: { wrongly: 20, rightly: 20, means: 0 } }), { persons, months: 40, runs: 12 });
  const { decided, filed, waiting } = program.layout.scalar;
  // 100 decisions a month per 100 000 persons: 20 here. With everyone filing at once, some 400 appeals come in the first month.
  const later = traces.map((_, r) => sum(months(decided, r).slice(1)) / 39);
  assert.ok(Math.abs(z(later, 20)) < 4, `${later}`);
  for (let r = 0; r < traces.length; r++) {
    const [d, f, w] = [months(decided, r), months(filed, r), months(waiting, r)];
    assert.equal(d[0], 0);
    // Nobody leaves the list, so what was filed is decided or waits.
    assert.equal(w.at(-1), sum(f) - sum(d));
  }
});

test('with room for all, every appeal that waited at the month’s start is decided that month', () => {
  const a = scheme({
    lists: [{ id: 'l', colour: 'black', entry: [{ recorded: 'late-bill' }], exit: [{ after: 30 }], published: false }],
    remedies: { notice: { when: 'after' }, appeal: { by: 'same', window: 2, capacity: 1e6, corrects: 1, upholds: 1, suspends: false }, repair: null },
  });
  const { program, months } = live(a, society({ appeals: { wrongly: 0.5, rightly: 0.5, means: 0 } }), { persons: 5000, months: 24 });
  const { decided, waiting, waited, decidedWrongly, wonWrongly, won } = program.layout.scalar;
  assert.deepEqual(months(decided).slice(1), months(waiting).slice(0, -1));
  assert.deepEqual(months(waited), months(decided), 'each waited one month');
  assert.deepEqual(months(wonWrongly), months(decidedWrongly), 'every wrong listing is corrected');
  assert.deepEqual(months(won), months(wonWrongly), 'no right listing is lifted');
});

test('what is mixed up in a region one month comes back as as many false entries the next, on average', () => {
  const a = scheme({
    indicators: [indicator('late-bill', 'late_payment', { recorded: 1, false_records: 0 })],
    lists: [],
    sharing: { joint: false, mixups: 0.3 },
  });
  const world = society({
    regions: [
      { id: 'east', share: 0.7 },
      { id: 'west', share: 0.3 },
    ],
    conducts: [conduct('late_payment', { rate: 0.2 })],
  });
  const { program, traces, months } = live(a, world, { persons: 2000, months: 25, runs: 10 });
  const { mixedUp, falselyEntered, entered, done } = program.layout;
  const surplus = traces.map((_, r) => {
    const mixed = Array.from({ length: 24 }, (_, t) => (months(mixedUp.at, r)[t] as number) + (months(mixedUp.at + 1, r)[t] as number));
    return sum(months(falselyEntered.at, r).slice(1)) - sum(mixed);
  });
  assert.ok(Math.abs(z(surplus, 0)) < 4, `${surplus}`);
  for (let r = 0; r < 10; r++)
    assert.equal(
      sum(months(entered.at, r)) + sum(months(mixedUp.at, r)) + sum(months(mixedUp.at + 1, r)),
      sum(months(done.at, r)),
      'coverage 1: every occurrence is entered or mixed up',
    );
});

test('attention that follows records keeps its start on average and does not find equal true rates (a Pólya urn)', () => {
  const a = scheme({
    indicators: [indicator('late-bill', 'late_payment', { recorded: 0.25, false_records: 0 })],
    lists: [],
    attention: { kind: 'records', over: 'region', prior: { east: 40, west: 20 } },
  });
  const world = society({
    regions: [
      { id: 'east', share: 0.5 },
      { id: 'west', share: 0.5 },
    ],
    conducts: [conduct('late_payment', { rate: 0.1 })],
  });
  const { program, traces, months } = live(a, world, { persons: 400, months: 60, runs: 120 });
  const { regionRecords, done } = program.layout;
  // Credited before the first month: 40 and 20 a 1 000 persons of the region, 200 persons each: 8 and 4.
  const shares = traces.map((_, r) => (8 + sum(months(regionRecords.at, r))) / (12 + sum(months(regionRecords.at, r)) + sum(months(regionRecords.at + 1, r))));
  assert.ok(Math.abs(z(shares, 8 / 12)) < 4, `mean ${sum(shares) / shares.length}`);
  const spread = Math.sqrt(sum(shares.map((share) => (share - 8 / 12) ** 2)) / (shares.length - 1));
  assert.ok(spread > 0.06, `the shares of runs stay apart: ${spread}`);
  assert.ok(
    Math.abs(
      z(
        traces.map((_, r) => sum(months(done.at, r))),
        400 * 60 * 0.1,
      ),
    ) < 4,
    'while conduct is the same everywhere',
  );
});

test('a rate above its ceiling is served in full by further layers', () => {
  const a = scheme({ indicators: [indicator('late-bill', 'late_payment', { recorded: 1, false_records: 0.35 })], lists: [] });
  const { program, traces, months } = live(a, society(), { persons: 500, months: 40, runs: 10 });
  // The ceiling is 0.002: 0.35 lies in the eighth layer above it.
  assert.ok(
    Math.abs(
      z(
        traces.map((_, r) => sum(months(program.layout.falselyEntered.at, r))),
        500 * 40 * 0.35,
      ),
    ) < 4,
  );
});

test('conduct that rises with means keeps its rate for the richest, above the ceiling too', () => {
  const world = society({ means: { mean: 1, quantiles: [12, 12.2] }, conducts: [conduct('late_payment', { rate: 0.001, need: -0.5 })] });
  const { program, traces, months } = live(scheme({ lists: [] }), world, { persons: 500, months: 20, runs: 10 });
  const { value, initial } = program.means;
  const weights = Array.from(initial, (bar, m) => (bar - (m === 0 ? 0 : (initial[m - 1] as number))) / 2 ** 32);
  const rate = sum(weights.map((weight, m) => weight * 0.001 * Math.exp(0.5 * ((value[m] as number) - 1))));
  assert.ok(rate > 0.15);
  assert.ok(
    Math.abs(
      z(
        traces.map((_, r) => sum(months(program.layout.done.at, r))),
        500 * 20 * rate,
      ),
    ) < 4,
  );
});

test('a person is employed with the probability of the two-state chain of losing and finding', () => {
  const world = society({ employment: { rate: 0.5, lose: 0.05, find: 0.4 } });
  const { program, traces, months } = live(null, world, { persons: 2000, months: 60, runs: 8 });
  const lose = 1 - Math.exp(-0.05);
  const find = 1 - Math.exp(-0.4);
  const { employed } = program.layout.scalar;
  assert.ok(
    Math.abs(
      z(
        traces.map((_, r) => months(employed, r).at(-1) as number),
        (2000 * find) / (find + lose),
      ),
    ) < 4,
  );
  // The first month already has had its changes.
  assert.ok(
    Math.abs(
      z(
        traces.map((_, r) => months(employed, r)[0] as number),
        2000 * (0.5 * (1 - lose) + 0.5 * find),
      ),
    ) < 4,
  );
});
