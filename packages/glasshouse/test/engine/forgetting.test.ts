/** Scores replayed by hand from the entries of lives: a few lines that know nothing of the engine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import { type LifeEvent, watchLife } from '../../src/engine/watch.ts';
import type { Ledger, Scheme } from '../../src/scheme/scheme.ts';
import { conduct, indicator, scheme, society } from '../kit.ts';

const PERSONS = 60;
const MONTHS = 40;
const WORLD = society({ conducts: [conduct('a', { rate: 0.25 }), conduct('b', { rate: 0.2 }), conduct('good', { kind: 'good', rate: 0.4 })] });
const POINTS: Record<string, number> = { a: -30, b: -7.5, good: 4 };

function rules(ledger: Partial<Ledger>, more: Partial<Scheme> = {}): Scheme {
  return scheme({
    ledger: { start: 100, min: 0, max: 130, forget: { kind: 'never' }, ...ledger },
    indicators: Object.entries(POINTS).map(([id, points]) => indicator(id, id, { points, recorded: 0.8, false_records: 0.01 })),
    lists: [],
    ...more,
  });
}

/** Lives everyone and compares the score after each eventful month with what `replay` makes of the entries so far. */
function compare(a: Scheme, replay: (entries: readonly { month: number; rule: string }[], month: number) => number): void {
  const program = compile(a, WORLD, { persons: PERSONS, months: MONTHS });
  let compared = 0;
  for (let i = 0; i < PERSONS; i++) {
    const { events } = watchLife(program, 11, 0, i, null);
    const made = (kinds: readonly string[]): { month: number; rule: string }[] =>
      events.filter((event) => kinds.includes(event.kind)).map((event) => ({ month: event.month, rule: event.rule as string }));
    const official = made(['recorded', 'falsely-recorded']);
    const truth = made(['recorded']);
    for (const event of events as LifeEvent[]) {
      const until = <T extends { month: number }>(entries: readonly T[]): T[] => entries.filter((entry) => entry.month <= event.month);
      assert.equal(event.official.score, replay(until(official), event.month), `person ${i}, month ${event.month}, official`);
      assert.equal(event.true.score, replay(until(truth), event.month), `person ${i}, month ${event.month}, true`);
      compared++;
    }
  }
  assert.ok(compared > 1000);
}

const clamp = (score: number): number => Math.min(130, Math.max(0, score));
const pointsIn = (entries: readonly { month: number; rule: string }[], month: number): number =>
  entries.filter((entry) => entry.month === month).reduce((sum, entry) => sum + (POINTS[entry.rule] as number), 0);

test('a ledger that never forgets is the sum of its months, clamped after each', () => {
  compare(rules({}), (entries, month) => {
    let score = 100;
    for (let t = 0; t <= month; t++) score = clamp(score + pointsIn(entries, t));
    return score;
  });
});

test('a reset returns the score to start every n months, before the points of that month', () => {
  compare(rules({ forget: { kind: 'reset', every: 7 } }), (entries, month) => {
    let score = 100;
    for (let t = 0; t <= month; t++) score = clamp((t % 7 === 0 ? 100 : score) + pointsIn(entries, t));
    return score;
  });
});

test('fading shrinks the distance to start by 2^(−1/h), truncated toward start to 1/16 point, before the points', () => {
  const factor = 2 ** (-1 / 5);
  compare(rules({ forget: { kind: 'fade', half_life: 5 } }), (entries, month) => {
    let score = 100;
    for (let t = 0; t <= month; t++) {
      const sixteenths = Math.trunc((score - 100) * 16 * factor + (score > 100 ? 1e-9 : -1e-9));
      score = clamp(100 + sixteenths / 16 + pointsIn(entries, t));
    }
    return score;
  });
});

test('an entry of month t with valid_for v counts in months t … t + v − 1, and the score is clamped, not the sum', () => {
  const months: Record<string, number> = { a: 9, b: 3, good: 6 };
  const a = rules({ forget: { kind: 'expire', valid_for: 6 } });
  const own: Scheme = { ...a, indicators: a.indicators.map((item) => (item.id === 'good' ? item : { ...item, valid_for: months[item.id] })) };
  compare(own, (entries, month) =>
    clamp(
      100 + entries.filter((entry) => entry.month > month - (months[entry.rule] as number)).reduce((sum, entry) => sum + (POINTS[entry.rule] as number), 0),
    ),
  );
});

test('a clean month adds its points in a ledger without any entry that month', () => {
  compare(rules({ clean_month: 1.5 }), (entries, month) => {
    let score = 100;
    for (let t = 0; t <= month; t++) score = clamp(score + (entries.some((entry) => entry.month === t) ? pointsIn(entries, t) : 1.5));
    return score;
  });
});

test('of the scores that entries set, the lowest of the month stands, whatever points came with it', () => {
  const a = rules({ clean_month: 2 });
  const sets: Record<string, number> = { a: 40, b: 60 };
  const own: Scheme = { ...a, indicators: a.indicators.map((item) => (item.id === 'good' ? item : { ...item, points: undefined, set: sets[item.id] })) };
  compare(own, (entries, month) => {
    let score = 100;
    for (let t = 0; t <= month; t++) {
      const now = entries.filter((entry) => entry.month === t);
      const set = now.flatMap((entry) => (sets[entry.rule] === undefined ? [] : [sets[entry.rule] as number]));
      score = clamp(set.length > 0 ? Math.min(...set) : score + (now.length === 0 ? 2 : 4 * now.length));
    }
    return score;
  });
});

test('diminishing points take ½ and ¼ for more entries, and begin again with each period', () => {
  const a = rules({});
  const own: Scheme = {
    ...a,
    indicators: a.indicators.map((item) =>
      item.id === 'good'
        ? {
            ...item,
            diminishing: {
              every: 8,
              steps: [
                { from: 1, factor: 1 },
                { from: 2, factor: 0.5 },
                { from: 4, factor: 0.25 },
              ],
            },
          }
        : item,
    ),
  };
  compare(own, (entries, month) => {
    let score = 100;
    for (let t = 0; t <= month; t++) {
      const before = entries.filter((entry) => entry.rule === 'good' && entry.month < t && Math.floor(entry.month / 8) === Math.floor(t / 8)).length;
      const now = entries.filter((entry) => entry.month === t);
      const good = now.filter((entry) => entry.rule === 'good').map((_, n) => 4 * (before + n + 1 >= 4 ? 0.25 : before + n + 1 >= 2 ? 0.5 : 1));
      score = clamp(
        score +
          good.reduce((sum, value) => sum + value, 0) +
          pointsIn(
            now.filter((entry) => entry.rule !== 'good'),
            t,
          ),
      );
    }
    return score;
  });
});

test('with a lag the official ledger takes each entry that many months later, the true ledger at once', () => {
  const program = compile(rules({}, { sharing: { joint: false, lag: 4 } }), WORLD, { persons: PERSONS, months: MONTHS });
  for (let i = 0; i < PERSONS; i++) {
    const { events } = watchLife(program, 11, 0, i, null);
    const score = (kinds: readonly string[], until: number): number => {
      let value = 100;
      for (let t = 0; t <= until; t++)
        value = clamp(value + pointsIn(events.filter((event) => kinds.includes(event.kind)) as { month: number; rule: string }[], t));
      return value;
    };
    for (const event of events) {
      assert.equal(event.official.score, score(['recorded', 'falsely-recorded'], event.month - 4));
      assert.equal(event.true.score, score(['recorded'], event.month));
    }
  }
});
