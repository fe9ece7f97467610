/** Measures of small societies in which what must come out can be worked out on paper; on both engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { survival } from '../../src/measures/kaplan-meier.ts';
import type { Reading } from '../../src/measures/measure.ts';
import type { Consequence, List, Scheme } from '../../src/scheme/scheme.ts';
import { ENGINES } from '../engines.ts';
import { conduct, indicator, type Lived, live, scheme, society, sum } from '../kit.ts';
import { valueIn } from './by-hand.ts';

/** A black list on which everyone stands from the first month, and again as soon as a stay is over. */
const always = (id: string, after: number | null): List => ({
  id,
  colour: 'black',
  entry: [{ score_below: 1300 }],
  exit: after === null ? [] : [{ after }],
  published: false,
});
const noTrains = (more: Partial<Consequence> = {}): Consequence => ({
  id: 'no-trains',
  while: { list: 'l' },
  domain: 'travel',
  context: 'travel',
  deny: 1,
  legal_basis: null,
  ...more,
});
const reading = ({ program, traces }: Lived): Reading => ({ program, trace: traces[0] as Lived['traces'][number] });

/** Kaplan–Meier from a list of stays, each with its months and whether it was seen to end. */
function productLimit(stays: readonly { readonly months: number; readonly ended: boolean }[]): number[] {
  let left = 1;
  return Array.from({ length: Math.max(...stays.map(({ months }) => months)) + 1 }, (_, m) => {
    const ends = stays.filter(({ months, ended }) => ended && months === m).length;
    left *= 1 - ends / stays.filter(({ months }) => months >= m).length;
    return left;
  });
}

for (const [name, engine] of ENGINES) {
  for (const [lengths, months, median] of [
    [[2, 7, 20], 12, 2],
    [[4, 9], 30, 4],
    [[4, 9, 9, 9], 30, 9],
    [[5, 50], 9, 5],
    [[5, 50, 50], 9, null],
    [[12], 40, 12],
  ] as const)
    test(`${name}: lists of ${lengths.join(', ')} months lived for ${months} have the survival and the median of their stays, those open at the end censored`, () => {
      const rules = scheme({ lists: lengths.map((after, l) => always(`l${l}`, after)) });
      const lived = live(rules, society(), { persons: 70, months, engine });
      const stays = lengths.flatMap((length) => {
        const begun = Array.from({ length: Math.ceil(months / length) }, (_, n) => n * length);
        // A stay is over at the start of the month after its last; what is open then was followed to the start of the last month.
        return begun.map((t) => (t + length < months ? { months: length, ended: true } : { months: months - 1 - t, ended: false }));
      });
      const { atRisk, ended } = lived.program.layout;
      const counts = (at: number): number => sum(lived.months(at));
      const curve = survival(
        Array.from({ length: atRisk.count }, (_, m) => counts(atRisk.at + m)),
        Array.from({ length: ended.count }, (_, m) => counts(ended.at + m)),
      );
      const expected = productLimit(stays);
      assert.equal(curve.length, expected.length);
      for (const [m, share] of expected.entries()) assert.ok(Math.abs((curve[m] as number) - share) < 1e-12, `month ${m}: ${curve[m]}, expected ${share}`);
      assert.equal(valueIn(reading(lived), 'months_to_exit'), median ?? Number.POSITIVE_INFINITY);
    });

  const told = (remedies: Partial<Scheme['remedies']>): number | null => {
    const rules = scheme({
      lists: [always('l', 1)],
      consequences: [noTrains()],
      remedies: { notice: { when: 'never' }, appeal: null, repair: null, ...remedies },
    });
    return valueIn(reading(live(rules, society(), { persons: 500, months: 20, engine })), 'opacity');
  };
  test(`${name}: penalties are untold without notice or without reasons, told with both, and in between by the probability of notice`, () => {
    assert.equal(told({}), 1);
    assert.equal(told({ notice: { when: 'before' }, reasons: false }), 1);
    assert.equal(told({ notice: { when: 'before' }, reasons: true }), 0);
    assert.equal(told({ notice: { when: 'after' }, reasons: true }), 0);
    // 10 000 penalties, each told with probability 0.3.
    const some = told({ notice: { when: 'after', probability: 0.3 }, reasons: true }) as number;
    assert.ok(Math.abs(some - 0.7) < 4 * Math.sqrt((0.7 * 0.3) / 10_000), `${some}`);
  });

  test(`${name}: a second penalty from month 24 makes creep twice the harm of the first year over that of the last`, () => {
    const rules = scheme({ lists: [always('l', 1)], consequences: [noTrains(), noTrains({ id: 'no-planes', starts: 24 })] });
    const lived = live(rules, society({ conducts: [conduct('late_payment', { rate: 0.3 })] }), { persons: 200, months: 36, engine });
    const { layout } = lived.program;
    const imposed = lived.months(layout.scalar.imposed);
    assert.deepEqual(imposed, [...new Array<number>(24).fill(200), ...new Array<number>(12).fill(400)]);
    const harm = lived.months(layout.done.at);
    const expected = (2 * sum(harm.slice(0, 12))) / sum(harm.slice(24));
    assert.ok(Math.abs((valueIn(reading(lived), 'creep') as number) - expected) < 1e-12);
  });

  test(`${name}: where everyone is listed every tie is cut from the second month on, once from each side`, () => {
    const rules = scheme({ lists: [always('l', null)], consequences: [{ ...noTrains(), id: 'shunned', domain: 'publicity', deny: undefined, cuts_ties: 50 }] });
    const lived = live(rules, society({ ties: { household: 3, local: 0, far: 0 } }), { persons: 300, months: 5, engine });
    // Households of three: two ties each; a hazard of 50 cuts for sure. Nobody was listed before month 0.
    assert.deepEqual(lived.months(lived.program.layout.scalar.tiesCut), [0, 600, 0, 0, 0]);
    assert.equal(valueIn(reading(lived), 'ties_cut'), (600 * 12000) / (300 * 5));
  });

  test(`${name}: with everything seen and reviewed, work is each act once as an entry and once as a review, and exposure the acts done`, () => {
    const rules = scheme({
      indicators: [indicator('late-bill', 'late_payment', { recorded: 1, false_records: 0 })],
      lists: [],
      remedies: { notice: { when: 'never' }, appeal: null, repair: null, review: { catches_false: 1, drops_true: 0 } },
    });
    const lived = live(rules, society({ conducts: [conduct('late_payment', { rate: 0.2 })] }), { persons: 100, months: 24, engine });
    const acts = sum(lived.months(lived.program.layout.done.at));
    assert.ok(acts > 300);
    const yearly = (acts * 12000) / (100 * 24);
    assert.equal(valueIn(reading(lived), 'exposure'), yearly);
    assert.equal(valueIn(reading(lived), 'exposure.false_share'), 0);
    assert.equal(valueIn(reading(lived), 'cost'), 2 * yearly);
    assert.equal(valueIn(reading(lived), 'cost.reviews'), yearly);
  });

  test(`${name}: what ties add is held from the month in which it is read, whatever the lag of other entries`, () => {
    const rules = scheme({
      ledger: { start: 1000, min: 0, max: 1300, forget: { kind: 'expire', valid_for: 2 } },
      indicators: [
        indicator('late-bill', 'late_payment', { recorded: 0, false_records: 0 }),
        { id: 'near', ties: { which: ['household'], standing: { list: 'l' } }, points: -1, context: 'association' },
      ],
      lists: [always('l', null)],
      sharing: { joint: false, lag: 3 },
    });
    const lived = live(rules, society({ ties: { household: 3, local: 0, far: 0 } }), { persons: 300, months: 5, engine });
    // From month 1 everyone reads two listed ties; each reading counts for two months.
    assert.equal(valueIn(reading(lived), 'exposure.held'), 4000);
  });
}
