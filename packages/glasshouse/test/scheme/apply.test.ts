/** Safeguards: one result for a set in any order, by stages; a change that leads nowhere is refused at its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { find, shipped } from '../../src/host/node/library.ts';
import { applySafeguards } from '../../src/scheme/apply.ts';
import { type Checked, readSafeguard, readScheme } from '../../src/scheme/read.ts';
import type { Safeguard } from '../../src/scheme/safeguard.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { readSociety } from '../../src/society/read.ts';
import { change, faultsOf, line, ONE_RULE } from '../fixtures/files.ts';

const safeguard = (id: string, rest: string): Checked<Safeguard> =>
  readSafeguard(
    `glasshouse: safeguard/1\nid: ${id}\ntitle: { en: ${id} }\nabout: { en: Made for a check }\nsources: { ${id}: { title: made for a check, url: null } }\n${rest}\n`,
    `${id}.yaml`,
  );
const apply = (text: string, ...safeguards: Checked<Safeguard>[]): Scheme => {
  const scheme = readScheme(text, 'x.scheme.yaml');
  return applySafeguards(scheme.value, safeguards, scheme.reading, null).value;
};
const refusals = (text: string, ...safeguards: Checked<Safeguard>[]): string[] => faultsOf(() => apply(text, ...safeguards)).map(line);

test('first all removals, then all changes, then all additions, whatever the ids are', () => {
  const item = '{ id: no-loans, while: { list: blacklist }, domain: credit, context: finance, deny: 0.5, legal_basis: null }';
  const add = safeguard('a-adds', `add: { consequences: [ ${item} ] }`);
  const alter = safeguard('b-changes', 'change: { consequences.*.severity: 0.3 }');
  const remove = safeguard('c-removes', 'remove: { consequences: [ { domain: [ credit, travel ] } ] }');
  const result = apply(ONE_RULE, add, alter, remove);
  assert.deepEqual(
    result.consequences.map((item) => [item.id, item.severity]),
    [['no-loans', undefined]],
  );
});

test('of two changes of one value that of the later id stands', () => {
  const first = safeguard('a', 'change: { lists.blacklist.max_stay: 6 }');
  const second = safeguard('b', 'change: { lists.blacklist.max_stay: 9 }');
  assert.equal(apply(ONE_RULE, second, first).lists[0]?.max_stay, 9);
  assert.equal(apply(ONE_RULE, first, second).lists[0]?.max_stay, 9);
});

test('a path names items by their id, `*` names them all, and null takes an optional key away', () => {
  const result = apply(
    ONE_RULE,
    safeguard(
      'a',
      'change: { bands.B.from: 800, consequences.*.deny: 0.25, indicators.late-bill.false_records: null, remedies.expiry: { after: 24 }, lists.*.exit.*.after: 6, lists.blacklist.restart: null }',
    ),
  );
  assert.equal(result.bands[1]?.from, 800);
  assert.equal(result.consequences[0]?.deny, 0.25);
  assert.equal(Object.hasOwn(result.indicators[0] ?? {}, 'false_records'), false);
  assert.deepEqual(result.remedies.expiry, { after: 24 });
  assert.deepEqual(result.lists[0]?.exit, [{ after: 6 }]);
});

test('the scheme that was given is left as it was', () => {
  const scheme = readScheme(ONE_RULE, 's');
  const before = JSON.stringify(scheme.value);
  applySafeguards(
    scheme.value,
    [safeguard('a', 'change: { bands.B.from: 800 }'), safeguard('b', 'remove: { lists: [ { colour: black } ] }')],
    scheme.reading,
    null,
  );
  assert.equal(JSON.stringify(scheme.value), before);
});

test('a path to no item is refused where it stands, with the ids that there are', () => {
  assert.deepEqual(refusals(ONE_RULE, safeguard('a', 'change:\n  lists.blackist.max_stay: 24')), [
    '7:3 change.lists.blackist.max_stay: the scheme has no "blackist" there [blacklist] → blacklist',
  ]);
});

test('a path to a key that no scheme has is refused where it stands, also if it would only take the key away', () => {
  const allowed = '[notice, reasons, appeal, repair, expiry, review, grade, source, evidence, note] → appeal';
  assert.deepEqual(refusals(ONE_RULE, safeguard('a', 'change:\n  remedies.apeal.capacity: 5')), [
    `7:3 change.remedies.apeal.capacity: the scheme has no "apeal" there ${allowed}`,
  ]);
  assert.deepEqual(refusals(ONE_RULE, safeguard('a', 'change:\n  remedies.apeal: null')), [
    `7:3 change.remedies.apeal: the scheme has no "apeal" there ${allowed}`,
  ]);
});

test('a path through a value, or by a name that every object has, is refused', () => {
  for (const path of ['ledger.start.x', 'constructor.prototype.x', '__proto__.x', 'lists.0.max_stay', 'lists.__proto__'])
    assert.equal(refusals(ONE_RULE, safeguard('a', `change: { "${path}": 1 }`)).length, 1, path);
  assert.equal(({} as { x?: unknown }).x, undefined);
});

test('the result is checked like a file, and the fault stands at the change that makes it', () => {
  assert.deepEqual(refusals(ONE_RULE, safeguard('a', 'change:\n  bands.B.from: 2000')), [
    '7:3 change.bands.B.from: makes bands.B.from: 2000 is not below the band before it (1000) [bands from the highest `from` to the lowest]',
  ]);
  assert.deepEqual(
    refusals(ONE_RULE, safeguard('a', 'change:\n  remedies.appeal.capacity: 5')).map((text) => text.split(':').slice(0, 2).join(':')),
    new Array(5).fill('7:3 change.remedies.appeal.capacity'),
  );
  assert.deepEqual(
    refusals(
      ONE_RULE,
      safeguard('a', 'add: { consequences: [ { id: no-loans, while: { list: blackist }, domain: credit, context: finance, deny: 0.5, legal_basis: null } ] }'),
    ),
    ['6:24 add.consequences.no-loans.while.list: "blackist" is not a list of this scheme [blacklist] → blacklist'],
  );
});

test('a fault of what the scheme itself says stands in the scheme, though items before it were removed', () => {
  const text = change(
    ONE_RULE,
    ['consequences:\n', 'consequences:\n  - { id: first, while: { list: blacklist }, domain: credit, context: finance, deny: 1, legal_basis: null }\n'],
    ['while: { list: blacklist }\n', 'while: { band: C }\n'],
  );
  const scheme = readScheme(text, 'x.scheme.yaml');
  const result = applySafeguards(scheme.value, [safeguard('a', 'remove: { consequences: [ { id: first } ] }')], scheme.reading, null);
  assert.deepEqual(result.reading.at(['consequences', 0, 'while', 'band']), { line: 33, column: 20 });
});

test('what hung on a removed item goes with it, also around two corners', () => {
  const text = change(
    ONE_RULE,
    ['bands:\n', '  - { id: kin, ties: { which: [ household ], standing: { list: blacklist } }, points: -5, context: family }\nbands:\n'],
    [
      'consequences:\n',
      '  - { id: greylist, colour: black, entry: [ { recorded: kin } ], exit: [ { after: 3 } ], published: true }\nconsequences:\n  - { id: no-loans, while: { list: greylist }, domain: credit, context: finance, deny: 1, legal_basis: null }\n',
    ],
  );
  const result = apply(text, safeguard('a', 'remove: { indicators: [ { id: late-bill } ] }'));
  assert.deepEqual([result.indicators, result.lists, result.consequences], [[], [], []]);
});

test('a list that asks for several indicators goes on asking for those that are left', () => {
  const text = change(
    ONE_RULE,
    ['bands:\n', '  - { id: other, conduct: late_payment, points: -1, context: civic, recorded: 1 }\nbands:\n'],
    ['recorded: late-bill }', 'recorded: [ late-bill, other ] }'],
  );
  assert.deepEqual(apply(text, safeguard('a', 'remove: { indicators: [ { context: civic } ] }')).lists[0]?.entry, [{ recorded: ['late-bill'] }]);
});

test('a safeguard that does nothing, takes everything or selects what is not there is refused when it is read', () => {
  const read = (rest: string): string[] => faultsOf(() => safeguard('a', rest)).map((fault) => fault.message);
  assert.deepEqual(read(''), ['the safeguard changes nothing']);
  assert.deepEqual(read('change: {}\nremove: { lists: [] }'), ['the safeguard changes nothing']);
  assert.deepEqual(read('remove: { lists: [ {} ] }'), ['an empty selection would take all lists away']);
  assert.deepEqual(read('remove: { indicators: [ { domain: travel } ] }'), ['"domain" selects none of the indicators']);
  assert.deepEqual(read('change: { remedies..appeal: null }'), ['the path has an empty step']);
});

const schemes = shipped('schemes')
  .map((id) => find('schemes', id))
  .map(({ text, file }) => readScheme(text, file));
const safeguards = shipped('safeguards')
  .map((id) => find('safeguards', id))
  .map(({ text, file }) => readSafeguard(text, file));

const kinds = readSociety(find('societies', 'china-aggregates').text, 'china-aggregates').value;

test('safeguards give the same scheme in any order (seed 20261121)', () => {
  const some = fc.shuffledSubarray(safeguards, { minLength: 2 });
  fc.assert(
    fc.property(fc.constantFrom(...schemes), some, (scheme, set) => {
      const one = applySafeguards(scheme.value, set, scheme.reading, kinds).value;
      const other = applySafeguards(scheme.value, set.toReversed(), scheme.reading, kinds).value;
      assert.deepEqual(one, other);
    }),
    { seed: 20261121, numRuns: 60 },
  );
});
