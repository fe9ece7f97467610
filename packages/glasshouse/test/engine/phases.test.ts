/** Rules that change in mid-run, against what follows from the rules before and after. Both engines are held to the same bits by the random worlds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import { digestOf } from '../../src/engine/digest.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { measureRuns } from '../../src/measures/estimate.ts';
import { followPhases } from '../../src/scheme/phases.ts';
import type { Changes } from '../../src/scheme/safeguard.ts';
import type { Amnesty, Scheme } from '../../src/scheme/scheme.ts';
import { compiled, firstDifference } from '../engines.ts';
import { conduct, indicator, live, scheme, society } from '../kit.ts';

const SIZE = { persons: 4000, months: 30 };

function phased(rules: Scheme, from: number, changes: Changes): Scheme {
  const value = { ...rules, phases: [{ id: 'later', from, ...changes }] };
  return followPhases({ value, reading: { file: 'test', value, at: () => ({ line: 1, column: 1 }) }, warnings: [] }).value;
}

const purged = (rules: Scheme, ...amnesties: Omit<Amnesty, 'id'>[]): Scheme => ({
  ...rules,
  amnesties: amnesties.map((item, n) => ({ id: `a${n}`, ...item })),
});

test('before a phase everyone lives as if it never came, and luck goes on as it would have', () => {
  const [before, after] = [live(scheme(), society(), SIZE), live(phased(scheme(), 12, { change: { 'indicators.late-bill.recorded': 1 } }), society(), SIZE)];
  const { width, done } = before.program.layout;
  const rows = (of: typeof before, from: number, to: number): number[] => Array.from((of.traces[0] as Trace).rows.subarray(from * width, to * width));
  assert.deepEqual(rows(after, 0, 12), rows(before, 0, 12));
  assert.notDeepEqual(rows(after, 12, 13), rows(before, 12, 13));
  assert.deepEqual(after.months(done.at), before.months(done.at), 'conduct does not depend on what is recorded of it');
});

test('what is recorded from a phase on is what a scheme with its coverage from the start would record then', () => {
  const later = live(phased(scheme(), 12, { change: { 'indicators.late-bill.recorded': 0.9 } }), society(), SIZE);
  const always = live(scheme({ indicators: [indicator('late-bill', 'late_payment', { recorded: 0.9, false_records: 0.002 })] }), society(), SIZE);
  const { entered } = later.program.layout;
  assert.deepEqual(later.months(entered.at).slice(12), always.months(entered.at).slice(12));
});

test('a list that a phase takes away is empty from its first month on, and one that it brings back begins anew', () => {
  const rules = phased(scheme(), 10, { remove: { lists: [{ id: 'blacklist' }] } });
  const { program, months } = live(rules, society(), SIZE);
  const { scalar } = program.layout;
  const listed = months(scalar.listed);
  assert.ok((listed[9] as number) > 0);
  assert.deepEqual(new Set(listed.slice(10)), new Set([0]));
  assert.equal(months(scalar.exits)[10], listed[9], 'whoever was on it left, and was counted as leaving');
});

test('a list that begins with a phase takes everyone who meets its condition then, whether or not anything happens to them', () => {
  const rules = scheme({ lists: [], bands: [{ id: 'ok', from: 990 }, { id: 'low' }] });
  const later = phased(rules, 15, {
    add: { lists: [{ id: 'late-list', colour: 'black', entry: [{ band: 'low' }], exit: [{ after: 200 }], published: true }] },
  });
  const { program, months } = live(later, society(), SIZE);
  const { scalar, band } = program.layout;
  assert.equal(months(scalar.listed)[14], 0);
  assert.ok((months(band.at + 1)[15] as number) > 400);
  assert.equal(months(scalar.listed)[15], months(band.at + 1)[15]);
  assert.equal(firstDifference(compiled, compile(later, society(), SIZE), 42), null);
});

test('after an amnesty of lists only those are listed who were recorded in its month', () => {
  const { program, months } = live(purged(scheme(), { month: 20, lists: 'all' }), society(), SIZE);
  const { scalar } = program.layout;
  assert.ok((months(scalar.listed)[19] as number) > 4 * (months(scalar.listed)[20] as number));
  assert.equal(months(scalar.listed)[20], months(scalar.entries)[20]);
  assert.equal(months(scalar.exits)[20], months(scalar.listed)[19]);
});

test('an amnesty of scores strikes out all points, in ledgers of every kind', () => {
  for (const forget of [{ kind: 'never' }, { kind: 'reset', every: 50 }, { kind: 'fade', half_life: 60 }, { kind: 'expire', valid_for: 24 }] as const) {
    const rules = scheme({ ledger: { start: 1000, min: 0, max: 1300, forget }, lists: [] });
    const { program, months } = live(purged(rules, { month: 20, scores: true }), society(), SIZE);
    const { scalar, entered, falselyEntered } = program.layout;
    const lost = months(scalar.score).map((sum) => SIZE.persons * 16 * 1000 - sum);
    const entries = months(entered.at).map((count, t) => count + (months(falselyEntered.at)[t] as number));
    assert.equal(lost[20], (entries[20] as number) * 16 * 20, forget.kind);
    assert.ok((lost[19] as number) > (lost[20] as number), forget.kind);
    assert.equal(firstDifference(compiled, program, 42), null, forget.kind);
  }
});

test('with each phase the answer to the stakes is as fresh as at the start', () => {
  const answering = society({ response: { harm: 1, good: 0, lawful: 0, half_life: 6, floor: 0, hollow: 0 } });
  const program = compile(phased(scheme(), 12, { change: { 'indicators.late-bill.recorded': 1 } }), answering, SIZE);
  const [first, second] = program.phases.map((phase) => phase.program.response.salience) as [Float64Array, Float64Array];
  assert.equal(program.phases[1]?.from, 12);
  assert.equal(second[12], first[0]);
  assert.deepEqual(second.subarray(12), first.subarray(0, 18));
});

test('the cap on new consequences counts those that a phase brings', () => {
  const stick = (id: string) => ({ id, while: { list: 'blacklist' }, domain: 'travel', deny: 1, context: 'travel', legal_basis: null }) as const;
  const later = (cap: number | null): Scheme =>
    phased(scheme({ governance: { rules_published: true, scores_visible: false, impact_assessment: false, new_consequences_per_year: cap } }), 12, {
      add: { consequences: [stick('one'), stick('two')] },
    });
  const imposed = (cap: number | null): number[] => {
    const { program, months } = live(later(cap), society(), SIZE);
    return months(program.layout.scalar.imposed);
  };
  const { program, months } = live(later(null), society(), SIZE);
  assert.deepEqual(imposed(null).slice(0, 12), new Array(12).fill(0));
  assert.equal(imposed(null)[12], 2 * (months(program.layout.scalar.listed)[12] as number), 'in its first month a stick falls on all who are listed');
  assert.deepEqual(
    imposed(1).map((count) => 2 * count),
    imposed(null),
  );
  assert.deepEqual(new Set(imposed(0)), new Set([0]));
});

test('a phase after the last month changes nothing, and a run may end with an amnesty', () => {
  const rows = (rules: Scheme): Float64Array => (live(rules, society(), SIZE).traces[0] as Trace).rows;
  assert.deepEqual(rows(phased(scheme(), 30, { change: { 'indicators.late-bill.recorded': 1 } })), rows(scheme()));
  const { program, months } = live(purged(scheme(), { month: 29, lists: ['blacklist'] }), society(), SIZE);
  assert.equal(months(program.layout.scalar.listed)[29], months(program.layout.scalar.entries)[29]);
});

test('petitions are chilled from the phase on that scores them, and not before', () => {
  const town = society({
    conducts: [conduct('late_payment'), conduct('petition', { kind: 'lawful', rate: 0.2 })],
    response: { harm: 0, good: 0, lawful: 2, half_life: 1000, floor: 1, hollow: 0 },
  });
  const rules = scheme({ bands: [{ id: 'ok', from: 990 }, { id: 'low' }] });
  const later = phased(rules, 15, { add: { indicators: [indicator('petition', 'petition', { points: -20, recorded: 1, context: 'speech' })] } });
  const [with_, without] = [live(later, town, SIZE), live(rules, town, SIZE)];
  const done = with_.program.layout.done.at + 1;
  assert.deepEqual(with_.months(done).slice(0, 15), without.months(done).slice(0, 15));
  assert.ok((with_.months(done)[15] as number) < 0.6 * (without.months(done)[15] as number));
});

test('a penalty that a phase brings starts with it: to a safeguard against later penalties it is later', () => {
  const rules = phased(scheme(), 12, {
    add: { consequences: [{ id: 'stick', while: { list: 'blacklist' }, domain: 'travel', deny: 1, context: 'travel', legal_basis: null }] },
  });
  assert.deepEqual(
    rules.phases?.[0]?.scheme?.consequences.map((item) => item.starts),
    [12],
  );
});

test('a breach exposes those on record at the end of its month, by group, and changes nobody', () => {
  const groups = society({
    groups: [
      { id: 'some', share: 0.75 },
      { id: 'others', share: 0.25 },
    ],
    recording: { false_records: { groups: { others: 8 } } },
  });
  const leaky = scheme({
    lists: [],
    breaches: [
      { id: 'leak', month: 11, share: 0.5 },
      { id: 'never', month: 99, share: 1 },
    ],
  });
  const { program, traces } = live(leaky, groups, { ...SIZE, persons: 40000 });
  const without = live(scheme({ lists: [] }), groups, { ...SIZE, persons: 40000 });
  assert.equal(digestOf(traces), digestOf(without.traces));
  // On record after 12 months: one entry or more, true ones at 0.01, false ones at 0.002 a month, eight times that for others.
  const once = (rate: number): number => 1 - Math.exp(-12 * rate);
  const expected = [
    [once(0.012), Math.exp(-0.12) * once(0.002)],
    [once(0.026), Math.exp(-0.12) * once(0.016)],
  ] as const;
  const exposed = (traces[0] as Trace).exposed;
  expected.forEach(([record, untrue], g) => {
    const persons = program.groupPersons[g] as number;
    for (const [n, share] of [record, untrue].entries())
      assert.ok(Math.abs((exposed[4 * g + n] as number) - persons * share) < 4 * Math.sqrt(persons * share * (1 - share)), `${g} ${n}`);
  });
  const { measures } = measureRuns(program, traces);
  const total = (n: number): number => (exposed[n] as number) + (exposed[4 + n] as number);
  assert.equal(measures['breach.leak']?.value, (0.5 * total(0) * 1000) / 40000);
  assert.equal(measures['breach.leak.false']?.value, total(1) / total(0));
  assert.equal(measures['breach.leak.others']?.value, (exposed[4] as number) / 10000 / ((exposed[0] as number) / 30000));
  assert.equal(measures['breach.never']?.value, null);
});
