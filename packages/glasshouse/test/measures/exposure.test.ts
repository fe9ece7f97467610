import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exposureEntryYears, exposureHeld } from '../../src/measures/exposure-held.ts';
import { exposureStaleShare } from '../../src/measures/exposure-stale-share.ts';
import { conduct, indicator, live, scheme, society } from '../kit.ts';

test('entry-years are the stock of entries summed month by month: with everything valid for ever-so-long, n(n + 1)/24 of a steady inflow', () => {
  const rules = scheme({
    ledger: { start: 1000, min: 0, max: 1300, forget: { kind: 'expire', valid_for: 60 } },
    indicators: [indicator('late-bill', 'late_payment', { recorded: 1 })],
    lists: [],
  });
  const { program, traces } = live(rules, society({ conducts: [conduct('late_payment', { rate: 0.5 })] }), { persons: 4000, months: 24 });
  const reading = { program, trace: traces[0] as NonNullable<(typeof traces)[0]> };
  const held = exposureHeld.value(reading) as number;
  // 0.5 entries a person-month over 24 months, all still valid: 12 a person.
  assert.ok(Math.abs(held - 12_000) < 200, `${held}`);
  const years = exposureEntryYears.value(reading) as number;
  assert.ok(Math.abs(years - (500 * 24 * 25) / 2 / 12) < 250, `${years}`);
});

test('with over-retention each stay leaves as many stale months as the retention says, and none without joint sanctions', () => {
  const rules = (joint: boolean) =>
    scheme({
      indicators: [indicator('late-bill', 'late_payment', { recorded: 1 })],
      lists: [{ id: 'l', colour: 'black', entry: [{ recorded: 'late-bill' }], exit: [{ after: 4 }], published: false }],
      consequences: [{ id: 'no-trains', while: { list: 'l' }, domain: 'travel', context: 'travel', deny: 1, joint: true, legal_basis: null }],
      sharing: { joint, over_retention: 3 },
    });
  const world = society({ conducts: [conduct('late_payment', { rate: 0.001 })] });
  const { program, traces, months } = live(rules(true), world, { persons: 20000, months: 60 });
  const { scalar } = program.layout;
  const stale = months(scalar.stale).reduce((a, b) => a + b, 0);
  const exits = months(scalar.exits)
    .slice(0, -2)
    .reduce((a, b) => a + b, 0);
  // Rare conduct: hardly anyone is listed again within three months.
  assert.ok(Math.abs(stale / (3 * exits) - 1) < 0.03, `${stale} stale months after ${exits} exits`);
  const share = exposureStaleShare.value({ program, trace: traces[0] as NonNullable<(typeof traces)[0]> }) as number;
  assert.ok(Math.abs(share - 3 / 7) < 0.03, `${share}`);
  assert.equal(
    live(rules(false), world, { persons: 500, months: 20 })
      .months(scalar.stale)
      .reduce((a, b) => a + b, 0),
    0,
  );
});
