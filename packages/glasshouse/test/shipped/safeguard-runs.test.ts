/** What each safeguard that ships changes in a small world that is made for it: the number that it is about, before and after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../src/base/document.ts';
import { COUNTED, type Scalar } from '../../src/compile/layout.ts';
import { find } from '../../src/host/node/library.ts';
import { applySafeguards } from '../../src/scheme/apply.ts';
import { readSafeguard } from '../../src/scheme/read.ts';
import type { Consequence, Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';
import { conduct, indicator, type Lived, live, scheme, society, sum } from '../kit.ts';

const PERSONS = 400;

/** The scheme with safeguards that ship. */
function under(before: Scheme, world: Society, ids: readonly string[]): Scheme {
  const set = ids.map((id) => {
    const { file, text } = find('safeguards', id);
    return readSafeguard(text, file);
  });
  return applySafeguards(before, set, readDocument('glasshouse: scheme/1\n', 'test'), world).value;
}

/** Months of a counter, without and with safeguards. */
function both(before: Scheme, world: Society, ids: string | readonly string[], read: (lived: Lived) => number[], months = 12): [number[], number[]] {
  const size = { persons: PERSONS, months };
  return [read(live(before, world, size)), read(live(under(before, world, [ids].flat()), world, size))];
}

const scalar =
  (name: Scalar) =>
  ({ program, months }: Lived): number[] =>
    months(program.layout.scalar[name]);
const denied =
  (domain: (typeof COUNTED)[number]) =>
  ({ program, months }: Lived): number[] =>
    months(program.layout.denied.at + COUNTED.indexOf(domain));

/** Everyone is on the list from the first month on, and nobody leaves: the score of all lies below the bound. */
const everyone = (more: Partial<Scheme> = {}): Scheme =>
  scheme({ lists: [{ id: 'all', colour: 'black', entry: [{ score_below: 1300 }], exit: [], published: true }], ...more });
const penalty = (id: string, more: Partial<Consequence>): Consequence => ({
  id,
  while: { list: 'all' },
  domain: 'travel',
  context: 'finance',
  legal_basis: 'a law',
  ...more,
});
const noTravel = penalty('no-travel', { deny: 1 });
/** Whoever knows of a listing files at once. */
const files = society({ appeals: { wrongly: 20, rightly: 20, means: 0 }, exposures: { travel: 1 } });
const told = { when: 'before', probability: 1 } as const;
const waiting = { by: 'same', window: null, capacity: 0, corrects: 1, upholds: 1, suspends: false } as const;

test('suspensive-effect: everyone files in the first month, and from the next on nobody who waits is refused anything', () => {
  const [before, after] = both(
    everyone({ consequences: [noTravel], remedies: { notice: told, appeal: waiting, repair: null } }),
    files,
    'suspensive-effect',
    denied('travel'),
  );
  assert.ok(before.every((count) => count > PERSONS / 2));
  assert.ok((after[0] as number) > PERSONS / 2);
  assert.deepEqual(after.slice(1), new Array(11).fill(0));
});

test('suspensive-effect: without an appeal nothing changes; with an independent one it acts on that', () => {
  const none = everyone({ consequences: [noTravel], remedies: { notice: told, appeal: null, repair: null } });
  const [before, alone] = both(none, files, 'suspensive-effect', denied('travel'));
  assert.deepEqual(alone, before);
  const [, appealOnly] = both(none, files, 'independent-appeal', denied('travel'));
  const [, together] = both(none, files, ['suspensive-effect', 'independent-appeal'], denied('travel'));
  // Twenty a month per 100 000 decide next to nothing among four hundred.
  assert.ok(sum(appealOnly.slice(1)) > 0.9 * sum(before.slice(1)));
  assert.ok(sum(together.slice(1)) < 0.1 * sum(before.slice(1)));
});

test('reasons: of penalties imposed on persons who were told, all are told without reasons before, and none after', () => {
  const world = everyone({ consequences: [noTravel], remedies: { notice: told, appeal: null, repair: null } });
  assert.deepEqual(
    both(world, society(), 'reasons', (lived) => [sum(scalar('imposedUntold')(lived))]),
    [[PERSONS], [0]],
  );
});

test('notice-before: nobody who is never told and refused nothing can object; told, nine in ten do at once', () => {
  const world = everyone({ remedies: { notice: { when: 'never' }, appeal: waiting, repair: null } });
  const [before, after] = both(world, files, 'notice-before', scalar('filed'));
  assert.equal(sum(before), 0);
  // Binomial: 0.9 of 400, five standard deviations of 6.
  assert.ok(Math.abs(sum(after) - 0.9 * PERSONS) < 30, `${sum(after)}`);
});

test('independent-appeal: where there was none, wrong listings are decided and corrected', () => {
  // Every entry is false; 20 decisions a month per 100 000 need a larger crowd to be seen.
  const world = scheme({
    indicators: [indicator('late-bill', 'late_payment', { recorded: 0, false_records: 0.5 })],
    lists: [{ id: 'all', colour: 'black', entry: [{ recorded: 'late-bill' }], exit: [], published: true }],
    remedies: { notice: told, appeal: null, repair: null },
  });
  const size = { persons: 20000, months: 12 };
  const won = (one: Scheme): number => sum(scalar('won')(live(one, files, size)));
  assert.equal(won(world), 0);
  // Four decisions a month for eleven months, of which 70% correct: 31, within five standard deviations of 4.
  const corrected = won(under(world, files, ['independent-appeal']));
  assert.ok(corrected > 11 && corrected < 51, `${corrected}`);
});

test('expiry: whoever never left leaves after 24 months', () => {
  const [before, after] = both(everyone(), society(), 'expiry', scalar('exits'), 30);
  assert.equal(sum(before), 0);
  assert.deepEqual(
    after,
    Array.from({ length: 30 }, (_, t) => (t === 24 ? PERSONS : 0)),
  );
});

test('human-review: of false entries 15% are left, of true ones 98%, and all are looked at', () => {
  const world = scheme({ indicators: [indicator('late-bill', 'late_payment', { recorded: 1, false_records: 0.2 })] });
  const busy = society({ conducts: [conduct('late_payment', { rate: 0.2, false_ceiling: 0.2 })] });
  const read = ({ program, months }: Lived): number[] => {
    const { falselyEntered, entered, scalar: at } = program.layout;
    return [sum(months(falselyEntered.at)), sum(months(entered.at)), sum(months(at.reviewed))];
  };
  const [before, after] = both(world, busy, 'human-review', read, 50);
  const [falsely, truly, reviewed] = after.map((count, n) => count / (before[n] as number)) as [number, number, number];
  assert.ok(Math.abs(falsely - 0.15) < 0.03, `${falsely}`);
  assert.ok(Math.abs(truly - 0.98) < 0.01, `${truly}`);
  assert.deepEqual([before[2], reviewed], [0, Number.POSITIVE_INFINITY]);
});

test('identity-check: entries that reach the wrong person become 3 in 10 000', () => {
  const world = scheme({ indicators: [indicator('late-bill', 'late_payment', { recorded: 1 })], sharing: { joint: false, mixups: 0.2 } });
  const busy = society({ conducts: [conduct('late_payment', { rate: 0.5 })] });
  const lost = ({ program, months }: Lived): number[] => [sum(months(program.layout.mixedUp.at))];
  const [before, after] = both(world, busy, 'identity-check', lost, 25);
  // 5 000 entries: 1 000 mixed up, within five standard deviations of 28; then 1.5 are to be expected.
  assert.ok(Math.abs((before[0] as number) - 1000) < 220, `${before}`);
  assert.ok((after[0] as number) < 10, `${after}`);
});

test('no-speech-indicators: lawful speech lists nobody any more', () => {
  const world = scheme({ indicators: [indicator('late-bill', 'critical_post', { context: 'speech', recorded: 1 })] });
  const outspoken = society({ conducts: [conduct('critical_post', { kind: 'lawful', rate: 0.5 })] });
  const [before, after] = both(world, outspoken, 'no-speech-indicators', scalar('listed'));
  assert.ok((before.at(-1) as number) > PERSONS / 2);
  assert.equal(sum(after), 0);
});

test('inability-to-pay: who cannot pay is not listed, who will not still is', () => {
  const world = scheme({
    indicators: [indicator('refuses', 'late_payment', { recorded: 1 }), indicator('has-nothing', 'empty_pockets', { recorded: 1 })],
    lists: [
      { id: 'all', colour: 'black', entry: [{ recorded: ['refuses', 'has-nothing'] }], exit: [], published: true },
      { id: 'poor', colour: 'black', entry: [{ recorded: 'has-nothing' }], exit: [], published: true },
    ],
  });
  const poor = society({ conducts: [conduct('late_payment'), conduct('empty_pockets', { kind: 'cannot', rate: 0.5 })] });
  const [before, after] = both(world, poor, 'inability-to-pay', scalar('listed'));
  assert.ok((before.at(-1) as number) > 0.95 * PERSONS);
  // 1 − exp(−12 · 0.02) of 400 is 85, within five standard deviations of 8.
  assert.ok(Math.abs((after.at(-1) as number) - 85) < 41, `${after}`);
});

test('consent: three in ten are scored, and only they are listed', () => {
  for (const name of ['scored', 'listed'] as const) {
    const [before, after] = both(everyone(), society(), 'consent', scalar(name), 2);
    assert.deepEqual(before, [PERSONS, PERSONS]);
    // Binomial: 120 of 400, five standard deviations of 9.
    assert.ok(Math.abs((after[1] as number) - 120) < 46, `${after}`);
  }
});

test('sunset: nobody is refused anything from month 36 on, and what would have started later never does', () => {
  const late = penalty('no-housing', { domain: 'housing', deny: 1, starts: 37 });
  const attempts = society({ exposures: { travel: 1, housing: 1 } });
  const world = everyone({ consequences: [noTravel, late] });
  const [before, after] = both(world, attempts, 'sunset', denied('travel'), 40);
  assert.deepEqual(after.slice(0, 36), before.slice(0, 36));
  assert.ok(before.slice(36).every((count) => count > PERSONS / 2));
  assert.deepEqual(after.slice(36), [0, 0, 0, 0]);
  const [housingBefore, housing] = both(world, attempts, 'sunset', denied('housing'), 40);
  assert.ok(sum(housingBefore) > 0);
  assert.equal(sum(housing), 0);
});

/** Whether attempts of each kind are refused under a scheme with all these penalties, without and with a safeguard. */
function refused(id: string, kinds: readonly (typeof COUNTED)[number][], consequences: readonly Consequence[]): Record<string, [boolean, boolean]> {
  const attempts = society({
    exposures: { travel: 1, credit: 1, housing: 1, schooling: 1, public_services: 1 },
    ties: { household: 3, local: 0, far: 0 },
  });
  return Object.fromEntries(
    kinds.map((kind) => {
      const [before, after] = both(everyone({ consequences }), attempts, id, denied(kind));
      return [kind, [sum(before) > 0, sum(after) > 0]];
    }),
  );
}

test('basic-needs: housing, schooling and services are refused to nobody, also in other domains; travel and credit still are', () => {
  const result = refused(
    'basic-needs',
    ['housing', 'public_services', 'family', 'travel', 'credit'],
    [
      penalty('no-housing', { domain: 'housing', deny: 0.5 }),
      penalty('no-services', { domain: 'fine', of: 'public_services', deny: 0.5 }),
      penalty('children', { domain: 'family', context: 'schooling', deny: 0.5 }),
      noTravel,
      penalty('no-credit', { domain: 'credit', deny: 0.5 }),
    ],
  );
  assert.deepEqual(result, { housing: [true, false], public_services: [true, false], family: [true, false], travel: [true, true], credit: [true, true] });
});

test('basic-needs: nobody is detained, in whatever domain the detention stands', () => {
  const cell = { rate: 0.5, months: 1 };
  const consequences = [penalty('jail', { domain: 'liberty', liberty: cell }), penalty('scolded', { domain: 'publicity', liberty: cell, job_finding: 0.5 })];
  const [before, after] = both(everyone({ consequences }), society(), 'basic-needs', scalar('libertyMonths'));
  assert.ok(sum(before) > 0);
  assert.equal(sum(after), 0);
});

test('closed-list: penalties without a basis and later ones refuse nobody; the one on the list still does', () => {
  const result = refused(
    'closed-list',
    ['travel', 'credit', 'housing'],
    [noTravel, penalty('no-credit', { domain: 'credit', deny: 0.5, legal_basis: null }), penalty('no-housing', { domain: 'housing', deny: 0.5, starts: 3 })],
  );
  assert.deepEqual(result, { travel: [true, true], credit: [true, false], housing: [true, false] });
});

test('no-cross-context: only penalties in a context from which records come refuse anybody', () => {
  const result = refused('no-cross-context', ['travel', 'credit'], [{ ...noTravel, context: 'travel' }, penalty('no-credit', { domain: 'credit', deny: 0.5 })]);
  assert.deepEqual(result, { travel: [true, false], credit: [true, true] });
});

test('no-guilt-by-association: the household is refused nothing, no tie is cut, and no points are taken for others', () => {
  const world = everyone({
    indicators: [{ id: 'kin', ties: { which: ['household'], standing: { list: 'all' } }, points: -10, context: 'association' }],
    consequences: [
      penalty('children', { domain: 'family', context: 'schooling', deny: 0.5 }),
      penalty('shamed', { domain: 'publicity', cuts_ties: 0.2 }),
      penalty('shunned', { domain: 'publicity', cuts_ties: 0.2, job_finding: 0.5 }),
    ],
  });
  const families = society({ exposures: { schooling: 1 }, ties: { household: 3, local: 0, far: 2 } });
  for (const read of [denied('family'), scalar('tiesCut')]) {
    const [before, after] = both(world, families, 'no-guilt-by-association', read);
    assert.ok(sum(before) > 0);
    assert.equal(sum(after), 0);
  }
  const [before, after] = both(world, families, 'no-guilt-by-association', scalar('score'));
  assert.ok((before.at(-1) as number) < (after.at(-1) as number));
  assert.deepEqual(new Set(after), new Set([PERSONS * 1000 * 16]));
});

test('no-publication: being on the list costs no ties once nobody is told of it', () => {
  const world = everyone({ consequences: [penalty('shamed', { domain: 'publicity', cuts_ties: 0.2 })] });
  const [before, after] = both(world, society({ ties: { household: 3, local: 0, far: 2 } }), 'no-publication', scalar('tiesCut'));
  assert.ok(sum(before) > 0);
  assert.equal(sum(after), 0);
});
