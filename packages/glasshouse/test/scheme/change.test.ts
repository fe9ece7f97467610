/** Safeguards: changes that depend on what the scheme says, and selections that reach the right items. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applySafeguards } from '../../src/scheme/apply.ts';
import { type Checked, readSafeguard, readScheme } from '../../src/scheme/read.ts';
import type { KnowsKinds, Safeguard } from '../../src/scheme/safeguard.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { change, faultsOf, line, ONE_RULE } from '../fixtures/files.ts';

const SOCIETY: KnowsKinds = { conducts: [{ id: 'late_payment', kind: 'cannot' }], firms: { conducts: [{ id: 'late_payment', kind: 'harm' }] } };
const HEAD = 'glasshouse: safeguard/1\nid: a\ntitle: { en: a }\nabout: { en: Made for a check }\nsources: { check: { title: made for a check, url: null } }\n';
const safeguard = (rest: string): Checked<Safeguard> => readSafeguard(`${HEAD}${rest}\n`, 'a.yaml');
const apply = (text: string, rest: string, society: KnowsKinds | null = SOCIETY): Scheme => {
  const scheme = readScheme(text, 'x.scheme.yaml');
  return applySafeguards(scheme.value, [safeguard(rest)], scheme.reading, society).value;
};
/** The faults of reading and applying a safeguard. */
const refusals = (rest: string, text: string = ONE_RULE, society: KnowsKinds | null = SOCIETY): string[] =>
  faultsOf(() => apply(text, rest, society)).map(line);

const APPEAL = change(ONE_RULE, [
  'appeal: null',
  'appeal: { by: same, window: 6, capacity: 2, corrects: 0.25, upholds: 0.97, suspends: false, evidence: { capacity: { grade: written, source: none, low: 1, high: 3 } } }',
]);
/** A second consequence, with these words, beside `no-trains`. */
const also = (words: string, text: string = ONE_RULE): string =>
  change(text, ['remedies:\n', `  - { id: also, while: { list: blacklist }, context: finance, legal_basis: null, ${words} }\nremedies:\n`]);
const ids = (scheme: Scheme): string[] => scheme.consequences.map((item) => item.id);

test('a step with a question mark goes on where the scheme has it, and changes nothing where it has not', () => {
  const rest = 'change: { remedies.appeal?.suspends: true, sharing.mixups?: 0.5, lists.greylist?.max_stay: 3, consequences.also?.deny: 1 }';
  assert.equal(apply(APPEAL, rest).remedies.appeal?.suspends, true);
  const { sources: _, ...without } = readScheme(ONE_RULE, 's').value;
  const { sources: __, ...result } = apply(ONE_RULE, rest);
  assert.deepEqual(result, without);
});

test('a misspelt word is refused where it stands, also behind a step that leads nowhere, and in a list that is empty', () => {
  assert.deepEqual(
    refusals('change:\n  remedies.appeal?.suspnds: true').map((text) => text.replace(/\[.*\]/, '')),
    ['7:3 change.remedies.appeal?.suspnds: the scheme has no "suspnds" there  → suspends'],
  );
  assert.deepEqual(
    refusals('change:\n  remedies.apeal?.suspends: true').map((text) => text.replace(/\[.*\]/, '')),
    ['7:3 change.remedies.apeal?.suspends: the scheme has no "apeal" there  → appeal'],
  );
  const noLists = change(
    ONE_RULE,
    ['lists:\n', 'lists: []\n'],
    ['  - id: blacklist\n    colour: black\n    entry: [ { recorded: late-bill } ]\n    exit: [ { after: 12 } ]\n    published: false\n', ''],
    ['while: { list: blacklist }', 'while: { band: D }'],
  );
  assert.match(refusals('change: { lists.*.max_stya: 24 }', noLists).join(), /→ max_stay$/);
});

test('a fault that such a change makes stands at the change', () => {
  assert.deepEqual(refusals('change:\n  remedies.appeal?.capacity: -1', APPEAL), [
    '7:3 change.remedies.appeal?.capacity: makes remedies.appeal.capacity: is -1 [a number from 0 to 1000000000000]',
  ]);
});

test('`at_most` lowers, `at_least` raises, and either sets what is missing; the evidence comes with the number, and only then', () => {
  const evidence = 'grade: invented, source: check, low: 0, high: 50';
  const capacity = (rest: string, text: string = APPEAL): unknown[] => {
    const { appeal } = apply(text, `change: { remedies.appeal.capacity: { ${rest}, ${evidence} } }`).remedies;
    return [appeal?.capacity, appeal?.evidence?.['capacity']?.grade];
  };
  assert.deepEqual(capacity('at_least: 20'), [20, 'invented']);
  assert.deepEqual(capacity('at_least: 1'), [2, 'written']);
  assert.deepEqual(capacity('at_most: 1'), [1, 'invented']);
  assert.deepEqual(capacity('at_most: 20'), [2, 'written']);
  assert.deepEqual(apply(ONE_RULE, `change: { remedies.expiry.after: { at_most: 24, ${evidence} } }`).remedies.expiry, {
    after: 24,
    evidence: { after: { grade: 'invented', source: 'check', low: 0, high: 50 } },
  });
});

test('evidence stands at the item of the number, by the way from there', () => {
  const text = change(ONE_RULE, ['forget: { kind: never }', 'forget: { kind: fade, half_life: 24 }']);
  const { ledger } = apply(text, 'change: { ledger.forget.half_life: { at_most: 6, grade: invented, source: check } }');
  assert.deepEqual(Object.keys(ledger.evidence ?? {}), ['forget.half_life']);
  const { lists } = apply(ONE_RULE, 'change: { lists.*.exit.*.after: { at_most: 6, grade: invented, source: check } }');
  assert.deepEqual([lists[0]?.exit, Object.keys(lists[0]?.evidence ?? {})], [[{ after: 6 }], ['exit.0.after']]);
});

test('`if_absent` sets what the scheme does not say, and nothing else', () => {
  const change_ = 'change: { population.consent: authorised, population.uptake: { if_absent: 0.3 } }';
  assert.equal(apply(ONE_RULE, change_).population.uptake, 0.3);
  assert.equal(apply(change(ONE_RULE, ['consent: automatic', 'consent: authorised, uptake: 0.7']), change_).population.uptake, 0.7);
});

test('a comparison with what is no number is refused', () => {
  assert.deepEqual(refusals('change:\n  lists.blacklist.published: { at_most: 1 }'), [
    '7:3 change.lists.blacklist.published: it compares numbers, and finds false [if_absent, or a value to set]',
  ]);
});

test('`where` chooses among the items that a path names', () => {
  const text = also('domain: benefit, grant: 1');
  const { consequences } = apply(text, 'change: { consequences.*.ends: { at_most: 36, where: { penalty: true } } }');
  assert.deepEqual(
    consequences.map((item) => [item.id, item.ends]),
    [
      ['no-trains', 36],
      ['also', undefined],
    ],
  );
});

test('a key that is taken away takes its evidence along', () => {
  const text = also('domain: publicity, job_finding: 0.5, cuts_ties: 0.1, evidence: { cuts_ties: { grade: invented, source: none } }');
  assert.deepEqual(Object.keys(apply(text, 'change: { consequences.*.cuts_ties: null }').consequences[1] ?? {}).includes('evidence'), false);
});

test('a consequence that a change leaves without any effect goes; what never had one is refused as before', () => {
  assert.deepEqual(ids(apply(also('domain: publicity, cuts_ties: 0.1'), 'change: { consequences.*.cuts_ties: null }')), ['no-trains']);
  assert.deepEqual(ids(apply(ONE_RULE, 'change: { consequences.*.deny: 0 }')), []);
  const item = '{ id: idle, while: { list: blacklist }, domain: travel, context: travel, legal_basis: null }';
  assert.match(refusals(`add: { consequences: [ ${item} ] }`).join(), /changes no state/);
});

test('a conduct is of the kind that the society gives it, among enterprises that of enterprises', () => {
  const rest = 'remove: { indicators: [ { kind: cannot } ] }';
  assert.deepEqual(apply(ONE_RULE, rest).indicators, []);
  const firms = change(ONE_RULE, ['kind: thought', 'subjects: enterprises\nkind: thought'], ['domain: travel\n', 'domain: credit\n']);
  assert.equal(apply(firms, rest).indicators.length, 1);
  assert.equal(apply(ONE_RULE, 'remove: { indicators: [ { kind: [ good, lawful ] } ] }').indicators.length, 1);
});

test('without a society a selection by kind is refused at its place', () => {
  const message = 'only a society says of which kind a conduct is, and none is at hand [a society beside the scheme, or a selection by id]';
  assert.deepEqual(refusals('remove:\n  indicators:\n    - kind: cannot', ONE_RULE, null), [`8:13 remove.indicators.0.kind: ${message}`]);
  assert.deepEqual(refusals('change:\n  indicators.*.recorded:\n    at_most: 0.1\n    where: { kind: cannot }', ONE_RULE, null), [
    `9:20 change.indicators.*.recorded.where.kind: ${message}`,
  ]);
});

test('`refuses` reaches refusals in whatever domain, `penalty` tells them from rewards, `later` takes a month', () => {
  const text = also('domain: fine, of: housing, deny: 0.5, starts: 12');
  assert.deepEqual(ids(apply(text, 'remove: { consequences: [ { refuses: housing } ] }')), ['no-trains']);
  assert.deepEqual(ids(apply(also('domain: housing, grant: 0.5'), 'remove: { consequences: [ { refuses: housing } ] }')), ['no-trains', 'also']);
  assert.deepEqual(ids(apply(also('domain: housing, grant: 0.5'), 'remove: { consequences: [ { penalty: true } ] }')), ['also']);
  assert.deepEqual(ids(apply(also('domain: family, deny: 0.5'), 'remove: { consequences: [ { refuses: schooling } ] }')), ['no-trains']);
  assert.deepEqual(ids(apply(text, 'remove: { consequences: [ { later: true } ] }')), ['no-trains']);
  assert.deepEqual(ids(apply(text, 'remove: { consequences: [ { later: 12 } ] }')), ['no-trains']);
  assert.deepEqual(ids(apply(text, 'remove: { consequences: [ { later: 13 } ] }')), ['no-trains', 'also']);
  assert.deepEqual(ids(apply(text, 'remove: { consequences: [ { later: false } ] }')), ['also']);
});

test('of a list that one may enter by representing an enterprise or otherwise, the other way stays', () => {
  const companion: [string, string] = ['kind: thought', 'enterprises: beside\nkind: thought'];
  const mixed = change(ONE_RULE, companion, ['recorded: late-bill }', 'recorded: late-bill }, { represents: serious }']);
  const rest = 'remove: { lists: [ { represents: true } ] }';
  assert.deepEqual(apply(mixed, rest).lists[0]?.entry, [{ recorded: 'late-bill' }]);
  const alone = apply(change(ONE_RULE, companion, ['recorded: late-bill }', 'represents: serious }']), rest);
  assert.deepEqual([alone.lists, alone.consequences], [[], []]);
});

test('a safeguard for persons leaves a scheme about enterprises as it is, and the other way round', () => {
  const rest = (subjects: string): string => `subjects: ${subjects}\nchange: { lists.*.published: true }`;
  const firms = change(ONE_RULE, ['kind: thought', 'subjects: enterprises\nkind: thought'], ['domain: travel\n', 'domain: credit\n']);
  const published = (text: string, subjects: string): boolean | undefined => apply(text, rest(subjects)).lists[0]?.published;
  assert.deepEqual([published(ONE_RULE, 'persons'), published(ONE_RULE, 'enterprises')], [true, false]);
  assert.deepEqual([published(firms, 'persons'), published(firms, 'enterprises')], [false, true]);
});

test('a conditional change is checked when the safeguard is read', () => {
  const told = (value: string, path = 'remedies.expiry.after'): string[] => refusals(`change:\n  ${path}: ${value}`);
  assert.deepEqual(told('{ at_most: 24, hihg: 36 }'), [
    '7:47 change.remedies.expiry.after.hihg: the key "hihg" is not known here [at_most, at_least, if_absent, where, grade, source, low, high, note] → high',
  ]);
  assert.deepEqual(told('{ at_most: 24, at_least: 12 }'), [
    '7:26 change.remedies.expiry.after: it asks for several things at once [one of at_most, at_least, if_absent]',
  ]);
  assert.match(told('{ at_most: two years }').join(), /at_most/);
  assert.match(told('{ at_most: 24, grade: invented }').join(), /both `grade` and `source`/);
  assert.match(told('{ at_most: 24, grade: invented, source: chekc }').join(), /"chekc" is not a key of `sources` \[check\] → check/);
  assert.match(told('{ at_most: 24, low: 30, high: 36 }').join(), /the value 24 lies outside its own range 30 to 36/);
  assert.match(told('{ at_most: 24, where: { penalty: true } }').join(), /the path names no items to choose among/);
  assert.match(told('{ at_most: 24, where: { domain: travel } }', 'lists.*.max_stay').join(), /"domain" selects none of the lists/);
});

test('whatever a change puts anywhere, the answer is a scheme or a refusal at a place', () => {
  const values = [
    'null',
    '5',
    'text',
    '[]',
    '[ null, 5 ]',
    '{}',
    '{ at_most: 1 }',
    '{ at_least: 1 }',
    '{ if_absent: 1 }',
    '{ if_absent: 1, where: { id: x } }',
  ];
  const paths = [
    'indicators',
    'consequences',
    'lists',
    'bands',
    'remedies',
    'ledger',
    'sources',
    'indicators.*',
    'consequences.*',
    'lists.*.entry',
    'lists.*.entry.*',
  ];
  const more = 'consequences.*.ends: { at_most: 9, where: { penalty: true, cross_context: true } }';
  const item = '{ id: more, while: { list: blacklist }, domain: travel, context: travel, deny: 1, legal_basis: null }';
  for (const path of paths) {
    for (const value of values) {
      const rest = `change: { ${path}: ${value}, ${path}?: ${value}, ${more} }\nadd: { consequences: [ ${item} ] }`;
      for (const fault of faultsOf(() => apply(ONE_RULE, rest))) assert.ok(fault.line >= 1 && fault.message !== '', rest);
    }
  }
});
