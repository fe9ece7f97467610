/** Appeals that wait for a limited capacity, against the fluid limit of the queue; on both engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { ENGINES } from '../engines.ts';
import { indicator, live, scheme, society, sum } from '../kit.ts';

const FILING = 0.02;
const MONTHS = 90;

/** Everyone is listed from the first month for good; of those who have not filed yet, 2 % file each month; nothing is lifted. */
function rules(capacity: number): Scheme {
  return scheme({
    indicators: [indicator('late-bill', 'late_payment', { recorded: 0, false_records: 0 })],
    lists: [{ id: 'l', colour: 'black', entry: [{ score_below: 1300 }], exit: [], published: false }],
    remedies: {
      notice: { when: 'before' },
      appeal: { by: 'independent', window: null, capacity, corrects: 0, upholds: 1, suspends: false },
      repair: null,
    },
  });
}
const WORLD = society({ appeals: { wrongly: -Math.log(1 - FILING), rightly: -Math.log(1 - FILING), means: 0 } });

/**
 * The queue for a large society, a person: w(t) = max(0, w(t − 1) − c) + a(t), and the variance of what waits, times
 * persons: those who have filed are binomial; while more wait than can be heard, each is heard with probability c / w.
 */
function fluid(capacity: number): { readonly waiting: number; readonly variance: number }[] {
  let waiting = 0;
  let heard = 0;
  return Array.from({ length: MONTHS }, (_, t) => {
    const filed = 1 - (1 - FILING) ** (t + 1);
    const arrives = FILING * (1 - FILING) ** t;
    if (waiting > capacity) {
      heard += capacity * (1 - capacity / waiting);
      waiting += arrives - capacity;
      return { waiting, variance: filed * (1 - filed) + heard };
    }
    waiting = arrives;
    heard = 0;
    return { waiting, variance: arrives * (1 - arrives) };
  });
}

for (const [name, engine] of ENGINES) {
  const lived = (persons: number, capacity: number, runs = 1) => live(rules(capacity * 1e5), WORLD, { persons, months: MONTHS, runs, engine });

  test(`${name}: a backlog grows by arrivals less capacity, and drains to the arrivals of one month, as the fluid limit says (4.5 standard errors)`, () => {
    const persons = 100_000;
    const capacity = 0.01;
    const { program, months } = lived(persons, capacity);
    const expected = fluid(capacity);
    const turn = expected.findIndex(({ waiting }, t) => t > 0 && waiting < (expected[t - 1]?.waiting ?? 0));
    const empty = expected.findIndex(({ waiting }, t) => t > turn && waiting < capacity);
    assert.ok(turn === 35 && empty > 65 && empty < MONTHS - 5, `turns in month ${turn}, empty in month ${empty}`);
    months(program.layout.scalar.waiting).forEach((count, t) => {
      const { waiting, variance } = expected[t] as (typeof expected)[number];
      // Around the month in which it runs empty some of the last may still wait.
      if (Math.abs(t - empty) <= 2) return;
      assert.ok(
        Math.abs(count - persons * waiting) <= 4.5 * Math.sqrt(persons * variance),
        `month ${t}: ${count}, expected ${persons * waiting} ± ${Math.sqrt(persons * variance)}`,
      );
    });
  });

  test(`${name}: below capacity nobody waits longer than to the next month, whatever chance does`, () => {
    const { program, months } = lived(20_000, 0.03);
    const { waiting, filed, decided, waited } = program.layout.scalar;
    assert.deepEqual(months(waiting), months(filed));
    assert.deepEqual(months(decided).slice(1), months(filed).slice(0, -1));
    assert.deepEqual(months(waited), months(decided));
  });

  test(`${name}: the larger the society, the nearer its queue to the limit: four times the persons, half the distance`, () => {
    const capacity = 0.01;
    const expected = fluid(capacity);
    const distance = (persons: number): number => {
      const runs = 32;
      const { program, months } = lived(persons, capacity, runs);
      const squares = Array.from({ length: runs }, (_, r) =>
        sum(months(program.layout.scalar.waiting, r).map((count, t) => (count / persons - (expected[t]?.waiting ?? 0)) ** 2)),
      );
      return Math.sqrt(sum(squares) / runs / MONTHS);
    };
    const shrinks = distance(400) / distance(1600);
    assert.ok(shrinks > 1.5 && shrinks < 2.7, `${shrinks}`);
  });
}
